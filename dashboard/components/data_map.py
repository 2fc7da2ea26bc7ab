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
        "keys": say(
            "Arrow keys move a cross, further with Shift. Enter starts a box, and Enter ends it; "
            "where it has not moved, one municipality is added or taken out. Escape cancels."
        ),
        "nowhere": say("No municipality here"),
        "isChosen": say("{name}, chosen"),
        "isFree": "{name}",
        "isOutside": say("{name}, left out by the filters"),
        "begun": say("The box starts here."),
        "box": say("Municipalities in the box: {n}"),
        "cancelled": say("The box is cancelled."),
        "added": say("Municipalities added: {n}"),
        "removed": say("Municipalities taken out: {n}"),
        "addedOne": say("Added: {name}"),
        "removedOne": say("Taken out: {name}"),
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
                    "out. A click adds or takes out one. With the keyboard, arrow keys move a "
                    "cross on the map, and Enter starts and ends a box."
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
