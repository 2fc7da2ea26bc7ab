"""Rows as a GeoPackage: outlines once, and all rows beside them in the same file.

Layer `places` holds each municipality with its outline, table `observations` the rows, long or
wide, to be joined by `place`; `indicators` is the codebook, `sources` what is behind, `about` how
to read it. A GeoPackage is an SQLite file of a known shape (OGC 12-128r18), so Python writes it by
itself.
"""

import sqlite3
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import numpy as np
import pyarrow as pa

from dashboard.files import codebook
from dashboard.files.asked import Asked
from dashboard.files.behind import BORDERS, SOURCE_HEAD, source_cells, sources_of
from dashboard.files.columns import lines_of, table_of
from dashboard.files.made import made
from dashboard.files.outlines import Outline, outlines
from dashboard.files.readme import labelled, sections

_WGS84 = 4326
_LITTLE, _POLYGON, _MULTIPOLYGON = 1, 3, 6
#: "GPKG", and version 1.3.
_APPLICATION, _VERSION = 0x47504B47, 10300
_DEFINITION = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,'
    'AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,'
    'AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],'
    'AUTHORITY["EPSG","4326"]]'
)
_SHAPE = """
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL,
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
  srs_id INTEGER REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL UNIQUE REFERENCES gpkg_contents (table_name), column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys (srs_id), z TINYINT NOT NULL,
  m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name));
CREATE TABLE places (
  fid INTEGER PRIMARY KEY, geom MULTIPOLYGON, place TEXT NOT NULL UNIQUE, place_name TEXT NOT NULL);
INSERT INTO gpkg_geometry_columns VALUES ('places', 'geom', 'MULTIPOLYGON', 4326, 0, 0);
"""


def write(asked: Asked) -> Iterator[bytes]:
    """Give the file.

    Raises
    ------
    RefusedError : borders without outlines.
    """
    drawn = outlines(asked)
    return made(lambda path: _make(asked, drawn, path))


def _make(asked: Asked, drawn: Mapping[str, Outline], path: Path) -> None:
    sources = sources_of(asked, (BORDERS,))
    with closing(sqlite3.connect(path)) as file, file:
        file.execute(f"PRAGMA application_id = {_APPLICATION}")
        file.execute(f"PRAGMA user_version = {_VERSION}")
        file.executescript(_SHAPE)
        file.executemany(
            "INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)",
            (
                ("Undefined Cartesian", -1, "NONE", -1, "undefined"),
                ("Undefined geographic", 0, "NONE", 0, "undefined"),
                ("WGS 84", _WGS84, "EPSG", _WGS84, _DEFINITION),
            ),
        )
        _add_places(file, asked, drawn)
        _add_rows(file, asked)
        told = (
            ("indicators", codebook.HEAD, codebook.codebook(asked)),
            ("sources", SOURCE_HEAD, map(source_cells, sources)),
            ("about", ("label", "text"), labelled(sections(asked, sources))),
        )
        for name, head, lines in told:
            _add(file, asked, name, dict.fromkeys(head, "TEXT"), lines)


def _add_places(file: sqlite3.Connection, asked: Asked, drawn: Mapping[str, Outline]) -> None:
    names = dict(zip(asked.rows.places, asked.rows.names, strict=True))
    lines = ((_blob(outline), place, names[place]) for place, outline in drawn.items())
    file.executemany("INSERT INTO places (geom, place, place_name) VALUES (?, ?, ?)", lines)
    rings = [ring for outline in drawn.values() for polygon in outline for ring in polygon]
    bounds = _bounds(rings) if rings else (None,) * 4
    _register(file, asked, "places", "features", (*bounds, _WGS84))


def _add_rows(file: sqlite3.Connection, asked: Asked) -> None:
    table = table_of(asked)
    columns = {field.name: _kind(field.type) for field in table.schema}
    _add(file, asked, "observations", columns, lines_of(table))
    file.execute("CREATE INDEX observations_place ON observations (place)")


def _add(
    file: sqlite3.Connection,
    asked: Asked,
    name: str,
    columns: Mapping[str, str],
    lines: Iterable[Sequence[object]],
) -> None:
    """Add a table without outlines."""
    shape = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
    file.execute(f"CREATE TABLE {name} (fid INTEGER PRIMARY KEY, {shape})")
    slots = ", ".join("?" * len(columns))
    file.executemany(f"INSERT INTO {name} VALUES (NULL, {slots})", lines)
    _register(file, asked, name, "attributes", (None,) * 5)


def _register(
    file: sqlite3.Connection, asked: Asked, name: str, kind: str, extent: Sequence[object]
) -> None:
    changed = f"{asked.built:%Y-%m-%dT%H:%M:%S.000Z}"
    file.execute(
        "INSERT INTO gpkg_contents VALUES (?, ?, ?, '', ?, ?, ?, ?, ?, ?)",
        (name, kind, name, changed, *extent),
    )


def _kind(kind: pa.DataType) -> str:
    if pa.types.is_dictionary(kind):
        return "TEXT"
    return "DOUBLE" if pa.types.is_floating(kind) else "INTEGER"


def _blob(outline: Outline) -> bytes:
    """Return an outline as a GeoPackage holds it: a head with its bounds, then WKB."""
    west, south, east, north = _bounds([polygon[0] for polygon in outline])
    head = struct.pack("<2sBBi4d", b"GP", 0, 0b11, _WGS84, west, east, south, north)
    parts = [head, struct.pack("<BII", _LITTLE, _MULTIPOLYGON, len(outline))]
    for polygon in outline:
        parts.append(struct.pack("<BII", _LITTLE, _POLYGON, len(polygon)))
        for ring in polygon:
            parts += [struct.pack("<I", len(ring)), ring.astype("<f8").tobytes()]
    return b"".join(parts)


def _bounds(rings: Sequence[np.ndarray]) -> tuple[float, ...]:
    """Return west, south, east and north."""
    points = np.concatenate(rings)
    return (*points.min(axis=0).tolist(), *points.max(axis=0).tolist())
