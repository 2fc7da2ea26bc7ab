"""Files of a sheet, for machines: names of files, and CSV with one header line.

CSV has commas, points, UTF-8 and no byte order mark, as readers of the standard (RFC 4180) expect.
A mark would not make it open well in a Norwegian Excel, which takes neither commas nor points;
for Excel there is the workbook.
"""

import csv
import io
import re
import unicodedata

from dashboard.data.sheet import Cell, Number, Sheet

#: What a spreadsheet could take a text for: a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t"})


def table_csv(sheet: Sheet) -> str:
    """Return the sheet as CSV; an empty cell where there is no figure."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(map(_plain, sheet.head))
    writer.writerows(map(_plain, row) for row in sheet.rows)
    return written.getvalue()


def file_name(chart: str, subject: str) -> str:
    """Return the name of a chart's files, without their ending, in plain letters."""
    plain = unicodedata.normalize("NFKD", subject.lower().translate(_LETTERS))
    return "-".join(
        ["bygdepuls", chart, *re.findall(r"\w+", plain.encode("ascii", "ignore").decode())]
    )


def harmless(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _plain(cell: Cell) -> float | int | str | None:
    if isinstance(cell, Number):
        return cell.plain
    return harmless(cell) if isinstance(cell, str) else cell
