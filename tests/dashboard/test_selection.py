from dataclasses import replace

import pytest

from dashboard.data.selection import compared, nearest
from dashboard.view import View


@pytest.fixture
def view(store):
    return replace(View.default(store), places=("5433", "0301"))


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({}, {"0301", "1508", "4636", "5433", "5610", "5636"}),
        ({"centrality": ("4", "5", "6")}, {"4636", "5433", "5610", "5636"}),
        ({"county": ("46",)}, {"4636"}),
        ({"size": "1000"}, {"4636", "5433", "5636"}),
        ({"programme": ("blest",), "county": ("56",)}, {"5433", "5636"}),
        ({"among": "chosen", "county": ("46",)}, {"5433", "0301"}),
    ],
)
def test_filters_hold_among_all(store, view, chosen, found):
    assert set(compared(store, replace(view, **chosen))) == found


def test_peers_stand_with_the_place_they_are_like(store, view):
    found = compared(store, replace(view, among="peers", place="5636"))
    assert found[0] == "5636"
    assert len(set(found)) == len(found)
    assert compared(store, replace(view, among="peers", places=())) == ()


def test_the_nearest_year_is_the_earlier_of_two():
    assert nearest([2010, 2012, 2020], 2011) == 2010
    assert nearest([2010, 2012, 2020], None) == 2020
