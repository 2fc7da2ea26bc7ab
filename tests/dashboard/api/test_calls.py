from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.api.calls import call_of, unbounded
from dashboard.view import View


@pytest.fixture
def view(store):
    return View.default(store)


def asked(call: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(call).query)


def test_what_the_page_leaves_to_its_defaults_is_said(store, view):
    query = asked(call_of(view, store, "csv"))
    assert query["indicators"] == ["population"]
    assert query["places"] == [",".join(view.places)]
    assert query["data"] == [store.version]


def test_a_call_that_bounds_nothing_says_nothing_but_its_version(store):
    assert call_of(unbounded(store), store, "csv") == (
        f"/api/v1/observations.csv?data={store.version}"
    )


def test_what_is_the_page_s_alone_is_not_in_the_call(store, view):
    seen = replace(view, theme="dark", open=("menu",), chart="rank", goal="work", year=2020)
    assert call_of(seen, store, "csv") == call_of(view, store, "csv")


def test_a_view_that_follows_the_newest_figures_names_no_version(store, view):
    assert "data" not in asked(call_of(replace(view, version="latest"), store, "csv"))


def test_weights_without_a_place_to_weigh_peers_for_mean_nothing(store, view):
    assert "weights" not in asked(call_of(replace(view, weights=("size.2",)), store, "csv"))
    weighed = replace(view, weights=("size.2",), peers="5433")
    assert asked(call_of(weighed, store, "csv"))["weights"] == ["size.2"]


def test_the_receipt_says_which_kind_of_file_is_in_it(store, view):
    assert asked(call_of(replace(view, file="dta"), store, "zip"))["file"] == ["dta"]
    assert "file" not in asked(call_of(replace(view, file="dta"), store, "csv"))
