"""The few figures that sum up a place, and districts beside centres."""

from dataclasses import dataclass

import numpy as np

from dashboard.data.findings import (
    Figure,
    about_ten_years_before,
    figure_at,
    finding,
    growth,
    last_break,
)
from dashboard.data.store import Matrix, Store
from etl.contract import Status

DISTRICT, CENTRAL = "D", "C"
_LONG_AGO = 1986
_YEARS_OF_CHANGE = 5


@dataclass(frozen=True, slots=True)
class Growth:
    """A change in per cent since an earlier figure."""

    since: Figure
    per_cent: float


@dataclass(frozen=True, slots=True)
class Sources:
    """Where a change in population came from, summed over years: births less deaths, and moves."""

    first_year: int
    last: Figure
    natural: int
    migration: int


@dataclass(frozen=True, slots=True)
class Beside:
    """A share of one beside another's, the same year, as printed with `decimals`."""

    figure: Figure
    other: float
    decimals: int


@dataclass(frozen=True, slots=True)
class Contrast:
    """Growth of districts and of centres over the same years."""

    first_year: int
    last_year: int
    district: float
    central: float


@dataclass(frozen=True, slots=True)
class Profile:
    """What sums up a place; None where the figures are missing."""

    population: Figure | None
    growths: tuple[Growth, ...]
    sources: Sources | None
    employment: Beside | None
    old: Beside | None


@dataclass(frozen=True, slots=True)
class Divide:
    """Districts beside centres; None where the figures are missing."""

    population: Contrast | None
    old: Beside | None
    employed: Contrast | None


def profile(store: Store, place: str) -> Profile:
    """Return what sums up `place`: population, where its change came from, work and age."""
    found = finding(store, "population", place) if "population" in store.indicators else None
    latest = found.latest if found else None
    growths: list[Growth] = []
    if found and latest:
        earlier = [_long_ago(store, place), found.change.earlier if found.change else None]
        growths = [
            Growth(figure, growth(figure, latest))
            for figure in dict.fromkeys(earlier)
            if figure is not None and figure.year < latest.year
        ]
    return Profile(
        population=latest,
        growths=tuple(growths),
        sources=_sources(store, place),
        employment=_beside_country(store, "employment_rate", place),
        old=_beside_country(store, "share_65plus", place),
    )


def divide(store: Store) -> Divide:
    """Return how districts fare beside centres: people, age and work."""
    return Divide(
        population=_contrast(store, "population"),
        old=_beside_centres(store, "share_65plus"),
        employed=_contrast(store, "employed_residents"),
    )


def _long_ago(store: Store, place: str) -> Figure | None:
    """Return the population of 1986, or the first known and comparable one after it."""
    matrix = store.place_values["population"]
    row = store.place_index[place]
    remade = last_break(matrix, len(matrix.years) - 1)
    since = _LONG_AGO if remade is None else max(_LONG_AGO, int(matrix.years[remade]))
    known = np.flatnonzero(np.isfinite(matrix.value[row]) & (matrix.years >= since))
    return figure_at(matrix, row, int(known[0]), 0) if known.size else None


def _sources(store: Store, place: str) -> Sources | None:
    """Return births less deaths and net migration, summed over the last five years of both."""
    births, moves = (store.place_values.get(key) for key in ("natural_change", "net_migration"))
    if births is None or moves is None or not np.array_equal(births.years, moves.years):
        return None
    row = store.place_index[place]
    years = births.years[-_YEARS_OF_CHANGE:]
    figures = [_last_figures(matrix, row) for matrix in (births, moves)]
    if any(len(found) < _YEARS_OF_CHANGE for found in figures):
        return None
    is_estimated = any(f.status is Status.ESTIMATED for found in figures for f in found)
    natural, migration = (int(sum(figure.value for figure in found)) for found in figures)
    last = Figure(
        int(years[-1]), migration, Status.ESTIMATED if is_estimated else figures[1][-1].status
    )
    return Sources(int(years[0]), last, natural, migration)


def _last_figures(matrix: Matrix, row: int) -> list[Figure]:
    columns = range(len(matrix.years))[-_YEARS_OF_CHANGE:]
    return [figure_at(matrix, row, at, 0) for at in columns if np.isfinite(matrix.value[row, at])]


def _beside_country(store: Store, indicator: str, place: str) -> Beside | None:
    if indicator not in store.indicators:
        return None
    found = finding(store, indicator, place)
    if found.latest is None or found.country is None:
        return None
    return Beside(found.latest, found.country.value, store.indicators[indicator].decimals)


def _beside_centres(store: Store, indicator: str) -> Beside | None:
    matrix = store.area_values.get(indicator)
    columns = _known_of_both(matrix)
    if matrix is None or not columns.size:
        return None
    decimals = store.indicators[indicator].decimals
    district, central = (
        figure_at(matrix, matrix.units.index(area), int(columns[-1]), decimals)
        for area in (DISTRICT, CENTRAL)
    )
    return Beside(district, central.value, decimals)


def _contrast(store: Store, indicator: str) -> Contrast | None:
    """Return growth over about ten years, within the years that are comparable."""
    matrix = store.area_values.get(indicator)
    columns = _known_of_both(matrix)
    if matrix is None or not columns.size:
        return None
    places = store.place_values[indicator]
    remade = last_break(places, len(places.years) - 1)
    if remade is not None:
        columns = columns[matrix.years[columns] >= places.years[remade]]
    start = about_ten_years_before(matrix, columns)
    if start is None:
        return None
    end = int(columns[-1])
    district, central = (
        growth(figure_at(matrix, row, start, 0), figure_at(matrix, row, end, 0))
        for row in (matrix.units.index(DISTRICT), matrix.units.index(CENTRAL))
    )
    return Contrast(int(matrix.years[start]), int(matrix.years[end]), district, central)


def _known_of_both(matrix: Matrix | None) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """Return the columns in which districts and centres both have a figure."""
    if matrix is None:
        return np.array([], dtype=np.intp)
    rows = [matrix.units.index(area) for area in (DISTRICT, CENTRAL)]
    return np.flatnonzero(np.isfinite(matrix.value[rows]).all(axis=0))
