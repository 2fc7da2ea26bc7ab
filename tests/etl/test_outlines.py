"""Outlines of municipalities: what is read from the delivered file, and what is refused."""

import json
from pathlib import Path

import numpy as np
import pytest
from shapely import Polygon, box

from etl.tables.boundaries import (
    N_PLACES,
    Outlines,
    build_geometry,
    faults_of_division,
    read_outlines,
)
from etl.tables.model import DeliveryError


def feature(code: str, name: str = "Sted", **without: None) -> dict:
    ring = [[9.0, 60.0], [10.0, 60.0], [10.0, 61.0], [9.0, 60.0]]
    properties = {"kommunenummer": code, "kommunenavn": name}
    properties = {key: value for key, value in properties.items() if key not in without}
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def written(tmp_path: Path, *features: dict) -> Path:
    path = tmp_path / "places.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return path


def test_places_are_read_in_the_order_of_their_codes(tmp_path):
    read = read_outlines(written(tmp_path, feature("1101", "Eigersund"), feature("0301", "Oslo")))
    assert read.codes == ("0301", "1101")
    assert read.names == ("Oslo", "Eigersund")


def test_faults_of_a_division_are_told_at_once():
    square = box(9, 60, 10, 61)
    wrong = Outlines(
        ("0301", "0301", "0211", "K1"), ("",) * 4, np.array([square] * 3 + [Polygon()])
    )
    assert faults_of_division(wrong) == [
        f"4 municipalities, not {N_PLACES}",
        "'0211' is no municipality of 2024",
        "'K1' is no municipality of 2024",
        "0301 stands more than once",
        "K1 has no area",
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "is not a GeoJSON feature collection"),
        ("[]", "is not a GeoJSON feature collection"),
        ("{}", "'features' is missing"),
        (json.dumps({"features": [feature("0301", kommunenavn=None)]}), "'kommunenavn' is missing"),
        (json.dumps({"features": [feature("0301")]}), "1 municipalities, not 357"),
        (json.dumps({"features": []}), "0 municipalities, not 357"),
    ],
)
def test_a_file_that_is_not_as_declared_is_refused(tmp_path, content, message):
    path = tmp_path / "places.geojson"
    path.write_text(content)
    with pytest.raises(DeliveryError, match=message) as refused:
        build_geometry(path)
    assert str(path) in str(refused.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(DeliveryError, match="nowhere.geojson is missing"):
        build_geometry(tmp_path / "nowhere.geojson")
