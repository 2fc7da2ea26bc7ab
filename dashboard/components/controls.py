"""Controls that pages share: indicators by goal, places by any of their names, segments."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.attributes import Attributes, aria
from dashboard.data.store import Store
from dashboard.text import Words, mark
from etl.contract import Goal

GOALS: dict[Goal, str] = {
    "freedom": mark("Freedom to choose where to live"),
    "work": mark("Work where people live"),
    "services": mark("Equal services"),
    "places": mark("Attractive places"),
}


def indicator_options(store: Store, say: Words) -> list[dict[str, Any]]:
    """Return the indicators under headings, one for each goal of the vision."""
    options: list[dict[str, Any]] = []
    for goal, name in GOALS.items():
        metas = [meta for meta in store.indicators.values() if meta.goal == goal]
        if metas:
            heading = html.Span(say(name), className="option-heading")
            options.append({"label": heading, "value": goal, "disabled": True, "search": ""})
        options += [
            {
                "label": say.pick(meta.title),
                "value": meta.id,
                "search": f"{say.pick(meta.title)} {say.pick(meta.short)} {say(name)}",
            }
            for meta in metas
        ]
    return options


def place_options(store: Store) -> list[dict[str, str]]:
    """Return the municipalities by name; Sámi, Kven and former names find them too."""
    names = [place.name for place in store.places.values()]
    twice = {name for name in names if names.count(name) > 1}
    return [
        {
            "label": f"{place.name} ({place.county_name})" if place.name in twice else place.name,
            "value": place.place,
            "search": place.search_text,
        }
        for place in sorted(store.places.values(), key=lambda place: alphabetical(place.name))
    ]


def alphabetical(name: str) -> list[int]:
    """Return a key that sorts as Norwegian does: æ, ø, å last, other marks ignored."""
    order = "aábcčdđeéfghijklmnŋoópqrsštŧuvwxyzžæäøöå"
    return [order.find(letter) for letter in name.lower()]


def picker(
    id_: str,
    label: str,
    options: Sequence[Mapping[str, Any]],
    value: str | int | list[str],
    more: Attributes | None = None,
) -> Component:
    """Return a labelled dropdown."""
    return html.Div(
        [
            html.Span(label, id=f"{id_}-label", className="control-label"),
            dcc.Dropdown(id=id_, options=options, value=value, clearable=False, **(more or {})),
        ],
        className="control",
        role="group",
        **aria(labelledby=f"{id_}-label"),
    )


def segments(id_: str, label: str, options: Mapping[str, str], value: str) -> Component:
    """Return a choice between a few, all in view."""
    return _fieldset(
        label,
        dcc.RadioItems(
            id=id_,
            options=[{"value": key, "label": text} for key, text in options.items()],
            value=value,
            className="segments",
        ),
    )


def checks(id_: str, label: str, options: Mapping[str, str], value: Sequence[str]) -> Component:
    """Return boxes to tick."""
    return _fieldset(
        label,
        dcc.Checklist(
            id=id_,
            options=[{"value": key, "label": text} for key, text in options.items()],
            value=list(value),
            className="checks",
        ),
    )


def dropdown_words(say: Words) -> dict[str, str]:
    """Return what a dropdown says of itself."""
    return {
        "select_all": say("Select all"),
        "deselect_all": say("Deselect all"),
        "selected_count": say("{count} chosen", count="{num_selected}"),
        "search": say("Search"),
        "clear_search": say("Clear the search"),
        "clear_selection": say("Clear the selection"),
        "no_options_found": say("Nothing found"),
    }


def _fieldset(label: str, control: Component) -> Component:
    return html.Fieldset(
        [html.Legend(label, className="control-label"), control], className="control"
    )
