"""What sheets have in common: heads, statuses in words, notes, sources, and lines as rows."""

from collections.abc import Iterable, Sequence

import numpy as np

from dashboard.data.queries import Line
from dashboard.data.records import Source
from dashboard.data.sheet import Cell, Number, Row
from dashboard.data.store import STATUSES, Store
from dashboard.text import Words
from dashboard.text.sources import source_words, sources_behind
from dashboard.text.statuses import status_word
from etl.contract import IndicatorMeta, Status


def measured(meta: IndicatorMeta, say: Words, *more: object) -> str:
    """Return the head of an indicator's column: its title, what is `more`, and its unit."""
    name = ", ".join([say.pick(meta.title), *map(str, more)])
    unit = say.pick(meta.unit)
    return f"{name} ({unit})" if unit else name


def interval_heads(say: Words) -> tuple[str, str]:
    """Return the heads of the two ends of an interval."""
    return say("95% interval, lower end"), say("95% interval, upper end")


def notes(meta: IndicatorMeta, say: Words) -> tuple[str, ...]:
    """Return what an indicator is and how not to read it."""
    return say.pick(meta.definition), say.pick(meta.caution)


def sources(store: Store, indicators: Iterable[str], say: Words) -> tuple[str, ...]:
    """Return every source behind some indicators, each once."""
    return told_sources(sources_behind(store, indicators), say)


def told_sources(sources: Iterable[Source], say: Words) -> tuple[str, ...]:
    """Return publisher, table, date, licence and address of each source."""
    return tuple(f"{source_words(each, say)} {each.url}".strip() for each in sources)


def figure(
    store: Store, indicator: str, place: str, year: int
) -> tuple[Number, Number, Number, Status]:
    """Return a place's figure, the ends of its interval, and its status."""
    matrix, decimals = store.place_values[indicator], store.indicators[indicator].decimals
    at = store.place_index[place], int(np.searchsorted(matrix.years, year))
    value, lower, upper = (
        Number(float(each[at]), decimals) for each in (matrix.value, matrix.lower, matrix.upper)
    )
    return value, lower, upper, STATUSES[matrix.status[at]]


def line_rows(lines: Sequence[Line], decimals: int, say: Words) -> tuple[tuple[Cell, ...], ...]:
    """Return name, year, value, ends of the interval and status, line by line."""
    return tuple(
        (
            line.name,
            int(line.years[at]),
            *(Number(float(each[at]), decimals) for each in (line.value, line.lower, line.upper)),
            status_word(status, say),
        )
        for line in lines
        for at, status in enumerate(line.status)
    )


def without_gaps(
    head: Sequence[str], rows: Sequence[Row]
) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Return head and rows without the columns of figures in which there is none."""
    kept = [at for at in range(len(head)) if not rows or not all(_is_gap(row[at]) for row in rows)]
    return (
        tuple(head[at] for at in kept),
        tuple(tuple(row[at] for at in kept) for row in rows),
    )


def _is_gap(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, Number) and cell.plain is None)
