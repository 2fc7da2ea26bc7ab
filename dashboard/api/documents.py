"""Read-only routes that serve data; everything under a data version is immutable."""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import brotli
from flask import Flask, Response, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from dashboard.data.map_places import map_places
from dashboard.data.matrix import indicator_document
from dashboard.data.overview import followed
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.figures import outline
from dashboard.figures.country import SHAPES, country_picture
from dashboard.figures.palette import PALETTES
from dashboard.link import Theme
from etl.contract import GEOMETRY_FILES, LANGUAGES

IMMUTABLE = "public, max-age=31536000, immutable"
#: Documents kept compressed in memory: all there are, and some room for mistyped addresses.
_KEPT = 512
#: Of Brotli: a tenth less than gzip, for some tenths of a second once.
_QUALITY = 10
_TYPES = {"json": "application/json", "svg": "image/svg+xml"}
_GEOMETRY = {name.removeprefix("geometry_"): name for name in GEOMETRY_FILES}


def register_routes(server: Flask, versions: Versions) -> None:
    """Add the routes to `server`."""
    packed = _packed_documents(versions)
    shown = versions.newest.version

    @server.get("/v/<version>/<path:path>")
    def versioned(version: str, path: str) -> BaseResponse:
        if body := packed(version, path):
            return _document(body, version, _TYPES[path.rpartition(".")[2]])
        if versions.kept(version) or packed(shown, path) is None:
            return not_found(path)
        return newest(versions.newest, path)


def _packed_documents(versions: Versions) -> Callable[[str, str], bytes | None]:
    """Return a function that gives the compressed document of a version and path, if any."""

    @lru_cache(maxsize=_KEPT)
    def packed(version: str, path: str) -> bytes | None:
        store = versions.kept(version)
        content = _content(store, path) if store else None
        return None if content is None else brotli.compress(content, quality=_QUALITY)

    return packed


def _content(store: Store, path: str) -> bytes | None:
    folder, _, name = path.rpartition("/")
    stem = name.removesuffix(".json")
    if folder == "geometry" and name in _GEOMETRY:
        return (store.folder / _GEOMETRY[name]).read_bytes()
    if folder == "matrix" and name.endswith(".json") and stem in store.indicators:
        return _encode(indicator_document(store, stem))
    language = next((each for each in LANGUAGES if f"{each}.json" == name), None)
    if folder == "places" and language:
        return _encode(map_places(store, language))
    theme = next((each for each in PALETTES if f"{each}.svg" == name), None)
    if folder == "country" and theme:
        return _country(store, theme).encode()
    if path in OUTLINES:
        return _encode(outline_document(store, path))
    return None


def _country(store: Store, theme: Theme) -> str:
    """Return the picture of the country with the tracked places."""
    marks = [
        (row.x, row.y, shape)
        for rows, shape in zip(followed(store).values(), SHAPES, strict=False)
        for row in rows
        if row.x is not None and row.y is not None
    ]
    return country_picture(overview(store), marks, PALETTES[theme])


def outline_document(store: Store, name: str) -> dict[str, Any]:
    """Return the outlines for maps on slides: paths by municipality, and the counties' borders.

    `name` is one of `OUTLINES`: of the whole country, or finer for a part of it seen near.
    """
    topology, fineness = OUTLINES[name]
    found = outline.outline(topology(store), *fineness)
    return {
        "width": found.width,
        "height": found.height,
        "places": {
            place: "".join(f"{outline.path(ring)}z" for ring in rings)
            for place, rings in found.places.items()
        },
        "anchors": found.anchors,
        "counties": "".join(map(outline.path, found.counties)),
    }


def overview(store: Store) -> dict[str, Any]:
    """Return the published topology of the whole country."""
    topology: dict[str, Any] = json.loads((store.folder / "geometry_overview.json").read_bytes())
    return topology


def detail(store: Store) -> dict[str, Any]:
    """Return the published topology for what is seen near, with the anchors of the other."""
    topology: dict[str, Any] = json.loads((store.folder / "geometry_detail.json").read_bytes())
    known = {
        each["id"]: each["properties"]
        for each in overview(store)["objects"]["places"]["geometries"]
    }
    for each in topology["objects"]["places"]["geometries"]:
        each["properties"] = known[each["id"]]
    return topology


#: Outlines for slides by their name: of which topology; and in picture units the step between
#: points, and the smallest ring.
OUTLINES: Mapping[str, tuple[Callable[[Store], dict[str, Any]], tuple[float, float]]] = {
    "outline.json": (overview, (8.0, 25.0)),
    "outline-detail.json": (detail, (2.0, 6.0)),
}


def _encode(document: dict[str, Any]) -> bytes:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _document(packed: bytes, version: str, mimetype: str) -> BaseResponse:
    response = Response(mimetype=mimetype)
    if request.accept_encodings["br"]:
        response.data = packed
        response.headers["Content-Encoding"] = "br"
    else:  # sent as it is, or packed by the app in another way
        response.data = brotli.decompress(packed)
    response.headers["Cache-Control"] = IMMUTABLE
    response.headers["Vary"] = "Accept-Encoding"
    response.set_etag(f"{version}-{len(packed)}")
    return response.make_conditional(request)


def newest(store: Store, path: str) -> BaseResponse:
    """Send a link made with another data version to the figures there are now."""
    query = f"?{request.query_string.decode()}" if request.query_string else ""
    response = redirect(f"/v/{store.version}/{path}{query}", 307)
    response.headers["Cache-Control"] = "no-cache"
    return response


def not_found(path: str) -> Response:
    """Return a problem document (RFC 9457): it says what is not here."""
    problem = {
        "type": "about:blank",
        "title": "Not found",
        "status": 404,
        "detail": f"There is no document '{path}' in this data version.",
    }
    return Response(json.dumps(problem), 404, mimetype="application/problem+json")
