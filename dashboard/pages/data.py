"""Data: the rows themselves, to choose, look through, count and take along."""

from dataclasses import replace
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html, no_update
from dash.development.base_component import Component

from dashboard.components import (
    data_controls,
    data_counts,
    data_download,
    data_grid,
    data_limits,
    data_map,
    ids,
    what_changed,
)
from dashboard.components.api_snippets import code_blocks
from dashboard.components.attributes import aria, data, named
from dashboard.components.controls import drawn_from
from dashboard.components.shell import route
from dashboard.data.rows import Rows
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.pages.addresses import whole
from dashboard.pages.workbench import HAS_ROOM
from dashboard.text import Words, mark
from dashboard.view import View, read_view

PATH = "/data"
NAV = mark("Data")
TITLE = mark("Data")
#: All municipalities can be chosen one by one.
MOST_PLACES = 400
OWN_LIBRARIES = ("dash_ag_grid",)
OWN_ASSETS = (
    "data/page.css",
    "data/changes.css",
    "api/page.css",
    "api/snippets.js",
    "data/main.mjs",
)

SUBJECT, OPTIONS, HEAD, PANEL, STATE = (
    f"data-{each}" for each in ("subject", "options", "head", "panel", "state")
)


def default(store: Store) -> View:
    """Return the view of a link that says nothing: one indicator, everywhere."""
    return replace(View.default(store), places=())


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the page; the preview's rows come when it asks for them."""
    found, refused = data_counts.rows_or_refusal(store, view, say)
    return html.Div(
        [
            *data_controls.offered(store, say),
            dcc.Store(id=STATE, data=_state(store, view, found, say)),
            html.Section(
                [
                    html.Div(_subject(store, view, say), className="subject", **named(SUBJECT)),
                    data_map.room(store, say),
                    html.Details(
                        [
                            html.Summary(say("More filters: places, years, status")),
                            html.Div(
                                data_controls.options(store, view, say),
                                className="options-grid",
                                **named(OPTIONS),
                            ),
                        ],
                        className="options",
                        **data(fold="data-options", opens=HAS_ROOM),
                    ),
                ],
                className="controls",
                **aria(label=say("What to show")),
            ),
            html.Div(
                [
                    html.Article(
                        [
                            html.Div(_head(store, view, found, refused, say), **named(HEAD)),
                            data_grid.grid(view, found, say),
                            html.P(
                                say(
                                    "Headers sort, one after the other; the fields below them "
                                    "filter. The link and the file follow. Columns that say the "
                                    "same in every row are not shown. Municipalities are also "
                                    "found by former and Sámi names."
                                ),
                                className="source",
                            ),
                        ],
                        className="card",
                    ),
                    html.Article(
                        [
                            html.H2(say("Take the rows along")),
                            html.Div(_panel(store, view, found, refused, say), **named(PANEL)),
                            data_download.progress(say),
                        ],
                        className="card data-download",
                    ),
                    html.Article(what_changed.section(say), className="card"),
                ],
                className="data-main",
            ),
        ],
        className="workbench data",
    )


def register_callbacks(app: Dash, versions: Versions) -> None:
    """Draw the page anew when the view changes, and give the grid the rows it asks for."""

    @app.callback(
        Output(SUBJECT, "children"),
        Output(OPTIONS, "children"),
        Output(HEAD, "children"),
        Output(PANEL, "children"),
        Output(STATE, "data"),
        Input(ids.VIEW, "data"),
        prevent_initial_call=True,  # they come with the page
    )
    def draw(query: str) -> tuple[Any, ...]:
        store, view, say = read_view(query, versions, MOST_PLACES)
        found, refused = data_counts.rows_or_refusal(store, view, say)
        return (
            _subject(store, view, say),
            data_controls.options(store, view, say),
            _head(store, view, found, refused, say),
            _panel(store, view, found, refused, say),
            _state(store, view, found, say),
        )

    @app.callback(
        Output(data_grid.GRID, "getRowsResponse"),
        Output(ids.VIEW, "data"),
        Input(data_grid.GRID, "getRowsRequest"),
        State(ids.VIEW, "data"),
        prevent_initial_call=True,
    )
    def give_rows(request: dict[str, Any] | None, query: str) -> tuple[Any, Any]:
        if not request:
            return no_update, no_update
        store, view, say = read_view(query, versions, MOST_PLACES)
        asked = data_grid.with_grid(view, request)
        found, _ = data_counts.rows_or_refusal(store, asked, say)
        block = found.taken(slice(request["startRow"], request["endRow"]))
        answer = {"rowData": data_grid.row_data(store, block, say), "rowCount": len(found)}
        return answer, no_update if asked == view else asked.to_query(store)

    @app.callback(Output(what_changed.DRAWN, "children"), Input(ids.VIEW, "data"))
    def tell(query: str) -> list[Component]:
        store, view, say = read_view(query, versions, MOST_PLACES)
        return what_changed.what_changed(store, versions, view, say)

    browser: Any = app  # its `clientside_callback` is not typed
    browser.clientside_callback(
        ClientsideFunction("data", "follow"),
        Output(data_map.TOLD, "children"),
        Input(STATE, "data"),
    )


def _subject(store: Store, view: View, say: Words) -> list[Component]:
    return [drawn_from(view.to_query(store)), *data_controls.subject(store, view, say)]


def _head(
    store: Store, view: View, found: Rows, refused: str, say: Words
) -> list[Component | None]:
    """Return what is chosen, how much that is, and what lifts each limit."""
    told = refused or data_counts.sentence(found, say)
    if not refused and not len(found):
        told = " ".join(data_counts.why_empty(store, view, say))
    unlike = data_download.unlike_preview(view, found, say)
    return [
        drawn_from(view.to_query(store)),
        html.H1(say(TITLE)),
        html.P(told, className="subtitle"),
        data_limits.chips(store, view, say),
        data_counts.by_status(found, say) if len(found) else None,
        html.P(unlike, className="hint") if len(found) and unlike else None,
    ]


def _panel(
    store: Store, view: View, found: Rows, refused: str, say: Words
) -> list[Component | None]:
    """Return the choice of a file, and what fetches the same rows from elsewhere."""
    table = replace(view, packing="alone", file="csv")
    code = code_blocks(whole(data_download.call(store, table)), say)
    return [
        *data_download.panel(store, view, found, refused, say),
        html.Details(
            [
                html.Summary(say("Fetch the rows from R, Python, Stata or curl")),
                code,
                route(say("All that the API offers"), "/api" + view.to_query(store)),
            ],
            className="unfolds",
            **data(fold="data-code"),
        ),
    ]


def _state(store: Store, view: View, found: Rows, say: Words) -> dict[str, Any]:
    """Return what the browser keeps the grid and the map in step with."""
    beside = replace(
        view, where=data_grid.unshown(view), sort=(), shape="long", packing="alone", file="csv"
    )
    return {
        "query": view.to_query(store),
        "grid": data_grid.grid_state(view),
        "hidden": data_grid.hidden(found),
        "rows": data_download.call(store, beside),
        "map": data_map.map_state(store, view, say),
    }
