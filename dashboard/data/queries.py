"""Pure selections from the store: what a view shows, ready to draw, tabulate or export."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dashboard.data.records import Area, Reform
from dashboard.data.store import NORWAY, STATUSES, Matrix, Store
from dashboard.view import View
from etl.contract import Status, Text

#: Statuses a reader must see: the figure is not final, or not counted directly.
UNCERTAIN = frozenset({Status.PROVISIONAL, Status.ESTIMATED})


@dataclass(frozen=True, slots=True)
class Line:
    """One place's or area's figures, a value for each year; NaN exactly where there is none."""

    unit: str
    name: str
    is_area: bool
    years: NDArray[np.int16]
    value: NDArray[np.float64]
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]
    status: tuple[Status, ...]

    @property
    def has_values(self) -> bool:
        """Whether there is anything to draw."""
        return bool(np.isfinite(self.value).any())


@dataclass(frozen=True, slots=True)
class Period:
    """The years some of the shown places took part in a programme."""

    programme: str
    name: Text
    places: tuple[str, ...]
    first_year: int
    last_year: int
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Merger:
    """A place whose borders changed: the year, the municipalities it was made of, and how."""

    place: str
    year: int
    parts: tuple[str, ...]
    kind: str = "merger"


def year_range(store: Store, view: View) -> tuple[int, int]:
    """Return the first and last year to show: those asked for, within what the indicator covers."""
    years = store.place_values[view.indicator].years
    first = max(int(years[0]), view.first_year or int(years[0]))
    last = min(int(years[-1]), view.last_year or int(years[-1]))
    return first, last


def place_lines(store: Store, view: View) -> tuple[Line, ...]:
    """Return one line for each chosen place, in the order they were chosen."""
    matrix = store.place_values[view.indicator]
    first, last = year_range(store, view)
    return tuple(
        _line(
            matrix, store.place_index[place], first, last, store.places[place].name, is_area=False
        )
        for place in view.places
    )


def area_lines(store: Store, view: View, name: Callable[[Area], str]) -> tuple[Line, ...]:
    """Return the lines of the country, districts, centres and counties that the view asks for."""
    matrix = store.area_values.get(view.indicator)
    if matrix is None:
        return ()
    first, last = year_range(store, view)
    rows = {area: row for row, area in enumerate(matrix.units)}
    lines = (
        _line(matrix, rows[area], first, last, name(store.areas[area]), is_area=True)
        for area in areas_asked(store, view)
        if area in rows
    )
    return tuple(line for line in lines if line.has_values)


def areas_asked(store: Store, view: View) -> tuple[str, ...]:
    """Return the codes of the areas to draw; `county` means those of the chosen places."""
    counties = tuple(dict.fromkeys(store.places[place].county for place in view.places))
    codes = {"norway": (NORWAY,), "district": ("D",), "central": ("C",), "county": counties}
    return tuple(area for line in view.lines for area in codes.get(line, ()))


def is_indexed(store: Store, view: View, lines: Sequence[Line]) -> bool:
    """Whether the view shows an index: as asked, else for counts, where sizes differ too much."""
    if view.measure == "auto":
        return store.indicators[view.indicator].kind == "count" and can_be_indexed(lines)
    return view.measure == "index" and can_be_indexed(lines)


def can_be_indexed(lines: Sequence[Line]) -> bool:
    """Whether growth from a base year means anything: not for figures at or below zero."""
    return not any((line.value[np.isfinite(line.value)] <= 0).any() for line in lines)


def base_year(view: View, lines: Sequence[Line]) -> int | None:
    """Return the year that is 100: the one asked for, else the first that most lines have."""
    years = {int(year) for line in lines for year in line.years}
    if view.base in years:
        return view.base
    known = {
        year: sum(bool(np.isfinite(line.value[line.years == year]).any()) for line in lines)
        for year in sorted(years)
    }
    return max(known, key=lambda year: (known[year], -year), default=None)


def indexed(line: Line, base: int) -> Line:
    """Return the line with its figure of `base` as 100; all gaps if it has none that year."""
    at_base = line.value[line.years == base]
    divisor = at_base[0] / 100 if at_base.size else np.nan
    return replace(
        line, value=line.value / divisor, lower=line.lower / divisor, upper=line.upper / divisor
    )


def periods(store: Store, places: Sequence[str], first: int, last: int) -> tuple[Period, ...]:
    """Return when the places took part in programmes, places with the same years together."""
    found: dict[tuple[str, int, int, bool], list[str]] = {}
    for row in store.participations:
        programme = store.programmes.get(row.programme)
        if row.place not in places or row.first_year is None or programme is None:
            continue
        end = row.last_year or programme.last_year or last
        if row.first_year <= last and end >= first:
            certain = row.is_year_certain and row.confidence != "uncertain"
            found.setdefault((row.programme, row.first_year, end, certain), []).append(row.place)
    return tuple(
        Period(
            programme,
            store.programmes[programme].name,
            tuple(place for place in places if place in members),
            start,
            end,
            certain,
        )
        for (programme, start, end, certain), members in sorted(
            found.items(), key=lambda item: item[0][1:]
        )
    )


def mergers(store: Store, places: Sequence[str], first: int, last: int) -> tuple[Merger, ...]:
    """Return the border changes of the places in the years; a mere change of code is none."""
    found: dict[tuple[str, int, bool], list[Reform]] = {}
    for row in store.reforms:
        if row.place in places and first < row.year <= last and row.kind != "renumbered":
            found.setdefault((row.place, row.year, row.kind == "border"), []).append(row)
    return tuple(
        Merger(
            place,
            year,
            tuple(dict.fromkeys(store.places[place].norwegian(row.old_name) for row in rows)),
            "division" if any(row.kind == "division" for row in rows) else rows[0].kind,
        )
        for (place, year, _), rows in sorted(found.items(), key=lambda item: item[0][1])
    )


def break_years(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return the years from which figures are not comparable with those before."""
    return tuple(
        sorted(
            {
                int(year)
                for line in lines
                for year, status in zip(line.years, line.status, strict=True)
                if status is Status.BREAK
            }
        )
    )


def _line(matrix: Matrix, row: int, first: int, last: int, name: str, *, is_area: bool) -> Line:
    within = (matrix.years >= first) & (matrix.years <= last)
    return Line(
        unit=matrix.units[row],
        name=name,
        is_area=is_area,
        years=matrix.years[within],
        value=matrix.value[row, within],
        lower=matrix.lower[row, within],
        upper=matrix.upper[row, within],
        status=tuple(STATUSES[code] for code in matrix.status[row, within]),
    )
