"""Tables: captioned, with headers for screen readers, scrolling on their own."""

import json
from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data

Cell = Component | str
#: What stands in a cell of text: alone, with a "sign" after it, a mark for "why" none stands, or
#: "lines" of texts and links (each a "text" and its "href").
Line = Sequence[str | Mapping[str, str]]
TextCell = str | Mapping[str, str] | Mapping[str, Sequence[Line]]


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


def long_table(title: str, head: Sequence[str], rows: Sequence[Sequence[TextCell]]) -> Component:
    """Return the room of a table of text; the first cell of a row is its header.

    Each cell would be a component, and each component that comes asks all others whether they have
    changed, which takes the browser seconds: `assets/filled.js` puts the table in.
    """
    content = json.dumps({"head": head, "rows": rows}, ensure_ascii=False, separators=(",", ":"))
    return html.Div(
        className="table-scroll long-table",
        tabIndex="0",
        role="region",
        **aria(label=title),
        **data(table=content),
    )
