"""The places to find on a map: outlined, and named in the sea or abroad, beside where they lie."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from dashboard.deck.pptx.ground import Ground, radius
from dashboard.deck.pptx.layouts import MAP, WIDE
from dashboard.deck.pptx.shapes import shape, straight
from dashboard.deck.pptx.theme import EMU, Box, emu, line
from dashboard.deck.pptx.writing import LETTER, Pen, Style, text_box
from dashboard.figures.trend import spread
from dashboard.slides.slide import CountryMap
from dashboard.text import Words

_SIZE, _HIGH = 14, 0.29
#: How far a name stands from the coast, in inches.
_AWAY = 0.15


#: How far west and east something is drawn, at each height from the top down.
_Reach = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Found:
    """A place to name: its point in inches, and on which side of the country its name stands."""

    name: str
    figure: str
    x: float
    y: float
    is_west: bool

    @property
    def width(self) -> float:
        """How wide the name and the figure are, in inches."""
        return (len(self.name) + len(self.figure) + 3) * _SIZE * LETTER / 72


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
    edge = f"<a:noFill/>{line('tx1', pen.theme, 1.5)}"
    reach = _reach(body, values, land)
    found = []
    for place in body.ringed:
        if place in land.anchors and place in land.outlines and place in values:
            yield shape(next(numbers), names[place], land.outlines[place], edge)
            figure = say.quantity(
                values[place], body.decimals, body.unit if body.unit == "%" else ""
            )
            found.append(_find(names[place], figure, land.anchors[place], reach, land.row))
    for is_west in (True, False):
        side = [each for each in found if each.is_west == is_west]
        wanted = [each.y - MAP.top for each in side]
        for each, top in zip(side, spread(wanted, _HIGH, MAP.height - 0.1), strict=True):
            yield from _named(each, top + MAP.top, reach, land.row, numbers, pen)


def _reach(body: CountryMap, values: Mapping[str, float | None], land: Ground) -> _Reach:
    """Return how far there is land, or a circle."""
    reach = list(land.reach)
    for place, value in values.items():
        if body.largest > 0 and value and place in land.anchors:
            (x, y), r = land.anchors[place], radius(value, body.largest)
            for at in range(max(0, _row(y - r, land.row)), _row(y + r, land.row) + 1):
                if at < len(reach):
                    west, east = reach[at]
                    reach[at] = min(west, x - r), max(east, x + r)
    return reach


def _row(y: int, high: int) -> int:
    return (y - emu(MAP.top)) // high


def _ends(reach: _Reach, at: int, rows: int) -> tuple[float, float]:
    """Return how far west and east the country goes near a height, in inches."""
    near = reach[max(0, at - rows) : at + rows + 1]
    return min(west for west, _ in near) / EMU, max(east for _, east in near) / EMU


def _find(name: str, figure: str, point: tuple[int, int], reach: _Reach, row: int) -> _Found:
    """Return the place, its name on the nearer side where it has room there."""
    x, y = point[0] / EMU, point[1] / EMU
    west, east = _ends(reach, _row(point[1], row), 1)
    found = _Found(name, figure, x, y, x - west <= east - x)
    is_outside = east + _AWAY + found.width > WIDE
    return replace(found, is_west=True) if is_outside else found


def _named(
    found: _Found, y: float, reach: _Reach, row: int, numbers: Iterator[int], pen: Pen
) -> Iterator[str]:
    west, east = _ends(reach, _row(emu(y), row), 3)
    if found.is_west:
        end, align = min(west, found.x) - _AWAY, "r"
        left = end - found.width - 0.05
    else:
        end, align = max(east, found.x) + _AWAY, "l"
        left = end + 0.05
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
    box = Box(left, y - _HIGH / 2, found.width, _HIGH)
    words = pen.paragraph(told, align=align)
    yield text_box(next(numbers), found.name, box, words, anchor="ctr", wrap="none")
