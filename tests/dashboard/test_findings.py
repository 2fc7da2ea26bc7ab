"""Rules of findings, with figures one can subtract in the head."""

from dataclasses import replace

import pandas as pd
import pytest

from dashboard.data.findings import Change, Country, Figure, Finding, finding
from dashboard.data.ranks import Rank
from dashboard.data.records import TrendVerdict
from dashboard.data.store import Store
from dashboard.text import words
from dashboard.text.findings import finding_sentences, municipality, sentences
from dashboard.text.summaries import area_summary, profile_summary
from etl.contract import IndicatorMeta, Status, Text
from tests.dashboard import factories

YEARS = tuple(range(2010, 2021))


def opened(folder, values, kind="rate", unit="", decimals=1, **more) -> Store:
    """A store with one indicator, `x`, over 2010–2020; `more` goes to its observations."""
    status = more.pop("status", None)
    shown = factories.observations("x", values, years=YEARS, status=status, **more)
    areas = factories.observations("x", {"0": (10.0,) * len(YEARS)}, years=YEARS, unit="area")
    about = factories.indicator_row(
        "x", 1, "freedom", kind, unit, decimals, first_year=YEARS[0], last_year=YEARS[-1]
    )
    return Store.open(
        factories.snapshot(
            folder,
            observations=shown,
            area_observations=areas,
            indicators=pd.DataFrame([about]),
        )
    )


def flat(first, last, middle=None):
    """A series that starts and ends as told, and stays at `middle` (or `last`) between."""
    between = last if middle is None else middle
    return (first, *[between] * (len(YEARS) - 2), last)


def test_the_latest_figure_is_compared_with_ten_years_before(tmp_path):
    found = finding(opened(tmp_path, {"5433": flat(4.0, 7.0)}), "x", "5433")
    assert (found.latest.year, found.latest.value) == (2020, 7.0)
    assert (found.change.earlier.year, found.change.amount, found.change.sign) == (2010, 3.0, 1)


def test_without_a_figure_ten_years_before_the_nearest_year_is_used(tmp_path):
    series = (None, None, 5.0, *[6.0] * 8)
    found = finding(opened(tmp_path, {"5433": series}), "x", "5433")
    assert found.change.earlier.year == 2012


def test_a_gap_in_the_newest_year_leaves_the_latest_known_figure(tmp_path):
    found = finding(opened(tmp_path, {"5433": (*[6.0] * 10, None)}), "x", "5433")
    assert (found.latest.year, found.change.earlier.year) == (2019, 2010)


@pytest.mark.parametrize("status", [Status.SUPPRESSED, Status.AMBIGUOUS, Status.NOT_APPLICABLE])
def test_no_figure_at_all_has_the_reason_of_the_newest_gap(tmp_path, status):
    gaps = {"5433": (None,) * len(YEARS), "0301": flat(1.0, 2.0)}
    store = opened(tmp_path, gaps, status={("5433", 2020): status})
    found = finding(store, "x", "5433")
    assert found.latest is None
    assert found.reason is status
    assert len(finding_sentences(store, "x", "5433", words("nb"))) == 1


def test_figures_before_a_break_are_not_compared_with_those_after(tmp_path):
    # The break shows at another place only: Hasvik's own figure of that year is estimated.
    status = {("0301", 2015): Status.BREAK, ("5433", 2015): Status.ESTIMATED}
    store = opened(tmp_path, {"5433": flat(4.0, 7.0, 5.0), "0301": flat(1.0, 1.0)}, status=status)
    found = finding(store, "x", "5433")
    assert (found.change.earlier.year, found.break_year) == (2015, 2015)


def test_a_break_in_the_latest_year_leaves_nothing_to_compare_with(tmp_path):
    store = opened(tmp_path, {"5433": flat(4.0, 7.0)}, status={("5433", 2020): Status.BREAK})
    found = finding(store, "x", "5433")
    assert (found.change, found.break_year) == (None, 2020)
    assert "2020" in finding_sentences(store, "x", "5433", words("nb"))[1]


