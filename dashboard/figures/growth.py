"""Growth taken apart: births over deaths, moves and the rest stacked by year, and their sum."""

from dataclasses import replace

import numpy as np

from dashboard.data.queries import Line
from dashboard.figures.chart import Canvas, Chart, Figure
from dashboard.figures.marks import TOP, add_marks
from dashboard.figures.palette import Palette
from dashboard.figures.traces import line_traces, numbers
from dashboard.figures.trend import base_layout, year_axis
from dashboard.text import Words

_BOTTOM, _LEFT, _RIGHT = 34, 58, 16
#: Height of the legend: side by side, or one under the other where there is little room.
_ROW, _LIST = 34, 92
#: Parts differ by pattern too, not by colour alone.
_PATTERNS = ("", "", "/")


def growth_figure(chart: Chart, say: Words, palette: Palette, canvas: Canvas) -> Figure:
    """Draw `chart.lines`: the last is the total, the others are the parts it is made of."""
    *parts, total = chart.lines
    low, high = stacked_range(parts)
    top, bottom, legend, left = (
        each * canvas.scale for each in (TOP, _BOTTOM, _LIST if canvas.is_narrow else _ROW, _LEFT)
    )
    layout = base_layout(palette, canvas) | {
        "height": canvas.height + top + bottom + legend,
        "margin": {"l": left, "r": _RIGHT, "t": top, "b": bottom + legend, "pad": 0},
        "barmode": "relative",
        "bargap": 0.25,
        "showlegend": True,
        "legend": {
            "orientation": "v" if canvas.is_narrow else "h",
            "x": 0,
            "y": 0,
            "yref": "container",
            "yanchor": "bottom",
            "traceorder": "normal",
            "itemclick": False,
            "itemdoubleclick": False,
        },
        "xaxis": _whole_bars(year_axis(chart, palette, canvas.ticks)),
        "yaxis": {
            "range": [low, high],
            "domain": [0, 1],
            "tickformat": ",",
            "nticks": 7,
            "gridcolor": palette.rule,
            "zeroline": True,
            "zerolinecolor": palette.soft,
            "zerolinewidth": 1.5,
            "tickfont": {"color": palette.soft},
            "fixedrange": True,
        },
        "annotations": [],
        "shapes": [],
    }
    add_marks(layout, chart, say, palette, canvas)
    bars = [
        _bars(line, chart.colours[line.unit], pattern, palette, say, canvas.scale)
        for line, pattern in zip(parts, _PATTERNS, strict=True)
    ]
    named = {"name": total.name, "showlegend": True}
    drawn, *more = line_traces(total, _in_ink(chart, total, palette), say, palette, canvas)
    return {"data": [*bars, drawn | named, *more], "layout": layout}


def stacked_range(parts: list[Line]) -> tuple[float, float]:
    """Return the lowest and highest end of the stacks: what is below zero is stacked downwards."""
    values = np.nan_to_num(np.array([line.value for line in parts]))
    low, high = np.minimum(values, 0).sum(axis=0).min(), np.maximum(values, 0).sum(axis=0).max()
    air = 0.06 * (high - low) or 1.0
    return float(low - air), float(high + air)


def _whole_bars(axis: Figure) -> Figure:
    first, last = axis["range"]
    return axis | {"range": [min(first, round(first) - 0.6), max(last, round(last) + 0.6)]}


def _bars(
    line: Line, colour: str, pattern: str, palette: Palette, say: Words, scale: int
) -> Figure:
    return {
        "type": "bar",
        "name": line.name,
        "x": line.years.tolist(),
        "y": numbers(line.value),
        "text": [say.number(value) for value in line.value.tolist()],
        "textposition": "none",
        "hovertemplate": f"{line.name}  <b>%{{text}}</b><extra></extra>",
        "marker": {
            "color": colour,
            "line": {"width": 0},
            "pattern": {
                "shape": pattern,
                "fillmode": "overlay",
                "fgcolor": palette.surface,
                "size": 5 * scale,
            },
        },
    }


def _in_ink(chart: Chart, total: Line, palette: Palette) -> Chart:
    return replace(chart, colours={**chart.colours, total.unit: palette.ink})
