"""Answers over HTTP: pages of JSON, files in pieces, and what caches may keep of them."""

import json
from collections.abc import Mapping
from hashlib import blake2b
from itertools import chain
from typing import Any
from urllib.parse import urljoin

from flask import Response, request

from dashboard.api.calls import ROOT
from dashboard.api.documents import IMMUTABLE
from dashboard.api.parameters import PAGE
from dashboard.api.problems import Problem
from dashboard.api.reading import Call
from dashboard.api.resource import JSON, Collection, Document, Resource
from dashboard.data.division import NotInBorders
from dashboard.files.refused import RefusedError
from dashboard.text import words
from dashboard.text.borders import refusal
from etl.contract import DIVISION

#: What pages of other sites may read of an answer.
EXPOSED = ("ETag", "Link", "Content-Disposition", "Bygdepuls-Data", "Bygdepuls-Rows")


def answer(resource: Resource, call: Call, suffix: str) -> Response:
    """Return what a call asks for, or that nothing is new where the asker has it already."""
    tag = _tag(call, suffix)
    if request.if_none_match.contains_weak(tag):
        made = Response(status=304)
    else:
        made = _made(resource, call, suffix)
    made.set_etag(tag, weak=True)
    made.headers["Bygdepuls-Data"] = call.store.version
    made.headers["Cache-Control"] = IMMUTABLE if call.names_version else "no-cache"
    return made


def plain(content: Mapping[str, Any] | bytes, version: str) -> Response:
    """Return what tells of the API itself, to be asked for anew each time."""
    answer = Response(content, mimetype=JSON) if isinstance(content, bytes) else _json(content)
    answer.headers["Bygdepuls-Data"] = version
    answer.headers["Cache-Control"] = "no-cache"
    answer.add_etag(weak=True)
    answer.make_conditional(request)
    return answer


def _made(resource: Resource, call: Call, suffix: str) -> Response:
    """Return the answer; what the figures or the format can't give is a problem that says so."""
    try:
        if isinstance(resource, Document):
            return Response(resource.content(call), mimetype=JSON)
        return _page(resource, call) if suffix == "json" else _file(resource, call, suffix)
    except RefusedError as refused:
        raise Problem(
            "not-offered", refused.told(words("en")), {"parameter": "suffix"}
        ) from refused
    except NotInBorders as refused:
        raise Problem(
            "not-offered",
            refusal(call.store, refused, words("en")),
            {"parameter": "division", "allowed": [str(DIVISION)]},
        ) from refused


def _page(collection: Collection, call: Call) -> Response:
    """Return one page of lines; the next is named in the body and in `Link`."""
    lines = collection.lines(call)
    limit, offset = call.own.get("limit", PAGE), call.own.get("offset", 0)
    following = None
    if offset + limit < lines.num_rows:
        query = call.pinned(limit=limit, offset=offset + limit)
        following = urljoin(request.host_url, f"{ROOT}/{collection.name}.json{query}")
    made = _json(
        {
            "data_version": call.store.version,
            "data_date": str(call.store.manifest["data_date"]),
            "count": lines.num_rows,
            "limit": limit,
            "offset": offset,
            "next": following,
            "rows": lines.slice(offset, limit).to_pylist(),
        }
    )
    made.headers["Bygdepuls-Rows"] = str(lines.num_rows)
    if following:
        made.headers["Link"] = f'<{following}>; rel="next"'
    return made


def _file(collection: Collection, call: Call, suffix: str) -> Response:
    """Return all lines as a file, sent piece by piece."""
    saved, lines = collection.files[suffix], collection.lines(call)
    pieces = saved.write(call, lines)
    first = next(pieces, b"")  # what can't be made is refused before a byte is sent
    made = Response(chain([first], pieces), mimetype=saved.mimetype)
    name = f"bygdepuls-{collection.name}-{call.store.version[:8]}.{suffix}"
    made.headers["Content-Disposition"] = f"attachment; filename={name}"
    made.headers["Bygdepuls-Rows"] = str(lines.num_rows)
    return made


def _json(content: Mapping[str, Any]) -> Response:
    body = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Response(body, mimetype=JSON)


def _tag(call: Call, suffix: str) -> str:
    """Return what is the same for the same bytes: version, host, path, format and question."""
    asked = (call.store.version, request.host_url, request.path, suffix, call.pinned(**call.own))
    return blake2b(" ".join(asked).encode(), digest_size=12).hexdigest()
