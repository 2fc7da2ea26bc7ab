"""Controls that pages share. Each is a native element that holds the link it leads to.

A button's `data-query` is the query of the view after it is pressed. Where the choice is among
many, the query has `ANY` in the place of what is chosen. `assets/controls.js` does the rest.
"""

import json
from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data, named
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.text.goals import GOALS
from dashboard.text.order import alphabetical

ANY = "__any__"


def asking(query: str, key: str, value: str = ANY) -> str:
    """Return `query` with `key` set to `value`."""
    kept = [part for part in query.removeprefix("?").split("&") if part.split("=")[0] != key]
    return "?" + "&".join([*kept, f"{key}={value}"])


def drawn_from(query: str) -> Component:
    """Return a mark, out of sight, of the view that the controls around it were drawn from.

    With it the browser can put a choice on top of one that is still being drawn.
    """
    return html.Span(hidden=True, **data(drawn=query))


def segments(
    id_: str, label: str, options: Mapping[str, tuple[str, str]], chosen: str
) -> Component:
    """Return a choice between a few, all in view; each option has its text and its query."""
    return _group(
        label,
        html.Div(
            [
                html.Button(
                    text,
                    id=f"{id_}-{key}",
                    type="button",
                    **data(query=query),
                    **aria(pressed="true" if key == chosen else "false"),
                )
                for key, (text, query) in options.items()
            ],
            className="segments",
        ),
    )


def toggles(
    id_: str, label: str, options: Mapping[str, tuple[str, str]], chosen: Sequence[str]
) -> Component:
    """Return buttons that are each on or off; each has its text and its query."""
    return _group(
        label,
        html.Div(
            [
                html.Button(
                    text,
                    id=f"{id_}-{key}",
                    type="button",
                    className="toggle",
                    **data(query=query),
                    **aria(pressed="true" if key in chosen else "false"),
                )
                for key, (text, query) in options.items()
            ],
            className="toggles",
        ),
    )


def select(id_: str, label: str, options: Mapping[str, str], chosen: str, query: str) -> Component:
    """Return a list to choose one from; `query` has `ANY` where the choice goes."""
    return html.Div(
        [
            html.Label(label, htmlFor=id_, className="control-label"),
            html.Select(
                [
                    html.Option(text, value=value, selected=value == chosen)
                    for value, text in options.items()
                ],
                id=id_,
                className="select",
                **data(query=query),
            ),
        ],
        className="control",
    )


def slider(id_: str, label: str, steps: Sequence[str], chosen: str, query: str) -> Component:
    """Return the room of a slider over `steps`; `query` has `ANY` where the choice goes.

    Dash has no plain slider: `assets/filled.js` puts the native element in.
    """
    return html.Div(
        [
            html.Label(label, htmlFor=f"{id_}-range", className="control-label"),
            html.Div(
                className="slider",
                **named(id_),
                **data(steps=",".join(steps), chosen=chosen, query=query),
            ),
        ],
        className="control",
    )


def finder(id_: str, label: str, shown: str, options: str, query: str, say: Words) -> Component:
    """Return a button that opens a list to search in; `options` is the id of what it offers."""
    return html.Div(
        [
            html.Span(label, className="control-label", **aria(hidden="true")),
            html.Button(
                shown,
                id=id_,
                type="button",
                className="select finder",
                **data(options=options, query=query, label=label),
                **data(search=say("Search"), none=say("Nothing found")),
                **aria(haspopup="listbox", expanded="false", label=f"{label}: {shown}"),
            ),
        ],
        className="control",
    )


def offered(id_: str, options: Sequence[Mapping[str, str]]) -> Component:
    """Return what finders offer, out of sight: `value`, `label`, `group` and `search` of each."""
    content = json.dumps(options, ensure_ascii=False, separators=(",", ":"))
    return html.Div(hidden=True, **named(id_), **data(offered=content))


def indicator_options(store: Store, say: Words) -> list[dict[str, str]]:
    """Return the indicators under headings, one for each goal of the vision."""
    return [
        {
            "value": meta.id,
            "label": say.pick(meta.title),
            "group": say(name),
            "search": f"{say.pick(meta.short)} {meta.id}",
        }
        for goal, name in GOALS.items()
        for meta in store.indicators.values()
        if meta.goal == goal
    ]


def place_options(store: Store) -> list[dict[str, str]]:
    """Return the municipalities by name; Sámi, Kven and former names find them too."""
    return [
        {
            "value": place.place,
            "label": place.name,
            "group": "",
            "hint": place.county_name,
            "search": place.search_text,
        }
        for place in sorted(store.places.values(), key=lambda place: alphabetical(place.name))
    ]


def removable(
    id_: str, name: str, query: str, say: Words, mark: Component | None = None
) -> Component:
    """Return a chosen place; pressing it leads to `query`, without it. `mark` shows its colour."""
    return html.Li(
        html.Button(
            [mark, name, html.Span("×", className="chip-cross", **aria(hidden="true"))],
            id=id_,
            type="button",
            className="chip",
            **data(query=query),
            **aria(label=say("Remove {place}", place=name)),
        )
    )


def _group(label: str, control: Component) -> Component:
    return html.Fieldset(
        [html.Legend(label, className="control-label"), control], className="control"
    )
