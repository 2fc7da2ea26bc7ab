"""Scatter: two indicators, a bubble for each place, Norway as a crosshair, chosen places named."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.data.pairing import Axis, Pairing, Point
from dashboard.figures.chart import Canvas, Figure, Width
from dashboard.figures.labels import LETTER, Box, Named, place_labels
from dashboard.figures.marks import shortened
from dashboard.figures.palette import Palette
from dashboard.figures.trend import base_layout
from dashboard.text import Words

#: Diameter of the largest bubble, and the smallest, in pixels.
LARGEST, SMALLEST = {"narrow": 34, "wide": 56, "projector": 72, "slide": 84}, 5
#: The smallest a chosen place is drawn, so that its colour is seen.
CHOSEN = 11
#: How wide the plot is at least in each room: what names are placed by.
_PLOT = {"narrow": 270, "wide": 700, "projector": 880, "slide": 1500}
_TOP, _RIGHT = 34, 16
#: Letters that the axis along the bottom has room for, by whether the screen is narrow.
_ALONG = {False: 62, True: 38}


@dataclass(frozen=True, slots=True)
class Measure:
    """How an axis is named, at length and in short, and printed."""

    title: str
    short: str
    decimals: int
    unit: str
    is_log: bool


@dataclass(frozen=True, slots=True)
class Look:
    """What is known of the places beside their figures: names, kind and colours of the chosen."""

    names: Mapping[str, str]
    districts: frozenset[str]
    colours: Mapping[str, str]


def kinds(say: Words, palette: Palette) -> tuple[tuple[str, str, str, bool], ...]:
    """Return name, symbol and colour of each kind of place, and whether it is the districts."""
    return (
        (say("District municipalities"), "circle", palette.lines[0], True),
        (say("Central municipalities"), "diamond", palette.lines[5], False),
    )


def scatter_figure(
    pairing: Pairing,
    measures: tuple[Measure, Measure],
    look: Look,
    say: Words,
    palette: Palette,
    room: tuple[Width, Canvas],
) -> Figure:
    """Draw the bubbles, large ones first so that small ones lie on top."""
    width, canvas = room
    points = sorted(pairing.points, key=lambda point: -_people(point))
    chosen = [point for point in points if point.place in look.colours]
    largest = max((_people(point) for point in points), default=1.0)
    sizes = {
        "sizemode": "area",
        "sizeref": 2 * largest / LARGEST[width] ** 2,
        "sizemin": SMALLEST * canvas.scale,
    }
    data = [
        _bubbles(
            [point for point in points if (point.place in look.districts) == is_district],
            measures,
            look,
            say,
        )
        | {"name": name}
        | {
            "marker": sizes
            | {
                "symbol": symbol,
                "color": colour,
                "opacity": 0.18 if chosen else 0.5,
                "line": {"color": colour, "width": canvas.scale},
                "size": [
                    _people(point)
                    for point in points
                    if (point.place in look.districts) == is_district
                ],
            }
        }
        for name, symbol, colour, is_district in kinds(say, palette)
    ]
    if chosen:
        data.append(
            _bubbles(chosen, measures, look, say)
            | {"showlegend": False}
            | {
                "marker": sizes
                | {
                    "sizemin": CHOSEN * canvas.scale / 2,
                    "symbol": [
                        "circle" if point.place in look.districts else "diamond" for point in chosen
                    ],
                    "color": [look.colours[point.place] for point in chosen],
                    "opacity": 1,
                    "line": {"color": palette.surface, "width": 1.5},
                    "size": [_people(point) for point in chosen],
                }
            }
        )
    axes = [
        _axis(axis, measure, say, palette)
        for axis, measure in zip((pairing.x, pairing.y), measures, strict=True)
    ]
    margin = {
        "l": round(canvas.font * 4.8),
        "r": _RIGHT,
        "t": _TOP * canvas.scale,
        "b": round(canvas.font * 4.2),
    }
    layout = base_layout(palette, canvas) | {
        "height": canvas.height + margin["t"] + margin["b"],
        "margin": margin,
        "hovermode": "closest",
        "showlegend": True,
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 1,
            "xanchor": "left",
            "yanchor": "bottom",
            "itemclick": False,
            "itemdoubleclick": False,
            "itemsizing": "constant",
            "font": {"color": palette.ink},
            "bgcolor": "rgba(0,0,0,0)",
        },
        "xaxis": axes[0] | {"title": _title(measures[0], canvas, _ALONG[canvas.is_narrow])},
        "yaxis": axes[1] | {"title": _title(measures[1], canvas, _up(canvas))},
        "shapes": _crosshair(pairing, palette, canvas.scale),
        "annotations": [
            *_norway(pairing, measures, say, palette, canvas),
            *_names(chosen, largest, axes, look, palette, room),
        ],
    }
    return {"data": data, "layout": layout}


def _bubbles(
    points: list[Point],
    measures: tuple[Measure, Measure],
    look: Look,
    say: Words,
) -> Figure:
    x, y = measures
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [point.x for point in points],
        "y": [point.y for point in points],
        "text": [
            f"<b>{look.names[point.place]}</b><br>"
            f"{x.title}: {say.quantity(point.x, x.decimals, x.unit)}<br>"
            f"{y.title}: {say.quantity(point.y, y.decimals, y.unit)}<br>"
            + say("{n} residents", n=say.number(point.people))
            for point in points
        ],
        "hovertemplate": "%{text}<extra></extra>",
        "cliponaxis": False,
    }


def _people(point: Point) -> float:
    return point.people if math.isfinite(point.people) else 1.0


def _axis(axis: Axis, measure: Measure, say: Words, palette: Palette) -> Figure:
    low, high = (math.log10(end) if measure.is_log else end for end in axis.span)
    air = (high - low) * 0.05 or 1.0
    crosses_zero = low < 0 < high and not measure.is_log
    return {
        "type": "log" if measure.is_log else "linear",
        "range": [low - air, high + air],
        "tickformat": ",",
        "ticksuffix": say.per_cent if measure.unit == "%" else "",
        "nticks": 7,
        "dtick": 1 if measure.is_log else None,
        "gridcolor": palette.rule,
        "zeroline": crosses_zero,
        "zerolinecolor": palette.soft,
        "zerolinewidth": 1,
        "tickfont": {"color": palette.soft},
        "fixedrange": True,
    }


def _title(measure: Measure, canvas: Canvas, most: int) -> Figure:
    """Return the title in no more letters than the axis has room for."""
    unit = f" ({measure.unit})" if measure.unit not in ("", "%") else ""
    limit = most - len(unit)
    name = measure.title if len(measure.title) <= limit else measure.short
    return {
        "text": shortened(name, limit) + unit,
        "font": {"size": canvas.font},
        "standoff": 10,
    }


def _up(canvas: Canvas) -> int:
    """Return how many letters the upright axis has room for, with what is over and under it."""
    return min(_ALONG[canvas.is_narrow], round(1.3 * canvas.height / canvas.font / LETTER))


def _crosshair(pairing: Pairing, palette: Palette, scale: int) -> list[Figure]:
    width = 1.5 * scale
    line = {"type": "line", "line": {"color": palette.soft, "width": width, "dash": "dot"}}
    across = {"yref": "y", "xref": "paper", "x0": 0, "x1": 1}
    up = {"xref": "x", "yref": "paper", "y0": 0, "y1": 1}
    shapes = []
    if math.isfinite(pairing.x.norway):
        shapes.append(line | up | {"x0": pairing.x.norway, "x1": pairing.x.norway})
    if math.isfinite(pairing.y.norway):
        shapes.append(line | across | {"y0": pairing.y.norway, "y1": pairing.y.norway})
    return [shape | {"layer": "below"} for shape in shapes]


def _norway(
    pairing: Pairing,
    measures: tuple[Measure, Measure],
    say: Words,
    palette: Palette,
    canvas: Canvas,
) -> list[Figure]:
    """Name the two lines of the crosshair with the country's figures."""
    plain = {"showarrow": False, "font": {"color": palette.soft, "size": canvas.font - 1}}
    named = []
    for axis, measure, place in (
        (pairing.x, measures[0], {"xanchor": "left", "yref": "paper", "y": 1, "yanchor": "top"}),
        (
            pairing.y,
            measures[1],
            {"xref": "paper", "x": 1, "xanchor": "right", "yanchor": "bottom"},
        ),
    ):
        if math.isfinite(axis.norway):
            text = f"{say('Norway')} {say.number(axis.norway, measure.decimals)}"
            at = "x" if axis is pairing.x else "y"
            named.append(plain | place | {at: axis.norway, "text": text})
    return named


