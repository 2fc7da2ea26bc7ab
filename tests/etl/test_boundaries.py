"""Boundaries: what neighbours share stays shared, and nobody's island is lost."""

import gzip
import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import shapely
from shapely import Polygon, box

from etl.tables.adjacency import link_places
from etl.tables.boundaries import (
    PATH,
    Geometry,
    Outlines,
    build_geometry,
    draw_geometry,
)
from etl.tables.picture import OVERVIEW_ISLAND, Fit, fit_picture, mend
from etl.tables.topology import arcs_of, build_topology


def outlines(**shapes: shapely.Geometry) -> Outlines:
    """Outlines in degrees by code, given as `p0301=...`."""
    codes = tuple(name[1:] for name in shapes)
    return Outlines(codes, codes, np.array(list(shapes.values())))


def jagged(start: tuple[float, float], end: tuple[float, float], height: float) -> list:
    """A line of 200 teeth from `start` to `end`."""
    xs, ys = np.linspace(start[0], end[0], 401), np.linspace(start[1], end[1], 401)
    return [(x + height * (i % 2), y) for i, (x, y) in enumerate(zip(xs, ys, strict=True))]


def decode(document: bytes, layer: str = "places") -> dict[str, shapely.Geometry]:
    """The areas of a TopoJSON layer in whole steps, read by the standard's own rules."""
    topology = json.loads(document)
    arcs = [np.cumsum(arc, axis=0) for arc in topology["arcs"]]

    def ring(refs: list[int]) -> np.ndarray:
        lines = [arcs[ref] if ref >= 0 else arcs[~ref][::-1] for ref in refs]
        for line, following in pairwise([*lines, lines[0]]):
            assert line[-1].tolist() == following[0].tolist()
        return np.concatenate([line[:-1] for line in lines])

    return {
        area["id"]: shapely.multipolygons(
            [Polygon(ring(first), [ring(hole) for hole in holes]) for first, *holes in area["arcs"]]
        )
        for area in topology["objects"][layer]["geometries"]
    }


def area_arcs(document: bytes, code: str) -> set[int]:
    geometries = json.loads(document)["objects"]["places"]["geometries"]
    return next(set(arcs_of(area["arcs"])) for area in geometries if area["id"] == code)


BORDER = jagged((10.0, 60.0), (10.0, 61.0), 0.0001)
WEST = Polygon([(9.0, 60.0), *BORDER, (9.0, 61.0)])
EAST = Polygon([*BORDER, (11.0, 61.0), (11.0, 60.0)])


def test_neighbours_share_one_line_in_both_pictures():
    geometry = draw_geometry(outlines(p0301=WEST, p1101=EAST))
    for document in (geometry.overview, geometry.detail):
        west, east = (area_arcs(document, code) for code in ("0301", "1101"))
        assert len(west & east) == 1
        shapes = np.array(list(decode(document).values()))
        assert shapely.coverage_is_valid(shapes)


def test_the_overview_leaves_out_small_bends_that_the_detail_keeps():
    geometry = draw_geometry(outlines(p0301=WEST, p1101=EAST))
    bends = {
        name: shapely.get_num_coordinates(decode(getattr(geometry, name))["0301"])
        for name in ("overview", "detail")
    }
    assert bends["overview"] < 200 < 400 < bends["detail"]


def test_a_place_smaller_than_the_tolerance_survives():
    islet = box(9.1, 61.5, 9.1005, 61.5005)
    geometry = draw_geometry(outlines(p0301=WEST, p1101=EAST, p1151=islet))
    assert 0 < decode(geometry.overview)["1151"].area < OVERVIEW_ISLAND * 100


def test_a_small_island_place_keeps_its_bends():
    island = shapely.Point(9.1, 61.5).buffer(0.002)
    geometry = draw_geometry(outlines(p0301=WEST, p1101=EAST, p1151=island))
    overview, detail = (decode(document) for document in (geometry.overview, geometry.detail))
    assert overview["1151"].equals(detail["1151"])


def test_an_islet_off_a_large_place_is_only_in_the_detail():
    islet = box(9.1, 61.5, 9.1005, 61.5005)
    geometry = draw_geometry(outlines(p0301=WEST.union(islet), p1101=EAST))
    assert len(decode(geometry.overview)["0301"].geoms) == 1
    assert len(decode(geometry.detail)["0301"].geoms) == 2


def test_an_archipelago_keeps_the_islets_that_are_most_of_its_land():
    islets = shapely.multipolygons(
        [box(9 + i / 10, 61.5, 9.005 + i / 10, 61.5025) for i in range(5)]
    )
    geometry = draw_geometry(outlines(p0301=WEST, p1101=EAST, p1835=islets))
    assert len(decode(geometry.overview)["1835"].geoms) == 5


def test_a_ring_that_crosses_itself_becomes_two_polygons():
    bow_tie = Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    (mended,) = mend(np.array([bow_tie]))
    assert mended.is_valid
    assert mended.area == pytest.approx(2)
    assert len(mended.geoms) == 2


def test_overlapping_neighbours_are_made_to_fit():
    geometry = draw_geometry(outlines(p0301=box(9, 60, 10.001, 61), p1101=box(10, 60, 11, 61)))
    west, east = decode(geometry.detail).values()
    assert west.intersection(east).area == 0
    assert area_arcs(geometry.detail, "0301") & area_arcs(geometry.detail, "1101")


