"""The headline of a trend chart: which way one place went, or how far apart several are."""

from collections.abc import Sequence

import numpy as np

from dashboard.data.direction import direction
from dashboard.data.findings import Figure, growth, is_told_in_percent, last_break
from dashboard.data.queries import Line
from dashboard.data.records import MONEY
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.text.compare_words import signed
from dashboard.text.drawn import figure_of, is_by_chance, is_yes_or_no
from dashboard.text.findings import told_year
from dashboard.text.headline import LONGEST, MOST, amount, in_year, names, shortest, subject
from dashboard.text.trend_story import Story
from dashboard.view import View
from etl.contract import IndicatorMeta

#: Of so many places each is named with its figure, of more the highest and the lowest.
_NAMED = 3


def headline(store: Store, view: View, story: Story, say: Words) -> str:
    """Return what the lines show; the chart's own title where nothing can be said of them."""
    meta = store.indicators[view.indicator]
    lines = [story.chart.figures[line.unit] for line in story.chart.lines if not line.is_area]
    if not lines or any(is_yes_or_no(meta, line) for line in lines):
        return story.title
    told = [
        _of_one(store, meta, lines[0], name, say)
        if len(lines) == 1
        else _of_several(store, meta, lines, story.chart.base, name, say)
        for name in names(meta, say)
    ]
    found = shortest(*told)
    return found if all(told) and len(found) <= LONGEST else story.title


def _of_one(store: Store, meta: IndicatorMeta, line: Line, name: str, say: Words) -> str:
    years = line.years[np.isfinite(line.value)]
    first, last = (figure_of(line, int(year), meta.decimals) for year in (years[0], years[-1]))
    told = {
        "place": line.name,
        "indicator": subject(name),
        "start": _plain(first.value, meta, say),
        "end": amount(last.value, meta, say),
        "first": told_year(first, say),
        "last": told_year(last, say),
    }
    if len(years) == 1 or _is_broken(store, meta, first.year, last.year):
        if str(last.year) in name:
            return say("{place}: {indicator} {end}", **told)
        return say("{place}: {indicator} {end} in {last}", **told)
    change = _change(store, meta, line, (first, last), told, say)
    has_prices = meta.unit.en in MONEY and first.value != last.value
    return say("{told} (not adjusted for inflation)", told=change) if has_prices else change


def _change(
    store: Store,
    meta: IndicatorMeta,
    line: Line,
    ends: tuple[Figure, Figure],
    told: dict[str, str],
    say: Words,
) -> str:
    first, last = ends
    known = np.isfinite(line.value)
    values = np.array([round(each, meta.decimals) for each in line.value[known].tolist()])
    way = direction(line.years[known], values, store.trends.get((meta.id, line.unit)))
    up = last.value > first.value
    if first.value == last.value:
        return say("{place}: {indicator} {end} both in {first} and in {last}", **told)
    if is_by_chance(first, last):
        return say("{place}: {indicator} {end} in {last}, no sure change since {first}", **told)
    if way is not None and way != (1 if up else -1):
        return say("{place}: {indicator} {end} in {last}, no clear direction since {first}", **told)
    if is_told_in_percent(store.place_values[meta.id], meta, first, last):
        change = growth(first, last)
        told |= {"change": say.quantity(abs(change), 1, "%")}
        if change == 0:
            return say("{place}: {indicator} hardly changed from {first} to {last}", **told)
        if up:
            return say("{place}: {indicator} up {change} from {first} to {last}", **told)
        return say("{place}: {indicator} down {change} from {first} to {last}", **told)
    if up:
        return say("{place}: {indicator} up from {start} in {first} to {end} in {last}", **told)
    return say("{place}: {indicator} down from {start} in {first} to {end} in {last}", **told)


def _of_several(
    store: Store,
    meta: IndicatorMeta,
    lines: Sequence[Line],
    base: int | None,
    name: str,
    say: Words,
) -> str:
    """Return how several places stand in the last year that all have; empty if nothing can be."""
    shared = set.intersection(*({int(y) for y in each.years[_known(each)]} for each in lines))
    if not shared:
        return ""
    last = max(shared)
    figures = [figure_of(line, last, meta.decimals) for line in lines]
    shown = [(figure.value, amount(figure.value, meta, say)) for figure in figures]
    when = in_year(name, last)
    if base is not None and meta.kind == "count":
        if base not in shared or base >= last or _is_broken(store, meta, base, last):
            return ""
        starts = [figure_of(line, base, meta.decimals) for line in lines]
        matrix = store.place_values[meta.id]
        pairs = list(zip(starts, figures, strict=True))
        if not all(is_told_in_percent(matrix, meta, *pair) for pair in pairs):
            return ""
        steps = [growth(*pair) for pair in pairs]
        shown = [(step, signed(say, step, 1, "%")) for step in steps]
        when = f"{name} {base}–{last}"
    each = [f"{line.name} {text}" for line, (_, text) in zip(lines, shown, strict=True)]
    every = f"{when}: {', '.join(each)}"
    if len(lines) == 2 or (len(lines) <= _NAMED and len(every) <= MOST):
        return every
    order = sorted(range(len(lines)), key=lambda at: -shown[at][0])
    high, low = order[0], order[-1]
    is_shared = shown[order[1]][0] == shown[high][0] or shown[order[-2]][0] == shown[low][0]
    if is_shared or is_by_chance(figures[high], figures[low]):
        return ""
    return say(
        "{indicator}: highest {high} ({most}), lowest {low} ({least})",
        indicator=when,
        high=lines[high].name,
        most=shown[high][1],
        low=lines[low].name,
        least=shown[low][1],
    )


def _plain(value: float, meta: IndicatorMeta, say: Words) -> str:
    """Return the first of two figures: a unit that is a word stands with the second."""
    is_percentage = meta.unit.en.startswith(("%", "per cent of"))
    return amount(value, meta, say) if is_percentage else say.number(value, meta.decimals)


def _known(line: Line) -> np.ndarray:
    return np.isfinite(line.value)


def _is_broken(store: Store, meta: IndicatorMeta, first: int, last: int) -> bool:
    matrix = store.place_values[meta.id]
    remade = last_break(matrix, int(np.searchsorted(matrix.years, last)))
    return remade is not None and int(matrix.years[remade]) > first
