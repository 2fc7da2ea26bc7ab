"""Rows as CSV: one header line and the rows, UTF-8, points in numbers, nothing else (RFC 4180)."""

import io
from collections.abc import Iterator

import pyarrow as pa

from dashboard.data.export import harmless
from dashboard.files.asked import Asked
from dashboard.files.columns import strings, table_of

#: Lines written at a time: the first are under way long before the last are made.
_AT_A_TIME = 20_000


def write(asked: Asked) -> Iterator[bytes]:
    """Give the file piece by piece; an empty cell where there is no figure."""
    return written(_harmless(table_of(asked)))


def written(table: pa.Table) -> Iterator[bytes]:
    """Give a table of harmless texts as CSV, piece by piece."""
    from pyarrow import csv  # here, so that the app starts without it

    for start in range(0, max(1, table.num_rows), _AT_A_TIME):
        piece = io.BytesIO()
        options = csv.WriteOptions(include_header=start == 0, quoting_style="needed")
        csv.write_csv(table.slice(start, _AT_A_TIME), piece, options)
        yield piece.getvalue()


def _harmless(table: pa.Table) -> pa.Table:
    """Return the table with no text that a spreadsheet takes for a formula."""
    for at, field in enumerate(table.schema):
        if pa.types.is_dictionary(field.type):
            column = table.column(at).chunk(0)
            texts = strings([harmless(text) for text in column.dictionary.to_pylist()])
            safe = pa.DictionaryArray.from_arrays(column.indices, texts)
            table = table.set_column(at, field.name, safe)
    return table
