"""Files of a sheet, for people: a workbook with the figures and a page about them."""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from math import ceil
from textwrap import wrap
from types import MappingProxyType
from typing import TYPE_CHECKING

from dashboard.data.sheet import Number, Sheet

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

#: Nothing a text begins with makes it a formula, a link or a number.
PLAIN = MappingProxyType(
    dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
)
#: Widths of columns, in letters.
_NARROWEST, _WIDEST = 9, 34
_LABEL, _TEXT = 24, 100
#: Of a row: the height of each line of text, and the most there is, in points.
_LINE, _TALLEST = 15, 409
_A4 = 9
#: Widths that make half as large letters on A4, on its side.
_READABLE = 260


def workbook(
    sheet: Sheet, names: tuple[str, str], about: Sequence[tuple[str, str]], made: datetime
) -> bytes:
    """Return the workbook; `names` are of its two pages, `about` the second's labels and texts.

    The same figures give the same bytes: it says that it was `made` when the figures were.
    """
    import xlsxwriter  # here, so that the app starts without it

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, **PLAIN}) as book:
        book.set_properties({"title": sheet.title, "author": "Bygdepuls", "created": made})
        _write_figures(book, names[0], sheet)
        write_about(book, names[1], about)
    return file.getvalue()


def _write_figures(book: "Workbook", name: str, sheet: Sheet) -> None:
    page = book.add_worksheet(name)
    head = head_format(book)
    decimals = {cell.decimals for row in sheet.rows for cell in row if isinstance(cell, Number)}
    formats = {each: book.add_format({"num_format": pattern(each)}) for each in decimals}
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    widths = [
        room(max([_letters(title) / 2, *(_letters(row[column]) for row in sheet.rows)]))
        for column, title in enumerate(sheet.head)
    ]
    set_printed(page, widths)
    page.set_row(0, height(sheet.head, widths))
    for column, title in enumerate(sheet.head):
        page.set_column(column, column, widths[column])
        page.write_string(0, column, title, head)
    for line, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            if cell in ("", None):
                continue
            if isinstance(cell, str):
                page.write_string(line, column, cell)
            elif isinstance(cell, int):
                page.write_number(line, column, cell)
            elif cell.plain is not None:
                page.write_number(line, column, cell.plain, formats[cell.decimals])
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.head) - 1)


def write_about(book: "Workbook", name: str, about: Sequence[tuple[str, str]]) -> None:
    """Add a page of labels and texts."""
    page = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "valign": "top", "text_wrap": True})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    page.set_column(0, 0, _LABEL)
    page.set_column(1, 1, _TEXT)
    set_printed(page, (_LABEL, _TEXT))
    for line, (label, text) in enumerate(about):
        write = page.write_url if text.startswith("http") else page.write_string
        page.set_row(line, height((label, text), (_LABEL, _TEXT)))
        page.write_string(line, 0, label, bold)
        write(line, 1, text, wrapped)


def head_format(book: "Workbook") -> "Format":
    """Return how the line of heads looks."""
    return book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})


def room(letters: float) -> float:
    """Return the width of a column whose longest cell has so many letters."""
    return min(_WIDEST, max(_NARROWEST, letters + 2))


def height(texts: Iterable[str], widths: Iterable[float]) -> float:
    """Return the height of a row, in points, in which each text is seen whole in its column.

    Excel finds the height of wrapped text by itself; LibreOffice does not, and cuts it. Widths are
    told in figures, and most letters are narrower.
    """
    lines = [_lines(text, int(width)) for text, width in zip(texts, widths, strict=True)]
    return min(_TALLEST, _LINE * max(1, *lines))


def _lines(text: str, letters: int) -> int:
    """Return how many lines a text takes; a word too long for one begins its own."""
    lines = wrap(text, letters, break_long_words=False, break_on_hyphens=False)
    return sum(ceil(len(line) / letters) for line in lines)


def set_printed(page: "Worksheet", widths: Iterable[float]) -> None:
    """Set a page up for A4 on its side: all columns beside each other, where they can be read."""
    page.set_paper(_A4)
    page.set_landscape()
    if sum(widths) <= _READABLE:
        page.fit_to_pages(1, 0)


def pattern(decimals: int) -> str:
    """Return the format of a number that is shown with so many decimals and stored with all."""
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def _letters(cell: object) -> float:
    """Return how much room a cell takes."""
    if isinstance(cell, Number):
        return len(f"{cell.value:,.{cell.decimals}f}")
    return len(str(cell or ""))
