"""Bad input is refused at once, by a document that names the parameter and the way out."""

import re
import time

import pytest

from dashboard.api.parameters import PARAMETERS
from dashboard.api.problems import KINDS
from dashboard.api.resources import RESOURCES

OBSERVATIONS = "/api/v1/observations"
MANY = ",".join(f"{code:04}" for code in range(10_000))


def refused(client, path: str, status: int, **more) -> dict:
    began = time.monotonic()
    answer = client.get(path, **more)
    assert time.monotonic() - began < 1
    assert answer.status_code == status, answer.text
    assert answer.mimetype == "application/problem+json"
    assert answer.json["status"] == status
    assert answer.json["type"].removeprefix("/api#problem-") in KINDS
    assert "Traceback" not in answer.text
    assert "<" not in answer.text
    return answer.json


@pytest.mark.parametrize(
    ("query", "status", "parameter"),
    [
        ("colour=red", 400, "colour"),
        ("theme=dark", 400, "theme"),
        ("Places=5433", 400, "Places"),
        ("places=5433&places=4636", 400, "places"),
        ("weights=size.2", 400, "peers"),
        ("places=9999", 422, "places"),
        ("places=", 422, "places"),
        ("places=5433,", 422, "places"),
        ("places=5433%00", 422, "places"),
        ("places=%FF%FE", 422, "places"),
        ("indicators=happiness", 422, "indicators"),
        ("county=99", 422, "county"),
        ("centrality=7", 422, "centrality"),
        ("programme=none", 422, "programme"),
        ("region=0", 422, "region"),
        ("size=3", 422, "size"),
        ("peers=5433,4636", 422, "peers"),
        ("peers=5433&weights=size.9", 422, "weights"),
        ("peers=5433&weights=size.0,size.2", 422, "weights"),
        ("from=0", 422, "from"),
        ("to=99999", 422, "to"),
        ("from=-2020", 422, "from"),
        ("from=%D9%A2%D9%A0%D9%A2%D9%A0", 422, "from"),
        ("from=2021&to=2018", 422, "to"),
        ("status=fine", 422, "status"),
        ("where=value.ge.much", 422, "where"),
        ("where=place_name.has." + "a" * 61, 422, "where"),
        ("where=place_name.has.a%0D%0D## Forged", 422, "where"),
        ("where=place_name.has.a%E2%80%A8b", 422, "where"),
        ("where=" + ",".join(["year.ge.2000"] * 13), 422, "where"),
        ("sort=colour", 422, "sort"),
        ("sort=year,-year", 422, "sort"),
        ("division=1838", 422, "division"),
        ("shape=round", 422, "shape"),
        ("lang=sv", 422, "lang"),
        ("limit=0", 422, "limit"),
        ("limit=10001", 422, "limit"),
        ("offset=-1", 422, "offset"),
        ("data=before", 422, "data"),
        ("data=fedcba9876543210", 404, "data"),
        ("division=2023", 422, "division"),
        ("=", 400, ""),
    ],
)
def test_each_fault_is_named_with_what_is_allowed(client, query, status, parameter):
    told = refused(client, f"{OBSERVATIONS}?{query}", status)
    assert told["parameter"] == parameter
    assert told["allowed"]


@pytest.mark.parametrize(
    ("query", "example"), [("where=value.gte.5", "'value.ge.1000'"), ("data=x", "'latest'")]
)
def test_what_has_a_form_is_told_in_words_with_an_example(client, query, example):
    allowed = refused(client, f"{OBSERVATIONS}?{query}", 422)["allowed"]
    assert example in allowed
    assert not set("^$[]|\\") & set(allowed)


def test_each_form_in_words_has_examples_that_are_understood(client, store):
    for name, parameter in PARAMETERS.items():
        if "pattern" in parameter.schema(store):
            examples = re.findall("'(.*?)'", parameter.form)
            assert examples
            for each in examples:
                status = client.get(f"{OBSERVATIONS}?{name}={each}").status_code
                assert status in (200, 404), each  # the example of a version is not kept here


