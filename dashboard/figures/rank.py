"""Ranked dots: a row for each place; with many, a swarm of all above the first and last rows."""

import math
from collections.abc import Sequence

from dashboard.data.ranking import Ranking, Row
from dashboard.figures.chart import Canvas, Figure
from dashboard.figures.palette import Palette
from dashboard.figures.swarm import Look, swarm
from dashboard.figures.trend import base_layout
from dashboard.text import Words

#: Height of the swarm, of the space above the plot and below it, in pixels.
_SWARM, _TOP, _BOTTOM = 150, 26, 40
#: How many columns a swarm is gathered in.
_COLUMNS = {13: 30, 14: 90, 18: 96, 28: 90}


def rank_figure(
    ranking: Ranking,
    rows: Sequence[Row | int],
    look: Look,
    say: Words,
    palette: Palette,
    canvas: Canvas,
) -> Figure:
    """Draw the rows that are shown, highest on top; numbers are of those between, left out."""
    is_long = sum(isinstance(row, Row) for row in rows) < len(ranking.rows)
    top, bottom = _TOP * canvas.scale, _BOTTOM * canvas.scale
    step = round(canvas.font * 1.65)
    above = _SWARM if is_long else 0
    plot = above + step * len(rows)
    split = 1 - above / plot
    low, high = _range(ranking)
    placed = [(at, row) for at, row in enumerate(rows) if isinstance(row, Row)]
    data = [_dots(placed, ranking, look, palette, canvas.scale)]
    if is_long:
        columns = _COLUMNS[canvas.font]
        data += swarm(ranking, look, palette, (low, high), columns, canvas.scale)
    printed = look.values if canvas.is_narrow else look.labels
    letters = max((len(look.names[row.place]) for _, row in placed), default=0) + 2
    margin = {
        "l": min(
            round(letters * canvas.font * 0.56) + 14,
            112 if canvas.is_narrow else 240 * canvas.scale,
        ),
        "r": round(max(map(len, printed.values()), default=0) * canvas.font * 0.56) + 18,
        "t": top,
        "b": bottom,
    }
    layout = base_layout(palette, canvas) | {
        "height": plot + top + bottom,
        "margin": margin,
        "hovermode": "closest",
        "xaxis": _value_axis(look, palette, low, high, canvas),
        "yaxis": {
            "range": [len(rows) - 0.5, -0.5],
            "domain": [0, split],
            "tickvals": [at for at, _ in placed],
            "ticktext": [_tick(row, look, canvas) for _, row in placed],
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        "shapes": [*_stripes(placed, look, palette), *_reference(ranking, palette)],
        "annotations": [
            *(_value(at, row, printed[row.place], look, palette) for at, row in placed),
            *(
                _passed(at, row, say, palette)
                for at, row in enumerate(rows)
                if not isinstance(row, Row)
            ),
            *_norway(ranking, say, palette),
        ],
    }
    if is_long:
        layout["yaxis2"] = {
            "domain": [split + 12 / plot, 1],
            "range": [-1.15, 1.15],
            "visible": False,
            "fixedrange": True,
        }
    return {"data": data, "layout": layout}


def _range(ranking: Ranking) -> tuple[float, float]:
    ends = [row.value for row in ranking.rows]
    ends += [end for row in ranking.rows for end in (row.lower, row.upper) if math.isfinite(end)]
    ends += [ranking.norway] if math.isfinite(ranking.norway) else []
    ends += [] if ranking.scale == "level" else [0.0]
    air = (max(ends) - min(ends)) * 0.03 or 1.0
    return min(ends) - air, max(ends) + air


def _dots(
    placed: Sequence[tuple[int, Row]],
    ranking: Ranking,
    look: Look,
    palette: Palette,
    scale: int,
) -> Figure:
    rows = [row for _, row in placed]
    colours = [look.colours.get(row.place, palette.soft) for row in rows]
    whiskers = {
        "type": "data",
        "symmetric": False,
        "array": [row.upper - row.value if math.isfinite(row.upper) else 0 for row in rows],
        "arrayminus": [row.value - row.lower if math.isfinite(row.lower) else 0 for row in rows],
        "color": palette.soft,
        "thickness": 1.5 * scale,
        "width": 3 * scale,
    }
    stems = {
        "type": "data",
        "symmetric": False,
        "array": [max(-row.value, 0.0) for row in rows],
        "arrayminus": [max(row.value, 0.0) for row in rows],
        "color": palette.rule,
        "thickness": 3 * scale,
        "width": 0,
    }
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row.value for row in rows],
        "y": [at for at, _ in placed],
        "text": [f"<b>{look.names[row.place]}</b>  {look.labels[row.place]}" for row in rows],
        "hovertemplate": "%{text}<extra></extra>",
        "error_x": whiskers if ranking.scale == "level" else stems,
        "cliponaxis": False,
        "marker": {
            "size": [scale * (12 if row.place in look.colours else 9) for row in rows],
            "symbol": ["diamond" if row.place in look.tracked else "circle" for row in rows],
            "color": [
                colour if row.is_sure else palette.surface
                for row, colour in zip(rows, colours, strict=True)
            ],
            "line": {"color": colours, "width": 2 * scale},
            "opacity": 1,
        },
    }


