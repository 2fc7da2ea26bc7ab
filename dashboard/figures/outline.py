"""Outlines of municipalities as rings of points, for maps that are drawn without a browser."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Any

Point = tuple[int, int]
Line = list[Point]


@dataclass(frozen=True, slots=True)
class Outline:
    """The country in picture units, the origin at the upper left.

    `places` has each municipality's rings (closed, holes among them; a small island may be left
    out, never the last ring), `anchors` where its circle stands. `counties` are the lines between
    counties, each once.
    """

    width: float
    height: float
    places: Mapping[str, tuple[Line, ...]]
    anchors: Mapping[str, tuple[float, float]]
    counties: tuple[Line, ...]


def outline(topology: Mapping[str, Any], step: float, smallest: float) -> Outline:
    """Return the outlines of a published topology.

    Points nearer each other than `step` become one, the same on both sides of a border; rings
    smaller than `smallest` both ways are left out where the municipality has a larger one.
    """
    arcs = [simplified(arc, step) for arc in absolute(topology)]
    places, counties = (topology["objects"][each]["geometries"] for each in ("places", "counties"))
    uses = Counter(
        ref if ref >= 0 else ~ref for county in counties for ring in _rings(county) for ref in ring
    )
    _, _, width, height = topology["viewBox"]
    return Outline(
        width,
        height,
        {each["id"]: _seen(each, arcs, smallest) for each in places},
        {each["id"]: tuple(each["properties"]["anchor"]) for each in places},
        tuple(arcs[ref] for ref, n in sorted(uses.items()) if n == 2),
    )


def absolute(topology: Mapping[str, Any]) -> Iterator[Line]:
    """Return the points of each arc, which a topology holds as steps."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round(x * sx + tx), round(y * sy + ty)))
        yield points


def simplified(arc: Sequence[Point], step: float) -> Line:
    """Return the line with fewer points; its ends stay, so that lines still meet."""
    kept = [arc[0]]
    for x, y in arc[1:-1]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= step:
            kept.append((x, y))
    return [*kept, arc[-1]]


def joined(ring: Sequence[int], arcs: Sequence[Line]) -> Line:
    """Return the ring that some arcs make; the first point is not repeated."""
    lines = (arcs[ref] if ref >= 0 else arcs[~ref][::-1] for ref in ring)
    return [point for line in lines for point in line[:-1]]


def extent(points: Sequence[Point]) -> int:
    """Return how wide or high some points lie, whichever is more."""
    most: int = max(max(each) - min(each) for each in zip(*points, strict=True))
    return most


def path(points: Sequence[Point]) -> str:
    """Return a line as the path of an SVG."""
    steps = "l".join(f"{x - u} {y - v}" for (u, v), (x, y) in pairwise(points))
    return f"M{points[0][0]} {points[0][1]}" + (f"l{steps}" if steps else "")


def _rings(geometry: Mapping[str, Any]) -> Iterator[Sequence[int]]:
    polygons = geometry["arcs"]
    is_many = geometry["type"] == "MultiPolygon"
    return chain.from_iterable(polygons) if is_many else iter(polygons)


def _seen(geometry: Mapping[str, Any], arcs: Sequence[Line], smallest: float) -> tuple[Line, ...]:
    rings = [joined(ring, arcs) for ring in _rings(geometry)]
    large = [ring for ring in rings if extent(ring) >= smallest and len(ring) > 2]
    return tuple(large) or (max(rings, key=extent),)
