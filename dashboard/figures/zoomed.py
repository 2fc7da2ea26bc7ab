"""A part of the country: outlines cut at the edges of what is in view."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from dashboard.figures.outline import Line, Outline, Point

#: How many times nearer than the whole country, and the middle of the view as shares of it.
Zoom = tuple[float, float, float]
WHOLE: Zoom = (1.0, 0.5, 0.5)

_Spot = tuple[float, float]
#: How far inside an edge a point lies; negative outside.
_Edge = Callable[[_Spot], float]


def zoomed(country: Outline, zoom: Zoom) -> Outline:
    """Return what is in view, with the origin at its own upper left.

    Municipalities out of view are left out, and anchors that lie outside.
    """
    times, across, down = zoom
    width, height = country.width / times, country.height / times
    left, top = across * country.width - width / 2, down * country.height - height / 2
    edges: tuple[_Edge, ...] = (
        lambda at: at[0],
        lambda at: width - at[0],
        lambda at: at[1],
        lambda at: height - at[1],
    )

    def moved(points: Sequence[_Spot]) -> list[_Spot]:
        return [(x - left, y - top) for x, y in points]

    rings = {
        place: tuple(filter(None, (_ring(moved(ring), edges) for ring in outline)))
        for place, outline in country.places.items()
    }
    anchors = {place: moved([anchor])[0] for place, anchor in country.anchors.items()}
    return Outline(
        width,
        height,
        {place: inside for place, inside in rings.items() if inside},
        {place: at for place, at in anchors.items() if all(edge(at) >= 0 for edge in edges)},
        tuple(part for line in country.counties for part in _parts(moved(line), edges)),
    )


def _ring(points: Sequence[_Spot], edges: Sequence[_Edge]) -> Line:
    """Return a ring cut at all edges (Sutherland and Hodgman 1974); empty if it lies outside."""
    for edge in edges:
        kept: list[_Spot] = []
        for before, point in zip([*points[-1:], *points[:-1]], points, strict=True):
            if (edge(before) >= 0) != (edge(point) >= 0):
                kept.append(_crossing(before, point, edge))
            if edge(point) >= 0:
                kept.append(point)
        points = kept
    return [_whole(point) for point in points]


def _parts(points: Sequence[_Spot], edges: Sequence[_Edge]) -> Iterator[Line]:
    """Return the parts of a line that are inside all edges."""
    parts: list[list[_Spot]] = [list(points)]
    for edge in edges:
        parts = [inside for part in parts for inside in _inside(part, edge)]
    for part in parts:
        yield [_whole(point) for point in part]


def _inside(points: Sequence[_Spot], edge: _Edge) -> Iterator[list[_Spot]]:
    part = [points[0]] if edge(points[0]) >= 0 else []
    for before, point in pairwise(points):
        if (edge(before) >= 0) != (edge(point) >= 0):
            part.append(_crossing(before, point, edge))
        if edge(point) >= 0:
            part.append(point)
        elif part:
            yield part
            part = []
    if len(part) > 1:
        yield part


def _crossing(a: _Spot, b: _Spot, edge: _Edge) -> _Spot:
    share = edge(a) / (edge(a) - edge(b))
    return a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])


def _whole(point: _Spot) -> Point:
    return round(point[0]), round(point[1])
