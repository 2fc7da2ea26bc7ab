"""Places in the order of one indicator: by its level in a year, or by its change between two."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from dashboard.data.ranks import Rank, rank_range
from dashboard.data.selection import nearest
from dashboard.data.store import NORWAY, STATUSES, Matrix, Store
from dashboard.view import View
from etl.contract import Status

#: What is ranked: the figure itself, the difference between two years, or that in per cent.
Scale = Literal["level", "difference", "percent"]
#: How far back a change goes when the view does not say.
SPAN = 10
#: More rows than this are too many for a page; so many at each end are then shown.
MAX_ROWS, ENDS = 60, 15


@dataclass(frozen=True, slots=True)
class Row:
    """One place. `value` is what is ranked; for a change, `before` and `after` are the figures.

    A change is between the figures as printed, so that a reader who subtracts gets the same.

    `is_sure` is false for a change where the intervals of the two years overlap.
    """

    place: str
    value: float
    lower: float
    upper: float
    status: Status
    rank: Rank | None
    before: float = np.nan
    after: float = np.nan
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Ranking:
    """All places compared, highest first; those without figures and why; the country's value."""

    scale: Scale
    years: tuple[int, ...]
    rows: tuple[Row, ...]
    left_out: Mapping[str, Status]
    breaks: tuple[int, ...]
    norway: float

    @property
    def rose(self) -> int:
        """In how many places the figure is higher in the later year."""
        return sum(row.after > row.before for row in self.rows)

    @property
    def fell(self) -> int:
        """In how many places the figure is lower in the later year."""
        return sum(row.after < row.before for row in self.rows)


def ranked(store: Store, view: View, places: Sequence[str]) -> Ranking:
    """Return `places` in order; a change needs two years, else levels are ranked."""
    years = change_years(store, view)
    if view.step == "change" and years:
        return _changes(store, view, places, *years)
    return _levels(store, view, places)


def change_years(store: Store, view: View) -> tuple[int, int] | None:
    """Return the two years to compare: those asked for, or the last and ten years before it."""
    years = store.place_values[view.indicator].years.tolist()
    last = nearest(years, view.last_year or view.year)
    earlier = [year for year in years if year < last]
    if not earlier:
        return None
    return nearest(earlier, view.first_year or last - SPAN), last


def excerpt(rows: Sequence[Row], ends: int, kept: Sequence[str]) -> list[Row | int]:
    """Return the first and last `ends` rows and `kept`; a number is how many lie between."""
    chosen = [
        position
        for position, row in enumerate(rows)
        if position < ends or position >= len(rows) - ends or row.place in kept
    ]
    found: list[Row | int] = []
    for before, position in zip([-1, *chosen], chosen, strict=False):
        if position - before > 1:
            found.append(position - before - 1)
        found.append(rows[position])
    return found


def on_page(rows: Sequence[Row], kept: Sequence[str]) -> list[Row | int]:
    """Return all rows, or of many the ends and `kept`."""
    return excerpt(rows, ENDS, kept) if len(rows) > MAX_ROWS else list(rows)


def fitting(rows: Sequence[Row], most: int, kept: Sequence[str]) -> list[Row]:
    """Return `most` rows: as many of the first and the last as there is room for beside `kept`.

    The first, the last and those kept are always there.
    """
    if len(rows) <= most:
        return list(rows)
    for ends in range(most // 2, 0, -1):
        found = [row for row in excerpt(rows, ends, kept) if isinstance(row, Row)]
        if len(found) <= most:
            break
    return found


def _levels(store: Store, view: View, places: Sequence[str]) -> Ranking:
    matrix = store.place_values[view.indicator]
    decimals = store.indicators[view.indicator].decimals
    year = nearest(matrix.years.tolist(), view.year)
    column = _column(matrix, year)

    def row(place: str) -> Row:
        at = store.place_index[place]
        return Row(
            place,
            float(matrix.value[at, column]),
            float(matrix.lower[at, column]),
            float(matrix.upper[at, column]),
            STATUSES[matrix.status[at, column]],
            rank_range(matrix, at, column, decimals),
        )

    norway = _norway(store, view.indicator, year)
    is_count = store.indicators[view.indicator].kind == "count"
    return _ranking(
        "level", (year,), [row(place) for place in places], (), np.nan if is_count else norway
    )


def _changes(store: Store, view: View, places: Sequence[str], first: int, last: int) -> Ranking:
    matrix = store.place_values[view.indicator]
    start, end = _column(matrix, first), _column(matrix, last)
    decimals = store.indicators[view.indicator].decimals
    scale = _scale_of_change(store, view.indicator, matrix.value[:, start].round(decimals))

    def change(before: float, after: float) -> float:
        return percent(before, after) if scale == "percent" else round(after - before, decimals)

    def row(place: str) -> Row:
        at = store.place_index[place]
        before = round(float(matrix.value[at, start]), decimals)
        after = round(float(matrix.value[at, end]), decimals)
        lacking = start if np.isnan(before) else end
        overlap = (matrix.lower[at, start] <= matrix.upper[at, end]) and (
            matrix.lower[at, end] <= matrix.upper[at, start]
        )
        return Row(
            place,
            change(before, after),
            np.nan,
            np.nan,
            STATUSES[matrix.status[at, lacking]],
            None,
            before,
            after,
            not overlap,
        )

    within = matrix.status[:, start + 1 : end + 1] == STATUSES.index(Status.BREAK)
    rows = [store.place_index[place] for place in places]
    breaks = matrix.years[start + 1 : end + 1][within[rows].any(axis=0)]
    norway = (
        change(
            round(_norway(store, view.indicator, first), decimals),
            round(_norway(store, view.indicator, last), decimals),
        )
        if scale == "percent" or store.indicators[view.indicator].kind != "count"
        else np.nan
    )
    return _ranking(
        scale, (first, last), [row(place) for place in places], tuple(breaks.tolist()), norway
    )


def percent(before: float, after: float) -> float:
    """Return how much higher the later figure is, in per cent of the earlier one."""
    return 100 * (after - before) / before


def _scale_of_change(store: Store, indicator: str, before: NDArray[np.float64]) -> Scale:
    """Return per cent for counts, since sizes differ; the unit where one is not above zero."""
    is_count = store.indicators[indicator].kind == "count"
    return "percent" if is_count and not (before[np.isfinite(before)] <= 0).any() else "difference"


def _ranking(
    scale: Scale, years: tuple[int, ...], rows: list[Row], breaks: tuple[int, ...], norway: float
) -> Ranking:
    known = [row for row in rows if np.isfinite(row.value)]
    return Ranking(
        scale=scale,
        years=years,
        rows=tuple(sorted(known, key=lambda row: -row.value)),
        left_out={row.place: row.status for row in rows if not np.isfinite(row.value)},
        breaks=breaks,
        norway=norway,
    )


def _column(matrix: Matrix, year: int) -> int:
    return int(np.searchsorted(matrix.years, year))


def _norway(store: Store, indicator: str, year: int) -> float:
    matrix = store.area_values.get(indicator)
    if matrix is None or NORWAY not in matrix.units or year not in matrix.years:
        return np.nan
    return float(matrix.value[matrix.units.index(NORWAY), _column(matrix, year)])
