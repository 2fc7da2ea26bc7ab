"""The published snapshot in memory: opened once, checked, read-only."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from dashboard.data.records import (
    Area,
    Coverage,
    Participation,
    Place,
    Programme,
    Reform,
    Source,
    TrackedPlace,
    records,
    text,
)
from etl import contract
from etl.contract import IndicatorMeta, Status

#: Order of the codes in `Matrix.status`.
STATUSES: tuple[Status, ...] = tuple(Status)
_CODE = {status.value: code for code, status in enumerate(STATUSES)}
NORWAY = "0"


class SnapshotError(RuntimeError):
    """The published snapshot can't be used; the message names the file and the way out."""

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(
            f"{path}: {fault}. Build the snapshot with 'python -m etl build', "
            f"or restore the one in git with 'git checkout -- {path.parent}'."
        )


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


@dataclass(frozen=True)
class Store:
    """Everything the dashboard shows. Mappings keep the published order."""

    folder: Path
    manifest: Mapping[str, Any]
    indicators: Mapping[str, IndicatorMeta]
    coverage: Mapping[str, Coverage]
    places: Mapping[str, Place]
    areas: Mapping[str, Area]
    sources: Mapping[str, Source]
    programmes: Mapping[str, Programme]
    reforms: tuple[Reform, ...]
    tracked: tuple[TrackedPlace, ...]
    participations: tuple[Participation, ...]
    place_values: Mapping[str, Matrix]
    area_values: Mapping[str, Matrix]
    #: How many figures are new, revised or removed since the snapshot before.
    revisions: Mapping[str, int]

    @classmethod
    def open(cls, folder: Path) -> "Store":
        """Read the snapshot in `folder`.

        Raises
        ------
        SnapshotError : a table is missing, cannot be read or lacks a column.
        """
        folder = contract.standing(folder)
        indicators = _read(folder, contract.INDICATORS).sort_by("position").to_pylist()
        places = records(Place, _rows(folder, contract.PLACES))
        areas = records(Area, _rows(folder, contract.AREAS))
        return cls(
            folder=folder,
            manifest=MappingProxyType(_manifest(folder)),
            indicators=_frozen({row["indicator"]: _meta(row) for row in indicators}),
            coverage=_frozen({row["indicator"]: _coverage(row) for row in indicators}),
            places=_frozen({row.place: row for row in places}),
            areas=_frozen({row.area: row for row in areas}),
            sources=_frozen(
                {row.source: row for row in records(Source, _rows(folder, contract.SOURCES))}
            ),
            programmes=_frozen(
                {
                    row.programme: row
                    for row in records(Programme, _rows(folder, contract.PROGRAMMES))
                }
            ),
            reforms=records(Reform, _rows(folder, contract.REFORMS)),
            tracked=records(TrackedPlace, _rows(folder, contract.TRACKED)),
            participations=records(Participation, _rows(folder, contract.TREATED)),
            place_values=_matrices(
                folder, contract.OBSERVATIONS, "place", tuple(row.place for row in places)
            ),
            area_values=_matrices(
                folder, contract.AREA_OBSERVATIONS, "area", tuple(row.area for row in areas)
            ),
            revisions=_counted(_read(folder, contract.CHANGES)["kind"]),
        )

    @property
    def version(self) -> str:
        """The data version: changes exactly when the contents do."""
        return str(self.manifest["version"])

    @cached_property
    def place_index(self) -> Mapping[str, int]:
        """Each place's row in every place matrix."""
        return _frozen({place: row for row, place in enumerate(self.places)})

    def sources_of(self, indicator: str) -> tuple[Source, ...]:
        """Return the sources behind an indicator."""
        return tuple(self.sources[source] for source in self.coverage[indicator].sources)


def _counted(column: pa.ChunkedArray) -> Mapping[str, int]:
    return _frozen({each["values"]: each["counts"] for each in column.value_counts().to_pylist()})


