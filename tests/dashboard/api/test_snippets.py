"""Code on the page runs as it is printed."""

import shutil
import subprocess
import sys

import pandas as pd
import pytest

from dashboard.api.snippets import snippets
from tests.serving import serving

CALL = "/api/v1/observations.csv?indicators=population&places=0301&data=0123456789abcdef"


@pytest.fixture(scope="module")
def code(app):
    with serving(app) as host:
        yield snippets(host + CALL)


def test_python_runs_as_printed(code):
    run = subprocess.run([sys.executable, "-c", code["Python"]], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "Oslo" in run.stdout
    assert "0301" in run.stdout


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")
def test_curl_runs_as_printed(code, tmp_path):
    subprocess.run(["sh", "-c", code["curl"]], cwd=tmp_path, check=True, capture_output=True)
    found = pd.read_csv(tmp_path / "observations.csv", dtype={"place": str})
    assert set(found["place"]) == {"0301"}
    assert found["value"].tolist() == [670000, 680000, 690000, 700000]


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="needs R")
def test_r_runs_as_printed(code):
    run = subprocess.run(["Rscript", "-e", code["R"]], capture_output=True, text=True)
    assert "0301" in run.stdout, run.stderr


def test_codes_of_places_stay_text_where_the_column_is(code):
    assert "stringcols(2)" in code["Stata"]
    assert "stringcols(1)" in snippets("http://host/x.csv?shape=wide")["Stata"]


def test_no_address_breaks_out_of_the_code():
    hostile = "http://host/x.csv?where=a\"); import os#'$(id)`id`\n"
    for tool, text in snippets(hostile).items():
        assert text.count("\n") == snippets("http://host/x.csv")[tool].count("\n")
        assert not set("'`$") & set(text.partition("http")[2].partition('"')[0])
