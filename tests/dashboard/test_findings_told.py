"""What a finding says: its sentences, and those that sum up a place."""

from dataclasses import replace

import pytest

from dashboard.data.findings import Change, Figure, Finding
from dashboard.data.ranks import Rank
from dashboard.text import words
from dashboard.text.findings import municipality, sentences
from dashboard.text.summaries import area_summary, profile_summary
from etl.contract import IndicatorMeta, Status, Text

SHARE = IndicatorMeta(
    id="share_65plus",
    goal="freedom",
    theme="age",
    kind="share",
    unit=Text("%", "%", "%"),
    decimals=1,
    better="neutral",
    title=Text("Andel", "Del", "Share"),
    short=Text("", "", ""),
    definition=Text("", "", ""),
    caution=Text("", "", ""),
)

FIGURE = Figure(2026, 22.7, lower=20.0, upper=25.4)

FOUND = Finding("share_65plus", "5433", FIGURE)


def told(store, found: Finding, language: str = "nb") -> tuple[str, ...]:
    return sentences(found, SHARE, store.places["5433"], words(language))


def test_a_share_changes_by_percentage_points(store):
    change = Change(Figure(2016, 19.7), "difference", 3.0, 1, "apart")
    assert told(store, replace(FOUND, change=change)) == (
        "I Hasvik kommune var 22,7 prosent av innbyggerne 65 år eller eldre i 2026.",
        "Det er 3,0 prosentpoeng mer enn i 2016, "
        "en større endring enn tilfeldige svingninger alene skulle gi.",
    )


def test_money_of_the_day_is_not_said_to_have_a_trend(store):
    change = Change(Figure(2014, 400_000.0), "difference", 100_000.0, 1, "trend")
    meta = replace(SHARE, id="median_income_after_tax", kind="median", decimals=0)
    meta = replace(meta, unit=Text("kroner", "kroner", "NOK"))
    found = replace(FOUND, latest=Figure(2024, 500_000.0), change=change)
    assert sentences(found, meta, store.places["5433"], words("en"))[1] == (
        "That is 100,000 kroner more than in 2014, not adjusted for inflation."
    )


def test_one_percentage_point_is_not_points(store):
    change = Change(Figure(2016, 21.0), "difference", -1.0, -1)
    found = replace(FOUND, latest=Figure(2026, 20.0), change=change)
    meta = replace(SHARE, decimals=0)
    assert sentences(found, meta, store.places["5433"], words("en"))[1] == (
        "That is 1 percentage point less than in 2016."
    )


def test_an_uncertain_status_stands_beside_its_year(store):
    provisional = replace(FIGURE, status=Status.PROVISIONAL)
    assert told(store, replace(FOUND, latest=provisional))[0].endswith("i 2026 (foreløpig).")


def test_a_shorter_comparison_says_why(store):
    change = Change(Figure(2024, 22.0), "difference", 0.7, 1)
    found = replace(FOUND, change=change, break_year=2024)
    assert told(store, found)[1] == (
        "Det er 0,7 prosentpoeng mer enn i 2024; eldre tall kan ikke sammenlignes."
    )


@pytest.mark.parametrize(
    ("rank", "lower", "sentence"),
    [
        (Rank(1, 1, 357), 20.0, "Det er det høyeste tallet blant 357 kommuner."),
        (Rank(357, 357, 357), 20.0, "Det er det laveste tallet blant 357 kommuner."),
        (Rank(7, 7, 357), None, "Kommunen er nummer 7 av 357, regnet fra den høyeste."),
        (Rank(7, 9, 357), None, "Kommunen er på delt 7. plass av 357, regnet fra den høyeste."),
        (Rank(1, 9, 357), None, "Ingen av de 357 kommunene lå høyere."),
        (Rank(300, 357, 357), None, "Ingen av de 357 kommunene lå lavere."),
        (
            Rank(7, 90, 357),
            20.0,
            "Kommunen er et sted mellom nummer 7 og 90 av 357, regnet fra den høyeste.",
        ),
        (
            Rank(7, 300, 357),
            20.0,
            "Tallet er for usikkert til å si hvor kommunen ligger blant de andre.",
        ),
    ],
)
def test_ranks_are_told_with_their_doubt(store, rank, lower, sentence):
    latest = replace(FIGURE, lower=lower)
    assert told(store, replace(FOUND, latest=latest, rank=rank))[-1] == sentence


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (12.0, "Det flyttet 12 flere til enn fra Hasvik kommune i 2025."),
        (-12.0, "Det flyttet 12 flere fra enn til Hasvik kommune i 2025."),
        (0.0, "Det flyttet like mange til som fra Hasvik kommune i 2025."),
    ],
)
def test_a_balance_is_told_by_words_not_by_minus(store, value, sentence):
    meta = replace(SHARE, id="net_migration", kind="count", decimals=0)
    found = Finding("net_migration", "5433", Figure(2025, value))
    assert sentences(found, meta, store.places["5433"], words("nb")) == (sentence,)


@pytest.mark.parametrize(
    ("earlier", "sentence"),
    [
        (-11.0, "Det er det samme som i 2015."),
        (-3.0, "I 2015 var det 3."),
        (4.0, "I 2015 var tallet +4."),
        (0.0, "I 2015 var tallet 0."),
    ],
)
def test_an_earlier_balance_has_a_sign_only_where_the_words_do_not_tell_it(
    store, earlier, sentence
):
    persons = Text("personer", "personar", "persons")
    meta = replace(SHARE, id="natural_change", kind="count", unit=persons, decimals=0)
    difference = -11.0 - earlier
    sign = (difference > 0) - (difference < 0)
    change = Change(Figure(2015, earlier), "difference", difference, sign)
    found = Finding("natural_change", "5433", Figure(2025, -11.0), change=change)
    assert sentences(found, meta, store.places["5433"], words("nb"))[1] == sentence


def test_an_indicator_without_a_sentence_of_its_own_is_still_told(store):
    meta = replace(SHARE, id="something_new")
    assert sentences(FOUND, meta, store.places["5433"], words("en"))[0] == (
        "Share, Hasvik municipality, 2026: 22.7%."
    )


@pytest.mark.parametrize(
    ("name", "nb", "en"),
    [
        ("Oslo", "Oslo kommune", "Oslo municipality"),
        (
            "Herøy (Nordland)",
            "Herøy kommune i Nordland",
            "Herøy municipality in Nordland",
        ),
        (
            "Kárášjohka - Karasjok",
            "Kárášjohka - Karasjok kommune",
            "Kárášjohka - Karasjok municipality",
        ),
    ],
)
def test_names_stand_where_prepositions_fit(store, name, nb, en):
    place = replace(store.places["5433"], name=name)
    assert municipality(place, words("nb")) == nb
    assert municipality(place, words("en")) == en


def test_a_summary_leaves_out_what_is_not_known(store):
    # The tiny snapshot has no births, moves or work, and people were counted anew in 2020.
    assert profile_summary(store, "5433", words("nb")) == (
        "Hasvik kommune hadde 940 innbyggere i 2021.",
        "Det er 2,1 prosent færre enn i 2020.",
        "I 2021 (foreløpig) var 16,0 prosent av innbyggerne 65 år eller eldre, "
        "mot 13,0 prosent i hele landet.",
    )


def test_districts_are_not_compared_with_centres_that_have_no_figures(store):
    assert area_summary(store, words("nb")) == ()
