"""The deck's routes: it is sent as JSON and answered as slides or as a file; nothing is kept."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial

from flask import Flask, Response, request
from werkzeug.wrappers import Response as BaseResponse

from dashboard.api.documents import overview
from dashboard.data.export import file_name
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.deck.deck import MOST_BYTES, Deck
from dashboard.deck.document import document
from dashboard.deck.drawing import Chart, Shown, draw
from dashboard.deck.own import OWN
from dashboard.deck.reading import DeckError, read_deck
from dashboard.figures.outline import Outline, outline
from dashboard.link import MAX_PLACES
from dashboard.pages import PAGES
from dashboard.text import words

CHARTS: Mapping[str, Chart] = {
    name: Chart(make, page.PATH, page.default, getattr(page, "MOST_PLACES", MAX_PLACES))
    for page in PAGES
    for name, make in getattr(page, "SLIDES", {}).items()
}
KINDS = (*CHARTS, *OWN)
#: Of outlines in files, in picture units: the step between points, and the smallest ring.
_IN_FILES = (14.0, 40.0)
_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def register_routes(server: Flask, versions: Versions) -> None:
    """Add the routes to `server`."""

    @server.post("/deck/slides")
    def slides() -> BaseResponse:
        deck, notes = read_deck(_body(), KINDS)
        say = words(deck.lang)
        told = document(deck, draw(deck, versions, CHARTS), notes, request.host_url, say)
        return Response(json.dumps(told, ensure_ascii=False), mimetype="application/json")

    @server.post("/deck/slides.pptx")
    def powerpoint() -> BaseResponse:
        deck, _ = read_deck(_body(), KINDS)
        body = _powerpoint(deck, draw(deck, versions, CHARTS), versions)
        return _file(body, _PPTX, deck, "pptx")

    @server.errorhandler(DeckError)
    def refuse(error: DeckError) -> BaseResponse:
        problem = {
            "type": "about:blank",
            "title": "Bad presentation",
            "status": 400,
            "detail": error.message,
        }
        return Response(json.dumps(problem), 400, mimetype="application/problem+json")


def _powerpoint(deck: Deck, slides: Sequence[Shown], versions: Versions) -> bytes:
    """Return the PowerPoint file of a deck; what writes it is loaded when it is first asked for."""
    from dashboard.deck.pptx.presentation import presentation

    say = words(deck.lang)
    outlines = partial(country, versions.newest)
    return presentation(deck, slides, request.host_url, say, outlines)


@lru_cache(maxsize=1)
def country(store: Store) -> Outline:
    """Return the outlines for maps in files, as fine as a screen shows them."""
    return outline(overview(store), *_IN_FILES)


def _body() -> bytes:
    """Return what was sent; one byte too many is enough to refuse it."""
    return request.stream.read(MOST_BYTES + 1)


def _file(body: bytes, mimetype: str, deck: Deck, ending: str) -> BaseResponse:
    response = Response(body, mimetype=mimetype)
    name = file_name("deck", deck.title)
    response.headers["Content-Disposition"] = f"attachment; filename={name}.{ending}"
    response.headers["Cache-Control"] = "no-store"
    return response
