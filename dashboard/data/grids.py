"""Figures spread over arrays: one matrix for each indicator, and the age pyramid of every place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from dashboard.data.tables import STATUSES, SnapshotError, numbers, positions, read
from etl import contract
from etl.contract import AGES, SEXES, Status

_MISSING = STATUSES.index(Status.MISSING)


@dataclass(frozen=True, slots=True)
class Matrix:
    """One indicator: a row for each unit (place or area), a column for each of its years.

    `value` is NaN exactly where `status` carries no value; `status` holds positions in `STATUSES`.
    """

    units: tuple[str, ...]
    years: NDArray[np.int16]
    value: NDArray[np.float64]
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]
    status: NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class AgeSex:
    """Persons on 1 January by place, year, sex (0 women, 1 men) and five-year age group, in order.

    `ages` are the lowest ages of the groups, the last one open. `persons` is NaN exactly where
    `status`, which holds positions in `STATUSES`, carries no value.
    """

    places: tuple[str, ...]
    years: NDArray[np.int16]
    ages: tuple[int, ...]
    persons: NDArray[np.float64]
    status: NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class PeerScores:
    """A row for each place, a column for each variable; NaN where a place has no figure.

    `value` is in the variable's unit, of `years`; `score` in standard deviations from the mean.
    """

    places: tuple[str, ...]
    variables: tuple[str, ...]
    years: tuple[int, ...]
    value: NDArray[np.float64]
    score: NDArray[np.float64]


def peer_scores(folder: Path, places: tuple[str, ...], variables: tuple[str, ...]) -> PeerScores:
    """Spread the table of what places are compared by over two arrays."""
    table = read(folder, contract.PEER_VALUES)
    where = _codes(
        folder / contract.PEER_VALUES.filename, table, {"place": places, "variable": variables}
    )
    grids = []
    for name in ("value", "score"):
        grid = np.full((len(places), len(variables)), np.nan)
        grid[where] = numbers(table[name])
        grid.flags.writeable = False
        grids.append(grid)
    year_of = dict(zip(where[1].tolist(), table["year"].to_pylist(), strict=True))
    years = tuple(year_of.get(column, 0) for column in range(len(variables)))
    return PeerScores(places, variables, years, *grids)


def age_sex(folder: Path, places: tuple[str, ...]) -> AgeSex:
    """Spread the table of ages over one array."""
    table = read(folder, contract.AGE_SEX)
    place, sex, status = _codes(
        folder / contract.AGE_SEX.filename,
        table,
        {"place": places, "sex": SEXES, "status": STATUSES},
    )
    year = numbers(table["year"])
    years = np.unique(year)
    age = np.searchsorted(AGES, numbers(table["age"]))
    where = (place, np.searchsorted(years, year), sex, age)
    shape = (len(places), len(years), len(SEXES), len(AGES))
    persons = np.full(shape, np.nan)
    persons[where] = numbers(table["persons"])
    codes = np.full(shape, _MISSING, dtype=np.int8)
    codes[where] = status
    for array in (years, persons, codes):
        array.flags.writeable = False
    return AgeSex(places, years, AGES, persons, codes)


def matrices(
    folder: Path, source: contract.Table, unit: str, units: tuple[str, ...]
) -> Mapping[str, Matrix]:
    """Spread a published table, sorted by indicator, over one matrix for each indicator."""
    return spread(read(folder, source), folder / source.filename, unit, units)


def spread(table: pa.Table, path: Path, unit: str, units: tuple[str, ...]) -> Mapping[str, Matrix]:
    """Spread the rows of the table at `path` in the same way; it may know no intervals."""
    row, status = _codes(path, table, {unit: units, "status": STATUSES})
    indicator = table["indicator"].combine_chunks().dictionary_encode()
    starts = np.flatnonzero(np.diff(np.from_dlpack(indicator.indices), prepend=-1))
    ends = np.append(starts, table.num_rows)[1:]
    year = numbers(table["year"])
    measured = {
        name: numbers(table[name])
        for name in ("value", "lower", "upper")
        if name in table.column_names
    }
    found: dict[str, Matrix] = {}
    for start, end in zip(starts, ends, strict=True):
        part = slice(start, end)
        years = np.unique(year[part])
        where = (row[part], np.searchsorted(years, year[part]))
        shape = (len(units), len(years))
        cells = dict.fromkeys(("lower", "upper"), np.broadcast_to(np.nan, shape))
        for name, values in measured.items():
            cells[name] = np.full(shape, np.nan)
            cells[name][where] = values[part]
        codes = np.full(shape, _MISSING, dtype=np.int8)
        codes[where] = status[part]
        for array in (years, codes, *cells.values()):
            array.flags.writeable = False
        key = indicator.dictionary[indicator.indices[start].as_py()].as_py()
        found[key] = Matrix(units=units, years=years, status=codes, **cells)
    return MappingProxyType(found)


def _codes(
    path: Path, table: pa.Table, orders: Mapping[str, Sequence[str]]
) -> tuple[NDArray[np.int64], ...]:
    """Return, for some columns, each row's position in the order of what the column may hold."""
    try:
        return tuple(
            positions(table[name], {code: position for position, code in enumerate(order)})
            for name, order in orders.items()
        )
    except KeyError as error:
        raise SnapshotError(path, f"{error} is not known elsewhere") from error
