"""What live-only tables share: source row, region lists, whole years, tidy steps."""

from collections.abc import Callable, Mapping

import pandas as pd

from etl.sources.pxweb import Pick
from etl.tables.model import SourceInfo, Variable
from etl.tables.reshape import content_rows

Frames = dict[str, pd.DataFrame]

#: Today's municipalities, summed back in time.
SUMMED_REGIONS = Pick("Region", codelist="agg_KommSummer")
#: Codes valid now, not summed: a municipality's figures begin with its code.
CURRENT_REGIONS = Pick("Region", codelist="agg_KommGjeldende")
#: Every code there has been.
HISTORIC_REGIONS = Pick("Region", codelist="vs_Kommune")
EVERY_YEAR = Pick("Tid")

#: Periods in a year by the letter in SSB's codes: `2025`, `2025K1`, `2025M01`.
_PERIODS_A_YEAR = {"": 1, "K": 4, "M": 12}


def source_of(table: str, title: str) -> SourceInfo:
    """Return the source row of a table of SSB's statistics bank."""
    return SourceInfo(
        id=f"ssb_{table}",
        publisher="Statistisk sentralbyrå",
        table=table,
        title=title,
        url=f"https://www.ssb.no/statbank/table/{table}",
        licence="CC BY 4.0",
    )


def counts(*names: str) -> tuple[Variable, ...]:
    """Return variables that may be summed."""
    return tuple(Variable(name, "count") for name in names)


def rates(*names: str) -> tuple[Variable, ...]:
    """Return variables that may not."""
    return tuple(Variable(name, "rate") for name in names)


def municipal(frame: pd.DataFrame, region: str = "Region") -> pd.DataFrame:
    """Return the cells of municipalities by plain code, in column `Region`.

    Leaves out the country, counties and groups, and summed regions that stand beside plain codes.
    """
    code = frame[region].astype("str")
    return frame.assign(Region=code)[code.str.fullmatch(r"\d{4}")]


def summed(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the cells of today's municipalities in a summed list: not what it can't place."""
    return frame[frame["Region"].astype("str").str.fullmatch(r"K[-_.]\d{4}")]


def whole_years(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the cells of years that have all their periods, dated by year."""
    period = frame["Tid"].astype("str")
    year = period.str.slice(0, 4)
    expected = period.str.slice(4, 5).map(_PERIODS_A_YEAR)
    is_whole = period.groupby(year).transform("nunique") == expected
    return frame.assign(Tid=year)[is_whole]


def by_contents(
    query: str, variables: Mapping[str, str], region: str = "Region"
) -> Callable[[Frames], pd.DataFrame]:
    """Return the tidy step of a table with one cell per content, code and year of that code."""

    def tidy(frames: Frames) -> pd.DataFrame:
        return content_rows(municipal(frames[query], region), variables)

    return tidy
