"""The drawn deck as JSON: all that the player needs, on the page and in the meeting pack."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from dashboard.deck.deck import Deck
from dashboard.deck.drawing import Shown, address
from dashboard.figures.zoomed import WHOLE
from dashboard.slides.slide import CountryMap, Plot
from dashboard.text import Words
from dashboard.text.player_words import player_words
from dashboard.view import Note


def document(
    deck: Deck, slides: Sequence[Shown], notes: Sequence[Note], host: str, say: Words
) -> dict[str, Any]:
    """Return the deck; `body.type` says which kind of body a slide has."""
    return {
        "title": deck.title,
        "lang": deck.lang,
        "theme": deck.theme,
        "slides": [_slide(each, host, say) for each in slides],
        "notes": [say(note.message, **note.values) for note in notes],
        "words": player_words(say),
    }


def outline_path(version: str, name: str) -> str:
    """Return the address of the outlines of a data version."""
    return f"/v/{version}/{name}"


def outline_of(body: CountryMap) -> str:
    """Return the name of the outlines that a map is drawn with: finer where it is seen near."""
    return "outline.json" if body.zoom == WHOLE else "outline-detail.json"


def _slide(shown: Shown, host: str, say: Words) -> dict[str, Any]:
    slide, pin = shown.slide, shown.pin
    body = asdict(slide.body)
    if isinstance(slide.body, Plot):
        del body["native"]
        body["figure"]["layout"]["separators"] = (
            ".," if say.language == "en" else ",\N{NO-BREAK SPACE}"
        )
    if isinstance(slide.body, CountryMap):
        body["outline"] = outline_path(shown.version, outline_of(slide.body))
    return {
        "kind": pin.kind,
        "title": slide.title,
        "found": shown.found,
        "subtitle": slide.subtitle,
        "told": slide.told,
        "note": pin.note,
        "speaker": pin.speaker,
        "morphs": pin.morphs,
        "remarks": [each for each in slide.remarks if each],
        "source": slide.source,
        "sources": slide.sources,
        "dated": slide.dated,
        "link": address(shown, host),
        "body": {"type": type(slide.body).__name__} | body,
        "notes": [say(note.message, **note.values) for note in shown.notes],
    }
