"""The way out: timeouts passed, passing faults tried again, lasting ones told at once."""

import json

import pytest
import requests
import responses

from etl.sources.errors import BadAnswer, Unreachable
from etl.sources.http import Answer, Client, Patience, pause_between_calls, require_json

URL = "http://bank.test/tables/07459"
FINE = {"label": "Population"}
FORTY_A_MINUTE = {"x-ratelimit-policy": "40;w=60s"}


@pytest.fixture
def server():
    with responses.RequestsMock() as mocked:
        yield mocked


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def client(waits) -> Client:
    return Client(Patience(timeout_s=7, attempts=3), sleep=waits.append)


def test_a_get_has_a_timeout_a_name_and_asks_for_json(server, client):
    server.get(URL, json=FINE)
    client.get(URL, {"lang": "no"})
    (asked,) = [call.request for call in server.calls]
    assert asked.url == f"{URL}?lang=no"
    assert asked.req_kwargs["timeout"] == 7
    assert asked.headers["Accept"] == "application/json"
    assert asked.headers["User-Agent"].startswith("bygdepuls")


def test_a_post_has_a_timeout_and_its_body_as_json(server, client):
    server.post(URL, json=FINE)
    client.post(URL, {"lang": "no"}, {"selection": ["ø"]})
    (asked,) = [call.request for call in server.calls]
    assert asked.url == f"{URL}?lang=no"
    assert asked.req_kwargs["timeout"] == 7
    assert json.loads(asked.body) == {"selection": ["ø"]}
    assert asked.headers["Content-Type"] == "application/json"


def test_an_answer_comes_back_as_it_was_sent(server, client, waits):
    server.get(URL, body=b'{"label":  "x"}', content_type="application/json; charset=utf-8")
    assert client.get(URL) == Answer(URL, 200, b'{"label":  "x"}', is_json=True)
    assert waits == []


@pytest.mark.parametrize(
    "fault",
    [
        {"status": 429},
        {"status": 500},
        {"status": 502},
        {"status": 503},
        {"body": requests.ConnectTimeout()},
        {"body": requests.ReadTimeout()},
        {"body": requests.ConnectionError("reset by peer")},
        {"body": requests.exceptions.ChunkedEncodingError("cut")},
    ],
    ids=lambda fault: str(fault.get("status") or type(fault["body"]).__name__),
)
def test_a_fault_that_may_pass_is_tried_again(server, client, waits, fault):
    server.get(URL, **fault)
    server.get(URL, json=FINE)
    assert json.loads(client.get(URL).body) == FINE
    assert client.n_requests == 2
    assert len(waits) == 1


def test_a_body_cut_short_of_its_length_is_tried_again(server, client):
    server.get(
        URL, body=b'{"label"', headers={"Content-Length": "23"}, auto_calculate_content_length=False
    )
    server.get(URL, json=FINE)
    assert json.loads(client.get(URL).body) == FINE


def test_waits_grow_and_stay_below_the_longest(server, waits):
    patience = Patience(attempts=6, first_wait_s=1, longest_wait_s=6)
    for _ in range(5):
        server.get(URL, status=503)
    server.get(URL, json=FINE)
    Client(patience, sleep=waits.append).get(URL)
    # 1, 2, 4 seconds and at most one more by chance; then the longest.
    assert [least <= wait <= least + 1 for least, wait in zip((1, 2, 4), waits, strict=False)] == [
        True
    ] * 3
    assert waits[3:] == [6, 6]


def test_the_server_says_how_long_to_wait(server, client, waits):
    server.get(URL, status=429, headers={"Retry-After": "17"})
    server.get(URL, json=FINE)
    client.get(URL)
    assert waits == [17]


def test_no_wait_is_longer_than_the_longest(server, client, waits):
    server.get(URL, status=503, headers={"Retry-After": "3600"})
    server.get(URL, json=FINE)
    client.get(URL)
    assert waits == [60]


def test_a_date_in_retry_after_gives_the_usual_wait(server, client, waits):
    server.get(URL, status=503, headers={"Retry-After": "Wed, 26 Feb 2025 08:00:00 GMT"})
    server.get(URL, json=FINE)
    client.get(URL)
    assert 1 <= waits[0] <= 2


@pytest.mark.parametrize("status", [400, 403, 404, 410])
def test_a_refusal_is_an_answer_and_is_not_asked_for_again(server, client, waits, status):
    server.get(URL, status=status, json={"title": "Non-existent table"})
    assert client.get(URL).status == status
    assert client.n_requests == 1
    assert waits == []


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"status": 503}, "the server answered 503"),
        ({"body": requests.ReadTimeout()}, "no answer within 7 s"),
        ({"body": requests.ConnectionError()}, "the connection broke"),
    ],
    ids=["503", "timeout", "dropped"],
)
def test_a_server_that_never_answers_is_unreachable(server, client, waits, fault, reason):
    server.get(URL, **fault)
    with pytest.raises(Unreachable, match=f"{URL}: {reason}.*, 3 times in a row. Try again later"):
        client.get(URL)
    assert client.n_requests == 3
    assert len(waits) == 2


def test_a_post_is_tried_again_with_the_same_body(server, client):
    server.post(URL, status=503)
    server.post(URL, json=FINE)
    client.post(URL, {}, {"selection": []})
    bodies = [json.loads(call.request.body) for call in server.calls]
    assert bodies == [{"selection": []}, {"selection": []}]


@pytest.mark.parametrize(
    ("headers", "pause_s"),
    [
        ({}, 0),
        ({"x-ratelimit-remaining": "1"}, 0),
        (FORTY_A_MINUTE, 0),
        (FORTY_A_MINUTE | {"x-ratelimit-remaining": "6"}, 0),
        (FORTY_A_MINUTE | {"x-ratelimit-remaining": "5"}, 1.5),
        (FORTY_A_MINUTE | {"x-ratelimit-remaining": "0"}, 1.5),
        ({"x-ratelimit-policy": "30;w=60", "x-ratelimit-remaining": "0"}, 2),
        ({"x-ratelimit-policy": "?", "x-ratelimit-remaining": "0"}, 0),
    ],
)
def test_the_pace_slows_to_the_windows_average_when_few_calls_are_left(headers, pause_s):
    assert pause_between_calls(headers) == pause_s


def test_the_next_call_waits_when_few_are_left(server, client, waits):
    for remaining in ("6", "5", "40"):
        headers = FORTY_A_MINUTE | {"x-ratelimit-remaining": remaining}
        server.get(URL, json=FINE, headers=headers)
    client.get(URL)
    client.get(URL)
    assert waits == []
    client.get(URL)
    assert waits == [1.5]
    client.get(URL)
    assert waits == [1.5]


def test_a_web_page_is_refused_and_quoted(server, client):
    server.get(URL, body="<!DOCTYPE html><title>Stengt</title>", content_type="text/html")
    with pytest.raises(BadAnswer, match=f"{URL} answered with something other than JSON.*DOCTYPE"):
        require_json(client.get(URL))


@pytest.mark.parametrize("kind", ["application/json", "application/problem+json"])
def test_json_passes_as_bytes(server, client, kind):
    server.get(URL, body=b"{}", content_type=kind)
    assert require_json(client.get(URL)) == b"{}"
