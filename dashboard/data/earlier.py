"""An earlier version on disk, in the shape that is expected today."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from etl import contract
from etl.contract import Earlier, Table


def write(earlier: Earlier, folder: Path) -> None:
    """Write a version so that a store can open it.

    What it did not say is left unsaid: a table or text that came later is empty, and so is a
    number that may be absent. Of what else it lacks, the store tells.
    """
    for table in contract.TABLES:
        found = earlier.tables.get(table.filename)
        content = _nothing(table) if found is None else _filled(found, table)
        pq.write_table(content, folder / table.filename, compression="none")
    for name, content in earlier.geometry.items():
        (folder / name).write_bytes(content)
    manifest = json.dumps(dict(earlier.manifest), ensure_ascii=False)
    (folder / contract.MANIFEST).write_text(manifest, encoding="utf-8")


def _nothing(table: Table) -> pa.Table:
    return pa.table({name: pa.nulls(0, _type(kind)) for name, kind in table.columns.items()})


def _filled(found: pa.Table, table: Table) -> pa.Table:
    columns = dict(zip(found.column_names, found.columns, strict=True))
    for name, kind in table.columns.items():
        if name in table.nullable:
            columns.setdefault(name, pa.nulls(found.num_rows, _type(kind)))
        elif kind == "str":
            columns.setdefault(name, _no_text(found.num_rows))
    return pa.table(columns)


def _no_text(n: int) -> pa.Array:
    """Return `n` empty texts; `pa.repeat` would import pandas, a second's work."""
    offsets = pa.py_buffer(bytes(4 * (n + 1)))
    return pa.Array.from_buffers(pa.string(), n, [None, offsets, pa.py_buffer(b"")])


def _type(kind: str) -> pa.DataType:
    """Return the Arrow type of a column; a capital ("Int16") only says that it may be empty."""
    return pa.type_for_alias(kind.lower())
