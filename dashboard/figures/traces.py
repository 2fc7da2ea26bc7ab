"""One line of a chart: solid where figures are final, dashed and hollow where they are not."""

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from dashboard.data.queries import Line
from dashboard.figures.chart import Canvas, Chart, Figure
from dashboard.figures.palette import Palette
from dashboard.text import Words
from dashboard.text.statuses import STATUS_WORDS
from etl.contract import Status

_FEW = 12


def line_traces(
    line: Line, chart: Chart, say: Words, palette: Palette, canvas: Canvas
) -> list[Figure]:
    """Return the traces of one line: final part, uncertain part, and points to read it by."""
    colour = chart.colours[line.unit]
    width = (2 if line.is_area else 2.75) * canvas.scale
    dashes = f"{4 * canvas.scale}px {3 * canvas.scale}px"
    uncertain = np.array([is_uncertain(line, status) for status in line.status])
    traces = [
        _path(line.years, values, colour, width, dash)
        for values, dash in zip(_split(line.value, uncertain), ("solid", dashes), strict=True)
        if np.isfinite(values).any()
    ]
    return [*traces, _points(line, uncertain, chart, say, palette, canvas.scale)]


def is_uncertain(line: Line, status: Status) -> bool:
    """Whether a point is drawn hollow. In an area, one estimated municipality changes little."""
    return status is Status.PROVISIONAL or (status is Status.ESTIMATED and not line.is_area)


def band(line: Line, colour: str) -> list[Figure]:
    """Return the interval around a line, as two edges with the area between them filled."""
    known = np.isfinite(line.lower) & np.isfinite(line.upper)
    if known.sum() < 2:
        return []
    edge = {
        "type": "scatter",
        "mode": "lines",
        "line": {"width": 0},
        "hoverinfo": "skip",
        "showlegend": False,
        "connectgaps": False,
        "x": line.years.tolist(),
    }
    return [
        edge | {"y": numbers(line.lower)},
        edge | {"y": numbers(line.upper), "fill": "tonexty", "fillcolor": _faded(colour)},
    ]


def numbers(values: NDArray[np.float64]) -> list[float | None]:
    """Return the values as JSON has them: a gap is null."""
    return [None if math.isnan(value) else value for value in values.tolist()]


def reading(chart: Chart, say: Words) -> Callable[[Line, int], str]:
    """Return how a point is read aloud: its value, the figure behind an index, and its status."""

    def read(line: Line, position: int) -> str:
        figure = chart.figures[line.unit]
        parts = [say.quantity(float(figure.value[position]), chart.decimals, chart.unit)]
        if chart.base is not None:
            parts = [f"<b>{say.number(float(line.value[position]), 1)}</b>", f"({parts[0]})"]
        status = line.status[position]
        if is_uncertain(line, status):
            parts.append(f"– {say(STATUS_WORDS[status])}")
        return " ".join(parts)

    return read


def _split(
    values: NDArray[np.float64], uncertain: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the values drawn solid and those drawn dashed; a step is dashed if either end is."""
    dashed_step = uncertain[:-1] | uncertain[1:]
    solid, dashed = np.zeros(len(values), dtype=bool), np.zeros(len(values), dtype=bool)
    for position, is_dashed in enumerate(dashed_step):
        (dashed if is_dashed else solid)[position : position + 2] = True
    # A dashed step between two solid ones needs no gap in the solid line: both its ends are drawn.
    return np.where(solid, values, np.nan), np.where(dashed, values, np.nan)


def _path(
    years: NDArray[np.int16], values: NDArray[np.float64], colour: str, width: float, dash: str
) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": years.tolist(),
        "y": numbers(values),
        "line": {"color": colour, "width": width, "dash": dash},
        "connectgaps": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _points(
    line: Line,
    uncertain: NDArray[np.bool_],
    chart: Chart,
    say: Words,
    palette: Palette,
    scale: int,
) -> Figure:
    colour, read = chart.colours[line.unit], reading(chart, say)
    dot = f'<span style="color:{colour}">●</span>'
    known = np.isfinite(line.value)
    before = np.concatenate([[False], known[:-1]])
    after = np.concatenate([known[1:], [False]])
    shown = uncertain | (~before & ~after) | (len(line.years) <= _FEW)
    return {
        "type": "scatter",
        "mode": "markers",
        "name": line.name,
        "x": line.years.tolist(),
        "y": numbers(line.value),
        "text": [read(line, position) for position in range(len(line.years))],
        "hovertemplate": f"{dot} {line.name}  %{{text}}<extra></extra>",
        "cliponaxis": False,
        "showlegend": False,
        "marker": {
            "size": [7 * scale if each else 0.1 for each in shown.tolist()],
            "color": [palette.surface if each else colour for each in uncertain.tolist()],
            "line": {
                "color": colour,
                "width": [2 * scale if each else 0 for each in shown.tolist()],
            },
            "opacity": 1,
        },
    }


def _faded(colour: str) -> str:
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, 0.16)"