def test_a_county_is_bounded_by_the_outer_lines_of_its_places():
    places = [box(0, 0, 10, 10), box(10, 0, 20, 10), box(20, 0, 30, 10)]
    county = shapely.coverage_union_all(places[:2])
    topology = build_topology({"places": places, "counties": [county, places[2]]})
    first, second, third = (set(arcs_of(area)) for area in topology.layers["places"])
    outer, other = (set(arcs_of(area)) for area in topology.layers["counties"])
    assert outer == first ^ second
    assert other == third
    assert topology.neighbours("places") == [{1}, {0, 2}, {1}]


def test_an_enclave_fills_the_hole_around_it_with_the_same_line():
    enclave = box(4, 4, 6, 6)
    topology = build_topology({"places": [box(0, 0, 10, 10).difference(enclave), enclave]})
    assert len(topology.arcs) == 2
    assert topology.neighbours("places") == [{1}, {0}]


def test_from_every_place_one_can_walk_to_every_other_and_back():
    shapes = np.array([box(0, 0, 1, 1), box(1, 0, 2, 1), box(9, 0, 10, 1), box(10, 0, 11, 1)])
    links = link_places([{1}, {0}, {3}, {2}], shapes)
    assert links == [{1}, {0, 2}, {1, 3}, {2}]


def test_an_island_is_linked_to_its_two_nearest():
    shapes = np.array([box(0, 0, 1, 1), box(1, 0, 2, 1), box(2, 0, 3, 1), box(0, 2, 1, 3)])
    assert link_places([{1}, {0, 2}, {1}, set()], shapes) == [{1, 3}, {0, 2, 3}, {1}, {0, 1}]


def test_the_picture_has_north_up_and_whole_metres_to_a_unit():
    fit = fit_picture(np.array([box(0.4, 0.4, 25_000, 15_000)]))
    assert fit == Fit(scale=1 / 3, x0=0, y0=15_000, width=8334, height=5000)


def test_a_point_lies_where_the_map_draws_it():
    fit = Fit(scale=1 / 100, x0=400_000, y0=7_000_000, width=100, height=100)
    assert fit.to_picture(15.0, 0.0) == (1000.0, 70_000.0)
    west, _ = fit.to_picture(14.0, 60.0)
    east, _ = fit.to_picture(16.0, 60.0)
    assert east - 1000 == pytest.approx(1000 - west)


def test_a_label_stands_in_the_largest_polygon_of_its_place():
    place = outlines(p0301=shapely.union_all([box(9, 60, 9.2, 60.1), box(10, 60, 11, 60.5)]))
    overview = draw_geometry(place).overview
    (area,) = json.loads(overview)["objects"]["places"]["geometries"]
    anchor = shapely.Point(np.array(area["properties"]["anchor"]) * 10)
    assert max(decode(overview)["0301"].geoms, key=lambda part: part.area).contains(anchor)


def test_area_is_measured_in_square_kilometres():
    equator_degree = draw_geometry(outlines(p0301=box(10, 59.95, 10.2, 60.05))).area_km2["0301"]
    assert equator_degree == pytest.approx(11.16 * 11.14, rel=0.005)


def test_the_same_outlines_make_the_same_bytes():
    first, second = (draw_geometry(outlines(p0301=WEST, p1101=EAST)) for _ in range(2))
    assert first == second


@pytest.fixture(scope="module")
def norway(shared: Path) -> Geometry:
    return build_geometry(shared / "deliveries" / PATH)


@pytest.mark.replay
def test_norway_is_whole_in_both_pictures(norway):
    for document, budget_kb in ((norway.overview, 190), (norway.detail, 450)):
        assert len(gzip.compress(document, 9)) < budget_kb * 1000
        places, counties = decode(document), decode(document, "counties")
        assert len(places) == 357
        assert len(counties) == 15
        shapes = np.array(list(places.values()))
        assert shapely.is_valid(shapes).all()
        assert shapely.coverage_is_valid(shapes)
        land = shapely.area(shapes).sum()
        assert land == pytest.approx(shapely.union_all(shapes).area, rel=1e-9)
        assert land == pytest.approx(sum(county.area for county in counties.values()), rel=1e-9)


@pytest.mark.replay
def test_each_line_of_norway_has_one_or_two_sides(norway):
    for document in (norway.overview, norway.detail):
        topology = json.loads(document)
        for layer in ("places", "counties"):
            areas = topology["objects"][layer]["geometries"]
            sides = Counter(arc for area in areas for arc in arcs_of(area["arcs"]))
            assert set(sides.values()) == {1, 2}


@pytest.mark.replay
def test_small_island_places_can_be_seen(norway):
    overview = decode(norway.overview)
    for code in ("1144", "1151", "1835", "1856"):
        drawn_km2 = overview[code].area / 100 * 0.15**2
        assert drawn_km2 == pytest.approx(norway.area_km2[code], rel=0.15)
    assert len(overview["1835"].geoms) >= 5


@pytest.mark.replay
def test_norways_places_can_all_be_walked_to(norway):
    areas = json.loads(norway.overview)["objects"]["places"]["geometries"]
    steps = {area["id"]: set(area["properties"]["neighbours"]) for area in areas}
    assert all(code in steps[other] for code, others in steps.items() for other in others)
    reached, waiting = {"0301"}, ["0301"]
    while waiting:
        new = steps[waiting.pop()] - reached
        reached |= new
        waiting += new
    assert reached == set(steps)


@pytest.mark.replay
def test_norways_area_and_oslos_place_are_right(norway):
    assert sum(norway.area_km2.values()) == pytest.approx(323_800, rel=0.01)
    x, y = norway.fit.to_picture(10.75, 59.91)
    assert decode(norway.overview)["0301"].distance(shapely.Point(x * 10, y * 10)) < 50
