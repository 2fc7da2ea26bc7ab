"""From outlines on the globe to one picture: projected, fitted, mended and simplified together."""

import math
from dataclasses import dataclass
from functools import cache

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray

#: Conformal, so that Norway has its own shape; and equal-area, to measure in.
CONFORMAL = "EPSG:25833"
EQUAL_AREA = "EPSG:3035"

#: The picture's longest side, in units, and the fineness of the coordinates in it.
LONGEST_SIDE = 10_000
STEPS_PER_UNIT = 10
#: Bends whose triangle has a smaller side than this are left out of the overview (units): half a
#: pixel where the whole picture stands on a screen 1,280 high, a pixel where screens are dense.
OVERVIEW_BEND = 4.0
#: An island is drawn in the overview if its area is this many square units (0.5 km² of Norway) ...
OVERVIEW_ISLAND = 22.0
#: ... or if less of its place's land than this would be seen without it.
OVERVIEW_LAND = 0.97
#: Island places with less land than this many square units (22 km²) keep all their bends.
OVERVIEW_SMALL = 1000.0

#: Polygons or multipolygons, one a place.
Shapes = NDArray[np.object_]


class CoverageError(ValueError):
    """The outlines cannot be made to fit each other."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Where the picture lies on the map: `scale` units a metre from (x0, y0), y downwards."""

    scale: float
    x0: int
    y0: int
    width: int
    height: int

    def to_picture(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return the picture's x and y of a point on the globe."""
        east, north = _transformer(CONFORMAL).transform(longitude, latitude)
        return round((east - self.x0) * self.scale, 2), round((self.y0 - north) * self.scale, 2)

    def to_steps(self, projected: Shapes) -> Shapes:
        """Return projected shapes in whole steps of the picture; lines may cross afterwards."""
        steps = self.scale * STEPS_PER_UNIT
        moved: Shapes = shapely.transform(
            projected, lambda points: np.rint((points - [self.x0, self.y0]) * [steps, -steps])
        )
        return moved


def project(shapes: Shapes, projection: str) -> Shapes:
    """Return shapes given in degrees in the metres of `projection`."""
    transformer = _transformer(projection)
    projected: Shapes = shapely.transform(
        shapes, lambda points: np.column_stack(transformer.transform(*points.T))
    )
    return projected


@cache
def _transformer(projection: str) -> pyproj.Transformer:
    return pyproj.Transformer.from_crs("EPSG:4326", projection, always_xy=True)


def fit_picture(projected: Shapes) -> Fit:
    """Return the fit whose longest side is at most `LONGEST_SIDE`, whole metres to a unit."""
    west, south, east, north = shapely.total_bounds(projected)
    metres = math.ceil(max(east - west, north - south) / LONGEST_SIDE)
    x0, y0 = math.floor(west), math.ceil(north)
    width, height = math.ceil((east - x0) / metres), math.ceil((y0 - south) / metres)
    return Fit(1 / metres, x0, y0, width, height)


def mend(shapes: Shapes) -> Shapes:
    """Return valid polygons; lines and points that mending leaves over are dropped."""
    mended: Shapes = shapely.make_valid(shapes, method="structure", keep_collapsed=False)
    return mended


def clean_coverage(shapes: Shapes) -> Shapes:
    """Return `shapes` on whole coordinates, without overlaps and with shared lines made equal.

    Rounding can make lines cross and cleaning can leave the whole numbers, so they take turns.
    """
    for _ in range(5):
        shapes = shapely.transform(shapely.coverage_clean(mend(shapes)), np.rint)
        if shapely.is_valid(shapes).all() and shapely.coverage_is_valid(shapes):
            normal: Shapes = shapely.normalize(shapes)
            return normal
    raise CoverageError("neighbours still overlap after five rounds of cleaning and rounding")


def simplify_coverage(shapes: Shapes) -> Shapes:
    """Leave out small islands and small bends; neighbours keep their shared lines shared."""
    kept = np.array([_main_islands(shape) for shape in shapes])
    simple = shapely.coverage_simplify(kept, OVERVIEW_BEND * STEPS_PER_UNIT)
    small = _small_alone(shapes)
    simple[small] = kept[small]
    normal: Shapes = shapely.normalize(simple)
    return normal


def _small_alone(shapes: Shapes) -> NDArray[np.intp]:
    """Return the positions of small places that share no line with another."""
    small = np.flatnonzero(shapely.area(shapes) < OVERVIEW_SMALL * STEPS_PER_UNIT**2)
    touching, _ = shapely.STRtree(shapes).query(shapes[small], predicate="touches")
    return np.setdiff1d(small, small[touching])


def _main_islands(shape: shapely.Geometry) -> shapely.Geometry:
    """Return the parts of `shape` that are not small, or without which its land is not shown."""
    parts = shapely.get_parts(shape)
    areas = shapely.area(parts)
    order = np.argsort(-areas, kind="stable")
    shown_before = np.concatenate([[0.0], np.cumsum(areas[order])[:-1]]) / areas.sum()
    is_large = areas[order] >= OVERVIEW_ISLAND * STEPS_PER_UNIT**2
    return shapely.multipolygons(parts[order[is_large | (shown_before < OVERVIEW_LAND)]])
