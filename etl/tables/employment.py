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


def tidy_employment(frames: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return employed residents aged 15–74, all and by five industry groups."""
    frame = frames["07984"]
    tidy = content_rows(frame, {"Sysselsatte": ""})
    tidy["variable"] = frame["NACE2007"].map(INDUSTRIES).astype("str")
    is_break = (tidy["year"] == BREAK_YEAR) & (tidy["status"] == Status.NORMAL)
    return tidy.assign(status=tidy["status"].mask(is_break, Status.BREAK.value))


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
    variables=tuple(Variable(name, "count") for name in INDUSTRIES.values()),
    tidy=tidy_employment,
)
