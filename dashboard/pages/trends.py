"""Utvikling: how places have developed, year by year."""

from dash import Dash
from dash.development.base_component import Component

from dashboard.components import trend_card, trend_controls
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.figures.chart import Width
from dashboard.pages.workbench import Drawn, bench, draw_with
from dashboard.sheets.trends import trends as trends_sheet
from dashboard.slides.trends import trends as trends_slide
from dashboard.text import Words, mark, trend_story
from dashboard.view import View

PATH = "/utvikling"
NAV = mark("Trends")
TITLE = mark("Trends")
NAMED_BY_HEADING = True
COMPARES_PLACES = True
FIGURES = {"trends": trends_sheet}
SLIDES = {"trends": trends_slide}

_NAME = "trends"


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the frame of the page; what is in it is drawn from the view."""
    title = say.pick(store.indicators[view.indicator].title)
    summary = say("Compare, years and scale")
    return bench(_NAME, trend_controls.offered(store, say), summary, title, say)


def register_callbacks(app: Dash, versions: Versions) -> None:
    """Draw the page anew when the view or the room for it changes."""
    draw_with(app, versions, _NAME, _draw)


def _draw(store: Store, view: View, say: Words, room: Width) -> Drawn:
    story = trend_story.tell(store, view, say)
    return Drawn(
        [trend_controls.subject(store, view, say), trend_controls.chips(store, view, story, say)],
        trend_controls.options(store, view, story, say),
        trend_card.card(store, view, story, say, room),
    )
