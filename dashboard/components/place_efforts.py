"""What a place took part in: programmes and projects, their years, what was done and found."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import named
from dashboard.data.store import Store
from dashboard.data.taking_part import Effort, Taken, taken_part
from dashboard.text import Words, mark
from dashboard.text.findings import municipality
from dashboard.view import View

_PARTS = {
    "took_part": mark("Took part"),
    "county_wide": mark("Took part with the whole county"),
    "example": mark("Used as an example"),
    "applied": mark("Applied; whether it was granted is not known"),
}


def section(store: Store, view: View, say: Words) -> Component:
    """Return the programmes of a place, oldest first; a sentence where there were none."""
    name = municipality(store.places[view.place], say)
    taken = taken_part(store, view.place)
    if not taken:
        content: list[Component] = [
            html.P(
                say(
                    "{place} is not in the register of programmes and projects. It may still have "
                    "taken part in some that the register does not hold.",
                    place=name,
                ),
                className="hint",
            )
        ]
    else:
        content = [
            html.P(
                say(
                    "What {place} took part in. That something happened at the same time does not "
                    "show that the one caused the other.",
                    place=name,
                ),
                className="place-intro",
            ),
            html.Ol([_programme(each, say) for each in taken], className="efforts"),
        ]
    return html.Section(
        [html.H2(say("Programmes and projects")), *content], **named("place-efforts")
    )


def _programme(taken: Taken, say: Words) -> Component:
    programme = taken.programme
    finding = say.pick(programme.finding)
    return html.Li(
        [
            html.H3(say.pick(programme.name)),
            html.P(say.pick(programme.summary), className="effort-about")
            if say.pick(programme.summary)
            else None,
            html.Ul([_effort(each, say) for each in taken.efforts]),
            html.P(
                [
                    html.Strong(say("What the evaluation of the whole programme found:") + " "),
                    finding,
                ],
                className="effort-finding",
            )
            if finding
            else None,
        ],
        className="effort-programme",
    )


def _effort(effort: Effort, say: Words) -> Component:
    marks = [say(_PARTS[effort.part])]
    if not effort.is_certain:
        marks.append(say("not certain that the municipality was in it"))
    told = [say.pick(text) for text in (effort.done, effort.found) if text]
    return html.Li(
        [
            html.P(years(effort, say), className="effort-years"),
            html.Div(
                [
                    html.P([html.Strong(effort.name), f" · {', '.join(marks)}"]),
                    *(html.P(text) for text in told),
                    html.P(
                        [
                            say("Source:") + " ",
                            html.A(effort.source_title or effort.url, href=effort.url)
                            if effort.url
                            else effort.source_title,
                        ],
                        className="source",
                    )
                    if effort.url or effort.source_title
                    else None,
                ]
            ),
        ],
        className="effort",
    )


def years(effort: Effort, say: Words) -> str:
    """Return the years in words, marked where they are uncertain."""
    if effort.first_year is None:
        return say("years unknown")
    if effort.last_year is None:
        span = say("from {year}", year=effort.first_year)
    elif effort.last_year == effort.first_year:
        span = str(effort.first_year)
    else:
        span = f"{effort.first_year}–{effort.last_year}"
    return span if effort.is_year_certain else say("{years} (uncertain)", years=span)
