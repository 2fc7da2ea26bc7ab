"""The slide of Kart: one indicator over the country, year by year."""

import numpy as np

from dashboard.data.mapped import mapped
from dashboard.data.matrix import classes_of
from dashboard.data.selection import picked
from dashboard.data.store import Store
from dashboard.figures.map_colours import MAP_COLOURS, MapColours, class_colours
from dashboard.figures.zoomed import WHOLE
from dashboard.map_link import zoom_parts
from dashboard.slides import parts
from dashboard.slides.slide import Absent, Body, CountryMap, Slide
from dashboard.text import Words
from dashboard.text.map_told import (
    Told,
    class_labels,
    headline,
    remarks,
    sentences,
    side_labels,
    subtitle,
)
from dashboard.view import View

#: So many places that a filter leaves are few enough to be named on the map.
_FEW = 15
#: Limits between classes, and the colour and label of each class.
Scale = tuple[tuple[float, ...], tuple[str, ...], tuple[str, ...]]


def country(store: Store, view: View, say: Words) -> Slide:
    """Return the slide of the map; places outside the filters are land without a figure."""
    meta = store.indicators[view.indicator]
    told = Told(store, view, meta, mapped(store, view), classes_of(store, meta.id), say)
    return Slide(
        title=headline(told),
        subtitle=subtitle(told),
        body=_body(told),
        told=sentences(told),
        remarks=remarks(told),
        source=f"{parts.source(store, [meta.id], say)} {say('Map: Kartverket (CC BY 4.0)')}.",
        sources=(*parts.sources(store, [meta.id], say), say("Map: Kartverket (CC BY 4.0)")),
        definitions=parts.definitions(store, [meta.id], say),
        query=view.to_query(store),
        dated=parts.dated(store, say),
    )


def _body(told: Told) -> Body:
    say, shown, meta = told.say, told.mapped, told.meta
    if not np.isfinite(shown.values).any():
        return Absent(sentences(told))
    colours, is_count = MAP_COLOURS[told.view.theme], meta.kind == "count"
    limits, tones, labels = _circles(told, colours) if is_count else _classes(told, colours)
    every = told.store.place_values[meta.id].value
    return CountryMap(
        indicator=say.pick(meta.title),
        unit=say.pick(meta.unit),
        decimals=meta.decimals,
        places=shown.places,
        names=tuple(told.name(row) for row in range(len(shown.places))),
        years=shown.years,
        at=shown.at,
        values=tuple(
            tuple(parts.known(value, meta.decimals) for value in row)
            for row in shown.values.tolist()
        ),
        limits=limits,
        colours=tones,
        labels=labels,
        gap_label=say("No figure"),
        largest=float(np.nanmax(np.abs(every))) if is_count else 0.0,
        ringed=_ringed(told),
        alternative=" ".join([say("Map of Norway’s municipalities."), *sentences(told)]),
        zoom=zoom_parts(told.view.zoom) or WHOLE,
    )


def _ringed(told: Told) -> tuple[str, ...]:
    """Return the places to find: those chosen, and all where a filter leaves only a few."""
    places = told.mapped.places
    if len(places) <= _FEW and len(places) < len(told.store.places):
        return places
    return tuple(place for place in picked(told.store, told.view) if place in places)


def _classes(told: Told, colours: MapColours) -> Scale:
    tones = class_colours(told.classes, told.meta.better, colours)
    return told.classes.limits, tones, class_labels(told.classes, told.say)


def _circles(told: Told, colours: MapColours) -> Scale:
    """Return the colours of circles: one, or two where figures lie on both sides of a middle."""
    middle, labels = told.classes.middle, side_labels(told.classes, told.say)
    if middle is None:
        return (), (colours.circle,), labels
    return (middle,), (colours.loss, colours.circle), labels
