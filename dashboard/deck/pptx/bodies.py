"""Each kind of body on its slide, in the layout that fits it."""

from collections.abc import Callable

from dashboard.deck.pptx.boards import add_table, add_tiles
from dashboard.deck.pptx.chart import add_chart
from dashboard.deck.pptx.ground import Ground
from dashboard.deck.pptx.layouts import CONTENT_AT, TEXT_SIZE
from dashboard.deck.pptx.maps import add_map
from dashboard.deck.pptx.page import Page, next_number, write
from dashboard.deck.pptx.writing import Pen, Style, fitting
from dashboard.figures.palette import PALETTES
from dashboard.figures.zoomed import Zoom
from dashboard.slides.slide import (
    Absent,
    Body,
    CountryMap,
    Native,
    Plot,
    Poll,
    Prose,
    Series,
    Table,
    Tiles,
)
from dashboard.text import Words

_SIZES = (26, 24, TEXT_SIZE, 20, 18, 16, 14, 12)


def layout_for(body: Body) -> str:
    """Return the name of the layout that a body stands in."""
    if isinstance(body, CountryMap):
        return "map"
    return "free" if isinstance(body, Tiles) else "content"


def put(page: Page, body: Body, land: Callable[[Zoom], Ground], pen: Pen, say: Words) -> None:
    """Put the body on its slide."""
    slide, box, number = page.slide, page.body, next_number(page)
    match body:
        case Plot():
            add_chart(slide, body.native, body.alternative, number, box, pen, say)
        case CountryMap():
            add_map(slide, body, land(body.zoom), number, pen, say)
        case Table():
            add_table(slide, body, number, box, pen, say)
        case Tiles():
            add_tiles(slide, body, number, box, pen)
        case Poll():
            told = "; ".join(f"{each.text}: {each.count}" for each in body.answers)
            add_chart(slide, _counts(body, pen, say), told, number, box, pen, say)
        case Prose():
            _write(page, body.points, pen, is_listed=len(body.points) > 1)
        case Absent():
            _write(page, body.hints, pen, is_listed=False)


def _counts(body: Poll, pen: Pen, say: Words) -> Native:
    return Native(
        kind="bar",
        categories=tuple(each.text for each in body.answers),
        series=(
            Series(
                say("Answers"),
                tuple(float(each.count) for each in body.answers),
                PALETTES[pen.theme].lines[0],
            ),
        ),
        decimals=0,
        unit="",
    )


def _write(page: Page, texts: tuple[str, ...], pen: Pen, *, is_listed: bool) -> None:
    size = fitting(texts, _SIZES, page.body.width - 0.4, page.body.height * 0.85)
    told = "".join(
        pen.paragraph(pen.run(text, Style(size)), before=size / 2, bullet=is_listed)
        for text in texts
    )
    write(page, CONTENT_AT, told or pen.paragraph(), page.body)
