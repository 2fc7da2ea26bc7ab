"""What stands around a chart: definition, caution, sources, signs, and the table behind it."""

from collections.abc import Collection, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.tables import TextCell, long_table
from dashboard.data.queries import Line
from dashboard.data.records import Source
from dashboard.data.store import Store
from dashboard.text import MISSING, Words
from dashboard.text.sources import source_parts
from dashboard.text.statuses import STATUS_WORDS
from etl.contract import IndicatorMeta, Status

_SIGNS = {Status.PROVISIONAL: "p", Status.ESTIMATED: "e", Status.BREAK: "b"}


def caption(meta: IndicatorMeta, store: Store, say: Words) -> Component:
    """Return the definition, how not to read it, and where the figures come from."""
    return html.Div(
        [
            html.P(say.pick(meta.definition)),
            html.P([html.Strong(say("Read with care:") + " "), say.pick(meta.caution)])
            if say.pick(meta.caution)
            else None,
            *(
                html.P(source_line(source, say), className="source")
                for source in store.sources_of(meta.id)
            ),
        ],
        className="caption",
    )


def source_line(source: Source, say: Words) -> list[Component | str]:
    """Return the source line with the table's name as a link to where it is published."""
    before, table, after = source_parts(source, say)
    return [before, html.A(table, href=source.url) if source.url else table, after]


def twin(lines: Sequence[Line], decimals: int, title: str, say: Words) -> Component:
    """Return the chart as a table: a row for each year, newest first, a column for each line."""
    years = sorted({int(year) for line in lines for year in line.years}, reverse=True)
    columns = [
        dict(zip(line.years.tolist(), range(len(line.years)), strict=True)) for line in lines
    ]
    rows = [
        [
            str(year),
            *(
                _cell(line, positions.get(year), decimals, say)
                for line, positions in zip(lines, columns, strict=True)
            ),
        ]
        for year in years
    ]
    head = [say("Year"), *(line.name for line in lines)]
    return signed_table(title, head, rows, {each for line in lines for each in line.status}, say)


def signed_table(
    title: str,
    head: Sequence[str],
    rows: Sequence[Sequence[TextCell]],
    met: Collection[Status],
    say: Words,
) -> Component:
    """Return a table of cells, with what the signs mean of those statuses that are met."""
    explained = [
        f"{sign} = {say(STATUS_WORDS[status])}" for status, sign in _SIGNS.items() if status in met
    ]
    return html.Div(
        [
            long_table(title, head, rows),
            html.P(", ".join(explained), className="source") if explained else None,
        ]
    )


def cell(value: float, status: Status, decimals: int, say: Words) -> TextCell:
    """Return a figure with the sign of its status; for a gap, a dash that says why."""
    if not status.has_value:
        return {"text": MISSING, "why": say(STATUS_WORDS[status])}
    number = say.number(value, decimals)
    sign = _SIGNS.get(status)
    return {"text": number, "sign": sign} if sign else number


def _cell(line: Line, position: int | None, decimals: int, say: Words) -> TextCell:
    if position is None:
        return MISSING
    return cell(float(line.value[position]), line.status[position], decimals, say)
