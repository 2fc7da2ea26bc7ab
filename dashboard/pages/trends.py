"""Utvikling: how places have developed, year by year."""

from dataclasses import replace
from typing import Any, cast

from dash import ALL, ClientsideFunction, Dash, Input, Output, State, ctx, html, no_update
from dash.development.base_component import Component
from flask import Flask, Response, request

from dashboard.components import ids, trend_card, trend_controls, trend_story
from dashboard.components.attributes import aria
from dashboard.components.trend_controls import Choices
from dashboard.data.queries import csv_rows
from dashboard.data.store import Store
from dashboard.figures.chart import Width
from dashboard.text import Words, mark, words
from dashboard.view import View

PATH = "/utvikling"
NAV = mark("Trends")
TITLE = mark("Trends")

CHIPS, CARD = "trends-chips", "trends-card"


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the page for `view`."""
    return html.Div(
        [
            html.Section(
                [
                    trend_controls.subject(store, view, say),
                    html.Ul(id=CHIPS, className="chips", **aria(label=say("Lines in the chart"))),
                    trend_controls.options(store, view, say),
                ],
                className="controls",
                **aria(label=say("What to show")),
            ),
            html.Article(
                [html.H1(say(TITLE), className="visually-hidden")],
                id=CARD,
                className="card",
                **aria(busy="true"),
            ),
        ],
        className="trends",
    )


def register_callbacks(app: Dash, store: Store) -> None:
    """Connect the controls of this page."""

    @app.callback(
        Output(ids.VIEW, "data", allow_duplicate=True),
        [Input(control, "value") for control in trend_controls.CONTROLS],
        State(ids.VIEW, "data"),
        prevent_initial_call=True,
    )
    def choose(*values: object) -> object:
        *choices, query = cast(Any, values)
        view, _ = _read(query, store)
        changed = trend_controls.chosen(store, view, Choices(*choices)).to_query(store)
        return no_update if changed == query else changed

    @app.callback(
        Output(trend_controls.PLACES, "value"),
        Input({"type": trend_controls.REMOVE, "place": ALL}, "n_clicks"),
        State(trend_controls.PLACES, "value"),
        prevent_initial_call=True,
    )
    def remove_place(clicks: list[int | None], places: list[str]) -> object:
        if not any(clicks):
            return no_update
        return [place for place in places if place != ctx.triggered_id["place"]]

    @app.callback(
        Output(trend_controls.SPAN, "children"),
        Input(trend_controls.INDICATOR, "value"),
        State(ids.VIEW, "data"),
        prevent_initial_call=True,
    )
    def offer_years(indicator: str, query: str) -> list[Component]:
        view, say = _read(query, store)
        return trend_controls.span(store, trend_controls.on_indicator(view, indicator), say)

    @app.callback(
        Output(CHIPS, "children"),
        Output(CARD, "children"),
        Input(ids.VIEW, "data"),
        Input(ids.ROOM, "data"),
    )
    def draw(query: str, room: Width) -> tuple[list[Component], list[Component]]:
        view, say = _read(query, store)
        story = trend_story.tell(store, view, say)
        return (
            trend_controls.chips(store, view, story, say),
            trend_card.card(store, view, story, say, room),
        )

    browser: Any = app  # its `clientside_callback` is not typed
    browser.clientside_callback(
        ClientsideFunction("chart", "has_room"),
        Output(trend_controls.OPTIONS, "open"),
        Input(ids.ROOM, "data"),
    )
    browser.clientside_callback(
        ClientsideFunction("chart", "save"),
        Input(trend_card.PNG, "n_clicks"),
        Input(trend_card.SVG, "n_clicks"),
        State(trend_card.PICTURE_WORDS, "data"),
        prevent_initial_call=True,
    )
    _register_csv(app.server, store)


def _register_csv(server: Flask, store: Store) -> None:
    def csv() -> Response:
        view, say = _read(request.query_string.decode(), store)
        story = trend_story.tell(store, replace(view, scale="log"), say)
        return Response(
            csv_rows(view.indicator, tuple(story.chart.figures.values())),
            mimetype="text/csv",
            headers={"Content-Disposition": f"attachment; filename={view.indicator}.csv"},
        )

    server.add_url_rule(trend_card.CSV_PATH, "trends_csv", csv)


def _read(query: str, store: Store) -> tuple[View, Words]:
    view, _ = View.from_query(query, store)
    return view, words(view.lang)
