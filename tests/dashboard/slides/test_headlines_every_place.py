"""Every headline of one place's line, against figures computed here from the published tables."""

import re
from dataclasses import replace
from functools import cache
from itertools import combinations

import numpy as np
import pandas as pd
import pytest

from dashboard.text import words
from dashboard.text.trend_headline import headline
from dashboard.text.trend_story import tell
from dashboard.view import View
from tests.browser.conftest import PUBLISHED

LANGUAGES = ("nb", "nn", "en")
YEAR = r"(\d{4})(?: \((?:provisional|estimated)\))?"
FIGURE = r"([−\d,.]+)(?:%|\N{NO-BREAK SPACE}\w+²?)?"
#: What a headline can claim, in English.
CLAIMS = {
    "went": rf" (up|down) from {FIGURE} in {YEAR} to {FIGURE} in {YEAR}",
    "grew": rf" (up|down) {FIGURE} from {YEAR} to {YEAR}",
    "still": rf" hardly changed from {YEAR} to {YEAR}",
    "same": rf" {FIGURE} both in {YEAR} and in {YEAR}",
    "unsure": rf" {FIGURE} in {YEAR}, no sure change since {YEAR}",
    "unclear": rf" {FIGURE} in {YEAR}, no clear direction since {YEAR}",
    "level": rf" {FIGURE} in {YEAR}",
}
END = r"(?: \(not adjusted for inflation\))?$"


@cache
def published() -> dict[tuple[str, str], pd.DataFrame]:
    rows = pd.read_parquet(PUBLISHED / "observations.parquet")
    known = rows.dropna(subset="value").set_index("year")
    return dict(iter(known.groupby(["indicator", "place"])))


@cache
def breaks() -> dict[str, int]:
    rows = pd.read_parquet(PUBLISHED / "observations.parquet")
    return rows[rows["status"] == "break"].groupby("indicator")["year"].max().to_dict()


@cache
def verdicts() -> dict[tuple[str, str], tuple[str, tuple[int, int]]]:
    rows = pd.read_parquet(PUBLISHED / "trends.parquet").dropna(subset="first_year")
    return {
        (row.indicator, row.place): (row.verdict, (int(row.first_year), int(row.last_year)))
        for row in rows.itertuples()
    }


def told(store, indicator, place, lang="en"):
    view = replace(View.default(store, indicator), places=(place,), lines=(), lang=lang)
    say = words(lang)
    return headline(store, view, tell(store, view, say), say)


def printed(value, decimals):
    return f"{round(value, decimals) + 0.0:,.{decimals}f}".replace("-", "−")


def claim(text):
    for name, pattern in CLAIMS.items():
        if found := re.search(pattern + END, text):
            return name, found.groups()
    return "", ()


def way(indicator, place, figures):
    """1 where the figures rise, −1 where they fall, 0 without a clear direction, None if few."""
    if len(figures) < 4:
        return None
    verdict, span = verdicts().get((indicator, place), ("", ()))
    if span == (figures.index[0], figures.index[-1]) and verdict in (
        "rising",
        "falling",
        "unclear",
    ):
        return {"rising": 1, "falling": -1, "unclear": 0}[verdict]
    signs = [np.sign(later - earlier) for earlier, later in combinations(figures.tolist(), 2)]
    mean = sum(signs) / len(signs)
    return int(np.sign(mean)) if abs(mean) >= 0.5 else 0


def overlap(rows, first, last):
    ends = rows.loc[[first, last]]
    if ends[["lower", "upper"]].isna().any(axis=None) or (ends["status"] == "estimated").any():
        return False
    return ends["lower"].max() <= ends["upper"].min()


@pytest.mark.parametrize(
    "indicator", sorted(pd.read_parquet(PUBLISHED / "indicators.parquet").indicator)
)
def test_a_headline_says_what_the_figures_say(real, indicator):
    meta = real.indicators[indicator]
    claims = set()
    for place in real.places:
        rows = published().get((indicator, place))
        if rows is None:
            continue
        text = told(real, indicator, place)
        figures = rows["value"].map(lambda value: round(value, meta.decimals))
        first, last = figures.index[0], figures.index[-1]
        start, end = figures.iloc[0], figures.iloc[-1]
        name, groups = claim(text)
        claims.add(name)
        is_broken = first < breaks().get(indicator, 0) <= last
        assert not (is_broken and name not in ("level", "")), text
        if name == "went":
            side, a, x, b, y = groups
            assert (a, b) == (printed(start, meta.decimals), printed(end, meta.decimals)), text
            assert (int(x), int(y)) == (first, last), text
            assert side == ("up" if end > start else "down"), text
        elif name in ("grew", "still"):
            change = round(100 * (end - start) / start, 1)
            assert (int(groups[-2]), int(groups[-1])) == (first, last), text
            assert meta.kind == "count"
            assert min(start, end) >= 100
            if name == "grew":
                assert groups[:2] == ("up" if end > start else "down", printed(abs(change), 1)), (
                    text
                )
            else:
                assert change == 0, text
        elif name == "same":
            assert start == end, text
        elif name in ("unsure", "unclear"):
            value, y, x = groups
            assert value == printed(end, meta.decimals), text
            assert (int(x), int(y)) == (first, last), text
        if name in ("went", "grew", "still"):
            assert not overlap(rows, first, last), text
            assert way(indicator, place, figures) in (None, np.sign(end - start)), text
        elif name == "unsure":
            assert overlap(rows, first, last), text
        elif name == "unclear":
            assert way(indicator, place, figures) not in (None, np.sign(end - start)), text
        if "inflation" in text:
            assert meta.unit.en.startswith("NOK")
    assert claims


@pytest.mark.parametrize("lang", LANGUAGES)
def test_headlines_fit_two_lines_for_the_longest_names(real, lang):
    longest = sorted(real.places, key=lambda code: -len(real.places[code].name))[:8]
    titles = [told(real, each, place, lang) for each in real.indicators for place in longest]
    assert max(map(len, titles)) <= 120
    assert all(titles)


def test_a_headline_of_money_says_that_prices_are_in_it(real):
    text = told(real, "median_income_after_tax", "3418")
    assert text.endswith("(not adjusted for inflation)")
