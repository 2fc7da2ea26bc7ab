import json
from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pandas as pd
import pyogrio
import pyproj
import pyreadstat
import pytest
import shapely
from openpyxl import load_workbook
from pyjstat import pyjstat

from dashboard.data.rows import Rows
from dashboard.data.workbook import height
from dashboard.files.formats import FORMATS
from dashboard.files.labelled import MAX_NAME, variable_names
from dashboard.files.lonlat import degrees
from dashboard.files.refused import RefusedError
from dashboard.text import words
from etl.contract import Status
from tests.dashboard.files.readers import READERS, long_figures, read_csv, saved, wide_figures

FORMULA = "=HYPERLINK(1)"


@pytest.mark.parametrize("kind", READERS)
def test_a_long_file_holds_what_is_published(ask, published, tmp_path, kind):
    lines = READERS[kind](saved(ask(), kind, tmp_path))
    assert len(lines) == len(published)
    assert long_figures(lines) == published


@pytest.mark.parametrize("kind", READERS)
def test_a_wide_file_holds_what_is_published(ask, store, published, tmp_path, kind):
    lines = READERS[kind](saved(ask(shape="wide"), kind, tmp_path))
    assert wide_figures(lines, list(store.indicators)) == published


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("shape", ["long", "wide"])
def test_nothing_found_is_a_file_without_rows(ask, tmp_path, kind, shape):
    path = saved(ask(where=("year.gt.2090",), shape=shape), kind, tmp_path)
    if kind in READERS:
        assert READERS[kind](path) == []
    else:
        document = json.loads(path.read_bytes())
        assert not (document["value"] if kind == "jsonstat" else document["features"])


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_rows_are_the_same_bytes(ask, kind):
    asked = ask(places=("5433", "4636"))
    assert b"".join(FORMATS[kind].write(asked)) == b"".join(FORMATS[kind].write(asked))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_json_stat_is_read_as_a_cube(ask, published, tmp_path):
    path = saved(ask(), "jsonstat", tmp_path)
    frame = pyjstat.Dataset.read(path.read_text(encoding="utf-8")).write("dataframe", naming="id")
    read = {
        (row.indicator, row.place, int(row.year)): row.value
        for row in frame.itertuples()
        if not pd.isna(row.value)
    }
    known = {key: value for key, (value, _) in published.items() if value is not None}
    assert read == known


def test_json_stat_tells_statuses_intervals_and_units_by_cell(ask, published, tmp_path):
    document = json.loads(saved(ask(), "jsonstat", tmp_path).read_bytes())
    codes = [document["dimension"][name]["category"]["index"] for name in document["id"]]
    told = {}
    for cell, status in document["status"].items():
        indicator, place, year = np.unravel_index(int(cell), document["size"])
        told[codes[0][indicator], codes[1][place], int(codes[2][year])] = status
    assert told == {key: word for key, (_, word) in published.items() if word != Status.NORMAL}
    lower = document["extension"]["lower"]
    assert all(document["extension"]["upper"][cell] == low + 4 for cell, low in lower.items())
    assert lower
    units = document["dimension"]["indicator"]["category"]["unit"]
    assert units["share_65plus"] == {"label": "%", "decimals": 1}


def test_stata_and_spss_label_variables_and_statuses(ask, tmp_path):
    for kind, read in (("dta", pyreadstat.read_dta), ("sav", pyreadstat.read_sav)):
        _, meta = read(saved(ask(lang="nn"), kind, tmp_path))
        assert meta.column_names_to_labels["place"] == "Kommunenummer"
        assert meta.variable_value_labels["status"][5] == words("nn")("withheld to protect privacy")
    head = (tmp_path / "rows.dta").read_bytes()[:60]
    assert b"<release>118</release>" in head


def test_spss_measures_figures_on_a_scale_and_statuses_by_name(ask, tmp_path):
    _, meta = pyreadstat.read_sav(saved(ask(shape="wide"), "sav", tmp_path))
    measured = meta.variable_measure
    assert measured["year"] == measured["share_65plus"] == measured["share_65plus_upper"] == "scale"
    assert measured["place"] == measured["share_65plus_status"] == "nominal"


