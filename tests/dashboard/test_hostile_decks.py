"""Whatever is sent to the deck's routes, the answer is a whole file or a refusal in words."""

import io
import json
import re
import zipfile
from urllib.parse import urlencode

import pytest
from dash import Dash
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pptx import Presentation

from dashboard.app import create_app
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.deck import pdf
from dashboard.deck.deck import MOST_BYTES, MOST_NOTE, MOST_SLIDES, MOST_TITLE
from dashboard.deck.routes import CHARTS, KINDS
from dashboard.link import PARSERS
from tests.browser.conftest import PUBLISHED

ROUTES = ("/deck/slides", "/deck/slides.pptx", "/deck/slides.zip", "/deck/slides.pdf")
FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    '=HYPERLINK("http://example.org")',
    "=cmd|' /C calc'!A0",
)
PHRASES = (
    *FORMULAS,
    *("", "Folkemøte", "../../etc/passwd", "..\\..\\x", "C:\\x", "CON", "/", ".", "~/x"),
    *("a\r\nX-Evil: 1", "</script><script>alert(1)</script>", "]]>", "&#0;", "\\u0000", "%00"),
    *("\u202etxet", "\u200f", "\ufeff", "\ufffe", "\U0001f3d4", "\ud800", "\udfff", "a\x00b\x1b"),
    *("langt " * 800, "x" * 5000, "{n}", "{0.__class__}", "%s"),
)
VALUES = (
    *("", "5616", "1580,5616", "9999", "population", "zzz", "2020", "0000", "99999999999", "-1"),
    *("norway,peers", "index", "heat", "rank", "change", "efac5ac408b2", "ffffffffffff", "latest"),
    *("1_2_3", "nan", "1e400", "\r\nSet-Cookie: a=b", "&data=1", "٢٠٢٠", "a.1,b.2", "population.9"),
)

letters = st.characters(categories=["L", "N", "P", "S", "Z", "Cc", "Cf", "Cs", "Co", "Cn"])
texts = st.sampled_from(PHRASES) | st.text(letters, max_size=30)
numbers = st.integers() | st.floats() | st.just(10**400) | st.just(-(10**18))
anything = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
queries = st.dictionaries(
    st.sampled_from([*PARSERS, "unknown"]), st.sampled_from(VALUES), max_size=6
).map(lambda asked: "?" + urlencode(asked))
slides = anything | st.fixed_dictionaries(
    {"kind": st.sampled_from([*KINDS, "unheard_of"])},
    optional={
        "query": queries | texts | anything,
        "title": texts | anything,
        "note": texts | anything,
        "speaker": texts | anything,
        "subject": texts | anything,
        "morphs": anything,
        "options": anything
        | st.lists(st.fixed_dictionaries({"text": texts, "count": numbers}), max_size=9),
        "marks": anything | st.dictionaries(texts, st.integers(-1, 6), max_size=4),
    },
)
decks = st.fixed_dictionaries(
    {"slides": st.lists(slides, max_size=4)},
    optional={"shape": anything, "title": texts, "lang": texts, "theme": anything},
)


def post(app: Dash, path: str, body: bytes):
    return app.server.test_client().post(path, data=body)


@pytest.fixture(scope="module")
def app() -> Dash:
    return create_app(Store.open(PUBLISHED))


@pytest.fixture(scope="module", autouse=True)
def no_browser():
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv(pdf.CHROMIUM, "no-such-browser")
        yield


def check(path: str, answer) -> None:
    """Fail unless it is a refusal in words, or what the path promises."""
    assert answer.status_code in ((400, 503) if path.endswith("pdf") else (200, 400))
    assert "X-Evil" not in answer.headers
    if answer.status_code != 200:
        assert answer.mimetype == "application/problem+json"
        assert answer.json["detail"].endswith(".")
        return
    named = answer.headers.get("Content-Disposition", "attachment; filename=a.b")
    assert re.fullmatch(r"attachment; filename=[\w.-]{3,200}", named, re.ASCII)
    {".pptx": check_powerpoint, ".zip": check_pack}.get(path[12:], check_slides)(answer.data)


def check_slides(body: bytes) -> None:
    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    json.loads(body.decode("utf-8"), parse_constant=refuse)


def check_powerpoint(body: bytes) -> None:
    for slide in Presentation(io.BytesIO(body)).slides:
        assert slide.shapes.title is not None
        for shape in slide.shapes:
            if shape.has_chart:
                check_workbook(shape.chart.part.chart_workbook.xlsx_part.blob)


def check_workbook(body: bytes) -> None:
    for row in load_workbook(io.BytesIO(body)).active.iter_rows():
        assert all(cell.data_type in "sn" for cell in row)


def check_pack(body: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(body)) as files:
        assert files.testzip() is None
        assert len({name.split("/")[0] for name in files.namelist()}) == 1
        assert all(re.fullmatch(r"[\w./-]+", name, re.ASCII) for name in files.namelist())
        assert not any(".." in name or name.startswith("/") for name in files.namelist())
        assert any(name.endswith(".pptx") for name in files.namelist())


@pytest.mark.parametrize("path", ROUTES)
@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(deck=decks)
def test_any_deck_is_answered(app, path, deck):
    check(path, post(app, path, json.dumps(deck).encode()))


