"""Pins: the quiet button on a chart, map or card, and what is said when it is pressed."""

import json

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data, named
from dashboard.deck.deck import MOST_SLIDES
from dashboard.text import Words

#: Where the words lie for `assets/deck.js`.
WORDS = "deck-words"


def pin(kind: str, query: str, what: str, say: Words) -> Component:
    """Return the button that pins a `kind` of slide, of the view in `query`; `what` it shows."""
    return html.Button(
        [
            html.Span(className="icon icon-pin", **aria(hidden="true")),
            say("Pin"),
            html.Span(f" {what}", className="visually-hidden"),
        ],
        id=f"{kind}-pin",
        type="button",
        className="button pin",
        title=say("Pin to your presentation"),
        **data(pin=kind, view=query),
    )


def words(say: Words) -> Component:
    """Return what the browser says of pins, out of sight."""
    told = {
        "most": MOST_SLIDES,
        "pinned": say("Pinned as slide {n} of your presentation.", n="{n}"),
        "pinned_in": say("Pinned as slide {n} of “{title}”.", n="{n}", title="{title}"),
        "full": say("The presentation is full: it holds {n} slides.", n=MOST_SLIDES),
        "unkept": say("This browser keeps it only until the page is closed."),
        "undo": say("Undo"),
        "undone": say("The pin is taken away."),
        "open": say("Open the presentation"),
        "close": say("Close"),
    }
    return html.Div(hidden=True, **named(WORDS), **data(words=json.dumps(told, ensure_ascii=False)))
