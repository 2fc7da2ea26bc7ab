from dataclasses import replace

import numpy as np
import pytest

from dashboard.data.pairing import against, paired, spearman
from dashboard.view import View


@pytest.fixture
def view(store):
    return replace(View.default(store), indicator="population", against="share_65plus")


def test_each_place_with_both_figures_is_a_point(store, view):
    pairing = paired(store, replace(view, year=2020), ("5433", "5610"))
    assert [(point.place, point.x, point.y) for point in pairing.points] == [("5433", 960, 14)]
    assert list(pairing.left_out) == ["5610"]


def test_the_nearest_year_that_both_have_is_shown(store, view):
    asked = replace(view, against="turnout", year=2018)
    pairing = paired(store, asked, ("5433",))
    assert pairing.years == (2019, 2021)
    assert (pairing.x.year, pairing.y.year) == (2019, 2019)


def test_indicators_without_a_common_year_each_have_their_own(store, view):
    asked = replace(view, indicator="broadband", against="broadband")
    assert against(store, asked) != "broadband"


def test_axes_stand_still_over_the_years(store, view):
    spans = {paired(store, replace(view, year=year), ("5433",)).x.span for year in (2018, 2021)}
    assert spans == {(770.0, 700000.0)}


@pytest.mark.parametrize(
    ("x", "y", "rho"),
    [
        ((1, 2, 3, 4), (10, 20, 30, 1000), 1.0),
        ((1, 2, 3, 4), (4, 3, 2, 1), -1.0),
        ((1, 2, 3, 4, 5), (2, 1, 4, 3, 5), 0.8),  # 1 - 6 * (4 * 1) / (5 * 24)
        ((1, 1, 2, 2), (1, 1, 2, 2), 1.0),
    ],
)
def test_spearman_is_the_correlation_of_ranks(x, y, rho):
    assert spearman(np.array(x, float), np.array(y, float)) == pytest.approx(rho)


def test_nothing_is_said_where_nothing_differs():
    assert np.isnan(spearman(np.ones(5), np.arange(5.0)))
