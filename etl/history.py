"""Earlier versions are kept: what leads back from a new snapshot to the one before, and its proof.

A version is proved by its name: the tables that come back hash to it (`version_of`).
"""

import hashlib
import io
import json
import shutil
import zipfile
from collections.abc import Collection, Hashable, Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from etl.contract import (
    CHANGES,
    GEOMETRY_FILES,
    MANIFEST,
    TABLES,
    SchemaError,
    Table,
    table_of,
)
from etl.contract.history import (
    COMES,
    FOLDER,
    GOES,
    LEADS_FROM,
    POSITION,
    Earlier,
    History,
    HistoryError,
    parquet,
    replaced,
)

#: The newest earlier versions are kept, at most so many and of at most so many bytes together; the
#: one just before the present is kept whatever it takes.
MOST_VERSIONS, MOST_BYTES = 36, 8_000_000
#: Columns that say when and through what a figure was fetched, not what it is.
NOT_CONTENT = ("retrieved", "sha256", "mirror")
#: Files of a step are as old as a ZIP can tell: the same contents give the same bytes.
_NO_DATE = (1980, 1, 1, 0, 0, 0)


def version_of(
    tables: Iterable[Table],
    frames: Mapping[str, pd.DataFrame],
    geometry: Mapping[str, bytes],
    not_content: Collection[Hashable] = NOT_CONTENT,
) -> str:
    """Return twelve hexadecimal digits that change exactly when the contents of a snapshot do."""
    digest = hashlib.sha256()
    for table in tables:
        if table.name == CHANGES.name:
            continue
        frame = frames[table.name]
        content = frame[[name for name in frame if name not in not_content]]
        digest.update(table.name.encode())
        digest.update(pd.util.hash_pandas_object(content, index=False).to_numpy().tobytes())
    for name in GEOMETRY_FILES:
        digest.update(geometry[name])
    return digest.hexdigest()[:12]


def prove(earlier: Earlier) -> None:
    """Hold a version to its name.

    Raises
    ------
    HistoryError : its contents are others than those it is named by.
    """
    version = earlier.manifest["version"]
    tables = tables_of(earlier.manifest)
    try:
        frames = {
            table.name: table.conform(earlier.tables[table.filename].to_pandas())
            for table in tables
        }
        not_content = earlier.manifest.get("not_content", NOT_CONTENT)
        found = version_of(tables, frames, earlier.geometry, not_content)
    except SchemaError as error:
        found = str(error)
    if found != version:
        raise HistoryError(
            f"version {version} comes back as another ({found}): its files are not what they were "
            "when it was published. Restore them, as with 'git checkout -- data/published', or "
            "move that folder away: then the next build begins a history anew"
        )


def tables_of(manifest: Mapping[str, Any]) -> tuple[Table, ...]:
    """Return the shape of a version as its manifest states it, today's where it does not."""
    stated = manifest.get("tables")
    if stated:
        return tuple(
            table_of(each["name"], each["columns"], each["key"], each["nullable"].split())
            for each in stated
        )
    return tuple(table for table in TABLES if table.filename in manifest["files"])


def keep(before: Path, new: Path) -> None:
    """Put the way back from the snapshot in `new` to the one in `before` into `new`.

    What led further back from there is carried along, within the bound.

    Raises
    ------
    HistoryError : what is in `before` is damaged or not what it is named.
    """
    history = History.read(before)
    version = json.loads((new / MANIFEST).read_text(encoding="utf-8"))["version"]
    kept = new / FOLDER / f"{history.manifest['version']}.zip"
    kept.parent.mkdir()
    kept.write_bytes(_step(history, new, version))
    n_bytes = kept.stat().st_size
    carried = [step.path for step in history.steps.values() if step.version != version]
    for path in carried[: MOST_VERSIONS - 1]:
        n_bytes += path.stat().st_size
        if n_bytes > MOST_BYTES:
            break
        shutil.copyfile(path, kept.with_name(path.name))
    prove(History.read(new).snapshot(kept.stem))


def restore(earlier: Earlier, folder: Path) -> None:
    """Write a version whole, as it was published; its own history is not part of it."""
    folder.mkdir(parents=True)
    for name, table in earlier.tables.items():
        (folder / name).write_bytes(as_parquet(table))
    for name, content in earlier.geometry.items():
        (folder / name).write_bytes(content)
    (folder / MANIFEST).write_bytes(as_json(earlier.manifest))


def as_parquet(table: pa.Table) -> bytes:
    """Return a table as it is published."""
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd", compression_level=12)
    return bytes(sink.getvalue())


def as_json(manifest: Mapping[str, Any]) -> bytes:
    """Return a manifest as it is published."""
    return json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8")


def _step(history: History, new: Path, version: str) -> bytes:
    """Return the file that leads back from `version`, in `new`, to the newest of `history`."""
    members = {LEADS_FROM: version.encode(), MANIFEST: as_json(history.manifest)}
    for name in history.manifest["files"]:
        older = (history.folder / name).read_bytes()
        later = (new / name).read_bytes() if (new / name).exists() else b""
        if name in GEOMETRY_FILES:
            members |= {name: older} if older != later else {}
        else:
            members |= _what_differs(name, older, later)
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as kept:
        for name, content in members.items():
            kept.writestr(zipfile.ZipInfo(name, _NO_DATE), content, zipfile.ZIP_DEFLATED)
    return sink.getvalue()


def _what_differs(name: str, older: bytes, later: bytes) -> dict[str, bytes]:
    """Return what gives the older table back: nothing, rows that go and come, or all of it."""
    if older == later:
        return {}
    whole = {name: older}
    if not later:
        return whole
    was, now = parquet(older), parquet(later)
    if not {(each.name, each.type) for each in was.schema} <= {
        (each.name, each.type) for each in now.schema
    }:
        return whole
    rows_was, rows_now = (
        pd.util.hash_pandas_object(each.select(was.column_names).to_pandas(), index=False)
        for each in (was, now)
    )
    goes = pa.table({POSITION: np.flatnonzero(~rows_now.isin(rows_was)).astype("int32")})
    came = np.flatnonzero(~rows_was.isin(rows_now)).astype("int32")
    comes = was.take(came).append_column(POSITION, pa.array(came))
    if not replaced(now, goes, comes).equals(was):  # the rows that stay stand in another order
        return whole
    stem = name.removesuffix("parquet")
    parts = {stem + GOES: as_parquet(goes), stem + COMES: as_parquet(comes)}
    return min(parts, whole, key=lambda kept: sum(map(len, kept.values())))
