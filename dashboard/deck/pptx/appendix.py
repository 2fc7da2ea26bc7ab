"""The last slides: what each indicator is, and how not to read it."""

from collections.abc import Iterable, Sequence

from pptx.presentation import Presentation

from dashboard.deck.pptx.layouts import COLUMNS, CONTENT_AT
from dashboard.deck.pptx.page import begin, write, write_foot, write_title
from dashboard.deck.pptx.writing import Pen, Style, height_of
from dashboard.slides.slide import Definition
from dashboard.text import Words

_SIZE, _BETWEEN = 12, 10


def add_appendix(
    made: Presentation, definitions: Iterable[Definition], pen: Pen, say: Words
) -> None:
    """Add as many slides as the definitions need, each told once."""
    columns = _columns(list(dict.fromkeys(definitions)))
    pages = [columns[at : at + len(COLUMNS)] for at in range(0, len(columns), len(COLUMNS))]
    for number, page_columns in enumerate(pages, 1):
        page = begin(made, "definitions", "", say)
        title = say("What the figures are, and how not to read them")
        write_title(page, f"{title} ({number}/{len(pages)})" if len(pages) > 1 else title, pen)
        for at, told in enumerate(page_columns, CONTENT_AT):
            write(page, at, "".join(_definition(each, pen) for each in told))
        write_foot(page, "", "", "", pen)


def _columns(definitions: Sequence[Definition]) -> list[list[Definition]]:
    """Return the definitions in columns that have room for them, none of them broken."""
    columns: list[list[Definition]] = []
    left, (box, *_) = 0.0, COLUMNS
    for each in definitions:
        texts = [each.name, each.text, each.caution] if each.caution else [each.name, each.text]
        high = height_of(texts, _SIZE, box.width) + _BETWEEN / 72
        if not columns or high > left:
            columns.append([])
            left = box.height
        columns[-1].append(each)
        left -= high
    return columns


def _definition(of: Definition, pen: Pen) -> str:
    name = pen.paragraph(
        pen.run(of.name, Style(_SIZE + 1, is_bold=True, colour="accent1")), before=_BETWEEN
    )
    text = pen.paragraph(pen.run(of.text, Style(_SIZE)), before=2)
    caution = (
        pen.paragraph(pen.run(of.caution, Style(_SIZE, is_italic=True, colour="tx2")), before=2)
        if of.caution
        else ""
    )
    return name + text + caution
