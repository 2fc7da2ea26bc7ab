"""Rows as Stata and SPSS files: labels on variables, and statuses as numbers with labels.

pyreadstat writes both: it alone knows SPSS, and it takes labels and formats alike for the two.
A figure that is missing is the format's own missing; why it is so is in the status. Codes of
indicators and places stay text: numbers for them would change when one is added.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from dashboard.data.store import STATUSES
from dashboard.files.asked import Asked
from dashboard.files.columns import ENDS, STATUS, table_of
from dashboard.files.labels import decimals, labels, status_label
from dashboard.files.made import made

if TYPE_CHECKING:
    import pandas as pd
    from pandas.arrays import IntegerArray

#: Longest name of a variable in Stata (32), less three: pyreadstat names the labels of a variable
#: after it and its position. And longest label there; SPSS has room for both.
MAX_NAME, MAX_LABEL = 29, 80
#: Stata 14, whose files every newer Stata reads: version 118.
_STATA = 14
_ENDINGS = tuple(f"_{each}" for each in (*ENDS, STATUS))
#: Figures before the point, and the point.
_WIDTH = 12
#: Before the moment a Stata file was made, and its length in one byte; where SPSS has its own.
_DTA_MADE, _SAV_MADE = b"<timestamp>\x11", 92
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def write_dta(asked: Asked) -> Iterator[bytes]:
    """Give a Stata file of version 118 (Stata 14 and newer), in UTF-8."""

    def make(path: Path) -> None:
        import pyreadstat

        pyreadstat.write_dta(
            dst_path=path, version=_STATA, **_labelled(asked, "%{width}.{decimals}f")
        )
        with path.open("rb") as file:
            at = file.read(1000).index(_DTA_MADE) + len(_DTA_MADE)
        _overwrite(path, at, f"{_day(asked.built)} {asked.built:%Y %H:%M}")

    return made(make)


def write_sav(asked: Asked) -> Iterator[bytes]:
    """Give an SPSS file, in UTF-8."""

    def make(path: Path) -> None:
        import pyreadstat

        form = _labelled(asked, "F{width}.{decimals}")
        measure = dict.fromkeys(form["df"], "nominal")
        measure |= dict.fromkeys(("year", *form["variable_format"]), "scale")
        pyreadstat.write_sav(dst_path=path, row_compress=True, variable_measure=measure, **form)
        _overwrite(path, _SAV_MADE, f"{_day(asked.built)} {asked.built:%y%H:%M:%S}")

    return made(make)


def variable_names(columns: Iterable[str]) -> dict[str, str]:
    """Return a legal name for each column, each once: as it is, or cut before what it ends with."""
    names: dict[str, str] = {}
    for column in columns:
        ending = next((each for each in _ENDINGS if column.endswith(each)), "")
        stem = column.removesuffix(ending)
        name, number = stem[: MAX_NAME - len(ending)] + ending, 1
        while name in names.values():
            number += 1
            told = f"_{number}{ending}"
            name = stem[: MAX_NAME - len(told)] + told
        names[column] = name
    return names


def _labelled(asked: Asked, number: str) -> dict[str, Any]:
    """Return what both writers take: the frame, and what is said of its variables."""
    import pandas as pd

    table, said = table_of(asked), labels(asked)
    names = variable_names(table.column_names)
    statuses = [name for name in names if name.endswith(STATUS)]
    words = {at: status_label(status, asked.say) for at, status in enumerate(STATUSES)}
    return {
        "df": pd.DataFrame(
            {
                name: _numbered(table.column(column))
                if column in statuses
                else _texts(table.column(column))
                for column, name in names.items()
            }
        ),
        "file_label": f"Bygdepuls {asked.store.version}",
        "column_labels": [_cut(said[column]) for column in names],
        "variable_value_labels": {names[column]: words for column in statuses},
        "variable_format": {
            names[column]: number.format(width=_WIDTH + places, decimals=places)
            for column, places in decimals(asked).items()
        },
    }


def _numbered(statuses: pa.ChunkedArray) -> "IntegerArray":
    """Return statuses as their positions, missing where there is no row."""
    from pandas.arrays import IntegerArray

    codes = statuses.chunk(0).indices
    known = codes.fill_null(0).to_numpy()
    return IntegerArray(known.astype(np.int8), codes.is_null().to_numpy(zero_copy_only=False))


def _texts(column: pa.ChunkedArray) -> "pd.Series":
    """Return a column as it is, texts written out."""
    series: pd.Series = column.to_pandas()
    return series.astype("str") if pa.types.is_dictionary(column.type) else series


def _cut(label: str) -> str:
    return label if len(label) <= MAX_LABEL else f"{label[: MAX_LABEL - 1]}…"


def _day(made_at: datetime) -> str:
    return f"{made_at.day:02} {_MONTHS[made_at.month - 1]}"


def _overwrite(path: Path, at: int, text: str) -> None:
    """Write over what stands at a place of a file: its own moment, so that bytes are the same."""
    with path.open("r+b") as file:
        file.seek(at)
        file.write(text.encode())
