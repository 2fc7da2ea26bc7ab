"""The growth of a place taken apart, year by year."""

import numpy as np
from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card, controls, place_parts
from dashboard.components.download import download
from dashboard.components.frame import Framed, empty, frame, source_text
from dashboard.components.place_parts import Told
from dashboard.data.profile import GROWTH, lines_of, total
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Width
from dashboard.figures.growth import growth_figure
from dashboard.figures.palette import PALETTES
from dashboard.text import Words
from dashboard.view import View

FROM = "place-from"


def card(store: Store, view: View, say: Words, room: Width) -> list[Component]:
    """Return the change in population year by year, taken apart."""
    name = store.places[view.place].name
    told = tell(store, view, say)
    if told is None:
        return [
            empty(say("Growth in {place}", place=name), (place_parts.why_empty(store, view, say),))
        ]
    chart = place_parts.chart_of(store, view, told, say("persons"))
    framed = Framed(
        id="place-growth",
        title=told.title,
        subtitle=told.subtitle,
        controls=_from_year(store, view, int(told.lines[0].years[0]), say),
        figure=growth_figure(chart, say, PALETTES[view.theme], CANVASES[room]),
        alternative=" ".join(
            [
                say("Stacked bars for each year."),
                f"{told.title}.",
                *place_parts.ends(told.lines, say),
            ]
        ),
        remarks=(about_remainder(store, say), *place_parts.remarks(store, chart, say)),
        caption=place_parts.sources(store, GROWTH[0], say),
        source=source_text(store, GROWTH[0], say),
        download=download(store, view, "growth", name),
        table=chart_card.twin(told.lines, told.decimals, told.title, say),
    )
    return [frame(framed, say)]


def tell(store: Store, view: View, say: Words) -> Told | None:
    """Return births, moves, what they leave unexplained, and the whole; None where unknown."""
    names = {
        indicator: say.pick(store.indicators[indicator].short)
        for indicator in GROWTH
        if indicator in store.indicators
    }
    parts = lines_of(store, view, names) if len(names) == len(GROWTH) else ()
    if not parts or not any(line.has_values for line in parts):
        return None
    births, moves, _ = (float(np.nansum(line.value)) for line in parts)
    lines = (*parts, total(parts, say("Change in all")))
    first, last = int(lines[0].years[0]), int(lines[0].years[-1])
    title = say(
        "{place}: births minus deaths {births}, net migration {moves} since {year}",
        place=store.places[view.place].name,
        births=_signed(births, say),
        moves=_signed(moves, say),
        year=first,
    )
    return Told(lines, 0, title, say("Persons a year") + f" · {first}–{last}")


def about_remainder(store: Store, say: Words) -> str:
    """Return what the figures leave unexplained."""
    meta = store.indicators[GROWTH[-1]]
    return f"{say.pick(meta.short)}: {say.pick(meta.caution)}"


def _from_year(store: Store, view: View, first: int, say: Words) -> Component:
    years = store.place_values[GROWTH[0]].years.tolist()
    return html.Div(
        controls.select(
            FROM,
            say("From"),
            {str(year): str(year) for year in years[:-1]},
            str(first),
            controls.asking(place_parts.with_population(store, view), "from"),
        ),
        className="place-years",
    )


def _signed(value: float, say: Words) -> str:
    return ("+" if value > 0 else "") + say.number(value)
