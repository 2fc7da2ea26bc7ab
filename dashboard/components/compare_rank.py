"""The ranked dots of the comparison: the chart, and all its rows as a table."""

import math

from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card
from dashboard.components.download import download
from dashboard.components.frame import Framed, empty, frame
from dashboard.components.tables import long_table
from dashboard.data.ranking import Row, on_page, ranked
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Width
from dashboard.figures.compare_looks import rank_look
from dashboard.figures.palette import PALETTES
from dashboard.figures.rank import rank_figure
from dashboard.text import Words
from dashboard.text.compare_rank_words import (
    Told,
    alternative,
    cut,
    hints,
    printed,
    remarks,
    subtitle,
    title,
)
from dashboard.text.compare_words import signed
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
    look = rank_look(told)
    rows = on_page(told.ranking.rows, tuple(look.colours))
    main = title(told)
    framed = Framed(
        id="compare",
        title=main,
        subtitle=subtitle(told),
        hints=first,
        figure=rank_figure(told.ranking, rows, look, say, PALETTES[view.theme], CANVASES[room]),
        alternative=alternative(told, main),
        remarks=remarks(told, cut(told)),
        caption=chart_card.caption(meta, store, say),
        source=source_text(store, meta.id, say),
        download=download(store, view, "rank", meta.id),
        table=_twin(told, main),
    )
    return frame(framed, say, html.H1)


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
