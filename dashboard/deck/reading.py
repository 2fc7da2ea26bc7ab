"""Read a deck from JSON: what can't be understood is left out, and said."""

import json
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypeGuard

from dashboard.deck.deck import (
    BEST_MARK,
    MOST_ANSWERS,
    MOST_BYTES,
    MOST_NOTE,
    MOST_QUERY,
    MOST_SLIDES,
    MOST_SPEAKER,
    MOST_TITLE,
    Deck,
    Option,
    Pin,
)
from dashboard.link import Theme
from dashboard.text import mark
from dashboard.view import Note
from etl.contract import LANGUAGES, Language

#: The version of the deck's shape that is written now; older ones are read too.
SHAPE = 1
_MOST_COUNT = 100_000
#: Characters of each text.
_MOST: Mapping[str, int] = {
    "title": MOST_TITLE,
    "query": MOST_QUERY,
    "note": MOST_NOTE,
    "speaker": MOST_SPEAKER,
}


class DeckError(ValueError):
    """What was sent is no deck at all; `message` is an English sentence to translate."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def read_deck(body: bytes, kinds: Collection[str]) -> tuple[Deck, tuple[Note, ...]]:
    """Return the deck, with a note for each thing that was left out or cut.

    Raises
    ------
    DeckError : it is not JSON, too long, or has no list of slides.
    """
    if len(body) > MOST_BYTES:
        raise DeckError(mark("The presentation is too large: at most 1 MB."))
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        raise DeckError(mark("The presentation can’t be read: it is not JSON.")) from None
    slides = raw.get("slides") if isinstance(raw, dict) else None
    if not isinstance(slides, list):
        raise DeckError(mark("The presentation can’t be read: it has no list of slides."))
    notes: list[Note] = []
    if _whole(raw.get("shape"), SHAPE + 1) > SHAPE:
        notes.append(
            Note(mark("It is made by a newer version; what is new in it may be missing."), {})
        )
    if len(slides) > MOST_SLIDES:
        told = {"n": MOST_SLIDES, "left": len(slides) - MOST_SLIDES}
        notes.append(
            Note(mark("A presentation holds {n} slides; {left} were left out at the end."), told)
        )
    pins = []
    for number, each in enumerate(slides[:MOST_SLIDES], 1):
        kind = _text(each, "kind", MOST_TITLE)
        if kind in kinds:
            pins.append(_pin(each, kind))
        else:
            notes.append(
                Note(mark("Slide {number} is of a kind unknown here."), {"number": number})
            )
    if cut := sum(map(_too_long, (raw, *slides[:MOST_SLIDES]))):
        notes.append(Note(mark("Texts that are too long are cut: {n}."), {"n": cut}))
    lang: Language = next((each for each in LANGUAGES if each == raw.get("lang")), "nb")
    theme: Theme = "dark" if raw.get("theme") == "dark" else "light"
    return Deck(_text(raw, "title", MOST_TITLE), lang, theme, tuple(pins)), tuple(notes)


def _pin(raw: Mapping[str, Any], kind: str) -> Pin:
    return Pin(
        kind=kind,
        query=_text(raw, "query", MOST_QUERY),
        title=_text(raw, "title", MOST_TITLE),
        note=_text(raw, "note", MOST_NOTE),
        speaker=_text(raw, "speaker", MOST_SPEAKER),
        morphs=raw.get("morphs") is True,
        subject=_text(raw, "subject", MOST_TITLE),
        options=tuple(
            Option(_text(each, "text", MOST_TITLE), _whole(each.get("count"), _MOST_COUNT))
            for each in _list(raw.get("options"))[:MOST_ANSWERS]
            if isinstance(each, dict)
        ),
        marks={
            str(factor): given
            for factor, given in _map(raw.get("marks")).items()
            if _is_whole(given) and 1 <= given <= BEST_MARK
        },
    )


def _too_long(raw: object) -> int:
    """Return how many of a deck's or a slide's texts are cut."""
    texts = ((_map(raw).get(key), most) for key, most in _MOST.items())
    return sum(isinstance(text, str) and len(text) > most for text, most in texts)


def _text(raw: object, key: str, most: int) -> str:
    """Return a text without what no file can hold; line ends stay."""
    value = raw.get(key) if isinstance(raw, dict) else None
    if not isinstance(value, str):
        return ""
    kept = (
        letter
        for letter in value[:most]
        if letter in "\n\t" or unicodedata.category(letter) not in ("Cc", "Cs")
    )
    return "".join(kept).strip()


def _whole(value: object, most: int) -> int:
    return min(max(value, 0), most) if _is_whole(value) else 0


def _is_whole(value: object) -> TypeGuard[int]:
    """Whether a value is a whole number; Python takes true and false for numbers, JSON doesn't."""
    return isinstance(value, int) and not isinstance(value, bool)


def _list(value: object) -> Sequence[Any]:
    return value if isinstance(value, list) else ()


def _map(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