def test_a_misspelt_name_leads_to_the_code(client):
    told = refused(client, f"{OBSERVATIONS}?places=hasvk", 422)
    assert told["nearest"] == ["5433"]
    assert "Hasvik" in told["detail"]
    assert refused(client, f"{OBSERVATIONS}?indicators=populaton", 422)["nearest"] == ["population"]


def test_ten_thousand_places_are_too_many(client):
    assert "8000" in refused(client, f"{OBSERVATIONS}?places={MANY}", 414)["detail"]


def test_all_that_can_be_chosen_fits(client, store):
    every = f"places={','.join(store.places)}&indicators={','.join(store.indicators)}"
    assert client.get(f"{OBSERVATIONS}?{every}").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/happiness",
        "/api/v1/observations.exe",
        "/api/v1/observations.csv%00",
        "/api/v1/observations/",
        "/api/v1//observations",
        "/api/v1/..%2f..%2fetc%2fpasswd",
        "/api/v1/../../etc/passwd",
        "/api/v1/geometry.json%0d%0aSet-Cookie:%20a=b",
        "/api/v2/observations",
        "/api/%3Cscript%3E",
    ],
)
def test_what_is_not_there_is_told_without_html(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.mimetype == "application/problem+json"
    assert "Set-Cookie" not in answer.headers
    assert answer.json["allowed"]


def test_paths_can_not_leave_the_choice_of_geometries(client):
    told = refused(client, "/api/v1/geometry?detail=../../../etc/passwd", 422)
    assert told["allowed"] == ["overview", "detail"]


def test_a_format_that_is_not_made_is_not_acceptable(client):
    told = refused(client, OBSERVATIONS, 406, headers={"Accept": "image/png"})
    assert told["parameter"] == "Accept"
    assert "text/csv" in told["allowed"]


def test_a_call_with_a_body_is_refused(client):
    refused(client, OBSERVATIONS, 415, data="{}", headers={"Content-Type": "application/json"})


@pytest.mark.parametrize("host", ["a b", 'x"<y>', "a/../b"])
def test_a_header_that_is_no_host_gets_into_no_address(client, host):
    refused(client, OBSERVATIONS, 400, headers={"Host": host})


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_can_be_changed(client, method):
    answer = client.open(OBSERVATIONS, method=method)
    assert answer.status_code == 405
    assert answer.mimetype == "application/problem+json"
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_files_have_no_pages(client):
    assert refused(client, f"{OBSERVATIONS}.csv?limit=5", 400)["parameter"] == "limit"


def test_what_a_document_needs_is_asked_for(client):
    assert refused(client, "/api/v1/matrix", 400)["parameter"] == "indicator"


def test_what_no_file_can_hold_is_refused_with_a_way_out(client, monkeypatch):
    monkeypatch.setattr("dashboard.files.geojson.MAX_FIGURES", 1)
    told = refused(client, f"{OBSERVATIONS}.geojson", 422)
    assert told["type"] == "/api#problem-not-offered"
    assert "Save as GeoPackage" in told["detail"]


def test_what_is_no_count_has_no_other_borders(client):
    told = refused(client, f"{OBSERVATIONS}.csv?indicators=share_65plus&division=2020", 422)
    assert told["type"] == "/api#problem-not-offered"
    assert (told["parameter"], told["allowed"]) == ("division", ["2024"])
    assert "today’s borders" in told["detail"]


def test_effects_are_not_published_and_it_is_said_so(client):
    assert refused(client, "/api/v1/effects", 404)["title"] == "Not published"


@pytest.mark.parametrize("name", RESOURCES)
def test_no_resource_knows_a_parameter_that_is_not_declared(client, name):
    assert refused(client, f"/api/v1/{name}?_=1", 400)["parameter"] == "_"


def test_a_fault_of_ours_is_a_document_too(app, monkeypatch):
    monkeypatch.setattr("dashboard.api.routes.read", lambda *_: 1 / 0)
    monkeypatch.setitem(app.server.config, "PROPAGATE_EXCEPTIONS", False)
    app.server.logger.disabled = True
    refused(app.server.test_client(), OBSERVATIONS, 500)
    app.server.logger.disabled = False
