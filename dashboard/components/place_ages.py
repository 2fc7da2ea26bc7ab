"""The people of a place by age: the pyramid of two years."""

import numpy as np
from dash import html
from dash.development.base_component import Component

from dashboard.components import controls, place_parts
from dashboard.components.download import download
from dashboard.components.frame import Framed, empty, frame, source_text
from dashboard.components.tables import long_table
from dashboard.data.pyramid import Pyramid, pyramid
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Width
from dashboard.figures.palette import PALETTES
from dashboard.figures.pyramid import MEN, WOMEN, age_labels, pyramid_figure
from dashboard.text import Words
from dashboard.view import View

NOW, THEN = "place-now", "place-then"
#: Whose source and definition stand under the pyramid.
SOURCE = "share_65plus"
#: The groups from 65 on.
_OLD = 65


def card(store: Store, view: View, say: Words, room: Width) -> list[Component]:
    """Return the age pyramid with its choice of years."""
    name = store.places[view.place].name
    shown = pyramid(store, view)
    if shown is None:
        return [
            empty(say("Ages in {place}", place=name), (place_parts.why_empty(store, view, say),))
        ]
    main = title(store, view, shown, say)
    framed = Framed(
        id="place-ages",
        title=main,
        subtitle=say(
            "Per cent of all residents · filled: {year} · outlined: {base}",
            year=shown.now.year,
            base=shown.then.year,
        ),
        controls=_years(store, view, shown, say),
        figure=pyramid_figure(shown, say, PALETTES[view.theme], CANVASES[room]),
        alternative=say("Age pyramid.") + f" {main}.",
        remarks=(
            say("Figures of 1 January. The axis is the same in every year."),
            *doubts(store, shown, say),
        ),
        caption=place_parts.sources(store, SOURCE, say),
        source=source_text(store, SOURCE, say),
        download=download(store, view, "ages", name),
        table=_table(shown, main, say),
    )
    return [frame(framed, say)]


def title(store: Store, view: View, shown: Pyramid, say: Words) -> str:
    """Return how many are old, now and then."""
    now, then = (_share_of_old(shown, year.share, say) for year in (shown.now, shown.then))
    told = {"place": store.places[view.place].name, "now": now, "year": shown.now.year}
    if shown.now.year == shown.then.year:
        return say("{place}: {now} are 65 or older in {year}", **told)
    return say(
        "{place}: {now} are 65 or older in {year}, against {then} in {base}",
        then=then,
        base=shown.then.year,
        **told,
    )


def doubts(store: Store, shown: Pyramid, say: Words) -> tuple[str, ...]:
    """Return which years can't be told, and that figures are estimated."""
    found = []
    if shown.years[0] > int(store.age_sex.years[0]):
        found.append(
            say(
                "Ages before {year} can’t be told for today’s borders.",
                year=shown.years[0],
            )
        )
    if shown.now.is_estimated or shown.then.is_estimated:
        found.append(say("Some figures are estimated, since borders have changed."))
    return tuple(found)


def sexes(say: Words) -> dict[int, str]:
    """Return the name of each row of a year's persons, in the order of the table."""
    return {MEN: say("Men"), WOMEN: say("Women")}


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


def _share_of_old(shown: Pyramid, share: np.ndarray, say: Words) -> str:
    old = np.array(shown.ages) >= _OLD
    return say.quantity(float(share[:, old].sum()), 1, "%")


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
