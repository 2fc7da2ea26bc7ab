"""Rows as a workbook, for people: the figures, what they are, where they are from, how to read."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from dashboard.data.workbook import (
    PLAIN,
    head_format,
    height,
    pattern,
    room,
    set_printed,
    write_about,
)
from dashboard.files.asked import Asked
from dashboard.files.behind import source_cells, source_heads, sources_of
from dashboard.files.codebook import codebook, heads, in_words
from dashboard.files.columns import FIGURES, LONG, lines_of, table_of
from dashboard.files.labels import decimals
from dashboard.files.made import made
from dashboard.files.readme import labelled, sections
from dashboard.files.refused import RefusedError
from dashboard.text import mark

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

#: What a sheet has room for, the line of heads among it.
MAX_LINES, MAX_COLUMNS = 1_048_576, 16_384
_NUMBER_LETTERS = 12


def write(asked: Asked) -> Iterator[bytes]:
    """Give the workbook.

    Raises
    ------
    RefusedError : a sheet has no room for the rows.
    """
    table = table_of(asked)
    if table.num_rows >= MAX_LINES or table.num_columns > MAX_COLUMNS:
        raise RefusedError(
            mark(
                "A sheet in Excel has room for {most} rows and {widest} columns; this is {rows} "
                "rows and {columns} columns."
            ),
            {
                "most": MAX_LINES - 1,
                "widest": MAX_COLUMNS,
                "rows": table.num_rows,
                "columns": table.num_columns,
            },
            mark("Save as CSV or Parquet, or choose fewer years or indicators."),
        )
    return made(lambda path: _make(asked, table, path))


def _make(asked: Asked, table: pa.Table, path: Path) -> None:
    import xlsxwriter

    say, sources = asked.say, sources_of(asked)
    options = {"constant_memory": True, "tmpdir": str(path.parent), **PLAIN}
    with xlsxwriter.Workbook(path, options) as book:
        book.set_properties({"title": "Bygdepuls", "author": "Bygdepuls", "created": asked.built})
        _write_data(book, say("Data"), asked, table)
        definitions = [in_words(line, say) for line in codebook(asked)]
        _write_lines(book, say("Definitions"), heads(say), definitions)
        origins = [source_cells(source) for source in sources]
        _write_lines(book, say("Sources"), source_heads(say), origins)
        write_about(book, say("Read me"), labelled(sections(asked, sources)))


def _write_data(book: "Workbook", name: str, asked: Asked, table: pa.Table) -> None:
    """Write the rows, each figure with its indicator's decimals shown and all of them stored."""
    widths = _widths(table.column_names, map(_letters, table.columns))
    page = _sheet(book, name, table.column_names, widths, table.num_rows)
    metas = asked.store.indicators
    places = {each: metas[each].decimals for each in asked.rows.indicators}
    places.update(decimals(asked))
    formats = {n: book.add_format({"num_format": pattern(n)}) for n in set(places.values())}
    shown = {name: formats[n] for name, n in places.items()}
    # A long line begins with its indicator, a wide one with a place.
    of_row = {
        each: [shown[each] if name in FIGURES else None for name in LONG]
        for each in asked.rows.indicators
    }
    of_column = [shown.get(name) for name in table.column_names]
    for line, row in enumerate(lines_of(table), 1):
        _write_line(page, line, row, of_row.get(row[0], of_column))


def _write_lines(
    book: "Workbook", name: str, head: Sequence[str], lines: Sequence[Sequence[str | int]]
) -> None:
    letters = [max((len(str(line[at])) for line in lines), default=0) for at in range(len(head))]
    widths = _widths(head, letters)
    page = _sheet(book, name, head, widths, len(lines))
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for line, row in enumerate(lines, 1):
        page.set_row(line, height(map(str, row), widths))
        _write_line(page, line, row, repeat(wrapped))


def _sheet(
    book: "Workbook", name: str, head: Sequence[str], widths: Sequence[float], lines: int
) -> "Worksheet":
    """Return a sheet with a line of heads that stays, columns as wide as asked, and filters."""
    page, bold = book.add_worksheet(name), head_format(book)
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    set_printed(page, widths)
    page.set_row(0, height(head, widths))
    for at, (title, width) in enumerate(zip(head, widths, strict=True)):
        page.set_column(at, at, width)
        page.write_string(0, at, title, bold)
    if lines:
        page.autofilter(0, 0, lines, len(head) - 1)
    return page


def _write_line(
    page: "Worksheet",
    line: int,
    row: Sequence[str | float | None],
    style: Iterable["Format | None"],
) -> None:
    for at, (cell, form) in enumerate(zip(row, style, strict=False)):
        if isinstance(cell, str):
            page.write_string(line, at, cell, form)
        elif cell is not None:
            page.write_number(line, at, cell, form)


def _widths(head: Sequence[str], letters: Iterable[int]) -> list[float]:
    """Return how wide columns are: the longest cell has room, a head may take two lines."""
    return [room(max(len(title) / 2, each)) for title, each in zip(head, letters, strict=True)]


def _letters(column: pa.ChunkedArray) -> int:
    """Return how many letters the longest cell of a column has; of numbers, about so many."""
    if pa.types.is_dictionary(column.type):
        return max(map(len, column.chunk(0).dictionary.to_pylist()), default=0)
    return _NUMBER_LETTERS if pa.types.is_floating(column.type) else 0
