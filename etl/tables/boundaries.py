"""Municipality and county boundaries: the delivered outlines drawn as two TopoJSON pictures."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from etl.tables.adjacency import link_places
from etl.tables.model import DeliveryError, SourceInfo
from etl.tables.picture import (
    CONFORMAL,
    EQUAL_AREA,
    STEPS_PER_UNIT,
    CoverageError,
    Fit,
    Shapes,
    clean_coverage,
    fit_picture,
    mend,
    project,
    simplify_coverage,
)
from etl.tables.topology import ArcRefs, Topology, build_topology

KARTVERKET = SourceInfo(
    id="kartverket_boundaries",
    publisher="Kartverket",
    table="Administrative enheter kommuner",
    title="Kommunegrenser 2024, klippet ved kysten og forenklet",
    url="https://www.geonorge.no",
    licence="CC BY 4.0",
    mirror="robhop/fylker-og-kommuner@ae878250, Kommuner-M.geojson",
)
PATH = "kartverket_boundaries_2024/Kommuner-M.geojson"

N_PLACES = 357
#: The 15 counties of 2024: the first two digits of a municipality's code.
COUNTIES = frozenset(
    ("03", "11", "15", "18", "31", "32", "33", "34", "39", "40", "42", "46", "50", "55", "56")
)


@dataclass(frozen=True, slots=True)
class Outlines:
    """Valid polygons by place in degrees, sorted by code."""

    codes: tuple[str, ...]
    names: tuple[str, ...]
    shapes: Shapes

    def by_county(self) -> dict[str, list[int]]:
        """Return the positions of each county's places, by county code."""
        members: dict[str, list[int]] = {}
        for position, code in enumerate(self.codes):
            members.setdefault(code[:2], []).append(position)
        return members


@dataclass(frozen=True, slots=True)
class Geometry:
    """The two published pictures, and what is measured on the outlines before simplifying.

    `area_km2` is the area inside the coast-clipped outline, lakes included. The delivered outline
    leaves out small islets, so that it differs from official areas, most in the archipelagos.
    """

    overview: bytes
    detail: bytes
    area_km2: dict[str, float]
    fit: Fit


def build_geometry(path: Path) -> Geometry:
    """Make the published geometry from the delivered boundaries.

    Raises
    ------
    DeliveryError : the file is missing, not GeoJSON, lacks a property, or does not hold the 357
        municipalities of 2024; or neighbours overlap beyond mending.
    """
    outlines = read_outlines(path)
    faults = faults_of_division(outlines)
    if faults:
        raise DeliveryError(f"{path}: " + "; ".join(faults))
    try:
        return draw_geometry(outlines)
    except CoverageError as error:
        raise DeliveryError(f"{path}: {error}") from error


def read_outlines(path: Path) -> Outlines:
    """Read codes, names and outlines; rings that cross themselves are mended."""
    try:
        features = json.loads(path.read_bytes())["features"]
        records = sorted(
            (
                str(feature["properties"]["kommunenummer"]),
                str(feature["properties"]["kommunenavn"]),
                json.dumps(feature["geometry"]),
            )
            for feature in features
        )
        shapes = shapely.from_geojson([outline for *_, outline in records])
    except FileNotFoundError as error:
        raise DeliveryError(f"{path} is missing; it is part of Kartverket's delivery") from error
    except KeyError as error:
        raise DeliveryError(f"{path}: {error} is missing from the file or a feature") from error
    except (ValueError, TypeError, shapely.GEOSException) as error:
        raise DeliveryError(f"{path} is not a GeoJSON feature collection: {error}") from error
    codes = tuple(code for code, *_ in records)
    return Outlines(codes, tuple(name for _, name, _ in records), mend(shapes))


def faults_of_division(outlines: Outlines) -> list[str]:
    """Return what keeps `outlines` from being the 357 municipalities of 2024, each with land."""
    codes = outlines.codes
    faults = [] if len(codes) == N_PLACES else [f"{len(codes)} municipalities, not {N_PLACES}"]
    known = {code for code in codes if len(code) == 4 and code.isdigit() and code[:2] in COUNTIES}
    faults += [f"'{code}' is no municipality of 2024" for code in sorted(set(codes) - known)]
    repeated = {code for code, after in zip(codes, codes[1:], strict=False) if code == after}
    faults += [f"{code} stands more than once" for code in sorted(repeated)]
    areas = shapely.area(outlines.shapes)
    faults += [
        f"{code} has no area" for code, area in zip(codes, areas, strict=True) if not area > 0
    ]
    return faults


def draw_geometry(outlines: Outlines) -> Geometry:
    """Draw `outlines` as overview and detail in one system of coordinates."""
    projected = project(outlines.shapes, CONFORMAL)
    fit = fit_picture(projected)
    detail = clean_coverage(fit.to_steps(projected))
    overview = simplify_coverage(detail)
    topology = _topology(outlines, detail)
    links = link_places(topology.neighbours("places"), overview)
    properties = [
        {
            "name": name,
            "anchor": _anchor(shape),
            "bbox": _in_units(shapely.bounds(shape)),
            "neighbours": [outlines.codes[other] for other in sorted(linked)],
        }
        for name, shape, linked in zip(outlines.names, detail, links, strict=True)
    ]
    names = [{"name": name} for name in outlines.names]
    areas = shapely.area(project(outlines.shapes, EQUAL_AREA)) / 1e6
    return Geometry(
        overview=_encode(_topology(outlines, overview), outlines, properties, fit),
        detail=_encode(topology, outlines, names, fit),
        area_km2=dict(zip(outlines.codes, areas.round(2).tolist(), strict=True)),
        fit=fit,
    )


def _anchor(shape: shapely.Geometry) -> list[float]:
    """Return the middle of the widest spot of the largest polygon, where a label fits best."""
    parts = shapely.get_parts(shape)
    largest = parts[np.argmax(shapely.area(parts))]
    return _in_units(shapely.get_coordinates(shapely.maximum_inscribed_circle(largest))[0])


def _in_units(steps: Iterable[float]) -> list[float]:
    return [round(float(step) / STEPS_PER_UNIT, 1) for step in steps]


def _topology(outlines: Outlines, shapes: Shapes) -> Topology:
    """Return the topology of the places and of the counties that they make up."""
    counties = [
        shapely.normalize(shapely.coverage_union_all(shapes[members]))
        for members in outlines.by_county().values()
    ]
    return build_topology({"places": shapes.tolist(), "counties": counties})


def _encode(
    topology: Topology, outlines: Outlines, properties: Sequence[Mapping[str, object]], fit: Fit
) -> bytes:
    """Return the TopoJSON document, the same bytes for the same input."""
    places = map(_area, outlines.codes, topology.layers["places"])
    counties = map(_area, outlines.by_county(), topology.layers["counties"])
    described = [
        area | {"properties": details} for area, details in zip(places, properties, strict=True)
    ]
    document = {
        "type": "Topology",
        "crs": CONFORMAL,
        "viewBox": [0, 0, fit.width, fit.height],
        "fit": {"scale": fit.scale, "x0": fit.x0, "y0": fit.y0},
        "transform": {"scale": [1 / STEPS_PER_UNIT] * 2, "translate": [0, 0]},
        "objects": {
            "places": {"type": "GeometryCollection", "geometries": described},
            "counties": {"type": "GeometryCollection", "geometries": list(counties)},
        },
        "arcs": topology.deltas(),
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _area(code: str, refs: ArcRefs) -> dict[str, object]:
    return {"type": "MultiPolygon", "id": code, "arcs": refs}