def test_a_break_before_the_years_compared_is_not_spoken_of(tmp_path):
    store = opened(tmp_path, {"5433": flat(4.0, 7.0)}, status={("5433", 2010): Status.BREAK})
    assert finding(store, "x", "5433").break_year is None


def test_counts_change_in_per_cent_of_the_earlier_count(tmp_path):
    found = finding(opened(tmp_path, {"5433": flat(200.0, 150.0)}, "count", "", 0), "x", "5433")
    assert (found.change.told, found.change.amount) == ("percent", -25.0)


@pytest.mark.parametrize(
    "values",
    [
        {"5433": flat(50.0, 150.0)},
        {"5433": flat(150.0, 50.0)},
        {"5433": flat(150.0, 200.0), "0301": flat(-5.0, 200.0)},
    ],
)
def test_small_counts_and_counts_that_can_be_negative_change_by_number(tmp_path, values):
    found = finding(opened(tmp_path, values, "count", "", 0), "x", "5433")
    assert found.change.told == "difference"


def test_the_change_is_that_of_the_printed_figures(tmp_path):
    # 4.04 and 4.16 differ by 0.12, but a reader sees 4.0 and 4.2.
    found = finding(opened(tmp_path, {"5433": flat(4.04, 4.16)}), "x", "5433")
    assert found.change.amount == 0.2
    alike = finding(opened(tmp_path / "alike", {"5433": flat(4.04, 3.96)}), "x", "5433")
    assert alike.change.sign == 0


@pytest.mark.parametrize(
    ("spread", "proof"),
    [(1.0, "apart"), (2.0, "overlap")],
)
def test_a_change_is_larger_than_chance_where_the_intervals_lie_apart(tmp_path, spread, proof):
    # 4 ± 1 and 7 ± 1 lie apart; 4 ± 2 and 7 ± 2 share 5–6.
    found = finding(opened(tmp_path, {"5433": flat(4.0, 7.0)}, spread=spread), "x", "5433")
    assert found.change.proof == proof


def test_an_estimated_figure_is_neither_tested_nor_ranked(tmp_path):
    store = opened(
        tmp_path, {"5433": flat(4.0, 70.0)}, spread=1.0, status={("5433", 2020): Status.ESTIMATED}
    )
    found = finding(store, "x", "5433")
    assert (found.change.proof, found.country.is_apart, found.rank) == (None, None, None)


@pytest.mark.parametrize(
    ("verdict", "proof"),
    [("rising", "trend"), ("falling", None), ("unclear", "unclear"), ("too_few", None)],
)
def test_without_intervals_the_trend_is_the_test(tmp_path, verdict, proof):
    trend = TrendVerdict("x", "5433", verdict, 10, 2010, 2020, 0.3, 0.01)
    store = replace(opened(tmp_path, {"5433": flat(4.0, 7.0)}), trends={("x", "5433"): trend})
    assert finding(store, "x", "5433").change.proof == proof


def test_the_country_is_compared_in_the_same_year_but_not_for_counts(tmp_path):
    rate = finding(opened(tmp_path / "rate", {"5433": flat(4.0, 7.0)}, spread=1.0), "x", "5433")
    assert rate.country == Country(10.0, -1, is_apart=True)
    near = finding(opened(tmp_path / "near", {"5433": flat(4.0, 9.5)}, spread=1.0), "x", "5433")
    assert near.country == Country(10.0, -1, is_apart=False)
    count = finding(opened(tmp_path / "count", {"5433": flat(4.0, 7.0)}, "count"), "x", "5433")
    assert (count.country, count.rank) == (None, None)


def test_yes_or_no_is_not_ranked(tmp_path):
    values = {"5433": flat(0.0, 1.0), "0301": flat(0.0, 0.0)}
    assert finding(opened(tmp_path, values, "index"), "x", "5433").rank is None


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
