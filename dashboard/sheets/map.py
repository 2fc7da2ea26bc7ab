"""The sheet of Kart: every municipality in the year of the map, and in that of the second one."""

from dashboard.data.selection import filtered, nearest
from dashboard.data.sheet import Row, Sheet
from dashboard.data.store import Store
from dashboard.sheets import parts
from dashboard.text import Words
from dashboard.view import View


def figures(store: Store, view: View, say: Words) -> Sheet:
    """Return a row for each year and municipality that passes the filters, gaps with why."""
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
            say("Status"),
        ),
        [_row(store, meta.id, place, year, say) for year in years for place in places],
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


def _row(store: Store, indicator: str, place: str, year: int, say: Words) -> Row:
    value, lower, upper, status = parts.figure(store, indicator, place, year)
    told = store.places[place]
    word = parts.status_word(status, say)
    return (year, place, told.name, told.county_name, value, lower, upper, word)
