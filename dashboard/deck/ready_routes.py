"""Ready decks by address: a municipality's or a programme's, as the browser keeps decks."""

import json
from collections.abc import Iterable

from flask import Flask, Response, request
from werkzeug.wrappers import Response as BaseResponse

from dashboard.api.problems import Problem
from dashboard.data.versions import Versions
from dashboard.deck.deck import Deck
from dashboard.deck.ready import ready_place
from dashboard.deck.ready_programme import followed, ready_programme
from dashboard.deck.writing import written
from dashboard.document import language_of
from dashboard.text import words


def register_routes(server: Flask, versions: Versions) -> None:
    """Add the routes to `server`."""

    @server.get("/deck/ready/place/<code>")
    def place(code: str) -> BaseResponse:
        store = versions.asked(request.query_string.decode())
        if code not in store.places:
            return _unknown("municipality", code, store.places)
        return _answer(ready_place(store, code, words(language_of(request.args))))

    @server.get("/deck/ready/programme/<code>")
    def programme(code: str) -> BaseResponse:
        store = versions.asked(request.query_string.decode())
        if code not in followed(store):
            return _unknown("followed programme", code, followed(store))
        return _answer(ready_programme(store, code, words(language_of(request.args))))


def _unknown(kind: str, code: str, allowed: Iterable[str]) -> BaseResponse:
    detail = f"There is no {kind} '{code}' in this data version."
    return Problem("not-found", detail, {"allowed": list(allowed)}).response()


def _answer(deck: Deck) -> BaseResponse:
    response = Response(json.dumps(written(deck), ensure_ascii=False), mimetype="application/json")
    response.headers["Cache-Control"] = "no-cache"
    response.add_etag()
    return response.make_conditional(request)
