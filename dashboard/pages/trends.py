"""Utvikling: how places have developed, year by year."""

from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, html
from dash.development.base_component import Component

from dashboard.components import ids, trend_card, trend_controls, trend_story
from dashboard.components.attributes import aria
from dashboard.components.controls import drawn_from
from dashboard.data.store import Store
from dashboard.figures.chart import Width
from dashboard.sheets.trends import trends as trends_sheet
from dashboard.text import Words, mark, words
from dashboard.view import View

PATH = "/utvikling"
NAV = mark("Trends")
TITLE = mark("Trends")
FIGURES = {"trends": trends_sheet}

SUBJECT, FOLD, OPTIONS = "trends-subject", "trends-fold", "trends-options"
CARD = "trends-card"


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the frame of the page; what is in it is drawn from the view."""
    return html.Div(
        [
            *trend_controls.offered(store, say),
            html.Section(
                [
                    html.Div(id=SUBJECT, className="drawn-later"),
                    html.Details(
                        [
                            html.Summary(say("Compare, years and scale")),
                            html.Div(id=OPTIONS, className="options-grid drawn-later"),
                        ],
                        id=FOLD,
                        open=True,
                        className="options",
                    ),
                ],
                className="controls",
                **aria(label=say("What to show")),
            ),
            html.Article(
                html.H1(say.pick(store.indicators[view.indicator].title)), id=CARD, className="card"
            ),
        ],
        className="trends",
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
    def draw(query: str, room: Width) -> tuple[list[Component], ...]:
        view, say = _read(query, store)
        story = trend_story.tell(store, view, say)
        return (
            [
                drawn_from(view.to_query(store)),
                trend_controls.subject(store, view, say),
                trend_controls.chips(store, view, story, say),
            ],
            trend_controls.options(store, view, story, say),
            trend_card.card(store, view, story, say, room),
        )

    browser: Any = app  # its `clientside_callback` is not typed
    browser.clientside_callback(
        ClientsideFunction("chart", "has_room"), Output(FOLD, "open"), Input(ids.ROOM, "data")
    )


def _read(query: str, store: Store) -> tuple[View, Words]:
    view, _ = View.from_query(query, store)
    return view, words(view.lang)
