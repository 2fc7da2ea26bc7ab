"""The deck's routes: it is sent as JSON and answered as slides or as a file; nothing is kept."""

import json
from collections.abc import Mapping

from flask import Flask, Response, request
from werkzeug.wrappers import Response as BaseResponse

from dashboard.api.problems import without_kind
from dashboard.data.export import file_name
from dashboard.data.versions import Versions
from dashboard.deck import files
from dashboard.deck.deck import MOST_BYTES, Deck
from dashboard.deck.document import document
from dashboard.deck.drawing import Chart, Shown, draw
from dashboard.deck.own import OWN
from dashboard.deck.pack import MOST_LETTERS
from dashboard.deck.pdf import NoPdfError
from dashboard.deck.reading import DeckError, read_deck
from dashboard.document import language_of
from dashboard.link import MAX_PLACES
from dashboard.pages import PAGES
from dashboard.text import words

CHARTS: Mapping[str, Chart] = {
    name: Chart(make, page.PATH, page.default, getattr(page, "MOST_PLACES", MAX_PLACES))
    for page in PAGES
    for name, make in getattr(page, "SLIDES", {}).items()
}
KINDS = (*CHARTS, *OWN)
_FROM_A_DECK = frozenset({"slides", "slides.pptx", "slides.zip", "slides.pdf"})
_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def register_routes(server: Flask, versions: Versions) -> None:
    """Add the routes to `server`."""

    def drawn() -> tuple[Deck, tuple[Shown, ...]]:
        deck, _ = read_deck(_body(), KINDS)
        return deck, draw(deck, versions, CHARTS)

    @server.post("/deck/slides")
    def slides() -> BaseResponse:
        deck, notes = read_deck(_body(), KINDS)
        say = words(deck.lang)
        told = document(deck, draw(deck, versions, CHARTS), notes, request.host_url, say)
        return Response(json.dumps(told, ensure_ascii=False), mimetype="application/json")

    @server.post("/deck/slides.pptx")
    def powerpoint() -> BaseResponse:
        deck, shown = drawn()
        return _file(files.powerpoint(deck, shown, request.host_url, versions), _PPTX, deck, "pptx")

    @server.post("/deck/slides.zip")
    def meeting_pack() -> BaseResponse:
        deck, shown = drawn()
        body = files.meeting_pack(deck, shown, request.host_url, versions)
        return _file(body, "application/zip", deck, "zip")

    @server.post("/deck/slides.pdf")
    def paper() -> BaseResponse:
        deck, shown = drawn()
        try:
            body = files.paper(deck, shown, request.host_url, versions)
        except NoPdfError as error:
            say = words(deck.lang)
            detail = f"{say(error.message)} {say('Or take the PowerPoint.')}"
            return without_kind(503, "No PDF here", detail)
        return _file(body, "application/pdf", deck, "pdf")

    @server.get("/deck/", defaults={"path": ""})
    @server.get("/deck/<path:path>")
    def nothing(path: str) -> BaseResponse:
        if path not in _FROM_A_DECK:
            return without_kind(404, "Nothing here", f"There is nothing at '/deck/{path}'.")
        detail = "Send a presentation as JSON, with POST: it is drawn from what is sent."
        refusal = without_kind(405, "Only POST", detail)
        refusal.headers["Allow"] = "OPTIONS, POST"
        return refusal

    @server.errorhandler(DeckError)
    def refuse(error: DeckError) -> BaseResponse:
        return without_kind(
            400, "Bad presentation", words(language_of(request.args))(error.message)
        )


def _body() -> bytes:
    """Return what was sent, of whatever type it says it is; one byte too many is refused."""
    return request.stream.read(MOST_BYTES + 1)


def _file(body: bytes, mimetype: str, deck: Deck, ending: str) -> BaseResponse:
    response = Response(body, mimetype=mimetype)
    name = file_name("deck", deck.title[:MOST_LETTERS])
    response.headers["Content-Disposition"] = f"attachment; filename={name}.{ending}"
    response.headers["Cache-Control"] = "no-store"
    return response
