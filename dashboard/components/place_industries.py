"""What people at a place work in, year by year."""

import numpy as np
from dash.development.base_component import Component

from dashboard.components import chart_card, place_parts
from dashboard.components.download import download
from dashboard.components.frame import Framed, empty, frame, source_text
from dashboard.components.place_parts import Told
from dashboard.data.profile import INDUSTRIES, lines_of
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Width
from dashboard.figures.palette import PALETTES
from dashboard.figures.trend import trend_figure
from dashboard.text import Words, mark
from dashboard.view import View

_NAMES = dict(
    zip(
        INDUSTRIES,
        (
            mark("Primary industries"),
            mark("Manufacturing"),
            mark("Public administration"),
            mark("Education"),
            mark("Health and social work"),
            mark("Other industries"),
        ),
        strict=True,
    )
)


def card(store: Store, view: View, say: Words, room: Width) -> list[Component]:
    """Return what people who live here work in, year by year."""
    name = store.places[view.place].name
    told = tell(store, view, say)
    if told is None:
        return [
            empty(
                say("Industries in {place}", place=name),
                (place_parts.why_empty(store, view, say),),
            )
        ]
    chart = place_parts.chart_of(store, view, told, "%")
    framed = Framed(
        id="place-industries",
        title=told.title,
        subtitle=told.subtitle,
        figure=trend_figure(chart, say, PALETTES[view.theme], CANVASES[room]),
        alternative=" ".join(
            [say("Line chart."), f"{told.title}.", *place_parts.ends(told.lines, say)]
        ),
        remarks=place_parts.remarks(store, chart, say),
        caption=place_parts.sources(store, INDUSTRIES[0], say, INDUSTRIES[0]),
        source=source_text(store, INDUSTRIES[0], say),
        download=download(store, view, "industries", name),
        table=chart_card.twin(told.lines, told.decimals, f"{told.title}. {told.subtitle}", say),
    )
    return [frame(framed, say)]


def tell(store: Store, view: View, say: Words) -> Told | None:
    """Return the industries that have figures here; None where there are none."""
    every = lines_of(store, view, {indicator: say(text) for indicator, text in _NAMES.items()})
    lines = tuple(line for line in every if line.has_values)
    if not lines:
        return None
    at = max(int(np.flatnonzero(np.isfinite(line.value))[-1]) for line in lines)
    named = [line for line in lines if line.unit != INDUSTRIES[-1]]
    largest = max(named, key=lambda line: np.nan_to_num(line.value[at]))
    title = say(
        "{place}: {share} work in {industry} in {year}",
        place=store.places[view.place].name,
        share=say.quantity(float(largest.value[at]), 1, "%"),
        industry=largest.name.lower(),
        year=int(largest.years[at]),
    )
    first, last = int(lines[0].years[0]), int(lines[0].years[-1])
    subtitle = say("Employed residents by industry, per cent") + f" · {first}–{last}"
    return Told(lines, 1, title, subtitle)
