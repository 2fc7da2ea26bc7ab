"""What the profile of one place is drawn from: its key figures, its growth, its industries."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from dashboard.data.queries import Line, place_lines
from dashboard.data.ranks import Rank, rank_range
from dashboard.data.store import NORWAY, Store
from dashboard.view import View
from etl.contract import Goal, Status

#: The figures that stand for each goal of the vision, most telling first.
KEY_INDICATORS: Mapping[Goal, tuple[str, ...]] = {
    "freedom": (
        "population",
        "population_change_10y",
        "net_migration_5y",
        "share_0_15",
        "share_20_39",
        "share_65plus",
    ),
    "work": (
        "employment_rate",
        "employed_change_5y",
        "working_in_own_municipality",
        "unemployment",
        "median_income_after_tax",
        "higher_education_share",
    ),
    "services": (
        "distance_to_centre_zone",
        "safe_recreation_access",
        "school_points",
        "library_loans",
        "need_index",
        "debt_per_inhabitant",
    ),
    "places": (
        "turnout",
        "new_dwellings_4y",
        "low_income_share",
        "moves_within_municipality",
        "urban_settlement_share",
        "rented_share",
    ),
}
#: What a year's change in population is made of; the last is what the others leave unexplained.
GROWTH = ("natural_change", "net_migration", "population_remainder")
INDUSTRIES = (
    "industry_share_primary",
    "industry_share_manufacturing",
    "industry_share_public_admin",
    "industry_share_education",
    "industry_share_health",
    "industry_share_other",
)


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """The latest figure of one indicator at a place, and what it can be held against.

    `line` holds all its years; `norway` is the country's figure of the same year, NaN where there
    is none or where it would compare a sum with one of its parts.
    """

    indicator: str
    line: Line
    position: int
    rank: Rank
    norway: float

    @property
    def year(self) -> int:
        """The year of the latest figure."""
        return int(self.line.years[self.position])

    @property
    def value(self) -> float:
        """The latest figure."""
        return float(self.line.value[self.position])

    @property
    def interval(self) -> tuple[float, float] | None:
        """Between which values the figure lies, where that is known."""
        ends = (float(self.line.lower[self.position]), float(self.line.upper[self.position]))
        return ends if np.isfinite(ends).all() else None

    @property
    def status(self) -> Status:
        """What kind of figure the latest one is."""
        return self.line.status[self.position]


def key_figures(store: Store, view: View, goal: Goal) -> tuple[KeyFigure, ...]:
    """Return the key figures of a goal that `view.place` has, in their order."""
    known = [indicator for indicator in KEY_INDICATORS[goal] if indicator in store.indicators]
    found = (_key_figure(store, view, indicator) for indicator in known)
    return tuple(figure for figure in found if figure)


def lines_of(store: Store, view: View, names: Mapping[str, str]) -> tuple[Line, ...]:
    """Return a line for each indicator in `names` at `view.place`: `unit` is the indicator's id.

    Empty if an indicator is not published: parts of a whole are shown together or not at all.
    """
    if not all(indicator in store.indicators for indicator in names):
        return ()
    return tuple(
        replace(_line(store, view, indicator), unit=indicator, name=name)
        for indicator, name in names.items()
    )


def total(parts: tuple[Line, ...], name: str) -> Line:
    """Return the sum of the parts year by year; a year that lacks a part has none.

    The sum of figures that are not final is not final either.
    """
    value = np.sum([line.value for line in parts], axis=0)
    by_year = zip(*(line.status for line in parts), strict=True)
    return replace(
        parts[0],
        unit="total",
        name=name,
        value=value,
        lower=np.full_like(value, np.nan),
        upper=np.full_like(value, np.nan),
        status=tuple(_weakest(statuses) for statuses in by_year),
    )


def _weakest(statuses: tuple[Status, ...]) -> Status:
    """Return what holds for a sum: no value before not final, not final before normal."""
    order = (*(status for status in Status if not status.has_value), Status.ESTIMATED)
    order = (*order, Status.PROVISIONAL, Status.BREAK, Status.NORMAL)
    return min(statuses, key=order.index)


def _line(store: Store, view: View, indicator: str) -> Line:
    (line,) = place_lines(store, replace(view, indicator=indicator, places=(view.place,)))
    return line


def _key_figure(store: Store, view: View, indicator: str) -> KeyFigure | None:
    line = _line(store, replace(view, first_year=None, last_year=None), indicator)
    known = np.flatnonzero(np.isfinite(line.value))
    if not known.size:
        return None
    position = int(known[-1])
    meta = store.indicators[indicator]
    matrix = store.place_values[indicator]
    rank = rank_range(matrix, store.place_index[view.place], position, meta.decimals)
    if rank is None:
        return None
    year = int(line.years[position])
    norway = np.nan if meta.kind == "count" else _norway(store, indicator, year)
    return KeyFigure(indicator, line, position, rank, norway)


def _norway(store: Store, indicator: str, year: int) -> float:
    matrix = store.area_values.get(indicator)
    if matrix is None or NORWAY not in matrix.units or year not in matrix.years:
        return np.nan
    return float(matrix.value[matrix.units.index(NORWAY), matrix.years == year][0])
