from dataclasses import replace

import pytest

from dashboard.data.queries import Merger
from dashboard.text import words
from dashboard.text.trend_story import alternative, merger_sentence, tell
from dashboard.view import View

SAY = words("en")


@pytest.fixture
def view(store):
    return replace(View.default(store), places=("5433", "5636"), lang="en")


def test_the_title_says_what_is_shown(store, view):
    story = tell(store, view, SAY)
    assert story.title == "Population en: Hasvik and Loppa"
    assert story.subtitle == "Index, 2018 = 100 · 2018–2021 · compared with Norway"


def test_many_places_are_counted(store, view):
    many = replace(view, places=("0301", "1508", "5433", "5636"))
    assert tell(store, many, SAY).title == "Population en: four municipalities"


def test_words_come_in_the_language(store, view):
    story = tell(store, view, words("nn"))
    assert story.subtitle == "Indeks, 2018 = 100 · 2018–2021 · samanlikna med Noreg"


def test_the_country_is_left_out_where_it_would_dwarf_the_places(store, view):
    story = tell(store, replace(view, measure="value"), SAY)
    assert [line.name for line in story.chart.lines] == ["Hasvik", "Loppa"]
    assert story.hints == (
        "Larger areas are left out: they would dwarf the municipalities.",
        "Choose index to compare with them.",
    )


def test_a_place_without_figures_is_told_of(store, view):
    story = tell(store, replace(view, indicator="broadband"), SAY)
    assert [line.name for line in story.chart.lines] == ["Hasvik"]
    assert story.hints == ("No figures for Loppa and Norway in 2019.",)


def test_a_place_that_cannot_be_indexed_is_told_of(store, view):
    story = tell(store, replace(view, places=("5433", "5610"), base=2020), SAY)
    assert [line.name for line in story.chart.lines] == ["Hasvik", "Norway"]
    assert story.hints == (
        "Kárášjohka - Karasjok has no figure for 2020 and can’t be indexed from it.",
    )


def test_an_empty_view_says_what_to_do(store, view):
    story = tell(store, replace(view, places=(), lines=()), SAY)
    assert story.is_empty
    assert story.hints == (
        "Nothing is chosen yet. Choose a municipality, or a line to compare with.",
    )


def test_the_chart_is_told_in_words(store, view):
    assert alternative(tell(store, replace(view, lines=()), SAY), SAY) == (
        "Line chart. Population en: Hasvik and Loppa. Index, 2018 = 100 · 2018–2021. "
        "Hasvik: 100.0 in 2018, 94.0 in 2021. Loppa: 100.0 in 2018, 92.6 in 2021."
    )


def test_a_place_keeps_its_colour_when_another_has_no_figures(store, view):
    with_both = tell(store, view, SAY).chart.colours
    without_loppa = tell(store, replace(view, places=("5636", "5433"), indicator="broadband"), SAY)
    assert without_loppa.chart.colours["5433"] == with_both["5636"]


@pytest.mark.parametrize(
    ("parts", "kind", "sentence"),
    [
        (("Ålesund", "Ørskog"), "merger", "2020: Ålesund was made from Ålesund and Ørskog."),
        (("Ålesund",), "merger", "2020: Ålesund went into a larger municipality."),
        (("Ålesund",), "division", "2020: Ålesund was divided."),
        (("Haram",), "division", "2020: Ålesund was split off from Haram."),
        (("Haram", "Giske"), "division", "2020: Ålesund was made from Haram and Giske."),
        (
            ("Ålesund",),
            "border",
            "2020: the border of Ålesund was moved, and some residents changed municipality.",
        ),
    ],
)
def test_border_changes_are_told_in_words(parts, kind, sentence):
    merger = Merger("1508", 2020, parts, kind)
    assert merger_sentence(merger, "Ålesund", SAY) == sentence
