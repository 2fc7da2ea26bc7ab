"""What a source table is to the pipeline: its variables, its source row, and its tidy shape."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pandas as pd

from etl.contract import NO_TEXT, Status, Text
from etl.sources.pxweb import Query

#: Columns of every tidy table. `code` is the municipality code as published (four digits, text);
#: `division` the year whose 1 January that code is valid on (2019 for "t.o.m. 2019", else often the
#: row's own year); `value` NaN exactly where `status` has no value. One row per
#: variable, code, division and year. A code that did not exist in a year has no row.
TIDY_COLUMNS = ("variable", "code", "division", "year", "value", "status")


@dataclass(frozen=True, slots=True)
class Variable:
    """One measured thing. A `count` may be summed over merged municipalities; a `rate` never."""

    id: str
    kind: Literal["count", "rate"]


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """What is known of a source before it is fetched; the build adds dates and hashes.

    `licence` is empty where none is stated; `mirror` is the public copy that was read
    (repository@commit), empty for the publisher's own; `note` is what a reader should know.
    """

    id: str
    publisher: str
    table: str
    title: str
    url: str
    licence: str
    mirror: str = ""
    note: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class Delivery:
    """A delivered file: where it lies, what it holds, and the reader that makes it tidy."""

    source: SourceInfo
    path: str
    variables: tuple[Variable, ...]
    read: Callable[[Path], pd.DataFrame]


@dataclass(frozen=True, slots=True)
class ApiTable:
    """A table of SSB's statistics bank: the queries to it, and what makes their cells tidy.

    `tidy` gets the cells of each query by the query's name. `is_summed_by_ssb` says that SSB's own
    list summed the figures to today's municipalities. `is_live_only` says that the table has not
    been seen to answer: where it does not, the build goes on without its indicators.
    """

    source: SourceInfo
    queries: tuple[Query, ...]
    variables: tuple[Variable, ...]
    tidy: Callable[[dict[str, pd.DataFrame]], pd.DataFrame]
    is_summed_by_ssb: bool = False
    is_live_only: bool = False


class DeliveryError(ValueError):
    """A delivered file is not as declared; the message says file, place in it, and what to do."""


def check_tidy(frame: pd.DataFrame, origin: str, variables: tuple[Variable, ...]) -> pd.DataFrame:
    """Return `frame` in tidy column order and types.

    Raises
    ------
    DeliveryError : all faults at once: columns, codes, keys, values that disagree with statuses,
        variables that are not declared or have no rows.
    """
    faults = [f"column '{name}' is missing" for name in TIDY_COLUMNS if name not in frame]
    if faults:
        raise DeliveryError(f"{origin}: " + "; ".join(faults))
    tidy = frame[list(TIDY_COLUMNS)].astype(
        {"variable": "str", "code": "str", "division": "int16", "year": "int16", "value": "float64"}
    )
    tidy["status"] = tidy["status"].astype("str")
    bad_codes = sorted(set(tidy.loc[~tidy["code"].str.fullmatch(r"\d{4}"), "code"]))
    if bad_codes:
        faults.append(f"codes are not four digits: {', '.join(bad_codes[:5])}")
    declared = {variable.id for variable in variables}
    present = set(tidy["variable"].unique())
    faults += [f"no rows for variable '{name}'" for name in sorted(declared - present)]
    faults += [f"variable '{name}' is not declared" for name in sorted(present - declared)]
    duplicated = tidy.duplicated(["variable", "code", "division", "year"], keep=False)
    if duplicated.any():
        row = tidy.loc[duplicated].iloc[0]
        faults.append(
            f"{int(duplicated.sum())} rows share a key, for example {row['variable']}, "
            f"municipality {row['code']}, {row['year']}; keep one of them"
        )
    with_value = tidy["status"].isin([status for status in Status if status.has_value])
    if (with_value != tidy["value"].notna()).any():
        row = tidy.loc[with_value != tidy["value"].notna()].iloc[0]
        faults.append(f"value and status disagree, for example {row.to_dict()}")
    if faults:
        raise DeliveryError(f"{origin}: " + "; ".join(faults))
    return tidy.reset_index(drop=True)
