"""The places to find on a map: outlined, and named in the sea or abroad, beside where they lie."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dashboard.deck.pptx.ground import Ground
from dashboard.deck.pptx.layouts import MAP
from dashboard.deck.pptx.shapes import shape, straight
from dashboard.deck.pptx.theme import Box, emu, line
from dashboard.deck.pptx.writing import Pen, Style, text_box
from dashboard.figures.trend import spread
from dashboard.slides.slide import CountryMap
from dashboard.text import Words

_SIZE, _HIGH, _WIDE = 14, 0.29, 1.75
#: How far a name stands from the coast, in inches.
_AWAY = 0.15


@dataclass(frozen=True, slots=True)
class _Found:
    name: str
    figure: str
    x: float
    y: float
    is_west: bool


def ringed(
    body: CountryMap,
    values: Mapping[str, float | None],
    land: Ground,
    numbers: Iterator[int],
    pen: Pen,
    say: Words,
) -> Iterator[str]:
    """Return an outline, a name with the figure and a line between them for each place."""
    names = dict(zip(body.places, body.names, strict=True))
    edge = f"<a:noFill/>{line('tx1', pen.theme, 2)}"
    found = []
    for place in body.ringed:
        if place not in land.outlines or place not in values:
            continue
        yield shape(next(numbers), names[place], land.outlines[place], edge)
        x, y = land.anchors[place]
        west, east = _reach(land, y, 1)
        figure = say.quantity(values[place], body.decimals, body.unit if body.unit == "%" else "")
        found.append(_Found(names[place], figure, x / 914_400, y / 914_400, x - west <= east - x))
    for is_west in (True, False):
        side = [each for each in found if each.is_west == is_west]
        wanted = [each.y - MAP.top for each in side]
        for each, top in zip(side, spread(wanted, _HIGH, MAP.height - 0.1), strict=True):
            yield from _named(each, top + MAP.top, land, numbers, pen)


def _reach(land: Ground, y: int, rows: int) -> tuple[int, int]:
    """Return how far west and east there is land, so many rows up and down."""
    at = (y - emu(MAP.top)) // land.row
    near = land.reach[max(0, at - rows) : at + rows + 1]
    return min(west for west, _ in near), max(east for _, east in near)


def _named(
    found: _Found, y: float, land: Ground, numbers: Iterator[int], pen: Pen
) -> Iterator[str]:
    west, east = (end / 914_400 for end in _reach(land, emu(y), 3))
    if found.is_west:
        end, align = min(west, found.x) - _AWAY, "r"
        box = Box(end - _WIDE - 0.05, y - _HIGH / 2, _WIDE, _HIGH)
    else:
        end, align = max(east, found.x) + _AWAY, "l"
        box = Box(end + 0.05, y - _HIGH / 2, _WIDE, _HIGH)
    yield straight(
        next(numbers),
        found.name,
        (emu(found.x), emu(found.y)),
        (emu(end), emu(y)),
        line("tx1", pen.theme, 0.75),
    )
    told = pen.run(f"{found.name} ", Style(_SIZE, is_bold=True)) + pen.run(
        found.figure, Style(_SIZE)
    )
    yield text_box(next(numbers), found.name, box, pen.paragraph(told, align=align), anchor="ctr")
