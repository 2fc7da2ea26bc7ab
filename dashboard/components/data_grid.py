"""The preview: rows in AG Grid, whose sorting and filters are those of the view."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from dash import html
from dash.development.base_component import Component
from dash_ag_grid import AgGrid

from dashboard.components.attributes import aria
from dashboard.data.rows import Rows
from dashboard.data.store import STATUSES, Store
from dashboard.row_link import NUMBERS, SORTABLE, TEXTS, Condition, is_condition
from dashboard.text import Words
from dashboard.text.grid_words import grid_words
from dashboard.text.limits import column_name
from dashboard.text.statuses import STATUSES as STATUS_WORDS
from dashboard.view import View

GRID = "data-grid"
#: Rows fetched at a time, and how many such blocks the browser keeps.
_BLOCK, _KEPT = 100, 30
_ROW_PX = 34
_WIDTHS = {"indicator": 180, "place": 112, "place_name": 150, "year": 112, "status": 190}
_TEXT_FILTERS = {"contains": "has", "startsWith": "starts", "equals": "is"}
_NUMBER_FILTERS = {
    "equals": "eq",
    "notEqual": "ne",
    "lessThan": "lt",
    "lessThanOrEqual": "le",
    "greaterThan": "gt",
    "greaterThanOrEqual": "ge",
}
_RANGE = "inRange"
#: A browser's own field for numbers drops the comma of a language that is not the browser's, and
#: makes 1,5 into 15; `assets/data` reads them.
_TYPED_NUMBERS = {
    "allowedCharPattern": r"\d\-−,.\s",
    "numberParser": {"function": "readNumber(params)"},
    "numberFormatter": {"function": "writeNumber(params)"},
}
_NAMED = {ours: theirs for theirs, ours in (_TEXT_FILTERS | _NUMBER_FILTERS).items()}
#: Both kinds call equality alike.
_NAMED["is"] = "equals"


def grid(view: View, found: Rows, say: Words) -> Component:
    """Return the grid; its rows come when it asks for them."""
    state, unseen = grid_state(view), hidden(found)
    return html.Div(
        AgGrid(
            id=GRID,
            rowModelType="infinite",
            columnDefs=[_column(name, say) | {"hide": name in unseen} for name in SORTABLE],
            defaultColDef={
                "sortable": True,
                "resizable": True,
                "floatingFilter": True,
                "suppressMovable": True,
                "suppressHeaderMenuButton": True,
                "wrapHeaderText": True,
                "autoHeaderHeight": True,
                "cellDataType": False,
                "minWidth": 80,
            },
            dashGridOptions={
                "cacheBlockSize": _BLOCK,
                "maxBlocksInCache": _KEPT,
                "maxConcurrentDatasourceRequests": 1,
                "infiniteInitialRowCount": max(1, len(found)),
                "blockLoadDebounceMillis": 60,
                "rowHeight": _ROW_PX,
                "headerHeight": 46,
                "floatingFiltersHeight": 52,
                "animateRows": False,
                "alwaysMultiSort": True,
                "ensureDomOrder": True,
                "enableCellTextSelection": True,
                "suppressDragLeaveHidesColumns": True,
                "localeText": grid_words(say),
                "initialState": {
                    "partialColumnState": True,
                    "sort": {"sortModel": state["sort"]},
                    "filter": {"filterModel": state["filter"]},
                },
            },
            style={"height": "100%", "width": "100%"},
        ),
        className="data-preview",
        role="region",
        **aria(label=say("Preview of the rows")),
    )


def grid_state(view: View) -> dict[str, Any]:
    """Return the view's order and conditions as the grid's models."""
    order = [
        {"colId": each.removeprefix("-"), "sort": "desc" if each.startswith("-") else "asc"}
        for each in view.sort
    ]
    return {"sort": order, "filter": _filter_model(view)}


def hidden(found: Rows) -> list[str]:
    """Return the columns that say the same in every row: the one indicator, no interval."""
    unseen = ["indicator"] if len(found.indicators) == 1 else []
    if not np.isfinite(found.lower).any():
        unseen += ["lower", "upper"]
    return unseen


def with_grid(view: View, request: Mapping[str, Any]) -> View:
    """Return the view with the order and the conditions of the grid's request.

    Conditions that the grid can't show stay, unless it has others on their column.
    """
    sort = tuple(
        f"-{each['colId']}" if each["sort"] == "desc" else each["colId"]
        for each in request.get("sortModel") or ()
        if each["colId"] in SORTABLE
    )
    model = request.get("filterModel") or {}
    kept = [each for each in unshown(view) if Condition.read(each).column not in model]
    found = [each for column, wish in model.items() for each in _conditions(column, wish)]
    return replace(view, sort=sort, where=_in_order(view, (*kept, *found)))


def unshown(view: View) -> tuple[str, ...]:
    """Return the conditions that the grid can't show: several on one column."""
    shown = _filter_model(view)
    return tuple(each for each in view.where if Condition.read(each).column not in shown)


