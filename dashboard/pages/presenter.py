"""Presenter: slides pinned from any page, arranged, shown and handed over. The browser draws."""

import json

from dash import Dash, html
from dash.development.base_component import Component

from dashboard.components.attributes import data, named
from dashboard.components.presenter import presenter_words
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.deck.offered import factors, methods
from dashboard.text import Words, mark
from dashboard.view import View

PATH = "/presenter"
NAV = mark("Present")
TITLE = mark("Present")
OWN_LIBRARIES: tuple[str, ...] = ()
OWN_ASSETS = (
    "vendor/plotly/plotly-cartesian.min.js",
    "presenter/page.css",
    "presenter/player.css",
    "presenter/player.js",
    "presenter/main.mjs",
)


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the frame of the page; the browser fills it with the decks that it keeps."""
    config = {
        "lang": view.lang,
        "words": presenter_words(say),
        "methods": methods(store, say),
        "factors": factors(store, say),
    }
    content = json.dumps(config, ensure_ascii=False, separators=(",", ":"))
    return html.Div(
        [
            html.H1(say(TITLE)),
            html.Div(className="presenter-room", **named("presenter"), **data(config=content)),
        ],
        className="presenter",
    )


def register_callbacks(app: Dash, versions: Versions) -> None:
    """Connect nothing: decks live in the browser."""