def _names(
    chosen: list[Point],
    largest: float,
    axes: list[Figure],
    look: Look,
    palette: Palette,
    room: tuple[Width, Canvas],
) -> list[Figure]:
    width, canvas = room
    wide, high = _PLOT[width], canvas.height

    def pixel(value: float, axis: Figure, length: float) -> float:
        low, top = axis["range"]
        at = math.log10(value) if axis["type"] == "log" else value
        return length * (at - float(low)) / float(top - low)

    points = [
        Named(
            pixel(point.x, axes[0], wide),
            high - pixel(point.y, axes[1], high),
            max(CHOSEN * canvas.scale, LARGEST[width] * math.sqrt(_people(point) / largest)) / 2,
            look.names[point.place],
        )
        for point in chosen
    ]
    offsets = place_labels(points, canvas.font, Box(0, 0, wide, high))
    return [
        {
            "x": math.log10(point.x) if axes[0]["type"] == "log" else point.x,
            "y": math.log10(point.y) if axes[1]["type"] == "log" else point.y,
            "ax": offset[0],
            "ay": offset[1],
            "text": f"<b>{look.names[point.place]}</b>",
            "font": {"color": look.colours[point.place], "size": canvas.font},
            "bgcolor": palette.surface,
            "borderpad": 1,
            "opacity": 0.95,
            "showarrow": True,
            "arrowhead": 0,
            "arrowwidth": 1,
            "arrowcolor": look.colours[point.place],
        }
        for point, offset in zip(chosen, offsets, strict=True)
    ]
