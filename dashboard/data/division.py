"""Figures in the borders of another year: what was merged is parted, what was divided is one.

Read the first time a division is asked for, then kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import numpy as np

from dashboard.data.grids import Matrix, spread
from dashboard.data.store import Store
from dashboard.data.tables import numbers, read, rows
from etl.contract import DIVISION, DIVISION_OBSERVATIONS, DIVISION_PLACES, DIVISIONS


@dataclass(frozen=True, slots=True)
class DivisionPlace:
    """A municipality of one division, and the places of today that it went to, itself or others."""

    code: str
    name: str
    places: tuple[str, ...]


class NotInBorders(Exception):
    """Only counts are had in other borders, and not in every data version.

    `dashboard.text.borders` says so to readers.
    """

    def __init__(self, indicator: str, division: int) -> None:
        super().__init__(f"'{indicator}' has no figures in {division}'s borders")
        self.indicator = indicator
        self.division = division


@lru_cache(maxsize=1)
def divisions(store: Store) -> Mapping[int, Mapping[str, DivisionPlace]]:
    """Return the municipalities of each division by code, the newest division first."""
    today = {place: DivisionPlace(place, row.name, (place,)) for place, row in store.places.items()}
    found: dict[int, dict[str, DivisionPlace]] = {division: {} for division in DIVISIONS}
    found[DIVISION] = today
    for row in rows(store.folder, DIVISION_PLACES):
        places = tuple(row["places"].split(";"))
        found[row["division"]][row["code"]] = DivisionPlace(row["code"], row["name"], places)
    return MappingProxyType({year: MappingProxyType(known) for year, known in found.items()})


@lru_cache(maxsize=len(DIVISIONS))
def division_values(store: Store, division: int) -> Mapping[str, Matrix]:
    """Return the figures in the borders of `division`, one of `DIVISIONS`, by indicator.

    Today's hold every indicator, the others those that count. A row's unit is a code of
    `divisions`; figures shared out between municipalities are estimated.
    """
    if division == DIVISION:
        return store.place_values
    table = read(store.folder, DIVISION_OBSERVATIONS)  # sorted by division
    first, last = np.searchsorted(numbers(table["division"]), (division, division + 1)).tolist()
    path = store.folder / DIVISION_OBSERVATIONS.filename
    units = tuple(divisions(store)[division])
    return spread(table.slice(first, last - first), path, "place", units)


def values_in(store: Store, division: int, indicator: str) -> Matrix:
    """Return one indicator's figures in the borders of `division`.

    Raises
    ------
    NotInBorders : the indicator is no count, or the snapshot has it in today's borders only.
    """
    known = division_values(store, division)
    if indicator not in known:
        raise NotInBorders(indicator, division)
    return known[indicator]


def counts_behind(store: Store, indicator: str) -> tuple[str, ...]:
    """Return the counts made of nothing but figures that `indicator` is made of as well."""
    behind = set(store.coverage[indicator].variables)
    return tuple(
        each
        for each, meta in store.indicators.items()
        if meta.kind == "count" and behind.issuperset(store.coverage[each].variables)
    )
