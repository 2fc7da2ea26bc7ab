"""One place against every target: a list to read through, goal by goal."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from dash import html
from dash.development.base_component import Component

from dashboard.components import goal_matrix
from dashboard.components.attributes import data
from dashboard.components.chart_card import source_line
from dashboard.data.goals import Judged
from dashboard.data.store import Store
from dashboard.text import Words, goal_words
from dashboard.text.goals import GOALS
from dashboard.view import View


def detail(store: Store, view: View, place: str, judged: Sequence[Judged], say: Words) -> Component:
    """Return the targets of one place, with figure, distance, trend, reason and source."""
    name, row = store.places[place].name, store.place_index[place]
    sections = [
        html.Section(
            [
                html.H3(say(title)),
                html.Ul(
                    [_item(store, each, row, say) for each in judged if each.target.goal == goal],
                    className="goal-list",
                ),
            ]
        )
        for goal, title in GOALS.items()
        if any(each.target.goal == goal for each in judged)
    ]
    return html.Div(
        [
            html.H2(say("{place}: target by target", place=name)),
            html.P(goal_words.summary(judged, row, say), className="subtitle"),
            _back(store, view, say) if view.place and view.places else None,
            *sections,
        ],
        className="goal-detail",
    )


def _back(store: Store, view: View, say: Words) -> Component:
    return html.Button(
        say("Show all the chosen municipalities"),
        id="goals-all",
        type="button",
        className="button",
        **data(query=replace(view, place="").to_query(store), stay=f"goals-open-{view.place}"),
    )


def _item(store: Store, judged: Judged, row: int, say: Words) -> Component:
    meta = store.indicators[judged.target.indicator]
    has_figure = bool(np.isfinite(judged.value[row]))
    told = goal_words.reason(judged, row, say) or goal_words.distance(store, judged, row, say)
    facts = [
        (say("Target"), goal_words.aim(store, judged, say)),
        (
            say.pick(meta.title),
            f"{goal_words.figure(store, judged, row, say)} ({judged.year})" if has_figure else "",
        ),
        ("", goal_words.caveat(judged, row, say)),
        ("", goal_words.interval(judged, row, say)),
        ("", goal_words.age(judged, say) if judged.is_outdated else told),
    ]
    return html.Li(
        [
            html.Div(
                [
                    html.H4(say.pick(judged.target.name)),
                    goal_matrix.standing(judged.at(row), say),
                ],
                className="goal-item-head",
            ),
            *(
                html.P([html.Span(f"{label}: ", className="goal-label") if label else None, text])
                for label, text in facts
                if text
            ),
            goal_matrix.trend(store, judged, row, say) if has_figure else None,
            goal_matrix.origin(judged, say),
            *(
                html.P(source_line(source, say), className="source")
                for source in store.sources_of(meta.id)[:1]
            ),
        ]
    )
