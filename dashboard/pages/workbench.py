"""The workbench: controls beside the card that they draw, as on Utvikling and Sammenlign."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dash import Dash, Input, Output, html
from dash.development.base_component import Component

from dashboard.components import ids
from dashboard.components.attributes import aria, data, named
from dashboard.components.controls import drawn_from
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.figures.chart import Width
from dashboard.text import Words
from dashboard.view import View, read_view

Parts = Sequence[Component | None]

#: Where the options are unfolded by themselves.
HAS_ROOM = "not all and (max-width: 48rem)"


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn from a view: what the card is about, how it shows it, and the card."""

    subject: Parts
    options: Parts
    card: Parts


def bench(name: str, offered: Parts, summary: str, title: str, say: Words) -> Component:
    """Return the frame of the page; options fold under `summary` where there is little room."""
    return html.Div(
        [
            *offered,
            html.Section(
                [
                    html.Div(className="drawn-later", **named(f"{name}-subject")),
                    html.Details(
                        [
                            html.Summary(summary),
                            html.Div(
                                className="options-grid drawn-later", **named(f"{name}-options")
                            ),
                        ],
                        className="options",
                        **named(f"{name}-fold"),
                        **data(fold=f"{name}-options", opens=HAS_ROOM),
                    ),
                ],
                className="controls",
                **aria(label=say("What to show")),
            ),
            html.Article(html.H1(title), className="card", **named(f"{name}-card")),
        ],
        className=f"workbench {name}",
    )


def draw_with(
    app: Dash, versions: Versions, name: str, draw: Callable[[Store, View, Words, Width], Drawn]
) -> None:
    """Draw the page anew when the view or the room for it changes."""

    @app.callback(
        Output(f"{name}-subject", "children"),
        Output(f"{name}-options", "children"),
        Output(f"{name}-card", "children"),
        Input(ids.VIEW, "data"),
        Input(ids.ROOM, "data"),
    )
    def answer(query: str, room: Width) -> tuple[Parts, ...]:
        store, view, say = read_view(query, versions)
        drawn = draw(store, view, say, room)
        return [drawn_from(view.to_query(store)), *drawn.subject], drawn.options, drawn.card
