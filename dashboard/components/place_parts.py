"""What the charts of a place have in common: sources, signs, ends of lines, and empty rooms."""

from dataclasses import dataclass, replace

import numpy as np
from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card
from dashboard.components.trend_story import merger_sentence
from dashboard.data import queries
from dashboard.data.queries import Line
from dashboard.data.store import Store
from dashboard.figures.chart import Chart, colours
from dashboard.figures.palette import PALETTES
from dashboard.text import Words
from dashboard.view import View


@dataclass(frozen=True, slots=True)
class Told:
    """The lines of a chart and their decimals, what they show, and what they measure."""

    lines: tuple[Line, ...]
    decimals: int
    title: str
    subtitle: str


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


def remarks(store: Store, chart: Chart, say: Words) -> tuple[str, ...]:
    """Return what signs and gaps mean, and how borders changed."""
    mergers = (
        merger_sentence(merger, store.places[merger.place].name, say) for merger in chart.mergers
    )
    return (chart_card.signs(chart.lines, say), *mergers)


def ends(lines: tuple[Line, ...], say: Words) -> list[str]:
    """Return where each line starts and ends, in words."""
    sentences = []
    for line in lines:
        known = np.flatnonzero(np.isfinite(line.value)).tolist()
        if known:
            sentences.append(
                say(
                    "{place}: {first} in {start}, {last} in {end}.",
                    place=line.name,
                    first=say.number(float(line.value[known[0]]), 1),
                    start=int(line.years[known[0]]),
                    last=say.number(float(line.value[known[-1]]), 1),
                    end=int(line.years[known[-1]]),
                )
            )
    return sentences


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


def why_empty(store: Store, view: View, say: Words) -> str:
    """Return why there is nothing to draw."""
    name = store.places[view.place].name
    last = int(store.place_values["population"].years[-1])
    changes = queries.mergers(store, [view.place], 0, last)
    if changes:
        return say(
            "There are no figures that can be compared over the border changes of {place}.",
            place=name,
        )
    return say("There are no such figures for {place}.", place=name)
