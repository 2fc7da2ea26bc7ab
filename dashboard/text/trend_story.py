"""From a view to the trend chart it asks for, and the words that belong to it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.data import queries
from dashboard.data.peer_band import PEERS, middle_half, peer_lines
from dashboard.data.queries import Line, Merger, Period
from dashboard.data.records import Area
from dashboard.data.store import NORWAY, Store
from dashboard.figures.chart import Chart, colours
from dashboard.figures.palette import PALETTES
from dashboard.text import Words, mark
from dashboard.text.case import opening, short_name
from dashboard.text.trend_peers import peers_alternative, peers_in, peers_name
from dashboard.view import View

_NAMED = 3
_NUMBERS = {
    4: mark("four municipalities"),
    5: mark("five municipalities"),
    6: mark("six municipalities"),
    7: mark("seven municipalities"),
    8: mark("eight municipalities"),
    9: mark("nine municipalities"),
    10: mark("ten municipalities"),
    11: mark("eleven municipalities"),
    12: mark("twelve municipalities"),
}


@dataclass(frozen=True, slots=True)
class Story:
    """A chart with its title, what it measures, and what the reader should know first.

    `peers` names the municipalities in the peers' band.
    """

    chart: Chart
    title: str
    subtitle: str
    hints: tuple[str, ...]
    peers: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw; the hints say why."""
        return not self.chart.lines


def tell(store: Store, view: View, say: Words) -> Story:
    """Return the chart for `view` and its words."""
    meta = store.indicators[view.indicator]
    first, last = queries.year_range(store, view)
    chosen = queries.place_lines(store, view)
    known = tuple(line for line in chosen if line.has_values)
    areas = queries.area_lines(store, view, lambda area: area_name(area, say))
    peers = peer_lines(store, view)
    alike = peers_name(chosen[0].name, say) if chosen else ""
    found = {line.unit for line in areas}
    missing = [line.name for line in chosen if not line.has_values]
    missing += [
        area_name(store.areas[area], say)
        for area in queries.areas_asked(store, view)
        if area not in found and area in store.areas
    ]
    if PEERS in view.lines and chosen and not any(line.has_values for line in peers):
        missing.append(alike)
        peers = ()
    hints = _absent(missing, first, last, say)
    is_index = queries.is_indexed(store, view, (*known, *areas, *peers))
    if view.measure == "index" and not is_index:
        hints.append(say("These figures can be zero or negative, so an index would mislead."))
    if meta.kind == "count" and not is_index and view.scale == "linear" and known and areas:
        areas = ()
        hints.append(say("Larger areas are left out: they would dwarf the municipalities."))
        if queries.can_be_indexed(known):
            hints.append(say("Choose index to compare with them."))
    around = (middle_half(peers, alike),) if peers else ()
    figures = (*known, *areas, *around)
    base = queries.base_year(view, figures) if is_index else None
    lines = figures
    if base is not None:
        lines = tuple(queries.indexed(line, base) for line in (*known, *areas))
        # Each is indexed on its own: the median of growth is not the growth of the median.
        each = tuple(queries.indexed(line, base) for line in peers)
        lines += (middle_half(each, alike),) if each else ()
    hints += [
        say(
            "{place} has no figure for {year} and can’t be indexed from it.",
            place=line.name,
            year=base,
        )
        for line in lines
        if not line.has_values
    ]
    drawn = tuple(line for line in lines if line.has_values)
    places = [line.unit for line in drawn if not line.is_area]
    chart = Chart(
        lines=drawn,
        figures={line.unit: line for line in figures},
        colours=colours((*chosen, *areas, *around), PALETTES[view.theme]),
        decimals=meta.decimals,
        unit=say.pick(meta.unit),
        base=base,
        is_log=view.scale == "log" and can_be_log(drawn),
        breaks=queries.break_years(drawn),
        mergers=queries.mergers(store, places, first, last),
        periods=queries.periods(store, places, first, last),
    )
    if not drawn and not hints:
        hints.append(
            say("Nothing is chosen yet. Choose a municipality, or a line to compare with.")
        )
    return Story(
        chart,
        _title(say.pick(meta.title), drawn, say),
        _subtitle(chart, first, last, say),
        tuple(hints),
        tuple(line.name for line in peers),
    )


