"""Fact sheets and method sheets: what they say, and how they are asked for."""

import re
from pathlib import Path

import pytest

from dashboard.data.store import Store
from dashboard.deck import pdf
from dashboard.paper import routes
from dashboard.paper.fact_sheet import fact_sheet
from dashboard.paper.method_sheet import method_sheet
from dashboard.text import LANGUAGES, words
from dashboard.text.summaries import profile_summary
from dashboard.view import View

PUBLISHED = Path(__file__).parents[2] / "data" / "published"
HOST = "https://example.org/"


@pytest.fixture(scope="module")
def published() -> Store:
    return Store.open(PUBLISHED)


def sheet(store: Store, code: str, language: str = "nb") -> str:
    view, _ = View.from_query(f"places={code}&place={code}&lang={language}", store)
    return fact_sheet(store, view, HOST, None, words(language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["5616", "0301", "1580", "5612", "1818"])
def test_a_fact_sheet_says_what_the_figures_say(published, code, language):
    content, say = sheet(published, code, language), words(language)
    assert f'<html lang="{language}">' in content
    assert content.count('<article class="sheet') == 2
    for sentence in profile_summary(published, code, say):
        assert sentence in content
    assert f"{HOST}sted/{code}?" in content
    assert published.version in content
    assert say.date(str(published.manifest["data_date"])) in content
    assert "nan" not in re.findall(r"\w+", content)
    assert "{" not in content.partition("</style>")[2]


def test_nothing_on_a_fact_sheet_comes_from_another_host(published):
    addresses = re.findall(r'(?:src|href)=?[("\']+(http[^"\')]+)', sheet(published, "5616"))
    assert addresses
    assert all(each.startswith(HOST) for each in addresses)


def test_every_chart_is_told_in_words(published):
    content = sheet(published, "5616")
    assert content.count('role="img"') == 3
    assert 'aria-label=""' not in content


def test_a_municipality_with_few_figures_has_a_sheet_without_what_is_missing(store):
    content = sheet(store, "1508")
    assert content.count('<article class="sheet') == 2
    assert "Ålesund" in content
    assert 'class="then"' not in content  # its ages can't be told


def test_a_fact_sheet_is_asked_for_by_code_and_language(client):
    answer = client.get("/faktaark/5433?lang=nn&theme=dark")
    assert answer.status_code == 200
    assert '<html lang="nn" data-theme="dark">' in answer.text
    assert answer.headers["Cache-Control"] == "no-cache"
    etag = answer.headers["ETag"]
    again = client.get("/faktaark/5433?lang=nn&theme=dark", headers={"If-None-Match": etag})
    assert again.status_code == 304


def test_where_no_pdf_can_be_made_none_is_offered_and_the_way_round_is_told(client, monkeypatch):
    monkeypatch.setenv(pdf.CHROMIUM, "no-such-browser")
    assert ".pdf" not in client.get("/faktaark/5433").text
    answer = client.get("/faktaark/5433.pdf?lang=nn")
    assert (answer.status_code, answer.mimetype) == (503, "application/problem+json")
    assert "Skriv ut frå din eigen nettlesar" in answer.json["detail"]
    assert "ETag" not in answer.headers


def test_who_has_the_pdf_of_these_figures_does_not_have_it_made_anew(client, monkeypatch):
    made = []
    monkeypatch.setattr(routes, "printed", lambda files, page: made.append(files[page]) or b"%PDF")
    first = client.get("/faktaark/5433.pdf?lang=nn")
    assert first.headers["Content-Disposition"] == "inline; filename=bygdepuls-faktaark-hasvik.pdf"
    kept = {"If-None-Match": first.headers["ETag"]}
    assert client.get("/faktaark/5433.pdf?lang=nn", headers=kept).status_code == 304
    assert len(made) == 1
    assert client.get("/faktaark/5433.pdf?lang=nb", headers=kept).status_code == 200
    assert '<html lang="nb">' in made[1].decode()


def test_the_type_lies_where_the_printed_page_looks_for_it(client, monkeypatch):
    asked = {}
    monkeypatch.setattr(routes, "printed", lambda files, page: asked.update(files) or b"%PDF")
    client.get("/faktaark/5433.pdf")
    page = next(name for name in asked if name.endswith(".html"))
    fonts = re.findall(r'url\("([^"]+)"\)', asked[page].decode())
    assert fonts
    assert {str((Path("/") / page).parent / each) for each in fonts} == {
        f"/{Path(page).parent}/../{name}" for name in asked if name != page
    }


def test_who_waits_too_long_for_others_pdfs_is_told(monkeypatch):
    monkeypatch.setenv(pdf.CHROMIUM, "true")
    monkeypatch.setattr(pdf, "_WAIT_S", 0.01)
    with pdf._turn, pytest.raises(pdf.NoPdfError, match="making other PDFs"):
        pdf.printed({"a.html": b""}, "a.html")


@pytest.mark.parametrize("path", ["/faktaark/9999", "/faktaark/9999.pdf", "/deck/method/seance"])
def test_what_is_not_there_is_refused_with_what_is(client, path):
    answer = client.get(path)
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert isinstance(answer.json["allowed"], list)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_method_has_a_sheet_to_write_on(published, language):
    say = words(language)
    for method in published.methods.values():
        content = method_sheet(method, HOST, "light", say)
        assert say.pick(method.use_when).replace("'", "&#x27;") in content
        assert method.example_place in content
        assert content.count('<div class="lines">') == 6
