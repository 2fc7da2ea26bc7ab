"""The page for addresses that lead nowhere; not in the navigation."""

from dash import Dash, html
from dash.development.base_component import Component

from dashboard.components.shell import route
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.text import Words, mark
from dashboard.view import View

PATH = ""
TITLE = mark("Page not found")


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return a way back to the pages that exist."""
    links = (
        ("/", say("Overview")),
        ("/kart", say("Map")),
        ("/utvikling", say("Trends")),
        ("/sted", say("Place")),
        ("/mal", say("Goals")),
        ("/sammenlign", say("Compare")),
        ("/data", say("Data")),
        ("/om", say("About")),
    )
    return html.Article(
        [
            html.H1(say(TITLE)),
            html.P(
                say("There is no page at this address. It may have been moved or mistyped."),
                className="lede",
            ),
            html.Ul([html.Li(route(name, path + view.to_query(store))) for path, name in links]),
        ],
        className="prose",
    )


def register_callbacks(app: Dash, versions: Versions) -> None:
    """Connect nothing: this page has no controls."""
