"""What can be printed, by address: fact sheets of municipalities, and sheets of methods."""

from dataclasses import replace

from flask import Flask, Response, request
from werkzeug.wrappers import Response as BaseResponse

from dashboard.api.problems import Problem
from dashboard.data.versions import Versions
from dashboard.document import language_of
from dashboard.link import Theme
from dashboard.paper.fact_sheet import fact_sheet
from dashboard.paper.method_sheet import method_sheet
from dashboard.text import words
from dashboard.view import View

FACT_SHEETS, METHODS = "/faktaark/", "/deck/method/"


def register_routes(server: Flask, versions: Versions) -> None:
    """Add the routes to `server`."""

    @server.get(f"{FACT_SHEETS}<code>")
    def facts(code: str) -> BaseResponse:
        store = versions.asked(request.query_string.decode())
        if code not in store.places:
            detail = f"There is no municipality '{code}' in this data version."
            return Problem("not-found", detail, {"allowed": list(store.places)}).response()
        say = words(language_of(request.args))
        view = replace(View.default(store), places=(code,), place=code, lang=say.language)
        return _page(fact_sheet(store, view, request.host_url, _theme(), say))

    @server.get(f"{METHODS}<code>")
    def method(code: str) -> BaseResponse:
        store = versions.asked(request.query_string.decode())
        if code not in store.methods:
            detail = f"There is no method '{code}' in the register."
            return Problem("not-found", detail, {"allowed": list(store.methods)}).response()
        say = words(language_of(request.args))
        return _page(method_sheet(store.methods[code], request.host_url, _theme(), say))


def _theme() -> Theme | None:
    """Return the theme that the link asks for, None where it asks for none."""
    return next((each for each in ("light", "dark") if each == request.args.get("theme")), None)


def _page(content: str) -> BaseResponse:
    response = Response(content, mimetype="text/html")
    response.headers["Cache-Control"] = "no-cache"
    response.add_etag()
    return response.make_conditional(request)
