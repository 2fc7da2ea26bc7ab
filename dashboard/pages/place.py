"""Sted: the profile of one municipality, from its key figures to what it took part in."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from dash import Dash, Input, Output, State, ctx, html, no_update
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
from dashboard.components.attributes import named
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.figures.chart import Width
from dashboard.sheets import place as place_sheets
from dashboard.slides import place as place_slides
from dashboard.text import Words, mark, words
from dashboard.view import View

Chart = Callable[[Store, View, Words, Width], list[Component]]

PATH = "/sted"
NAV = mark("Place")
TITLE = mark("Place")
NAMED_BY_HEADING = True
SHOWS_ONE_PLACE = True
FIGURES = {
    "ages": place_sheets.ages,
    "growth": place_sheets.growth,
    "industries": place_sheets.industries,
    "peers": place_sheets.peers,
}
SLIDES = {
    "figures": place_slides.figures,
    "ages": place_slides.ages,
    "growth": place_slides.growth,
    "industries": place_slides.industries,
    "peers": place_slides.peers,
}

#: What every card reads of the view.
_SHARED = ("place", "lang", "theme", "version")


@dataclass(frozen=True, slots=True)
class Card:
    """A card that is drawn by itself; `reads` names what else of the view its drawing shows."""

    id: str
    chart: Chart
    reads: tuple[str, ...]

    def subject(self, view: View) -> tuple[object, ...]:
        """Return what of `view` the card shows: two views of one subject look the same."""
        return tuple(getattr(view, name) for name in (*_SHARED, *self.reads))


CARDS = (
    Card("place-ages-card", place_ages.card, ("year", "base")),
    Card("place-growth-card", place_growth.card, ("first_year", "last_year")),
    Card("place-industries-card", place_industries.card, ("first_year", "last_year")),
    Card("place-peers-card", place_peers.peers, ("weights",)),
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
            *(html.Section(className="card", **named(card.id)) for card in CARDS),
            place_efforts.section(store, view, say),
        ],
        className="place",
    )


def register_callbacks(app: Dash, versions: Versions) -> None:
    """Draw each card anew when what it shows of the view, or the room for it, changes."""
    for card in CARDS:
        _draw(app, versions, card)


def _draw(app: Dash, versions: Versions, card: Card) -> None:
    """Draw one card by itself; it holds the view it was drawn from, as its controls need to."""

    @app.callback(
        Output(card.id, "children"),
        Output(card.id, "data-drawn"),
        Input(ids.VIEW, "data"),
        Input(ids.ROOM, "data"),
        State(card.id, "data-drawn"),
    )
    def draw(query: str, room: Width, drawn: str | None) -> tuple[Any, Any]:
        store = versions.asked(query)
        view = _view(query, store)
        has_new_room = ids.ROOM in ctx.triggered_prop_ids.values()
        if drawn and not has_new_room and card.subject(view) == card.subject(_view(drawn, store)):
            return no_update, no_update
        return card.chart(store, view, words(view.lang), room), view.to_query(store)


def _opened(view: View) -> View:
    """Return the view with a place open: the one asked for, else the first of those chosen."""
    return view if view.place else replace(view, place=next(iter(view.places), ""))


def _view(query: str, store: Store) -> View:
    view, _ = View.from_query(query, store)
    return _opened(view)
