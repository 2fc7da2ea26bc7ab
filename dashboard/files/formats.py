"""The formats that rows are saved in: the only registry."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dashboard.files import csv, geojson, gpkg, jsonstat, labelled, parquet, xlsx
from dashboard.files.asked import Asked
from dashboard.files.behind import BORDERS
from dashboard.link import FileKind
from dashboard.text import mark


@dataclass(frozen=True, slots=True)
class Format:
    """How rows become a file: `write` gives its bytes piece by piece.

    `write` raises `RefusedError` at once, before any byte, where the format can't hold the rows.
    `more` names the sources that the format takes from besides those of the figures; `note` is a
    sentence, to be translated, on what is special in it.
    """

    suffix: FileKind
    mimetype: str
    write: Callable[[Asked], Iterator[bytes]]
    more: tuple[str, ...] = ()
    note: str = ""


_LABELLED = mark(
    "Variables and statuses have labels. Why a figure is missing stands in its status. Names of "
    "more than 29 letters are cut."
)
_FORMATS = (
    Format("csv", "text/csv; charset=utf-8", csv.write),
    Format("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx.write),
    Format("parquet", "application/vnd.apache.parquet", parquet.write),
    Format(
        "jsonstat",
        "application/json",
        jsonstat.write,
        note=mark(
            "A cube of indicator, place and year; the ends of intervals stand in “extension”, by "
            "the same positions."
        ),
    ),
    Format("dta", "application/x-stata-dta", labelled.write_dta, note=_LABELLED),
    Format("sav", "application/x-spss-sav", labelled.write_sav, note=_LABELLED),
    Format(
        "gpkg",
        "application/geopackage+sqlite3",
        gpkg.write,
        more=(BORDERS,),
        note=mark(
            "The layer “places” holds the outline of each municipality once, the table "
            "“observations” the figures; join them by “place”. Outlines are simplified: for maps, "
            "not for measuring."
        ),
    ),
    Format(
        "geojson",
        "application/geo+json",
        geojson.write,
        more=(BORDERS,),
        note=mark(
            "Each municipality is one feature. A figure is named after its indicator and year, as "
            "“population_2024”; intervals are left out. Outlines are simplified: for maps, not for "
            "measuring."
        ),
    ),
)
FORMATS: Mapping[str, Format] = MappingProxyType({each.suffix: each for each in _FORMATS})
