"""What can be printed, by address: fact sheets of municipalities, and sheets of methods."""

from dataclasses import replace
from http import HTTPStatus

from flask import Flask, Response, redirect, request
from werkzeug.http import generate_etag
from werkzeug.wrappers import Response as BaseResponse

from dashboard.api.problems import Problem, without_kind
from dashboard.data.export import file_name
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.deck.pdf import NoPdfError, printed
from dashboard.document import ASSETS, language_of
from dashboard.link import Theme
from dashboard.paper.fact_sheet import fact_sheet
from dashboard.paper.method_sheet import method_sheet
from dashboard.paper.page import FONTS
from dashboard.text import Words, words
from dashboard.view import View

FACT_SHEETS, METHODS = "/faktaark/", "/deck/method/"


def register_routes(server: Flask, versions: Versions) -> None:
    """Add the routes to `server`."""

    def asked(code: str) -> tuple[Store, View, Words]:
        store = versions.asked(request.query_string.decode())
        if code not in store.places:
            detail = f"There is no municipality '{code}' in this data version."
            raise Problem("not-found", detail, {"allowed": list(store.places)})
        say = words(language_of(request.args))
        view = replace(View.default(store), places=(code,), place=code, lang=say.language)
        return store, view, say

    @server.get(FACT_SHEETS)
    def finder() -> BaseResponse:
        return redirect("/sted")

    @server.get(f"{FACT_SHEETS}<path:code>")
    def facts(code: str) -> BaseResponse:
        store, view, say = asked(code)
        return _page(fact_sheet(store, view, request.host_url, _theme(), say))

    @server.get(f"{FACT_SHEETS}<path:code>.pdf")
    def facts_pdf(code: str) -> BaseResponse:
        store, view, say = asked(code)
        return _pdf(
            fact_sheet(store, view, request.host_url, None, say),
            file_name(say("fact-sheet"), store.places[code].name),
            say,
        )

    @server.get(f"{METHODS}<code>")
    def method(code: str) -> BaseResponse:
        store = versions.asked(request.query_string.decode())
        if code not in store.methods:
            detail = f"There is no method '{code}' in the register."
            raise Problem("not-found", detail, {"allowed": list(store.methods)})
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


def _pdf(content: str, name: str, say: Words) -> BaseResponse:
    """Return a page as PDF; it has the page's tag, so that who has it does not have it made anew.

    The folder lies as the site does: the type is where the page looks for it.
    """
    response = Response(mimetype="application/pdf")
    response.headers["Content-Disposition"] = f"inline; filename={name}.pdf"
    response.headers["Cache-Control"] = "no-cache"
    response.set_etag(generate_etag(content.encode()))
    response.make_conditional(request)
    if response.status_code == HTTPStatus.NOT_MODIFIED:
        return response
    page = f"faktaark/{name}.html"
    fonts = {path: (ASSETS.parent / path).read_bytes() for path in FONTS}
    try:
        response.set_data(printed({page: content.encode(), **fonts}, page))
    except NoPdfError as error:
        return without_kind(503, "No PDF here", say(error.message))
    return response
