"""The deck's routes: it is sent as JSON and answered as slides or as a file; nothing is kept."""

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from flask import Flask, Response, request
from werkzeug.wrappers import Response as BaseResponse

from dashboard.api.documents import outline_document
from dashboard.data.export import file_name
from dashboard.data.versions import Versions
from dashboard.deck.deck import MOST_BYTES, Deck
from dashboard.deck.document import document, outline_path
from dashboard.deck.drawing import Chart, Shown, draw
from dashboard.deck.own import OWN
from dashboard.deck.pack import pack
from dashboard.deck.pdf import NoPdfError, pdf
from dashboard.deck.pptx import presentation
from dashboard.deck.reading import DeckError, read_deck
from dashboard.link import MAX_PLACES
from dashboard.pages import PAGES
from dashboard.slides.slide import CountryMap
from dashboard.text import words

CHARTS: Mapping[str, Chart] = {
    name: Chart(make, page.PATH, page.default, getattr(page, "MOST_PLACES", MAX_PLACES))
    for page in PAGES
    for name, make in getattr(page, "SLIDES", {}).items()
}
KINDS = (*CHARTS, *OWN)
_log = logging.getLogger(__name__)
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
        body = _powerpoint(deck, draw(deck, versions, CHARTS))
        return _file(body, _PPTX, deck, "pptx")

    @server.post("/deck/slides.zip")
    def meeting_pack() -> BaseResponse:
        deck, _ = read_deck(_body(), KINDS)
        slides = draw(deck, versions, CHARTS)
        body = _packed(deck, slides, versions, _powerpoint_if_any(deck, slides))
        return _file(body, "application/zip", deck, "zip")

    @server.post("/deck/slides.pdf")
    def paper() -> BaseResponse:
        deck, _ = read_deck(_body(), KINDS)
        packed = _packed(deck, draw(deck, versions, CHARTS), versions, powerpoint=None)
        try:
            return _file(pdf(packed), "application/pdf", deck, "pdf")
        except NoPdfError as error:
            return _problem(503, "No PDF here", words(deck.lang)(error.message))

    @server.errorhandler(DeckError)
    def refuse(error: DeckError) -> BaseResponse:
        return _problem(400, "Bad presentation", error.message)


def _packed(
    deck: Deck, slides: Sequence[Shown], versions: Versions, powerpoint: bytes | None
) -> bytes:
    """Return the meeting pack of a deck."""
    say = words(deck.lang)
    drawn = document(deck, slides, (), request.host_url, say)
    return pack(deck, drawn, _outlines(slides, versions), powerpoint, say)


def _powerpoint(deck: Deck, slides: Sequence[Shown]) -> bytes:
    return presentation(deck, slides, request.host_url, words(deck.lang))


def _powerpoint_if_any(deck: Deck, slides: Sequence[Shown]) -> bytes | None:
    """Return the PowerPoint; None where it can't be made, which the pack's read-me says.

    Whatever went wrong is logged: the evening before, slides without a PowerPoint are better than
    neither.
    """
    try:
        return _powerpoint(deck, slides)
    except Exception:
        _log.exception("A meeting pack was made without its PowerPoint")
        return None


def _outlines(slides: Sequence[Shown], versions: Versions) -> dict[str, Any]:
    """Return the outlines of the deck's maps, by the address that the drawn deck names."""
    named = {each.version for each in slides if isinstance(each.slide.body, CountryMap)}
    stores = ((version, versions.kept(version)) for version in sorted(named))
    return {outline_path(version): outline_document(store) for version, store in stores if store}


def _problem(status: int, title: str, detail: str) -> BaseResponse:
    problem = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    body = json.dumps(problem, ensure_ascii=False)
    return Response(body, status, mimetype="application/problem+json")


def _body() -> bytes:
    """Return what was sent; one byte too many is enough to refuse it."""
    return request.stream.read(MOST_BYTES + 1)


def _file(body: bytes, mimetype: str, deck: Deck, ending: str) -> BaseResponse:
    response = Response(body, mimetype=mimetype)
    name = file_name("deck", deck.title)
    response.headers["Content-Disposition"] = f"attachment; filename={name}.{ending}"
    response.headers["Cache-Control"] = "no-store"
    return response
