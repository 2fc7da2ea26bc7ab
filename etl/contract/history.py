"""Earlier versions of a snapshot: the way back, kept beside it as one small file for each.

`history/<version>.zip` leads back to that version from a later one, most often the next: the older
manifest whole, and of each file only what differs. A table that kept its columns, or only gained
some, may be kept as the rows that go (their positions in the later table) and the rows that come
(with their positions in the older one); other tables and pictures are kept whole. What is not
among the files of the older manifest was not there. `etl.history` makes these files.
"""

import io
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from etl.contract.snapshot import GEOMETRY_FILES, MANIFEST, standing

FOLDER = "history"
#: In a step: the version that it leads back from, and of a table what goes and what comes.
LEADS_FROM, GOES, COMES = "leads_from", "goes.parquet", "comes.parquet"
#: The column of row positions in what goes and what comes; no column of a table is called so.
POSITION = "@row"


class HistoryError(RuntimeError):
    """An earlier version can't be had; the message names the file and the way out."""


@dataclass(frozen=True, slots=True)
class Step:
    """The way back to one version from a later one."""

    path: Path
    leads_from: str
    manifest: Mapping[str, Any]

    @classmethod
    def read(cls, path: Path) -> "Step":
        """Return the step that is kept in `path`."""
        with _opened(path) as kept:
            leads_from = kept.read(LEADS_FROM).decode()
            return cls(path, leads_from, json.loads(kept.read(MANIFEST)))

    @property
    def version(self) -> str:
        """The version that it leads back to."""
        return str(self.manifest["version"])

    def table(self, filename: str, later: pa.Table | None) -> pa.Table | None:
        """Return a table of the older version, given the later one; None where there was none."""
        if filename not in self.manifest["files"]:
            return None
        stem = filename.removesuffix("parquet")
        with _opened(self.path) as kept:
            if filename in kept.namelist():
                return parquet(kept.read(filename))
            if stem + COMES not in kept.namelist():
                return later
            goes, comes = (parquet(kept.read(stem + part)) for part in (GOES, COMES))
            return replaced(later, goes, comes)

    def picture(self, filename: str, later: bytes) -> bytes:
        """Return a picture of the older version, given the later one."""
        with _opened(self.path) as kept:
            return kept.read(filename) if filename in kept.namelist() else later


@dataclass(frozen=True, slots=True)
class Earlier:
    """A version as it was: tables and pictures by file name."""

    manifest: Mapping[str, Any]
    tables: Mapping[str, pa.Table]
    geometry: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class History:
    """The snapshot in `folder`, and the steps to each version before it, the newest first."""

    folder: Path
    manifest: Mapping[str, Any]
    steps: Mapping[str, Step]

    @classmethod
    def read(cls, published: Path) -> "History":
        """Return the history of the snapshot that stands.

        Raises
        ------
        HistoryError : a file is damaged, or leads back from a version that is not here.
        """
        folder = standing(published)
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        found = [Step.read(path) for path in sorted((folder / FOLDER).glob("*.zip"))]
        unordered = cls(folder, manifest, {step.version: step for step in found})
        ways = {step.version: len(unordered._way(step.version)) for step in found}
        found.sort(key=lambda step: ways[step.version])
        found.sort(key=lambda step: str(step.manifest["built"]), reverse=True)
        return cls(folder, manifest, {step.version: step for step in found})

    @property
    def manifests(self) -> dict[str, Mapping[str, Any]]:
        """What each version says of itself, the newest first."""
        earlier = {version: step.manifest for version, step in self.steps.items()}
        return {str(self.manifest["version"]): self.manifest} | earlier

    def tables(self, filename: str) -> dict[str, Any]:
        """Return a table as it was in each version, None where there was none."""
        found = {str(self.manifest["version"]): self._newest(filename)}
        for version, step in self.steps.items():
            found[version] = step.table(filename, found[step.leads_from])
        return found

    def snapshot(self, version: str) -> Earlier:
        """Return a version as it was.

        Raises
        ------
        HistoryError : it is not kept here, or a step to it is damaged.
        """
        if version not in self.manifests:
            raise HistoryError(
                f"version {version} is not kept in {self.folder / FOLDER}; these are: "
                + ", ".join(self.manifests)
            )
        way = self._way(version)
        tables = {
            name: self._table(name, way)
            for name in self.manifests[version]["files"]
            if name not in GEOMETRY_FILES
        }
        geometry = {}
        for name in GEOMETRY_FILES:
            content = (self.folder / name).read_bytes()
            for step in way:
                content = step.picture(name, content)
            geometry[name] = content
        return Earlier(self.manifests[version], tables, geometry)

    def _way(self, version: str) -> list[Step]:
        """Return the steps from the newest version back to `version`."""
        way: list[Step] = []
        while version != self.manifest["version"]:
            step = self.steps.get(version)
            if step is None or step in way:
                cut = way[-1]
                raise HistoryError(
                    f"{cut.path} leads back from version {version}, and nothing leads to that. "
                    f"Restore {version}.zip beside it, as with 'git checkout -- {cut.path.parent}',"
                    f" or remove {cut.path.name} to go on without version {cut.version}"
                )
            way.append(step)
            version = step.leads_from
        return way[::-1]

    def _table(self, filename: str, way: list[Step]) -> pa.Table | None:
        table = self._newest(filename)
        for step in way:
            table = step.table(filename, table)
        return table

    def _newest(self, filename: str) -> pa.Table | None:
        path = self.folder / filename
        return parquet(path.read_bytes()) if path.exists() else None


def parquet(content: bytes) -> pa.Table:
    """Return the table that is written in `content`."""
    with pq.ParquetFile(io.BytesIO(content)) as file:
        return file.read()


def replaced(later: pa.Table, goes: pa.Table, comes: pa.Table) -> pa.Table:
    """Return the rows of `later` without what goes and with what comes, each in its position."""
    added = comes.drop_columns([POSITION])
    stays = np.delete(np.arange(later.num_rows), _positions(goes))
    is_added = np.zeros(len(stays) + added.num_rows, dtype=bool)
    is_added[_positions(comes)] = True
    order = np.empty(len(is_added), dtype=np.int64)
    order[is_added] = later.num_rows + np.arange(added.num_rows)
    order[~is_added] = stays
    both = pa.concat_tables([later.select(added.column_names), added])
    # Made of a buffer: pa.array of numbers would import pandas, a second's work.
    return both.take(pa.Array.from_buffers(pa.int64(), len(order), [None, pa.py_buffer(order)]))


def _positions(table: pa.Table) -> NDArray[Any]:
    found: NDArray[Any] = np.from_dlpack(table[POSITION].combine_chunks())
    return found


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a step; whatever is wrong with it is one error that says the way out."""
    try:
        with zipfile.ZipFile(path) as kept:
            yield kept
    except (zipfile.BadZipFile, zlib.error, pa.ArrowException, LookupError, ValueError) as error:
        raise HistoryError(
            f"{path} is damaged ({error}). Restore it, as with 'git checkout -- {path}', or remove "
            "it, and each file that then leads back from nothing, to go on without those versions"
        ) from error
