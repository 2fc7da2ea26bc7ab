"""A deck as the JSON that the browser keeps and `reading` reads."""

from dataclasses import asdict
from typing import Any

from dashboard.deck.deck import Deck
from dashboard.deck.reading import SHAPE


def written(deck: Deck) -> dict[str, Any]:
    """Return the deck, ready to be kept, changed and sent back."""
    return {
        "shape": SHAPE,
        "title": deck.title,
        "lang": deck.lang,
        "theme": deck.theme,
        "slides": [asdict(pin) for pin in deck.pins],
    }