def _frozen(mapping: dict[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(mapping)


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / contract.MANIFEST
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SnapshotError(path, "the file is missing") from None
    except json.JSONDecodeError as error:
        raise SnapshotError(path, f"not JSON ({error})") from error
    needed = ("version", "data_date", "built", "code_version")
    absent = [key for key in needed if key not in manifest]
    if absent:
        raise SnapshotError(path, f"the manifest lacks {', '.join(absent)}")
    return manifest


def _read(folder: Path, table: contract.Table) -> pa.Table:
    path = folder / table.filename
    try:
        with pq.ParquetFile(path) as file:
            read = file.read()
    except FileNotFoundError:
        raise SnapshotError(path, "the table is missing") from None
    except (pa.ArrowException, OSError) as error:
        raise SnapshotError(path, f"the table can't be read ({error})") from error
    absent = [name for name in table.columns if name not in read.column_names]
    if absent:
        raise SnapshotError(path, f"the table lacks the columns {', '.join(absent)}")
    return read


def _rows(folder: Path, table: contract.Table) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = _read(folder, table).to_pylist()
    return rows


def _meta(row: Mapping[str, Any]) -> IndicatorMeta:
    return IndicatorMeta(
        id=row["indicator"],
        goal=row["goal"],
        theme=row["theme"],
        kind=row["kind"],
        unit=text(row, "unit"),
        decimals=row["decimals"],
        better=row["better"],
        title=text(row, "title"),
        short=text(row, "short"),
        definition=text(row, "definition"),
        caution=text(row, "caution"),
    )


def _words(joined: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\s,;]+", joined))


def _coverage(row: Mapping[str, Any]) -> Coverage:
    return Coverage(
        sources=tuple(_words(row["sources"])),
        variables=tuple(_words(row["variables"])),
        first_year=row["first_year"],
        last_year=row["last_year"],
        n_places=row["n_places"],
    )


def _matrices(
    folder: Path, source: contract.Table, unit: str, units: tuple[str, ...]
) -> Mapping[str, Matrix]:
    """Spread a long table, sorted by indicator, over one matrix for each indicator."""
    table = _read(folder, source)
    try:
        row = _positions(table[unit], {code: position for position, code in enumerate(units)})
        status = _positions(table["status"], _CODE).astype(np.int8)
    except KeyError as error:
        raise SnapshotError(folder / source.filename, f"{error} is not known elsewhere") from error
    indicator = table["indicator"].combine_chunks().dictionary_encode()
    starts = np.flatnonzero(np.diff(indicator.indices.to_numpy(), prepend=-1))
    ends = np.append(starts[1:], table.num_rows)
    year = table["year"].to_numpy()
    numbers = {name: table[name].to_numpy() for name in ("value", "lower", "upper")}
    matrices: dict[str, Matrix] = {}
    for start, end in zip(starts, ends, strict=True):
        part = slice(start, end)
        years = np.unique(year[part])
        where = (row[part], np.searchsorted(years, year[part]))
        cells = {name: np.full((len(units), len(years)), np.nan) for name in numbers}
        for name, values in numbers.items():
            cells[name][where] = values[part]
        codes = np.full((len(units), len(years)), _CODE[Status.MISSING], dtype=np.int8)
        codes[where] = status[part]
        for array in (years, codes, *cells.values()):
            array.flags.writeable = False
        key = indicator.dictionary[indicator.indices[start].as_py()].as_py()
        matrices[key] = Matrix(units=units, years=years, status=codes, **cells)
    return MappingProxyType(matrices)


def _positions(column: pa.ChunkedArray, position: Mapping[str, int]) -> NDArray[np.int64]:
    """Return each text's position; KeyError names a text that has none."""
    encoded = column.combine_chunks().dictionary_encode()
    codes = np.array([position[code] for code in encoded.dictionary.to_pylist()], dtype=np.int64)
    positions: NDArray[np.int64] = codes[encoded.indices.to_numpy()]
    return positions
