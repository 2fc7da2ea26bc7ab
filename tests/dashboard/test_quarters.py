from dataclasses import replace

import numpy as np
import pytest

from dashboard.data.quarters import Cell, Line, difference, lines, quarter, standing
from dashboard.view import View
from etl.contract import Status

VALUES = np.array([10, 20, 30, 40, 50, 60, 70, np.nan, 80])


@pytest.mark.parametrize(("value", "found"), [(10, 1), (20, 1), (30, 2), (60, 3), (80, 4)])
def test_a_quarter_is_counted_from_the_lowest(value, found):
    assert quarter(VALUES, value) == found


def test_equals_stand_in_the_middle_of_their_share():
    listed = np.array([0.0] * 7 + [1.0])
    assert quarter(listed, 0.0) == 2  # 3.5 of 8 lie below the middle of the zeros
    assert quarter(listed, 1.0) == 4


def test_a_gap_has_no_quarter():
    assert quarter(VALUES, np.nan) is None


def test_low_is_favourable_where_lower_is_better(store):
    meta = store.indicators["population"]
    assert standing(1, replace(meta, better="lower")) == "best"
    assert standing(1, replace(meta, better="higher")) == "weakest"
    assert standing(1, replace(meta, better="neutral")) == "plain"


def line(store, first, second, better="higher", half=np.nan):
    cells = tuple(
        Cell(value, value - half, value + half, Status.NORMAL, 1) for value in (first, second)
    )
    return Line(replace(store.indicators["population"], better=better, decimals=0), 2021, cells)


def test_the_better_of_two_follows_the_direction(store):
    assert difference(line(store, 10, 7)).better == 0
    assert difference(line(store, 10, 7, better="lower")).better == 1
    assert difference(line(store, 10, 7, better="neutral")).better is None
    assert difference(line(store, 10, 7)).value == 3


def test_a_difference_is_between_the_figures_as_printed(store):
    assert difference(line(store, 10.4, 12.6)).value == -3  # 10 and 13
    assert difference(line(store, 10.4, 10.6)).better == 1


def test_no_one_is_better_within_the_intervals_or_as_printed(store):
    within = difference(line(store, 10, 7, half=2))
    assert (within.is_sure, within.better) == (False, None)
    alike = difference(line(store, 10.2, 10.4))
    assert (alike.value, alike.better) == (0, None)
    assert difference(line(store, 10, np.nan)) is None


def test_each_line_has_the_last_year_with_a_figure_for_these_places(store):
    view = replace(View.default(store), chart="heat", goal="places")
    found = {row.meta.id: row.year for row in lines(store, view, ("5433",))}
    assert found.get("turnout") == 2019  # 2021 is missing here
