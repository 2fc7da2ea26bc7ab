"""Ready decks: any municipality's ten slides, and those of each followed programme."""

import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from dashboard.data.beside_similar import beside_similar, took_part
from dashboard.data.profile import INDUSTRIES, KEY_INDICATORS
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.deck.deck import MOST_NOTE, MOST_SPEAKER, MOST_TITLE
from dashboard.deck.drawing import draw
from dashboard.deck.own import OWN
from dashboard.deck.reading import read_deck
from dashboard.deck.ready import ready_place
from dashboard.deck.ready_notes import paragraphs
from dashboard.deck.ready_programme import followed, no_effect, ready_programme
from dashboard.deck.routes import CHARTS
from dashboard.deck.writing import written
from dashboard.slides.slide import Absent, Plot
from dashboard.text import LANGUAGES, words
from dashboard.text.findings import finding_sentences
from dashboard.text.summaries import profile_summary
from dashboard.view import View

PUBLISHED = Path(__file__).parents[2] / "data" / "published"
#: The kinds of the ten slides of a place whose figures are whole, and all that decks may have.
TEN = (
    "prose",
    "trends",
    "growth",
    "ages",
    "trends",
    "industries",
    "rank",
    "trends",
    "goals",
    "poll",
)
KINDS = {*TEN, "map"}
SAY = words("en")


@pytest.fixture(scope="module")
def published() -> Store:
    return Store.open(PUBLISHED)


@pytest.fixture(scope="module", params=LANGUAGES)
def say(request):
    return words(request.param)


@pytest.fixture(scope="module")
def decks(published, say):
    return {place: ready_place(published, place, say) for place in published.places}


def all_decks(published, say):
    yield from (ready_place(published, place, say) for place in published.places)
    yield from (ready_programme(published, code, say) for code in followed(published))


def test_each_municipality_has_the_same_ten_slides(decks):
    assert {tuple(pin.kind for pin in deck.pins) for deck in decks.values()} == {TEN}


def test_no_slide_of_a_map_says_its_title_again(published, say):
    versions = Versions(published)
    for code in followed(published):
        deck = ready_programme(published, code, say)
        for shown in draw(deck, versions, CHARTS):
            title = shown.slide.title.rstrip(".")
            assert title not in [each.rstrip(".") for each in shown.slide.told]


def test_each_deck_is_read_back_as_it_was_written(published, say):
    for deck in all_decks(published, say):
        read, notes = read_deck(json.dumps(written(deck)).encode(), KINDS)
        assert read == deck
        assert not notes


def test_nothing_is_longer_than_a_deck_holds(published, say):
    for deck in all_decks(published, say):
        assert len(deck.title) <= MOST_TITLE
        for pin in deck.pins:
            assert len(pin.title) <= MOST_TITLE, pin.title
            assert len(pin.note) <= MOST_NOTE, pin.note
            assert len(pin.speaker) <= MOST_SPEAKER, pin.speaker


def test_each_link_is_understood_and_shows_the_version(published):
    for deck in all_decks(published, SAY):
        for pin in deck.pins:
            if pin.query:
                view, notes = View.from_query(pin.query, published)
                assert not notes, pin
                assert view.version == published.version


def test_each_chart_has_the_places_figures(published):
    for place in published.places:
        for pin in ready_place(published, place, SAY).pins:
            if pin.kind in ("trends", "rank"):
                view, _ = View.from_query(pin.query, published)
                matrix = published.place_values[view.indicator]
                assert np.isfinite(matrix.value[published.place_index[place], -1]), (place, pin)


def test_what_can_be_drawn_here_is_drawn_and_nothing_is_absent(published):
    versions = Versions(published)
    for deck in all_decks(published, SAY):
        here = replace(
            deck, pins=tuple(pin for pin in deck.pins if pin.kind in CHARTS or pin.kind in OWN)
        )
        for shown in draw(here, versions, CHARTS):
            assert not isinstance(shown.slide.body, Absent), (deck.title, shown.pin)
            assert shown.slide.title
            if isinstance(shown.slide.body, Plot) and shown.pin.kind == "trends":
                assert shown.slide.body.native.series


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:[.,]\d+)*", text))


