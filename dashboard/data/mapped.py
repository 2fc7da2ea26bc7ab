"""What a map shows: the places that pass the filters, in one year, and in a second one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dashboard.data.selection import filtered, nearest
from dashboard.data.store import Store
from dashboard.view import View


@dataclass(frozen=True, slots=True)
class Mapped:
    """The figures of the places shown, as printed: a row for each, a column for each year.

    `at` is the column of the year shown, `versus` that of the second one, None without one.
    """

    places: tuple[str, ...]
    years: tuple[int, ...]
    values: NDArray[np.float64]
    at: int
    versus: int | None

    @property
    def year(self) -> int:
        """The year shown."""
        return self.years[self.at]

    @property
    def span(self) -> tuple[int, int]:
        """The columns of the earlier and the later year; the same one without a second year."""
        both = (self.at, self.at if self.versus is None else self.versus)
        return min(both), max(both)

    def order(self) -> Sequence[int]:
        """Return the rows with a figure in the year shown, highest first."""
        column = self.values[:, self.at]
        rows = np.flatnonzero(np.isfinite(column))
        found: list[int] = rows[np.argsort(-column[rows], kind="stable")].tolist()
        return found

    def steps(self) -> NDArray[np.float64]:
        """Return the differences between the two years, of the places with figures in both."""
        first, last = self.span
        steps = self.values[:, last] - self.values[:, first]
        known: NDArray[np.float64] = steps[np.isfinite(steps)]
        return known


def mapped(store: Store, view: View) -> Mapped:
    """Return what the map of a view shows."""
    matrix = store.place_values[view.indicator]
    years = tuple(matrix.years.tolist())
    places = filtered(store, view)
    rows = [store.place_index[place] for place in places]
    at = years.index(nearest(list(years), view.year))
    versus = None if view.versus is None else years.index(nearest(list(years), view.versus))
    return Mapped(
        places=places,
        years=years,
        values=np.round(matrix.value[rows], store.indicators[view.indicator].decimals) + 0.0,
        at=at,
        versus=None if versus == at else versus,
    )
