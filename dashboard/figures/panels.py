"""Small multiples: one panel for each place, the same axes in all, the country behind."""

from dataclasses import replace

import numpy as np

from dashboard.data.queries import Line
from dashboard.figures.chart import Canvas, Chart, Figure
from dashboard.figures.palette import Palette
from dashboard.figures.traces import band, line_traces
from dashboard.figures.trend import (
    base_layout,
    trend_figure,
    value_axis,
    value_range,
    with_spread,
    year_axis,
)
from dashboard.link import Layout
from dashboard.text import Words

#: Room between columns, as a part of a column.
_BETWEEN = 0.1
_TICKS = 4


def panels_figure(chart: Chart, say: Words, palette: Palette, canvas: Canvas) -> Figure:
    """Draw each place in its own panel, with the first area as a quiet line of reference."""
    places = [line for line in chart.lines if not line.is_area]
    spread = with_spread(chart)
    reference = [line for line in chart.lines if line.is_area and line not in spread][:1]
    columns = min(canvas.columns, len(places))
    rows = -(-len(places) // columns)
    gap, title = canvas.font * 4, canvas.font * 2
    height = rows * (canvas.panel + gap)
    low, high = value_range(chart)
    quiet = {line.unit: palette.soft for line in reference}
    chart = replace(chart, colours={**chart.colours, **quiet})
    layout = base_layout(palette, canvas) | {
        "height": height,
        "margin": {"l": 52 * canvas.scale, "r": 12, "t": title, "b": gap - title},
        "annotations": [],
        "shapes": [],
    }
    plot_height = height - gap
    data: list[Figure] = []
    axis = year_axis(chart, palette, _TICKS)
    for index, line in enumerate(places):
        row, column = divmod(index, columns)
        suffix = "" if index == 0 else str(index + 1)
        top = 1 - row * (canvas.panel + gap) / plot_height
        domain = [max(0.0, top - canvas.panel / plot_height), top]
        width = 1 / (columns + (columns - 1) * _BETWEEN)
        left = column * width * (1 + _BETWEEN)
        span = [left, min(1.0, left + width)]
        layout[f"xaxis{suffix}"] = axis | {"domain": span, "anchor": f"y{suffix}"}
        layout[f"yaxis{suffix}"] = value_axis(chart, say, palette, low, high) | {
            "domain": domain,
            "anchor": f"x{suffix}",
            "nticks": 4,
            "showticklabels": column == 0,
        }
        # Peers are those of the first place: they stand behind it alone.
        around = spread if index == 0 else ()
        traces = [trace for each in around for trace in band(each, chart.colours[each.unit])]
        for each in (*reference, *around, line):
            traces += line_traces(each, chart, say, palette, canvas)
        data += [trace | {"xaxis": f"x{suffix}", "yaxis": f"y{suffix}"} for trace in traces]
        layout["annotations"].append(_title(line.name, chart.colours[line.unit], span[0], top))
        layout["annotations"].append(_last(line, chart, say, palette, span[1], top))
        layout["shapes"] += [
            {
                "type": "rect",
                "xref": f"x{suffix}",
                "yref": f"y{suffix} domain",
                "x0": max(period.first_year - 0.5, axis["range"][0]),
                "x1": min(period.last_year + 0.5, axis["range"][1]),
                "y0": 0,
                "y1": 1,
                "fillcolor": palette.band,
                "line": {
                    "width": 0 if period.is_certain else 1,
                    "dash": "dot",
                    "color": palette.soft,
                },
                "layer": "below",
            }
            for period in chart.periods
            if line.unit in period.places
        ]
    return {"data": data, "layout": layout}


def lines_figure(
    chart: Chart, layout: Layout, say: Words, palette: Palette, canvas: Canvas
) -> Figure:
    """Return one chart of all lines, or one panel for each place."""
    has_places = any(not line.is_area for line in chart.lines)
    draw = panels_figure if layout == "grid" and has_places else trend_figure
    return draw(chart, say, palette, canvas)


def _title(text: str, colour: str, x: float, y: float) -> Figure:
    return {
        "text": f"<b>{text}</b>",
        "font": {"color": colour},
        "xref": "paper",
        "yref": "paper",
        "x": x,
        "y": y,
        "xanchor": "left",
        "yanchor": "bottom",
        "showarrow": False,
    }


def _last(line: Line, chart: Chart, say: Words, palette: Palette, x: float, y: float) -> Figure:
    at = int(np.flatnonzero(np.isfinite(line.value))[-1])
    decimals = chart.decimals if chart.base is None else 0
    value = say.number(float(line.value[at]), decimals)
    return _title(value, palette.ink, x, y) | {"xanchor": "right"}
