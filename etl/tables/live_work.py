"""Work as only the live source has it: jobs, the young outside, bankruptcies, sick leave."""

from dataclasses import replace

import pandas as pd

from etl.contract import Status
from etl.sources.pxweb import Pick, Query
from etl.tables.employment import BREAK_YEAR
from etl.tables.live_shapes import (
    CURRENT_REGIONS,
    EVERY_YEAR,
    HISTORIC_REGIONS,
    SUMMED_REGIONS,
    Frames,
    by_contents,
    counts,
    municipal,
    rates,
    source_of,
    summed,
    whole_years,
)
from etl.tables.model import ApiTable
from etl.tables.reshape import content_rows, sums_of_today

#: Industry group → variable, and the pattern of its label.
INDUSTRIES = {
    "00-99": ("jobs_all", "alle|i alt"),
    "01-03": ("jobs_primary", "jordbruk|fiske"),
}
BALANCE = {"SysselBosted": "workers_by_residence", "SysselArbsted": "workers_by_workplace"}
NEET = {"BosatteProsent": "neet_15_29_pct"}
SICK_LEAVE = {"Sykefraversprosent": "sick_leave_4th_quarter_pct"}
LEVELS = {
    "00": ("residents_16plus", "i alt"),
    "01": ("basic_education_only", "grunnskole"),
}


def tidy_jobs(frames: Frames) -> pd.DataFrame:
    """Return jobs by industry group in today's codes; 2015 is a break."""
    cells = summed(frames["13470_all_years"])
    variables = {code: name for code, (name, _) in INDUSTRIES.items()}
    return with_break(sums_of_today(cells, cells["NACE2007"].astype("str").map(variables)))


def tidy_balance(frames: Frames) -> pd.DataFrame:
    """Return workers by home and by place of work, in the codes of each year; 2015 is a break."""
    return with_break(content_rows(municipal(frames["11618"]), BALANCE))


def with_break(tidy: pd.DataFrame) -> pd.DataFrame:
    """Return employment figures with the new source of 2015 marked."""
    is_break = (tidy["year"] == BREAK_YEAR) & (tidy["status"] == Status.NORMAL)
    return tidy.assign(status=tidy["status"].mask(is_break, Status.BREAK.value))


def tidy_bankruptcies(frames: Frames) -> pd.DataFrame:
    """Return bankruptcies of years with all their periods, in the codes of each year."""
    cells = whole_years(municipal(frames["14729"]))
    tidy = sums_of_today(cells, pd.Series("bankruptcies", index=cells.index, dtype="str"))
    return tidy.assign(division=tidy["year"])


def tidy_sick_leave(frames: Frames) -> pd.DataFrame:
    """Return sick leave of each fourth quarter: percentages of quarters have no sum and no mean."""
    cells = municipal(frames["12451"])
    return content_rows(cells[cells["Tid"].astype("str").str.endswith("K4")], SICK_LEAVE)


def tidy_education(frames: Frames) -> pd.DataFrame:
    """Return residents of 16 or more by highest schooling, in the codes of each year."""
    cells = municipal(frames["09429"])
    tidy = content_rows(cells, {"Personer": ""})
    variables = {code: name for code, (name, _) in LEVELS.items()}
    return tidy.assign(variable=cells["Nivaa"].astype("str").map(variables))


WORK: tuple[ApiTable, ...] = (
    ApiTable(
        source=replace(
            source_of("13470", "Sysselsatte per 4. kvartal, etter arbeidssted og næring, alle år"),
            id="ssb_13470_all_years",
        ),
        queries=(
            Query(
                "13470_all_years",
                "13470",
                (
                    SUMMED_REGIONS,
                    Pick(
                        "NACE2007",
                        tuple(INDUSTRIES),
                        codelist="agg_NACE2007arb11",
                        labelled=tuple(label for _, label in INDUSTRIES.values()),
                    ),
                    Pick("ContentsCode", ("SysselsatteArb",)),
                    EVERY_YEAR,
                ),
            ),
        ),
        variables=counts(*(name for name, _ in INDUSTRIES.values())),
        tidy=tidy_jobs,
        is_summed_by_ssb=True,
        is_live_only=True,
    ),
    ApiTable(
        source=source_of("11618", "Sysselsatte per 4. kvartal, etter bosted og arbeidssted"),
        queries=(
            Query(
                "11618",
                "11618",
                (
                    Pick("Region"),
                    Pick("Kjonn", ("0",)),
                    Pick("Alder", ("15-74",)),
                    Pick("ContentsCode", tuple(BALANCE)),
                    EVERY_YEAR,
                ),
            ),
        ),
        variables=counts(*BALANCE.values()),
        tidy=tidy_balance,
        is_live_only=True,
    ),
    ApiTable(
        source=source_of("13556", "Unge utenfor arbeid, utdanning og tiltak, etter region"),
        queries=(
            Query(
                "13556",
                "13556",
                (
                    CURRENT_REGIONS,
                    Pick("HovArbStyrkStatus", ("NEET",), codelist="vs_ArbStatus2018niva4"),
                    Pick("Alder", ("15-29",)),
                    Pick("Kjonn", ("0",)),
                    Pick("ContentsCode", tuple(NEET)),
                    EVERY_YEAR,
                ),
            ),
        ),
        variables=rates(*NEET.values()),
        tidy=by_contents("13556", NEET),
        is_live_only=True,
    ),
    ApiTable(
        source=source_of("14729", "Opna konkurser, etter region og næring (SN2025)"),
        queries=(
            Query(
                "14729",
                "14729",
                (
                    Pick("Region"),
                    Pick("NACE2025", ("_T",), codelist="agg_NACE2025nivaa1"),
                    Pick("ContentsCode", ("Konkurser",)),
                    Pick("Tid"),
                ),
            ),
        ),
        variables=counts("bankruptcies"),
        tidy=tidy_bankruptcies,
        is_live_only=True,
    ),
    ApiTable(
        source=source_of("12451", "Legemeldt sykefravær for lønnstakere, etter bosted"),
        queries=(
            Query(
                "12451",
                "12451",
                (
                    CURRENT_REGIONS,
                    Pick("Kjonn", ("0",)),
                    Pick("ContentsCode", tuple(SICK_LEAVE)),
                    Pick("Tid"),
                ),
            ),
        ),
        variables=rates(*SICK_LEAVE.values()),
        tidy=tidy_sick_leave,
        is_live_only=True,
    ),
    ApiTable(
        source=source_of("09429", "Utdanningsnivå, etter region og kjønn"),
        queries=(
            Query(
                "09429",
                "09429",
                (
                    HISTORIC_REGIONS,
                    Pick(
                        "Nivaa",
                        tuple(LEVELS),
                        labelled=tuple(label for _, label in LEVELS.values()),
                    ),
                    Pick("Kjonn", ("0",)),
                    Pick("ContentsCode", ("Personer",)),
                    Pick("Tid", first="2000"),
                ),
            ),
        ),
        variables=counts(*(name for name, _ in LEVELS.values())),
        tidy=tidy_education,
        is_live_only=True,
    ),
)
