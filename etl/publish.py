"""The snapshot on disk: written beside, then swapped; the same contents are never written twice."""

import io
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
from filelock import FileLock, Timeout

from etl.contract import (
    AREA_OBSERVATIONS,
    CHANGES,
    GEOMETRY_FILES,
    MANIFEST,
    OBSERVATIONS,
    TABLES,
    standing,
    stated,
)
from etl.contract.history import HistoryError
from etl.history import NOT_CONTENT, as_json, as_parquet, keep, version_of
from etl.sources.cache import sha256, write_atomically


class PublishError(RuntimeError):
    """The snapshot could not be written; the one before it stands."""


class BuildRunning(RuntimeError):
    """Another build holds the data folder."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Published tables by name, and geometry by file name."""

    tables: Mapping[str, pd.DataFrame]
    geometry: Mapping[str, bytes]
    manifest: Mapping[str, Any] = field(default_factory=dict)

    def version(self) -> str:
        """Return twelve hexadecimal digits that change exactly when the contents do."""
        return version_of(TABLES, self.tables, self.geometry)


class _Tables(Mapping[str, pd.DataFrame]):
    """Published tables by name, each made of its file's content when it is first asked for.

    A table that the contract did not have when the snapshot was made is empty.
    """

    def __init__(self, written: Mapping[str, bytes]) -> None:
        self._written = written
        self._promised = {table.name: table for table in TABLES}
        self._read: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in self._read:
            table = self._promised[name]
            self._read[name] = (
                pd.read_parquet(io.BytesIO(self._written[table.filename]))
                if table.filename in self._written
                else table.conform(pd.DataFrame(columns=list(table.columns)))
            )
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._promised)

    def __len__(self) -> int:
        return len(self._promised)


@contextmanager
def single_build(data: Path) -> Iterator[None]:
    """Hold the data folder for one build; a second one is refused at once.

    A build that was killed leaves nothing to clear: the operating system lets go of its lock, and
    a swap it did not finish is finished here.
    """
    data.mkdir(parents=True, exist_ok=True)
    lock = FileLock(data / ".build.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise BuildRunning(
            f"another build is at work in {data}; wait until it has ended, then try again"
        ) from error
    try:
        recover(data)
        yield
    finally:
        lock.release()


def recover(data: Path) -> None:
    """Finish or undo a swap that was cut off, and remove what a killed build left behind."""
    published = data / "published"
    if standing(published) != published:
        standing(published).rename(published)
    for left_over in (data / "published.old", data / "published.new"):
        shutil.rmtree(left_over, ignore_errors=True)


def read_snapshot(data: Path) -> Snapshot | None:
    """Return the published snapshot, or None where there is none yet."""
    folder = standing(data / "published")
    if not (folder / MANIFEST).exists():
        return None
    written = {path.name: path.read_bytes() for path in folder.glob("*.parquet")}
    tables = _Tables(written)
    geometry = {name: (folder / name).read_bytes() for name in GEOMETRY_FILES}
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return Snapshot(tables, geometry, manifest)


def publish(data: Path, snapshot: Snapshot, previous: Snapshot | None, built: str) -> bool:
    """Swap in `snapshot` where its contents differ from `previous`; return whether it did.

    What leads back to `previous`, the snapshot that stands, is kept with the new one.

    `changes` tells of the last time that figures changed, and the manifest's `compared_with` of
    the version before that, none where there were no figures: words may change in between.

    Raises
    ------
    SchemaError : a table breaks the contract; nothing is written.
    HistoryError : `previous` can't be kept as an earlier version; it stands.
    PublishError : the disk is full or the like; the previous snapshot stands.
    """
    tables = {table.name: table.conform(snapshot.tables[table.name]) for table in TABLES}
    conformed = Snapshot(tables, snapshot.geometry)
    if previous is not None and previous.manifest.get("version") == conformed.version():
        return False
    before = _figures(previous.tables) if previous else None
    found = changes(before, _figures(tables))
    compared_with = previous.manifest["version"] if previous else None
    if previous is not None and found.empty:
        found = previous.tables[CHANGES.name]
        compared_with = previous.manifest.get("compared_with")
    tables[CHANGES.name] = CHANGES.conform(found)
    new = data / "published.new"
    try:
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(parents=True)
        _write(new, conformed, built, compared_with)
        if previous is not None:
            keep(data / "published", new)
        _swap(data)
    except HistoryError:
        recover(data)
        raise
    except OSError as error:
        recover(data)
        raise PublishError(
            f"the snapshot could not be written to {data}: {error.strerror}. The one before it is "
            "untouched; make room on the disk and build again"
        ) from error
    return True


