from dataclasses import replace

import numpy as np
import pytest

from dashboard.components import chart_card
from dashboard.data.pairing import Axis, Pairing, paired
from dashboard.data.quarters import Cell, Line
from dashboard.data.ranking import ranked
from dashboard.text import compare_heat_words, words
from dashboard.text.compare_rank_words import Told, title
from dashboard.text.compare_scatter_words import norway_lines, pattern
from dashboard.text.compare_words import absent, change_words, group, outside, signed
from dashboard.view import View
from etl.contract import Status, Text

SAY = words("en")


@pytest.fixture
def view(store):
    return replace(View.default(store), indicator="population", chart="rank", lang="en")


def told(store, view, places):
    ranking = ranked(store, view, places)
    return Told(store, view, store.indicators[view.indicator], ranking, SAY)


def test_the_title_of_a_change_counts_who_rose(store, view):
    asked = replace(
        view, step="change", first_year=2018, last_year=2021, centrality=("4", "5", "6")
    )
    found = title(told(store, asked, ("4636", "5433", "5610", "5636")))
    assert found == "Population en: up in 0 of 4 district municipalities from 2018 to 2021"


def test_the_title_of_a_level_names_the_highest(store, view):
    found = title(told(store, view, ("4636", "5433")))
    assert found == "Population en: Hasvik is highest of 2 municipalities"


def test_no_one_is_named_where_several_share_the_highest_figure(store, view):
    found = title(told(store, replace(view, indicator="share_65plus"), ("4636", "5433")))
    assert found == "Share 65plus en: several of 2 municipalities share the highest figure"


def test_of_two_places_only_what_has_a_direction_is_counted(store):
    def line(better, first, second):
        cells = [Cell(each, np.nan, np.nan, Status.NORMAL, 1) for each in (first, second)]
        meta = replace(store.indicators["population"], better=better, decimals=1)
        return Line(meta, 2021, tuple(cells))

    lines = [line("higher", 2, 1), line("lower", 1.31, 1.34), line("neutral", 2, 1)]
    found = compare_heat_words.title(View.default(store), lines, ("Namsos", "Steinkjer"), SAY)
    assert found == (
        "A few of each goal: Namsos is better placed on 1, Steinkjer on 0 of 2 indicators"
    )


def test_a_gap_is_not_counted_as_a_bad_figure(store):
    def line(*quarters):
        meta = replace(store.indicators["population"], better="higher")
        cells = [Cell(np.nan, np.nan, np.nan, Status.MISSING, each) for each in quarters]
        return Line(meta, 2021, tuple(cells))

    lines = [line(4, 1, 1), line(4, 1, 1), line(None, 4, 4)]
    found = compare_heat_words.title(View.default(store), lines, ("A", "B", "C"), SAY)
    assert found == (
        "A few of each goal: A is most often in the favourable half (2 of 2 indicators)"
    )


def test_between_two_percentages_lie_percentage_points(store):
    meta = replace(store.indicators["population"], unit=Text("%", "%", "%"))
    assert change_words(meta, SAY) == "Change, percentage points"


def test_a_change_has_its_sign():
    assert [signed(SAY, value, 1) for value in (1.25, -1.25, 0.04)] == ["+1.2", "−1.2", "0.0"]


def test_those_left_out_are_named_with_the_reason(store):
    left_out = {"5433": Status.MISSING, "5636": Status.MISSING}
    assert absent(store, left_out, SAY) == "Left out, without figures: Hasvik and Loppa (missing)."
    assert absent(store, {}, SAY) == ""


def test_chosen_places_outside_the_filters_are_named(store, view):
    asked = replace(view, places=("0301", "5433"), centrality=("5", "6"))
    assert outside(store, asked, SAY) == "Left out by the filter: Oslo."
    assert outside(store, replace(asked, among="chosen"), SAY) == ""
    assert outside(store, replace(asked, centrality=()), SAY) == ""


@pytest.mark.parametrize(
    ("x", "y", "said"),
    [
        (np.nan, np.nan, ""),
        (1, np.nan, "The dotted line is Norway’s figure."),
        (1, 2, "The dotted lines are Norway’s figures."),
    ],
)
def test_only_lines_that_are_drawn_are_explained(x, y, said):
    axes = [Axis("turnout", 2019, (0, 1), norway) for norway in (x, y)]
    assert norway_lines(Pairing(*axes, (2019,), (), {}, 0), SAY) == said


@pytest.mark.parametrize(
    ("rho", "said"),
    [
        (0.1, "no clear pattern"),
        (-0.3, "a weak tendency for one to be high where the other is low"),
        (0.5, "a clear tendency to be high together"),
        (0.7, "a strong tendency to be high together"),
    ],
)
def test_a_correlation_is_said_modestly(rho, said):
    assert pattern(rho, SAY) == said


def test_filtered_places_are_called_what_they_are(view):
    assert group(replace(view, centrality=("1", "2", "3")), SAY) == "central municipalities"
    assert group(replace(view, centrality=("6",)), SAY) == "municipalities"


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        (Status.NORMAL, "1.5"),
        (Status.ESTIMATED, {"text": "1.5", "sign": "e"}),
        (Status.MISSING, {"text": "–", "why": "missing"}),
    ],
)
def test_a_figure_in_a_table_bears_the_sign_of_its_status(status, shown):
    assert chart_card.cell(1.5, status, 1, SAY) == shown


def test_a_point_knows_the_status_of_both_its_figures(store, view):
    (point,) = paired(store, replace(view, against="share_65plus", year=2020), ("5433",)).points
    assert point.statuses == (Status.BREAK, Status.NORMAL)
