"""The sheets of Sammenlign: two indicators, places in order, and places side by side."""

from collections.abc import Iterator

from dashboard.data import quarters
from dashboard.data.pairing import paired
from dashboard.data.ranking import Row as Ranked
from dashboard.data.ranking import ranked
from dashboard.data.selection import compared, side_by_side
from dashboard.data.sheet import Number, Row, Sheet
from dashboard.data.store import Store
from dashboard.sheets import parts
from dashboard.text import Words, compare_heat_words, compare_rank_words, compare_scatter_words
from dashboard.text.compare_rank_words import Told
from dashboard.text.statuses import status_word
from dashboard.view import View


def scatter(store: Store, view: View, say: Words) -> Sheet:
    """Return both figures of every place, those with a gap last."""
    pairing = paired(store, view, compared(store, view))
    axes = pairing.x, pairing.y
    metas = [store.indicators[axis.indicator] for axis in axes]
    people = {point.place: point.people for point in pairing.points}
    order = sorted(pairing.points, key=lambda point: -point.x)

    def row(place: str) -> Row:
        cells: list[Number | str] = []
        for axis in axes:
            value, _, _, status = parts.figure(store, axis.indicator, place, axis.year)
            cells += [value, status_word(status, say)]
        residents = Number(people.get(place, float("nan")), 0)
        return (place, store.places[place].name, *cells, residents)

    heads = [
        head
        for axis, meta in zip(axes, metas, strict=True)
        for head in (
            parts.measured(meta, say, axis.year),
            f"{say('Status')}: {say.pick(meta.short)}",
        )
    ]
    return Sheet(
        subject="-".join(meta.id for meta in metas),
        title=compare_scatter_words.title(store, pairing, say),
        subtitle=compare_scatter_words.subtitle(store, view, pairing, say),
        head=(
            say("Code"),
            say("Municipality"),
            *heads,
            compare_scatter_words.people_head(store, say),
        ),
        rows=tuple(row(place) for place in (*(point.place for point in order), *pairing.left_out)),
        notes=(
            compare_scatter_words.correlation(pairing, say),
            *compare_scatter_words.hints(store, view, pairing, say),
            *(note for meta in metas for note in parts.notes(meta, say)),
        ),
        sources=parts.sources(store, [meta.id for meta in metas], say),
    )


def rank(store: Store, view: View, say: Words) -> Sheet | None:
    """Return the places in order, highest first; those without figures last, and why."""
    meta = store.indicators[view.indicator]
    told = Told(store, view, meta, ranked(store, view, compared(store, view)), say)
    if not told.ranking.rows:
        return None
    is_level = told.ranking.scale == "level"
    heads, cells = (_level_heads, _level) if is_level else (_change_heads, _change)
    known = [
        (number, row.place, told.name(row), *cells(told, row))
        for number, row in enumerate(told.ranking.rows, 1)
    ]
    head, rows = parts.without_gaps(
        (say("No."), say("Code"), say("Municipality"), *heads(told), say("Status")),
        (*known, *_left_out(told, len(heads(told)))),
    )
    return Sheet(
        subject=meta.id,
        title=compare_rank_words.title(told),
        subtitle=compare_rank_words.subtitle(told),
        head=head,
        rows=rows,
        notes=(*parts.notes(meta, say), *compare_rank_words.hints(told)),
        sources=parts.sources(store, [meta.id], say),
    )


def heat(store: Store, view: View, say: Words) -> Sheet | None:
    """Return each figure with the quarter it is in, indicator by indicator."""
    places = side_by_side(store, view)[: quarters.MAX_COLUMNS]
    if not places:
        return None
    lines = quarters.lines(store, view, places)
    names = [store.places[place].name for place in places]
    head, rows = parts.without_gaps(
        (
            say("Indicator"),
            say("Unit"),
            say("Year"),
            say("Code"),
            say("Municipality"),
            say("Value"),
            *parts.interval_heads(say),
            say("Quarter, from 1 (lowest) to 4"),
            say("How favourable"),
            say("Status"),
        ),
        tuple(_quarters(store, places, lines, say)),
    )
    return Sheet(
        subject=compare_heat_words.subject(view, say),
        title=compare_heat_words.title(view, lines, names, say),
        subtitle=compare_heat_words.subtitle(store, view, say),
        head=head,
        rows=rows,
        notes=(compare_heat_words.reading(names, say),),
        sources=parts.sources(store, [line.meta.id for line in lines], say),
    )


def _left_out(told: Told, width: int) -> Iterator[Row]:
    """Yield the places without a rank: the figures they have, and why there is no other."""
    for place, status in told.ranking.left_out.items():
        figures = [
            parts.figure(told.store, told.meta.id, place, year)[0] for year in told.ranking.years
        ]
        gaps = [None] * (width - len(figures))
        name = told.store.places[place].name
        yield (None, place, name, *figures, *gaps, status_word(status, told.say))


def _level_heads(told: Told) -> tuple[str, ...]:
    say = told.say
    return (
        parts.measured(told.meta, say, told.span),
        *parts.interval_heads(say),
        say("No. in the country, from"),
        say("No. in the country, to"),
    )


def _level(told: Told, row: Ranked) -> Row:
    decimals = told.meta.decimals
    return (
        *(Number(each, decimals) for each in (row.value, row.lower, row.upper)),
        row.rank.first if row.rank else None,
        row.rank.last if row.rank else None,
        status_word(row.status, told.say),
    )


def _change_heads(told: Told) -> tuple[str, ...]:
    say = told.say
    return (
        *(parts.measured(told.meta, say, year) for year in told.ranking.years),
        say("Change"),
        say("Change in per cent"),
    )


def _change(told: Told, row: Ranked) -> Row:
    decimals = told.meta.decimals
    per_cent = row.value if told.ranking.scale == "percent" else float("nan")
    return (
        Number(row.before, decimals),
        Number(row.after, decimals),
        Number(row.after - row.before, decimals),
        Number(per_cent, 1),
        "" if row.is_sure else told.say("may be chance"),
    )


def _quarters(
    store: Store, places: tuple[str, ...], lines: tuple[quarters.Line, ...], say: Words
) -> Iterator[Row]:
    for line in lines:
        for place, cell in zip(places, line.cells, strict=True):
            yield (
                say.pick(line.meta.title),
                say.pick(line.meta.unit),
                line.year,
                place,
                store.places[place].name,
                *(
                    Number(each, line.meta.decimals)
                    for each in (cell.value, cell.lower, cell.upper)
                ),
                cell.quarter,
                compare_heat_words.quarter_words(line, cell, say)[1],
                status_word(cell.status, say),
            )
