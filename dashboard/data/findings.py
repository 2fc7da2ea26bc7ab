"""What can be said of one place and indicator: figures and comparisons, before any words.

All comparisons are of figures as they are printed, so that a reader who subtracts gets the same.
"""

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from dashboard.data.ranks import Rank, rank_range
from dashboard.data.store import NORWAY, STATUSES, Matrix, Store
from etl.contract import IndicatorMeta, Status

#: How a change is told: in per cent of the earlier figure, or as a difference in the unit.
Told = Literal["percent", "difference"]
#: What a test of the change shows: intervals that lie apart or overlap; without intervals, a trend
#: over the last years that goes the same way, or none that is sure.
Proof = Literal["apart", "overlap", "trend", "unclear"]
Sign = Literal[-1, 0, 1]

_YEARS_BACK = 10
#: Below this, per cent makes a handful of people look like a landslide.
_PERCENT_FROM = 100
_BREAK = STATUSES.index(Status.BREAK)
_TRENDS: dict[str, Sign] = {"rising": 1, "falling": -1}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is printed; `lower` and `upper` are exact, None where there is no interval."""

    year: int
    value: float
    status: Status = Status.NORMAL
    lower: float | None = None
    upper: float | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """From an earlier figure to the latest; `sign` is that of the difference as printed.

    Without `proof` the change has not been tested, or rests on an estimated figure: an interval
    knows chance, not how well borders were recalculated.
    """

    earlier: Figure
    told: Told
    amount: float
    sign: Sign
    proof: Proof | None = None


@dataclass(frozen=True, slots=True)
class Country:
    """The country's figure of the same year; `sign` is the place's side of it.

    `is_apart` says whether the place's interval leaves the country's figure out, None without one.
    """

    value: float
    sign: Sign
    is_apart: bool | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """All there is to say; without any figure only `reason`, the status of the newest gap.

    `break_year` is set where the series was remade so lately that the change is not told, or told
    over fewer years than there are figures for.
    """

    indicator: str
    place: str
    latest: Figure | None
    reason: Status | None = None
    change: Change | None = None
    break_year: int | None = None
    country: Country | None = None
    rank: Rank | None = None


def finding(store: Store, indicator: str, place: str) -> Finding:
    """Return what the figures of `place` say, compared with about ten years before and others."""
    meta = store.indicators[indicator]
    matrix = store.place_values[indicator]
    row = store.place_index[place]
    known = np.flatnonzero(np.isfinite(matrix.value[row]))
    if not known.size:
        return Finding(indicator, place, None, reason=STATUSES[matrix.status[row, -1]])
    newest = int(known[-1])
    latest = figure_at(matrix, row, newest, meta.decimals)
    wanted = about_ten_years_before(matrix, known)
    remade = last_break(matrix, newest)
    column = wanted
    if remade is not None and (wanted is None or wanted < remade):
        column = about_ten_years_before(matrix, known[known >= remade])
    change = None
    if column is not None:
        earlier = figure_at(matrix, row, column, meta.decimals)
        change = _change(store, matrix, meta, place, earlier, latest)
    is_cut = remade is not None and (remade == newest or column != wanted)
    return Finding(
        indicator,
        place,
        latest,
        change=change,
        break_year=int(matrix.years[remade]) if remade is not None and is_cut else None,
        country=_country(store, meta, latest),
        rank=None if latest.status is Status.ESTIMATED else _rank(matrix, meta, row, newest),
    )


def sign(difference: float) -> Sign:
    """Return the direction of a difference."""
    return 0 if difference == 0 else 1 if difference > 0 else -1


def growth(earlier: Figure, latest: Figure) -> float:
    """Return the change in per cent of the earlier figure, to one decimal."""
    return round(100 * (latest.value - earlier.value) / earlier.value, 1) + 0.0


def is_told_in_percent(
    matrix: Matrix, meta: IndicatorMeta, earlier: Figure, latest: Figure
) -> bool:
    """Whether a change is best told in per cent: of counts that are never negative nor small."""
    return (
        meta.kind == "count"
        and min(earlier.value, latest.value) >= _PERCENT_FROM
        and not bool((matrix.value < 0).any())
    )


def figure_at(matrix: Matrix, row: int, column: int, decimals: int) -> Figure:
    """Return the figure of a cell that has one."""
    lower, upper = float(matrix.lower[row, column]), float(matrix.upper[row, column])
    return Figure(
        year=int(matrix.years[column]),
        value=round(float(matrix.value[row, column]), decimals) + 0.0,
        status=STATUSES[matrix.status[row, column]],
        lower=None if math.isnan(lower) else lower,
        upper=None if math.isnan(upper) else upper,
    )


def about_ten_years_before(matrix: Matrix, known: NDArray[np.intp]) -> int | None:
    """Return the column nearest to ten years before the last of `known`; the later of equals."""
    if known.size < 2:
        return None
    years = matrix.years[known]
    off = np.abs(years[:-1] - (years[-1] - _YEARS_BACK))
    return int(known[off.size - 1 - off[::-1].argmin()])


def last_break(matrix: Matrix, newest: int) -> int | None:
    """Return the column from which figures are not comparable with those before, at any place."""
    breaks = np.flatnonzero((matrix.status[:, : newest + 1] == _BREAK).any(axis=0))
    return int(breaks[-1]) if breaks.size else None


def _change(
    store: Store,
    matrix: Matrix,
    meta: IndicatorMeta,
    place: str,
    earlier: Figure,
    latest: Figure,
) -> Change:
    difference = round(latest.value - earlier.value, meta.decimals) + 0.0
    is_percent = is_told_in_percent(matrix, meta, earlier, latest)
    direction = sign(difference)
    return Change(
        earlier=earlier,
        told="percent" if is_percent else "difference",
        amount=growth(earlier, latest) if is_percent else difference,
        sign=direction,
        proof=_proof(store, meta.id, place, earlier, latest, direction) if direction else None,
    )


def _proof(
    store: Store, indicator: str, place: str, earlier: Figure, latest: Figure, direction: Sign
) -> Proof | None:
    if Status.ESTIMATED in (earlier.status, latest.status):
        return None
    if earlier.lower is not None and latest.lower is not None:
        high, low = (latest, earlier) if latest.value > earlier.value else (earlier, latest)
        return "apart" if (low.upper or 0.0) < (high.lower or 0.0) else "overlap"
    trend = store.trends.get((indicator, place))
    if trend is None:
        return None
    if trend.verdict == "unclear":
        return "unclear"
    return "trend" if _TRENDS.get(trend.verdict) == direction else None


def _country(store: Store, meta: IndicatorMeta, latest: Figure) -> Country | None:
    areas = store.area_values.get(meta.id)
    if meta.kind == "count" or areas is None:
        return None
    column = int(np.searchsorted(areas.years, latest.year))
    if column == len(areas.years) or areas.years[column] != latest.year:
        return None
    exact = float(areas.value[areas.units.index(NORWAY), column])
    if math.isnan(exact):
        return None
    is_apart = None
    is_sure = latest.status is not Status.ESTIMATED
    if is_sure and latest.lower is not None and latest.upper is not None:
        is_apart = not latest.lower <= exact <= latest.upper
    value = round(exact, meta.decimals) + 0.0
    return Country(value, sign(round(latest.value - value, meta.decimals)), is_apart)


def _rank(matrix: Matrix, meta: IndicatorMeta, row: int, column: int) -> Rank | None:
    """Return the place's rank; None for counts, which rank by size, and for yes-or-no figures."""
    values = matrix.value[:, column]
    is_yes_or_no = meta.kind == "index" and set(values[np.isfinite(values)].tolist()) <= {0.0, 1.0}
    if meta.kind == "count" or is_yes_or_no:
        return None
    return rank_range(matrix, row, column, meta.decimals)
