from dataclasses import replace

import numpy as np
import pytest

from dashboard.data.rows import measured, rows, wanted
from dashboard.data.store import STATUSES
from dashboard.view import View
from etl.contract import Status


@pytest.fixture
def view(store):
    return replace(View.default(store), places=())


def shown(store, view):
    found = rows(store, view)
    return [
        (
            found.indicators[indicator],
            found.places[place],
            int(year),
            None if np.isnan(value) else value,
        )
        for indicator, place, year, value in zip(
            found.indicator, found.place, found.year, found.value, strict=True
        )
    ]


def test_without_a_limit_every_cell_is_a_row_gaps_too(store, view):
    everything = rows(store, replace(view, indicators=("all",)))
    assert len(everything) == sum(each.value.size for each in store.place_values.values())
    assert sum(everything.met.values()) == len(everything)
    gaps = np.isnan(everything.value)
    assert gaps.any()
    assert {STATUSES[at].has_value for at in everything.status[gaps]} == {False}
    assert {STATUSES[at].has_value for at in everything.status[~gaps]} == {True}


def test_rows_come_by_indicator_place_and_year(store, view):
    asked = replace(
        view, indicators=("share_65plus", "population"), places=("5433", "4636"), first_year=2021
    )
    found = [row[:3] for row in shown(store, asked)]
    order = list(store.indicators)
    assert found == sorted(
        found, key=lambda row: (order.index(row[0]), store.place_index[row[1]], row[2])
    )
    assert {row[1] for row in found} == {"5433", "4636"}


def test_the_figure_of_a_row_is_the_published_one(store, view):
    asked = replace(view, places=("5433",), first_year=2020, last_year=2020)
    assert shown(store, asked) == [("population", "5433", 2020, 960.0)]


def test_all_that_is_asked_of_a_place_must_hold(store, view):
    assert wanted(store, replace(view, county=("56",), places=("5433", "4636"))) == ("5433",)
    finnmark = wanted(store, replace(view, county=("56",)))
    assert finnmark
    assert {store.places[place].county for place in finnmark} == {"56"}


def test_peers_are_wanted_with_the_place_itself(store, view):
    found = wanted(store, replace(view, peers="5433"))
    assert "5433" in found
    assert {each.peer for each in store.peers["5433"]} >= set(found) - {"5433"}


def test_one_indicator_is_measured_where_none_is_listed(store, view):
    assert measured(store, view) == ("population",)
    assert measured(store, replace(view, indicators=("all",))) == tuple(store.indicators)


def test_only_the_statuses_asked_for_are_rows(store, view):
    found = rows(store, replace(view, indicators=("all",), status=(Status.MISSING.value,)))
    assert set(found.met) <= {Status.MISSING}


@pytest.mark.parametrize(
    ("where", "holds"),
    [
        ("value.ge.1000", lambda value, year: value >= 1000),
        ("value.lt.1000", lambda value, year: value < 1000),
        ("year.eq.2020", lambda value, year: year == 2020),
        ("year.ne.2020", lambda value, year: year != 2020),
    ],
)
def test_a_bound_keeps_the_rows_it_holds_of(store, view, where, holds):
    everything = shown(store, view)
    known = [row for row in everything if row[3] is not None or where.startswith("year")]
    expected = [row for row in known if holds(row[3], row[2])]
    assert shown(store, replace(view, where=(where,))) == expected
    assert 0 < len(expected) < len(everything)


def test_a_place_is_found_by_part_of_its_name_in_any_letters(store, view):
    found = rows(store, replace(view, where=("place_name.has.HASV",)))
    assert {store.places[found.places[at]].name for at in found.place} == {"Hasvik"}


def test_an_indicator_is_found_by_its_title_in_any_language(store, view):
    title = store.indicators["turnout"].title.en
    found = rows(store, replace(view, indicators=("all",), where=(f"indicator.is.{title}",)))
    assert {found.indicators[at] for at in found.indicator} == {"turnout"}


@pytest.mark.parametrize("order", ["value", "-value"])
def test_gaps_stand_last_whichever_way_values_are_sorted(store, view, order):
    values = [row[3] for row in shown(store, replace(view, indicators=("all",), sort=(order,)))]
    known = [value for value in values if value is not None]
    assert known == sorted(known, reverse=order.startswith("-"))
    assert values[len(known) :] == [None] * values.count(None) != []


def test_names_are_sorted_as_norwegian_does_and_then_by_year(store, view):
    found = shown(store, replace(view, sort=("place_name", "-year")))
    names = [store.places[row[1]].name for row in found]
    assert names[0] == min(names)
    first = [row[2] for row in found if store.places[row[1]].name == names[0]]
    assert first == sorted(first, reverse=True)


def test_nothing_wanted_is_no_rows(store, view):
    assert len(rows(store, replace(view, county=("56",), places=("4636",)))) == 0
