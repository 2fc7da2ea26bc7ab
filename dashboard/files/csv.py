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
    return pieces(table_of(asked))


def pieces(table: pa.Table) -> Iterator[bytes]:
    """Give any table as CSV, with no text that a spreadsheet takes for a formula."""
    from pyarrow import csv  # here, so that the app starts without it

    plain = _harmless(table)
    for start in range(0, max(1, plain.num_rows), _AT_A_TIME):
        piece = io.BytesIO()
        options = csv.WriteOptions(include_header=start == 0, quoting_style="needed")
        csv.write_csv(plain.slice(start, _AT_A_TIME), piece, options)
        yield piece.getvalue()


def _harmless(table: pa.Table) -> pa.Table:
    for at, field in enumerate(table.schema):
        column = table.column(at)
        if pa.types.is_string(field.type):
            column = column.dictionary_encode()
        if pa.types.is_dictionary(column.type):
            chunks = [_safe(chunk) for chunk in column.chunks]
            table = table.set_column(at, field.name, pa.chunked_array(chunks, column.type))
    return table


def _safe(column: pa.DictionaryArray) -> pa.DictionaryArray:
    texts = strings([harmless(text) for text in column.dictionary.to_pylist()])
    return pa.DictionaryArray.from_arrays(column.indices, texts)
