"""Oversikt: the vision, how districts and centres stand, the tracked places, and the news."""

from dash import Dash, html
from dash.development.base_component import Component

from dashboard.components import controls
from dashboard.components.overview_goals import goals
from dashboard.components.overview_news import news
from dashboard.components.overview_places import tracked_places
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.text import Words, mark
from dashboard.text.summaries import area_summary
from dashboard.view import View

PATH = "/"
NAV = mark("Overview")
TITLE = mark("Overview")

FIND, OFFERED = "overview-find", "overview-places-offered"


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the page; it is whole when it comes, with nothing to draw afterwards."""
    return html.Article(
        [
            controls.offered(OFFERED, controls.place_options(store)),
            _opening(store, view, say),
            goals(store, view, say),
            html.Div(
                [tracked_places(store, view, say), news(store, view, say)],
                className="overview-foot",
            ),
        ],
        className="overview",
    )


def register_callbacks(app: Dash, versions: Versions) -> None:
    """Connect nothing: the search leads to a place by its link."""


def _opening(store: Store, view: View, say: Words) -> Component:
    return html.Header(
        [
            html.Div(
                [
                    html.H1(say("Real freedom to choose where to live")),
                    html.P(
                        say(
                            "That is the vision: work where people live, equal services and "
                            "attractive places. Bygdepuls shows how Norway’s {n} municipalities "
                            "are doing, year by year.",
                            n=len(store.places),
                        ),
                        className="lede",
                    ),
                    controls.finder(
                        FIND,
                        say("Find your municipality"),
                        say("Name, former name or Sámi name"),
                        OFFERED,
                        f"/sted/{controls.ANY}{view.to_query(store)}",
                        say,
                    ),
                ],
                className="vision",
            ),
            html.Ul(
                [html.Li(sentence) for sentence in area_summary(store, say)],
                className="findings",
            ),
        ],
        className="opening",
    )
