"""What the colours and circles of a map mean, as shapes and text."""

from collections.abc import Iterator, Mapping
from math import floor, log10

from dashboard.deck.pptx.ground import radius
from dashboard.deck.pptx.layouts import LEGEND
from dashboard.deck.pptx.shapes import circle, rectangle, shape
from dashboard.deck.pptx.theme import EMU, NO_LINE, Box, emu, fill, line
from dashboard.deck.pptx.writing import Pen, Style, height_of, text_box
from dashboard.figures.map_colours import MAP_COLOURS
from dashboard.slides.slide import CountryMap
from dashboard.text import Words

_SIZE, _ROW, _SWATCH = 14, 0.29, 0.26
#: A gap's explanation has room for some lines.
_LINES = 3


def legend(
    body: CountryMap,
    values: Mapping[str, float | None],
    numbers: Iterator[int],
    pen: Pen,
    say: Words,
) -> Iterator[str]:
    """Return the legend, the last row at its foot: much above little, gaps below."""
    colours = MAP_COLOURS[pen.theme]
    rows = list(zip(body.colours, body.labels, strict=False))[::-1]
    has_gap = any(value is None for value in values.values())
    foot = LEGEND.top + LEGEND.height - (_ROW * _LINES if has_gap else 0)
    top = foot - _ROW * len(rows)
    for at, (of, label) in enumerate(rows):
        yield from _row(top + at * _ROW, of, label, _ROW, numbers, pen)
    if has_gap:
        yield from _row(foot + 0.06, colours.gap, body.gap_label, _ROW * _LINES, numbers, pen)
    if body.largest > 0:
        circles, top = _circles(body, top, numbers, pen, say)
        yield from circles
    if body.unit and body.unit != "%":
        title = pen.paragraph(pen.run(body.unit, Style(_SIZE, is_bold=True, colour="tx2")))
        high = height_of([body.unit], _SIZE, LEGEND.width)
        box = Box(LEGEND.left, top - high - 0.08, LEGEND.width, high)
        yield text_box(next(numbers), say("Legend"), box, title, anchor="b")


def _row(
    top: float, of: str, label: str, high: float, numbers: Iterator[int], pen: Pen
) -> Iterator[str]:
    swatch = Box(LEGEND.left, top, _SWATCH, _SWATCH)
    yield shape(next(numbers), label, rectangle(swatch), fill(of, pen.theme) + NO_LINE)
    yield text_box(
        next(numbers),
        label,
        Box(LEGEND.left + _SWATCH + 0.1, top + 0.01, LEGEND.width - _SWATCH - 0.1, high),
        pen.paragraph(pen.run(label, Style(_SIZE))),
    )


def _circles(
    body: CountryMap,
    foot: float,
    numbers: Iterator[int],
    pen: Pen,
    say: Words,
) -> tuple[list[str], float]:
    """Return circles of round sizes that stand in each other, numbered, and where they begin."""
    sizes = round_sizes(body.largest)
    largest = radius(sizes[0], body.largest)
    x, ground = emu(LEGEND.left) + largest, emu(foot - 0.15)
    paint = f"<a:noFill/>{line('tx2', pen.theme, 1.25)}"
    drawn, top = [], foot
    for size in reversed(sizes):
        r, told = radius(size, body.largest), say.number(size)
        top = min((ground - 2 * r) / EMU - 0.1, top - _ROW)
        beside = Box((x + largest) / EMU + 0.12, top, 1.0, 0.28)
        drawn.append(shape(next(numbers), told, circle(x, ground - r, r), paint))
        drawn.append(
            text_box(next(numbers), told, beside, pen.paragraph(pen.run(told, Style(_SIZE))))
        )
    return drawn, top


def round_sizes(largest: float) -> list[float]:
    """Return round numbers for circles, the largest first: those of the page's legend."""
    power = 10.0 ** floor(log10(largest))
    lead = floor(largest / power)
    second = power if lead > 2 else power / 4
    return [size for size in (lead * power, second, second / 10) if size >= 1]
