"""Published tables as answers: what a call keeps of one, its JSON schema, and files of it."""

import io
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa

from dashboard.api.calls import FIRST_YEAR, LAST_YEAR
from dashboard.api.meanings import MEANINGS
from dashboard.api.parameters import PLACES
from dashboard.api.reading import Call
from dashboard.data.rows import measured, wanted
from dashboard.data.tables import read
from dashboard.files.columns import strings
from etl.contract import LANGUAGES, Table

_KINDS = {"str": "string", "bool": "boolean", "float64": "number", "Float64": "number"}


def published(table: Table, call: Call) -> pa.Table:
    """Return the rows of a published table that meet what the call says of their columns."""
    return kept(read(call.store.folder, table), call)


def kept(found: pa.Table, call: Call) -> pa.Table:
    """Return the rows that meet all that the call says, in order."""
    import pyarrow.compute as pc  # here, so that the app starts without it

    for column, codes in _wanted(call).items():
        if column in found.column_names:
            found = found.filter(pc.is_in(found[column], strings(codes)))
    if "year" in found.column_names:
        found = found.filter(pc.is_in(found["year"], _years(call)))
    if "position" in found.column_names:
        found = found.sort_by("position")
    return found


def _years(call: Call) -> pa.Array:
    """Return the years that are asked for; `pa.array` would import pandas, a second's work."""
    first, last = call.view.first_year or FIRST_YEAR, call.view.last_year or LAST_YEAR
    years = np.arange(first, last + 1, dtype=np.int16)
    return pa.Array.from_buffers(pa.int16(), len(years), [None, pa.py_buffer(years)])


def _wanted(call: Call) -> dict[str, tuple[str, ...]]:
    """Return the codes that each column may have, for the columns that the call bounds."""
    store, view = call.store, call.view
    everything = {
        "indicator": (measured(store, view), "indicators" in call.said),
        "place": (wanted(store, view), not set(PLACES).isdisjoint(call.said)),
        "goal": ((view.goal,), "goal" in call.said),
        "status": (view.status, "status" in call.said),
        "area": (call.own.get("areas", ()), "areas" in call.said),
        "kind": (call.own.get("kind", ()), "kind" in call.said),
    }
    return {column: codes for column, (codes, is_said) in everything.items() if is_said}


def row_schema(table: Table) -> dict[str, Any]:
    """Return the JSON schema of a row."""
    return {
        "type": "object",
        "properties": {name: _column(table, name) for name in table.columns},
        "required": list(table.columns),
        "additionalProperties": False,
    }


def _column(table: Table, name: str) -> dict[str, Any]:
    kind = _KINDS.get(table.columns[name], "integer")
    schema: dict[str, Any] = {"type": [kind, "null"] if name in table.nullable else kind}
    stem, _, language = name.rpartition("_")
    meaning = MEANINGS.get(name) or (MEANINGS.get(stem) if language in LANGUAGES else None)
    return schema | ({"description": meaning} if meaning else {})


def parquet_of(table: pa.Table) -> Iterator[bytes]:
    """Give a table as Parquet."""
    import pyarrow.parquet as pq

    file = io.BytesIO()
    pq.write_table(table.replace_schema_metadata(None), file, compression="zstd")
    yield file.getvalue()
