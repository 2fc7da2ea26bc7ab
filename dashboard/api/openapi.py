"""The API's description of itself (OpenAPI 3.1), from the declarations that calls are read by."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin

from dashboard.api.calls import ROOT
from dashboard.api.parameters import MOST, PARAMETERS, Parameter, Schema, examples, schema_of
from dashboard.api.problems import KINDS, MIMETYPE
from dashboard.api.resource import JSON, Collection, Document, Resource
from dashboard.api.resources import ABSENT, RESOURCES
from dashboard.data.store import Store

_ABOUT = (
    "Figures of how rural Norway is doing, with the filters of the pages. A filter left out "
    "bounds nothing. A call that names its data version in `data` has an answer that never "
    "changes. Whatever is not declared here is refused with a problem document (RFC 9457) that "
    "names the parameter and what is allowed."
)
#: The problems that any call can meet.
_REFUSALS = {
    "400": "The call has a parameter that is unknown, repeated or missing.",
    "404": "There is no such resource, format or data version.",
    "405": "Only GET, HEAD and OPTIONS are allowed.",
    "406": "There is no format that Accept names.",
    "414": "The call is too long.",
    "415": "The call has a body.",
    "422": "A value is not allowed, or can't be had in this form.",
    "500": "The fault is here.",
}


def root(store: Store, host: str) -> dict[str, Any]:
    """Return the root document: every resource, and where the description lies."""
    return {
        "name": "Bygdepuls",
        "data_version": store.version,
        "data_date": str(store.manifest["data_date"]),
        "openapi": urljoin(host, f"{ROOT}/openapi.json"),
        "documentation": urljoin(host, "/api"),
        "resources": [
            {
                "name": each.name,
                "about": each.about,
                "url": urljoin(host, f"{ROOT}/{each.name}"),
                "formats": list(each.formats),
            }
            for each in RESOURCES.values()
        ],
    }


@lru_cache(maxsize=1)
def document(store: Store) -> bytes:
    """Return the OpenAPI document of a snapshot."""
    return json.dumps(described(store), ensure_ascii=False, separators=(",", ":")).encode()


def described(store: Store) -> dict[str, Any]:
    """Return the same as a mapping."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Bygdepuls",
            "version": "1",
            "summary": "How rural Norway is doing, place by place.",
            "description": _ABOUT,
            "license": {
                "name": "The figures have the terms of their sources, see /api/v1/sources",
                "url": "https://creativecommons.org/licenses/by/4.0/",
            },
        },
        "servers": [{"url": "/"}],
        "paths": {
            ROOT: _told_of_itself("root", "What there is.", {"$ref": "#/components/schemas/Root"}),
            f"{ROOT}/openapi.json": _told_of_itself(
                "openapi", "This description.", {"type": "object", "required": ["openapi"]}
            ),
            **{
                path: item
                for resource in RESOURCES.values()
                for path, item in _paths(resource).items()
            },
            **{f"{ROOT}/{name}": _absent(name, about) for name, about in ABSENT.items()},
        },
        "components": {
            "schemas": _schemas(store),
            "parameters": _parameters(store),
            "responses": _responses(),
            "headers": _HEADERS,
        },
    }


def _paths(resource: Resource) -> dict[str, Any]:
    """Return a resource by negotiation, and each of its formats by suffix."""
    known = {
        f"{ROOT}/{resource.name}.{suffix}": _operation(
            resource, {suffix: mimetype}, suffix, f"{resource.name}.{suffix}"
        )
        for suffix, mimetype in resource.formats.items()
    }
    return {
        f"{ROOT}/{resource.name}": _operation(resource, resource.formats, "json", resource.name)
    } | known


def _operation(
    resource: Resource, formats: Mapping[str, str], suffix: str, name: str
) -> dict[str, Any]:
    names = resource.accepts(suffix)
    return {
        "get": {
            "operationId": name,
            "tags": [resource.name],
            "summary": resource.about,
            "parameters": [_parameter(name, name == resource.needed) for name in names],
            "responses": {
                "200": {
                    "description": resource.about,
                    "headers": _headers_of(resource, suffix),
                    "content": {
                        mimetype: {"schema": _document(resource)} if each == "json" else {}
                        for each, mimetype in reversed(list(formats.items()))
                    },
                },
                "304": {"$ref": "#/components/responses/304"},
                **_refused(),
            },
        }
    }


def _parameter(name: str, is_needed: bool) -> dict[str, Any]:
    return {"$ref": f"#/components/parameters/{'needed-' if is_needed else ''}{name}"}


