"""The sheet of Kart: every municipality in the year of the map, and in that of the second one."""

import math

from dashboard.data.selection import filtered, nearest
from dashboard.data.sheet import Number, Row, Sheet
from dashboard.data.store import Store
from dashboard.sheets import parts
from dashboard.text import Words
from dashboard.text.compare_words import change_unit
from dashboard.text.statuses import status_word
from dashboard.view import View
from etl.contract import IndicatorMeta


def figures(store: Store, view: View, say: Words) -> Sheet:
    """Return a row for each year and municipality that passes the filters, gaps with why.

    Of two years, the later one's rows tell the change since the earlier.
    """
    meta = store.indicators[view.indicator]
    known = store.place_values[meta.id].years.tolist()
    years = dict.fromkeys([nearest(known, view.year), view.versus or nearest(known, view.year)])
    places = filtered(store, view)
    head, rows = parts.without_gaps(
        (
            say("Year"),
            say("Code"),
            say("Municipality"),
            say("County"),
            parts.measured(meta, say),
            *parts.interval_heads(say),
            *_change_heads(meta, min(years), max(years), say),
            say("Status"),
        ),
        [_row(store, meta, place, year, min(years), say) for year in years for place in places],
    )
    return Sheet(
        subject=meta.id,
        title=say.pick(meta.title),
        subtitle=", ".join(map(str, years)),
        head=head,
        rows=rows,
        notes=parts.notes(meta, say),
        sources=parts.sources(store, [meta.id], say),
    )


def _row(store: Store, meta: IndicatorMeta, place: str, year: int, first: int, say: Words) -> Row:
    value, lower, upper, status = parts.figure(store, meta.id, place, year)
    before = parts.figure(store, meta.id, place, first)[0].value if first < year else math.nan
    step = value.value - before
    part = 100 * step / before if meta.kind == "count" and before > 0 else math.nan
    changes = Number(step, meta.decimals), Number(part, 1)
    told = store.places[place]
    word = status_word(status, say)
    return (year, place, told.name, told.county_name, value, lower, upper, *changes, word)


def _change_heads(meta: IndicatorMeta, first: int, last: int, say: Words) -> tuple[str, str]:
    head, unit = say("Change {first}–{last}", first=first, last=last), change_unit(meta, say)
    return f"{head} ({unit})" if unit else head, f"{head} (%)"
