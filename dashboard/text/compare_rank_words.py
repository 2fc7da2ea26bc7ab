"""The ranked dots in words: the finding, what is measured, and what to know first."""

import math
from dataclasses import dataclass

from dashboard.data.ranking import MAX_ROWS, Ranking, Row, change_years
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.text.case import opening
from dashboard.text.compare_words import absent, change_words, group, limits, outside, signed
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


def title(told: Told) -> str:
    """Return the finding: how many rose, or who is highest."""
    return _title(told, told.say.pick(told.meta.title))


def short_title(told: Told) -> str:
    """Return the same with the short name of the indicator."""
    return _title(told, told.say.pick(told.meta.short))


def place_title(told: Told, name: str) -> str:
    """Return where the one chosen place ranks; empty where several are chosen, or it is unsure."""
    ranking, say = told.ranking, told.say
    own = [row for row in ranking.rows if row.place in told.view.places]
    has_intervals = any(math.isfinite(row.lower) for row in ranking.rows)
    if ranking.scale != "level" or len(own) != 1 or len(ranking.rows) == 1 or has_intervals:
        return ""
    figures = [round(row.value, told.meta.decimals) for row in ranking.rows]
    figure = round(own[0].value, told.meta.decimals)
    if figures.count(figure) > 1:
        return ""
    return say(
        "{indicator}: {place} is no. {rank} of {all} {group}, counted from the highest",
        indicator=name,
        place=told.name(own[0]),
        rank=1 + sum(each > figure for each in figures),
        all=len(figures),
        group=group(told.view, say),
    )


def _title(told: Told, name: str) -> str:
    say, ranking = told.say, told.ranking
    rows = ranking.rows
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


def label(told: Told, row: Row) -> str:
    """Return a row's figure as printed; a change of a count in its unit and in per cent."""
    say = told.say
    if told.ranking.scale != "percent":
        return printed(told, row.value)
    step = signed(say, row.after - row.before, told.meta.decimals)
    return f"{step} ({signed(say, row.value, 1, '%')})"


def subtitle(told: Told) -> str:
    """Return what is measured, the years and the limits of the comparison."""
    say = told.say
    unit = say.pick(told.meta.unit).replace("%", say("per cent"))
    kinds = {
        "level": unit,
        "difference": change_words(told.meta, say),
        "percent": say("Change in {unit} and per cent", unit=unit),
    }
    kind = kinds[told.ranking.scale]
    parts = [opening(kind), told.span, *limits(told.store, told.view, say)]
    return " · ".join(filter(None, parts))


def hints(told: Told) -> tuple[str, ...]:
    """Return what the reader should know first: no change to show, a break, who is left out."""
    say, view, ranking = told.say, told.view, told.ranking
    found = []
    if view.step == "change" and change_years(told.store, view) is None:
        found.append(say("There is only one year of figures, so no change can be shown."))
    if ranking.breaks:
        found.append(
            say(
                "Break in the series in {years}: figures before and after are not counted alike, "
                "and the change is not only what happened in the place.",
                years=say.listing([str(year) for year in ranking.breaks]),
            )
        )
    found.append(outside(told.store, view, say))
    found.append(absent(told.store, ranking.left_out, say))
    return tuple(filter(None, found))


def counts(told: Told) -> str:
    """Return how many rose, fell and stood still."""
    ranking, say = told.ranking, told.say
    same = len(ranking.rows) - ranking.rose - ranking.fell
    return say(
        "{rose} up, {fell} down, {same} unchanged.", rose=ranking.rose, fell=ranking.fell, same=same
    )


def alternative(told: Told, main: str) -> str:
    """Return the chart in words."""
    say = told.say
    parts = [say("Dot plot."), f"{main}.", subtitle(told) + "."]
    if told.ranking.scale != "level":
        parts.append(counts(told))
    return " ".join([*parts, *ends(told)])


def ends(told: Told) -> tuple[str, ...]:
    """Return who is highest and lowest."""
    say, rows = told.say, told.ranking.rows
    return (
        say("Highest: {place}, {value}.", place=told.name(rows[0]), value=label(told, rows[0])),
        say("Lowest: {place}, {value}.", place=told.name(rows[-1]), value=label(told, rows[-1])),
    )


def remarks(told: Told, shown: str) -> tuple[str, ...]:
    """Return what points, lines and order in the chart mean; `shown` says which rows are left."""
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
    found.append(shown)
    tracked = {row.place for row in told.store.tracked}
    if any(row.place in tracked for row in rows):
        found.append(say("Diamonds: municipalities with places we follow."))
    return tuple(filter(None, found))


def cut(told: Told) -> str:
    """Return what a page shows of many rows."""
    say = told.say
    if len(told.ranking.rows) <= MAX_ROWS:
        return ""
    return say(
        "At the top, every municipality is a point; below are the first and last fifteen and the "
        "chosen ones. The table holds all."
    )


def cut_to(told: Told, n: int) -> str:
    """Return which `n` rows are left of many on a slide; empty where all are."""
    say, rows = told.say, told.ranking.rows
    if n == len(rows):
        return ""
    return say(
        "At the top, every municipality is a point; below are {n} of {all}: the first, the last "
        "and the chosen ones.",
        n=n,
        all=len(rows),
    )
