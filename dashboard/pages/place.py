"""Sted: the profile of one municipality, from its key figures to what it took part in."""

from dataclasses import replace

from dash import Dash, Input, Output, html
from dash.development.base_component import Component

from dashboard.components import (
    ids,
    place_charts,
    place_efforts,
    place_figures,
    place_header,
)
from dashboard.data.store import Store
from dashboard.figures.chart import Width
from dashboard.text import Words, mark, words
from dashboard.view import View

PATH = "/sted"
NAV = mark("Place")
TITLE = mark("Place")
SHOWS_ONE_PLACE = True

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
            *(html.Section(id=each, className="card") for each in (AGES, GROWTH, INDUSTRIES)),
            place_efforts.section(store, view, say),
        ],
        className="place",
    )


def register_callbacks(app: Dash, store: Store) -> None:
    """Draw the charts anew when the view or the room for them changes."""
    drawn = {
        AGES: place_charts.ages,
        GROWTH: place_charts.growth,
        INDUSTRIES: place_charts.industries,
    }

    @app.callback(
        *(Output(each, "children") for each in drawn),
        Input(ids.VIEW, "data"),
        Input(ids.ROOM, "data"),
    )
    def draw(query: str, room: Width) -> tuple[list[Component], ...]:
        view, say = _read(query, store)
        return tuple(chart(store, view, say, room) for chart in drawn.values())


def _opened(view: View) -> View:
    """Return the view with a place open: the one asked for, else the first of those chosen."""
    return view if view.place else replace(view, place=next(iter(view.places), ""))


def _read(query: str, store: Store) -> tuple[View, Words]:
    view, _ = View.from_query(query, store)
    return _opened(view), words(view.lang)
