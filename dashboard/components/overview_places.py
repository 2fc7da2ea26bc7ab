"""The tracked places on the overview: a small still map, and the places by programme beside it."""

from urllib.parse import quote

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from dashboard.components.shell import route
from dashboard.components.spoken import pause
from dashboard.data.overview import followed
from dashboard.data.register import TrackedPlace
from dashboard.data.store import Store
from dashboard.figures.country import SHAPES
from dashboard.text import Words
from dashboard.view import View


def tracked_places(store: Store, view: View, say: Words) -> Component:
    """Return the map, which leads to the large one, and the list, which leads to each place."""
    query = view.to_query(store)
    rows = followed(store)
    picture = html.Img(
        src=f"/v/{store.version}/country/{view.theme}.svg",
        alt=say(
            "Map of Norway with {n} places that took part in programmes. Opens the large map.",
            n=sum(map(len, rows.values())),
        ),
        width=318,
        height=395,
        className="country",
    )
    return html.Section(
        [
            html.H2(say("Places we follow")),
            html.P(
                say(
                    "They took part in programmes for local communities. What has happened there "
                    "since?"
                ),
                className="section-lede",
            ),
            html.Div(
                [
                    route([picture], "/kart" + query, "country-link"),
                    html.Div(
                        [
                            _programme(store, programme, places, shape, query, say)
                            for (programme, places), shape in zip(
                                rows.items(), SHAPES, strict=False
                            )
                        ],
                        className="programme-lists",
                    ),
                ],
                className="tracked",
            ),
        ],
        className="tracked-section",
    )


def _programme(
    store: Store,
    programme: str,
    places: tuple[TrackedPlace, ...],
    shape: str,
    query: str,
    say: Words,
) -> Component:
    return html.Div(
        [
            html.H3([_sign(shape), say.pick(store.programmes[programme].name)]),
            html.Ul([html.Li(_place(store, row, query)) for row in places]),
        ]
    )


def _place(store: Store, row: TrackedPlace, query: str) -> Component:
    """Return a link to the municipality's profile; its name is added where the place's differs."""
    municipality = store.places[row.place].name
    aside = None if municipality in row.name else html.Span([pause(), municipality])
    return route([row.name, aside], f"/sted/{row.place}{query}")


def _sign(shape: str) -> Component:
    """Return the mark as the map has it, in the colour of the text."""
    drawn = quote(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 16 16"><path d="{shape}"/></svg>'
    )
    return html.Span(
        className="programme-sign",
        style={"maskImage": f'url("data:image/svg+xml,{drawn}")'},
        **aria(hidden="true"),
    )
