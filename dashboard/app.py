"""Make the Dash app: one router, the pages' callbacks, and the routes that serve data."""

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from types import ModuleType
from typing import Any, cast
from urllib.parse import urlencode

from dash import ClientsideFunction, Dash, Input, Output, dcc, html
from flask import Flask, Response, request

from dashboard import document, downloads, feed
from dashboard.api import documents, routes
from dashboard.api.problems import without_kind
from dashboard.components import ids, shell
from dashboard.components.attributes import aria, named
from dashboard.components.controls import asking
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.deck import ready_routes
from dashboard.deck import routes as deck_routes
from dashboard.link import MAX_PLACES
from dashboard.pages import PAGES, missing
from dashboard.paper import routes as paper_routes
from dashboard.text import mark, words
from dashboard.view import Note, View

_BY_PATH: dict[str, ModuleType] = {page.PATH: page for page in PAGES}
#: A page that shows one place has the place's code behind its own path.
_ONE_PLACE = re.compile(r"(?P<page>/[a-z-]+)/(?P<place>\d{4})")
#: Brotli first and above its default level: a tenth less weight on the wire, for some milliseconds
#: a visit.
_COMPRESSION = {"COMPRESS_ALGORITHM": ("br", "zstd", "gzip", "deflate"), "COMPRESS_BR_LEVEL": 5}
#: Dash's own table, which every app gets and no page here has.
_UNUSED = re.compile(r'<script src="[^"]*/dash_table/[^"]*"></script>\n?')
#: All text that is sent; what Parquet, XLSX and zip hold is packed already.
_PACKED = (
    "text/html",
    "text/css",
    "text/csv",
    "text/plain",
    "text/javascript",
    "application/javascript",
    "application/json",
    "application/geo+json",
    "application/problem+json",
    "application/atom+xml",
    "image/svg+xml",
)
#: Of pieces as they come: many clients know nothing but gzip.
_STREAMED = ("zstd", "br", "gzip", "deflate")
_UNREADABLE = mark(
    "The version that the link names is kept, but these pages can’t show it: its tables are of "
    "another shape."
)
_NO_PAGES = ("/_", "/assets/", "/v/", "/deck/", paper_routes.FACT_SHEETS, routes.UNDER)


class _Document(Dash):
    """Dash, with the document's language and first title set from the link.

    What one page alone needs is left out of it; the browser fetches that when the page is opened.
    """

    def interpolate_index(self, *_: object, **parts: str) -> str:
        """Return the HTML that the browser gets first."""
        own = {page.PATH: self._own(page) for page in PAGES if hasattr(page, "OWN_ASSETS")}
        parts["scripts"] = _UNUSED.sub("", parts["scripts"])
        for url in chain.from_iterable(own.values()):
            parts["scripts"] = parts["scripts"].replace(f'<script src="{url}"></script>\n', "")
        page = page_at(request.path)
        return document.html(parts, page.TITLE, request.args, page.PATH, own)

    def _own(self, page: ModuleType) -> list[str]:
        """Return the addresses of the libraries and assets that a page alone needs."""
        libraries = [each["url"] for each in self.get_dist(page.OWN_LIBRARIES)]
        return [*libraries, *map(document.asset_url, page.OWN_ASSETS)]


def create_app(store: Store) -> Dash:
    """Return the app that shows `store`, and the versions before it to those who ask."""
    app = _Document(
        "dashboard",
        server=cast(Any, _server()),
        assets_folder=str(document.ASSETS),
        assets_path_ignore=["^map$", "^data$", "^api$", "^presenter$", "vendor", "fonts"],
        compress=True,
        suppress_callback_exceptions=True,
        title=document.NAME,
        update_title="",
    )
    app.layout = html.Div(
        [
            dcc.Store(id=ids.ADDRESS),
            dcc.Store(id=ids.ROOM),
            dcc.Store(id=ids.DOCUMENT),
            html.Div(**named(ids.ROOT)),
            html.P(className="visually-hidden", **named(ids.TOLD), **aria(live="polite")),
        ]
    )
    versions = Versions(store)
    _register_router(app, versions)
    for page in PAGES:
        page.register_callbacks(app, versions)
    for module in (documents, downloads, feed, routes, deck_routes, ready_routes, paper_routes):
        module.register_routes(app.server, versions)
    _register_http(app)
    return app


