"""The people of a place by age and sex, in a year and in an earlier one."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dashboard.data.store import STATUSES, Store
from dashboard.view import View
from etl.contract import Status

#: The rows of a year's persons.
WOMEN, MEN = 0, 1


@dataclass(frozen=True, slots=True)
class Ages:
    """The persons of one year: a row for women and one for men, a column for each age group."""

    year: int
    persons: NDArray[np.float64]
    is_estimated: bool

    @property
    def share(self) -> NDArray[np.float64]:
        """Each group in per cent of all residents."""
        share: NDArray[np.float64] = 100 * self.persons / self.persons.sum()
        return share


@dataclass(frozen=True, slots=True)
class Pyramid:
    """Two years to hold against each other.

    `years` are those the place has whole figures for, `ages` the lowest age of each group, and
    `widest` the largest share of any group in any year: with it, years can be compared.
    """

    years: tuple[int, ...]
    ages: tuple[int, ...]
    now: Ages
    then: Ages
    widest: float

    @property
    def drawn(self) -> tuple[Ages, ...]:
        """The years held against each other, each once."""
        return tuple({each.year: each for each in (self.now, self.then)}.values())


def pyramid(store: Store, view: View) -> Pyramid | None:
    """Return the ages at `view.place` in `view.year` and `view.base`; None where nothing is known.

    Without a choice these are the last and the first year; a year without figures gives way to the
    nearest one that has them.
    """
    persons = store.age_sex.persons[store.place_index[view.place]]
    whole = np.isfinite(persons).all(axis=(1, 2)) & (np.nansum(persons, axis=(1, 2)) > 0)
    years = tuple(int(year) for year in np.asarray(store.age_sex.years)[whole])
    if not years:
        return None
    shares = 100 * persons[whole] / persons[whole].sum(axis=(1, 2), keepdims=True)
    return Pyramid(
        years=years,
        ages=tuple(int(age) for age in store.age_sex.ages),
        now=_ages(store, view.place, _nearest(years, view.year or years[-1])),
        then=_ages(store, view.place, _nearest(years, view.base or years[0])),
        widest=float(shares.max()),
    )


def _ages(store: Store, place: str, year: int) -> Ages:
    column = int(np.flatnonzero(store.age_sex.years == year)[0])
    row = store.place_index[place]
    estimated = STATUSES.index(Status.ESTIMATED)
    return Ages(
        year,
        store.age_sex.persons[row, column],
        bool((store.age_sex.status[row, column] == estimated).any()),
    )


def _nearest(years: tuple[int, ...], asked: int) -> int:
    return min(years, key=lambda year: (abs(year - asked), year))
