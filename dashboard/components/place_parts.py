"""What the charts of a place have in common: sources, and the link of a choice."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.view import View


def sources(store: Store, indicator: str, say: Words, cautious: str = "") -> Component:
    """Return where the figures come from, and how not to read those of `cautious`."""
    meta = store.indicators.get(cautious)
    caution = (
        html.P([html.Strong(say("Read with care:") + " "), say.pick(meta.caution)])
        if meta
        else None
    )
    return html.Div(
        [
            caution,
            *(
                html.P(chart_card.source_line(source, say), className="source")
                for source in store.sources_of(indicator)
            ),
        ],
        className="caption",
    )


def with_population(store: Store, view: View) -> str:
    """Return the query of the view, its years free from what another indicator covers."""
    return replace(view, indicator="population").to_query(store)
