"""The small map to draw a selection on; `assets/data` draws it and reads the hand."""

import json
from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import data, named
from dashboard.components.controls import ANY, asking
from dashboard.components.data_counts import counted
from dashboard.data.rows import wanted
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.view import View

#: What the map shows, in words.
TOLD = "data-map-told"


def room(store: Store, say: Words) -> Component:
    """Return the room of the map, with what it says and where its geometry is."""
    told = {
        "label": say("Map of the municipalities that are in the selection"),
        "draw": say("Draw with the finger"),
    }
    config = {
        "geometry": f"/v/{store.version}/geometry/overview.json",
        "names": {place: row.name for place, row in store.places.items()},
        "words": told,
    }
    return html.Details(
        [
            html.Summary(say("Choose on a map")),
            html.P(
                say(
                    "Drag around municipalities to add them; drag around chosen ones to take them "
                    "out. A click adds or takes out one. With the keyboard, add them by name above."
                ),
                className="source",
            ),
            html.Div(
                **named("data-map"),
                **data(config=json.dumps(config, ensure_ascii=False, separators=(",", ":"))),
            ),
            html.P(className="source", **named(TOLD)),
        ],
        className="unfolds data-drawing",
        **data(fold="data-map"),
    )


def map_state(store: Store, view: View, say: Words) -> dict[str, Any]:
    """Return which places the map shows as chosen, which it is about, and what a choice leads to.

    It is about those that meet all filters but the choice of single places.
    """
    within = wanted(store, replace(view, places=()))
    if view.places:
        told = say("Chosen: {places}.", places=counted("places", len(view.places), say))
    else:
        told = say("In the selection: {places}.", places=counted("places", len(within), say))
    return {
        "told": told,
        "chosen": view.places,
        "within": within,
        "query": asking(view.to_query(store), "places", ANY),
    }
