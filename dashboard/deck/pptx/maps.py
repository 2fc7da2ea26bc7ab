"""A map of all municipalities as shapes that can be coloured and moved, each with its figure."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import count

from pptx.oxml import parse_xml
from pptx.slide import Slide

from dashboard.deck.pptx.ground import Ground, radius
from dashboard.deck.pptx.late import PLACE, write_late
from dashboard.deck.pptx.layouts import MAP
from dashboard.deck.pptx.legend import legend
from dashboard.deck.pptx.ringed import ringed
from dashboard.deck.pptx.shapes import circle, group, shape
from dashboard.deck.pptx.theme import fill, line
from dashboard.deck.pptx.writing import Pen
from dashboard.figures.map_colours import MAP_COLOURS
from dashboard.slides.slide import CountryMap
from dashboard.text import Words


def add_map(slide: Slide, body: CountryMap, land: Ground, first: int, pen: Pen, say: Words) -> None:
    """Put the map, its legend and the names of the ringed places on the slide."""
    numbers = count(first)
    now = body.at
    values = {place: row[now] for place, row in zip(body.places, body.values, strict=True)}
    shapes = "".join(_shapes(body, values, land, numbers, pen, say))
    tree = slide.shapes._spTree
    tree.append(parse_xml(group(next(numbers), say("Map"), body.alternative, MAP, PLACE)))
    write_late(slide, shapes)
    for piece in legend(body, values, numbers, pen, say):
        tree.append(parse_xml(piece))
    for piece in ringed(body, values, land, numbers, pen, say):
        tree.append(parse_xml(piece))


def _shapes(
    body: CountryMap,
    values: dict[str, float | None],
    land: Ground,
    numbers: Iterator[int],
    pen: Pen,
    say: Words,
) -> Iterator[str]:
    colours = MAP_COLOURS[pen.theme]
    names = {
        place: f"{name}: {say.quantity(values[place], body.decimals, body.unit)}"
        for place, name in zip(body.places, body.names, strict=True)
    }
    edge = line(colours.border, pen.theme, 0.35)
    paints = {of: fill(of, pen.theme) + edge for of in {*body.colours, colours.gap, colours.land}}
    outside = say("Outside the selection")
    for place, outline in land.outlines.items():
        if place not in values:
            yield shape(next(numbers), outside, outline, paints[colours.land])
    for place in body.places:
        if place in land.outlines:
            paint = paints[_colour(body, values[place], colours.land, colours.gap)]
            yield shape(next(numbers), names[place], land.outlines[place], paint)
    border = line(colours.coast, pen.theme, 0.75, alpha=70)
    yield shape(next(numbers), say("County borders"), land.counties, border)
    if body.largest > 0:
        yield from _circles(body, values, names, land, numbers, pen)


def _colour(body: CountryMap, value: float | None, land: str, gap: str) -> str:
    if value is None:
        return gap
    return land if body.largest > 0 else body.colours[bisect_right(body.limits, value)]


def _circles(
    body: CountryMap,
    values: dict[str, float | None],
    names: dict[str, str],
    land: Ground,
    numbers: Iterator[int],
    pen: Pen,
) -> Iterator[str]:
    """Return a circle for each count, the large ones below the small."""
    counts = [(value, place) for place, value in values.items() if value]
    for value, place in sorted(counts, key=lambda each: -abs(each[0])):
        if place not in land.anchors:
            continue
        (x, y), r = land.anchors[place], radius(value, body.largest)
        of = body.colours[bisect_right(body.limits, value)]
        paint = fill(of, pen.theme, 70) + line("bg1", pen.theme, 0.5)
        yield shape(next(numbers), names[place], circle(x, y, r), paint)
