"""Every text on the published figures, against figures computed here from the published tables."""

import re
from collections import Counter

import pytest

from dashboard.data.findings import Finding, finding
from dashboard.data.store import Store
from dashboard.text import words
from dashboard.text.findings import sentences
from dashboard.text.statements import STATEMENTS
from tests.dashboard.facts import PUBLISHED, SIGNED, facts
from tests.dashboard.read_back import (
    ALIKE,
    CHANGED,
    CLAIMS,
    COUNTRY,
    REASONS,
    SIDES,
    assert_none,
    directions,
    faults_of_form,
    numbers_in,
    sign,
)

LANGUAGES = ("nb", "nn", "en")


@pytest.fixture(scope="module")
def published() -> Store:
    return Store.open(PUBLISHED)


@pytest.fixture(scope="module")
def findings(published) -> list[Finding]:
    return [
        finding(published, indicator, place)
        for indicator in published.indicators
        for place in published.places
    ]


@pytest.fixture(scope="module", params=LANGUAGES)
def told(request, published, findings) -> tuple[str, dict[tuple[str, str], tuple[str, ...]]]:
    say = words(request.param)
    return request.param, {
        (found.indicator, found.place): sentences(
            found, published.indicators[found.indicator], published.places[found.place], say
        )
        for found in findings
    }


def known(texts):
    """Each text that has figures behind it, as one string, with its fact."""
    for key, text in texts.items():
        if not isinstance(facts()[key], str):
            yield key, " ".join(text), facts()[key]


def test_every_indicator_has_its_own_sentence(published):
    assert set(published.indicators) <= set(STATEMENTS)


def test_the_numbers_of_each_text_are_the_published_ones(told):
    language, texts = told
    assert_none(
        [
            f"{key} {fact.numbers}: {text}"
            for key, text, fact in known(texts)
            if numbers_in(text, language) != Counter(fact.numbers)
        ]
    )


def test_words_of_direction_follow_the_rounded_figures(told):
    language, texts = told
    faults = []
    for key, text, fact in known(texts):
        is_alike = bool(re.search(ALIKE[language], text))
        wanted = set() if is_alike else sign(fact.change)
        if key[0] in SIGNED:
            is_right = directions(text, SIDES[language]) == sign(fact.value)
        else:
            is_right = directions(text, CHANGED[language]) == wanted
            tiny = fact.change is not None and abs(fact.change) < 0.0005 * abs(fact.value) + 1e-9
            is_right &= not is_alike or tiny
        if not is_right:
            faults.append(f"{key} {fact}: {text}")
    assert_none(faults)


def test_the_country_is_told_on_its_side_of_the_place(told):
    language, texts = told
    patterns = COUNTRY[language]
    assert_none(
        [
            f"{key} {fact}: {text}"
            for key, text, fact in known(texts)
            if directions(text, patterns) != sign(fact.above_country)
        ]
    )


def test_chance_and_trends_are_spoken_of_exactly_where_tested(told):
    language, texts = told
    assert_none(
        [
            f"{key} {fact.claims}: {text}"
            for key, text, fact in known(texts)
            if {claim for claim, words in CLAIMS[language].items() if words in text} != fact.claims
        ]
    )


def test_without_figures_there_is_a_reason_and_no_number(told):
    language, texts = told
    assert_none(
        [
            f"{key}: {text}"
            for key, text in texts.items()
            if isinstance(facts()[key], str)
            and (
                len(text) != 1
                or re.search(r"\d", text[0])
                or REASONS[facts()[key]][language] not in text[0]
            )
        ]
    )


def test_each_text_is_one_to_four_clean_sentences_about_the_place(told, published):
    language, texts = told
    faults = []
    for (indicator, place), text in texts.items():
        name = published.places[place].name
        faults += faults_of_form(text, language, name)
        if not 1 <= len(text) <= 4 or name.partition(" (")[0] not in text[0]:
            faults.append(f"{indicator} {place}: {text}")
    assert_none(faults)
