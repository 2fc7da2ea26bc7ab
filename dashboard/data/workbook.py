"""Files of a sheet, for people: a workbook with the figures and a page about them."""

import io
from collections.abc import Sequence
from datetime import datetime

from dashboard.data.sheet import Number, Sheet

#: Widths of columns, in letters.
_NARROWEST, _WIDEST = 9, 34
_LABEL, _TEXT = 24, 100


def workbook(
    sheet: Sheet, names: tuple[str, str], about: Sequence[tuple[str, str]], made: datetime
) -> bytes:
    """Return the workbook; `names` are of its two pages, `about` the second's labels and texts.

    The same figures give the same bytes: it says that it was `made` when the figures were.
    """
    import xlsxwriter  # here, so that the app starts without it

    file = io.BytesIO()
    # Nothing a name begins with makes it a formula, a link or a number.
    plain = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    with xlsxwriter.Workbook(file, {"in_memory": True, **plain}) as book:
        book.set_properties({"title": sheet.title, "author": "Bygdepuls", "created": made})
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        label = book.add_format({"bold": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        formats = {
            decimals: book.add_format({"num_format": _pattern(decimals)})
            for decimals in {
                cell.decimals for row in sheet.rows for cell in row if isinstance(cell, Number)
            }
        }

        figures = book.add_worksheet(names[0])
        figures.freeze_panes(1, 0)
        for column, name in enumerate(sheet.head):
            width = max([_letters(name) / 2, *(_letters(row[column]) for row in sheet.rows)])
            figures.set_column(column, column, min(_WIDEST, max(_NARROWEST, width + 2)))
            figures.write_string(0, column, name, bold)
        for place, row in enumerate(sheet.rows, 1):
            for column, cell in enumerate(row):
                if cell in ("", None):
                    continue
                if isinstance(cell, str):
                    figures.write_string(place, column, cell)
                elif isinstance(cell, int):
                    figures.write_number(place, column, cell)
                elif cell.plain is not None:
                    figures.write_number(place, column, cell.plain, formats[cell.decimals])
        if sheet.rows:
            figures.autofilter(0, 0, len(sheet.rows), len(sheet.head) - 1)

        second = book.add_worksheet(names[1])
        second.set_column(0, 0, _LABEL)
        second.set_column(1, 1, _TEXT)
        for place, (name, text) in enumerate(about):
            second.write_string(place, 0, name, label)
            second.write_string(place, 1, text, wrapped)
    return file.getvalue()


def _pattern(decimals: int) -> str:
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def _letters(cell: object) -> float:
    """Return how much room a cell takes."""
    if isinstance(cell, Number):
        return len(f"{cell.value:,.{cell.decimals}f}")
    return len(str(cell or ""))
