"""Colour classes: round limits, about equally many places in each, symmetric about a middle."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.data.classes import Classes, classify, meaningful_middle, round_quantiles

HUNDRED = np.arange(1.0, 101.0)


def test_limits_are_round_numbers_near_the_quantiles():
    assert round_quantiles(HUNDRED, 4, decimals=0) == (25, 50, 75)


def test_a_limit_is_as_round_as_the_places_allow():
    limits = round_quantiles(HUNDRED * 1.37, 7, decimals=2)
    assert all(limit == round(limit) for limit in limits)


def test_limits_have_no_more_decimals_than_the_indicator():
    limits = round_quantiles(np.linspace(0, 1, 200), 7, decimals=1)
    assert all(round(limit, 1) == limit for limit in limits)


def test_a_diverging_scale_is_symmetric_about_its_middle():
    classes = classify(np.linspace(-6, 10, 500), decimals=1, middle=0.0)
    assert 0.0 in classes.limits
    assert [-limit for limit in reversed(classes.limits)] == list(classes.limits)


def test_the_middle_may_be_another_number_than_zero():
    limits = classify(np.linspace(80, 130, 500), decimals=0, middle=100.0).limits
    assert [200 - limit for limit in reversed(limits)] == list(limits)


def test_gaps_do_not_count():
    with_gaps = np.concatenate([HUNDRED, np.full(900, np.nan)])
    assert classify(with_gaps, decimals=0) == classify(HUNDRED, decimals=0)


@pytest.mark.parametrize("values", [[], [np.nan], [3.0, 3.0, 3.0]])
def test_where_nothing_differs_there_is_one_class(values):
    assert classify(np.array(values), decimals=0) == Classes(())


def test_a_yes_or_no_has_two_classes():
    assert classify(np.array([0.0] * 90 + [1.0] * 10), decimals=0).limits == (1.0,)


def test_changes_part_at_zero_and_levels_do_not():
    assert meaningful_middle("population_change_1y", np.array([-1.0, 2.0])) == 0.0
    assert meaningful_middle("share_65plus", np.array([10.0, 20.0])) is None


def test_women_per_hundred_men_parts_where_there_are_as_many_of_each():
    assert meaningful_middle("women_per_100_men_20_39", np.array([80.0, 95.0])) == 100.0


def test_a_few_values_below_zero_do_not_make_a_scale_diverge():
    values = np.array([-1.0] + [5.0] * 99)
    assert meaningful_middle("rate", values) is None


@given(
    st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=300),
    st.integers(0, 2),
    st.sampled_from([None, 0.0, 100.0]),
)
def test_limits_always_rise_and_never_leave_the_values(values, decimals, middle):
    array = np.round(np.array(values), decimals)
    limits = classify(array, decimals, middle).limits
    assert all(low < high for low, high in zip(limits, limits[1:], strict=False))
    if middle is None and limits:
        assert array.min() < limits[0]
        assert limits[-1] <= array.max()
