"""Which places are alike: one formula for the published table and for a reader's own weights.

Pure arrays; beside `contract` the only module that both `etl` and `dashboard` use.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from etl.contract import N_PEERS

Scores = NDArray[np.float64]

#: Within so many standard deviations two places are alike in a variable; beyond, they differ.
ALIKE, DIFFERENT = 0.4, 0.75
_N_REASONS = 3


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A place near another: positions of the place and of the variables that explain it.

    `alike` is closest first, `differs` widest first. `stability` is the share of the runs with one
    variable left out in which the place stays among the nearest `N_PEERS`.
    """

    position: int
    distance: float
    alike: tuple[int, ...]
    differs: tuple[int, ...]
    stability: float


def standardised(values: Scores) -> Scores:
    """Return a column for each variable with mean 0 and standard deviation 1 over known places."""
    spread = np.nanstd(values, axis=0)
    return np.asarray((values - np.nanmean(values, axis=0)) / np.where(spread > 0, spread, 1.0))


def distances(
    scores: Scores, row: int, groups: Sequence[str], weights: Mapping[str, float]
) -> Scores:
    """Return how far each place lies from `row`, in standard deviations; NaN if nothing is known.

    Root of the weighted mean over groups of the mean squared difference within a group, so that a
    group counts the same however many variables it has. What either place lacks is left out.
    """
    squared, known = _squared(scores, row)
    members = _members(groups, weights)
    return _combined(squared @ members, known @ members, weights)


def nearest(
    scores: Scores, row: int, groups: Sequence[str], weights: Mapping[str, float], n: int
) -> tuple[Neighbour, ...]:
    """Return the `n` places nearest to `row`, nearest first; none if no variable weighs."""
    if not any(weights[group] for group in groups):
        return ()
    far = distances(scores, row, groups, weights)
    stability = _leave_one_out(scores, row, groups, weights)
    return tuple(
        Neighbour(
            position=position,
            distance=float(far[position]),
            stability=float(stability[position]),
            **_reasons(scores[position] - scores[row]),
        )
        for position in _order(far, row)[:n].tolist()
    )


def _squared(scores: Scores, row: int) -> tuple[Scores, Scores]:
    """Return, by place and variable, the squared difference, and 1 where both sides are known."""
    squared = (scores - scores[row]) ** 2
    known = np.isfinite(squared)
    return np.where(known, squared, 0.0), known.astype(np.float64)


def _members(groups: Sequence[str], weights: Mapping[str, float]) -> Scores:
    """Return 1 for each variable in the group that it is of."""
    return np.array([[group == name for name in weights] for group in groups], dtype=np.float64)


def _combined(sums: Scores, counts: Scores, weights: Mapping[str, float]) -> Scores:
    """Return the distance from the sums of squares, and their number, by group (the last axis)."""
    weight = np.where(counts > 0, np.array(list(weights.values()), dtype=np.float64), 0.0)
    means = sums / np.maximum(counts, 1)
    with np.errstate(invalid="ignore"):
        mean: Scores = np.maximum((means * weight).sum(axis=-1), 0.0) / weight.sum(axis=-1)
    return np.sqrt(mean)


def _order(far: Scores, row: int) -> NDArray[np.int64]:
    """Return the positions of the other places with a distance, nearest first."""
    order = np.argsort(far, kind="stable")  # NaN comes last
    found: NDArray[np.int64] = order[(order != row) & np.isfinite(far[order])]
    return found


def _leave_one_out(
    scores: Scores, row: int, groups: Sequence[str], weights: Mapping[str, float]
) -> Scores:
    """Return the share of the runs in which each place is near; groups without weight have none."""
    squared, known = _squared(scores, row)
    members = _members(groups, weights)
    left_out = [column for column, group in enumerate(groups) if weights[group]]
    run = members[left_out, None, :]
    sums = squared @ members - squared.T[left_out, :, None] * run
    counts = known @ members - known.T[left_out, :, None] * run
    times = np.zeros(len(scores))
    for far in _combined(sums, counts, weights):
        times[_order(far, row)[:N_PEERS]] += 1
    return times / len(left_out)


def _reasons(difference: Scores) -> dict[str, tuple[int, ...]]:
    size = np.abs(difference)
    order = np.argsort(size, kind="stable")
    alike = [int(column) for column in order if size[column] <= ALIKE]
    differs = [int(column) for column in order[::-1] if size[column] >= DIFFERENT]
    return {"alike": tuple(alike[:_N_REASONS]), "differs": tuple(differs[:_N_REASONS])}
