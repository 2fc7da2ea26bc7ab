"""Outlines of municipalities on the globe: from the snapshot's picture back to degrees (WGS 84).

They are Kartverket's, clipped at the coast and simplified, with points on a grid of some metres:
fit for maps and neighbours, not for measuring land.
"""

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dashboard.data.store import Store
from dashboard.files.asked import Asked
from dashboard.files.lonlat import degrees
from dashboard.files.refused import RefusedError
from dashboard.text import mark
from etl.contract import DIVISION

#: Points as longitude and latitude, the last the same as the first.
Ring = NDArray[np.float64]
#: The polygons of a municipality, each an outer ring (counter-clockwise) and its holes.
Outline = list[list[Ring]]
#: Of degrees: a metre, which is finer than the picture.
_DECIMALS = 5


def outlines(asked: Asked) -> Mapping[str, Outline]:
    """Return the outline of each place that has rows.

    Raises
    ------
    RefusedError : the rows are of other borders than those that are drawn.
    """
    if asked.view.division != str(DIVISION):
        raise RefusedError(
            mark("Outlines are only known of the municipalities of {year}."),
            {"year": str(DIVISION)},
            mark("Save as CSV or Parquet, or choose today’s borders ({year})."),
        )
    wanted = {asked.rows.places[at] for at in np.unique(asked.rows.place)}
    return {place: each for place, each in _all(asked.store).items() if place in wanted}


def _all(store: Store) -> Mapping[str, Outline]:
    topology = json.loads((store.folder / "geometry_detail.json").read_bytes())
    arcs = _arcs(topology)
    return {
        each["id"]: [
            [_turned(_ring(refs, arcs), -1 if at else 1) for at, refs in enumerate(polygon)]
            for polygon in _polygons(each)
        ]
        for each in topology["objects"]["places"]["geometries"]
    }


def _polygons(geometry: Mapping[str, Any]) -> list[list[list[int]]]:
    arcs: list[Any] = geometry["arcs"]
    return arcs if geometry["type"] == "MultiPolygon" else [arcs]


def _arcs(topology: Mapping[str, Any]) -> list[Ring]:
    """Return the arcs in degrees; a topology holds the first point of each, then steps."""
    transform, fit = topology["transform"], topology["fit"]
    walked = np.concatenate([np.cumsum(steps, axis=0) for steps in topology["arcs"]])
    x, y = (walked * transform["scale"] + transform["translate"]).T
    east, north = fit["x0"] + x / fit["scale"], fit["y0"] - y / fit["scale"]
    points = np.round(np.column_stack(degrees(east, north)), _DECIMALS)
    return np.split(points, np.cumsum([len(steps) for steps in topology["arcs"]])[:-1])


def _ring(refs: list[int], arcs: list[Ring]) -> Ring:
    """Return the ring that some arcs make."""
    parts = [arcs[ref] if ref >= 0 else arcs[~ref][::-1] for ref in refs]
    return np.concatenate([parts[0], *(part[1:] for part in parts[1:])])


def _turned(ring: Ring, turn: int) -> Ring:
    """Return the ring counter-clockwise where `turn` is 1, else clockwise (RFC 7946)."""
    x, y = (ring - ring[0]).T
    area = np.sum(x[:-1] * y[1:] - x[1:] * y[:-1])
    return ring if np.sign(area) == turn else ring[::-1]
