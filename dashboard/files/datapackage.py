"""The receipt as a Frictionless Data Package: what machines must know to read it."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.data.records import Source
from dashboard.files import codebook
from dashboard.files.asked import Asked
from dashboard.files.behind import LICENCES, by_licence
from dashboard.files.citation import title
from dashboard.files.columns import STATUS
from dashboard.files.formats import FORMATS, Format
from dashboard.files.labels import labels
from dashboard.files.proof import Proof
from etl.contract import Status

#: Names of licences as Open Definition has them.
_NAMES = {"CC BY 4.0": "CC-BY-4.0", "NLOD 2.0": "NLOD-2.0"}


def datapackage(
    asked: Asked, format: Format, files: Mapping[str, Proof], sources: Sequence[Source]
) -> str:
    """Return the descriptor; `files` are the rows and the codebook, by their names."""
    rows, book = files
    described = {
        "name": f"bygdepuls-{asked.store.version}",
        "profile": "data-package",
        "title": title(asked),
        "homepage": asked.page,
        "version": asked.store.version,
        "created": f"{asked.built:%Y-%m-%dT%H:%M:%SZ}",
        "licenses": [
            {"name": _NAMES[each], "title": each, "path": LICENCES[each]}
            for each in by_licence(sources)
            if each in LICENCES
        ],
        "sources": [_source(source) for source in sources],
        "resources": [
            _resource("observations", rows, files[rows], format.suffix, format.mimetype)
            | (_table(_rows_schema(asked)) if format.suffix == "csv" else {"type": "file"}),
            _resource("codebook", book, files[book], "csv", FORMATS["csv"].mimetype)
            | _table(_codebook_schema(asked)),
        ],
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def _source(source: Source) -> dict[str, str]:
    told = {"title": f"{source.publisher}: {source.title}", "path": source.url}
    return {name: text for name, text in told.items() if text}


def _resource(name: str, path: str, proof: Proof, kind: str, mimetype: str) -> dict[str, Any]:
    return {
        "name": name,
        "path": path,
        "format": kind,
        "mediatype": mimetype.partition(";")[0],
        "bytes": proof.bytes,
        "hash": f"sha256:{proof.sha256}",
    }


def _table(schema: dict[str, Any]) -> dict[str, Any]:
    """Return what is said of CSV alone."""
    return {
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "doubleQuote": True},
        "schema": schema,
    }


def _rows_schema(asked: Asked) -> dict[str, Any]:
    is_long = asked.view.shape == "long"
    schema: dict[str, Any] = {
        "fields": [_field(name, label) for name, label in labels(asked).items()],
        "missingValues": [""],
        "primaryKey": ["indicator", "place", "year"] if is_long else ["place", "year"],
    }
    if is_long:
        refers = {"resource": "codebook", "fields": "indicator"}
        schema["foreignKeys"] = [{"fields": "indicator", "reference": refers}]
    return schema


def _field(name: str, label: str) -> dict[str, Any]:
    if name.endswith(STATUS):
        return _typed(name, label, "string") | {"constraints": {"enum": [*map(str, Status)]}}
    if name in ("indicator", "place", "place_name"):
        return _typed(name, label, "string")
    return _typed(name, label, "integer" if name == "year" else "number")


def _codebook_schema(asked: Asked) -> dict[str, Any]:
    whole = ("decimals", "first_year", "last_year")
    labelled = zip(codebook.HEAD, codebook.heads(asked.say), strict=True)
    return {
        "fields": [
            _typed(name, label, "integer" if name in whole else "string")
            for name, label in labelled
        ],
        "missingValues": [""],
        "primaryKey": ["indicator"],
    }


def _typed(name: str, title: str, kind: str) -> dict[str, Any]:
    return {"name": name, "title": title, "type": kind}
