"""The age pyramid: men to the left, women to the right, an outline for the earlier year."""

import numpy as np

from dashboard.data.pyramid import MEN, WOMEN, Ages, Pyramid
from dashboard.figures.chart import Canvas, Figure
from dashboard.figures.palette import Palette
from dashboard.figures.trend import base_layout
from dashboard.text import Words
from dashboard.text.place_ages import age_labels, sexes

#: Which way a sex is drawn, and its colour among the palette's lines.
SIDES = {MEN: (-1, 0), WOMEN: (1, 1)}
_TOP, _BOTTOM, _LEFT, _RIGHT = 30, 40, 52, 16
_STEPS = (0.5, 1, 2, 4, 5, 10)


def pyramid_figure(pyramid: Pyramid, say: Words, palette: Palette, canvas: Canvas) -> Figure:
    """Draw the shares of all residents, on an axis that is the same in every year."""
    labels = age_labels(pyramid.ages, say)
    names = sexes(say)
    widest = pyramid.widest * 1.05
    step = next((each for each in _STEPS if widest / each <= 4), _STEPS[-1])
    ticks = np.arange(-(widest // step) * step, widest, step)
    edge = {"color": palette.ink, "width": 1.5 * canvas.scale}
    top, bottom, left = (each * canvas.scale for each in (_TOP, _BOTTOM, _LEFT))
    bars = [
        _bars(
            ages,
            sex,
            labels,
            names[sex],
            say,
            _outline(edge) if is_outline else _filled(sex, palette),
        )
        for ages, is_outline in ((pyramid.now, False), (pyramid.then, True))
        for sex in SIDES
        if not (is_outline and pyramid.then.year == pyramid.now.year)
    ]
    layout = base_layout(palette, canvas) | {
        "height": max(canvas.height, 400) + top + bottom,
        "margin": {"l": left, "r": _RIGHT, "t": top, "b": bottom, "pad": 0},
        "barmode": "overlay",
        "bargap": 0.12,
        "hovermode": "y unified",
        "xaxis": {
            "range": [-widest, widest],
            "tickvals": ticks.tolist(),
            "ticktext": [say.quantity(abs(tick), int(step < 1), "%") for tick in ticks.tolist()],
            "gridcolor": palette.rule,
            "zeroline": True,
            "zerolinecolor": palette.soft,
            "tickfont": {"color": palette.soft},
            "fixedrange": True,
        },
        "yaxis": {
            "type": "category",
            "categoryorder": "array",
            "categoryarray": labels,
            "showgrid": False,
            "tickfont": {"color": palette.soft},
            "dtick": 2,
            "automargin": True,
            "fixedrange": True,
        },
        "annotations": [
            _heading(names[sex], side, palette.lines[colour])
            for sex, (side, colour) in SIDES.items()
        ],
    }
    return {"data": bars, "layout": layout}


def _bars(
    ages: Ages,
    sex: int,
    labels: list[str],
    name: str,
    say: Words,
    marker: Figure,
) -> Figure:
    side, _ = SIDES[sex]
    return {
        "type": "bar",
        "orientation": "h",
        "name": f"{name} {ages.year}",
        "y": labels,
        "x": (side * ages.share[sex]).tolist(),
        "text": [
            f"{say.quantity(share, 1, '%')} ({say.number(persons)})"
            for share, persons in zip(
                ages.share[sex].tolist(), ages.persons[sex].tolist(), strict=True
            )
        ],
        "textposition": "none",
        "hovertemplate": f"{name} {ages.year}  %{{text}}<extra></extra>",
        "marker": marker,
    }


def _filled(sex: int, palette: Palette) -> Figure:
    _, colour = SIDES[sex]
    return {"color": palette.lines[colour], "opacity": 0.85, "line": {"width": 0}}


def _outline(edge: Figure) -> Figure:
    return {"color": "rgba(0,0,0,0)", "line": edge}


def _heading(text: str, side: int, colour: str) -> Figure:
    return {
        "text": f"<b>{text}</b>",
        "font": {"color": colour},
        "xref": "paper",
        "x": 0.5 + side * 0.25,
        "yref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "showarrow": False,
    }