def _tick(row: Row, look: Look, canvas: Canvas) -> str:
    name = look.names[row.place]
    if canvas.is_narrow and len(name) > 16:
        name = name[:15].rstrip(" -") + "…"
    if row.place not in look.colours:
        return f"{name} "
    return f'<b><span style="color:{look.colours[row.place]}">{name}</span></b> '


def _value(at: int, row: Row, label: str, look: Look, palette: Palette) -> Figure:
    is_chosen = row.place in look.colours
    return {
        "xref": "paper",
        "x": 1,
        "xshift": 8,
        "y": at,
        "xanchor": "left",
        "text": f"<b>{label}</b>" if is_chosen else label,
        "font": {"color": palette.ink if is_chosen else palette.soft},
        "showarrow": False,
    }


def _passed(at: int, count: int, say: Words, palette: Palette) -> Figure:
    text = (
        say("1 municipality between") if count == 1 else say("{n} municipalities between", n=count)
    )
    return {
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "y": at,
        "text": f"⋮  <i>{text}</i>",
        "bgcolor": palette.surface,
        "font": {"color": palette.soft},
        "showarrow": False,
    }


def _stripes(placed: Sequence[tuple[int, Row]], look: Look, palette: Palette) -> list[Figure]:
    return [
        {
            "type": "rect",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": at - 0.5,
            "y1": at + 0.5,
            "fillcolor": palette.band,
            "line": {"width": 0},
            "layer": "below",
        }
        for at, row in placed
        if row.place in look.colours
    ]


def _reference(ranking: Ranking, palette: Palette) -> list[Figure]:
    if not math.isfinite(ranking.norway):
        return []
    return [
        {
            "type": "line",
            "x0": ranking.norway,
            "x1": ranking.norway,
            "yref": "paper",
            "y0": 0,
            "y1": 1,
            "line": {"color": palette.ink, "width": 1.5, "dash": "dot"},
            "layer": "below",
        }
    ]


def _norway(ranking: Ranking, say: Words, palette: Palette) -> list[Figure]:
    if not math.isfinite(ranking.norway):
        return []
    return [
        {
            "x": ranking.norway,
            "yref": "paper",
            "y": 1,
            "yanchor": "bottom",
            "text": say("Norway"),
            "font": {"color": palette.ink},
            "showarrow": False,
        }
    ]


def _value_axis(look: Look, palette: Palette, low: float, high: float, canvas: Canvas) -> Figure:
    return {
        "range": [low, high],
        "title": {"text": look.axis, "font": {"size": canvas.font}, "standoff": 6},
        "tickformat": ",",
        "ticksuffix": look.unit,
        "nticks": 4 if canvas.is_narrow else 8,
        "gridcolor": palette.rule,
        "zeroline": low < 0 < high,
        "zerolinecolor": palette.ink,
        "zerolinewidth": 1.5,
        "tickfont": {"color": palette.soft},
        "fixedrange": True,
    }
