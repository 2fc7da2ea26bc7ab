"""The growth of a place taken apart, year by year."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card, controls, place_parts
from dashboard.components.download import download
from dashboard.components.frame import Framed, empty, frame
from dashboard.data.profile import GROWTH
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Width
from dashboard.figures.growth import growth_figure
from dashboard.figures.palette import PALETTES
from dashboard.text import Words
from dashboard.text.place_growth import about_remainder, tell
from dashboard.text.place_lines import chart_of, ends, remarks, why_empty
from dashboard.text.sources import source_text
from dashboard.view import View

FROM = "place-from"


def card(store: Store, view: View, say: Words, room: Width) -> list[Component]:
    """Return the change in population year by year, taken apart."""
    name = store.places[view.place].name
    told = tell(store, view, say)
    if told is None:
        return [empty(say("Growth in {place}", place=name), (why_empty(store, view, say),))]
    chart = chart_of(store, view, told, say("persons"))
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
                *ends(told.lines, say),
            ]
        ),
        remarks=(about_remainder(store, say), *remarks(store, chart, say)),
        caption=place_parts.sources(store, GROWTH[0], say),
        source=source_text(store, GROWTH[0], say),
        download=download(store, view, "growth", name),
        table=chart_card.twin(told.lines, told.decimals, told.title, say),
    )
    return [frame(framed, say)]


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
