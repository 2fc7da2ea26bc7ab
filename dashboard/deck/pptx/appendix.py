"""The last slides: what each indicator is, and how not to read it."""

from collections.abc import Iterable, Sequence

from pptx.presentation import Presentation

from dashboard.deck.pptx.layouts import CONTENT_AT, DEFINITIONS
from dashboard.deck.pptx.page import begin, write, write_foot, write_title
from dashboard.deck.pptx.writing import Pen, Style, height_of
from dashboard.slides.slide import Definition
from dashboard.text import Words

_SIZE, _BETWEEN = 14, 12
_COLUMN = DEFINITIONS.width / 2 - 0.25
#: Of both columns; the last lines of the first may be left empty.
_ROOM = 2 * DEFINITIONS.height - 0.7


def add_appendix(
    made: Presentation, definitions: Iterable[Definition], pen: Pen, say: Words
) -> None:
    """Add as many slides as the definitions need, each told once."""
    pages = _pages(list(dict.fromkeys(definitions)))
    for at, told in enumerate(pages, 1):
        page = begin(made, "definitions", "")
        title = say("What the figures are, and how not to read them")
        write_title(page, f"{title} ({at}/{len(pages)})" if len(pages) > 1 else title, pen)
        write(page, CONTENT_AT, "".join(_definition(each, pen) for each in told))
        write_foot(page, (), "", "", pen, say)


def _pages(definitions: Sequence[Definition]) -> list[list[Definition]]:
    pages: list[list[Definition]] = []
    left = 0.0
    for each in definitions:
        texts = [each.name, each.text, each.caution] if each.caution else [each.name, each.text]
        high = height_of(texts, _SIZE, _COLUMN) + _BETWEEN / 72
        if not pages or high > left:
            pages.append([])
            left = _ROOM
        pages[-1].append(each)
        left -= high
    return pages


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
