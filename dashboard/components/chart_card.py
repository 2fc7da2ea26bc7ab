"""What stands around a chart: definition, caution, sources, signs, and the table behind it."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.tables import TextCell, long_table
from dashboard.data.queries import UNCERTAIN, Line
from dashboard.data.records import Source
from dashboard.data.store import Store
from dashboard.figures.traces import STATUS_WORDS
from dashboard.text import MISSING, Words
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
    """Return publisher, table, date and licence, like 'Source: SSB, table 07459, updated …'."""
    table = source.table or source.title
    if table.isdigit():
        table = say("table {table}", table=table)
    parts: list[Component | str] = [say("Source:") + " " + source.publisher + ", "]
    parts.append(html.A(table, href=source.url) if source.url else table)
    if source.updated:
        parts.append(", " + say("updated {date}", date=say.date(source.updated)))
    elif source.retrieved:
        parts.append(", " + say("fetched {date}", date=say.date(source.retrieved)))
    if source.licence:
        parts.append(f" ({source.licence})")
    return [*parts, "."]


def sources_behind(store: Store, indicators: Iterable[str]) -> tuple[Source, ...]:
    """Return the sources of several indicators, each once."""
    found = {source.source: source for each in indicators for source in store.sources_of(each)}
    return tuple(found.values())


def source_words(source: Source, say: Words) -> str:
    """Return the source line as plain text, for what is saved."""
    parts = source_line(source, say)
    return "".join(part if isinstance(part, str) else str(part.children) for part in parts)


def signs(lines: Sequence[Line], say: Words) -> str:
    """Return what hollow points and gaps in the chart mean; empty if there are none."""
    met = Counter(status for line in lines for status in line.status if not line.is_area)
    in_areas = {status for line in lines for status in line.status if line.is_area}
    met[Status.PROVISIONAL] += Status.PROVISIONAL in in_areas
    sentences = []
    uncertain = [
        say(STATUS_WORDS[status]) for status in Status if status in UNCERTAIN and met[status]
    ]
    if uncertain:
        sentences.append(
            say("Hollow points and dashed lines: {kinds} figures.", kinds=say.listing(uncertain))
        )
    gaps = [
        f"{say(STATUS_WORDS[status])} ({met[status]})"
        for status in Status
        if not status.has_value and met[status]
    ]
    if gaps:
        sentences.append(
            say("Gaps in the lines are years without figures: {kinds}.", kinds=say.listing(gaps))
        )
    if Status.ESTIMATED in in_areas:
        sentences.append(
            say(
                "Some figures for larger areas are estimated, for a municipality lacks figures or "
                "was divided."
            )
        )
    return " ".join(sentences)


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