def changes(before: pd.DataFrame | None, after: pd.DataFrame) -> pd.DataFrame:
    """Return the values that are new, revised or removed; nothing where there is no `before`."""
    key = list(OBSERVATIONS.key)
    if before is None:
        return pd.DataFrame(columns=[*key, "old", "new", "kind"])
    both = before[[*key, "value"]].merge(
        after[[*key, "value"]], how="outer", on=key, suffixes=("_old", "_new")
    )
    old, new = both["value_old"], both["value_new"]
    kind = pd.Series("", index=both.index)
    kind[old.isna() & new.notna()] = "new"
    kind[old.notna() & new.isna()] = "removed"
    kind[old.notna() & new.notna() & (old != new)] = "revised"
    found = both.assign(old=old, new=new, kind=kind)[kind != ""]
    return found[[*key, "old", "new", "kind"]]


def differences(old: Snapshot, new: Snapshot) -> list[str]:
    """Return one line per table or picture whose contents differ, with an example row."""
    lines = []
    for table in TABLES:
        if table is CHANGES:
            continue
        columns = [name for name in table.columns if name not in NOT_CONTENT]
        a, b = (snapshot.tables[table.name][columns] for snapshot in (old, new))
        if a.equals(b):
            continue
        both = a.merge(b, how="outer", on=columns, indicator=True)
        changed = both[both["_merge"] != "both"]
        example = changed.iloc[0][list(table.key)].to_dict() if len(changed) else {}
        lines.append(
            f"{table.name}: {int((changed['_merge'] == 'left_only').sum())} rows only in the old, "
            f"{int((changed['_merge'] == 'right_only').sum())} only in the new, such as {example}"
        )
    lines += [
        f"{name} differs" for name in GEOMETRY_FILES if old.geometry[name] != new.geometry[name]
    ]
    return lines


def _figures(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the figures of places and areas in one table."""
    of_areas = tables[AREA_OBSERVATIONS.name].rename(columns={"area": "place"})
    return pd.concat([tables[OBSERVATIONS.name], of_areas], ignore_index=True)


def _write(folder: Path, snapshot: Snapshot, built: str, compared_with: str | None) -> None:
    files = {}
    for table in TABLES:
        frame = snapshot.tables[table.name]
        content = as_parquet(
            pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata()
        )
        write_atomically(folder / table.filename, content)
        files[table.filename] = {"rows": len(frame), "sha256": sha256(content)}
    for name in GEOMETRY_FILES:
        write_atomically(folder / name, snapshot.geometry[name])
        files[name] = {"sha256": sha256(snapshot.geometry[name])}
    sources = snapshot.tables["sources"]
    manifest = {
        "version": snapshot.version(),
        "compared_with": compared_with,
        "built": built,
        "code_version": version("bygdepuls"),
        "data_date": str(sources["updated"].max())[:10],
        "sources": dict(zip(sources["source"], sources["updated"], strict=True)),
        "files": files,
        "tables": [stated(table) for table in TABLES],
        "not_content": NOT_CONTENT,
    }
    write_atomically(folder / MANIFEST, as_json(manifest))


def _swap(data: Path) -> None:
    """Put the new folder in the old one's place.

    Between the two steps the old one is the snapshot that `standing` finds.
    """
    published, old, new = data / "published", data / "published.old", data / "published.new"
    _sync(new)
    shutil.rmtree(old, ignore_errors=True)
    if published.exists():
        published.rename(old)
    new.rename(published)
    _sync(data)
    shutil.rmtree(old, ignore_errors=True)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
