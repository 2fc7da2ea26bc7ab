"""Sammenlign: two indicators against each other, places in order, and places side by side."""

from dash import Dash
from dash.development.base_component import Component

from dashboard.components import (
    compare_controls,
    compare_heat,
    compare_rank,
    compare_scatter,
    in_words,
)
from dashboard.data.pairing import Pairing, paired
from dashboard.data.selection import compared, side_by_side
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.figures.chart import Width
from dashboard.pages.workbench import Drawn, bench, draw_with
from dashboard.sheets import compare as compare_sheets
from dashboard.slides import compare as compare_slides
from dashboard.text import Words, mark
from dashboard.view import View

PATH = "/sammenlign"
NAV = mark("Compare")
TITLE = mark("Compare")
NAMED_BY_HEADING = True
COMPARES_PLACES = True
FIGURES = {
    "scatter": compare_sheets.scatter,
    "rank": compare_sheets.rank,
    "heat": compare_sheets.heat,
}
SLIDES = {
    "scatter": compare_slides.scatter,
    "rank": compare_slides.rank,
    "heat": compare_slides.heat,
}

_NAME = "compare"
#: What the page opens with: whether people grow in number where work is far away.
FIRST = "distance_to_job_clusters"


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store, FIRST)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the frame of the page; what is in it is drawn from the view."""
    title = say.pick(store.indicators[view.indicator].title)
    summary = say("Whom to compare, and when")
    return bench(_NAME, compare_controls.offered(store, say), summary, title, say)


def register_callbacks(app: Dash, versions: Versions) -> None:
    """Draw the page anew when the view or the room for it changes."""
    draw_with(app, versions, _NAME, _draw)


def _draw(store: Store, view: View, say: Words, room: Width) -> Drawn:
    pairing = _pairing(store, view)
    return Drawn(
        [compare_controls.subject(store, view, say), compare_controls.chips(store, view, say)],
        compare_controls.options(store, view, pairing, say),
        [_card(store, view, pairing, say, room), _in_words(store, view, pairing, say)],
    )


def _pairing(store: Store, view: View) -> Pairing | None:
    return paired(store, view, compared(store, view)) if view.chart == "scatter" else None


def _card(store: Store, view: View, pairing: Pairing | None, say: Words, room: Width) -> Component:
    if pairing is not None:
        return compare_scatter.card(store, view, pairing, say, room)
    if view.chart == "rank":
        return compare_rank.card(store, view, compared(store, view), say, room)
    return compare_heat.card(store, view, side_by_side(store, view), say)


def _in_words(store: Store, view: View, pairing: Pairing | None, say: Words) -> Component | None:
    """Return what the figures of the chosen places say; a table says enough by itself."""
    places = side_by_side(store, view)
    if view.chart == "heat" or not places:
        return None
    axes = (view.indicator,) if pairing is None else (pairing.x.indicator, pairing.y.indicator)
    return in_words.fold(store, axes, places, say)
