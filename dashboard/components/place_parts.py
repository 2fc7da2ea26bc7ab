"""What the charts of a place have in common: border changes, sources, and the link of a choice."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card
from dashboard.data import queries
from dashboard.data.store import Store
from dashboard.figures.chart import Chart, colours
from dashboard.figures.palette import PALETTES
from dashboard.text import Words
from dashboard.text.place_lines import Told
from dashboard.view import View


def chart_of(store: Store, view: View, told: Told, unit: str) -> Chart:
    """Return the lines as a chart of the open place, its border changes marked."""
    lines = told.lines
    first, last = int(lines[0].years[0]), int(lines[0].years[-1])
    return Chart(
        lines=lines,
        figures={line.unit: line for line in lines},
        colours=colours(lines, PALETTES[view.theme]),
        decimals=told.decimals,
        unit=unit,
        base=None,
        is_log=False,
        breaks=queries.break_years(lines),
        mergers=queries.mergers(store, [view.place], first, last),
        periods=(),
    )


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
