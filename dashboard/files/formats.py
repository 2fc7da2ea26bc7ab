"""The formats that rows are saved in: the only registry."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dashboard.files import csv, geojson, gpkg, jsonstat, labelled, parquet, xlsx
from dashboard.files.asked import Asked
from dashboard.files.behind import BORDERS
from dashboard.link import FileKind


@dataclass(frozen=True, slots=True)
class Format:
    """How rows become a file: `write` gives its bytes piece by piece.

    `write` raises `RefusedError` at once, before any byte, where the format can't hold the rows.
    `more` names the sources that the format takes from besides those of the figures.
    """

    suffix: FileKind
    mimetype: str
    write: Callable[[Asked], Iterator[bytes]]
    more: tuple[str, ...] = ()


_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS: Mapping[FileKind, Format] = MappingProxyType(
    {
        each.suffix: each
        for each in (
            Format("csv", "text/csv; charset=utf-8", csv.write),
            Format("xlsx", _SHEET, xlsx.write),
            Format("parquet", "application/vnd.apache.parquet", parquet.write),
            Format("jsonstat", "application/json", jsonstat.write),
            Format("dta", "application/x-stata-dta", labelled.write_dta),
            Format("sav", "application/x-spss-sav", labelled.write_sav),
            Format("gpkg", "application/geopackage+sqlite3", gpkg.write, (BORDERS,)),
            Format("geojson", "application/geo+json", geojson.write, (BORDERS,)),
        )
    }
)
