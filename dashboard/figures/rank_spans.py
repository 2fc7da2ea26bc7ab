"""Ranks with all their doubt: from best to worst over every weighting, and where weights put it."""

from collections.abc import Mapping

from dashboard.data.composite import Composite
from dashboard.figures.chart import Canvas, Figure
from dashboard.figures.marks import shortened
from dashboard.figures.palette import Palette
from dashboard.figures.trend import base_layout
from dashboard.text import Words

_ROW, _TOP, _BOTTOM = 34, 30, 44


def rank_spans_figure(
    found: Mapping[str, Composite],
    names: Mapping[str, str],
    n: int,
    say: Words,
    palette: Palette,
    canvas: Canvas,
) -> Figure:
    """Draw a row for each place: a line over all weightings, a bar and dot for those chosen."""
    rows = list(found)
    air = 0.012 * n
    row_height = _ROW * canvas.font / 14
    labels = [shortened(names[place]) for place in rows]
    colour = palette.lines[0]
    data = [
        _bars(found, names, range(len(rows)), n, say, palette.areas[1]),
        *_marks(found, palette.areas[1], colour, palette, say, canvas.scale),
    ]
    top, bottom = _TOP * canvas.scale, _BOTTOM * canvas.scale
    step = 100 if canvas.is_narrow else 50
    left = int(max(len(label) for label in labels) * canvas.font * 0.56) + 20
    layout = base_layout(palette, canvas) | {
        "height": int(top + bottom + row_height * len(rows)),
        "margin": {"l": left, "r": 20, "t": top, "b": bottom, "pad": 0},
        "hovermode": "closest",
        "barmode": "overlay",
        "xaxis": {
            "range": [1 - air, n + air],
            "tickvals": [1, *range(step, n - 20, step), n],
            "gridcolor": palette.rule,
            "zeroline": False,
            "tickfont": {"color": palette.soft},
            "title": {
                "text": say("number 1 is best")
                if canvas.is_narrow
                else say("rank among {n} municipalities, number 1 the best", n=n),
                "font": {"color": palette.soft, "size": canvas.font - 1},
                "standoff": 8,
            },
            "fixedrange": True,
        },
        "yaxis": {
            "range": [len(rows) - 0.5, -0.5],
            "tickvals": list(range(len(rows))),
            "ticktext": labels,
            "ticks": "outside",
            "ticklen": 8,
            "tickcolor": "rgba(0,0,0,0)",
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        "shapes": [
            {
                "type": "rect",
                "x0": 0.75 * n + 1,
                "x1": n + air,
                "yref": "paper",
                "y0": 0,
                "y1": 1,
                "fillcolor": palette.band,
                "line": {"width": 0},
                "layer": "below",
            }
        ],
        "annotations": [
            {
                "x": n + air,
                "xanchor": "right",
                "yref": "paper",
                "y": 1,
                "yanchor": "bottom",
                "text": say("lowest quarter"),
                "font": {"color": palette.soft, "size": canvas.font - 2},
                "showarrow": False,
            }
        ],
    }
    return {"data": data, "layout": layout}


def _bars(
    found: Mapping[str, Composite],
    names: Mapping[str, str],
    rows: range,
    n: int,
    say: Words,
    colour: str,
) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "y": list(rows),
        "base": [each.best for each in found.values()],
        "x": [max(each.worst - each.best, 0.5) for each in found.values()],
        "width": 0.14,
        "marker": {"color": colour, "opacity": 0.55, "line": {"width": 0}},
        "text": [
            say(
                "{place}: between no. {best} and {worst} of {n} whatever the weights.",
                place=names[place],
                best=each.best,
                worst=each.worst,
                n=n,
            )
            for place, each in found.items()
        ],
        "textposition": "none",
        "hovertemplate": "%{text}<extra></extra>",
        "showlegend": False,
    }


def _marks(
    found: Mapping[str, Composite],
    quiet: str,
    colour: str,
    palette: Palette,
    say: Words,
    scale: int,
) -> list[Figure]:
    marks = []
    kinds = {
        "even": (say("even weights"), quiet, palette.surface),
        "now": (say("your weights"), colour, colour),
    }
    for field, (name, line, fill) in kinds.items():
        ranks = [getattr(each, field) for each in found.values()]
        marks.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": name,
                "x": [None if rank is None else rank.middle for rank in ranks],
                "y": list(range(len(ranks))),
                "text": ["" if rank is None else f"{rank.first}–{rank.last}" for rank in ranks],
                "hovertemplate": f"{name}: %{{text}}<extra></extra>",
                "marker": {
                    "size": (13 if field == "now" else 12) * scale,
                    "symbol": "circle" if field == "now" else "diamond",
                    "color": fill,
                    "line": {"color": line, "width": 2 * scale},
                },
                "cliponaxis": False,
                "showlegend": False,
            }
        )
    return marks
