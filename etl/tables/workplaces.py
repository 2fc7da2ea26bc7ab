"""Employed by place of work (jobs) in 2017: SSB table 13470, summed by SSB to today's division."""

import pandas as pd

from etl.sources.pxweb import Pick, Query
from etl.tables.model import ApiTable, SourceInfo, Variable
from etl.tables.reshape import sums_of_today

INDUSTRIES = {"00-99": "jobs_total", "03.2": "jobs_aquaculture"}
YEAR = "2017"


def tidy_workplaces(frames: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return jobs in all industries and in aquaculture."""
    frame = frames["13470"]
    return sums_of_today(frame, frame["NACE2007"].map(INDUSTRIES))


TABLE = ApiTable(
    source=SourceInfo(
        id="ssb_13470",
        publisher="Statistisk sentralbyrå",
        table="13470",
        title="Sysselsatte per 4. kvartal, etter arbeidssted og næring (SN2007)",
        url="https://www.ssb.no/statbank/table/13470",
        licence="CC BY 4.0",
    ),
    queries=(
        Query(
            "13470",
            "13470",
            (
                Pick("Region", codelist="agg_KommSummer"),
                Pick("NACE2007", codes=tuple(INDUSTRIES)),
                Pick("ContentsCode", codes=("SysselsatteArb",)),
                Pick("Tid", codes=(YEAR,)),
            ),
        ),
    ),
    variables=tuple(Variable(name, "count") for name in INDUSTRIES.values()),
    tidy=tidy_workplaces,
    is_summed_by_ssb=True,
)
