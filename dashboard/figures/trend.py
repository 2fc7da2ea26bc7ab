"""Trends: one line for each place, named where it ends, over the years its programmes ran."""

import math
from collections.abc import Sequence

import numpy as np

from dashboard.data.peer_band import PEERS
from dashboard.data.queries import Line
from dashboard.figures.chart import Canvas, Chart, Figure, has_band
from dashboard.figures.marks import ROW, TOP, add_marks, add_periods, shortened
from dashboard.figures.palette import Palette
from dashboard.figures.traces import band, line_traces
from dashboard.text import Words

_BOTTOM, _LEFT, _RIGHT = 34, 58, 16
#: Letters of a name on a phone.
_SHORT = 13


def trend_figure(chart: Chart, say: Words, palette: Palette, canvas: Canvas) -> Figure:
    """Draw the lines; gaps stay gaps."""
    low, high = value_range(chart)
    names = _end_labels(chart, say, canvas, low, high)
    rows_height = (len(chart.periods) * ROW + (12 if chart.periods else 0)) * canvas.scale
    plot_height = canvas.height + rows_height
    top, bottom, left = (each * canvas.scale for each in (TOP, _BOTTOM, _LEFT))
    right = max([_RIGHT * canvas.scale, *(_label_width(each["text"], canvas) for each in names)])
    data = [
        trace
        for line in reversed(chart.lines)
        for trace in line_traces(line, chart, say, palette, canvas)
    ]
    if has_band(chart):
        only = next(line for line in chart.lines if not line.is_area)
        data = band(only, chart.colours[only.unit]) + data
    for line in with_spread(chart):
        data = band(line, chart.colours[line.unit]) + data
    layout = base_layout(palette, canvas) | {
        "height": plot_height + top + bottom,
        "margin": {"l": left, "r": right, "t": top, "b": bottom, "pad": 0},
        "xaxis": year_axis(chart, palette, canvas.ticks)
        | {"anchor": "y2" if chart.periods else "y"},
        "yaxis": value_axis(chart, say, palette, low, high)
        | {"domain": [rows_height / plot_height, 1.0]},
        "annotations": names,
        "shapes": [],
    }
    add_marks(layout, chart, say, palette, canvas)
    if chart.periods:
        add_periods(layout, chart, say, palette, canvas)
    return {"data": data, "layout": layout}


def with_spread(chart: Chart) -> tuple[Line, ...]:
    """Return the lines that stand for several places, whose spread is drawn around them."""
    return tuple(line for line in chart.lines if line.unit == PEERS)


def base_layout(palette: Palette, canvas: Canvas) -> Figure:
    """Return what every chart has in common: type, colours, one hover label for a year."""
    return {
        "font": {
            "family": '"Source Sans 3", "Segoe UI", Roboto, "Noto Sans", sans-serif',
            "size": canvas.font,
            "color": palette.ink,
        },
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "hovermode": "x unified",
        "hoverlabel": {
            "bgcolor": palette.surface,
            "bordercolor": palette.soft,
            "font": {"color": palette.ink, "size": canvas.font},
            "namelength": -1,
        },
    }


def year_axis(chart: Chart, palette: Palette, room: int) -> Figure:
    """Return an axis of whole years, with no more steps between ticks than `room`."""
    years = sorted({int(year) for line in chart.lines for year in line.years})
    span = years[-1] - years[0]
    step = next((each for each in (1, 2, 5, 10, 20) if span / each <= room), 20)
    pad = 0.6 if span < 3 else span * 0.008
    return {
        "range": [years[0] - pad, years[-1] + pad],
        "tick0": 0,
        "dtick": step,
        "tickformat": "d",
        "tickangle": 0,
        "hoverformat": "d",
        "showgrid": False,
        "zeroline": False,
        "ticks": "outside",
        "ticklen": 5,
        "tickcolor": palette.rule,
        "tickfont": {"color": palette.soft},
        "linecolor": palette.soft,
        "showline": True,
        "fixedrange": True,
        "showspikes": True,
        "spikemode": "across",
        "spikethickness": -1,  # negative: without the contrasting edge that Plotly adds
        "spikedash": "solid",
        "spikecolor": palette.soft,
    }


