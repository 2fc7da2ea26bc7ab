"""Rows as columns of a table that every format is written from: long, or wide."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from dashboard.data.rows import Rows
from dashboard.data.store import STATUSES
from dashboard.files.asked import Asked

#: What the two ends of an interval are called, or end with after an indicator in a wide table.
ENDS = ("lower", "upper")
FIGURES = ("value", *ENDS)
#: The columns of a long table; after the first three a wide one has each indicator's own.
LONG = ("indicator", "place", "place_name", "year", *FIGURES, "status")
#: What a column of statuses is called, or ends with after an indicator in a wide table.
STATUS = "status"
#: Lines that are made into Python's own values at a time.
_AT_A_TIME = 5_000


def figure_names(rows: Rows) -> dict[str, dict[str, str]]:
    """Return what a wide table calls each indicator's value, and the ends of known intervals.

    Keys are indicators, and for each the names that rows have for its figures.
    """
    bounded = rows.with_interval
    return {
        each: {"value": each} | {end: f"{each}_{end}" for end in ENDS if each in bounded}
        for each in rows.indicators
    }


def table_of(asked: Asked) -> pa.Table:
    """Return the rows in the shape that is asked for."""
    return wide_table(asked) if asked.view.shape == "wide" else long_table(asked)


def long_table(asked: Asked) -> pa.Table:
    """Return a line for each row: codes and words as text, gaps as null beside their status."""
    rows = asked.rows
    return pa.table(
        [
            _coded(rows.indicator, rows.indicators),
            _coded(rows.place, rows.places),
            _coded(rows.place, asked.rows.names),
            _plain(rows.year),
            *(_plain(each, ~np.isnan(each)) for each in (rows.value, rows.lower, rows.upper)),
            _coded(rows.status, STATUSES),
        ],
        names=list(LONG),
    )


def wide_table(asked: Asked) -> pa.Table:
    """Return a line for each place and year, in the order in which rows first name them.

    Each indicator has a column of values and one of statuses, and between them the two ends of its
    intervals where any are known; all are null where it has no row.
    """
    rows = asked.rows
    key = rows.place.astype(np.int64) * 10_000 + rows.year
    known, first, line = np.unique(key, return_index=True, return_inverse=True)
    order = np.argsort(first)
    position = np.argsort(order)[line]
    place, year = np.divmod(known[order], 10_000)
    columns = {
        "place": _coded(place, rows.places),
        "place_name": _coded(place, asked.rows.names),
        "year": _plain(year.astype(np.int16)),
    }
    for at, (indicator, names) in enumerate(figure_names(rows).items()):
        is_its = rows.indicator == at
        lines = position[is_its]
        for figure, name in names.items():
            number = np.full(len(known), np.nan)
            number[lines] = getattr(rows, figure)[is_its]
            columns[name] = _plain(number, ~np.isnan(number))
        status = np.full(len(known), -1, dtype=np.int8)
        status[lines] = rows.status[is_its]
        columns[f"{indicator}_{STATUS}"] = _coded(status, STATUSES)
    return pa.table(columns)


def lines_of(table: pa.Table) -> Iterator[tuple[Any, ...]]:
    """Give each line of a table as Python's own values, None where there is none."""
    for start in range(0, table.num_rows, _AT_A_TIME):
        yield from zip(*map(values, table.slice(start, _AT_A_TIME).columns), strict=True)


def values(column: pa.ChunkedArray) -> list[Any]:
    """Return a column as Python's own values; texts are looked up, as Arrow makes each anew."""
    found: list[Any] = []
    for chunk in column.chunks:
        if pa.types.is_dictionary(chunk.type):
            texts = chunk.dictionary.to_pylist()
            found += [None if at is None else texts[at] for at in chunk.indices.to_pylist()]
        else:
            found += chunk.to_pylist()
    return found


def _coded(codes: NDArray[np.integer[Any]], texts: Sequence[str]) -> pa.Array:
    """Return a column of few texts; null where the code is negative."""
    return pa.DictionaryArray.from_arrays(_plain(codes, codes >= 0), strings(texts))


# Arrays are made of bytes: what Arrow offers for lists and arrays loads pandas first, which takes
# most of a second.
def strings(texts: Sequence[str]) -> pa.Array:
    """Return texts as Arrow holds them."""
    encoded = [text.encode() for text in texts]
    ends = np.cumsum([0, *map(len, encoded)], dtype=np.int32)
    held = [None, pa.py_buffer(ends), pa.py_buffer(b"".join(encoded))]
    return pa.Array.from_buffers(pa.string(), len(texts), held)


def _plain(numbers: NDArray[Any], is_known: NDArray[np.bool_] | None = None) -> pa.Array:
    """Return a column of numbers, null where they are not known."""
    valid = None if is_known is None else pa.py_buffer(np.packbits(is_known, bitorder="little"))
    held = pa.py_buffer(np.ascontiguousarray(numbers))
    kind = pa.from_numpy_dtype(numbers.dtype)
    return pa.Array.from_buffers(kind, len(numbers), [valid, held])
