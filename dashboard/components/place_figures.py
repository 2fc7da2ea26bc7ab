"""Key figures of a place by goal: each with its doubt, its rank, its trend and the country."""

from dataclasses import replace

import numpy as np
from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card, correction
from dashboard.components.attributes import aria, data, named
from dashboard.components.pin import pin
from dashboard.components.shell import lead
from dashboard.components.spoken import pause
from dashboard.data.profile import KeyFigure, key_figures
from dashboard.data.store import Store
from dashboard.figures.palette import PALETTES
from dashboard.figures.sparkline import HEIGHT, WIDTH, sparkline
from dashboard.text import Words, mark
from dashboard.text.findings import finding_sentences
from dashboard.text.goals import GOALS
from dashboard.text.place_figures import against_norway, told_year_of
from dashboard.text.sources import source_text
from dashboard.view import View
from etl.contract import Goal, IndicatorMeta, Verdict

_VERDICTS: dict[Verdict, str] = {
    "rising": mark("Rising, {first}–{last}"),
    "falling": mark("Falling, {first}–{last}"),
    "unclear": mark("No clear trend, {first}–{last}"),
}
_ARROWS: dict[Verdict, str] = {"rising": "↗", "falling": "↘", "unclear": "→", "too_few": ""}


def section(store: Store, view: View, say: Words) -> Component:
    """Return the key figures under one heading for each goal, and where they come from."""
    by_goal = {goal: key_figures(store, view, goal) for goal in GOALS}
    return html.Section(
        [
            html.Div(
                [
                    html.H2(say("Key figures")),
                    pin("figures", view.to_query(store), say("Key figures"), say),
                ],
                className="heading-row",
            ),
            html.P(
                say(
                    "The newest figure of each kind. Ranks are counted from the highest figure, "
                    "and are a range where municipalities can’t be told apart. A figure leads to "
                    "its trend, definition and source."
                ),
                className="place-intro",
            ),
            *(
                _goal(store, view, goal, figures, say)
                for goal, figures in by_goal.items()
                if figures
            ),
            _sources(store, by_goal, say),
        ],
        **named("place-figures"),
    )


def _goal(
    store: Store, view: View, goal: Goal, figures: tuple[KeyFigure, ...], say: Words
) -> Component:
    return html.Div(
        [
            html.H3(say(GOALS[goal])),
            html.Ul([_card(store, view, figure, say) for figure in figures]),
        ],
        className="key-figures",
    )


def _card(store: Store, view: View, figure: KeyFigure, say: Words) -> Component:
    meta = store.indicators[figure.indicator]
    there = replace(
        view, indicator=meta.id, places=(view.place,), year=None, base=None, first_year=None
    )
    return html.Li(
        [
            lead(say.pick(meta.short), "/utvikling" + there.to_query(store), "key-name"),
            html.Div(
                [_value(figure, meta, say), _picture(view, figure, meta, say)],
                className="key-row",
            ),
            html.Div(
                [
                    html.P(note, className="key-note")
                    for note in (_interval(figure, meta, say), against_norway(figure, meta, say))
                    if note
                ]
            ),
            _rank(figure, say),
            _told(store, view, figure, say),
        ],
        className="key-figure",
    )


def _value(figure: KeyFigure, meta: IndicatorMeta, say: Words) -> Component:
    year = told_year_of(figure, say)
    return html.P(
        [
            html.Strong([say.number(figure.value, meta.decimals), pause("\N{NO-BREAK SPACE}")]),
            html.Span(", ".join(filter(None, (say.pick(meta.unit), year)))),
        ],
        className="key-value",
    )


def _picture(view: View, figure: KeyFigure, meta: IndicatorMeta, say: Words) -> Component | None:
    known = np.flatnonzero(np.isfinite(figure.line.value))
    if len(known) < 2:
        return None
    start, end = int(known[0]), int(known[-1])
    alternative = say(
        "{place}: {first} in {start}, {last} in {end}.",
        place=say.pick(meta.short),
        first=say.number(float(figure.line.value[start]), meta.decimals),
        start=int(figure.line.years[start]),
        last=say.number(float(figure.line.value[end]), meta.decimals),
        end=int(figure.line.years[end]),
    )
    return html.Img(
        src=sparkline(
            figure.line.years, [(figure.line.value, PALETTES[view.theme].lines[0], 1.75)]
        ),
        alt=alternative,
        title=alternative,
        width=WIDTH,
        height=HEIGHT,
        className="sparkline",
    )


def _interval(figure: KeyFigure, meta: IndicatorMeta, say: Words) -> str | None:
    if figure.interval is None:
        return None
    low, high = (say.number(end, meta.decimals) for end in figure.interval)
    return say("95% interval: {low} to {high}", low=low, high=high)


def _rank(figure: KeyFigure, say: Words) -> Component:
    """Return the rank in words, and as a bar from the highest (left) to the lowest (right)."""
    rank = figure.rank
    told = {"first": rank.first, "last": rank.last, "n": rank.n}
    text = (
        say("No. {first} of {n}", first=rank.first, n=rank.n)
        if rank.is_certain
        else say("No. {first}–{last} of {n}", **told)
    )
    left = 100 * (rank.first - 1) / rank.n
    width = 100 * (rank.last - rank.first + 1) / rank.n
    bar = html.Span(style={"left": f"min({left:.1f}%, 100% - 4px)", "width": f"{width:.1f}%"})
    return html.Div(
        [
            html.P(text, className="key-note"),
            html.Div(bar, className="rank-bar", **aria(hidden="true")),
        ]
    )


def _told(store: Store, view: View, figure: KeyFigure, say: Words) -> Component:
    """Return the trend, and under it what the figure says in sentences, for who unfolds it."""
    name = say.pick(store.indicators[figure.indicator].short)
    return html.Details(
        [
            html.Summary(
                [
                    html.Span(_trend(store, view, figure, say), className="key-trend"),
                    html.Span(
                        [say("In words"), html.Span(f": {name}", className="visually-hidden")],
                        className="key-words",
                    ),
                ]
            ),
            html.P(
                " ".join(finding_sentences(store, figure.indicator, view.place, say)),
                className="told",
            ),
            _report(store, view, figure, say),
        ],
        className="key-told",
        **data(fold=f"told-{figure.indicator}"),
    )


def _report(store: Store, view: View, figure: KeyFigure, say: Words) -> Component:
    meta = store.indicators[figure.indicator]
    value = say.quantity(figure.value, meta.decimals, say.pick(meta.unit))
    what = f"{store.places[view.place].name}: {say.pick(meta.title)}, {figure.year}: {value}"
    return correction.report(what, source_text(store, meta.id, say), say)


def _trend(store: Store, view: View, figure: KeyFigure, say: Words) -> list[Component | str]:
    trend = store.trends.get((figure.indicator, view.place))
    if trend is None or trend.verdict == "too_few":
        return [say("Too few years for a trend")]
    text = say(_VERDICTS[trend.verdict], first=trend.first_year, last=trend.last_year)
    return [html.Span(_ARROWS[trend.verdict], **aria(hidden="true")), text]


def _sources(store: Store, by_goal: dict[Goal, tuple[KeyFigure, ...]], say: Words) -> Component:
    sources = dict.fromkeys(
        source
        for figures in by_goal.values()
        for figure in figures
        for source in store.sources_of(figure.indicator)
    )
    return html.Details(
        [
            html.Summary(say("Sources of the key figures")),
            html.Ul(
                [html.Li(chart_card.source_line(source, say)) for source in sources],
                className="source",
            ),
        ],
        className="unfolds",
        **data(fold="key-figures-sources"),
    )