def test_names_of_variables_are_legal_and_differ():
    long = "industry_share_manufacturing"
    columns = [f"{long}_{end}" for end in ("status", "start", "sta", "lower", "upper")] + ["place"]
    names = variable_names(columns)
    assert names["place"] == "place"
    assert names[f"{long}_upper"].endswith("_upper")
    assert len(set(names.values())) == len(columns)
    assert all(name.isidentifier() and len(name) <= MAX_NAME for name in names.values())


@pytest.mark.parametrize(
    ("kind", "read"), [("dta", pyreadstat.read_dta), ("sav", pyreadstat.read_sav)]
)
def test_a_hundred_long_names_side_by_side_are_told_apart(ask, store, tmp_path, kind, read):
    known = store.indicators["population"]
    many = {f"industry_share_manufacturing{at}": known for at in range(100)}
    metas = {name: replace(meta, id=name) for name, meta in many.items()}
    asked = ask(
        replace(store, indicators=MappingProxyType(store.indicators | metas)), indicators=()
    )
    one = asked.rows.taken(np.zeros(100, dtype=np.int64))
    own = replace(one, indicators=tuple(metas), indicator=np.arange(100, dtype=np.int16))
    wide = replace(asked, rows=own, view=replace(asked.view, shape="wide"))
    frame, _ = read(saved(wide, kind, tmp_path))
    assert frame.shape == (1, 3 + 200)


def test_the_workbook_shows_decimals_and_stores_all(ask, store, tmp_path):
    asked = ask(indicators=("share_65plus",), places=("5433",))
    asked = replace(asked, rows=replace(asked.rows, value=asked.rows.value + 1 / 3))
    book = load_workbook(saved(asked, "xlsx", tmp_path))
    data = book.worksheets[0]
    assert data["E2"].value == pytest.approx(10 + 1 / 3, rel=1e-15)
    assert data["E2"].number_format == "#,##0.0"
    assert (data.freeze_panes, data.auto_filter.ref) == ("A2", "A1:H5")
    assert book.sheetnames == ["Data", "Definitions", "Sources", "Read me"]
    definition = book["Definitions"]["C2"].value
    assert definition == store.indicators["share_65plus"].definition.en


def test_the_workbook_shows_each_text_whole_and_fits_on_paper(ask, store, tmp_path):
    words_of = store.indicators["share_65plus"]
    long = replace(words_of.definition, en="Five words are in this. " * 12)
    metas = store.indicators | {"share_65plus": replace(words_of, definition=long)}
    asked = ask(replace(store, indicators=MappingProxyType(metas)), indicators=("share_65plus",))
    book = load_workbook(saved(asked, "xlsx", tmp_path))
    definitions, data = book["Definitions"], book["Data"]
    assert definitions["C2"].alignment.wrap_text
    assert definitions.row_dimensions[2].height >= 15 * 24 * 12 / 34
    assert data.print_title_rows == "$1:$1"
    assert data.page_setup.orientation == "landscape"
    assert data.sheet_properties.pageSetUpPr.fitToPage
    assert data.page_setup.fitToHeight == 0


def test_a_wide_workbook_shows_the_ends_of_intervals_like_their_figure(ask, tmp_path):
    data = load_workbook(saved(ask(shape="wide"), "xlsx", tmp_path)).worksheets[0]
    columns = {cell.value: cell.column for cell in data[1]}
    forms = {
        name: {line[columns[name] - 1].number_format for line in data.iter_rows(2)} - {"General"}
        for name in ("share_65plus", "share_65plus_lower", "share_65plus_upper")
    }
    assert set(map(frozenset, forms.values())) == {frozenset({"#,##0.0"})}


