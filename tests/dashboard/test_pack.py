"""The meeting pack's files: safe names, sources told, same for the same deck; and no browser."""

import io
import json
import re
import zipfile

import pytest

from dashboard.deck import pdf as paper
from dashboard.deck.deck import Deck
from dashboard.deck.pack import pack
from dashboard.text import words

HOSTILE = '../../</title><script>alert("1")</script>'
DECK = {"shape": 1, "title": "Møte", "lang": "nn", "slides": [{"kind": "prose", "note": "Ord"}]}


def drawn(title: str = "Loppa") -> dict[str, object]:
    slide = {
        "title": title,
        "source": "Kjelde: SSB (CC BY 4.0).",
        "sources": ["Kjelde: SSB (CC BY 4.0)."],
        "dated": "Bygdepuls. Dataversjon 1.",
        "link": "https://bygdepuls.example/kart",
    }
    return {"title": title, "slides": [slide], "words": {}}


def packed(title: str = "Møte", lang: str = "nn") -> dict[str, bytes]:
    body = pack(Deck(title, lang, "dark", ()), drawn(title), {"/v/1": {}}, b"PK", words(lang))
    with zipfile.ZipFile(io.BytesIO(body)) as files:
        return {name: files.read(name) for name in files.namelist()}


def test_everything_lies_in_one_folder_named_by_the_deck():
    assert {name.split("/")[0] for name in packed()} == {"bygdepuls-deck-mote"}
    assert "bygdepuls-deck-mote/bygdepuls-deck-mote.pptx" in packed()


def test_no_title_makes_a_name_or_a_page_that_does_harm():
    files = packed(HOSTILE)
    assert all(".." not in name and "<" not in name for name in files)
    page = next(body.decode() for name, body in files.items() if name.endswith("index.html"))
    assert "<script>" not in page


def test_a_long_title_leaves_room_in_the_path():
    assert max(map(len, packed("lang" * 50))) < 160


def test_the_page_names_only_files_that_are_there():
    files = packed()
    page = files["bygdepuls-deck-mote/index.html"].decode()
    scripts = re.findall(r'<script src="([^"]+)"', page)
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    assert len(scripts) == 10
    assert {f"bygdepuls-deck-mote/{name}" for name in (*scripts, *styles)} <= set(files)


def test_the_deck_lies_beside_as_data():
    data = packed()["bygdepuls-deck-mote/data.js"].decode()
    assert data.startswith("window.BYGDEPULS = ")
    content = json.loads(data.removeprefix("window.BYGDEPULS = ").rstrip(";\n"))
    assert content == {"deck": drawn("Møte"), "outlines": {"/v/1": {}}}


@pytest.mark.parametrize(
    ("lang", "name"), [("nb", "les-meg"), ("nn", "les-meg"), ("en", "read-me")]
)
def test_the_read_me_is_in_the_decks_language_and_names_sources_and_licences(lang, name):
    told = packed(lang=lang)[f"bygdepuls-deck-mote/{name}.txt"].decode()
    assert "SSB (CC BY 4.0)" in told
    assert "https://bygdepuls.example/kart" in told
    assert "SIL Open Font License" in told


def test_the_same_deck_gives_the_same_bytes():
    deck, say = Deck("Møte", "nb", "light", ()), words("nb")
    assert pack(deck, drawn(), {}, b"PK", say) == pack(deck, drawn(), {}, b"PK", say)


def test_the_route_answers_with_a_zip_that_is_not_kept(client):
    answer = client.post("/deck/slides.zip", json=DECK)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    with zipfile.ZipFile(io.BytesIO(answer.data)) as files:
        assert files.testzip() is None
        assert any(name.endswith(".pptx") for name in files.namelist())


def test_without_a_browser_on_the_server_the_answer_says_what_to_do(client, monkeypatch):
    monkeypatch.setenv(paper.CHROMIUM, "no-such-browser")
    answer = client.post("/deck/slides.pdf", json=DECK)
    assert answer.status_code == 503
    assert answer.mimetype == "application/problem+json"
    assert "Skriv ut frå din eigen nettlesar" in answer.get_json()["detail"]


def test_a_browser_that_makes_nothing_is_told(client, monkeypatch):
    monkeypatch.setenv(paper.CHROMIUM, "true")
    answer = client.post("/deck/slides.pdf", json=DECK)
    assert answer.status_code == 503
    assert "kunne ikkje lagast" in answer.get_json()["detail"]


def test_a_browser_that_does_not_finish_is_ended(client, monkeypatch, tmp_path):
    endless = tmp_path / "endless"
    endless.write_text("#!/bin/sh\nexec sleep 600\n")
    endless.chmod(0o755)
    monkeypatch.setenv(paper.CHROMIUM, str(endless))
    monkeypatch.setattr(paper, "_LIMIT_S", 0.1)
    assert client.post("/deck/slides.pdf", json=DECK).status_code == 503
