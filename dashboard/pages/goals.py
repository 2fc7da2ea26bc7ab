"""Mål: where places stand against the targets of the vision's four goals."""

from dash import Dash, Input, Output, html
from dash.development.base_component import Component
from flask import Flask, Response, request

from dashboard.components import (
    controls,
    goal_composite,
    goal_controls,
    goal_detail,
    goal_matrix,
    ids,
)
from dashboard.components.attributes import aria
from dashboard.data import composite, goals
from dashboard.data.store import Store
from dashboard.figures.chart import Width
from dashboard.text import Words, mark, words
from dashboard.view import View, weights_of

PATH = "/mal"
NAV = mark("Goals")
TITLE = mark("Goals")

CONTROLS, TARGETS, COMPOSITE = "goals-controls", "goals-targets", "goals-composite"
CSV_PATH = "/mal.csv"


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the page with its controls and targets; ranks wait for the room of their chart."""
    return html.Div(
        [
            html.H1(say("Goals")),
            html.P(
                say(
                    "What would it take for people to choose freely where to live? Each target "
                    "says when we would call it reached, and every municipality is held to it."
                ),
                className="lede",
            ),
            controls.offered(goal_controls.PLACES_OFFERED, controls.place_options(store)),
            html.Section(
                _controls(store, view, say),
                id=CONTROLS,
                className="controls",
                **aria(label=say("What to show")),
            ),
            html.Article(_targets(store, view, say), id=TARGETS, className="card"),
            html.Article(id=COMPOSITE, className="card goal-composite"),
        ],
        className="goals",
    )


def register_callbacks(app: Dash, store: Store) -> None:
    """Draw the page anew when the view or the room for it changes."""

    @app.callback(
        Output(CONTROLS, "children"), Output(TARGETS, "children"), Input(ids.VIEW, "data")
    )
    def draw(query: str) -> tuple[list[Component], list[Component]]:
        view, say = _read(query, store)
        return _controls(store, view, say), _targets(store, view, say)

    @app.callback(Output(COMPOSITE, "children"), Input(ids.VIEW, "data"), Input(ids.ROOM, "data"))
    def rank(query: str, room: Width) -> list[Component]:
        view, say = _read(query, store)
        judged = goals.judge_all(store)
        return [
            controls.drawn_from(view.to_query(store)),
            *goal_composite.composite(store, view, _places(view), judged, say, room),
        ]

    _register_csv(app.server, store)
    _register_rank_csv(app.server, store)


def _controls(store: Store, view: View, say: Words) -> list[Component]:
    return [
        controls.drawn_from(view.to_query(store)),
        goal_controls.subject(store, view, say),
        goal_controls.chips(store, view, say),
    ]


def _targets(store: Store, view: View, say: Words) -> list[Component]:
    judged = goals.judge_all(store, view.goal)
    only = view.place or (view.places[0] if len(view.places) == 1 else "")
    shown = (
        goal_detail.detail(store, view, only, judged, say)
        if only
        else goal_matrix.matrix(store, view, judged, say)
    )
    return [shown, _legend(say), _download(store, view, say)]


def _legend(say: Words) -> Component:
    return html.Ul(
        [
            html.Li(
                say(
                    "Figures are the newest there are, compared as they are printed. “Too close "
                    "to tell” means that the target lies within the figure’s 95% interval."
                )
            ),
            html.Li(
                say(
                    "In the bars, filled is reached, grey too close to tell, hollow not reached, "
                    "dotted without a figure."
                )
            ),
            html.Li(say("A missing figure never counts as a target not reached.")),
            html.Li(
                say(
                    "A trend is of the last ten years: a hint where to look. Where the target "
                    "follows the country, it is of the difference from the country."
                )
            ),
        ],
        className="goal-legend source",
    )


def _download(store: Store, view: View, say: Words) -> Component:
    return html.Div(
        [
            html.Span(say("Download"), className="control-label", id="goals-download"),
            html.A("CSV", href=CSV_PATH + view.to_query(store), download="", className="button"),
        ],
        className="downloads",
        role="group",
        **aria(labelledby="goals-download"),
    )


def _register_csv(server: Flask, store: Store) -> None:
    def csv() -> Response:
        view, _ = _read(request.query_string.decode(), store)
        judged = goals.judge_all(store, view.goal)
        return Response(
            goals.csv_rows(store, judged, _places(view) or tuple(store.places)),
            mimetype="text/csv",
            headers={"Content-Disposition": "attachment; filename=targets.csv"},
        )

    server.add_url_rule(CSV_PATH, "goals_csv", csv)


def _register_rank_csv(server: Flask, store: Store) -> None:
    def csv() -> Response:
        view, _ = _read(request.query_string.decode(), store)
        weights = weights_of(view.importance, composite.GOALS)
        found = composite.composites(tuple(store.places), goals.judge_all(store), weights)
        names = {place: store.places[place].name for place in found}
        return Response(
            composite.csv_rows(found, names),
            mimetype="text/csv",
            headers={"Content-Disposition": "attachment; filename=ranks.csv"},
        )

    server.add_url_rule(goal_composite.CSV_PATH, "goals_rank_csv", csv)


def _places(view: View) -> tuple[str, ...]:
    """Return the chosen places, and the one in detail if it is another."""
    return tuple(dict.fromkeys(filter(None, (*view.places, view.place))))


def _read(query: str, store: Store) -> tuple[View, Words]:
    view, _ = View.from_query(query, store)
    return view, words(view.lang)
