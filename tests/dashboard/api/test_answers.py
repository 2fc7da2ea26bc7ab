"""Answers: formats by suffix or Accept, pages that meet each line once, what caches may keep."""

import gzip
import io

import brotli
import pandas as pd
import pytest

from dashboard.api.resource import Collection
from dashboard.api.resources import RESOURCES

OBSERVATIONS = "/api/v1/observations"
COLLECTIONS = [name for name, each in RESOURCES.items() if isinstance(each, Collection)]


def read(answer, suffix: str) -> pd.DataFrame:
    assert answer.status_code == 200
    if suffix == "json":
        return pd.DataFrame(answer.json["rows"])
    reader = {"csv": pd.read_csv, "parquet": pd.read_parquet}[suffix]
    return reader(io.BytesIO(answer.data))


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_format_of_a_collection_holds_the_same_lines(client, name):
    by_suffix = {
        suffix: read(client.get(f"/api/v1/{name}.{suffix}"), suffix)
        for suffix in ("json", "csv", "parquet")
    }
    n = client.get(f"/api/v1/{name}").json["count"]
    assert {len(frame) for frame in by_suffix.values()} == {n}
    assert (
        list(by_suffix["csv"])
        == list(by_suffix["parquet"])
        == list(RESOURCES[name].row["properties"])
    )


@pytest.mark.parametrize(
    ("accept", "mimetype"),
    [
        ("*/*", "application/json"),
        ("", "application/json"),
        ("text/csv", "text/csv"),
        ("application/json;q=0.2, text/csv", "text/csv"),
        ("text/html, */*;q=0.8", "application/json"),
        ("application/vnd.apache.parquet", "application/vnd.apache.parquet"),
    ],
)
def test_without_a_suffix_the_asker_chooses(client, accept, mimetype):
    answer = client.get(OBSERVATIONS, headers={"Accept": accept})
    assert answer.mimetype == mimetype
    assert "Accept" in answer.vary


def test_a_suffix_goes_before_what_the_asker_likes(client):
    answer = client.get(f"{OBSERVATIONS}.csv", headers={"Accept": "application/json"})
    assert answer.mimetype == "text/csv"


@pytest.mark.parametrize("query", ["", "shape=wide&", "sort=-value&"])
def test_pages_meet_each_line_once(client, query):
    whole = client.get(f"{OBSERVATIONS}?{query}").json["rows"]
    answer = client.get(f"{OBSERVATIONS}?{query}limit=7")
    met = []
    while True:
        met += answer.json["rows"]
        following = answer.json["next"]
        if following is None:
            break
        assert answer.headers["Link"] == f'<{following}>; rel="next"'
        assert "data=0123456789abcdef" in following
        answer = client.get(following)
    assert met == whole
    assert "Link" not in answer.headers
    assert answer.headers["Bygdepuls-Rows"] == str(len(whole))


def test_only_an_answer_that_names_its_version_never_changes(client):
    named = client.get(f"{OBSERVATIONS}.csv?data=0123456789abcdef")
    assert named.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    for query in ("", "?data=latest"):
        assert client.get(f"{OBSERVATIONS}.csv{query}").headers["Cache-Control"] == "no-cache"
    assert client.get(f"{OBSERVATIONS}.csv").headers["Bygdepuls-Data"] == "0123456789abcdef"


@pytest.mark.parametrize("path", ["observations.csv", "observations", "places", "openapi.json", ""])
def test_who_has_it_is_not_sent_it_again(client, path):
    first = client.get(f"/api/v1/{path}")
    again = client.get(f"/api/v1/{path}", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def test_another_question_has_another_tag(client):
    paths = ("observations.csv", "observations.csv?places=5433", "observations.csv?shape=wide")
    pages = ("observations?limit=1", "observations?limit=2", "observations?limit=1&offset=1")
    tags = {client.get(f"/api/v1/{path}").headers["ETag"] for path in (*paths, *pages)}
    assert len(tags) == 6


def test_head_tells_what_get_would(client):
    head, got = client.head(f"{OBSERVATIONS}.csv"), client.get(f"{OBSERVATIONS}.csv")
    assert head.data == b""
    for name in ("ETag", "Bygdepuls-Rows", "Content-Type", "Content-Disposition"):
        assert head.headers[name] == got.headers[name]


def test_pages_of_other_sites_may_ask(client):
    for answer in (client.get(OBSERVATIONS), client.get(f"{OBSERVATIONS}?x=1")):
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert "Bygdepuls-Rows" in answer.headers["Access-Control-Expose-Headers"]
    asked = client.options(OBSERVATIONS, headers={"Access-Control-Request-Method": "GET"})
    assert asked.status_code == 200  # browsers ask no further of what refuses to be asked
    assert asked.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "Access-Control-Allow-Origin" not in client.get("/om").headers


@pytest.mark.parametrize(
    ("encoding", "unpack"), [("gzip", gzip.decompress), ("br", brotli.decompress)]
)
def test_files_are_packed_as_they_are_sent(client, encoding, unpack):
    plain = client.get(f"{OBSERVATIONS}.csv")
    packed = client.get(f"{OBSERVATIONS}.csv", headers={"Accept-Encoding": encoding})
    assert plain.is_streamed
    assert packed.is_streamed
    assert packed.headers["Content-Encoding"] == encoding
    assert "Accept-Encoding" in packed.vary
    assert unpack(packed.data) == plain.data


def test_a_file_is_named_after_what_it_holds_and_its_version(client):
    named = client.get("/api/v1/places.csv?county=56").headers["Content-Disposition"]
    assert named == "attachment; filename=bygdepuls-places-01234567.csv"


def test_the_peers_of_a_place_follow_the_weights(client, store):
    even = client.get("/api/v1/peers?peers=5433").json["rows"]
    assert [row["peer"] for row in even] == [row.peer for row in store.peers["5433"]]
    assert client.get("/api/v1/peers?peers=5433&weights=size.0").json["rows"] == []


def test_the_root_leads_to_every_resource(client):
    for each in client.get("/api/v1").json["resources"]:
        needs = RESOURCES[each["name"]].needed
        if each["name"] != "geometry":  # the tiny snapshot has none
            assert client.get(each["url"]).status_code == (400 if needs else 200)
