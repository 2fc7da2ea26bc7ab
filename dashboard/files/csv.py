"""Rows as CSV: one header line and the rows, UTF-8, points in numbers, nothing else (RFC 4180)."""

import io
from collections.abc import Iterator

from dashboard.files.asked import Asked
from dashboard.files.columns import table_of

#: Lines written at a time: the first are under way long before the last are made.
_AT_A_TIME = 20_000


def write(asked: Asked) -> Iterator[bytes]:
    """Give the file piece by piece; an empty cell where there is no figure."""
    from pyarrow import csv  # here, so that the app starts without it

    table = table_of(asked)
    for start in range(0, max(1, table.num_rows), _AT_A_TIME):
        piece = io.BytesIO()
        options = csv.WriteOptions(include_header=start == 0, quoting_style="needed")
        csv.write_csv(table.slice(start, _AT_A_TIME), piece, options)
        yield piece.getvalue()
