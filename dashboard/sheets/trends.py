"""The sheet of Utvikling: each line year by year, with the index where one is drawn."""

from dataclasses import replace

import numpy as np

from dashboard.data.peer_band import PEERS
from dashboard.data.queries import Line
from dashboard.data.sheet import Number, Row, Sheet
from dashboard.data.store import Store
from dashboard.sheets import parts
from dashboard.text import Words
from dashboard.text.trend_peers import with_quartiles
from dashboard.text.trend_story import tell
from dashboard.view import View


def trends(store: Store, view: View, say: Words) -> Sheet:
    """Return what the chart is drawn from: a row for each line and year."""
    meta = store.indicators[view.indicator]
    story = tell(store, view, say)
    chart = story.chart
    lines = _told(tuple(chart.figures.values()), say)
    head: tuple[str, ...] = (
        say("Code"),
        say("Municipality or area"),
        say("Year"),
        parts.measured(meta, say),
        *parts.interval_heads(say),
        say("Status"),
    )
    codes = [line.unit if line.unit != PEERS else "" for line in lines for _ in line.status]
    rows: tuple[Row, ...] = tuple(
        (code, *row)
        for code, row in zip(codes, parts.line_rows(lines, meta.decimals, say), strict=True)
    )
    if chart.base is not None:
        drawn = {line.name: line for line in _told(chart.lines, say)}
        index = [
            Number(float(drawn[line.name].value[at]) if line.name in drawn else np.nan, 1)
            for line in lines
            for at in range(len(line.status))
        ]
        head = (*head, say("Index, {year} = 100", year=chart.base))
        rows = tuple((*row, each) for row, each in zip(rows, index, strict=True))
    head, rows = parts.without_gaps(head, rows)
    return Sheet(
        subject=meta.id,
        title=story.title,
        subtitle=story.subtitle,
        head=head,
        rows=rows,
        notes=(*parts.notes(meta, say), *story.hints),
        sources=parts.sources(store, [meta.id], say),
    )


def _told(lines: tuple[Line, ...], say: Words) -> tuple[Line, ...]:
    """Return the lines of the table; the peers' quartiles are rows, not ends of an interval."""
    return tuple(
        replace(
            line,
            lower=np.full_like(line.value, np.nan),
            upper=np.full_like(line.value, np.nan),
        )
        if line.unit == PEERS
        else line
        for line in with_quartiles(lines, say)
    )
