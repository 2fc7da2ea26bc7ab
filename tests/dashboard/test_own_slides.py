"""Slides of the presenter's own: polls, methods, and the room's marks."""

import json

import pandas as pd
import pytest

from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.deck import offered
from dashboard.deck.deck import Deck, Option, Pin
from dashboard.deck.drawing import draw
from dashboard.deck.own import OWN
from dashboard.deck.reading import read_deck
from dashboard.slides.slide import Absent, Poll
from dashboard.text import words
from tests.dashboard import factories
from tests.dashboard.factories import texts

SAY = words("en")


def method(code: str, position: int, **more: object) -> dict[str, object]:
    row = {
        "method": code,
        "position": position,
        "example_place": "Breivikbotn (Hasvik)",
        "places": "5433",
        "source": "https://example.org/a ; a talk",
        "note": "",
    }
    return row | texts("name", f"Name of {code}") | texts("use_when", f"When {code}") | more


def factor(code: str, position: int) -> dict[str, object]:
    row = {"factor": code, "position": position, "source": "https://www.example.org/b"}
    return row | texts("name", code) | texts("question", "Why?") | texts("evidence", "Because.")


@pytest.fixture(scope="module")
def register(tmp_path_factory) -> Store:
    """A store whose register has two methods and three factors, not in the order of the codes."""
    folder = factories.snapshot(
        tmp_path_factory.mktemp("register"),
        methods=pd.DataFrame([method("a_walk", 2, note="Inferred."), method("meeting", 1)]),
        success_factors=pd.DataFrame(
            [factor("anchoring", 2), factor("backing", 1), factor("clear_goals", 3)]
        ),
    )
    return Store.open(folder)


def slide(store: Store, kind: str, **pin: object):
    return OWN[kind](Pin(kind, **pin), store, SAY)


def test_a_poll_shows_the_answers_in_the_presenters_order(store):
    options = (Option("Jobs", 2), Option("Homes", 7), Option("", 3))
    found = slide(store, "poll", options=options)
    assert [(each.text, each.count) for each in found.body.answers] == [("Jobs", 2), ("Homes", 7)]


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((0, 0), ("The room’s own count, not statistics.",)),
        ((1, 0), ("1 answer was given in the room.", "The room’s own count, not statistics.")),
        (
            (900, 634),
            ("1,534 answers were given in the room.", "The room’s own count, not statistics."),
        ),
    ],
)
def test_a_poll_says_how_many_answered_and_that_it_is_no_statistic(store, counts, told):
    options = tuple(Option(f"Answer {n}", n) for n in counts)
    assert slide(store, "poll", options=options).told == told


@pytest.mark.parametrize(("lang", "one"), [("nb", "Ett svar fra"), ("nn", "Eitt svar frå")])
def test_one_answer_is_told_as_one(store, lang, one):
    found = OWN["poll"](Pin("poll", options=(Option("Ja", 1),)), store, words(lang))
    assert found.told[0].startswith(one)


def test_a_poll_without_answers_says_what_to_do(store):
    found = slide(store, "poll")
    assert isinstance(found.body, Absent)
    assert found.told == ()


def test_a_poll_without_a_question_asks_in_a_friendly_way(store):
    deck = Deck("", "en", "light", (Pin("poll", options=(Option("Yes"),)),))
    (shown,) = draw(deck, Versions(store), {})
    assert shown.slide.title == "What do you think?"
    assert isinstance(shown.slide.body, Poll)


def test_own_words_stand_once(store):
    deck = Deck("", "en", "light", (Pin("prose", note="First.\n\n Second. ", speaker="Say it"),))
    (shown,) = draw(deck, Versions(store), {})
    assert shown.slide.body.points == ("First.", "Second.")
    assert shown.pin.note == ""
    assert shown.pin.speaker == "Say it"


def test_a_method_is_told_as_the_register_has_it(register):
    found = slide(register, "method", subject="a_walk")
    assert found.title == "Name of a_walk en"
    assert found.body.points[:2] == ("When a_walk en", "Used in: Breivikbotn (Hasvik).")
    assert found.remarks == ("The register’s note, in English: Inferred.",)
    assert found.sources == ("Source: https://example.org/a", "Source: a talk")


def test_an_unknown_method_says_so(register):
    assert isinstance(slide(register, "method", subject="seance").body, Absent)


def test_methods_and_factors_are_offered_in_the_registers_order(register):
    assert [each["id"] for each in offered.methods(register, SAY)] == ["meeting", "a_walk"]
    assert offered.factors(register, SAY)[0] == {
        "id": "backing",
        "name": "backing en",
        "question": "Why? en",
    }


def test_a_factor_without_a_mark_was_not_discussed(register):
    found = slide(register, "factors", marks={"anchoring": 2, "clear_goals": 5, "unknown": 1})
    assert [(name.text, mark.text, mark.tone) for name, mark in found.body.rows] == [
        ("backing en", "not discussed", "quiet"),
        ("anchoring en", "●●○○○ 2 of 5", "bad"),
        ("clear_goals en", "●●●●● 5 of 5", "good"),
    ]


def test_the_lowest_mark_is_told_where_marks_differ(register):
    found = slide(register, "factors", marks={"anchoring": 2, "clear_goals": 5})
    assert found.told == (
        "2 of 3 factors were discussed.",
        "Lowest mark: anchoring en.",
        "The room’s own judgement, not statistics.",
    )
    alike = slide(register, "factors", marks={"anchoring": 3, "clear_goals": 3})
    assert not any("Lowest" in each for each in alike.told)


def test_the_sources_of_factors_are_told_by_site_and_each_is_defined(register):
    found = slide(register, "factors")
    assert "example.org" in found.source
    assert [each.text for each in found.definitions] == ["Why? en Because. en"] * 3


def test_true_is_no_mark_and_no_count():
    slides = [{"kind": "poll", "options": [{"text": "a", "count": True}], "marks": {"x": True}}]
    deck, _ = read_deck(json.dumps({"slides": slides}).encode(), OWN)
    assert deck.pins[0].options == (Option("a", 0),)
    assert deck.pins[0].marks == {}
