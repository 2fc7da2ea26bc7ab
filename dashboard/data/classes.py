"""Colour classes of the map: limits that are round numbers, the same for all years."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

#: Classes of a sequential scale, and of each half of a diverging one.
N_SEQUENTIAL = 7
N_EACH_SIDE = 4
#: How far a rounded limit may move, as a share of one class's places.
TOLERANCE = 0.25
#: What lies in the middle where it is not zero: as many of one kind as of the other, or no change.
MIDDLES = {"women_per_100_men_20_39": 100.0, "population_index": 100.0}
#: A scale parts at zero only if this share of the values lies on the smaller side.
SMALLER_SIDE = 0.02

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Classes:
    """Limits between classes, ascending: class i holds limit i-1 <= value < limit i."""

    limits: tuple[float, ...]
    middle: float | None = None


def classify(values: Values, decimals: int, middle: float | None = None) -> Classes:
    """Return the classes for all known `values`, parted at `middle` if there is one."""
    known = values[np.isfinite(values)]
    if middle is None:
        return Classes(round_quantiles(known, N_SEQUENTIAL, decimals))
    distances = round_quantiles(np.abs(known - middle), N_EACH_SIDE, decimals)
    away = [distance for distance in distances if distance > 0]
    limits = [middle - d for d in reversed(away)] + [middle] + [middle + d for d in away]
    return Classes(tuple(round(limit, 10) for limit in limits), middle)


def meaningful_middle(indicator: str, values: Values) -> float | None:
    """Return the value that parts good from bad, or None where no value does."""
    if indicator in MIDDLES:
        return MIDDLES[indicator]
    known = values[np.isfinite(values)]
    if known.size == 0:
        return None
    smaller = min(np.mean(known < 0), np.mean(known > 0))
    return 0.0 if smaller >= SMALLER_SIDE else None


def round_quantiles(values: Values, n_classes: int, decimals: int) -> tuple[float, ...]:
    """Return at most `n_classes` - 1 ascending limits that hold about equally many values.

    Each limit is the roundest number that moves few values to another class. Where many values are
    equal, classes would be empty and are left out.
    """
    ordered = np.sort(values)
    if ordered.size == 0 or ordered[0] == ordered[-1]:
        return ()
    shares = np.arange(1, n_classes) / n_classes
    limits = [_roundest(ordered, share, TOLERANCE / n_classes, decimals) for share in shares]
    inside = sorted({limit for limit in limits if ordered[0] < limit <= ordered[-1]})
    used = [
        limit
        for before, limit in pairwise([float(ordered[0]), *inside])
        if np.searchsorted(ordered, limit) > np.searchsorted(ordered, before)
    ]
    return tuple(used) or (float(ordered[-1]),)


def _roundest(ordered: Values, share: float, tolerance: float, decimals: int) -> float:
    """Return the roundest number with about `share` of the values below it."""
    exact = float(np.quantile(ordered, share))
    for step in _steps(float(ordered[-1] - ordered[0]), decimals):
        candidate = round(round(exact / step) * step, 10)
        below = np.searchsorted(ordered, candidate) / ordered.size
        if abs(below - share) <= tolerance:
            return candidate
    return round(exact, decimals)


def _steps(span: float, decimals: int) -> list[float]:
    """Return round steps (1, 2, 2.5 or 5 of a power of ten) from wide to fine."""
    highest = int(np.ceil(np.log10(span)))
    steps = [m * 10.0**power for power in range(highest, -decimals - 1, -1) for m in (5, 2.5, 2, 1)]
    return [step for step in steps if float(step * 10**decimals).is_integer()]
