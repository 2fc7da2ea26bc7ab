"""The figures inside a native chart: a small workbook, and where each row of it is."""

import io
from collections.abc import Sequence

from dashboard.data.workbook import PLAIN
from dashboard.deck.pptx.writing import plain, xml
from dashboard.slides.slide import Native

SHEET = "Data"


def workbook(native: Native, number_format: str) -> bytes:
    """Return the workbook: categories down and series across; the points of a scatter as rows."""
    import xlsxwriter  # here, as elsewhere: only who saves a file waits for it

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, **PLAIN}) as book:
        page, look = book.add_worksheet(SHEET), book.add_format({"num_format": number_format})
        page.set_column(0, 0, 24)
        for row, cells in enumerate(_rows(native)):
            for column, cell in enumerate(cells):
                if isinstance(cell, str):
                    page.write_string(row, column, plain(cell))
                elif cell is not None:
                    page.write_number(row, column, cell, look if column else None)
    return file.getvalue()


def _rows(native: Native) -> list[tuple[str | float | None, ...]]:
    if native.kind == "scatter":
        rows: list[tuple[str | float | None, ...]] = []
        for series in native.series:
            rows.append((series.name, native.x_title, native.y_title))
            labels = series.labels or ("",) * len(series.values)
            rows.extend(zip(labels, series.xs, series.values, strict=True))
        return rows
    across = zip(*(each.values for each in native.series), strict=True)
    rows = [("", *(each.name for each in native.series))]
    filled = tuple(across) or ((),) * len(native.categories)
    names = map(float, native.categories) if are_years(native.categories) else native.categories
    return rows + [(name, *values) for name, values in zip(names, filled, strict=True)]


def cell(column: int, row: int, last: int = -1) -> str:
    """Return where a cell is, or the cells down to `last`; both counted from nought."""
    from xlsxwriter.utility import xl_col_to_name

    name = xl_col_to_name(column)
    start = f"{SHEET}!${name}${row + 1}"
    return start if last < 0 else f"{start}:${name}${last + 1}"


def first_rows(native: Native) -> list[int]:
    """Return in which row each series of a scatter has its name."""
    rows, at = [], 0
    for series in native.series:
        rows.append(at)
        at += 1 + len(series.values)
    return rows


def are_years(categories: Sequence[str]) -> bool:
    """Whether the categories are years, which can be drawn to scale."""
    return all(len(each) == 4 and each.isascii() and each.isdecimal() for each in categories)


def categories(native: Native) -> str:
    """Return the categories as a chart holds them; years are numbers.

    They are called dates, or LibreOffice draws them as names; the axis writes them as numbers.
    """
    where = cell(0, 1, len(native.categories))
    if are_years(native.categories):
        return numbers(where, [float(year) for year in native.categories], "yyyy")
    return texts(where, native.categories)


def numbers(where: str, values: Sequence[float | None], number_format: str) -> str:
    """Return a row of numbers as a chart holds it; what is missing has no point."""
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{_digits(value)}</c:v></c:pt>'
        for at, value in enumerate(values)
        if value is not None
    )
    return (
        f"<c:numRef><c:f>{where}</c:f><c:numCache><c:formatCode>{xml(number_format)}"
        f'</c:formatCode><c:ptCount val="{len(values)}"/>{points}</c:numCache></c:numRef>'
    )


def _digits(value: float) -> str:
    """Return a number with all its digits."""
    return repr(float(value)).removesuffix(".0")


def texts(where: str, values: Sequence[str]) -> str:
    """Return a row of names as a chart holds it."""
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{xml(value)}</c:v></c:pt>' for at, value in enumerate(values)
    )
    return (
        f'<c:strRef><c:f>{where}</c:f><c:strCache><c:ptCount val="{len(values)}"/>{points}'
        "</c:strCache></c:strRef>"
    )