def _parameters(store: Store) -> dict[str, Any]:
    needed = {resource.needed for resource in RESOURCES.values()} - {""}
    shown = examples(store)
    plain = {name: _declared(name, store, shown) for name in PARAMETERS}
    return plain | {f"needed-{name}": plain[name] | {"required": True} for name in needed}


def _declared(name: str, store: Store, shown: Mapping[str, str]) -> dict[str, Any]:
    parameter = PARAMETERS[name]
    more = f" Only together with `{parameter.needs}`." if parameter.needs else ""
    schema = schema_of(parameter, store)
    declared = {
        "name": name,
        "in": "query",
        "description": parameter.description + more,
        "schema": schema,
        "example": _example(parameter, schema, shown),
    }
    return declared | ({"style": "form", "explode": False} if parameter.is_list else {})


def _example(parameter: Parameter, schema: Schema, shown: Mapping[str, str]) -> object:
    text = parameter.example.format(**shown)
    if schema["type"] == "array":
        return text.split(",")
    return int(text) if schema["type"] == "integer" else text


def _document(resource: Resource) -> Schema:
    if isinstance(resource, Document):
        return {"type": "object"}
    return {"$ref": f"#/components/schemas/{resource.name}"}


def _schemas(store: Store) -> dict[str, Any]:
    pages = {each.name: _page(each) for each in RESOURCES.values() if isinstance(each, Collection)}
    text = {"type": "string"}
    return pages | {
        "Problem": {
            "type": "object",
            "properties": {
                "type": {"type": "string", "enum": [f"/api#problem-{kind}" for kind in KINDS]},
                "title": text,
                "status": {"type": "integer", "enum": sorted({k.status for k in KINDS.values()})},
                "detail": text,
                "parameter": {"type": "string", "description": "What was wrong."},
                "allowed": {
                    "description": "Values, a pattern, or where they are listed.",
                    "oneOf": [text, {"type": "array", "items": text}],
                },
                "nearest": {"type": "array", "items": text, "description": "What may be meant."},
            },
            "required": ["type", "title", "status", "detail"],
            "additionalProperties": False,
        },
        "Root": {
            "type": "object",
            "required": ["data_version", "openapi", "resources"],
            "properties": {"data_version": {"const": store.version}},
        },
    }


def _page(collection: Collection) -> Schema:
    """Return the schema of a page of a collection."""
    whole = {"type": "integer", "minimum": 0}
    return {
        "type": "object",
        "properties": {
            "data_version": {"type": "string"},
            "data_date": {"type": "string"},
            "count": whole | {"description": "Lines on all pages."},
            "limit": whole | {"maximum": MOST},
            "offset": whole,
            "next": {"type": ["string", "null"], "description": "Address of the next page."},
            "rows": {"type": "array", "items": collection.row, "maxItems": MOST},
        },
        "required": ["data_version", "data_date", "count", "limit", "offset", "next", "rows"],
        "additionalProperties": False,
    }


_HEADERS: dict[str, Any] = {
    name: {"description": description, "schema": schema}
    for name, description, schema in (
        ("ETag", "Send it back in If-None-Match.", {"type": "string"}),
        ("Cache-Control", "Immutable under a data version.", {"type": "string"}),
        ("Bygdepuls-Data", "The data version of the answer.", {"type": "string"}),
        ("Bygdepuls-Rows", "Lines there are in all.", {"type": "integer", "minimum": 0}),
        ("Link", "The next page, where there is one.", {"type": "string"}),
    )
}


def _headers_of(resource: Resource, suffix: str) -> dict[str, Any]:
    names = ["ETag", "Cache-Control", "Bygdepuls-Data"]
    if isinstance(resource, Collection):
        names += ["Bygdepuls-Rows", *(["Link"] if suffix == "json" else [])]
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def _responses() -> dict[str, Any]:
    problem = {MIMETYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {
        "304": {"description": "Nothing is new."},
        **{code: {"description": text, "content": problem} for code, text in _REFUSALS.items()},
    }


def _refused() -> dict[str, Any]:
    return {code: {"$ref": f"#/components/responses/{code}"} for code in _REFUSALS}


def _told_of_itself(name: str, summary: str, schema: Schema) -> dict[str, Any]:
    answer = {"description": summary, "content": {JSON: {"schema": schema}}}
    return {
        "get": {
            "operationId": name,
            "tags": ["about"],
            "summary": summary,
            "responses": {
                "200": answer,
                "304": {"$ref": "#/components/responses/304"},
                **_refused(),
            },
        }
    }


def _absent(name: str, about: str) -> dict[str, Any]:
    return {
        "get": {
            "operationId": name,
            "tags": [name],
            "summary": about,
            "responses": _refused(),
        }
    }
