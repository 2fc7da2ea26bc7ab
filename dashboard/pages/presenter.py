"""Presenter: slides pinned from any page, arranged, shown and handed over. The browser draws."""

import json

from dash import Dash, html
from dash.development.base_component import Component

from dashboard.components.attributes import data, named
from dashboard.components.presenter import files, kinds, presenter_words
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.deck.deck import (
    MOST_ANSWERS,
    MOST_LINK,
    MOST_NOTE,
    MOST_QUERY,
    MOST_SLIDES,
    MOST_SPEAKER,
    MOST_TITLE,
)
from dashboard.deck.offered import factors, methods
from dashboard.deck.pack import PLAYER
from dashboard.document import asset_url
from dashboard.text import Words, mark
from dashboard.view import View

PATH = "/presenter"
NAV = mark("Presentation")
TITLE = mark("Presentations")
OWN_LIBRARIES: tuple[str, ...] = ()
#: Draws charts; fetched with the first deck that has one.
_CHARTS = "vendor/plotly/plotly-cartesian.min.js"
OWN_ASSETS = (
    "presenter/page.css",
    "presenter/player.css",
    *(f"presenter/{each}" for each in PLAYER),
    "presenter/main.mjs",
)
#: Where there is something to pin.
_PINNABLE = {"/kart": mark("Map"), "/utvikling": mark("Trends"), "/sted": mark("Place")}
_LIMITS = {
    "slides": MOST_SLIDES,
    "answers": MOST_ANSWERS,
    "title": MOST_TITLE,
    "note": MOST_NOTE,
    "speaker": MOST_SPEAKER,
    "query": MOST_QUERY,
    "link": MOST_LINK,
}


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the frame of the page; the browser fills it with the decks that it keeps."""
    config = {
        "lang": view.lang,
        "words": presenter_words(say),
        "version": store.version,
        "charts": asset_url(_CHARTS),
        "kinds": kinds(say),
        "files": files(say),
        "limits": _LIMITS,
        "pages": [
            {"path": path + view.to_query(store), "name": say(name)}
            for path, name in _PINNABLE.items()
        ],
        "programmes": [
            {"id": row.programme, "name": say.pick(row.name)}
            for row in store.programmes.values()
            if row.is_followed
        ],
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
