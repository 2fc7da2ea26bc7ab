"""The map page: an empty frame, and all that the browser needs to fill it."""

import json
import re
from dataclasses import replace

import pytest

from dashboard.document import ASSETS
from dashboard.pages import map as page
from dashboard.text import words
from dashboard.text.map_words import map_words
from etl.contract import Status


def config(store, language="nb"):
    view = replace(page.default(store), lang=language)
    return json.loads(
        page.layout(store, view, words(language)).to_plotly_json()["props"]["data-config"]
    )


def test_the_frame_says_version_language_and_link(store):
    found = config(store, "nn")
    assert found["version"] == store.version
    assert found["language"] == "nn"
    assert found["query"].startswith("?indicator=")


def test_every_indicator_stands_under_a_goal_that_has_a_name(store):
    found = config(store)
    assert {row["id"] for row in found["catalogue"]} == set(store.indicators)
    assert {row["goal"] for row in found["catalogue"]} <= set(found["goals"])


def test_every_status_has_words():
    spoken = map_words(words("nb"))
    assert all(spoken[f"status_{status}"] for status in Status)


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_map_speaks_the_readers_language(language):
    english, translated = map_words(words("en")), map_words(words(language))
    same = {key for key in english if english[key] == translated[key]}
    same -= {key for key in same if key.startswith("one_")}  # what one of a unit is called
    assert same <= {"period", "trend_of", "status", "programme", "zoom", "map_source"}


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_a_translation_fills_in_the_same_things(language):
    english, translated = map_words(words("en")), map_words(words(language))
    for key, sentence in english.items():
        assert set(re.findall(r"{\w+}", sentence)) == set(re.findall(r"{\w+}", translated[key]))


def test_the_script_asks_for_no_words_that_are_not_there():
    spoken = map_words(words("en"))
    scripts = [file.read_text() for file in (ASSETS / "map").glob("*.mjs")]
    asked = {key for text in scripts for key in re.findall(r'say\("(\w+)"', text)}
    asked |= {f"any_{kind}" for kind in ("county", "centrality", "programme", "size")}
    asked |= {f"zoom_{action}" for action in ("in", "out", "reset")}
    assert asked <= set(spoken)


def test_the_script_knows_no_words_that_nobody_says():
    scripts = " ".join(file.read_text() for file in (ASSETS / "map").glob("*.mjs"))
    made = ("any_", "zoom_", "status_", "one_")
    words_of_map = (key for key in map_words(words("en")) if not key.startswith(made))
    assert [key for key in words_of_map if f'"{key}"' not in scripts] == []
