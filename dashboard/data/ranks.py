"""Ranks with their doubt: between which places a municipality lies among all."""

from dataclasses import dataclass

import numpy as np

from dashboard.data.store import Matrix


@dataclass(frozen=True, slots=True)
class Rank:
    """Between no. `first` and `last` of `n` from the highest; the two are equal where certain."""

    first: int
    last: int
    n: int

    @property
    def is_certain(self) -> bool:
        """Whether no other place could be as high or low as this one."""
        return self.first == self.last

    @property
    def middle(self) -> float:
        """The middle of those who share the rank."""
        return (self.first + self.last) / 2


def rank_range(matrix: Matrix, row: int, column: int, decimals: int) -> Rank | None:
    """Return the rank of a row in a year, None where it has no figure.

    Places surely above it are those whose whole interval lies above its own; figures without an
    interval are compared as they are printed, so that equals share a rank.
    """
    value = np.round(matrix.value[:, column], decimals)
    if np.isnan(value[row]):
        return None
    lower, upper = matrix.lower[:, column], matrix.upper[:, column]
    low = np.where(np.isnan(lower), value, np.round(lower, decimals))
    high = np.where(np.isnan(upper), value, np.round(upper, decimals))
    n = int(np.isfinite(value).sum())
    above = int((low > high[row]).sum())
    below = int((high < low[row]).sum())
    return Rank(above + 1, n - below, n)
