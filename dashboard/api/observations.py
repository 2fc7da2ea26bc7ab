"""The API's observations: rows in every format, by the same filters as the page's."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

import pyarrow as pa
from flask import request

from dashboard.api.calls import ROW_KEYS, call_of
from dashboard.api.meanings import MEANINGS
from dashboard.api.reading import Call
from dashboard.api.resource import Collection, Saved
from dashboard.data.rows import rows
from dashboard.files import receipt
from dashboard.files.asked import Asked
from dashboard.files.columns import table_of
from dashboard.files.formats import FORMATS, Format
from dashboard.text import mark, words
from etl.contract import Status

_NUMBER = {"type": ["number", "null"]}
_COLUMNS: dict[str, dict[str, Any]] = {
    "indicator": {"type": "string"},
    "place": {"type": "string", "pattern": "^[0-9]{4}$"},
    "place_name": {"type": "string"},
    "year": {"type": "integer"},
    **dict.fromkeys(("value", "lower", "upper"), _NUMBER),
    "status": {"type": "string", "enum": list(Status)},
}
#: A line is either long, or wide with columns for each indicator after the first three: its value
#: and status, and between them `lower` and `upper` where an interval is known.
_LINE = {
    "type": "object",
    "properties": {
        name: schema | {"description": MEANINGS[name]} for name, schema in _COLUMNS.items()
    },
    "required": ["place", "place_name", "year"],
    "additionalProperties": {"type": ["number", "string", "null"]},
}


def asked_of(call: Call, suffix: str) -> Asked:
    """Return what a file with `suffix` is made from; its addresses name the data version."""
    store, view = call.store, replace(call.view, version=call.store.version)
    page, answer = (
        urljoin(request.host_url, path)
        for path in (f"/data{view.to_query(store)}", call_of(view, store, suffix))
    )
    return Asked(store, view, rows(store, view), words(view.lang), page, answer)


def _observed(call: Call) -> pa.Table:
    return table_of(asked_of(call, "json"))


def _saved(made: Format) -> Saved:
    def write(call: Call, _table: pa.Table) -> Iterator[bytes]:
        return made.write(asked_of(call, made.suffix))

    return Saved(made.mimetype.partition(";")[0], write)


def _receipt(call: Call, _table: pa.Table) -> Iterator[bytes]:
    return receipt.write(asked_of(call, "zip"), FORMATS[call.view.file])


_RECEIPT = Saved("application/zip", _receipt)
OBSERVATIONS = Collection(
    "observations",
    mark("Figures of municipalities: one for each indicator, place and year, gaps as well."),
    ROW_KEYS,
    _observed,
    _LINE,
    {suffix: _saved(made) for suffix, made in FORMATS.items()} | {"zip": _RECEIPT},
    "indicators={indicator}&places={place}&from=2015",
)