def test_the_short_story_is_the_summary_of_the_place(published, say, decks):
    for place, deck in decks.items():
        assert deck.pins[0].note == "\n".join(profile_summary(published, place, say))


def test_what_is_said_to_a_slide_are_the_findings_of_the_place_and_cautions(published, say, decks):
    """Findings agree with the figures (test_findings_every_place); nothing else has a number."""
    told = {*INDUSTRIES, "industry_concentration", "natural_change_5y", "share_0_15"}
    told |= {each for goal in KEY_INDICATORS.values() for each in goal}
    cautions = [say.pick(published.indicators[each].caution) for each in told]
    for place, deck in decks.items():
        known = {" ".join(finding_sentences(published, each, place, say)) for each in told}
        for pin in deck.pins:
            if pin.kind in ("trends", "growth", "ages", "industries", "rank"):
                said = pin.speaker.split("\n\n")
                assert said[0] in known, (place, pin)
                for text in said:
                    is_caution = any(caution and text.endswith(caution) for caution in cautions)
                    assert text in known or is_caution or not numbers(text), (place, text)


@pytest.mark.parametrize("code", ["blest", "gjenreisningsbyer", "smasamfunn"])
def test_a_programme_is_followed_and_never_said_to_have_had_an_effect(published, code, say):
    assert code in followed(published)
    deck = ready_programme(published, code, say)
    assert {pin.kind for pin in deck.pins} <= KINDS
    caution = no_effect(say)
    for pin in deck.pins:
        if pin.query:
            assert caution in pin.speaker
    assert sum(caution in pin.note for pin in deck.pins) == 1


def test_those_that_surely_took_part_are_named(published):
    places = took_part(published, "gjenreisningsbyer")
    assert {published.places[place].name for place in places} == {
        "Kristiansund",
        "Molde",
        "Rauma",
        "Namsos",
        "Steinkjer",
    }
    deck = ready_programme(published, "gjenreisningsbyer", SAY)
    assert "Molde" in deck.pins[0].speaker
    assert "took part, by the register: 5." in deck.pins[0].note


def test_growth_beside_similar_places_agrees_with_the_figures(published):
    people = published.place_values["population"]
    for code in followed(published):
        found = beside_similar(published, code)
        for each in found.places:
            row = published.place_index[each.place]
            before, after = (
                round(float(people.value[row, people.years == year][0]))
                for year in (found.first_year, found.last_year)
            )
            assert each.own == pytest.approx(round(100 * (after - before) / before, 1))
        sides = [found.count(side) for side in (1, 0, -1)]
        assert sum(sides) == len(found.places)
        assert sides[0] == sum(each.own > each.similar for each in found.places)


def test_a_place_is_not_compared_with_others_of_the_programme(store):
    assert beside_similar(store, "blest") is None  # fewer than four others are left


def test_without_figures_a_slide_says_so_plainly_and_there_are_ten_all_the_same(store):
    deck = ready_place(store, "5433", SAY)
    assert len(deck.pins) == len(TEN)
    plain = [pin for pin in deck.pins if "There are no figures on this" in pin.note]
    assert [pin.title for pin in plain] == [
        "Freedom to choose where to live",
        "Work where people live",
        "Work where people live",
        "Equal services",
        "Attractive places",
    ]


def test_paragraphs_skip_what_is_empty():
    assert paragraphs("One.", "", "Two.") == "One.\n\nTwo."


def test_a_ready_deck_is_answered_in_the_language_and_can_be_asked_for_again(client):
    answer = client.get("/deck/ready/place/5433?lang=nn")
    assert answer.json["lang"] == "nn"
    assert answer.json["title"] == "Korleis går det i Hasvik kommune?"
    assert answer.headers["Cache-Control"] == "no-cache"
    again = client.get(
        "/deck/ready/place/5433?lang=nn", headers={"If-None-Match": answer.headers["ETag"]}
    )
    assert again.status_code == 304


def test_an_unknown_code_is_refused_with_those_that_are_known(client):
    answer = client.get("/deck/ready/place/9999")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert "5433" in answer.json["allowed"]
    answer = client.get("/deck/ready/programme/nothing")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
