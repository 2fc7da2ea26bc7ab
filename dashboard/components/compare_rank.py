"""The ranked dots of the comparison: the chart, and all its rows as a table."""

import math

from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card
from dashboard.components.compare_colours import colours
from dashboard.components.download import download
from dashboard.components.frame import Framed, empty, frame
from dashboard.components.tables import long_table
from dashboard.data.ranking import Row, ranked
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Width
from dashboard.figures.palette import PALETTES
from dashboard.figures.rank import MAX_ROWS, rank_figure
from dashboard.figures.swarm import Look
from dashboard.text import Words
from dashboard.text.case import opening
from dashboard.text.compare_rank_words import (
    Told,
    alternative,
    counts,
    hints,
    label,
    printed,
    subtitle,
    title,
)
from dashboard.text.compare_words import change_words, signed
from dashboard.text.sources import source_text
from dashboard.text.statuses import status_word
from dashboard.view import View


def card(store: Store, view: View, places: tuple[str, ...], say: Words, room: Width) -> Component:
    """Return the framed chart of `places`, or why there is none."""
    meta = store.indicators[view.indicator]
    told = Told(store, view, meta, ranked(store, view, places), say)
    first = hints(told)
    if not told.ranking.rows:
        return empty(
            say.pick(meta.title), (*first, say("No municipality has figures here.")), html.H1
        )
    look = _look(told)
    main = title(told)
    framed = Framed(
        id="compare",
        title=main,
        subtitle=subtitle(told),
        hints=first,
        figure=rank_figure(told.ranking, look, say, PALETTES[view.theme], CANVASES[room]),
        alternative=alternative(told, main),
        remarks=remarks(told, look),
        caption=chart_card.caption(meta, store, say),
        source=source_text(store, meta.id, say),
        download=download(store, view, "rank", meta.id),
        table=_twin(told, main),
    )
    return frame(framed, say, html.H1)


def _look(told: Told) -> Look:
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


def _twin(told: Told, main: str) -> Component:
    """Return every row, highest first."""
    say, ranking = told.say, told.ranking
    if ranking.scale == "level":
        head = [str(ranking.years[0]), say("95% interval"), say("Place in the country")]
    else:
        head = [*map(str, ranking.years), say("Change")]
        head += [say("Change in per cent")] if ranking.scale == "percent" else []
    head = [say("Municipality"), say("No."), *head, say("Status")]
    rows = [
        [told.name(row), str(number), *_cells(told, row), _status(told, row)]
        for number, row in enumerate(ranking.rows, 1)
    ]
    return long_table(f"{main}. {subtitle(told)}", head, rows)


def _cells(told: Told, row: Row) -> list[str]:
    say, decimals = told.say, told.meta.decimals
    if told.ranking.scale == "level":
        has_interval = math.isfinite(row.lower)
        interval = f"{say.number(row.lower, decimals)}–{say.number(row.upper, decimals)}"
        return [say.number(row.value, decimals), interval if has_interval else "", _rank(row, say)]
    cells = [say.number(row.before, decimals), say.number(row.after, decimals)]
    cells.append(signed(say, row.after - row.before, decimals))
    return [*cells, printed(told, row.value)] if told.ranking.scale == "percent" else cells


def _rank(row: Row, say: Words) -> str:
    if row.rank is None:
        return ""
    first, last, n = row.rank.first, row.rank.last, row.rank.n
    if row.rank.is_certain:
        return say("{first} of {n}", first=first, n=n)
    return say("{first}–{last} of {n}", first=first, last=last, n=n)


def _status(told: Told, row: Row) -> str:
    if not row.is_sure:
        return told.say("may be chance")
    return status_word(row.status, told.say)


def remarks(told: Told, look: Look) -> tuple[str, ...]:
    """Return what points, lines and order in the chart mean."""
    say, ranking, rows = told.say, told.ranking, told.ranking.rows
    found = []
    if ranking.scale != "level":
        found.append(counts(told))
        if not all(row.is_sure for row in rows):
            found.append(
                say(
                    "Hollow points: the intervals of the two years overlap, so the change may be "
                    "chance ({n} municipalities).",
                    n=sum(not row.is_sure for row in rows),
                )
            )
    if any(math.isfinite(row.lower) for row in rows):
        found.append(
            say(
                "Lines through the points are 95% intervals. Where they overlap, the order may be "
                "chance."
            )
        )
    if len(rows) > MAX_ROWS:
        found.append(
            say(
                "At the top, every municipality is a point; below are the first and last fifteen "
                "and the chosen ones. The table holds all."
            )
        )
    if look.tracked:
        found.append(say("Diamonds: municipalities with places we follow."))
    return tuple(found)
