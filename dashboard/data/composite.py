"""One number for all goals, shown only with its doubt: how ranks move with what is weighted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import gcd
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from dashboard.data.goals import STANDINGS, Judged, Standing
from dashboard.data.ranks import Rank
from dashboard.link import EVEN, WEIGHTS
from etl.contract import Goal

Numbers = NDArray[np.float64]

GOALS: tuple[Goal, ...] = get_args(Goal)
#: A place with a smaller part of the targets judged gets no composite.
LEAST_JUDGED = 0.6
#: What a target counts; one that can't be judged is left out.
_POINTS = {Standing.REACHED: 1.0, Standing.UNSURE: 0.5, Standing.NOT_REACHED: 0.0}
_LOWEST = 0.75
#: Every way to weight the goals; weights in the same proportion are one way.
WEIGHTINGS = tuple(each for each in product(WEIGHTS, repeat=len(GOALS)) if gcd(*each) == 1)


@dataclass(frozen=True, slots=True)
class Composite:
    """A place's rank, number 1 the best; equals share a rank.

    `now` is with the weights chosen (None where all are zero), `even` with even ones. `best` and
    `worst` are the ends over every weighting, `lowest` the share of weightings in which at least
    three quarters of the places rank above it. `scores` has one for each goal, 0 to 1.
    """

    scores: tuple[float, ...]
    now: Rank | None
    even: Rank
    best: int
    worst: int
    lowest: float


def composites(
    places: Sequence[str], judged: Sequence[Judged], weights: Mapping[str, int]
) -> Mapping[str, Composite]:
    """Return the composite of each place that has one.

    A place has one where at least 60 per cent of all targets, and one of each goal, are judged.
    """
    scores = goal_scores(judged)
    rows = np.flatnonzero(np.isfinite(scores).all(axis=1))
    if not rows.size:
        return {}
    known = scores[rows]
    chosen = tuple(weights[goal] for goal in GOALS)
    first, last = ranks(known, WEIGHTINGS)
    lowest = (first - 1 >= _LOWEST * len(rows)).mean(axis=1)
    even = _ranked(known, (EVEN,) * len(GOALS))
    now = _ranked(known, chosen) if any(chosen) else (None,) * len(rows)
    return {
        places[row]: Composite(
            scores=tuple(known[at].tolist()),
            now=now[at],
            even=even[at],
            best=int(first[at].min()),
            worst=int(last[at].max()),
            lowest=float(lowest[at]),
        )
        for at, row in enumerate(rows.tolist())
    }


def goal_scores(judged: Sequence[Judged]) -> Numbers:
    """Return the share of judged targets reached, a row for each place, a column for each goal.

    A row is NaN where too few targets are judged for a composite.
    """
    value = np.array([_POINTS.get(standing, np.nan) for standing in STANDINGS])
    points = np.stack([value[each.standing] for each in judged], axis=1)
    is_judged = np.isfinite(points)
    columns = []
    for goal in GOALS:
        of_goal = np.array([each.target.goal == goal for each in judged])
        n = is_judged[:, of_goal].sum(axis=1)
        total = np.nansum(points[:, of_goal], axis=1)
        columns.append(np.divide(total, n, out=np.full(len(n), np.nan), where=n > 0))
    scores = np.stack(columns, axis=1)
    enough = np.isfinite(scores).all(axis=1) & (is_judged.mean(axis=1) >= LEAST_JUDGED)
    return np.where(enough[:, None], scores, np.nan)


def ranks(
    scores: Numbers, weightings: Sequence[tuple[int, ...]]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the first and last rank each place can have, a column for each weighting."""
    weights = np.array(weightings, dtype=np.float64).T
    totals = np.round(scores @ (weights / weights.sum(axis=0)), 9)
    n, columns = totals.shape
    # Totals lie between 0 and 1: with a step of 2 between columns, one search serves all of them.
    apart = totals + 2 * np.arange(columns)
    ordered = np.sort(apart, axis=0).T.ravel()
    before = n * np.arange(columns)
    first = n + 1 - (np.searchsorted(ordered, apart, "right") - before)
    last = n - (np.searchsorted(ordered, apart, "left") - before)
    return first, last


def _ranked(scores: Numbers, weights: tuple[int, ...]) -> tuple[Rank, ...]:
    first, last = ranks(scores, [weights])
    pairs = zip(first[:, 0].tolist(), last[:, 0].tolist(), strict=True)
    return tuple(Rank(start, end, len(scores)) for start, end in pairs)
