"""What people at a place work in, year by year."""

from dash.development.base_component import Component

from dashboard.components import chart_card, place_parts
from dashboard.components.download import download
from dashboard.components.frame import Framed, empty, frame
from dashboard.data.profile import INDUSTRIES
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Width
from dashboard.figures.palette import PALETTES
from dashboard.figures.trend import trend_figure
from dashboard.text import Words
from dashboard.text.place_industries import tell
from dashboard.text.place_lines import chart_of, ends, remarks, why_empty
from dashboard.text.sources import source_text
from dashboard.view import View


def card(store: Store, view: View, say: Words, room: Width) -> list[Component]:
    """Return what people who live here work in, year by year."""
    name = store.places[view.place].name
    told = tell(store, view, say)
    if told is None:
        return [
            empty(
                say("Industries in {place}", place=name),
                (why_empty(store, view, say),),
            )
        ]
    chart = chart_of(store, view, told, "%")
    framed = Framed(
        id="place-industries",
        title=told.title,
        subtitle=told.subtitle,
        figure=trend_figure(chart, say, PALETTES[view.theme], CANVASES[room]),
        alternative=" ".join([say("Line chart."), f"{told.title}.", *ends(told.lines, say)]),
        remarks=remarks(store, chart, say),
        caption=place_parts.sources(store, INDUSTRIES[0], say, INDUSTRIES[0]),
        source=source_text(store, INDUSTRIES[0], say),
        download=download(store, view, "industries", name),
        table=chart_card.twin(told.lines, told.decimals, f"{told.title}. {told.subtitle}", say),
    )
    return [frame(framed, say)]
