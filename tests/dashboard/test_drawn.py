"""The sentence on what a trend chart draws, against figures computed from the published tables."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from dashboard.data.store import STATUSES, Store
from dashboard.text import words
from dashboard.text.drawn import drawn_sentence
from dashboard.text.trend_story import tell
from dashboard.text.trend_told import lines_told
from dashboard.view import View
from etl.contract import Status

PUBLISHED = Path(__file__).parents[2] / "data" / "published"
PLACES = ("5616", "5007", "0301", "1806", "5634")
LANGUAGES = ("nb", "nn", "en")
TURNS = {
    "nb": ("gikk ned med {} prosent", "endret seg nesten ikke", "økte med {} prosent"),
    "nn": ("gjekk ned med {} prosent", "endra seg nesten ikkje", "auka med {} prosent"),
    "en": ("fell by {} per cent", "hardly changed", "rose by {} per cent"),
}
WENT = {
    "nb": "gikk fra {} prosent i {} til {} prosent i {}",
    "nn": "gjekk frå {} prosent i {} til {} prosent i {}",
    "en": "went from {} per cent in {} to {} per cent in {}",
}


@pytest.fixture(scope="module")
def published():
    return Store.open(PUBLISHED)


@cache
def series(indicator, table="observations", unit="place"):
    rows = pd.read_parquet(PUBLISHED / f"{table}.parquet").query("indicator == @indicator")
    return rows.pivot(index=unit, columns="year", values="value")


def said(store, language, **asked):
    view = replace(View.default(store), lang=language, **asked)
    story = tell(store, view, words(language))
    return [drawn_sentence(store, each, words(language)) for each in lines_told(store, view, story)]


def turn(start, end, language):
    change = round(100 * (end - start) / start, 1)
    number = f"{abs(change):.1f}".replace(".", "." if language == "en" else ",")
    return TURNS[language][int(np.sign(change)) + 1].format(number)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("first", [1986, 2001])
def test_a_count_went_as_many_per_cent_as_it_is_drawn(published, place, language, first):
    found = said(
        published, language, indicator="population", places=(place,), first_year=first,
        lines=("norway", "peers"),
    )  # fmt: skip
    own, country, peers = found[0].split("; ")
    figures = series("population")
    norway = series("population", "area_observations", "area").loc["0"]
    known = figures.loc[place, first:].dropna()
    start, end = int(known.index[0]), int(known.index[-1])
    assert turn(known[start], known[end], language) in own
    assert str(start) in own
    assert str(end) in own
    assert turn(norway[start], norway[end], language) in country
    alike = pd.read_parquet(PUBLISHED / "peers.parquet").query("place == @place and rank <= 8")
    growth = figures.loc[alike["peer"], end] / figures.loc[alike["peer"], start]
    assert turn(100, round(100 * growth.median(), 1), language) in peers


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", PLACES)
def test_a_share_went_from_one_figure_to_the_other(published, place, language):
    own, *beside = said(published, language, indicator="share_65plus", places=(place,))[0].split(
        "; "
    )
    known = series("share_65plus").loc[place].dropna()
    country = series("share_65plus", "area_observations", "area").loc["0"]
    start, end = known.index[0], known.index[-1]

    def told(value):
        return f"{value:.1f}".replace(".", "." if language == "en" else ",")

    went = WENT[language].format(told(known[start]), start, told(known[end]), end)
    assert went in own
    assert told(country[start]) in beside[0]
    assert told(country[end]) in beside[0]


def test_the_country_and_the_peers_stand_beside_the_first_place(published):
    asked = {"indicator": "population", "lines": ("norway", "peers")}
    first, second = said(published, "en", places=("5007", "5006"), **asked)
    assert first.count(";") == 2
    assert second.count(";") == 0


def test_nothing_is_said_across_a_break(store):
    asked = {"indicator": "population", "places": ("5433",), "first_year": 2018}
    assert said(store, "en", **asked) == [""]  # remade in 2020
    after = said(store, "en", **asked | {"first_year": 2020})
    assert after[0].startswith("The figure for Hasvik municipality")


def test_an_end_is_estimated_or_the_first_year_that_has_a_figure(published):
    matrix = published.place_values["population"]
    value, status = matrix.value.copy(), matrix.status.copy()
    row = published.place_index["5616"]
    value[row, matrix.years < 1990] = np.nan
    status[row, matrix.years == 1990] = STATUSES.index(Status.ESTIMATED)
    among = {**published.place_values, "population": replace(matrix, value=value, status=status)}
    store = replace(published, place_values=among)
    found = said(store, "en", indicator="population", places=("5616",), first_year=1986)
    assert "from 1990 (estimated) to " in found[0]
    assert "Norway" in found[0]


def test_a_yes_or_no_and_what_is_told_already_are_passed_over(published):
    assert said(published, "en", indicator="robek", places=("5616",)) == [""]
    told = {"indicator": "population", "places": ("5616",), "first_year": 2016, "lines": ()}
    assert said(published, "en", **told) == [""]
    assert said(published, "en", **told | {"first_year": 2015}) != [""]
