"""Sammenlign: two indicators against each other, places in order, and places side by side."""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, html
from dash.development.base_component import Component

from dashboard.components import (
    compare_controls,
    compare_heat,
    compare_rank,
    compare_scatter,
    ids,
    in_words,
)
from dashboard.components.attributes import aria
from dashboard.components.controls import drawn_from
from dashboard.data.pairing import Pairing, paired
from dashboard.data.selection import compared, side_by_side
from dashboard.data.store import Store
from dashboard.figures.chart import Width
from dashboard.sheets import compare as compare_sheets
from dashboard.text import Words, mark, words
from dashboard.view import View

PATH = "/sammenlign"
NAV = mark("Compare")
TITLE = mark("Compare")
FIGURES = {
    "scatter": compare_sheets.scatter,
    "rank": compare_sheets.rank,
    "heat": compare_sheets.heat,
}

SUBJECT, FOLD, OPTIONS = "compare-subject", "compare-fold", "compare-options"
CARD = "compare-card"
#: What the page opens with: whether people grow in number where work is far away.
FIRST = "distance_to_job_clusters"


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store, FIRST)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the frame of the page; what is in it is drawn from the view."""
    title = say.pick(store.indicators[view.indicator].title)
    return html.Div(
        [
            *compare_controls.offered(store, say),
            html.Section(
                [
                    html.Div(id=SUBJECT, className="drawn-later"),
                    html.Details(
                        [
                            html.Summary(say("Whom to compare, and when")),
                            html.Div(id=OPTIONS, className="options-grid"),
                        ],
                        id=FOLD,
                        open=True,
                        className="options",
                    ),
                ],
                className="controls",
                **aria(label=say("What to show")),
            ),
            html.Article(html.H1(title), id=CARD, className="card"),
        ],
        className="trends compare",
    )


def register_callbacks(app: Dash, store: Store) -> None:
    """Draw the page anew when the view or the room for it changes."""

    @app.callback(
        Output(SUBJECT, "children"),
        Output(OPTIONS, "children"),
        Output(CARD, "children"),
        Input(ids.VIEW, "data"),
        Input(ids.ROOM, "data"),
    )
    def draw(query: str, room: Width) -> tuple[Any, ...]:
        view, say = _read(query, store)
        pairing = _pairing(store, view)
        return (
            [
                drawn_from(view.to_query(store)),
                compare_controls.subject(store, view, say),
                compare_controls.chips(store, view, say),
            ],
            compare_controls.options(store, view, pairing, say),
            [_card(store, view, pairing, say, room), _in_words(store, view, pairing, say)],
        )

    browser: Any = app  # its `clientside_callback` is not typed
    browser.clientside_callback(
        ClientsideFunction("chart", "has_room"), Output(FOLD, "open"), Input(ids.ROOM, "data")
    )


def _pairing(store: Store, view: View) -> Pairing | None:
    return paired(store, view, compared(store, view)) if view.chart == "scatter" else None


def _card(store: Store, view: View, pairing: Pairing | None, say: Words, room: Width) -> Component:
    if pairing is not None:
        return compare_scatter.card(store, view, pairing, say, room)
    if view.chart == "rank":
        return compare_rank.card(store, view, compared(store, view), say, room)
    return compare_heat.card(store, view, side_by_side(store, view), say)


def _in_words(store: Store, view: View, pairing: Pairing | None, say: Words) -> Component | None:
    """Return what the figures of the chosen places say; a table says enough by itself."""
    places = side_by_side(store, view)
    if view.chart == "heat" or not places:
        return None
    axes = (view.indicator,) if pairing is None else (pairing.x.indicator, pairing.y.indicator)
    return in_words.fold(store, axes, places, say)


def _read(query: str, store: Store) -> tuple[View, Words]:
    view, _ = View.from_query(query, store)
    return view, words(view.lang)