def _server() -> Flask:
    """Return the server, told what to compress before Dash sets that up."""
    server = Flask("dashboard")
    packed = {"COMPRESS_MIMETYPES": _PACKED, "COMPRESS_ALGORITHM_STREAMING": _STREAMED}
    server.config.update(_COMPRESSION | packed)
    return server


def page_at(path: str) -> ModuleType:
    """Return the page of a path; the page for unknown addresses if there is none."""
    plain = path.rstrip("/") or "/"
    if found := _ONE_PLACE.fullmatch(plain):
        page = _BY_PATH.get(found["page"], missing)
        return page if getattr(page, "SHOWS_ONE_PLACE", False) else missing
    return _BY_PATH.get(plain, missing)


def view_at(address: Mapping[str, str], versions: Versions) -> tuple[Store, View, tuple[Note, ...]]:
    """Return the figures and the view that the address shows, and what to tell of them.

    Language and theme may be remembered by the browser.
    """
    store = versions.asked(address["search"])
    remembered = urlencode({"lang": address["lang"], "theme": address["theme"]})
    page = page_at(address["path"])
    default, _ = View.from_query(remembered, store, page.default(store))
    query = address["search"]
    if found := _ONE_PLACE.fullmatch(address["path"].rstrip("/")):
        query = asking(query, "place", found["place"])
    view, notes = View.from_query(query, store, default, getattr(page, "MOST_PLACES", MAX_PLACES))
    if found and found["place"] not in store.places:
        view = replace(view, places=())  # no other place instead of the one asked for: the finder
    if versions.is_unreadable(query):
        notes = (*notes, Note(_UNREADABLE, {}))
    return store, view, notes


def _register_router(app: Dash, versions: Versions) -> None:
    @app.callback(
        Output(ids.ROOT, "children"),
        Output(ids.DOCUMENT, "data"),
        Input(ids.ADDRESS, "data"),
        prevent_initial_call=True,
    )
    def show_page(address: dict[str, str]) -> tuple[Any, dict[str, Any]]:
        page = page_at(address["path"])
        store, view, notes = view_at(address, versions)
        say = words(view.lang)
        body = shell.frame(
            page.layout(store, view, say),
            view,
            notes,
            say,
            store,
            versions.newest,
            PAGES,
            address["path"],
        )
        title = f"{say(page.TITLE)} · {document.NAME}"
        told = {"title": title, "lang": view.lang, "theme": view.theme}
        heads = getattr(page, "NAMED_BY_HEADING", False)
        return body, told | {"query": view.to_query(store), "isNamedByHeading": heads}

    browser: Any = app  # its `clientside_callback` is not typed
    browser.clientside_callback(
        ClientsideFunction("address", "start"),
        Output(ids.ADDRESS, "data"),
        Input(ids.ADDRESS, "id"),
    )
    browser.clientside_callback(
        ClientsideFunction("chart", "room"), Output(ids.ROOM, "data"), Input(ids.ROOM, "id")
    )
    browser.clientside_callback(ClientsideFunction("address", "name"), Input(ids.DOCUMENT, "data"))
    browser.clientside_callback(ClientsideFunction("address", "write"), Input(ids.VIEW, "data"))


def _register_http(app: Dash) -> None:
    server: Flask = app.server

    @server.before_request
    def refuse_what_is_no_text() -> Response | None:
        """Refuse what nothing here could read; the API tells of it in its own way."""
        try:
            request.query_string.decode()
        except UnicodeDecodeError:
            if not request.path.startswith(routes.UNDER):
                return without_kind(400, "Bad address", "The address is not UTF-8.")
        return None

    @server.after_request
    def set_headers(response: Response) -> Response:
        if response.direct_passthrough:  # a file: read and close it here, so that it is compressed
            response.direct_passthrough = False
            response.make_sequence()
        if request.path.startswith("/assets/") and "m" in request.args:
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        is_page = not request.path.startswith(_NO_PAGES) and response.mimetype == "text/html"
        if is_page and response.status_code == 200 and page_at(request.path) is missing:
            response.status_code = 404
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "same-origin"
        return response
