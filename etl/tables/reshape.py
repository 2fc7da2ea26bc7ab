"""From cells by dimension to tidy rows: the steps that tables of the statistics bank share."""

import re
from collections.abc import Mapping

import pandas as pd

from etl.contract import DIVISION, Status
from etl.tables.model import TIDY_COLUMNS

#: A municipality of today in SSB's summed lists; the prefix differs from table to table.
SUMMED_CODE = re.compile(r"(K[-_.])?\d{4}")


def content_rows(frame: pd.DataFrame, variables: Mapping[str, str]) -> pd.DataFrame:
    """Return tidy rows in the codes of each row's own year, one variable per content code.

    Codes that did not exist in a year have no cell there (SSB's `.`) and get no row.
    """
    rows = pd.DataFrame(
        {
            "variable": frame["ContentsCode"].map(dict(variables)).astype("str"),
            "code": frame["Region"].astype("str"),
            "year": frame["Tid"].astype("str").str.slice(0, 4).astype("int16"),
            "value": frame["value"],
            "status": frame["status"],
        }
    )
    rows["division"] = rows["year"]
    return rows.loc[:, list(TIDY_COLUMNS)]


def sums_of_today(frame: pd.DataFrame, group: pd.Series) -> pd.DataFrame:
    """Return tidy rows in today's codes: cells summed by variable (`group`), region and year.

    A sum with a missing cell is missing. Regions of SSB's list that are no municipality (`K-Rest`,
    the people of divided ones) are left out.
    """
    is_municipality = frame["Region"].map(SUMMED_CODE.fullmatch).notna()
    frame, group = frame[is_municipality], group[is_municipality]
    cells = pd.DataFrame(
        {
            "variable": group,
            "code": frame["Region"],
            "year": frame["Tid"],
            "value": frame["value"],
            "is_gap": frame["value"].isna(),
        }
    )
    summed = cells.groupby(["variable", "code", "year"], observed=True, as_index=False).agg(
        value=("value", "sum"), is_gap=("is_gap", "any")
    )
    status = summed["is_gap"].map({True: Status.MISSING.value, False: Status.NORMAL.value})
    return pd.DataFrame(
        {
            "variable": summed["variable"].astype("str"),
            "code": today_code(summed["code"].astype("str")),
            "division": DIVISION,
            "year": summed["year"].astype("str").str.slice(0, 4).astype("int16"),
            "value": summed["value"].where(~summed["is_gap"]),
            "status": status,
        }
    )


def today_code(code: pd.Series) -> pd.Series:
    """Return municipality codes without the prefix that SSB's summed lists give (`K-3101`)."""
    return code.str.replace(r"^K[-_.]", "", regex=True)