@settings(max_examples=100, deadline=None)
@given(body=st.binary(max_size=60) | anything.map(lambda each: json.dumps(each).encode()))
def test_what_is_no_deck_is_refused_in_words(app, body):
    check("/deck/slides", post(app, "/deck/slides", body))


@pytest.mark.parametrize("kind", CHARTS)
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(query=queries)
def test_any_view_becomes_a_slide_of_each_chart(app, kind, query):
    for path in ROUTES[:2]:
        deck = {"slides": [{"kind": kind, "query": query}]}
        answer = post(app, path, json.dumps(deck).encode())
        assert answer.status_code == 200
        check(path, answer)


@pytest.mark.parametrize(
    "body",
    [b"[" * 100_000, b'{"slides":' * 50_000, b'{"slides":[{"kind":' + b"9" * 5000 + b"}]}"],
)
def test_what_is_too_deep_or_long_for_a_reader_is_refused(app, body):
    assert post(app, "/deck/slides", body).status_code == 400


def test_one_byte_too_many_is_refused(app):
    whole = json.dumps({"slides": []}).encode()
    assert post(app, "/deck/slides", whole.ljust(MOST_BYTES)).status_code == 200
    refused = post(app, "/deck/slides", whole.ljust(MOST_BYTES + 1))
    assert (refused.status_code, "1 MB" in refused.json["detail"]) == (400, True)


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_stays_text_in_the_figures_of_a_chart(app, text):
    poll = {"kind": "poll", "title": text, "options": [{"text": text, "count": 3}] * 2}
    answer = post(app, "/deck/slides.pptx", json.dumps({"title": text, "slides": [poll]}).encode())
    chart = next(
        shape.chart
        for slide in Presentation(io.BytesIO(answer.data)).slides
        for shape in slide.shapes
        if shape.has_chart
    )
    sheet = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value == text]
    assert [cell.data_type for cell in cells] == ["s", "s"]


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data; boundary=x", "image/png"])
def test_what_is_sent_counts_and_not_what_it_is_said_to_be(app, kind):
    client = app.server.test_client()
    assert (
        client.post("/deck/slides", data=b'{"slides":[]}', content_type=kind).json["slides"] == []
    )


@pytest.mark.parametrize("path", ROUTES)
def test_a_deck_is_sent_and_not_asked_for(app, path):
    answer = app.server.test_client().get(path)
    assert (answer.status_code, answer.mimetype) == (405, "application/problem+json")
    assert "POST" in answer.headers["Allow"]


@pytest.mark.parametrize("path", ["/deck/", "/deck/nothing", "/deck/method/", "/deck/ready/x/1"])
def test_nothing_else_lies_beside_the_decks(app, path):
    answer = app.server.test_client().get(path)
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")


@settings(max_examples=30, deadline=None)
@given(code=st.sampled_from(PHRASES[:-5]) | st.text(max_size=8), query=queries)
@pytest.mark.parametrize("path", ["/faktaark", "/deck/ready/place", "/deck/method", "/deck/ready"])
def test_an_unknown_code_is_refused_with_what_is_there(app, path, code, query):
    safe = code.encode("utf-8", "replace").decode().replace("?", "").replace("#", "")
    answer = app.server.test_client().get(f"{path}/x{safe}{query}")
    assert answer.status_code == 404
    assert answer.mimetype == "application/problem+json"


@pytest.mark.parametrize("path", ["/faktaark/5616", "/deck/ready/place/5616", "/kart"])
def test_an_address_that_is_no_text_is_refused(app, path):
    raw = {"QUERY_STRING": "lang=\xff"}
    answer = app.server.test_client().get(path, environ_overrides=raw)
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")


def told(app: Dash, deck: dict[str, object]) -> list[str]:
    return post(app, "/deck/slides", json.dumps({"lang": "en"} | deck).encode()).json["notes"]


def test_too_many_slides_and_too_long_texts_are_told(app):
    long = {"kind": "prose", "note": "x" * (MOST_NOTE + 1), "title": "x" * (MOST_TITLE + 1)}
    assert told(app, {"slides": [long, *[{"kind": "prose"}] * MOST_SLIDES]}) == [
        "A presentation holds 40 slides; 1 were left out at the end.",
        "Texts that are too long are cut: 2.",
    ]


@pytest.mark.parametrize(("shape", "notes"), [(0, 0), (1, 0), (2, 1), (None, 0), ("1", 0)])
def test_a_deck_of_a_newer_shape_is_read_and_told_of(app, shape, notes):
    assert len(told(app, {"shape": shape, "slides": [{"kind": "prose"}]})) == notes


def test_a_slide_of_a_version_that_is_gone_shows_the_newest_and_says_so(app):
    deck = {"lang": "en", "slides": [{"kind": "trends", "query": "?data=ffffffffffff"}]}
    (slide,) = post(app, "/deck/slides", json.dumps(deck).encode()).json["slides"]
    assert slide["body"]["type"] == "Plot"
    assert "ffffffffffff" in slide["notes"][0]


def test_a_slide_of_an_earlier_version_is_drawn_from_it(app):
    earlier = list(Versions(Store.open(PUBLISHED)).manifests)[-1]
    deck = {"slides": [{"kind": "trends", "query": f"?data={earlier}&places=5616"}]}
    (slide,) = post(app, "/deck/slides", json.dumps(deck).encode()).json["slides"]
    assert f"data={earlier}" in slide["link"]
    assert earlier in slide["dated"]
    assert slide["notes"] == []
