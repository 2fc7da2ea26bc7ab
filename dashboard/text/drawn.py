"""What a trend chart draws, in a sentence: a place's first and last year shown, and beside whom."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dashboard.data.findings import Figure, finding, growth, is_told_in_percent, last_break
from dashboard.data.queries import Line
from dashboard.data.records import MONEY
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.text.case import opening
from dashboard.text.findings import figure_words, municipality, told_year
from dashboard.text.summaries import turn
from etl.contract import IndicatorMeta, Status


@dataclass(frozen=True, slots=True)
class Drawn:
    """A place's figures in the years shown, and those drawn beside it.

    `peers` is the median as it is drawn: of an index where `is_index`, of figures otherwise.
    """

    meta: IndicatorMeta
    line: Line
    norway: Line | None = None
    peers: Line | None = None
    is_index: bool = False


def drawn_sentence(store: Store, drawn: Drawn, say: Words) -> str:
    """Return how the figure went over the years shown; of a count, in per cent.

    Empty without two figures, across a break in the series, for a yes or no, and where the newest
    finding says as much already.
    """
    meta, line = drawn.meta, drawn.line
    known = line.years[np.isfinite(line.value)]
    if known.size < 2 or is_yes_or_no(meta, line):
        return ""
    first, last = (figure_of(line, int(year), meta.decimals) for year in (known[0], known[-1]))
    matrix = store.place_values[meta.id]
    remade = last_break(matrix, int(np.searchsorted(matrix.years, last.year)))
    if remade is not None and matrix.years[remade] > first.year:
        return ""
    is_percent = is_told_in_percent(matrix, meta, first, last)
    beside = list(_beside(drawn, first.year, last.year, say, is_percent=is_percent))
    if not beside and _is_told(store, meta.id, line.unit, first, last):
        return ""
    name = municipality(store.places[line.unit], say)
    subject = opening(say("the figure for {place}", place=name))
    years = {"first": told_year(first, say), "last": told_year(last, say)}
    if is_percent:
        change = turn(growth(first, last), say)
        told = say(
            "{subject} {change} from {first} to {last}", subject=subject, change=change, **years
        )
    elif first.value == last.value:
        value = figure_words(first.value, meta, say)
        told = say(
            "{subject} was {value} both in {first} and in {last}",
            subject=subject,
            value=value,
            **years,
        )
    else:
        told = say(
            "{subject} went from {start} in {first} to {end} in {last}",
            subject=subject,
            start=figure_words(first.value, meta, say),
            end=figure_words(last.value, meta, say),
            **years,
        )
        told = _with_care(told, meta, first, last, say)
    return "; ".join([told, *beside]) + "."


def _beside(drawn: Drawn, first: int, last: int, say: Words, *, is_percent: bool) -> Iterator[str]:
    """Yield how the country and the peers went; sizes too small for per cent stand alone."""
    meta = drawn.meta
    if meta.kind == "count" and not is_percent:
        return
    others = (
        (say("the figure for {place}", place=say("Norway")), drawn.norway, meta.decimals),
        (
            say("the median of similar municipalities"),
            drawn.peers,
            1 if drawn.is_index else meta.decimals,
        ),
    )
    for subject, line, decimals in others:
        if line is None or not np.isfinite(line.value[np.isin(line.years, (first, last))]).all():
            continue
        start, end = (figure_of(line, year, decimals) for year in (first, last))
        if is_percent:
            yield f"{subject} {turn(growth(start, end), say)}"
        elif start.value == end.value:
            value = figure_words(start.value, meta, say)
            yield say("{subject} was {value} in both years", subject=subject, value=value)
        else:
            yield say(
                "{subject} went from {start} to {end}",
                subject=subject,
                start=figure_words(start.value, meta, say),
                end=figure_words(end.value, meta, say),
            )


def _with_care(told: str, meta: IndicatorMeta, first: Figure, last: Figure, say: Words) -> str:
    """Return a change with what it may owe to prices or chance."""
    if meta.unit.en in MONEY:
        return say("{told}, not adjusted for inflation", told=told)
    return (
        say("{told}, but the change may be due to chance", told=told)
        if is_by_chance(first, last)
        else told
    )


def is_by_chance(one: Figure, other: Figure) -> bool:
    """Whether the intervals of two figures overlap; estimates have none that could tell."""
    low, high = sorted((one, other), key=lambda figure: figure.value)
    if Status.ESTIMATED in (one.status, other.status) or low.upper is None or high.lower is None:
        return False
    return low.upper >= high.lower


def _is_told(store: Store, indicator: str, place: str, first: Figure, last: Figure) -> bool:
    found = finding(store, indicator, place)
    told = found.change and found.latest and (found.change.earlier.year, found.latest.year)
    return told == (first.year, last.year)


def is_yes_or_no(meta: IndicatorMeta, line: Line) -> bool:
    """Whether figures only tell yes and no."""
    return meta.kind == "index" and set(line.value[np.isfinite(line.value)].tolist()) <= {0.0, 1.0}


def figure_of(line: Line, year: int, decimals: int) -> Figure:
    """Return the figure of a year, as it is printed."""
    at = int(np.searchsorted(line.years, year))
    has_interval = bool(np.isfinite(line.lower[at]) and np.isfinite(line.upper[at]))
    return Figure(
        year,
        round(float(line.value[at]), decimals) + 0.0,
        line.status[at],
        float(line.lower[at]) if has_interval else None,
        float(line.upper[at]) if has_interval else None,
    )
