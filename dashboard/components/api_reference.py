"""The API in words: its resources, parameters, refusals and terms, from their declarations."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.api.calls import ROOT
from dashboard.api.parameters import FEW, PARAMETERS, Parameter, examples
from dashboard.api.problems import KINDS
from dashboard.api.resource import Collection, Resource
from dashboard.api.resources import ABSENT, RESOURCES
from dashboard.components.attributes import data, named
from dashboard.components.tables import scroll_table
from dashboard.data.store import Store
from dashboard.text import Words


def resources(store: Store, say: Words) -> Component:
    """Return every resource: what it holds, its parameters, and calls to try."""
    shown = examples(store)
    return html.Dl(
        [
            part
            for resource in RESOURCES.values()
            for part in _resource(resource, resource.example.format(**shown), say)
        ]
        + [
            part
            for name, about in ABSENT.items()
            for part in (_path(name), html.Dd(html.P(say(about))))
        ],
        className="api-list",
    )


def _path(name: str) -> Component:
    return html.Dt(html.Code(f"{ROOT}/{name}"))


def _resource(resource: Resource, example: str, say: Words) -> tuple[Component, Component]:
    query = f"?{example}" if example else ""
    calls = [
        html.A(
            suffix,
            href=f"{ROOT}/{resource.name}.{suffix}{query}",
            className="button",
            title=f"{resource.name}.{suffix}{query}",
        )
        for suffix in resource.formats
    ]
    names = [html.Code(name) for name in resource.accepts("json")]
    return (
        _path(resource.name),
        html.Dd(
            [
                html.P(say(resource.about)),
                html.P([say("Parameters:"), " ", *_parted(names)], className="api-names"),
                _fields(resource, say) if isinstance(resource, Collection) else None,
                html.P([html.Span(say("Try:")), *calls], className="api-try"),
            ]
        ),
    )


def _fields(collection: Collection, say: Words) -> Component:
    """Return the columns of a collection; what they mean is told in English."""
    columns = collection.row["properties"]
    meanings = [
        part
        for name, schema in columns.items()
        for part in (html.Dt(html.Code(name)), html.Dd(schema.get("description", "")))
    ]
    return html.Details(
        [html.Summary(say("Columns ({n})", n=len(columns))), html.Dl(meanings, lang="en")],
        className="unfolds",
        **data(fold=f"columns-{collection.name}"),
    )


def _parted(names: Sequence[Component]) -> list[Component | str]:
    return [part for name in names for part in (name, " ")]


def parameters(store: Store, say: Words) -> Component:
    """Return the table of all parameters."""
    shown = examples(store)
    title = say("Every parameter, and what it may be")
    head = [say("Parameter"), say("What it says"), say("Allowed"), say("Example")]
    return scroll_table(
        title,
        head,
        [
            (
                html.Code(each.name),
                [
                    _meaning(each, say),
                    _allowed(each, store, say),
                    html.Code(f"{each.name}={each.example.format(**shown)}"),
                ],
            )
            for each in PARAMETERS.values()
        ],
        style="text-table",
    )


def _meaning(parameter: Parameter, say: Words) -> str:
    parts = [say(parameter.description)]
    if parameter.needs:
        parts.append(say("Only together with {name}.", name=parameter.needs))
    if parameter.is_list:
        parts.append(say("Several are parted by commas."))
    return " ".join(parts)


def _allowed(parameter: Parameter, store: Store, say: Words) -> Component | str:
    schema = parameter.schema(store)
    if schema["type"] == "integer":
        return f"{schema['minimum']}–{schema['maximum']}"
    if "pattern" in schema:
        return html.Code(schema["pattern"], className="api-pattern")
    if len(schema["enum"]) > FEW and parameter.listed:
        address = f"{ROOT}/{parameter.listed}"
        return html.Span([say("A code of"), " ", html.A(address, href=address)])
    return html.Span(_parted([html.Code(value) for value in schema["enum"]]))


def problems(say: Words) -> Component:
    """Return every kind of refusal, where their documents point to."""
    return html.Dl(
        [
            part
            for name, kind in KINDS.items()
            for part in (
                html.Dt(
                    [html.Code(str(kind.status)), " ", say(kind.title)], **named(f"problem-{name}")
                ),
                html.Dd(html.P(say(kind.way_out))),
            )
        ],
        className="api-list api-problems",
    )


def terms(store: Store, say: Words) -> Component:
    """Return the terms of use, and whose figures they hold for."""
    by_licence: dict[str, list[str]] = {}
    for source in store.sources.values():
        found = by_licence.setdefault(source.licence or say("not stated"), [])
        if source.publisher not in found:
            found.append(source.publisher)
    return html.Dl(
        [
            part
            for licence, publishers in by_licence.items()
            for part in (html.Dt(licence), html.Dd(html.P(say.listing(publishers))))
        ],
        className="api-list",
    )
