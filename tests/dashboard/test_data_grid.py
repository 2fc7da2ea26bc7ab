from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.components.data_grid import grid, grid_state, hidden, unshown, with_grid
from dashboard.data.rows import rows
from dashboard.row_link import BOUNDS, FINDS, NUMBERS, SORTABLE, TEXTS, Condition
from dashboard.text import words
from dashboard.view import View

PLAIN = View("population")


def asked(view):
    """What the grid asks for when it shows just what the view says."""
    state = grid_state(view)
    return {"sortModel": state["sort"], "filterModel": state["filter"]}


numbers = st.tuples(
    st.sampled_from(NUMBERS), st.sampled_from(BOUNDS), st.sampled_from(("0", "-12", "1000.5"))
)
texts = st.tuples(
    st.sampled_from(TEXTS), st.sampled_from(FINDS), st.sampled_from(("nes", "56", "Ø k.x", "a, b"))
)
orders = st.lists(st.sampled_from(SORTABLE), unique=True).flatmap(
    lambda columns: st.tuples(*(st.sampled_from((column, f"-{column}")) for column in columns))
)


@given(
    where=st.lists(numbers | texts, max_size=5, unique=True).map(
        lambda parts: tuple(str(Condition(*part)) for part in parts)
    ),
    sort=orders,
)
def test_what_the_grid_is_told_is_what_it_asks_for(where, sort):
    view = replace(PLAIN, where=where, sort=sort)
    assert with_grid(view, asked(view)) == view


def test_a_span_of_numbers_is_two_conditions():
    view = replace(PLAIN, where=("value.ge.1", "value.le.5"))
    assert grid_state(view)["filter"] == {
        "value": {"filterType": "number", "type": "inRange", "filter": 1.0, "filterTo": 5.0}
    }


def test_what_the_grid_cannot_show_stays_until_it_has_another_filter_there():
    view = replace(PLAIN, where=("value.ne.1", "value.ne.2"))
    assert unshown(view) == view.where
    assert with_grid(view, {"sortModel": [], "filterModel": {}}).where == view.where
    other = {"value": {"filterType": "number", "type": "lessThan", "filter": 9}}
    assert with_grid(view, {"filterModel": other}).where == ("value.lt.9",)


@pytest.mark.parametrize(
    "model",
    [
        {"value": {"type": "blank"}},
        {"value": {"type": "equals", "filter": None}},
        {"place_name": {"type": "endsWith", "filter": "nes"}},
        {"nothing": {"type": "contains", "filter": "x"}},
        {"place_name": {"type": "contains", "filter": ""}},
    ],
)
def test_what_a_link_cannot_hold_is_left_out(model):
    assert with_grid(PLAIN, {"filterModel": model}).where == ()


def test_a_comma_is_sought_as_it_was_written():
    model = {"place_name": {"type": "contains", "filter": "a, b"}}
    [found] = with_grid(PLAIN, {"filterModel": model}).where
    assert Condition.read(found) == Condition("place_name", "has", "a, b")


def test_a_second_condition_on_a_column_is_not_offered(store):
    view = View.default(store)
    columns = grid(view, rows(store, view), words("en")).children.columnDefs
    params = {each["colId"]: each["filterParams"] for each in columns if "filter" in each}
    assert params.keys() == {*NUMBERS, *TEXTS}
    assert {each["maxNumConditions"] for each in params.values()} == {1}


def test_columns_that_say_the_same_in_every_row_are_hidden(store):
    everything = replace(View.default(store), places=())
    assert "indicator" in hidden(rows(store, everything))
    assert "indicator" not in hidden(rows(store, replace(everything, indicators=("all",))))
