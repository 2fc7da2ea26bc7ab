"""Population on 1 January and its change during the year: SSB table 06913, in historic codes."""

import pandas as pd

from etl.sources.pxweb import Pick, Query
from etl.tables.model import ApiTable, SourceInfo, Variable
from etl.tables.reshape import content_rows

CONTENTS = {
    "Folkemengde": "population",
    "Fodselsoverskudd": "natural_increase",
    "Nettoinnflytting": "net_migration",
}
#: Towns that merged into a neighbour's code in 1992; SSB writes their earlier years under the code
#: they got then.
CODE_BEFORE_1992 = {"0906": "0903", "2004": "2001"}


def tidy_population_change(frames: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return population from 1980, and natural increase and net migration for years that are over.

    SSB marks a code used again for another municipality by a letter (`0716u`); the one with people
    in a year is meant.
    """
    tidy = content_rows(frames["06913"], CONTENTS)
    code = tidy["code"].str.slice(0, 4)
    is_early = tidy["year"] < 1992
    tidy["code"] = code.where(~is_early, code.replace(CODE_BEFORE_1992))
    is_empty = tidy["value"].fillna(0) == 0
    tidy = tidy.assign(is_empty=is_empty).sort_values("is_empty", kind="stable")
    tidy = tidy.drop_duplicates(["variable", "code", "year"]).drop(columns="is_empty")
    newest = tidy.loc[tidy["value"].notna() & (tidy["variable"] == "population"), "year"].max()
    is_flow = tidy["variable"] != "population"
    is_running = is_flow & (tidy["year"] == newest)
    published: pd.DataFrame = tidy[~is_running.astype("bool")]
    return published


TABLE = ApiTable(
    source=SourceInfo(
        id="ssb_06913",
        publisher="Statistisk sentralbyrå",
        table="06913",
        title="Befolkning 1. januar og endringer i løpet av året",
        url="https://www.ssb.no/statbank/table/06913",
        licence="CC BY 4.0",
    ),
    queries=(
        Query(
            "06913",
            "06913",
            (
                Pick("Region", codelist="vs_Kommuner1951"),
                Pick("ContentsCode", codes=tuple(CONTENTS)),
                Pick("Tid", first="1980"),
            ),
        ),
    ),
    variables=tuple(Variable(name, "count") for name in CONTENTS.values()),
    tidy=tidy_population_change,
)
