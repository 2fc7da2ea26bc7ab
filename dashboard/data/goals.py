"""Goals: where each place stands against each target, and whether its trend leads there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from dashboard.data.records import Target
from dashboard.data.store import NORWAY, STATUSES, Store
from etl.contract import Direction, Status

Numbers = NDArray[np.float64]


class Standing(StrEnum):
    """A place against a target; `UNSURE` where the limit lies within the figure's interval."""

    REACHED = "reached"
    UNSURE = "unsure"
    NOT_REACHED = "not_reached"
    UNKNOWN = "unknown"


#: Order of the codes in `Judged.standing`.
STANDINGS: tuple[Standing, ...] = tuple(Standing)


@dataclass(frozen=True, slots=True)
class Judged:
    """One target for all places, a row for each; figures are compared as they are printed.

    `limit` is what is aimed at, in the indicator's unit. `margin` is how far on the right side of
    it a figure lies, negative where it falls short. `norway` is the country's figure, if compared
    with. `is_outdated` where the target's year has passed and the figures end before it: then no
    place can be judged.
    """

    target: Target
    year: int
    decimals: int
    value: Numbers
    lower: Numbers
    upper: Numbers
    status: NDArray[np.int8]
    limit: Numbers
    margin: Numbers
    norway: float | None
    is_outdated: bool
    standing: NDArray[np.int8]

    def at(self, row: int) -> Standing:
        """Return where the place of `row` stands."""
        return STANDINGS[int(self.standing[row])]

    def why(self, row: int) -> Status:
        """Return the status of the figure of `row`: the reason where there is none."""
        return STATUSES[int(self.status[row])]

    def tally(self, rows: NDArray[np.bool_]) -> Mapping[Standing, int]:
        """Return how many of the places in `rows` stand where."""
        counts = np.bincount(self.standing[rows], minlength=len(STANDINGS)).tolist()
        return dict(zip(STANDINGS, counts, strict=True))


def judge(store: Store, target: Target) -> Judged:
    """Return all places against `target`, by the newest figures of its indicator."""
    matrix = store.place_values[target.indicator]
    decimals = store.indicators[target.indicator].decimals
    year = int(matrix.years[-1])
    value, lower, upper = (
        np.round(each[:, -1], decimals) for each in (matrix.value, matrix.lower, matrix.upper)
    )
    norway = _country(store, target, year) if target.kind == "norway" else None
    limit = _limit(store, target, norway)
    margin = np.round(margins(target.direction, value, limit, target.tolerance), decimals)
    data_year = int(str(store.manifest["data_date"])[:4])
    is_outdated = target.target_year is not None and year < target.target_year < data_year
    standing = standings(
        target.direction,
        np.where(np.isnan(lower), value, lower),
        np.where(np.isnan(upper), value, upper),
        np.full_like(limit, np.nan) if is_outdated else limit,
        target.tolerance,
    )
    return Judged(
        target=target,
        year=year,
        decimals=decimals,
        value=value,
        lower=lower,
        upper=upper,
        status=matrix.status[:, -1],
        limit=limit,
        margin=margin,
        norway=norway,
        is_outdated=is_outdated,
        standing=standing,
    )


def judge_all(store: Store, goal: str = "") -> tuple[Judged, ...]:
    """Return every target, or those of one goal, for all places."""
    return tuple(judge(store, target) for target in store.targets if goal in ("", target.goal))


def margins(
    direction: Direction, value: Numbers, limit: Numbers, tolerance: float | None
) -> Numbers:
    """Return how far each value lies on the right side of its limit; negative on the wrong one."""
    if direction == "at_least":
        return value - limit
    if direction == "at_most":
        return limit - value
    return np.asarray((tolerance or 0.0) - np.abs(value - limit))


def standings(
    direction: Direction, lower: Numbers, upper: Numbers, limit: Numbers, tolerance: float | None
) -> NDArray[np.int8]:
    """Return where figures between `lower` and `upper` stand, as positions in `STANDINGS`.

    Reached, or not, is said only where it holds for the whole interval.
    """
    nearest = np.clip(limit, lower, upper)
    margin = np.stack(
        [margins(direction, each, limit, tolerance) for each in (lower, upper, nearest)]
    )
    margin = np.round(margin, 9)
    surest, hopeless = margin.min(axis=0) >= 0, margin.max(axis=0) < 0
    cases = [np.isnan(margin).any(axis=0), surest, hopeless]
    kinds = [Standing.UNKNOWN, Standing.REACHED, Standing.NOT_REACHED]
    codes = np.select(
        cases, [STANDINGS.index(kind) for kind in kinds], STANDINGS.index(Standing.UNSURE)
    )
    return codes.astype(np.int8)


def reached_by(judged: Sequence[Judged], row: int) -> tuple[int, int]:
    """Return how many targets a place has reached, and how many it can be judged by."""
    met = [each.at(row) for each in judged]
    return met.count(Standing.REACHED), len(met) - met.count(Standing.UNKNOWN)


def is_towards(judged: Judged, row: int, verdict: str) -> bool | None:
    """Whether a trend leads the right way.

    None where there is no trend or no figure, and within a range that need not be left or sought.
    """
    if verdict not in ("rising", "falling"):
        return None
    rises = verdict == "rising"
    if judged.target.direction == "within":
        is_outside = judged.margin[row] < 0
        return bool(rises == (judged.value[row] < judged.limit[row])) if is_outside else None
    return rises == (judged.target.direction == "at_least")


def _country(store: Store, target: Target, year: int) -> float | None:
    """Return the country's figure of a year as printed, None where there is none."""
    matrix = store.area_values.get(target.indicator)
    if matrix is None or NORWAY not in matrix.units or year not in matrix.years:
        return None
    column = int(np.flatnonzero(matrix.years == year)[0])
    figure = float(matrix.value[matrix.units.index(NORWAY), column])
    return None if np.isnan(figure) else round(figure, store.indicators[target.indicator].decimals)


def _limit(store: Store, target: Target, norway: float | None) -> Numbers:
    """Return what each place should reach, in the indicator's unit."""
    matrix = store.place_values[target.indicator]
    if target.kind == "growth":
        base = matrix.value[:, matrix.years == target.base_year]
        start = base[:, 0] if base.size else np.full(len(matrix.units), np.nan)
        limit = start * (1 + target.value / 100)
    else:
        reference = 0.0 if target.kind == "level" else np.nan if norway is None else norway
        limit = np.full(len(matrix.units), reference + target.value)
    return np.asarray(np.round(limit, store.indicators[target.indicator].decimals))
