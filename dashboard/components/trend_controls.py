"""The controls of the trends page, and the view they ask for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

from dash import html
from dash.development.base_component import Component

from dashboard.components import controls
from dashboard.components.attributes import aria
from dashboard.components.trend_story import Story
from dashboard.data import queries
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.view import MAX_PLACES, AreaLine, Layout, Measure, Scale, View

INDICATOR, PLACES = "trends-indicator", "trends-places"
SPAN, MEASURE, BASE = "trends-span", "trends-measure", "trends-base"
FIRST, LAST = "trends-first", "trends-last"
LINES, SCALE, LAYOUT = "trends-lines", "trends-scale", "trends-layout"
REMOVE, OPTIONS = "trends-remove", "trends-options"

#: The controls in the order of the fields of `Choices`.
CONTROLS = (INDICATOR, PLACES, MEASURE, LINES, BASE, FIRST, LAST, SCALE, LAYOUT)
_AUTOMATIC = 0


@dataclass(frozen=True, slots=True)
class Choices:
    """What the controls stand at."""

    indicator: str
    places: Sequence[str] | None
    measure: Measure
    lines: Sequence[AreaLine]
    base: int
    first: int
    last: int
    scale: Scale
    layout: Layout


def chosen(store: Store, view: View, choices: Choices) -> View:
    """Return `view` as the controls now have it.

    Years and measure belong to the indicator: with another indicator they are let go.
    """
    common = replace(
        view,
        places=tuple(choices.places or ())[:MAX_PLACES],
        lines=tuple(line for line in get_args(AreaLine) if line in choices.lines),
        scale=choices.scale,
        layout=choices.layout,
    )
    if choices.indicator != view.indicator:
        return on_indicator(common, choices.indicator)
    years = store.place_values[view.indicator].years
    is_automatic = view.measure == "auto" and choices.measure == shown_measure(store, view)
    return replace(
        common,
        measure="auto" if is_automatic else choices.measure,
        base=choices.base or None,
        first_year=None if choices.first == years[0] else choices.first,
        last_year=None if choices.last == years[-1] else choices.last,
    )


def on_indicator(view: View, indicator: str) -> View:
    """Return the view of another indicator."""
    if indicator == view.indicator:
        return view
    return replace(
        view,
        indicator=indicator,
        year=None,
        first_year=None,
        last_year=None,
        base=None,
        measure="auto",
    )


def shown_measure(store: Store, view: View) -> Measure:
    """Return whether the view shows figures or an index."""
    lines = (
        *queries.place_lines(store, view),
        *queries.area_lines(store, view, lambda area: area.area),
    )
    return "index" if queries.is_indexed(store, view, lines) else "value"


def subject(store: Store, view: View, say: Words) -> Component:
    """Return the pickers of indicator and places."""
    labels = {"labels": controls.dropdown_words(say), "maxHeight": 380}
    return html.Div(
        [
            controls.picker(
                INDICATOR,
                say("Indicator"),
                controls.indicator_options(store, say),
                view.indicator,
                labels,
            ),
            controls.picker(
                PLACES,
                say("Municipalities (up to twelve)"),
                controls.place_options(store),
                list(view.places),
                labels
                | {
                    "multi": True,
                    "placeholder": say("Search for a municipality"),
                    "optionHeight": 40,
                },
            ),
        ],
        className="subject",
    )


def options(store: Store, view: View, say: Words) -> Component:
    """Return the choices of how to compare."""
    return html.Details(
        [
            html.Summary(say("Compare, years and scale")),
            html.Div(
                [
                    controls.checks(
                        LINES,
                        say("Compare with"),
                        {
                            "norway": say("Norway"),
                            "district": say("District municipalities"),
                            "central": say("Central municipalities"),
                            "county": say("The county"),
                        },
                        view.lines,
                    ),
                    html.Div(span(store, view, say), id=SPAN, className="span"),
                    controls.segments(
                        SCALE,
                        say("Scale"),
                        {"linear": say("Linear"), "log": say("Logarithmic")},
                        view.scale,
                    ),
                    controls.segments(
                        LAYOUT,
                        say("Charts"),
                        {"together": say("Together"), "grid": say("Separately")},
                        view.layout,
                    ),
                ],
                className="options-grid",
            ),
        ],
        id=OPTIONS,
        open=True,
        className="options",
    )


def span(store: Store, view: View, say: Words) -> list[Component]:
    """Return the choices that depend on which years the indicator covers."""
    covered = [int(year) for year in store.place_values[view.indicator].years]
    first, last = queries.year_range(store, view)
    years = [{"label": str(year), "value": year} for year in covered]
    automatic = {"label": say("First"), "value": _AUTOMATIC}
    look = {"searchable": False, "maxHeight": 320, "labels": controls.dropdown_words(say)}
    base = view.base if view.base in covered else _AUTOMATIC
    return [
        controls.segments(
            MEASURE,
            say("Show"),
            {"value": say("Figures"), "index": say("Index")},
            shown_measure(store, view),
        ),
        controls.picker(BASE, say("Index year"), [automatic, *years], base, look),
        controls.picker(FIRST, say("From"), years, first if first in covered else covered[0], look),
        controls.picker(LAST, say("To"), years, last if last in covered else covered[-1], look),
    ]


def chips(store: Store, view: View, story: Story, say: Words) -> list[Component]:
    """Return the chosen places and areas in the colours of their lines."""
    items: list[Component] = [
        html.Li(
            html.Button(
                [
                    html.Span(
                        className="chip-dot", style={"background": story.chart.colours[place]}
                    ),
                    store.places[place].name,
                    html.Span("×", className="chip-cross", **aria(hidden="true")),
                ],
                id={"type": REMOVE, "place": place},
                type="button",
                className="chip",
                **aria(label=say("Remove {place}", place=store.places[place].name)),
            )
        )
        for place in view.places
    ]
    areas = [
        html.Li(
            [
                html.Span(
                    className="chip-dot", style={"background": story.chart.colours[line.unit]}
                ),
                line.name,
            ],
            className="chip chip-area",
        )
        for line in story.chart.lines
        if line.is_area
    ]
    return [*items, *areas]


def _dot(colour: str) -> Component:
    return html.Span(className="chip-dot", style={"background": colour})
