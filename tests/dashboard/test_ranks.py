import numpy as np
import pytest

from dashboard.data.ranks import Rank, rank_range
from dashboard.data.store import Matrix


def matrix(values, lower=None, upper=None):
    column = np.array(values, dtype=float)[:, None]
    empty = np.full_like(column, np.nan)
    return Matrix(
        units=tuple("abcd"[: len(values)]),
        years=np.array([2020], dtype=np.int16),
        value=column,
        lower=empty if lower is None else np.array(lower, dtype=float)[:, None],
        upper=empty if upper is None else np.array(upper, dtype=float)[:, None],
        status=np.zeros(column.shape, dtype=np.int8),
    )


def test_the_highest_is_number_one():
    assert rank_range(matrix([10, 30, 20]), 1, 0, 0) == Rank(1, 1, 3)


def test_figures_that_print_alike_share_a_rank():
    assert rank_range(matrix([10.04, 10.01, 20]), 0, 0, 1) == Rank(2, 3, 3)


def test_only_places_whose_whole_interval_lies_higher_are_surely_above():
    figures = matrix([10, 12, 30], lower=[8, 9, 28], upper=[13, 14, 33])
    assert rank_range(figures, 0, 0, 0) == Rank(2, 3, 3)
    assert rank_range(figures, 2, 0, 0) == Rank(1, 1, 3)


@pytest.mark.parametrize("row", [1, 2])
def test_places_without_a_figure_have_no_rank_and_are_not_counted(row):
    values = [10, np.nan, np.nan]
    assert rank_range(matrix(values), row, 0, 0) is None
    assert rank_range(matrix(values), 0, 0, 0) == Rank(1, 1, 1)