def row_data(store: Store, found: Rows, say: Words) -> list[dict[str, str]]:
    """Return rows as the grid shows them: text, with numbers as a newspaper prints them."""
    metas = [store.indicators[each] for each in found.indicators]
    lines = []
    for at in range(len(found)):
        meta, place = metas[found.indicator[at]], found.place[at]
        numbers = {
            name: say.number(float(getattr(found, name)[at]), meta.decimals)
            for name in ("value", "lower", "upper")
        }
        lines.append(
            {
                "indicator": say.pick(meta.title),
                "place": found.places[place],
                "place_name": found.names[place],
                "year": str(found.year[at]),
                "status": say(STATUS_WORDS[STATUSES[found.status[at]]]),
            }
            | numbers
        )
    return lines


def _column(name: str, say: Words) -> dict[str, Any]:
    column: dict[str, Any] = {
        "field": name,
        "colId": name,
        "headerName": column_name(name, say),
        "width": _WIDTHS.get(name, 112),
    }
    if name in NUMBERS:
        options = [*_NUMBER_FILTERS, _RANGE]
        column |= {"type": "rightAligned", "filter": "agNumberColumnFilter"}
        column["filterParams"] = _filter_params(options, "greaterThanOrEqual") | _TYPED_NUMBERS
    elif name in TEXTS:
        column |= {"filter": "agTextColumnFilter"}
        column["filterParams"] = _filter_params(list(_TEXT_FILTERS), "contains")
    else:
        column |= {"flex": 1, "minWidth": _WIDTHS["status"]}
    return column


def _filter_params(options: list[str], first: str) -> dict[str, Any]:
    return {
        "filterOptions": options,
        "defaultOption": first,
        "maxNumConditions": 1,
        "buttons": ["reset"],
        "inRangeInclusive": True,
        "debounceMs": 400,
    }


def _filter_model(view: View) -> dict[str, Any]:
    """Return what the grid can show of the conditions: one a column, or a span of numbers."""
    by_column: dict[str, list[Condition]] = {}
    for each in map(Condition.read, view.where):
        by_column.setdefault(each.column, []).append(each)
    models = {column: _model(column, found) for column, found in by_column.items()}
    return {column: model for column, model in models.items() if model}


def _model(column: str, found: Sequence[Condition]) -> dict[str, Any] | None:
    bounds = {each.operation: each.operand for each in found}
    if column in NUMBERS and len(found) == 2 and set(bounds) == {"ge", "le"}:
        low, high = float(bounds["ge"]), float(bounds["le"])
        return {"filterType": "number", "type": _RANGE, "filter": low, "filterTo": high}
    if len(found) > 1:
        return None
    [only] = found
    if column in NUMBERS:
        operand: float | str = float(only.operand)
    else:
        operand = only.operand
    kind = "number" if column in NUMBERS else "text"
    return {"filterType": kind, "type": _NAMED[only.operation], "filter": operand}


def _conditions(column: str, wish: Mapping[str, Any]) -> list[str]:
    """Return the conditions of one column's model, those left out that a link can't hold."""
    low, high = wish.get("filter"), wish.get("filterTo")
    if wish["type"] == _RANGE:
        asked = [("ge", low), ("le", high)]
    else:
        kinds = _NUMBER_FILTERS if column in NUMBERS else _TEXT_FILTERS
        asked = [(kinds.get(wish["type"], ""), low)]
    texts = [str(Condition(column, operation, _plain(operand))) for operation, operand in asked]
    return [each for each in texts if is_condition(each)]


def _plain(operand: object) -> str:
    if isinstance(operand, int | float):
        return f"{operand:.15f}".rstrip("0").rstrip(".")
    return str(operand or "").strip()[:60]


def _in_order(view: View, found: Sequence[str]) -> tuple[str, ...]:
    """Return the conditions, those that the view had before in its order: no change is none."""
    return (
        *(each for each in view.where if each in found),
        *(each for each in found if each not in view.where),
    )
