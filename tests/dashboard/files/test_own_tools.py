"""Files opened in the programs that researchers use, where these are at hand."""

import csv
import shutil
import subprocess
from pathlib import Path

import pytest

from dashboard.files.labels import status_label
from dashboard.text import words
from etl.contract import Status
from tests.dashboard.files.readers import long_figures, read_csv, saved, wide_figures

NAMES = {"Hasvik", "Loppa", "Oslo", "Solund", "Ålesund", "Kárášjohka - Karasjok"}


def run(*command: str, folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"needs {program}")


def in_r(code: str, packages: tuple[str, ...], folder: Path) -> list[dict]:
    """Run code that ends with a frame `d`, and return the frame."""
    needed = " && ".join(f'requireNamespace("{each}", quietly = TRUE)' for each in packages)
    if "FALSE" in run("Rscript", "-e", f"cat({needed})", folder=folder):
        pytest.skip(f"needs {' and '.join(packages)} in R")
    write = 'write.csv(d, "read.csv", row.names = FALSE, na = "", fileEncoding = "UTF-8")'
    run("Rscript", "-e", f"{code}; {write}", folder=folder)
    return read_csv(folder / "read.csv")


@needs("Rscript")
@pytest.mark.parametrize("kind", ["dta", "sav"])
@pytest.mark.parametrize("shape", ["long", "wide"])
def test_haven_reads_figures_letters_and_labels(ask, store, published, tmp_path, kind, shape):
    saved(ask(shape=shape), kind, tmp_path)
    code = f'd <- haven::as_factor(haven::read_{kind}("rows.{kind}"), only_labelled = TRUE)'
    read = in_r(code, ("haven",), tmp_path)
    assert {line["place_name"] for line in read} == NAMES
    found = long_figures(read) if shape == "long" else wide_figures(read, list(store.indicators))
    assert found == {
        key: (value, status_label(Status(status), words("en")))
        for key, (value, status) in published.items()
    }


@needs("Rscript")
def test_sf_joins_rows_to_the_outlines_of_a_geopackage(ask, published, tmp_path):
    saved(ask(places=("5433", "4636")), "gpkg", tmp_path)
    read = 'sf::st_read("rows.gpkg", "{}", quiet = TRUE)'
    joined = f'merge({read.format("places")}, {read.format("observations")}, by = "place")'
    code = f"p <- {joined}; stopifnot(sf::st_is_valid(p), sf::st_crs(p)$epsg == 4326)"
    lines = in_r(f"{code}; d <- sf::st_drop_geometry(p)", ("sf",), tmp_path)
    assert long_figures(lines) == {
        key: each for key, each in published.items() if key[1] in ("5433", "4636")
    }


@needs("Rscript")
def test_sf_reads_the_features_of_geojson(ask, tmp_path):
    saved(ask(places=("5433", "4636")), "geojson", tmp_path)
    code = 'p <- sf::st_read("rows.geojson", quiet = TRUE); stopifnot(sf::st_is_valid(p))'
    lines = in_r(f"{code}; d <- sf::st_drop_geometry(p)", ("sf",), tmp_path)
    assert {line["place"]: line["place_name"] for line in lines} == {
        "4636": "Solund",
        "5433": "Hasvik",
    }
    assert {"population_2018", "population_2018_status"} <= lines[0].keys()


@needs("pspp")
def test_pspp_reads_labels_and_missing_figures(ask, published, tmp_path):
    saved(ask(lang="nb"), "sav", tmp_path)
    syntax = 'GET FILE="rows.sav".\nDISPLAY DICTIONARY.\nDESCRIPTIVES value.\n'
    (tmp_path / "told.sps").write_text(syntax, encoding="utf-8")
    told = run("pspp", "-O", "format=csv", "told.sps", folder=tmp_path)
    lines = list(csv.reader(told.splitlines()))
    assert ["place", "2", "Kommunenummer", "Nominal"] in [line[:4] for line in lines]
    assert any("holdt tilbake av personvernhensyn" in line for line in lines)
    known = sum(value is not None for value, _ in published.values())
    assert ["Valid N (listwise)", str(len(published))] in [line[:2] for line in lines]
    assert ["Missing N (listwise)", str(len(published) - known)] in [line[:2] for line in lines]


@needs("soffice")
@pytest.mark.parametrize("shape", ["long", "wide"])
def test_libreoffice_reads_the_workbook(ask, store, tmp_path, shape):
    asked = ask(shape=shape)
    saved(asked, "xlsx", tmp_path)
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    # Separators, quotes and UTF-8 as in our own CSV, and cells as stored, not as shown.
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false"
    run("soffice", home, "--headless", "--convert-to", form, "rows.xlsx", folder=tmp_path)
    read = read_csv(tmp_path / "rows.csv")
    assert {line["place_name"] for line in read} == NAMES
    own = read_csv(saved(asked, "csv", tmp_path))
    if shape == "long":
        assert long_figures(read) == long_figures(own)
    else:
        assert wide_figures(read, list(store.indicators)) == wide_figures(
            own, list(store.indicators)
        )
