"""People as only the live source has them: births, moves, households, projection."""

from collections.abc import Mapping

import pandas as pd

from etl.contract import Status
from etl.sources.pxweb import Pick, Query
from etl.tables.live_shapes import (
    CURRENT_REGIONS,
    EVERY_YEAR,
    SUMMED_REGIONS,
    Frames,
    by_contents,
    counts,
    municipal,
    source_of,
    summed,
    whole_years,
)
from etl.tables.model import ApiTable
from etl.tables.reshape import sums_of_today

EVENTS = {
    "Fodte2": "births",
    "Tilflytting7": "moved_in_domestic",
    "Fraflytting8": "moved_out_domestic",
}
MIGRATION = {"Nettoinnvandring": "net_immigration"}

#: Variable → codes of household types. The table has no total: `000` is "other households".
HOUSEHOLDS = {
    "households_all_types": tuple(f"{number:03}" for number in range(11)),
    "households_one_person": ("001",),
    "households_small_children": ("003", "005"),
}
_NO_TOTAL = "^(?!.*(i alt|alle))"
_TYPE_LABELS: Mapping[str, str] = {
    "001": "aleneboende",
    "003": "^par med små barn",
    "005": "^mor/far med små barn",
}

#: The projection starts from the population of 1 January this year; its figures are dated by it.
PROJECTED_FROM = 2026
PROJECTED_TO = "2050"
_AGES = (*(f"{age:03}" for age in range(105)), "105+")


def tidy_events(frames: Frames) -> pd.DataFrame:
    """Return births and moves of years with four quarters, in today's codes."""
    cells = whole_years(summed(frames["01222"]))
    return sums_of_today(cells, cells["ContentsCode"].astype("str").map(EVENTS))


def tidy_households(frames: Frames) -> pd.DataFrame:
    """Return all households, those of one person, and those with children under six."""
    cells = summed(frames["06070"])
    kind = cells["HushType"].astype("str")
    return pd.concat(
        [
            sums_of_today(cells[chosen], pd.Series(name, index=cells.index[chosen], dtype="str"))
            for name, codes in HOUSEHOLDS.items()
            for chosen in [kind.isin(codes)]
        ],
        ignore_index=True,
    )


def tidy_projection(frames: Frames) -> pd.DataFrame:
    """Return the people projected for the last year, all and aged 80 or more, as estimates."""
    cells = municipal(frames["14746"])
    is_old = cells["Alder"].astype("str").str.rstrip("+").astype("int16") >= 80
    tidy = pd.concat(
        [
            sums_of_today(part, pd.Series(name, index=part.index, dtype="str"))
            for name, part in (
                ("projected_population_2050", cells),
                ("projected_80plus_2050", cells[is_old]),
            )
        ],
        ignore_index=True,
    )
    estimated = tidy["status"].mask(tidy["value"].notna(), Status.ESTIMATED.value)
    return tidy.assign(year=PROJECTED_FROM, status=estimated)


PEOPLE: tuple[ApiTable, ...] = (
    ApiTable(
        source=source_of("01222", "Folketall og endringer, etter region og kvartal"),
        queries=(
            Query(
                "01222",
                "01222",
                (
                    SUMMED_REGIONS,
                    Pick("ContentsCode", tuple(EVENTS)),
                    Pick("Tid"),
                ),
            ),
        ),
        variables=counts(*EVENTS.values()),
        tidy=tidy_events,
        is_summed_by_ssb=True,
        is_live_only=True,
    ),
    ApiTable(
        source=source_of("09588", "Innenlandske flyttinger og inn- og utvandring, etter region"),
        queries=(
            Query(
                "09588",
                "09588",
                (
                    CURRENT_REGIONS,
                    Pick("ContentsCode", tuple(MIGRATION)),
                    EVERY_YEAR,
                ),
            ),
        ),
        variables=counts(*MIGRATION.values()),
        tidy=by_contents("09588", MIGRATION),
        is_live_only=True,
    ),
    ApiTable(
        source=source_of("06070", "Privathusholdninger, etter region og husholdningstype"),
        queries=(
            Query(
                "06070",
                "06070",
                (
                    SUMMED_REGIONS,
                    Pick(
                        "HushType",
                        HOUSEHOLDS["households_all_types"],
                        labelled=tuple(
                            _TYPE_LABELS.get(code, _NO_TOTAL)
                            for code in HOUSEHOLDS["households_all_types"]
                        ),
                    ),
                    Pick("ContentsCode", ("Husholdninger",)),
                    EVERY_YEAR,
                ),
            ),
        ),
        variables=counts(*HOUSEHOLDS),
        tidy=tidy_households,
        is_summed_by_ssb=True,
        is_live_only=True,
    ),
    ApiTable(
        source=source_of("14746", "Framskrevet folkemengde 1. januar, hovedalternativet (MMMM)"),
        queries=(
            Query(
                "14746",
                "14746",
                (
                    Pick("Region"),
                    Pick("Kjonn", ("1", "2")),
                    Pick("Alder", _AGES),
                    Pick("ContentsCode", ("Personer",), labelled=("MMMM|hovedalternativ",)),
                    Pick("Tid", (PROJECTED_TO,)),
                ),
            ),
        ),
        variables=counts("projected_population_2050", "projected_80plus_2050"),
        tidy=tidy_projection,
        is_live_only=True,
    ),
)
