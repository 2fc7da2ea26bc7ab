"""The summary of every place, and districts beside centres, against the published tables."""

from collections import Counter
from functools import cache

import pandas as pd
import pytest

from dashboard.data.store import Store
from dashboard.text import words
from dashboard.text.summaries import area_summary, profile_summary
from etl.contract import LANGUAGES
from tests.dashboard.facts import PUBLISHED, printed, table
from tests.dashboard.read_back import assert_none, directions, faults_of_form, numbers_in, sign


@pytest.fixture(scope="module")
def published() -> Store:
    return Store.open(PUBLISHED)


@cache
def grid(name: str, unit: str, indicator: str) -> pd.DataFrame:
    """An indicator as places or areas by year, gaps as NaN."""
    rows = table(name)
    return rows[rows["indicator"] == indicator].pivot(index=unit, columns="year", values="value")


def per_cent(before: float, after: float) -> float:
    return round(100 * (round(after) - round(before)) / round(before), 1)


@cache
def numbers_of_profile(place: str) -> Counter[str]:
    """The numbers that sum up a place, computed from the tables."""
    people = grid("observations", "place", "population").loc[place]
    last = max(people.dropna().index)
    numbers = [printed(people[last], 0), str(last)]
    for year in (1986, last - 10):
        change = printed(abs(per_cent(people[year], people[last])), 1)
        numbers += [str(year), *([change] if change != "0.0" else [])]
    years = range(2021, 2026)
    numbers += [str(years[0]), str(years[-1])]
    for indicator in ("natural_change", "net_migration"):
        series = grid("observations", "place", indicator).loc[place, years].round()
        numbers += [printed(abs(series.sum()), 0)] if series.sum() else []
    for indicator, names in (("employment_rate", "15 74"), ("share_65plus", "65")):
        series = grid("observations", "place", indicator).loc[place].dropna()
        norway = grid("area_observations", "area", indicator).loc["0", max(series.index)]
        numbers += [str(max(series.index)), *names.split()]
        numbers += [printed(series.iloc[-1], 1), printed(norway, 1)]
    return Counter(number.replace(",", "") for number in numbers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_of_each_place_agrees_with_the_tables(published, language):
    say = words(language)
    faults = []
    for place in published.places:
        text = profile_summary(published, place, say)
        faults += faults_of_form(text, language, published.places[place].name)
        if len(text) != 5 or numbers_in(" ".join(text), language) != numbers_of_profile(place):
            faults.append(f"{place} {numbers_of_profile(place)}: {text}")
    assert_none(faults)


MORE = {"nb": "prosent flere", "nn": "prosent fleire", "en": "per cent more"}

SIGNS = {
    "natural_change": {
        "nb": ("flere enn det døde", "flere enn det ble født"),
        "nn": ("fleire enn det døydde", "fleire enn det vart fødde"),
        "en": ("births exceeded deaths", "deaths exceeded births"),
    },
    "net_migration": {
        "nb": ("flere til enn fra", "flere fra enn til"),
        "nn": ("fleire til enn frå", "fleire frå enn til"),
        "en": ("moved in than out", "moved out than in"),
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_of_each_place_takes_its_words_from_the_signs(published, language):
    say = words(language)
    people = grid("observations", "place", "population")
    faults = []
    for place in published.places:
        text = profile_summary(published, place, say)
        last = people.columns[-1]
        grown = [
            per_cent(people.loc[place, year], people.loc[place, last]) for year in (1986, 2016)
        ]
        is_right = text[1].count(MORE[language]) == sum(change > 0 for change in grown)
        for indicator, patterns in SIGNS.items():
            total = grid("observations", "place", indicator).loc[place, 2021:2025].round().sum()
            is_right &= directions(text[2], patterns[language]) == sign(total)
        if not is_right:
            faults.append(f"{place} {grown}: {text}")
    assert_none(faults)


@pytest.mark.parametrize("language", LANGUAGES)
def test_districts_and_centres_are_told_as_the_tables_have_them(published, language):
    text = area_summary(published, words(language))
    people, old, employed = (
        grid("area_observations", "area", indicator).loc[["D", "C"]]
        for indicator in ("population", "share_65plus", "employed_residents")
    )
    wanted = Counter(
        [
            *("2016", "2026", *(f"{per_cent(*people.loc[a, [2016, 2026]]):.1f}" for a in "DC")),
            *("2026", "65", *(f"{old.loc[a, 2026]:.1f}" for a in "DC")),
            *("2015", "2025", *(f"{per_cent(*employed.loc[a, [2015, 2025]]):.1f}" for a in "DC")),
        ]
    )
    assert numbers_in(" ".join(text), language) == wanted
    assert faults_of_form(text, language, "") == []
    rising = {"nb": "økte", "nn": "auka", "en": "rose"}[language]
    assert [one.count(rising) for one in text] == [2, 0, 2]
