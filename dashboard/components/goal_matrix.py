"""Targets by places as one table: a row for each target, under its goal; cards on a phone."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.components.spoken import pause
from dashboard.data.goals import Judged, Standing, reached_by
from dashboard.data.store import Store
from dashboard.text import Words, goal_words
from dashboard.text.goal_words import matrix_title
from dashboard.text.goals import GOALS
from dashboard.view import View

#: So many places fit beside each other on a desk.
_FEW = 4


def matrix(store: Store, view: View, judged: Sequence[Judged], say: Words) -> Component:
    """Return the table of the chosen places and of all municipalities."""
    main = matrix_title(say)
    head = [
        html.Th(say("Target"), scope="col", role="columnheader"),
        *(_place_head(store, view, place, say) for place in view.places),
        html.Th(say("All municipalities"), scope="col", role="columnheader"),
    ]
    groups = [
        _group(store, view, [each for each in judged if each.target.goal == goal], say(name), say)
        for goal, name in GOALS.items()
        if any(each.target.goal == goal for each in judged)
    ]
    table = html.Div(
        html.Table(
            [
                html.Caption(main),
                html.Thead(html.Tr(head, role="row"), role="rowgroup"),
                *groups,
            ],
            className="goal-matrix",
            role="table",
        ),
        className="goal-scroll goal-fits" if len(view.places) <= _FEW else "goal-scroll",
        tabIndex="0",
        role="region",
        **aria(label=main),
    )
    return html.Div([_counts(store, view, judged, say), table])


def _counts(store: Store, view: View, judged: Sequence[Judged], say: Words) -> Component | None:
    """Return how many targets each chosen place has reached."""
    if not view.places:
        return None
    counts = [
        (store.places[place].name, *reached_by(judged, store.place_index[place]))
        for place in view.places
    ]
    told = [say("{place}: {n} of {all}", place=name, n=n, all=known) for name, n, known in counts]
    return html.Header(
        [html.H2(say("Targets reached")), html.P(" · ".join(told), className="subtitle")]
    )


def standing(kind: Standing, say: Words) -> Component:
    """Return the sign and the word of where a place stands."""
    return html.Span(
        [
            html.Span(className="goal-sign", **aria(hidden="true")),
            html.Span(say(goal_words.STANDING_WORDS[kind]), className="goal-word"),
        ],
        className=f"goal-standing goal-{kind}",
    )


def trend(store: Store, judged: Judged, row: int, say: Words) -> Component:
    """Return the arrow, the word, and the way of a place's trend."""
    verdict, word, way = goal_words.trend(store, judged, row, say)
    return html.Span(
        [
            pause(),
            html.Span(className=f"goal-arrow goal-arrow-{verdict}", **aria(hidden="true")),
            f"{word}, {way}" if way else word,
        ],
        className="goal-trend",
    )


def origin(judged: Judged, say: Words) -> Component:
    """Return whose target it is; why, and where it is stated, unfolds."""
    target = judged.target
    document, _, address = (part.strip() for part in target.source.partition(";"))
    note = say.pick(target.note)
    return html.Details(
        [
            html.Summary(say("Our own target") if target.is_ours else say("Stated target")),
            html.P(say.pick(target.reason)),
            html.P([say("Source:"), " ", html.A(document, href=address) if address else document])
            if document
            else None,
            html.P(note) if note else None,
        ],
        className=f"goal-origin {'goal-ours' if target.is_ours else 'goal-stated'}",
        **data(fold=target.target),
    )


def overview(store: Store, judged: Judged, say: Words) -> Component:
    """Return how many of all municipalities, and of district ones, have reached the target."""
    if judged.is_outdated:
        return html.Div(say("no one can be judged"), className="goal-overview")
    everyone = np.ones(len(store.places), dtype=bool)
    district = np.array([place.is_district for place in store.places.values()])
    return html.Div(
        [
            _share(judged, everyone, say("{n} of {all} reached it"), say),
            _share(judged, district, say("Districts: {n} of {all}"), say),
        ],
        className="goal-overview",
    )


def _group(store: Store, view: View, judged: Sequence[Judged], name: str, say: Words) -> Component:
    heading = html.Tr(
        html.Th(html.Span(name), scope="rowgroup", colSpan=len(view.places) + 2, role="rowheader"),
        className="goal-group",
        role="row",
    )
    return html.Tbody(
        [heading, *(_row(store, view, each, say) for each in judged)], role="rowgroup"
    )


def _row(store: Store, view: View, judged: Judged, say: Words) -> Component:
    name = html.Th(
        [
            html.Span(say.pick(judged.target.name), className="goal-name"),
            html.Span([pause(), goal_words.aim(store, judged, say)], className="goal-aim"),
            html.Span([pause(), goal_words.age(judged, say)], className="goal-aim"),
            origin(judged, say),
        ],
        scope="row",
        role="rowheader",
    )
    cells = [
        html.Td(
            _cell(store, judged, store.place_index[place], say),
            role="cell",
            **data(place=store.places[place].name),
        )
        for place in view.places
    ]
    everyone = html.Td(
        overview(store, judged, say), role="cell", **data(place=say("All municipalities"))
    )
    return html.Tr([name, *cells, everyone], role="row")


def _cell(store: Store, judged: Judged, row: int, say: Words) -> list[Component | None]:
    why = goal_words.reason(judged, row, say)
    limit = ""
    if judged.target.kind == "growth" and not why:
        limit = say("target {amount}", amount=say.number(float(judged.limit[row]), judged.decimals))
    distance = "" if why else goal_words.distance(store, judged, row, say)
    lines = [goal_words.caveat(judged, row, say), why, distance, limit]
    return [
        standing(judged.at(row), say),
        html.Span([pause(), goal_words.figure(store, judged, row, say)], className="goal-value")
        if np.isfinite(judged.value[row])
        else None,
        *(html.Span([pause(), line], className="goal-distance") for line in lines if line),
        trend(store, judged, row, say) if np.isfinite(judged.value[row]) else None,
    ]


def _place_head(store: Store, view: View, place: str, say: Words) -> Component:
    name = store.places[place].name
    return html.Th(
        html.Button(
            name,
            id=f"goals-open-{place}",
            type="button",
            className="goal-open",
            title=say("{place}: each target in detail", place=name),
            **data(query=replace(view, place=place).to_query(store), stay="goals-all"),
        ),
        scope="col",
        role="columnheader",
    )


def _share(judged: Judged, rows: np.ndarray, sentence: str, say: Words) -> Component:
    counts = judged.tally(rows)
    n = int(rows.sum()) - counts[Standing.UNKNOWN]
    if not n:
        return html.Span(say("no one can be judged"), className="goal-distance")
    parts = [
        html.Span(style={"flexGrow": counts[kind]}, className=f"goal-part goal-{kind}")
        for kind in Standing
        if counts[kind]
    ]
    told = sentence.format(n=say.number(counts[Standing.REACHED]), all=say.number(n))
    return html.Div(
        [
            html.Span([told, pause()], className="goal-told"),
            html.Span(parts, className="goal-bar", **aria(hidden="true")),
        ]
    )
