"""The scatter of the comparison: how two indicators go together, said modestly."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card
from dashboard.components.download import download
from dashboard.components.frame import Framed, empty, frame
from dashboard.data.pairing import Pairing
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Width
from dashboard.figures.compare_looks import measure, scatter_look
from dashboard.figures.palette import PALETTES
from dashboard.figures.scatter import scatter_figure
from dashboard.text import Words
from dashboard.text.compare_scatter_words import (
    correlation,
    hints,
    people_head,
    remarks,
    subtitle,
    title,
)
from dashboard.text.sources import source_text
from dashboard.view import View


def card(store: Store, view: View, pairing: Pairing, say: Words, room: Width) -> Component:
    """Return the framed chart, or why there is none."""
    x, y = (store.indicators[axis.indicator] for axis in (pairing.x, pairing.y))
    main = title(store, pairing, say)
    first = hints(store, view, pairing, say)
    if not pairing.points:
        return empty(main, (*first, say("No municipality has figures here.")), html.H1)
    look = scatter_look(store, view, pairing)
    measures = measure(store, pairing.x, say), measure(store, pairing.y, say)
    under = subtitle(store, view, pairing, say)
    framed = Framed(
        id="compare",
        title=main,
        subtitle=under,
        hints=first,
        figure=scatter_figure(
            pairing, measures, look, say, PALETTES[view.theme], (room, CANVASES[room])
        ),
        alternative=" ".join(
            [say("Scatter plot."), f"{main}.", f"{under}.", correlation(pairing, say)]
        ),
        remarks=remarks(pairing, say),
        caption=html.Div(
            [
                part
                for meta in (x, y)
                for part in (html.H3(say.pick(meta.title)), chart_card.caption(meta, store, say))
            ]
        ),
        source=f"{source_text(store, x.id, say)} {source_text(store, y.id, say)}",
        download=download(store, view, "scatter", f"{x.id}-{y.id}"),
        table=_twin(store, pairing, main, say),
    )
    return frame(framed, say, html.H1)


def _twin(store: Store, pairing: Pairing, main: str, say: Words) -> Component:
    x, y = measure(store, pairing.x, say), measure(store, pairing.y, say)
    points = sorted(pairing.points, key=lambda point: -point.x)
    rows = [
        [
            store.places[point.place].name,
            chart_card.cell(point.x, point.statuses[0], x.decimals, say),
            chart_card.cell(point.y, point.statuses[1], y.decimals, say),
            say.number(point.people),
        ]
        for point in points
    ]
    head = [
        say("Municipality"),
        f"{x.title} ({x.unit})" if x.unit else x.title,
        f"{y.title} ({y.unit})" if y.unit else y.title,
        people_head(store, say),
    ]
    met = {status for point in points for status in point.statuses}
    return chart_card.signed_table(main, head, rows, met, say)
