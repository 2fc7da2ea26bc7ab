"""What bounds the rows of the data page: each limit in words, and the view without it."""

from dataclasses import dataclass, replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components import controls
from dashboard.components.attributes import aria, data, named
from dashboard.components.map_words import STATUSES
from dashboard.components.place_filters import names_of
from dashboard.components.trend_peers import peers_name
from dashboard.data.rows import measured
from dashboard.data.store import Store
from dashboard.row_link import ALL, Condition, regions
from dashboard.text import Words
from dashboard.text.case import opening
from dashboard.view import View
from etl.contract import Status

#: As many of a kind are in view; the rest unfold.
_IN_VIEW = 12
_SIGNS = {"eq": "=", "ne": "≠", "lt": "<", "le": "≤", "gt": ">", "ge": "≥"}


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit: `key` and `value` as the link has them, its name, and the view without it."""

    key: str
    value: str
    name: str
    without: View


def limits(store: Store, view: View, say: Words) -> list[Limit]:
    """Return all that bounds the rows, in the order of the controls."""
    found = _indicators(store, view, say)
    found += [
        Limit(key, value, name, _less(view, key, value))
        for key, names in _listed(store, view, say).items()
        for value, name in names.items()
    ]
    if view.size:
        name = names_of(store, "size", say)[view.size]
        found.append(Limit("size", view.size, name, replace(view, size="")))
    if view.peers:
        name = peers_name(store.places[view.peers].name, say)
        found.append(Limit("peers", view.peers, name, replace(view, peers="")))
    if view.first_year or view.last_year:
        free = replace(view, first_year=None, last_year=None)
        found.append(Limit("years", "", years_name(view, say), free))
    return found


def without_limits(view: View) -> View:
    """Return the view of every row of its one indicator."""
    return replace(
        view,
        indicators=(),
        places=(),
        county=(),
        centrality=(),
        programme=(),
        region=(),
        size="",
        peers="",
        first_year=None,
        last_year=None,
        status=(),
        where=(),
    )


def measuring(view: View, indicators: tuple[str, ...]) -> View:
    """Return the view with these indicators: one alone is the one that all pages show."""
    if len(indicators) == 1 and indicators != (ALL,):
        return replace(view, indicator=indicators[0], indicators=())
    return replace(view, indicators=indicators)


def years_name(view: View, say: Words) -> str:
    """Return the years a view is bounded by, in words."""
    first, last = view.first_year, view.last_year
    if first and last:
        return str(first) if first == last else f"{first}–{last}"
    if first:
        return say("from {year}", year=first)
    return say("up to and including {year}", year=last)


def chips(store: Store, view: View, say: Words) -> Component:
    """Return the limits as buttons that lift them, and one that lifts them all."""
    found = limits(store, view, say)
    drawn: list[Component] = [
        html.Li(
            html.Button(
                say("Remove all filters"),
                id="data-clear",
                type="button",
                className="chip chip-clear",
                **data(query=without_limits(view).to_query(store)),
            )
        )
    ]
    for key in dict.fromkeys(limit.key for limit in found):
        own = [_chip(store, limit, say) for limit in found if limit.key == key]
        drawn += own[:_IN_VIEW]
        if rest := own[_IN_VIEW:]:
            drawn.append(_folded(key, rest, say))
    return html.Ul(
        drawn if found else [],
        className="chips",
        **named("data-limits"),
        **aria(label=say("Filters in use")),
        **data(stay="data-indicators"),
    )


def _indicators(store: Store, view: View, say: Words) -> list[Limit]:
    if view.indicators == (ALL,):
        name = say("All {n} indicators", n=len(measured(store, view)))
        return [Limit("indicators", ALL, name, replace(view, indicators=()))]
    chosen = measured(store, view)
    if len(chosen) < 2:
        return []
    return [
        Limit(
            "indicators",
            each,
            say.pick(store.indicators[each].title),
            measuring(view, tuple(other for other in chosen if other != each)),
        )
        for each in chosen
    ]


def _listed(store: Store, view: View, say: Words) -> dict[str, dict[str, str]]:
    """Return what each key that takes several is bounded to, with its name."""
    classes, programmes = names_of(store, "centrality", say), names_of(store, "programme", say)
    counties, areas = names_of(store, "county", say), regions(store)
    return {
        "places": {each: store.places[each].name for each in view.places},
        "county": {each: counties[each] for each in view.county},
        "region": {each: say("Region: {name}", name=areas[each]) for each in view.region},
        "centrality": {
            each: say("Centrality: {name}", name=classes[each]) for each in view.centrality
        },
        "programme": {each: programmes.get(each, each) for each in view.programme},
        "status": {each: opening(say(STATUSES[Status(each)])) for each in view.status},
        "where": {each: _condition(Condition.read(each), say) for each in view.where},
    }


def _condition(condition: Condition, say: Words) -> str:
    name = column_name(condition.column, say)
    told = {
        "has": say("has “{text}”", text=condition.operand),
        "starts": say("begins with “{text}”", text=condition.operand),
        "is": say("is “{text}”", text=condition.operand),
    }
    number = condition.operand if say.language == "en" else condition.operand.replace(".", ",")
    return f"{name} {told.get(condition.operation) or f'{_SIGNS[condition.operation]} {number}'}"


def column_name(column: str, say: Words) -> str:
    """Return what a column of rows is called."""
    names = {
        "indicator": say("Indicator"),
        "place": say("Code"),
        "place_name": say("Municipality"),
        "year": say("Year"),
        "value": say("Value"),
        "lower": say("Interval from"),
        "upper": say("Interval to"),
        "status": say("Status"),
    }
    return names[column]


def _less(view: View, key: str, value: str) -> View:
    kept: dict[str, Any] = {key: tuple(each for each in getattr(view, key) if each != value)}
    return replace(view, **kept)


def _chip(store: Store, limit: Limit, say: Words) -> Component:
    plain = "".join(each if each.isalnum() else "-" for each in limit.value)
    query = limit.without.to_query(store)
    return controls.removable(f"data-{limit.key}-{plain}", limit.name, query, say)


def _folded(key: str, rest: list[Component], say: Words) -> Component:
    return html.Li(
        html.Details(
            [html.Summary(say("{n} more", n=len(rest))), html.Ul(rest, className="chips")],
            className="unfolds",
            **data(fold=f"data-{key}"),
        )
    )
