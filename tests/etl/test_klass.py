"""KLASS: asked for JSON, with the day after as its exclusive end, and both spellings of pairs."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
import responses

from etl.sources.cache import RawCache, Sidecar, sha256
from etl.sources.errors import BadAnswer
from etl.sources.http import Client
from etl.sources.klass import FRESH_DAYS, MUNICIPALITIES, Klass, NoCorrespondence

BASE = "http://klass.test/v1"
CODES = f"{BASE}/classifications/131/codes"
CHANGES = f"{BASE}/classifications/131/changes"
PAIRS_AT = f"{BASE}/classifications/131/correspondsAt"
PAIRS = f"{BASE}/classifications/131/corresponds"
NEW_YEAR = date(2024, 1, 1)
PAIR = {"sourceCode": "3411", "targetCode": "04", "targetName": "Klasse 4"}


@pytest.fixture
def server():
    with responses.RequestsMock() as mocked:
        yield mocked


@pytest.fixture
def klass(tmp_path) -> Klass:
    return Klass(BASE, Client(sleep=lambda _: None), RawCache(tmp_path))


def change(old: str, new: str, name: str = "", new_name: str = "") -> dict:
    return {
        "oldCode": old or None,
        "oldName": name or old or None,
        "newCode": new or None,
        "newName": new_name or new or None,
        "changeOccurred": "2020-01-01",
    }


def test_json_is_asked_for_by_header_for_the_default_is_xml(server, klass):
    server.get(CODES, json={"codes": []})
    klass.codes(MUNICIPALITIES, NEW_YEAR, NEW_YEAR)
    assert server.calls[0].request.headers["Accept"] == "application/json"


@pytest.mark.parametrize(
    ("last", "sent"), [(date(2024, 1, 1), "2024-01-02"), (date(2023, 12, 31), "2024-01-01")]
)
def test_the_day_after_the_last_is_sent_for_klass_leaves_it_out(server, klass, last, sent):
    server.get(CODES, json={"codes": []})
    server.get(CHANGES, json={"codeChanges": []})
    klass.codes(MUNICIPALITIES, date(1980, 1, 1), last)
    klass.changes(MUNICIPALITIES, date(1980, 1, 1), last)
    for call in server.calls:
        assert call.request.params == {"language": "nb", "from": "1980-01-01", "to": sent}


def test_codes_have_the_years_of_the_requested_range(server, klass):
    row = {
        "code": "0213",
        "name": "Ski",
        "validFrom": None,
        "validTo": None,
        "validFromInRequestedRange": "1980-01-01",
        "validToInRequestedRange": "2020-01-01",
    }
    server.get(CODES, json={"codes": [row]})
    codes = klass.codes(MUNICIPALITIES, date(1980, 1, 1), NEW_YEAR)
    assert codes.values.tolist() == [["0213", "Ski", "1980-01-01", "2020-01-01"]]


def test_codes_at_a_day_keep_their_notes(server, klass):
    rows = [{"code": "0301", "name": "Oslo", "notes": "925"}, {"code": "3411", "name": "Ringsaker"}]
    server.get(f"{CODES}At", json={"codes": rows})
    codes = klass.codes_at(MUNICIPALITIES, NEW_YEAR)
    assert codes.values.tolist() == [["0301", "Oslo", "925"], ["3411", "Ringsaker", ""]]
    assert server.calls[0].request.params == {"language": "nb", "date": "2024-01-01"}


def test_a_new_name_under_the_same_code_is_a_change_too(server, klass):
    named = change("0712", "0712", "Larvik", "Larvik by")
    server.get(
        CHANGES, json={"codeChanges": [named, change("0213", "3020"), change("0217", "3020")]}
    )
    changes = klass.changes(MUNICIPALITIES, date(1980, 1, 2), NEW_YEAR)
    assert changes[["old_code", "new_code"]].values.tolist() == [
        ["0712", "0712"],
        ["0213", "3020"],
        ["0217", "3020"],
    ]
    assert changes.loc[0, ["old_name", "new_name"]].tolist() == ["Larvik", "Larvik by"]


def test_a_code_that_begins_or_ends_has_no_other_side(server, klass):
    server.get(CHANGES, json={"codeChanges": [change("", "9999"), change("2111", "")]})
    changes = klass.changes(MUNICIPALITIES, date(1980, 1, 2), NEW_YEAR)
    assert changes[["old_code", "new_code"]].values.tolist() == [["", "9999"], ["2111", ""]]


def test_pairs_are_asked_for_by_day(server, klass):
    server.get(PAIRS_AT, json={"correspondenceItems": [PAIR]})
    pairs = klass.correspondence(MUNICIPALITIES, 128, NEW_YEAR)
    assert pairs.values.tolist() == [["3411", "04", "Klasse 4"]]
    assert server.calls[0].request.params == {
        "language": "nb",
        "targetClassificationId": "128",
        "date": "2024-01-01",
    }


@pytest.mark.parametrize(
    "by_day",
    [{"status": 404}, {"json": {"correspondenceItems": []}}, {"json": {}}],
    ids=["not found", "empty", "nothing"],
)
def test_pairs_are_asked_for_by_period_where_there_are_none_by_day(server, klass, by_day):
    server.get(PAIRS_AT, **by_day)
    server.get(PAIRS, json={"correspondenceItems": [PAIR, PAIR]})
    pairs = klass.correspondence(MUNICIPALITIES, 128, NEW_YEAR)
    assert pairs["target_code"].tolist() == ["04"]
    assert server.calls[1].request.params == {
        "language": "nb",
        "targetClassificationId": "128",
        "from": "2024-01-01",
        "to": "2024-01-02",
    }


def test_no_pairs_by_either_spelling_is_told(server, klass):
    server.get(PAIRS_AT, status=404)
    server.get(PAIRS, json={"correspondenceItems": []})
    with pytest.raises(NoCorrespondence, match="from 131 to 128 on 2024-01-01; use the delivered"):
        klass.correspondence(MUNICIPALITIES, 128, NEW_YEAR)


def keep(klass: Klass, days_old: int, base: str = BASE) -> None:
    """Put an answer with the one code 0301 in the cache, as old as told."""
    body = json.dumps({"codes": [{"code": "0301", "name": "Oslo"}]}).encode()
    retrieved = (datetime.now(UTC).date() - timedelta(days=days_old)).isoformat()
    sidecar = Sidecar({"url": f"{base}/classifications"}, retrieved, "", sha256(body))
    klass.cache.write("klass/classifications_131_codesAt_2024-01-01", body, sidecar)


def test_an_answer_is_kept(server, klass):
    server.get(f"{CODES}At", json={"codes": [{"code": "0301", "name": "Oslo"}]})
    first = klass.codes_at(MUNICIPALITIES, NEW_YEAR)
    assert klass.codes_at(MUNICIPALITIES, NEW_YEAR).equals(first)
    assert len(server.calls) == 1


def test_an_answer_is_good_for_a_month(server, klass):
    keep(klass, FRESH_DAYS - 1)
    assert klass.codes_at(MUNICIPALITIES, NEW_YEAR)["code"].tolist() == ["0301"]
    assert len(server.calls) == 0


@pytest.mark.parametrize(
    ("days_old", "base"), [(FRESH_DAYS, BASE), (0, "http://elsewhere.test")], ids=["old", "foreign"]
)
def test_an_old_or_foreign_answer_is_fetched_again(server, klass, days_old, base):
    keep(klass, days_old, base)
    server.get(f"{CODES}At", json={"codes": [{"code": "3411", "name": "Ringsaker"}]})
    assert klass.codes_at(MUNICIPALITIES, NEW_YEAR)["code"].tolist() == ["3411"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"body": "<html>", "content_type": "text/html"}, "something other than JSON"),
        ({"status": 400, "json": {}}, "answered 400"),
        ({"body": '{"codes": [', "content_type": "application/json"}, "the answer is cut"),
    ],
    ids=["web page", "refusal", "cut"],
)
def test_a_bad_answer_is_told_and_not_kept(server, klass, answer, said):
    server.get(f"{CODES}At", **answer)
    with pytest.raises(BadAnswer, match=said):
        klass.codes_at(MUNICIPALITIES, NEW_YEAR)
    assert list(klass.cache.folder.iterdir()) == []
