"""TopoJSON of a polygon coverage: a line that two areas share is stored once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

#: One area: polygons, each a list of rings, each a list of arc references (`~i` is arc i reversed).
ArcRefs = list[list[list[int]]]


@dataclass(frozen=True, slots=True)
class Topology:
    """Arcs in whole units, and the areas of each layer as references to them."""

    arcs: tuple[NDArray[np.int64], ...]
    layers: Mapping[str, Sequence[ArcRefs]]

    def neighbours(self, layer: str) -> list[set[int]]:
        """Return, for each area of `layer`, the positions of the areas it shares a line with."""
        owners: dict[int, set[int]] = {}
        for position, area in enumerate(self.layers[layer]):
            for arc in arcs_of(area):
                owners.setdefault(arc, set()).add(position)
        found: list[set[int]] = [set() for _ in self.layers[layer]]
        for sharing in owners.values():
            for position in sharing:
                found[position] |= sharing - {position}
        return found

    def deltas(self) -> list[list[list[int]]]:
        """Return the arcs as TopoJSON wants them: a first point, then steps."""
        return [np.diff(arc, axis=0, prepend=np.zeros((1, 2), int)).tolist() for arc in self.arcs]


def arcs_of(area: ArcRefs) -> Iterator[int]:
    """Yield the arcs around `area`, whatever their direction."""
    for polygon in area:
        for ring in polygon:
            for ref in ring:
                yield max(ref, ~ref)


def build_topology(layers: Mapping[str, Sequence[shapely.Geometry]]) -> Topology:
    """Cut the outlines of `layers` into arcs at the points where lines meet.

    Parameters
    ----------
    layers : polygonal areas in whole units by layer. The first layer is a valid coverage; the
        others are unions of its areas, so that they are made of the same arcs.
    """
    rings = [
        [[_open_rings(polygon) for polygon in shapely.get_parts(area)] for area in areas]
        for areas in layers.values()
    ]
    points = np.concatenate([ring for area in rings[0] for polygon in area for ring in polygon])
    vertices, ids = np.unique(points, axis=0, return_inverse=True)
    id_of = {(x, y): position for position, (x, y) in enumerate(vertices.tolist())}
    sizes = [len(ring) for area in rings[0] for polygon in area for ring in polygon]
    junctions = _junctions(np.split(ids.ravel(), np.cumsum(sizes)[:-1]), len(vertices))
    index: dict[tuple[int, ...], int] = {}

    def refer(ring: NDArray[np.int64]) -> list[int]:
        path = [id_of[x, y] for x, y in ring.tolist()]
        return [_reference(arc, index) for arc in _cut(path, junctions)]

    refs = {
        name: [[[refer(ring) for ring in polygon] for polygon in area] for area in areas]
        for name, areas in zip(layers, rings, strict=True)
    }
    return Topology(tuple(vertices[list(arc)] for arc in index), refs)


def _open_rings(polygon: shapely.Polygon) -> list[NDArray[np.int64]]:
    """Return the rings of `polygon` as whole numbers, without the closing point."""
    return [
        np.rint(shapely.get_coordinates(ring)[:-1]).astype(np.int64)
        for ring in (polygon.exterior, *polygon.interiors)
    ]


def _junctions(rings: Sequence[NDArray[np.int64]], n_vertices: int) -> set[int]:
    """Return the vertices where rings part: not all that pass have the same two neighbours."""
    low = np.full(n_vertices, n_vertices**2)
    high = np.full(n_vertices, -1)
    for ring in rings:
        before, after = np.roll(ring, 1), np.roll(ring, -1)
        pair = np.minimum(before, after) * n_vertices + np.maximum(before, after)
        np.minimum.at(low, ring, pair)
        np.maximum.at(high, ring, pair)
    return set(np.flatnonzero(low != high).tolist())


def _cut(path: list[int], junctions: set[int]) -> Iterator[tuple[int, ...]]:
    """Yield the arcs of a closed path; a ring without junctions starts at its lowest vertex."""
    stops = [position for position, vertex in enumerate(path) if vertex in junctions]
    start = stops[0] if stops else path.index(min(path))
    turned = [*path[start:], *path[: start + 1]]
    cuts = [0, *(stop - start for stop in stops[1:]), len(path)]
    for first, last in zip(cuts, cuts[1:], strict=False):
        yield tuple(turned[first : last + 1])


def _reference(arc: tuple[int, ...], index: dict[tuple[int, ...], int]) -> int:
    """Return the reference to `arc` in `index`, where each line has one direction."""
    backwards = arc[::-1]
    if arc <= backwards:
        return index.setdefault(arc, len(index))
    return ~index.setdefault(backwards, len(index))
