"""Sted: the profile of one municipality, from its key figures to what it took part in."""

from collections.abc import Callable
from dataclasses import replace

from dash import Dash, Input, Output, html
from dash.development.base_component import Component

from dashboard.components import (
    ids,
    place_ages,
    place_efforts,
    place_figures,
    place_growth,
    place_header,
    place_industries,
    place_peers,
)
from dashboard.data.store import Store
from dashboard.figures.chart import Width
from dashboard.sheets import place as place_sheets
from dashboard.text import Words, mark, words
from dashboard.view import View

Chart = Callable[[Store, View, Words, Width], list[Component]]

PATH = "/sted"
NAV = mark("Place")
TITLE = mark("Place")
SHOWS_ONE_PLACE = True
FIGURES = {
    "ages": place_sheets.ages,
    "growth": place_sheets.growth,
    "industries": place_sheets.industries,
    "peers": place_sheets.peers,
}

AGES, GROWTH, INDUSTRIES, PEERS = (
    "place-ages-card",
    "place-growth-card",
    "place-industries-card",
    "place-peers-card",
)


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the profile of the open place; its charts are drawn from the view."""
    view = _opened(view)
    if not view.place:
        return html.Div(
            [
                html.H1(say("Which municipality?")),
                html.P(say("Find one by its present or former name."), className="lede"),
                place_header.finder(store, view, PATH, say),
            ],
            className="place place-chooser",
        )
    return html.Div(
        [
            place_header.header(store, view, PATH, say),
            place_figures.section(store, view, say),
            *(
                html.Section(id=each, className="card")
                for each in (AGES, GROWTH, INDUSTRIES, PEERS)
            ),
            place_efforts.section(store, view, say),
        ],
        className="place",
    )


def register_callbacks(app: Dash, store: Store) -> None:
    """Draw the charts anew when the view or the room for them changes."""
    _draw(app, store, AGES, place_ages.card)
    _draw(app, store, GROWTH, place_growth.card)
    _draw(app, store, INDUSTRIES, place_industries.card)
    _draw(app, store, PEERS, place_peers.peers)


def _draw(app: Dash, store: Store, card: str, chart: Chart) -> None:
    """Draw one card by itself: none waits for the others."""

    @app.callback(Output(card, "children"), Input(ids.VIEW, "data"), Input(ids.ROOM, "data"))
    def draw(query: str, room: Width) -> list[Component]:
        view, say = _read(query, store)
        return chart(store, view, say, room)


def _opened(view: View) -> View:
    """Return the view with a place open: the one asked for, else the first of those chosen."""
    return view if view.place else replace(view, place=next(iter(view.places), ""))


def _read(query: str, store: Store) -> tuple[View, Words]:
    view, _ = View.from_query(query, store)
    return _opened(view), words(view.lang)
