"""The presenter's page: a frame, and all that the browser needs to fill it."""

import json
import re
from dataclasses import replace

import pytest

from dashboard.components import pin
from dashboard.components.presenter import kinds, presenter_words
from dashboard.deck import deck
from dashboard.deck.routes import KINDS
from dashboard.document import ASSETS
from dashboard.pages import PAGES
from dashboard.pages import presenter as page
from dashboard.text import words

SCRIPTS = [file.read_text(encoding="utf-8") for file in (ASSETS / "presenter").glob("*.mjs")]
#: Words that are asked for by what is chosen, not by name.
CHOSEN = {
    *("link_holds", "file_holds", "link_broken", "file_broken"),
    *("newer", "skipped", "too_many", "shortened"),
    *("slide_title", "question", "note", "points", "speaker", "light", "dark"),
    *("show_from", "up", "down", "duplicate", "delete", "new", "duplicate_deck", "delete_deck"),
    *("search", "search_hint", "not_found", "leads_to", "leads_also", "now", "keep", "look_only"),
}


def config(store, language="nb"):
    view = replace(page.default(store), lang=language)
    room = page.layout(store, view, words(language)).children[1]
    return json.loads(room.to_plotly_json()["props"]["data-config"])


def test_the_frame_says_language_version_and_how_much_a_deck_holds(store):
    found = config(store, "nn")
    assert found["lang"] == "nn"
    assert found["version"] == store.version
    assert found["limits"]["slides"] == deck.MOST_SLIDES
    assert found["limits"]["link"] == deck.MOST_LINK


def test_the_pages_where_there_is_something_to_pin_are_pages(store):
    paths = {each["path"].partition("?")[0] for each in config(store)["pages"]}
    assert paths <= {each.PATH for each in PAGES}


def test_the_programmes_with_ready_decks_are_those_followed(store):
    offered = {each["id"] for each in config(store)["programmes"]}
    assert offered == {row.programme for row in store.programmes.values() if row.is_followed}


def test_every_kind_of_slide_has_a_name():
    charts = {name for each in PAGES for name in getattr(each, "FIGURES", {})}
    assert charts | set(KINDS) <= set(kinds(words("nb")))


def test_the_scripts_ask_for_no_words_that_are_not_there_and_for_all_that_are():
    asked = {key for text in SCRIPTS for key in re.findall(r'say\("(\w+)"', text)}
    asked |= CHOSEN
    assert asked >= set(presenter_words(words("en"))) - {"kept", "unkept"}
    assert asked <= set(presenter_words(words("en")))


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_page_speaks_the_readers_language(language):
    english, translated = presenter_words(words("en")), presenter_words(words(language))
    assert not {key for key in english if english[key] == translated[key]}


def test_a_pin_says_what_is_pinned_and_how_many_there_is_room_for():
    button = pin.pin("trends", "?places=5433", "Folketall", words("nb")).to_plotly_json()["props"]
    assert button["data-pin"] == "trends"
    assert button["data-view"] == "?places=5433"
    said = json.loads(pin.words(words("nn")).to_plotly_json()["props"]["data-words"])
    assert said["most"] == deck.MOST_SLIDES
    assert "{n}" in said["pinned"]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nb", "Presentasjonen kan ikke leses: Det er ikke JSON."),
        ("nn", "Presentasjonen kan ikkje lesast: Det er ikkje JSON."),
        ("en", "The presentation can’t be read: it is not JSON."),
    ],
)
def test_what_is_no_deck_is_refused_in_the_readers_language(client, language, told):
    answer = client.post(f"/deck/slides?lang={language}", data=b"no deck")
    assert answer.status_code == 400
    assert answer.json["detail"] == told
