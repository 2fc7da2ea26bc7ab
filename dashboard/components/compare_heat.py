"""The heat table: indicators down, places across, each figure with its quarter of all places."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.components.chart_card import source_line
from dashboard.components.download import About, download, menu
from dashboard.components.frame import empty
from dashboard.components.spoken import pause
from dashboard.data import quarters
from dashboard.data.quarters import Cell, Line
from dashboard.data.store import Store
from dashboard.text import MISSING, Words
from dashboard.text.compare_heat_words import (
    PAIR,
    QUARTERS,
    STANDINGS,
    difference_note,
    quarter_words,
    reading,
    subject,
    subtitle,
    title,
)
from dashboard.text.compare_words import signed
from dashboard.text.sources import source_words, sources_behind
from dashboard.text.statuses import STATUS_WORDS
from dashboard.view import View
from etl.contract import Status


def card(store: Store, view: View, places: Sequence[str], say: Words) -> Component:
    """Return the table of `places`, or what to do where there are none."""
    shown = tuple(places)[: quarters.MAX_COLUMNS]
    if not shown:
        return empty(
            say("Which municipalities?"),
            (say("Choose municipalities to set side by side."),),
            html.H1,
        )
    lines = quarters.lines(store, view, shown)
    names = [store.places[place].name for place in shown]
    main = title(view, lines, names, say)
    behind = sources_behind(store, [line.meta.id for line in lines])
    told = " ".join(source_words(source, say) for source in behind)
    return html.Div(
        [
            html.Header(
                [
                    html.H1(main),
                    html.P(subtitle(store, view, say), className="subtitle"),
                ]
            ),
            _table(lines, names, main, say),
            _legend(say),
            html.P(reading(names, say), className="remarks source"),
            menu(
                download(store, view, "heat", subject(view, say)),
                About(main, subtitle(store, view, say), told),
                say,
            ),
            html.Div(
                [html.P(source_line(source, say), className="source") for source in behind],
                className="caption sources-list",
            ),
        ],
        className="framed",
    )


def _table(lines: Sequence[Line], names: Sequence[str], main: str, say: Words) -> Component:
    head = [say("Indicator"), *names]
    if len(names) == PAIR:
        head.append(say("Difference"))
    return html.Div(
        html.Table(
            [
                html.Caption(main, className="visually-hidden"),
                html.Thead(html.Tr([html.Th(each, scope="col") for each in head])),
                html.Tbody([_row(line, names, say) for line in lines]),
            ],
            className="heat",
        ),
        className="table-scroll heat-scroll",
        tabIndex="0",
        role="region",
        **aria(label=main),
    )


def _row(line: Line, names: Sequence[str], say: Words) -> Component:
    unit = say.pick(line.meta.unit)
    name = html.Th(
        [
            html.Span([say.pick(line.meta.title), pause()], className="heat-name"),
            html.Span(", ".join(filter(None, (unit, str(line.year)))), className="heat-unit"),
        ],
        scope="row",
    )
    cells = [_cell(line, cell, say) for cell in line.cells]
    return html.Tr([name, *cells, *([_difference(line, names, say)] if len(names) == PAIR else [])])


def _cell(line: Line, cell: Cell, say: Words) -> Component:
    if cell.quarter is None:
        return html.Td(
            [MISSING, html.Span(say(STATUS_WORDS[cell.status]), className="heat-why")],
            className="heat-gap",
        )
    words = ", ".join(filter(None, quarter_words(line, cell, say)))
    return html.Td(
        [
            html.Span(say.number(cell.value, line.meta.decimals), className="heat-value"),
            _bars(cell.quarter),
            html.Span([pause(), say("estimated figure")], className="heat-why")
            if cell.status is Status.ESTIMATED
            else None,
            html.Span(f", {words}", className="visually-hidden") if words else None,
        ],
        title=words,
        **data(standing=quarters.standing(cell.quarter, line.meta)),
    )


def _bars(quarter: int) -> Component:
    return html.Span(className="heat-bars", **data(quarter=str(quarter)), **aria(hidden="true"))


def _difference(line: Line, names: Sequence[str], say: Words) -> Component:
    found = quarters.difference(line)
    if found is None:
        return html.Td(MISSING)
    told = [signed(say, found.value, line.meta.decimals)]
    note = difference_note(found, names, say)
    return html.Td(
        [
            html.Span(told[0], className="heat-value"),
            html.Span([pause(), note], className="heat-why"),
        ],
        className="heat-difference",
    )


def _legend(say: Words) -> Component:
    """Return what bars and colours mean."""
    bars = [html.Li([_bars(quarter), say(words)]) for quarter, words in enumerate(QUARTERS, 1)]
    colours = [
        html.Li([html.Span(className="heat-swatch", **data(standing=standing)), say(words)])
        for standing, words in reversed(STANDINGS.items())
    ]
    plain = html.Li(
        [
            html.Span(className="heat-swatch", **data(standing="plain")),
            say("neither high nor low is better"),
        ]
    )
    return html.Div(
        [html.Ul(bars, className="heat-key"), html.Ul([*colours, plain], className="heat-key")],
        className="heat-legend",
    )
