"""The figures of a profile: the newest of each kind, what it is held against, and its growth."""

from dataclasses import replace

import numpy as np
import pytest

from dashboard.data.profile import key_figures, lines_of, total
from dashboard.data.queries import Line
from dashboard.view import View
from etl.contract import Status

YEARS = np.array([2020, 2021, 2022], dtype=np.int16)


@pytest.fixture
def hasvik(store):
    return replace(View.default(store), place="5433")


def line(unit: str, values: list[float], status: tuple[Status, ...]) -> Line:
    gaps = np.full(3, np.nan)
    return Line(unit, unit, False, YEARS, np.array(values), gaps, gaps, status)


def test_the_newest_figure_stands_with_its_year_interval_and_country(store, hasvik):
    figures = {each.indicator: each for each in key_figures(store, hasvik, "freedom")}
    older = figures["share_65plus"]
    assert (older.year, older.value, older.interval) == (2021, 16.0, (14.0, 18.0))
    assert older.status is Status.PROVISIONAL
    assert older.norway == 13.0
    assert (older.rank.first, older.rank.last, older.rank.n) == (1, 6, 6)


def test_a_count_is_not_held_against_the_country(store, hasvik):
    figures = {each.indicator: each for each in key_figures(store, hasvik, "freedom")}
    assert np.isnan(figures["population"].norway)


def test_a_year_without_a_figure_gives_way_to_the_one_before(store, hasvik):
    (turnout,) = key_figures(store, hasvik, "places")
    assert (turnout.year, turnout.value) == (2019, 70.0)


def test_what_the_place_has_no_figure_for_is_left_out(store, hasvik):
    assert not key_figures(store, replace(hasvik, place="5636"), "places")


def test_parts_of_a_whole_are_shown_together_or_not_at_all(store, hasvik):
    assert not lines_of(store, hasvik, {"population": "People", "not_published": "Other"})
    (people,) = lines_of(store, hasvik, {"population": "People"})
    assert (people.unit, people.name) == ("population", "People")
    assert people.value.tolist() == [1000, 980, 960, 940]


def test_a_total_without_one_of_its_parts_is_no_total():
    born = line("born", [2, 3, 4], (Status.NORMAL, Status.NORMAL, Status.ESTIMATED))
    moved = line("moved", [-5, np.nan, 1], (Status.NORMAL, Status.MISSING, Status.NORMAL))
    whole = total((born, moved), "All")
    assert whole.value[[0, 2]].tolist() == [-3, 5]
    assert np.isnan(whole.value[1])
    assert whole.status == (Status.NORMAL, Status.MISSING, Status.ESTIMATED)
