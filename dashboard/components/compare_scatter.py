"""The scatter of the comparison: how two indicators go together, said modestly."""

import math

from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card
from dashboard.components.compare_words import absent, colours, group, limits, outside
from dashboard.components.download import download
from dashboard.components.frame import Framed, empty, frame, source_text
from dashboard.data.map_places import SIZE
from dashboard.data.pairing import Axis, Pairing
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Width
from dashboard.figures.palette import PALETTES
from dashboard.figures.scatter import Look, Measure, scatter_figure
from dashboard.text import Words
from dashboard.text.case import inside
from dashboard.view import View

#: From which size a correlation is called weak, clear and strong; below them it is called none.
WEAK, CLEAR, STRONG = 0.2, 0.4, 0.6
#: With fewer places than this nothing is said of how two indicators go together.
ENOUGH = 20


def card(store: Store, view: View, pairing: Pairing, say: Words, room: Width) -> Component:
    """Return the framed chart, or why there is none."""
    x, y = (store.indicators[axis.indicator] for axis in (pairing.x, pairing.y))
    main = title(store, pairing, say)
    first = hints(store, view, pairing, say)
    if not pairing.points:
        return empty(main, (*first, say("No municipality has figures here.")), html.H1)
    places = [point.place for point in pairing.points]
    look = Look(
        names={place: store.places[place].name for place in places},
        districts=frozenset(place for place in places if store.places[place].is_district),
        colours=colours(view, places),
    )
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
        remarks=(
            correlation(pairing, say),
            say("The area of a bubble is the number of residents."),
            norway_lines(pairing, say),
        ),
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


def title(store: Store, pairing: Pairing, say: Words) -> str:
    """Return both indicators, and the pattern between them where there are places enough."""
    first, second = (
        say.pick(store.indicators[axis.indicator].title) for axis in (pairing.x, pairing.y)
    )
    names = {"x": first, "y": inside(second)}
    if len(pairing.points) < ENOUGH or math.isnan(pairing.rho):
        return say("{x} against {y}", **names)
    return say("{x} against {y}: {pattern}", **names, pattern=pattern(pairing.rho, say))


def pattern(rho: float, say: Words) -> str:
    """Return a correlation in words."""
    if abs(rho) < WEAK:
        return say("no clear pattern")
    together = rho > 0
    if abs(rho) < CLEAR:
        return (
            say("a weak tendency to be high together")
            if together
            else say("a weak tendency for one to be high where the other is low")
        )
    if abs(rho) < STRONG:
        return (
            say("a clear tendency to be high together")
            if together
            else say("a clear tendency for one to be high where the other is low")
        )
    return (
        say("a strong tendency to be high together")
        if together
        else say("a strong tendency for one to be high where the other is low")
    )


def correlation(pairing: Pairing, say: Words) -> str:
    """Return Spearman's rho with its number of places, and what it does not say."""
    if len(pairing.points) < ENOUGH or math.isnan(pairing.rho):
        return say("Too few municipalities to say whether the two go together.")
    return say(
        "Rank correlation (Spearman): {rho} among {n} municipalities; 0 is none, 1 and −1 are "
        "complete. It says nothing of cause.",
        rho=say.number(pairing.rho, 2),
        n=len(pairing.points),
    )


def norway_lines(pairing: Pairing, say: Words) -> str:
    """Return what the dotted lines are, as many as are drawn; empty without any."""
    told = (
        "",
        say("The dotted line is Norway’s figure."),
        say("The dotted lines are Norway’s figures."),
    )
    return told[math.isfinite(pairing.x.norway) + math.isfinite(pairing.y.norway)]


def measure(store: Store, axis: Axis, say: Words) -> Measure:
    """Return how an axis is named and printed; counts above zero are drawn by their magnitude."""
    meta = store.indicators[axis.indicator]
    unit, name, year = say.pick(meta.unit), say.pick(meta.title), str(axis.year)
    return Measure(
        title=name if year in name else f"{name}, {year}",
        decimals=meta.decimals,
        unit=unit,
        is_log=meta.kind == "count" and axis.span[0] > 0,
    )


def subtitle(store: Store, view: View, pairing: Pairing, say: Words) -> str:
    """Return the years, and who is compared."""
    years = sorted({pairing.x.year, pairing.y.year})
    parts = [
        " / ".join(map(str, years)),
        f"{say.number(len(pairing.points))} {group(view, say)}",
        *limits(store, view, say),
    ]
    return " · ".join(parts)


def hints(store: Store, view: View, pairing: Pairing, say: Words) -> tuple[str, ...]:
    """Return what the reader should know first: other years than asked for, who is left out."""
    found = []
    if pairing.x.year != pairing.y.year:
        found.append(
            say(
                "The two have no year in common; you see {x} and {y}.",
                x=f"{say.pick(store.indicators[pairing.x.indicator].short)} {pairing.x.year}",
                y=f"{say.pick(store.indicators[pairing.y.indicator].short)} {pairing.y.year}",
            )
        )
    elif view.year is not None and view.year != pairing.x.year:
        found.append(
            say(
                "Not both have figures for {asked}; you see {shown}.",
                asked=view.year,
                shown=pairing.x.year,
            )
        )
    found += [outside(store, view, say), absent(store, pairing.left_out, say)]
    return tuple(filter(None, found))


def people_head(store: Store, say: Words) -> str:
    """Return the head of the numbers of people, which are the newest whatever year is shown."""
    return f"{say('Inhabitants')}, {store.place_values[SIZE].years[-1]}"


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