def area_name(area: Area, say: Words) -> str:
    """Return what an area is called on its line."""
    names = {NORWAY: say("Norway"), "D": say("District municipalities")}
    names["C"] = say("Central municipalities")
    return names.get(area.area) or say.pick(area.name)


def can_be_log(lines: Sequence[Line]) -> bool:
    """Whether all figures are above zero, as a logarithmic scale needs."""
    return all((line.value[np.isfinite(line.value)] > 0).all() for line in lines)


def merger_sentence(merger: Merger, name: str, say: Words) -> str:
    """Return what a municipality was made of, or what became of it for a while."""
    told = {"year": merger.year, "place": name, "parts": say.listing(list(merger.parts))}
    if merger.kind == "border":
        return say(
            "{year}: the border of {place} was moved, and some residents changed municipality.",
            **told,
        )
    if len(merger.parts) == 1 and merger.kind == "merger":
        return say("{year}: {place} went into a larger municipality.", **told)
    if merger.parts == (name,):
        return say("{year}: {place} was divided.", **told)
    if len(merger.parts) == 1:
        return say("{year}: {place} was split off from {parts}.", **told)
    return say("{year}: {place} was made from {parts}.", **told)


def periods_sentence(store: Store, periods: Sequence[Period], say: Words) -> str:
    """Return which places took part in which programmes, and when."""
    told = (
        say(
            "{programme} {years} ({places})",
            programme=short_name(say.pick(period.name)),
            years=f"{period.first_year}–{period.last_year}",
            places=say.listing([store.places[place].name for place in period.places]),
        )
        for period in periods
    )
    return f"{'; '.join(told)}."


def alternative(story: Story, say: Words) -> str:
    """Return the chart in words: where each line starts and ends."""
    decimals = story.chart.decimals if story.chart.base is None else 1
    sentences = []
    for line in story.chart.lines:
        known = np.flatnonzero(np.isfinite(line.value))
        start, end = int(known[0]), int(known[-1])
        sentences.append(
            say(
                "{place}: {first} in {start}, {last} in {end}.",
                place=line.name,
                first=say.number(float(line.value[start]), decimals),
                start=int(line.years[start]),
                last=say.number(float(line.value[end]), decimals),
                end=int(line.years[end]),
            )
        )
    if peers := peers_in(story.chart.lines):
        sentences.append(peers_alternative(peers, decimals, say))
    return " ".join([say("Line chart."), f"{story.title}. {story.subtitle}.", *sentences])


def _title(title: str, lines: Sequence[Line], say: Words) -> str:
    places = [line.name for line in lines if not line.is_area]
    if not places:
        return (
            say(
                "{indicator}: {places}",
                indicator=title,
                places=say.listing([line.name for line in lines]),
            )
            if lines
            else title
        )
    if len(places) <= _NAMED:
        return say("{indicator}: {places}", indicator=title, places=say.listing(places))
    return say("{indicator}: {places}", indicator=title, places=say(_NUMBERS[len(places)]))


def _subtitle(chart: Chart, first: int, last: int, say: Words) -> str:
    parts = []
    if chart.base is not None:
        parts.append(say("Index, {year} = 100", year=chart.base))
    elif chart.unit:
        parts.append(opening(chart.unit))
    parts.append(str(first) if first == last else f"{first}–{last}")
    areas = [
        line.name[0].lower() + line.name[1:] if line.unit in ("D", "C", PEERS) else line.name
        for line in chart.lines
        if line.is_area
    ]
    if areas and any(not line.is_area for line in chart.lines):
        parts.append(say("compared with {areas}", areas=say.listing(areas)))
    if chart.is_log:
        parts.append(say("logarithmic scale"))
    return " · ".join(parts)


def _absent(names: list[str], first: int, last: int, say: Words) -> list[str]:
    if not names:
        return []
    span = str(first) if first == last else f"{first}–{last}"
    return [say("No figures for {places} in {years}.", places=say.listing(names), years=span)]
