"""What the overview selects: districts beside centres, the tracked places, and the news."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from dashboard.data.records import Source
from dashboard.data.register import TrackedPlace
from dashboard.data.store import NORWAY, Store

Group = Literal["district", "central", "norway"]
GROUPS: tuple[Group, ...] = get_args(Group)
_AREAS: dict[Group, str] = {"district": "D", "central": "C", "norway": NORWAY}
#: A median stands for a group only where at least this part of it has figures.
_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Standing:
    """One indicator in districts, centres and Norway, in the years where all three have figures.

    `is_median` tells that the figures are those of the middle municipality, since the indicator
    can't be summed over an area.
    """

    indicator: str
    years: tuple[int, ...]
    values: Mapping[Group, NDArray[np.float64]]
    is_median: bool

    def at(self, group: Group, year: int) -> float:
        """Return a group's figure of a year that it has."""
        return float(self.values[group][self.years.index(year)])

    @property
    def first_year(self) -> int:
        """The first year that all have."""
        return self.years[0]

    @property
    def last_year(self) -> int:
        """The year the panel shows."""
        return self.years[-1]


def standing(store: Store, indicator: str) -> Standing | None:
    """Return how districts and centres stand, by the figures of the areas where there are any."""
    if indicator not in store.place_values:
        return None
    years, summed = _of_areas(store, indicator)
    known = _known(years, summed)
    if known.size:
        return _standing(indicator, years, summed, known, is_median=False)
    years, middle = _of_medians(store, indicator)
    known = _known(years, middle)
    return _standing(indicator, years, middle, known, is_median=True) if known.size else None


def followed(store: Store) -> dict[str, tuple[TrackedPlace, ...]]:
    """Return the tracked places by programme, in the register's order of programmes."""
    rows = {
        programme: tuple(row for row in store.tracked if row.programme == programme)
        for programme in store.programmes
    }
    return {programme: places for programme, places in rows.items() if places}


def newest_sources(store: Store, n: int) -> tuple[Source, ...]:
    """Return the sources that were updated last, newest first; an undated one is not news."""
    dated = [source for source in store.sources.values() if source.updated]
    return tuple(sorted(dated, key=lambda source: source.updated, reverse=True)[:n])


def _of_areas(
    store: Store, indicator: str
) -> tuple[NDArray[np.int16], dict[Group, NDArray[np.float64]]]:
    matrix = store.area_values.get(indicator)
    if matrix is None:
        return np.empty(0, dtype=np.int16), {}
    return matrix.years, {
        group: matrix.value[matrix.units.index(area)]
        for group, area in _AREAS.items()
        if area in matrix.units
    }


def _of_medians(
    store: Store, indicator: str
) -> tuple[NDArray[np.int16], dict[Group, NDArray[np.float64]]]:
    matrix = store.place_values[indicator]
    is_district = np.array([place.is_district for place in store.places.values()])
    members = {"district": is_district, "central": ~is_district}
    everyone = np.ones_like(is_district)
    return matrix.years, {
        group: _medians(matrix.value[members.get(group, everyone)]) for group in GROUPS
    }


def _medians(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return each column's middle value; NaN where too few have figures."""
    medians = np.full(values.shape[1], np.nan)
    enough = np.isfinite(values).sum(axis=0) >= max(1, _ENOUGH * len(values))
    medians[enough] = np.nanmedian(values[:, enough], axis=0)
    return medians


def _known(
    years: NDArray[np.int16], values: Mapping[Group, NDArray[np.float64]]
) -> NDArray[np.intp]:
    """Return the positions of the years in which every group has a figure."""
    if len(values) < len(GROUPS) or not years.size:
        return np.empty(0, dtype=np.intp)
    return np.flatnonzero(np.isfinite(np.vstack(list(values.values()))).all(axis=0))


def _standing(
    indicator: str,
    years: NDArray[np.int16],
    values: Mapping[Group, NDArray[np.float64]],
    known: NDArray[np.intp],
    *,
    is_median: bool,
) -> Standing:
    return Standing(
        indicator,
        tuple(years[known].tolist()),
        {group: series[known] for group, series in values.items()},
        is_median,
    )
