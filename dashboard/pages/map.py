"""Kart: one indicator and year over all municipalities."""

from dash import Dash, html
from dash.development.base_component import Component

from dashboard.data.store import Store
from dashboard.text import Words, mark
from dashboard.view import View

PATH = "/kart"
NAV = mark("Map")
TITLE = mark("Map")


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the page for `view`."""
    return html.Div([html.H1(say(TITLE)), html.P(say.pick(store.indicators[view.indicator].title))])


def register_callbacks(app: Dash, store: Store) -> None:
    """Connect the controls of this page."""
