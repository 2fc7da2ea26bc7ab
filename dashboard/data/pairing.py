"""Two indicators side by side: a point for each place, and how far the two go together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dashboard.data.map_places import sizes
from dashboard.data.selection import nearest
from dashboard.data.store import NORWAY, STATUSES, Matrix, Store
from dashboard.view import View
from etl.contract import Status

Values = NDArray[np.float64]
#: What an indicator is set against when the view does not say: one of people, and one of distance.
PARTNERS = ("population_change_5y", "distance_to_job_clusters")


@dataclass(frozen=True, slots=True)
class Point:
    """One place: its two figures with their statuses, and its people, the area of the bubble."""

    place: str
    x: float
    y: float
    statuses: tuple[Status, Status]
    people: float


@dataclass(frozen=True, slots=True)
class Axis:
    """One of the two indicators: its year here, all its known figures' span, Norway's figure."""

    indicator: str
    year: int
    span: tuple[float, float]
    norway: float


@dataclass(frozen=True, slots=True)
class Pairing:
    """Points, axes, the years both have, who is left out and why, and Spearman's rho."""

    x: Axis
    y: Axis
    years: tuple[int, ...]
    points: tuple[Point, ...]
    left_out: Mapping[str, Status]
    rho: float


def paired(store: Store, view: View, places: Sequence[str]) -> Pairing:
    """Return the two indicators for `places` in the nearest year that both have.

    Where they share no year, each has its own nearest to the year asked for.
    """
    first, second = view.indicator, against(store, view)
    x, y = store.place_values[first], store.place_values[second]
    shared = sorted(set(x.years.tolist()) & set(y.years.tolist()))
    years = (
        (nearest(shared, view.year),) * 2
        if shared
        else (nearest(x.years.tolist(), view.year), nearest(y.years.tolist(), view.year))
    )
    columns = [
        int(np.searchsorted(matrix.years, year)) for matrix, year in zip((x, y), years, strict=True)
    ]
    rows = [store.place_index[place] for place in places]
    values = x.value[rows, columns[0]], y.value[rows, columns[1]]
    statuses = [
        (STATUSES[of_x], STATUSES[of_y])
        for of_x, of_y in zip(x.status[rows, columns[0]], y.status[rows, columns[1]], strict=True)
    ]
    known = np.isfinite(values[0]) & np.isfinite(values[1])
    people = sizes(store)
    points = tuple(
        Point(place, float(at_x), float(at_y), status, people.get(place, np.nan))
        for place, at_x, at_y, status, is_known in zip(
            places, *values, statuses, known, strict=True
        )
        if is_known
    )
    left_out = {
        place: status[0] if np.isnan(at_x) else status[1]
        for place, at_x, status, is_known in zip(places, values[0], statuses, known, strict=True)
        if not is_known
    }
    return Pairing(
        Axis(first, years[0], _span(x, shared), _norway(store, first, years[0])),
        Axis(second, years[1], _span(y, shared), _norway(store, second, years[1])),
        tuple(shared),
        points,
        left_out,
        spearman(values[0][known], values[1][known]),
    )


def against(store: Store, view: View) -> str:
    """Return the second indicator: the one asked for, else one of another kind than the first."""
    if view.against and view.against != view.indicator:
        return view.against
    goal = store.indicators[view.indicator].goal
    offered = [
        each
        for each in (*PARTNERS, *store.indicators)
        if each in store.indicators and each != view.indicator
    ]
    return next((each for each in offered if store.indicators[each].goal != goal), offered[0])


def spearman(x: Values, y: Values) -> float:
    """Return the correlation of ranks, equals sharing one; NaN where there is nothing to rank."""
    if len(x) < 3 or np.ptp(x) == 0 or np.ptp(y) == 0:
        return np.nan
    return float(np.corrcoef(_ranks(x), _ranks(y))[0, 1])


def _ranks(values: Values) -> Values:
    _, position, count = np.unique(values, return_inverse=True, return_counts=True)
    middle = np.cumsum(count) - (count - 1) / 2
    return np.asarray(middle[position], dtype=np.float64)


def _span(matrix: Matrix, years: Sequence[int]) -> tuple[float, float]:
    """Return the lowest and highest figure of the years, so that axes stand still over time."""
    columns = np.isin(matrix.years, years) if years else np.ones(len(matrix.years), dtype=bool)
    values = matrix.value[:, columns]
    return float(np.nanmin(values)), float(np.nanmax(values))


def _norway(store: Store, indicator: str, year: int) -> float:
    matrix = store.area_values.get(indicator)
    is_count = store.indicators[indicator].kind == "count"
    if is_count or matrix is None or NORWAY not in matrix.units or year not in matrix.years:
        return np.nan
    column = int(np.searchsorted(matrix.years, year))
    return float(matrix.value[matrix.units.index(NORWAY), column])
