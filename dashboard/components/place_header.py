"""The top of a place's profile: its names, where it lies, what it was made of, and ways on."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components import controls
from dashboard.components.attributes import aria, data
from dashboard.components.shell import lead
from dashboard.data import queries
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.text.place_facts import facts
from dashboard.text.summaries import profile_summary
from dashboard.text.trend_story import merger_sentence
from dashboard.view import View

FINDER, OFFERED = "place-finder", "place-offered"


def header(store: Store, view: View, path: str, say: Words) -> Component:
    """Return the header of the place that `view` has open."""
    place = store.places[view.place]
    return html.Header(
        [
            html.Div(
                [
                    html.H1(place.name),
                    html.P(place.name_other.replace(";", " · "), className="place-other")
                    if place.name_other
                    else None,
                    html.P(
                        " ".join(profile_summary(store, view.place, say)), className="place-summary"
                    ),
                    _history(store, view.place, say),
                ]
            ),
            html.Div(
                [
                    html.Dl(
                        [
                            html.Div([html.Dt(name), html.Dd(fact)])
                            for name, fact in facts(place, say).items()
                        ],
                        className="place-facts",
                    ),
                    _ways_on(store, view, say),
                    finder(store, view, path, say),
                ],
                className="place-aside",
            ),
        ],
        className="place-header",
        **data(drawn=view.to_query(store)),
    )


def finder(store: Store, view: View, path: str, say: Words) -> Component:
    """Return the search that leads to another place's profile."""
    query = replace(view, place="").to_query(store)
    return html.Div(
        [
            controls.offered(OFFERED, controls.place_options(store)),
            controls.finder(
                FINDER,
                say("Another municipality") if view.place else say("Municipality"),
                say("Find a municipality"),
                OFFERED,
                f"{path}/{controls.ANY}{query}",
                say,
            ),
        ]
    )


def _history(store: Store, code: str, say: Words) -> Component | None:
    """Return what became of the borders, as far back as figures reach."""
    last = int(store.place_values["population"].years[-1])
    changes = queries.mergers(store, [code], 0, last)
    if not changes:
        return None
    name = store.places[code].name
    return html.Ul(
        [html.Li(merger_sentence(change, name, say)) for change in changes],
        className="place-history",
        **aria(label=say("Border changes")),
    )


def _ways_on(store: Store, view: View, say: Words) -> Component:
    on_map = replace(view, indicator="population_change_5y", year=None, base=None)
    in_trends = replace(view, places=(view.place,), year=None, base=None)
    links = [lead(say("See the trend"), "/utvikling" + in_trends.to_query(store), "button")]
    sheet = f"/faktaark/{view.place}{view.to_query(store)}"
    links.append(html.A(say("Fact sheet (2 pages, to print)"), href=sheet, className="button"))
    if on_map.indicator in store.indicators:
        links.insert(0, lead(say("Show on the map"), "/kart" + on_map.to_query(store), "button"))
    return html.Nav(links, className="place-links", **aria(label=say("The place on other pages")))
