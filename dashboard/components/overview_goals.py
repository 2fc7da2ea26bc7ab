"""The goals of the vision on the overview: a few indicators each, districts beside centres."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data, named
from dashboard.components.correction import report
from dashboard.components.shell import route
from dashboard.data.overview import GROUPS, Group, Standing, standing
from dashboard.data.store import Store
from dashboard.figures.palette import PALETTES
from dashboard.figures.sparkline import HEIGHT, WIDTH, sparkline
from dashboard.link import Theme
from dashboard.text import Words, mark
from dashboard.text.goals import GOALS
from dashboard.text.sources import source_words, sources_behind
from dashboard.view import View
from etl.contract import Goal

#: What stands for each goal: what says most of it, and reaches nearly every municipality.
SHOWN: dict[Goal, tuple[str, ...]] = {
    "freedom": (
        "population_change_10y",
        "net_migration_5y",
        "share_20_39",
        "women_per_100_men_20_39",
    ),
    "work": (
        "employment_rate",
        "employed_change_5y",
        "median_income_after_tax",
        "distance_to_job_clusters",
    ),
    "services": (
        "distance_to_centre_zone",
        "school_points",
        "library_loans",
        "safe_recreation_access",
    ),
    "places": ("new_dwellings_4y", "turnout", "low_income_share", "urban_settlement_share"),
}
_HEADS: dict[Group, str] = {
    "district": mark("Districts"),
    "central": mark("Centres"),
    "norway": mark("Norway"),
}
_COMPARED = "&lines=norway,district,central&places="


def goals(store: Store, view: View, say: Words) -> Component:
    """Return the panel of all goals, and what districts, centres and medians are."""
    panels = [
        _goal(store, view, goal, rows, say)
        for goal, indicators in SHOWN.items()
        if (rows := [found for each in indicators if (found := standing(store, each))])
    ]
    title = say("The vision and its goals, in districts and centres")
    shown = [each for indicators in SHOWN.values() for each in indicators]
    behind = sources_behind(store, [each for each in shown if each in store.indicators])
    return html.Section(
        [
            html.H2(title),
            html.Div(panels, className="goal-panels"),
            html.P(
                say(
                    "Districts are municipalities of centrality class 4–6, centres those of class "
                    "1–3. M: figure of the middle municipality (median), where figures can’t be "
                    "added up. The lines end in the year shown."
                ),
                className="source",
            ),
            report(title, " ".join(source_words(source, say) for source in behind), say),
        ],
        className="overview-goals",
    )


def group_colours(theme: Theme) -> dict[Group, str]:
    """Return the colour of each group's line."""
    palette = PALETTES[theme]
    return {"district": palette.lines[0], "central": palette.lines[1], "norway": palette.soft}


def _goal(store: Store, view: View, goal: Goal, rows: list[Standing], say: Words) -> Component:
    colours = group_colours(view.theme)
    heads = [
        html.Th(
            [
                html.Span(className="chip-dot", style={"background": colours[group]}),
                say(_HEADS[group]),
            ],
            scope="col",
            role="columnheader",
        )
        for group in GROUPS
    ]
    table = html.Table(
        [
            html.Thead(
                html.Tr(
                    [
                        html.Th(say("Indicator"), scope="col", role="columnheader"),
                        *heads,
                        html.Th(say("The trend"), scope="col", role="columnheader"),
                    ],
                    role="row",
                ),
                role="rowgroup",
            ),
            html.Tbody([_row(store, view, row, say) for row in rows], role="rowgroup"),
        ],
        className="goal-panel",
        role="table",
        **aria(labelledby=f"goal-{goal}"),
    )
    return html.Div([html.H3(say(GOALS[goal]), **named(f"goal-{goal}")), table])


def _row(store: Store, view: View, row: Standing, say: Words) -> Component:
    meta = store.indicators[row.indicator]
    href = "/utvikling" + replace(view, indicator=row.indicator).to_query(store)
    unit = say.pick(meta.unit)
    below = [part for part in (unit, str(row.last_year)) if part]
    return html.Tr(
        [
            html.Th(
                [
                    route(
                        say.pick(meta.title),
                        href,
                        more=data(set=f"indicator={row.indicator}{_COMPARED}"),
                    ),
                    html.Span(
                        [", ".join(below), _median(say) if row.is_median else None],
                        className="goal-unit",
                    ),
                ],
                scope="row",
                role="rowheader",
            ),
            *(
                html.Td(
                    say.number(row.at(group, row.last_year), meta.decimals),
                    role="cell",
                    className=f"goal-{group}",
                )
                for group in GROUPS
            ),
            html.Td(_trend(row, view.theme, meta.decimals, say), role="cell"),
        ],
        role="row",
    )


def _median(say: Words) -> Component:
    return html.Abbr("M", title=say("Figure of the middle municipality (median)"))


def _trend(row: Standing, theme: Theme, decimals: int, say: Words) -> Component:
    """Return the lines since the first year; the year alone where there is only one."""
    if len(row.years) == 1:
        return html.Span(say("only {year}", year=row.last_year), className="goal-years")
    colours = group_colours(theme)
    widths: dict[Group, float] = {"norway": 1.2, "central": 1.8, "district": 2.4}
    lines = [(row.values[group], colours[group], width) for group, width in widths.items()]
    told = [
        say(
            "{place}: {first} in {start}, {last} in {end}.",
            place=say(_HEADS[group]),
            first=say.number(row.at(group, row.first_year), decimals),
            start=row.first_year,
            last=say.number(row.at(group, row.last_year), decimals),
            end=row.last_year,
        )
        for group in GROUPS
    ]
    return html.Div(
        [
            html.Img(
                src=sparkline(row.years, lines), alt=" ".join(told), width=WIDTH, height=HEIGHT
            ),
            html.Span(
                say("from {year}", year=row.first_year),
                className="goal-years",
                **aria(hidden="true"),
            ),
        ],
        className="goal-line",
    )
