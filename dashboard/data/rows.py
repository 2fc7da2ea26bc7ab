"""Rows: the figures a view asks for in columns, before they are shown, counted or saved."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from dashboard.data.division import NotInBorders, division_values, divisions, values_in
from dashboard.data.selection import filtered, like
from dashboard.data.store import STATUSES, Store
from dashboard.row_link import ALL, NUMBERS, Condition
from dashboard.text.order import alphabetical
from dashboard.view import View
from etl.contract import Status

_BOUNDS = {
    "eq": np.equal,
    "ne": np.not_equal,
    "lt": np.less,
    "le": np.less_equal,
    "gt": np.greater,
    "ge": np.greater_equal,
}
#: How many selections are kept: a table that is scrolled asks for one of them again and again.
_KEPT = 4


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Figures in columns of equal length; a gap is a row too.

    `indicator` and `place` hold positions in `indicators` and `places` (codes of the borders that
    are asked for, with their `names`), `status` positions in `STATUSES`. `value` is NaN exactly
    where the status carries no value; `lower` and `upper` are NaN where no interval is known.
    """

    indicators: tuple[str, ...]
    places: tuple[str, ...]
    names: tuple[str, ...]
    indicator: NDArray[np.int16]
    place: NDArray[np.int16]
    year: NDArray[np.int16]
    value: NDArray[np.float64]
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]
    status: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.year)

    def taken(self, where: NDArray[np.bool_] | NDArray[np.int64] | slice) -> "Rows":
        """Return those rows `where` says, in its order."""
        columns = (getattr(self, name)[where] for name in _COLUMNS)
        return Rows(self.indicators, self.places, self.names, *columns)

    @property
    def with_interval(self) -> frozenset[str]:
        """The indicators of which the interval of any row is known."""
        known = np.isfinite(self.lower) | np.isfinite(self.upper)
        return frozenset(self.indicators[at] for at in np.unique(self.indicator[known]))

    @property
    def met(self) -> Mapping[Status, int]:
        """How many rows have each status, of those that are met."""
        numbers = np.bincount(self.status, minlength=len(STATUSES))
        return {status: int(n) for status, n in zip(STATUSES, numbers, strict=True) if n}


_COLUMNS = ("indicator", "place", "year", "value", "lower", "upper", "status")
_NO_ROWS = tuple(np.zeros(0, kind) for kind in ("i2", "i2", "i2", "f8", "f8", "f8", "i1"))


@lru_cache(maxsize=_KEPT)
def rows(store: Store, view: View) -> Rows:
    """Return every figure the view asks for, gaps as well, in the order it asks for.

    Without an order: by indicator as published, then by place and year. Equals keep that order,
    and rows without a value stand last, whichever way values are sorted.

    Raises
    ------
    NotInBorders : an indicator, or all of them, without figures in the borders asked for.
    """
    indicators = measured(store, view)
    if not indicators:
        raise NotInBorders(ALL, int(view.division))
    found = _stacked(store, indicators, wanted(store, view), view)
    for each in view.where:
        found = found.taken(_holds(store, found, Condition.read(each)))
    if not view.sort:
        return found
    return found.taken(np.lexsort([_key(found, each) for each in reversed(view.sort)]))


def measured(store: Store, view: View) -> tuple[str, ...]:
    """Return the indicators whose rows are wanted, in published order.

    All of them are, in the borders of another year, all that have figures there.
    """
    if view.indicators == (ALL,):
        known = division_values(store, int(view.division))
        return tuple(indicator for indicator in store.indicators if indicator in known)
    asked = view.indicators or (view.indicator,)
    return tuple(indicator for indicator in store.indicators if indicator in asked)


def wanted(store: Store, view: View) -> tuple[str, ...]:
    """Return today's places whose rows are wanted: those that meet all that is asked of them."""
    peers = like(store, view, view.peers) if view.peers else ()
    return tuple(
        place
        for place in filtered(store, view)
        if (not view.places or place in view.places)
        and (not view.region or store.places[place].economic_region in view.region)
        and (not view.peers or place in peers)
    )


def _stacked(store: Store, indicators: Sequence[str], today: Sequence[str], view: View) -> Rows:
    """Return the rows of some of today's places, or of what these are made of in other borders."""
    division, among = int(view.division), set(today)
    known = divisions(store)[division]
    at = [row for row, place in enumerate(known.values()) if among.intersection(place.places)]
    places = [tuple(known.values())[row] for row in at]
    statuses = [STATUSES.index(Status(each)) for each in view.status] or range(len(STATUSES))
    parts: list[tuple[NDArray[np.generic], ...]] = [_NO_ROWS]
    for position, indicator in enumerate(indicators):
        matrix = values_in(store, division, indicator)
        is_in = (matrix.years >= (view.first_year or 0)) & (
            matrix.years <= (view.last_year or np.iinfo(np.int16).max)
        )
        place, year = np.nonzero(
            np.isin(matrix.status[at], statuses) & is_in  # a row for each place, a column a year
        )
        where = np.asarray(at, dtype=np.intp)[place], year
        measures = (matrix.value, matrix.lower, matrix.upper, matrix.status)
        parts.append(
            (
                np.full(len(place), position, dtype=np.int16),
                place.astype(np.int16),
                matrix.years[year],
                *(measure[where] for measure in measures),
            )
        )
    codes, names = (tuple(getattr(place, name) for place in places) for name in ("code", "name"))
    columns = map(np.concatenate, zip(*parts, strict=True))
    return Rows(tuple(indicators), codes, names, *columns)


def _holds(store: Store, found: Rows, condition: Condition) -> NDArray[np.bool_]:
    """Return, for each row, whether the condition holds; no bound holds of a missing number."""
    column, operand = condition.column, condition.operand
    if column in NUMBERS:
        number: NDArray[np.float64] = getattr(found, column)
        holds: NDArray[np.bool_] = _BOUNDS[condition.operation](number, float(operand))
        return holds & np.isfinite(number)
    codes, texts = _texts(store, found, column)
    sought = operand.casefold()
    finds = {"has": str.__contains__, "starts": str.startswith, "is": str.__eq__}
    find = finds[condition.operation]
    fits: NDArray[np.bool_] = np.array(
        [any(find(each.casefold(), sought) for each in known) for known in texts], dtype=bool
    )
    return fits[codes]


def _texts(
    store: Store, found: Rows, column: str
) -> tuple[NDArray[np.int16], list[tuple[str, ...]]]:
    """Return each row's position among the texts of a column, and by what each can be found."""
    if column == "indicator":
        metas = (store.indicators[each] for each in found.indicators)
        return found.indicator, [(meta.id, *astuple(meta.title)) for meta in metas]
    if column == "place":
        return found.place, [(place,) for place in found.places]
    spellings = (store.places.get(place) for place in found.places)
    return found.place, [
        (name, *(filter(None, (row.name_other, *row.former_names.split(";"))) if row else ()))
        for name, row in zip(found.names, spellings, strict=True)
    ]


def _key(found: Rows, order: str) -> NDArray[np.generic]:
    """Return what a column sorts by: lowest first, numbers that are missing last."""
    column = order.removeprefix("-")
    if column == "place_name":
        names = [alphabetical(name) for name in found.names]
        by_name = sorted(range(len(names)), key=names.__getitem__)
        key = np.argsort(by_name)[found.place]
    else:
        key = getattr(found, column)
    return -key if order.startswith("-") else key
