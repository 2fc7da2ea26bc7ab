"""Many indicators for a few places, each figure seen among all municipalities: its quarter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from dashboard.data.selection import nearest
from dashboard.data.store import STATUSES, Store
from dashboard.view import View
from etl.contract import IndicatorMeta, Status

#: How favourable a quarter is; "plain" where neither high nor low is better.
Standing = Literal["best", "good", "weak", "weakest", "plain"]
MAX_COLUMNS = 20
#: What is compared when no goal is chosen: a few of each.
MIXED = (
    "population_change_5y",
    "net_migration_5y",
    "share_20_39",
    "share_80plus",
    "employment_rate",
    "median_income_after_tax",
    "distance_to_job_clusters",
    "distance_to_centre_zone",
    "school_points",
    "safe_recreation_access",
    "low_income_share",
    "turnout",
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure; `quarter` is 1 (lowest) to 4 (highest) of all municipalities, None in a gap."""

    value: float
    lower: float
    upper: float
    status: Status
    quarter: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator in one year, a cell for each place."""

    meta: IndicatorMeta
    year: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """How far the first of two places lies above the second.

    `value` is between the figures as printed. `is_sure` is false where their intervals overlap;
    `better` is 0 or 1, the place that is better placed, None where they are printed alike or
    neither high nor low is better.
    """

    value: float
    is_sure: bool
    better: int | None


def lines(store: Store, view: View, places: Sequence[str]) -> tuple[Line, ...]:
    """Return the indicators of the view's goal, or a few of each goal."""
    return tuple(
        _line(store, indicator, view.year, places) for indicator in indicators(store, view)
    )


def indicators(store: Store, view: View) -> tuple[str, ...]:
    """Return what is compared, in the published order within a goal."""
    if view.goal:
        return tuple(meta.id for meta in store.indicators.values() if meta.goal == view.goal)
    mixed = tuple(each for each in MIXED if each in store.indicators)
    return mixed or tuple(store.indicators)[: len(MIXED)]


def quarter(values: NDArray[np.float64], value: float) -> int | None:
    """Return which quarter of all known `values` a value is in; equals stand in their middle."""
    if np.isnan(value):
        return None
    known = values[np.isfinite(values)]
    below = (known < value).sum() + (known == value).sum() / 2
    return min(4, 1 + int(4 * below / known.size))


def standing(quarter: int, meta: IndicatorMeta) -> Standing:
    """Return how favourable a quarter is, by the indicator's direction."""
    order: tuple[Standing, ...] = ("weakest", "weak", "good", "best")
    if meta.better == "neutral":
        return "plain"
    return order[quarter - 1] if meta.better == "higher" else order[4 - quarter]


def difference(line: Line) -> Difference | None:
    """Return how the two places of a line differ; None where one has no figure."""
    first, second = line.cells
    if np.isnan(first.value) or np.isnan(second.value):
        return None
    decimals = line.meta.decimals
    value = round(round(first.value, decimals) - round(second.value, decimals), decimals) + 0.0
    overlap = first.lower <= second.upper and second.lower <= first.upper
    has_better = line.meta.better != "neutral" and value != 0 and not overlap
    first_is_better = (value > 0) == (line.meta.better == "higher")
    return Difference(
        value,
        not overlap,
        (0 if first_is_better else 1) if has_better else None,
    )


def _line(store: Store, indicator: str, asked: int | None, places: Sequence[str]) -> Line:
    matrix = store.place_values[indicator]
    rows = [store.place_index[place] for place in places]
    known = np.isfinite(matrix.value[rows]).any(axis=0)
    years = matrix.years[known] if known.any() else matrix.years
    year = nearest(years.tolist(), asked)
    column = int(np.searchsorted(matrix.years, year))
    values = np.round(matrix.value[:, column], store.indicators[indicator].decimals)
    cells = tuple(
        Cell(
            float(matrix.value[row, column]),
            float(matrix.lower[row, column]),
            float(matrix.upper[row, column]),
            STATUSES[matrix.status[row, column]],
            quarter(values, float(values[row])),
        )
        for row in rows
    )
    return Line(store.indicators[indicator], year, cells)
