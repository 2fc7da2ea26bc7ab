"""The controls of the trends page, drawn from the view; each holds the view it leads to."""

from dataclasses import replace
from typing import get_args

from dash import html
from dash.development.base_component import Component

from dashboard.components import controls
from dashboard.components.attributes import aria, data
from dashboard.data import queries
from dashboard.data.store import Store
from dashboard.link import MAX_PLACES, AreaLine, Layout, Scale
from dashboard.text import Words
from dashboard.text.trend_peers import peers_name
from dashboard.text.trend_story import Story
from dashboard.view import View

INDICATOR, PLACES = "trends-indicator", "trends-places"
INDICATORS_OFFERED, PLACES_OFFERED = "trends-indicators-offered", "trends-places-offered"
BASE, FIRST, LAST = "trends-base", "trends-first", "trends-last"


def offered(store: Store, say: Words) -> list[Component]:
    """Return what the finders offer: it stays the same while the page is open."""
    return [
        controls.offered(INDICATORS_OFFERED, controls.indicator_options(store, say)),
        controls.offered(PLACES_OFFERED, controls.place_options(store)),
    ]


def subject(store: Store, view: View, say: Words) -> Component:
    """Return the choice of indicator and places."""
    query = view.to_query(store)
    fresh = replace(
        view, year=None, first_year=None, last_year=None, base=None, measure="auto"
    ).to_query(store)
    is_full = len(view.places) >= MAX_PLACES
    more = say("Twelve are chosen; remove one first") if is_full else say("Add a municipality")
    places = "" if is_full else ",".join([*view.places, controls.ANY])
    return html.Div(
        [
            controls.finder(
                INDICATOR,
                say("Indicator"),
                say.pick(store.indicators[view.indicator].title),
                INDICATORS_OFFERED,
                controls.asking(fresh, "indicator"),
                say,
            ),
            controls.finder(
                PLACES,
                say("Municipalities (up to twelve)"),
                more,
                PLACES_OFFERED,
                controls.asking(query, "places", places) if places else query,
                say,
            ),
        ],
        className="subject",
    )


def chips(store: Store, view: View, story: Story, say: Words) -> Component:
    """Return the chosen places and areas in the colours of their lines."""
    places = [
        controls.removable(
            f"trends-remove-{place}",
            store.places[place].name,
            _without(view, place).to_query(store),
            say,
            _dot(story.chart.colours[place]),
        )
        for place in view.places
    ]
    areas = [
        html.Li([_dot(story.chart.colours[line.unit]), line.name], className="chip chip-area")
        for line in story.chart.lines
        if line.is_area
    ]
    return html.Ul(
        [*places, *areas],
        className="chips",
        **aria(label=say("Lines in the chart")),
        **data(stay=PLACES),
    )


def options(store: Store, view: View, story: Story, say: Words) -> list[Component]:
    """Return the choices of how to compare."""
    lines: dict[AreaLine, str] = {
        "norway": say("Norway"),
        "district": say("District municipalities"),
        "central": say("Central municipalities"),
        "county": say("The county"),
    }
    if view.places:
        lines["peers"] = peers_name(store.places[view.places[0]].name, say)
    scales: dict[Scale, str] = {"linear": say("Linear"), "log": say("Logarithmic")}
    layouts: dict[Layout, str] = {"together": say("Together"), "grid": say("Separately")}
    return [
        controls.toggles(
            "trends-lines",
            say("Compare with"),
            {line: (text, _toggled(view, line).to_query(store)) for line, text in lines.items()},
            view.lines,
        ),
        *_measures(store, view, story, say),
        *_years(store, view, say),
        controls.segments(
            "trends-scale",
            say("Scale"),
            {
                each: (text, replace(view, scale=each).to_query(store))
                for each, text in scales.items()
            },
            view.scale,
        ),
        controls.segments(
            "trends-layout",
            say("Charts"),
            {
                each: (text, replace(view, layout=each).to_query(store))
                for each, text in layouts.items()
            },
            view.layout,
        ),
    ]


def _measures(store: Store, view: View, story: Story, say: Words) -> list[Component]:
    figures = replace(view, measure="value").to_query(store)
    index = replace(view, measure="index").to_query(store)
    covered = [str(year) for year in store.place_values[view.indicator].years]
    base = str(view.base) if str(view.base) in covered else ""
    return [
        controls.segments(
            "trends-measure",
            say("Show"),
            {"value": (say("Figures"), figures), "index": (say("Index"), index)},
            "value" if story.chart.base is None else "index",
        ),
        controls.select(
            BASE,
            say("Index year"),
            {"": say("First")} | {year: year for year in covered},
            base,
            controls.asking(index, "base"),
        ),
    ]


def _years(store: Store, view: View, say: Words) -> list[Component]:
    covered = {str(year): str(year) for year in store.place_values[view.indicator].years}
    first, last = queries.year_range(store, view)
    query = view.to_query(store)
    return [
        controls.select(FIRST, say("From"), covered, str(first), controls.asking(query, "from")),
        controls.select(LAST, say("To"), covered, str(last), controls.asking(query, "to")),
    ]


def _toggled(view: View, line: AreaLine) -> View:
    chosen = set(view.lines) ^ {line}
    return replace(view, lines=tuple(each for each in get_args(AreaLine) if each in chosen))


def _without(view: View, place: str) -> View:
    return replace(view, places=tuple(each for each in view.places if each != place))


def _dot(colour: str) -> Component:
    return html.Span(className="chip-dot", style={"background": colour})
