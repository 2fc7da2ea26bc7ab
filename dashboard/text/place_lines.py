"""What is told alike of every chart of a place: its lines, signs and gaps, and why it is empty."""

from dataclasses import dataclass

import numpy as np

from dashboard.data import queries
from dashboard.data.queries import Line
from dashboard.data.store import Store
from dashboard.figures.chart import Chart, colours
from dashboard.figures.palette import PALETTES
from dashboard.text import Words
from dashboard.text.signs import signs
from dashboard.text.trend_story import merger_sentence
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
    return (signs(chart.lines, say), *mergers)


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
