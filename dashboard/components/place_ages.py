"""The people of a place by age: the pyramid of two years."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import controls, place_parts
from dashboard.components.download import download
from dashboard.components.frame import Framed, empty, frame
from dashboard.components.tables import long_table
from dashboard.data.pyramid import Pyramid, pyramid
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Width
from dashboard.figures.palette import PALETTES
from dashboard.figures.pyramid import pyramid_figure
from dashboard.text import Words
from dashboard.text.place_ages import (
    SOURCE,
    age_labels,
    alternative,
    remarks,
    sexes,
    subtitle,
    title,
)
from dashboard.text.place_lines import why_empty
from dashboard.text.sources import source_text
from dashboard.view import View

NOW, THEN = "place-now", "place-then"


def card(store: Store, view: View, say: Words, room: Width) -> list[Component]:
    """Return the age pyramid with its choice of years."""
    name = store.places[view.place].name
    shown = pyramid(store, view)
    if shown is None:
        return [empty(say("Ages in {place}", place=name), (why_empty(store, view, say),))]
    main = title(store, view, shown, say)
    framed = Framed(
        id="place-ages",
        title=main,
        subtitle=subtitle(shown, say),
        controls=_years(store, view, shown, say),
        figure=pyramid_figure(shown, say, PALETTES[view.theme], CANVASES[room]),
        alternative=alternative(main, say),
        remarks=remarks(store, shown, say),
        caption=place_parts.sources(store, SOURCE, say),
        source=source_text(store, SOURCE, say),
        download=download(store, view, "ages", name),
        table=_table(shown, main, say),
    )
    return [frame(framed, say)]


def _years(store: Store, view: View, shown: Pyramid, say: Words) -> Component:
    query = place_parts.with_population(store, view)
    return html.Div(
        [
            controls.slider(
                NOW,
                say("Year"),
                [str(year) for year in shown.years],
                str(shown.now.year),
                controls.asking(query, "year"),
            ),
            controls.select(
                THEN,
                say("Compare with"),
                {str(year): str(year) for year in shown.years},
                str(shown.then.year),
                controls.asking(query, "base"),
            ),
        ],
        className="place-years",
    )


def _table(shown: Pyramid, main: str, say: Words) -> Component:
    columns = [(year, sex, name) for year in shown.drawn for sex, name in sexes(say).items()]
    return long_table(
        main,
        [say("Age"), *(f"{name} {year.year}" for year, _, name in columns)],
        [
            [
                label,
                *(
                    f"{say.number(float(year.persons[sex, row]))} "
                    f"({say.quantity(float(year.share[sex, row]), 1, '%')})"
                    for year, sex, _ in columns
                ),
            ]
            for row, label in enumerate(age_labels(shown.ages, say))
        ],
    )
