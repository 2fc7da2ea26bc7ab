"""Employed residents by industry, 4th quarter: SSB table 07984, in historic codes."""

import pandas as pd

from etl.contract import Status
from etl.sources.pxweb import Pick, Query
from etl.tables.model import ApiTable, SourceInfo, Variable
from etl.tables.reshape import content_rows

INDUSTRIES = {
    "00-99": "employed_residents",
    "01-03": "employed_primary",
    "10-33": "employed_manufacturing",
    "84": "employed_public_admin",
    "85": "employed_education",
    "86-88": "employed_health",
}
#: From 2015 the figures rest on employers' monthly reports (a-ordningen): a break.
BREAK_YEAR = 2015
#: All industries but the five groups.
OTHER = "employed_other"


def tidy_employment(frames: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return employed residents aged 15–74: all, five industry groups, and the rest of them.

    The rest is `missing` where a group is not given.
    """
    frame = frames["07984"]
    groups = content_rows(frame, {"Sysselsatte": ""})
    groups["variable"] = frame["NACE2007"].map(INDUSTRIES).astype("str")
    tidy = pd.concat([groups, _others(groups)], ignore_index=True)
    is_break = (tidy["year"] == BREAK_YEAR) & (tidy["status"] == Status.NORMAL)
    return tidy.assign(status=tidy["status"].mask(is_break, Status.BREAK.value))


def _others(groups: pd.DataFrame) -> pd.DataFrame:
    total = groups["variable"] == "employed_residents"
    signed = groups.assign(value=groups["value"].where(total, -groups["value"]))
    signed = signed[signed.groupby(["code", "year"])["value"].transform("count") > 0]
    rest = signed.groupby(["code", "division", "year"], as_index=False).agg(
        value=("value", "sum"), n_given=("value", "count")
    )
    is_whole = rest["n_given"] == len(INDUSTRIES)
    status = is_whole.map({True: Status.NORMAL.value, False: Status.MISSING.value})
    return rest.assign(variable=OTHER, value=rest["value"].where(is_whole), status=status).drop(
        columns="n_given"
    )


TABLE = ApiTable(
    source=SourceInfo(
        id="ssb_07984",
        publisher="Statistisk sentralbyrå",
        table="07984",
        title="Sysselsatte per 4. kvartal, etter bosted og næring (SN2007)",
        url="https://www.ssb.no/statbank/table/07984",
        licence="CC BY 4.0",
    ),
    queries=(
        Query(
            "07984",
            "07984",
            (
                Pick("Region", codelist="vs_Kommun"),
                Pick("NACE2007", codes=tuple(INDUSTRIES)),
                Pick("Kjonn", codes=("0",)),
                Pick("Alder", codes=("15-74",)),
                Pick("ContentsCode", codes=("Sysselsatte",)),
                Pick("Tid"),
            ),
        ),
    ),
    variables=tuple(Variable(name, "count") for name in (*INDUSTRIES.values(), OTHER)),
    tidy=tidy_employment,
)
