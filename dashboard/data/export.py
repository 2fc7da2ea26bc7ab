"""Rows as CSV: one header line, ISO numbers, an empty cell where there is no figure."""

import csv
import io
import math
from collections.abc import Iterable, Sequence


def table_csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return the rows as CSV text."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(["" if _is_gap(cell) else cell for cell in row] for row in rows)
    return written.getvalue()


def _is_gap(cell: object) -> bool:
    return isinstance(cell, float) and math.isnan(cell)
