"""The ranked dots of the comparison: the finding as title, the chart, and all rows as a table."""

import math
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card
from dashboard.components.compare_words import absent, change_words, colours, group, limits, signed
from dashboard.components.frame import Framed, empty, frame, source_text
from dashboard.components.tables import long_table
from dashboard.data.ranking import Ranking, Row, change_years, ranked
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Width
from dashboard.figures.palette import PALETTES
from dashboard.figures.rank import MAX_ROWS, Look, rank_figure
from dashboard.figures.traces import STATUS_WORDS
from dashboard.text import Words
from dashboard.view import View
from etl.contract import IndicatorMeta


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentences are made from."""

    store: Store
    view: View
    meta: IndicatorMeta
    ranking: Ranking
    say: Words

    def name(self, row: Row) -> str:
        """Return a row's place by name."""
        return self.store.places[row.place].name

    @property
    def span(self) -> str:
        """The years, as printed."""
        return "–".join(map(str, self.ranking.years))


def card(
    store: Store, view: View, places: tuple[str, ...], csv: str, say: Words, room: Width
) -> Component:
    """Return the framed chart of `places`, or why there is none."""
    meta = store.indicators[view.indicator]
    told = Told(store, view, meta, ranked(store, view, places), say)
    hints = _hints(told)
    if not told.ranking.rows:
        return empty(
            say.pick(meta.title), (*hints, say("No municipality has figures here.")), html.H1
        )
    look = _look(told)
    main = title(told)
    framed = Framed(
        id="compare",
        title=main,
        subtitle=_subtitle(told),
        hints=hints,
        figure=rank_figure(told.ranking, look, say, PALETTES[view.theme], CANVASES[room]),
        alternative=_alternative(told, main),
        remarks=_remarks(told, look),
        caption=chart_card.caption(meta, store, say),
        source=source_text(store, meta.id, say),
        file=f"{meta.id}-{told.span}",
        csv=csv,
        table=_twin(told, main),
    )
    return frame(framed, say, html.H1)


def title(told: Told) -> str:
    """Return the finding: how many rose, or who is highest."""
    say, ranking = told.say, told.ranking
    name, rows = say.pick(told.meta.title), ranking.rows
    if ranking.scale != "level":
        return say(
            "{indicator}: up in {n} of {all} {group} from {first} to {last}",
            indicator=name,
            n=ranking.rose,
            all=len(rows),
            group=group(told.view, say),
            first=ranking.years[0],
            last=ranking.years[1],
        )
    if len(rows) == 1:
        return say("{indicator}: {places}", indicator=name, places=told.name(rows[0]))
    if printed(told, rows[0].value) == printed(told, rows[1].value):
        return say(
            "{indicator}: several of {all} {group} share the highest figure",
            indicator=name,
            all=len(rows),
            group=group(told.view, say),
        )
    return say(
        "{indicator}: {place} is highest of {all} {group}",
        indicator=name,
        place=told.name(rows[0]),
        all=len(rows),
        group=group(told.view, say),
    )


def printed(told: Told, value: float) -> str:
    """Return a level or a change as it is printed, changes with their sign."""
    if told.ranking.scale == "level":
        return told.say.number(value, told.meta.decimals)
    decimals = 1 if told.ranking.scale == "percent" else told.meta.decimals
    return signed(told.say, value, decimals)


def _label(told: Told, row: Row) -> str:
    say = told.say
    if told.ranking.scale != "percent":
        return printed(told, row.value)
    return (
        f"{signed(say, row.after - row.before, told.meta.decimals)} ({printed(told, row.value)} %)"
    )


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
        labels={row.place: _label(told, row) for row in told.ranking.rows},
        values={
            row.place: printed(told, row.value) + (" %" if is_percent else "")
            for row in told.ranking.rows
        },
        colours=colours(view, places),
        tracked=frozenset(tracked & set(places)),
        axis=axis[:1].upper() + axis[1:],
        unit=" %" if is_percent or (unit == "%" and told.ranking.scale == "level") else "",
    )


def _subtitle(told: Told) -> str:
    say = told.say
    unit = say.pick(told.meta.unit).replace("%", say("per cent"))
    kinds = {
        "level": unit,
        "difference": change_words(told.meta, say),
        "percent": say("Change in {unit} and per cent", unit=unit),
    }
    kind = kinds[told.ranking.scale]
    parts = [kind[:1].upper() + kind[1:], told.span, *limits(told.store, told.view, say)]
    return " · ".join(filter(None, parts))


def _hints(told: Told) -> tuple[str, ...]:
    say, view, ranking = told.say, told.view, told.ranking
    hints = []
    if view.step == "change" and change_years(told.store, view) is None:
        hints.append(say("There is only one year of figures, so no change can be shown."))
    if ranking.breaks:
        hints.append(
            say(
                "Break in the series in {years}: figures before and after are not counted alike, "
                "and the change is not only what happened in the place.",
                years=say.listing([str(year) for year in ranking.breaks]),
            )
        )
    hints.append(absent(told.store, ranking.left_out, say))
    return tuple(filter(None, hints))


def _counts(told: Told) -> str:
    ranking, say = told.ranking, told.say
    same = len(ranking.rows) - ranking.rose - ranking.fell
    return say(
        "{rose} up, {fell} down, {same} unchanged.", rose=ranking.rose, fell=ranking.fell, same=same
    )


def _alternative(told: Told, main: str) -> str:
    say, rows = told.say, told.ranking.rows
    parts = [say("Dot plot."), f"{main}.", _subtitle(told) + "."]
    if told.ranking.scale != "level":
        parts.append(_counts(told))
    parts += [
        say("Highest: {place}, {value}.", place=told.name(rows[0]), value=_label(told, rows[0])),
        say("Lowest: {place}, {value}.", place=told.name(rows[-1]), value=_label(told, rows[-1])),
    ]
    return " ".join(parts)


def _remarks(told: Told, look: Look) -> tuple[str, ...]:
    say, ranking, rows = told.say, told.ranking, told.ranking.rows
    remarks = []
    if ranking.scale != "level":
        remarks.append(_counts(told))
        if not all(row.is_sure for row in rows):
            remarks.append(
                say(
                    "Hollow points: the intervals of the two years overlap, so the change may be "
                    "chance ({n} municipalities).",
                    n=sum(not row.is_sure for row in rows),
                )
            )
    if any(math.isfinite(row.lower) for row in rows):
        remarks.append(
            say(
                "Lines through the points are 95% intervals. Where they overlap, the order may be "
                "chance."
            )
        )
    if len(rows) > MAX_ROWS:
        remarks.append(
            say(
                "On top every municipality is a point; below are the first and last fifteen and "
                "the chosen ones. The table holds all."
            )
        )
    if look.tracked:
        remarks.append(say("Diamonds: municipalities with places we follow."))
    return tuple(remarks)


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
    return long_table(f"{main}. {_subtitle(told)}", head, rows)


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
    return told.say(STATUS_WORDS[row.status]) if row.status in STATUS_WORDS else ""
