"""Mål: where places stand against the targets of the vision's four goals."""

from dash import Dash, Input, Output, html
from dash.development.base_component import Component

from dashboard.components import (
    controls,
    goal_composite,
    goal_controls,
    goal_detail,
    goal_matrix,
    ids,
)
from dashboard.components.attributes import aria, named
from dashboard.components.download import About, download, menu
from dashboard.data import goals
from dashboard.data.selection import chosen
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.figures.chart import Width
from dashboard.sheets import goals as goal_sheets
from dashboard.slides import goals as goal_slides
from dashboard.text import Words, goal_words, mark
from dashboard.text.sources import source_words, sources_behind
from dashboard.view import View, read_view

PATH = "/mal"
NAV = mark("Goals")
TITLE = mark("Goals")
COMPARES_PLACES = True

CONTROLS, TARGETS, COMPOSITE = "goals-controls", "goals-targets", "goals-composite"
FIGURES = {"goals": goal_sheets.goals, "ranks": goal_sheets.ranks}
SLIDES = {"goals": goal_slides.goals, "ranks": goal_slides.ranks}


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
                className="controls",
                **named(CONTROLS),
                **aria(label=say("What to show")),
            ),
            html.Article(_targets(store, view, say), className="card", **named(TARGETS)),
            html.Article(className="card goal-composite", **named(COMPOSITE)),
        ],
        className="goals",
    )


def register_callbacks(app: Dash, versions: Versions) -> None:
    """Draw the page anew when the view or the room for it changes."""

    @app.callback(
        Output(CONTROLS, "children"),
        Output(TARGETS, "children"),
        Input(ids.VIEW, "data"),
        prevent_initial_call=True,  # they come with the page
    )
    def draw(query: str) -> tuple[list[Component], list[Component]]:
        store, view, say = read_view(query, versions)
        return _controls(store, view, say), _targets(store, view, say)

    @app.callback(Output(COMPOSITE, "children"), Input(ids.VIEW, "data"), Input(ids.ROOM, "data"))
    def rank(query: str, room: Width) -> list[Component]:
        store, view, say = read_view(query, versions)
        judged = goals.judge_all(store)
        return [
            controls.drawn_from(view.to_query(store)),
            *goal_composite.composite(store, view, chosen(view), judged, say, room),
        ]


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
    return [shown, _legend(say), _menu(store, view, judged, say)]


def _menu(store: Store, view: View, judged: tuple[goals.Judged, ...], say: Words) -> Component:
    subject = goal_sheets.subject(store, view, say)
    sources = sources_behind(store, [each.target.indicator for each in judged])
    told = " ".join(source_words(each, say) for each in sources)
    about = About(goal_words.matrix_title(say), subject, told)
    return menu(download(store, view, "goals", subject), about, say)


def _legend(say: Words) -> Component:
    first, *others = goal_words.reading(say)
    bars = say(
        "In the bars, filled is reached, grey too close to tell, hollow not reached, dotted "
        "without a figure."
    )
    return html.Ul(
        [html.Li(each) for each in (first, bars, *others)], className="goal-legend source"
    )
