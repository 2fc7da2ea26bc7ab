"""How places look in the charts of the comparison: names, figures, colours of the chosen."""

from collections.abc import Sequence

from dashboard.data.pairing import Axis, Pairing
from dashboard.data.selection import one_place
from dashboard.data.store import Store
from dashboard.figures import scatter
from dashboard.figures.palette import PALETTES
from dashboard.figures.swarm import Look
from dashboard.text import Words
from dashboard.text.case import opening
from dashboard.text.compare_rank_words import Told, label, printed
from dashboard.text.compare_words import change_words
from dashboard.view import View


def colours(view: View, places: Sequence[str]) -> dict[str, str]:
    """Return the chosen places' colours, as on the trends page; ink for one asked for its peers."""
    palette = PALETTES[view.theme]
    tints = dict(zip(view.places, palette.lines, strict=False))
    if view.among == "peers" and (place := one_place(view)):
        tints.setdefault(place, palette.ink)
    return {place: tint for place, tint in tints.items() if place in places}


def rank_look(told: Told) -> Look:
    """Return how the rows of a ranking are named and marked."""
    store, view, say = told.store, told.view, told.say
    places = [row.place for row in told.ranking.rows]
    unit = say.pick(told.meta.unit)
    is_percent = told.ranking.scale == "percent"
    tracked = {row.place for row in store.tracked}
    axis = {
        "level": unit.removeprefix("%"),
        "percent": say("Change in per cent"),
        "difference": change_words(told.meta, say),
    }[told.ranking.scale]
    return Look(
        names={place: store.places[place].name for place in places},
        labels={row.place: label(told, row) for row in told.ranking.rows},
        values={
            row.place: printed(told, row.value) + (say.per_cent if is_percent else "")
            for row in told.ranking.rows
        },
        colours=colours(view, places),
        tracked=frozenset(tracked & set(places)),
        axis=opening(axis),
        unit=say.per_cent if is_percent or (unit == "%" and told.ranking.scale == "level") else "",
    )


def scatter_look(store: Store, view: View, pairing: Pairing) -> scatter.Look:
    """Return how the points of a pairing are named and marked."""
    places = [point.place for point in pairing.points]
    return scatter.Look(
        names={place: store.places[place].name for place in places},
        districts=frozenset(place for place in places if store.places[place].is_district),
        colours=colours(view, places),
    )


def measure(store: Store, axis: Axis, say: Words) -> scatter.Measure:
    """Return how an axis is named and printed; counts above zero are drawn by their magnitude."""
    meta = store.indicators[axis.indicator]
    title, short = (
        name if str(axis.year) in name else f"{name}, {axis.year}"
        for name in (say.pick(meta.title), say.pick(meta.short))
    )
    return scatter.Measure(
        title=title,
        short=short,
        decimals=meta.decimals,
        unit=say.pick(meta.unit),
        is_log=meta.kind == "count" and axis.span[0] > 0,
    )
