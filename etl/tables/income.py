"""Median household income after tax, and households: SSB table 06944, in historic codes."""

import pandas as pd

from etl.sources.pxweb import Pick, Query
from etl.tables.model import ApiTable, SourceInfo, Variable
from etl.tables.reshape import content_rows

CONTENTS = {"InntSkatt": "median_income_after_tax", "AntallHushold": "households"}


def tidy_income(frames: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the median (kroner of the year) and the number of households it stands for."""
    return content_rows(frames["06944"], CONTENTS)


TABLE = ApiTable(
    source=SourceInfo(
        id="ssb_06944",
        publisher="Statistisk sentralbyrå",
        table="06944",
        title="Inntekt etter skatt for husholdninger, median",
        url="https://www.ssb.no/statbank/table/06944",
        licence="CC BY 4.0",
    ),
    queries=(
        Query(
            "06944",
            "06944",
            (
                Pick("Region", codelist="vs_Kommun"),
                Pick("HusholdType", codes=("0000",)),
                Pick("ContentsCode", codes=tuple(CONTENTS)),
                Pick("Tid"),
            ),
        ),
    ),
    variables=(Variable("median_income_after_tax", "rate"), Variable("households", "count")),
    tidy=tidy_income,
)
