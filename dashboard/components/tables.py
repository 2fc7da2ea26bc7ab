"""Tables: captioned, with headers for screen readers, scrolling on their own."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria

Cell = Component | str


def scroll_table(
    title: str,
    head: Sequence[Cell],
    rows: Sequence[tuple[Cell, Sequence[Cell]]],
    notes: Sequence[str] = (),
    style: str = "",
) -> Component:
    """Return a table whose rows each have a header cell; `notes` stand below it."""
    body = [
        html.Tr([html.Th(name, scope="row"), *(html.Td(cell) for cell in cells)])
        for name, cells in rows
    ]
    return html.Div(
        [
            html.Table(
                [
                    html.Caption(title),
                    html.Thead(html.Tr([html.Th(each, scope="col") for each in head])),
                    html.Tbody(body),
                ],
                className=style or None,
            ),
            *(html.P(note, className="source") for note in notes),
        ],
        className="table-scroll",
        tabIndex="0",
        role="region",
        **aria(label=title),
    )