def value_axis(chart: Chart, say: Words, palette: Palette, low: float, high: float) -> Figure:
    """Return the axis of values; a line at 100 for an index, at zero where signs differ."""
    logarithmic = {"type": "log", "dtick": "D2" if high / max(low, 1e-9) < 50 else 1}
    return {
        "range": [math.log10(low), math.log10(high)] if chart.is_log else [low, high],
        "tickformat": ",",
        "nticks": 7,
        "ticksuffix": say.per_cent if chart.unit == "%" and chart.base is None else "",
        "gridcolor": palette.rule,
        "gridwidth": 1,
        "zeroline": low < 0 < high,
        "zerolinecolor": palette.soft,
        "zerolinewidth": 1.5,
        "tickfont": {"color": palette.soft},
        "fixedrange": True,
    } | (logarithmic if chart.is_log else {})


def value_range(chart: Chart) -> tuple[float, float]:
    """Return the lowest and highest value to make room for, with some air."""
    drawn = [line.value for line in chart.lines]
    if has_band(chart):
        only = next(line for line in chart.lines if not line.is_area)
        drawn += [only.lower, only.upper]
    drawn += [end for line in with_spread(chart) for end in (line.lower, line.upper)]
    values = np.concatenate(drawn)
    values = values[np.isfinite(values)]
    low, high = float(values.min()), float(values.max())
    if chart.is_log:
        return low / 1.15, high * 1.15
    air = (high - low) * 0.06 or abs(high) * 0.1 or 1.0
    return (max(0.0, low - air) if low >= 0 else low - air), high + air


def spread(wanted: Sequence[float], gap: float, highest: float) -> list[float]:
    """Return positions near the wanted ones, in their order, `gap` apart, in [0, highest]."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed = list(wanted)
    floor = 0.0
    for index in order:
        placed[index] = max(placed[index], floor)
        floor = placed[index] + gap
    ceiling = highest
    for index in reversed(order):
        placed[index] = min(placed[index], ceiling)
        ceiling = placed[index] - gap
    return placed


def _end_labels(chart: Chart, say: Words, canvas: Canvas, low: float, high: float) -> list[Figure]:
    """Return each line's name and last value beside its end, moved apart where they collide."""
    ends = [(line, int(np.flatnonzero(np.isfinite(line.value))[-1])) for line in chart.lines]
    pixels = [canvas.height * _height(chart, float(line.value[at]), low, high) for line, at in ends]
    placed = spread(pixels, canvas.font * 1.3, float(canvas.height))
    return [
        {
            "x": int(line.years[at]),
            "y": math.log10(line.value[at]) if chart.is_log else float(line.value[at]),
            "text": _end_label(chart, line, at, say, canvas),
            "font": {"color": chart.colours[line.unit], "size": canvas.font},
            "xanchor": "left",
            "yanchor": "middle",
            "align": "left",
            "showarrow": True,
            "arrowhead": 0,
            "arrowwidth": 1,
            "arrowcolor": chart.colours[line.unit],
            "standoff": 4,
            "ax": 8 if canvas.is_narrow else 16 * canvas.scale,
            "ay": wanted - place,
        }
        for (line, at), wanted, place in zip(ends, pixels, placed, strict=True)
    ]


def _end_label(chart: Chart, line: Line, at: int, say: Words, canvas: Canvas) -> str:
    """Return the name, and the last value where there is room for it."""
    if canvas.is_narrow:
        return shortened(line.name, _SHORT)
    decimals = chart.decimals if chart.base is None else 0
    value = say.number(float(line.value[at]), decimals)
    return f"{shortened(line.name)}  <b>{value}</b>"


def _height(chart: Chart, value: float, low: float, high: float) -> float:
    """Return how far up the axis a value lies, 0 to 1."""
    if chart.is_log:
        low, high, value = math.log10(low), math.log10(high), math.log10(value)
    return (value - low) / (high - low)


def _label_width(text: str, canvas: Canvas) -> int:
    letters = len(text.replace("<b>", "").replace("</b>", ""))
    return int(letters * canvas.font * 0.52) + (24 if canvas.is_narrow else 28 * canvas.scale)
