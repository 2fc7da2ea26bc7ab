from dataclasses import replace

import numpy as np
import pytest

from dashboard.data.ranking import change_years, excerpt, ranked
from dashboard.view import View
from etl.contract import Status


@pytest.fixture
def view(store):
    return replace(View.default(store), indicator="population", chart="rank")


def order(ranking):
    return [row.place for row in ranking.rows]


def test_places_stand_highest_first(store, view):
    ranking = ranked(store, view, ("5433", "0301", "4636"))
    assert order(ranking) == ["0301", "5433", "4636"]
    assert ranking.years == (2021,)
    assert [row.value for row in ranking.rows] == [700000, 940, 770]


def test_a_change_of_a_count_is_in_per_cent_of_the_earlier_year(store, view):
    asked = replace(view, step="change", first_year=2018, last_year=2021)
    ranking = ranked(store, asked, ("5433", "0301"))
    assert ranking.scale == "percent"
    assert order(ranking) == ["0301", "5433"]
    assert ranking.rows[1].value == pytest.approx(-6)  # from 1000 to 940
    assert (ranking.rows[1].before, ranking.rows[1].after) == (1000, 940)


def test_it_is_counted_how_many_rose_and_fell(store, view):
    asked = replace(view, step="change", first_year=2018, last_year=2021)
    ranking = ranked(store, asked, tuple(store.places))
    assert (ranking.rose, ranking.fell) == (2, 4)


def test_a_change_too_small_to_print_is_none(store, view):
    matrix = store.place_values["share_65plus"]
    value = matrix.value.copy()
    row, column = store.place_index["5433"], matrix.years.tolist().index(2018)
    value[row, column : column + 2] = 10.01, 10.04  # printed with one decimal: 10.0 and 10.0
    near = replace(
        store,
        place_values={**store.place_values, "share_65plus": replace(matrix, value=value)},
    )
    asked = replace(
        view,
        indicator="share_65plus",
        step="change",
        first_year=2018,
        last_year=int(matrix.years[column + 1]),
    )
    ranking = ranked(near, asked, ("5433",))
    assert (ranking.rose, ranking.fell, ranking.rows[0].value) == (0, 0, 0)


def test_a_place_without_both_years_is_left_out_with_the_reason(store, view):
    asked = replace(view, step="change", first_year=2018, last_year=2020)
    ranking = ranked(store, asked, ("5433", "5610"))
    assert order(ranking) == ["5433"]
    assert ranking.left_out == {"5610": Status.MISSING}


def test_a_break_between_the_years_is_told(store, view):
    asked = replace(view, step="change", first_year=2018, last_year=2021)
    assert ranked(store, asked, ("5433",)).breaks == (2020,)
    assert ranked(store, asked, ("0301",)).breaks == ()


def test_a_change_within_the_intervals_is_not_sure(store, view):
    share = replace(view, indicator="share_65plus", step="change", last_year=2021)
    near = ranked(store, replace(share, first_year=2020), ("5433",)).rows[0]
    far = ranked(store, replace(share, first_year=2018), ("5433",)).rows[0]
    assert near.value == pytest.approx(2)  # 14 ± 2 to 16 ± 2: they overlap
    assert not near.is_sure
    assert far.value == pytest.approx(6)  # 10 ± 2 to 16 ± 2: they do not
    assert far.is_sure


def test_one_year_of_figures_shows_levels(store, view):
    asked = replace(view, indicator="broadband", step="change")
    assert change_years(store, asked) is None
    assert ranked(store, asked, ("5433", "0301")).scale == "level"


def test_an_excerpt_says_how_many_it_passes(store, view):
    rows = ranked(store, view, tuple(store.places)).rows
    found = excerpt(rows, 1, ("5433",))
    assert [each if isinstance(each, int) else each.place for each in found] == [
        "0301",
        2,
        "5433",
        1,
        "4636",
    ]


def test_a_level_has_its_rank_in_the_country(store, view):
    row = ranked(store, view, ("4636",)).rows[0]
    assert (row.rank.first, row.rank.last, row.rank.n) == (6, 6, 6)
    assert np.isnan(row.before)
