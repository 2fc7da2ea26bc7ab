"""Routes under a data version: immutable, compressed, and honest about what is not there."""

import gzip
import json

import brotli
import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.data.store import Store
from tests.dashboard import factories

VERSION = "/v/0123456789abcdef"
SHARE = f"{VERSION}/matrix/share_65plus.json"
PACKED = {"Accept-Encoding": "gzip, br"}


@pytest.fixture(scope="module")
def client(tmp_path_factory) -> FlaskClient:
    folder = factories.snapshot(tmp_path_factory.mktemp("with_geometry"))
    for level in ("overview", "detail"):
        (folder / f"geometry_{level}.json").write_text(json.dumps({"level": level}))
    app: Dash = create_app(Store.open(folder))
    return app.server.test_client()


@pytest.mark.parametrize(
    "path", ["geometry/overview.json", "matrix/population.json", "places/nb.json"]
)
def test_what_stands_under_a_version_never_changes(client, path):
    answer = client.get(f"{VERSION}/{path}", headers=PACKED)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["ETag"]
    assert answer.headers["Vary"] == "Accept-Encoding"
    json.loads(brotli.decompress(answer.data))


def test_who_has_it_is_not_sent_it_again(client):
    first = client.get(SHARE, headers=PACKED)
    again = client.get(SHARE, headers=PACKED | {"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_who_knows_gzip_alone_gets_that(client):
    answer = client.get(f"{VERSION}/places/nb.json", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(answer.data))["places"]


def test_who_cannot_unpack_gets_it_plain(client):
    answer = client.get(SHARE, headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in answer.headers
    assert answer.json["indicator"] == "share_65plus"


def test_the_two_geometries_are_the_published_files(client):
    for level in ("overview", "detail"):
        answer = client.get(f"{VERSION}/geometry/{level}.json")
        assert answer.json == {"level": level}


@pytest.mark.parametrize(
    "path",
    [
        "matrix/happiness.json",
        "matrix/population.csv",
        "geometry/other.json",
        "places/sv.json",
        "x",
    ],
)
def test_what_is_not_there_is_a_problem_document(client, path):
    answer = client.get(f"{VERSION}/{path}")
    assert answer.status_code == 404
    assert answer.mimetype == "application/problem+json"
    assert path in answer.json["detail"]


def test_an_old_version_leads_to_the_figures_there_are_now(client):
    answer = client.get("/v/before/matrix/population.json")
    assert answer.status_code == 307
    assert answer.headers["Location"] == f"{VERSION}/matrix/population.json"
    assert answer.headers["Cache-Control"] == "no-cache"


def test_an_old_version_does_not_hide_that_something_is_unknown(client):
    assert client.get("/v/before/matrix/happiness.json").status_code == 404


def test_places_tell_what_the_filters_and_the_search_need(client):
    hasvik = client.get(f"{VERSION}/places/nb.json").json["places"]["5433"]
    assert hasvik == {
        "name": "Hasvik",
        "other": "Ákŋoluokta",
        "former": "Sørøysund",
        "edges": [],
        "county": "56",
        "centrality": 6,
        "size": 940,
        "programmes": ["blest"],
    }


def test_a_tracked_place_says_when_its_years_are_uncertain(client):
    tracked = client.get(f"{VERSION}/places/nn.json").json["tracked"]
    certain = {row["id"]: row["certain"] for row in tracked}
    assert certain == {
        "solund-hardbakke": True,
        "hasvik-breivikbotn": False,
        "loppa-oksfjord": True,
    }
