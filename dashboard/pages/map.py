"""Kart: one indicator and year over all municipalities. The browser draws; see assets/map."""

import json

from dash import Dash, html
from dash.development.base_component import Component

from dashboard.components import ids
from dashboard.components.attributes import data, named
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.figures.country import SHAPES
from dashboard.link import SIZES
from dashboard.map_link import DEEPEST
from dashboard.sheets import map as map_sheet
from dashboard.slides import map as map_slide
from dashboard.text import Words, mark
from dashboard.text.goals import GOALS
from dashboard.text.map_words import map_words
from dashboard.view import View

PATH = "/kart"
NAV = mark("Map")
TITLE = mark("Map")
NAMED_BY_HEADING = True
FIGURES = {"map": map_sheet.figures}
SLIDES = {"map": map_slide.country}

#: What the map opens with: a rate, since a count can't be compared between places.
FIRST = "population_change_5y"


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store, FIRST)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the empty frame with all that the browser needs to fill it."""
    config = {
        "version": store.version,
        "language": say.language,
        "query": view.to_query(store),
        "view": ids.VIEW,
        "sizes": SIZES,
        "deepest": DEEPEST,
        "goals": {goal: say(name) for goal, name in GOALS.items()},
        "catalogue": [
            {"id": meta.id, "goal": meta.goal, "title": say.pick(meta.title)}
            for meta in store.indicators.values()
        ],
        "shapes": SHAPES,
        "words": map_words(say),
    }
    content = json.dumps(config, ensure_ascii=False, separators=(",", ":"))
    return html.Div(className="map", **named("map"), **data(config=content))


def register_callbacks(app: Dash, versions: Versions) -> None:
    """Connect nothing: year, place and filters never ask the server."""