def test_a_sheet_that_is_too_small_is_refused_with_a_way_out(ask):
    asked, n = ask(), 1_048_576
    zero, nothing = np.zeros(n, dtype=np.int16), np.zeros(n)
    many = Rows(
        ("population",), ("0301",), ("Oslo",), *[zero] * 3, *[nothing] * 3, zero.astype(np.int8)
    )
    with pytest.raises(RefusedError) as refused:
        FORMATS["xlsx"].write(replace(asked, rows=many))
    told = refused.value.told(words("en"))
    assert "1,048,575 rows" in told
    assert "CSV or Parquet" in told


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_no_name_is_a_formula(ask, store, tmp_path, kind):
    named = {**store.places, "5433": replace(store.places["5433"], name=FORMULA)}
    asked = ask(replace(store, places=MappingProxyType(named)), places=("5433",))
    path = saved(asked, kind, tmp_path)
    if kind == "csv":
        assert {line["place_name"] for line in read_csv(path)} == {f"'{FORMULA}"}
    else:
        cell = load_workbook(path).worksheets[0]["C2"]
        assert (cell.value, cell.data_type) == (FORMULA, "s")


def test_a_feature_holds_each_figure_once(ask, published, tmp_path):
    document = json.loads(saved(ask(), "geojson", tmp_path).read_bytes())
    told = {each["id"]: each["properties"] for each in document["features"]}
    assert list(told) == ["4636", "5433"]
    expected = {key: each for key, each in published.items() if key[1] in told}
    read = {
        (indicator, place, year): (
            told[place][f"{indicator}_{year}"],
            told[place][f"{indicator}_{year}_status"],
        )
        for indicator, place, year in expected
    }
    assert read == expected
    assert sum(len(each) - 2 for each in told.values()) == 2 * len(expected)


def test_outlines_lie_where_they_are_and_turn_as_the_standard_says(ask, tmp_path):
    document = json.loads(saved(ask(), "geojson", tmp_path).read_bytes())
    shapes = [shapely.geometry.shape(each["geometry"]) for each in document["features"]]
    outer = [shape.geoms[0].exterior for shape in shapes]
    hole = shapes[1].geoms[0].interiors[0]
    assert all(ring.is_ccw for ring in outer)
    assert not hole.is_ccw
    metres = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:25833", always_xy=True)
    east, north = metres.transform(*np.array(outer[0].coords).T)
    assert (min(east), max(east)) == pytest.approx((500_000, 501_000), abs=1)
    assert (min(north), max(north)) == pytest.approx((7_000_000, 7_001_000), abs=1)


def test_degrees_are_those_of_a_library_of_projections():
    east, north = map(np.ravel, np.meshgrid(np.linspace(-8e4, 1.2e6, 9), np.linspace(64e5, 8e6, 9)))
    known = pyproj.Transformer.from_crs("EPSG:25833", "EPSG:4258", always_xy=True)
    np.testing.assert_allclose(degrees(east, north), known.transform(east, north), atol=1e-9)


def test_a_geopackage_holds_outlines_once_and_what_they_are(ask, tmp_path):
    path = saved(ask(places=("5433", "4636")), "gpkg", tmp_path)
    places = pyogrio.read_dataframe(path, layer="places")
    assert places.crs.to_epsg() == 4326
    assert places["place"].tolist() == ["4636", "5433"]
    assert places.geometry.is_valid.all()
    assert {name for name, _ in pyogrio.list_layers(path)} == {
        "places",
        "observations",
        "indicators",
        "sources",
        "about",
    }


def test_too_many_figures_for_a_feature_are_refused(ask):
    asked = ask(indicators=("population",))
    years = np.arange(401, dtype=np.int16) + 1600
    many = asked.rows.taken(np.zeros(401, dtype=np.int64))
    with pytest.raises(RefusedError, match="401"):
        FORMATS["geojson"].write(replace(asked, rows=replace(many, year=years)))


def test_other_borders_have_no_outlines(ask):
    with pytest.raises(RefusedError, match="2024") as refused:
        FORMATS["gpkg"].write(ask(division="2013"))
    way_out = "Save as CSV or Parquet, or choose today’s borders (2024)."
    assert refused.value.told(words("en")).endswith(way_out)


def test_a_word_too_long_for_its_column_begins_a_line_of_its_own():
    assert height(["a b c"], [10]) == 15
    assert height(["one two three"], [8]) == 30
    assert height([f"at x-{'x' * 15}", "short"], [10, 10]) == 45
