"""What is marked in a chart of years: broken comparisons, and the years of programmes."""

from dashboard.figures.chart import Canvas, Chart, Figure
from dashboard.figures.palette import Palette
from dashboard.text import Words
from dashboard.text.case import short_name

#: Height of a programme's row, and of the space above the plot, in pixels.
ROW, TOP = 24, 26
#: Marked years closer than this part of the axis are named on different lines; so on a phone.
_NEAR, _NEAR_NARROW = 0.3, 0.6
#: A bar with less room than this part of the axis beside it has its name inside.
_NARROW = 0.2
#: Nearer the right edge than this part of the axis, a name ends where its line stands.
_EDGE = 0.15
_LABEL_LENGTH = 28
#: Letters of a programme's name on a phone, where the places stand in the words below.
_NAME_NARROW = 18


def shortened(name: str, longest: int = _LABEL_LENGTH) -> str:
    """Return the name, cut with an ellipsis where it is too long for a chart."""
    return name if len(name) <= longest else name[: longest - 1].rstrip(" -") + "…"


def add_marks(layout: Figure, chart: Chart, say: Words, palette: Palette, canvas: Canvas) -> None:
    """Mark years that break the comparison: new borders, new ways of counting."""
    marks = {merger.year: say("new borders") for merger in chart.mergers}
    marks |= {year: say("break in the series") for year in chart.breaks}
    first, last = layout["xaxis"]["range"]
    size = layout["font"]["size"] - 2
    top = TOP * canvas.scale
    near = _NEAR_NARROW if canvas.is_narrow else _NEAR
    before, level = first - last, 0
    for year, text in sorted(marks.items()):
        is_near = (year - before) / (last - first) < near
        before, level = year, (level + 1) % 3 if is_near else 0
        layout["margin"]["t"] = max(layout["margin"]["t"], top + level * (size + 3))
        layout["shapes"].append(
            {
                "type": "line",
                "x0": year,
                "x1": year,
                "yref": "paper",
                "y0": layout["yaxis"]["domain"][0],
                "y1": 1,
                "line": {"color": palette.soft, "width": canvas.scale, "dash": "dot"},
                "layer": "below",
            }
        )
        layout["annotations"].append(
            {
                "x": year,
                "yref": "paper",
                "y": 1,
                "yanchor": "bottom",
                "xanchor": "right" if (last - year) / (last - first) < _EDGE else "center",
                "yshift": level * (size + 3),
                "text": f"{year}: {text}",
                "font": {"color": palette.soft, "size": size},
                "showarrow": False,
            }
        )
    layout["height"] += layout["margin"]["t"] - top


def add_periods(layout: Figure, chart: Chart, say: Words, palette: Palette, canvas: Canvas) -> None:
    """Draw a bar for each programme period, its edge dashed where the years are uncertain."""
    count = len(chart.periods)
    first, last = layout["xaxis"]["range"]
    layout["yaxis2"] = {
        "domain": [0, 0.92 * layout["yaxis"]["domain"][0]],
        "range": [count, 0],
        "visible": False,
        "fixedrange": True,
    }
    for row, period in enumerate(chart.periods):
        start, end = max(period.first_year - 0.5, first), min(period.last_year + 0.5, last)
        names = {line.unit: line.name for line in chart.lines}
        who = say.listing([names[place] for place in period.places if place in names])
        colour = chart.colours[period.places[0]] if len(period.places) == 1 else palette.soft
        layout["shapes"].append(
            {
                "type": "rect",
                "xref": "x",
                "yref": "y2",
                "x0": start,
                "x1": end,
                "y0": row + 0.12,
                "y1": row + 0.88,
                "fillcolor": palette.band,
                "line": {
                    "color": colour,
                    "width": 1.5 * canvas.scale,
                    "dash": "solid" if period.is_certain else "dot",
                },
                "layer": "below",
            }
        )
        x, anchor = _beside((start, end), (first, last))
        name = short_name(say.pick(period.name))
        text = shortened(name, _NAME_NARROW) if canvas.is_narrow else f"{name}: {who}"
        layout["annotations"].append(
            {
                "x": x,
                "xanchor": anchor,
                "yref": "y2",
                "y": row + 0.5,
                "text": f" {text} ",
                "font": {"color": palette.soft, "size": layout["font"]["size"] - 1},
                "showarrow": False,
            }
        )


def _beside(bar: tuple[float, float], axis: tuple[float, float]) -> tuple[float, str]:
    """Return where a bar's name is anchored: beside it where there is room, else inside."""
    left, right = bar[0] - axis[0], axis[1] - bar[1]
    if max(left, right) < _NARROW * (axis[1] - axis[0]):
        return bar[0], "left"
    return (bar[0], "right") if left > right else (bar[1], "left")
