"""Which way figures go, when that can be said."""

import numpy as np
import pytest

from dashboard.data.direction import direction
from dashboard.data.records import TrendVerdict

YEARS = np.array([2018, 2019, 2020, 2021])


def verdict(word, first=2018, last=2021):
    return TrendVerdict("population", "5433", word, 4, first, last, None, None)


@pytest.mark.parametrize(
    ("values", "way"),
    [
        ((1.0, 2.0, 3.0, 4.0), 1),
        ((4.0, 3.0, 3.0, 1.0), -1),
        ((1.0, 4.0, 2.0, 3.0), 0),
        ((1.0, 3.0, 2.0, 4.0), 1),
        ((2.0, 2.0, 2.0, 2.0), 0),
    ],
)
def test_three_of_four_pairs_of_years_make_a_direction(values, way):
    assert direction(YEARS, np.array(values), None) == way


def test_three_figures_are_too_few_to_lack_a_direction():
    assert direction(YEARS[:3], np.array([1.0, 3.0, 2.0]), None) is None


def test_a_published_verdict_on_the_same_years_goes_before_the_pairs():
    rising = np.array([1.0, 2.0, 3.0, 4.0])
    assert direction(YEARS, rising, verdict("unclear")) == 0
    assert direction(YEARS, rising, verdict("unclear", first=2019)) == 1
    assert direction(YEARS, rising, verdict("too_few")) == 1
