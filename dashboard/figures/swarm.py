"""A swarm: every place a dot over one axis, beside each other where they would be on another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.data.ranking import Ranking
from dashboard.figures.chart import Figure
from dashboard.figures.palette import Palette


@dataclass(frozen=True, slots=True)
class Look:
    """How rows are named and marked. `labels` are printed figures, `values` shorter ones."""

    names: Mapping[str, str]
    labels: Mapping[str, str]
    values: Mapping[str, str]
    colours: Mapping[str, str]
    tracked: frozenset[str]
    axis: str
    unit: str


def swarm(
    ranking: Ranking,
    look: Look,
    palette: Palette,
    span: tuple[float, float],
    columns: int,
    scale: int,
) -> list[Figure]:
    """Return all places as dots over the axis of values, the chosen ones on top."""
    heights = swarm_heights([row.value for row in ranking.rows], span, columns)
    plain = {"type": "scatter", "mode": "markers", "yaxis": "y2", "cliponaxis": False}
    groups = (
        [
            pair
            for pair in zip(ranking.rows, heights, strict=True)
            if pair[0].place not in look.colours
        ],
        [pair for pair in zip(ranking.rows, heights, strict=True) if pair[0].place in look.colours],
    )
    return [
        plain
        | {
            "x": [row.value for row, _ in group],
            "y": [height for _, height in group],
            "text": [
                f"<b>{look.names[row.place]}</b>  {look.labels[row.place]}" for row, _ in group
            ],
            "hovertemplate": "%{text}<extra></extra>",
            "marker": {
                "size": [scale * (11 if row.place in look.colours else 6) for row, _ in group],
                "symbol": [
                    "diamond" if row.place in look.tracked else "circle" for row, _ in group
                ],
                "color": [look.colours.get(row.place, palette.soft) for row, _ in group],
                "opacity": 1 if row_is_chosen else 0.55,
                "line": {"color": palette.surface, "width": 1.5 if row_is_chosen else 0},
            },
        }
        for row_is_chosen, group in zip((False, True), groups, strict=True)
        if group
    ]


def swarm_heights(values: Sequence[float], span: tuple[float, float], columns: int) -> list[float]:
    """Return how far above or below the middle each dot lies, -1 to 1, none on another."""
    width = (span[1] - span[0]) / columns
    met: dict[int, int] = {}
    places = []
    for value in values:
        column = int((value - span[0]) / width)
        nth = met[column] = met.get(column, 0) + 1
        places.append(nth // 2 * (1 if nth % 2 else -1))
    widest = max([1, *(abs(place) for place in places)])
    return [place / widest for place in places]
