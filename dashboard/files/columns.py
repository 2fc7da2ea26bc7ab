"""Rows as columns of a table that every format is written from: long, or wide."""

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from dashboard.data.rows import Rows
from dashboard.data.store import STATUSES, Store
from dashboard.files.asked import Asked

#: What a spreadsheet could take a text for: a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: The columns of a long table; a wide one has two for each indicator after the first three.
LONG = ("indicator", "place", "place_name", "year", "value", "lower", "upper", "status")


def table_of(asked: Asked) -> pa.Table:
    """Return the rows in the shape that is asked for."""
    make = wide_table if asked.view.shape == "wide" else long_table
    return make(asked.store, asked.rows)


def long_table(store: Store, rows: Rows) -> pa.Table:
    """Return a line for each row: codes and words as text, gaps as null beside their status."""
    names = [store.places[place].name for place in rows.places]
    return pa.table(
        [
            _coded(rows.indicator, rows.indicators),
            _coded(rows.place, rows.places),
            _coded(rows.place, names),
            pa.array(rows.year),
            *(pa.array(each, from_pandas=True) for each in (rows.value, rows.lower, rows.upper)),
            _coded(rows.status, [status.value for status in STATUSES]),
        ],
        names=list(LONG),
    )


def wide_table(store: Store, rows: Rows) -> pa.Table:
    """Return a line for each place and year, in the order in which rows first name them.

    Each indicator has a column of values and one of statuses; both are null where it has no row.
    """
    key = rows.place.astype(np.int64) * 10_000 + rows.year
    known, first, line = np.unique(key, return_index=True, return_inverse=True)
    order = np.argsort(first)
    position = np.argsort(order)[line]
    place, year = np.divmod(known[order], 10_000)
    names = [store.places[each].name for each in rows.places]
    columns = {
        "place": _coded(place, rows.places),
        "place_name": _coded(place, names),
        "year": pa.array(year.astype(np.int16)),
    }
    words = np.array([status.value for status in STATUSES], dtype=object)
    for at, indicator in enumerate(rows.indicators):
        is_its = rows.indicator == at
        value = np.full(len(known), np.nan)
        value[position[is_its]] = rows.value[is_its]
        status = np.full(len(known), None, dtype=object)
        status[position[is_its]] = words[rows.status[is_its]]
        columns[indicator] = pa.array(value, from_pandas=True)
        columns[f"{indicator}_status"] = pa.array(status, pa.string())
    return pa.table(columns)


def _coded(codes: NDArray[np.integer], texts: list[str] | tuple[str, ...]) -> pa.Array:
    """Return a column of few texts, none of which a spreadsheet takes for a formula."""
    plain = [f"'{text}" if text.startswith(FORMULA) else text for text in texts]
    return pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(plain, pa.string()))
