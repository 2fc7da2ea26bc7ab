"""Sentences stand where figures are: the very ones that are held against the published tables."""

from dataclasses import replace

import pytest
from dash import html

from dashboard.components import ids, in_words, place_figures
from dashboard.text import LANGUAGES, words
from dashboard.text.findings import finding_sentences
from dashboard.view import View
from tests.dashboard.callbacks import fire

PLACES = ("5433", "5636")


def told(component) -> list[str]:
    return [
        node.children
        for node in html.Div(component)._traverse()
        if getattr(node, "className", None) == "told"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_key_figure_has_its_sentences(store, language):
    say = words(language)
    section = place_figures.section(store, replace(View.default(store), place="5433"), say)
    folds = [each for each in section._traverse() if getattr(each, "className", None) == "key-told"]
    assert folds
    for fold in folds:
        indicator = getattr(fold, "data-fold").removeprefix("told-")
        assert told(fold) == [" ".join(finding_sentences(store, indicator, "5433", say))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_compared_have_theirs_for_each_indicator(store, language):
    say = words(language)
    shown = ("share_65plus", "population")
    assert told(in_words.fold(store, shown, PLACES, say)) == [
        " ".join(finding_sentences(store, indicator, place, say))
        for indicator in shown
        for place in PLACES
    ]


@pytest.mark.parametrize(("chart", "n"), [("scatter", 4), ("rank", 2), ("heat", 0)])
def test_the_comparison_tells_of_the_chosen_places(app, chart, n):
    query = f"?indicator=population&against=share_65plus&places=5433,5636&chart={chart}"
    inputs = {f"{ids.VIEW}.data": query, f"{ids.ROOM}.data": "wide"}
    answer = fire(app, "compare-card.children", inputs, f"{ids.VIEW}.data")
    assert str(answer["compare-card"]["children"]).count("'className': 'told'") == n
