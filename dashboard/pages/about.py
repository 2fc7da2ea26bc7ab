"""Om: where the figures come from, how they are made, and what is not here."""

from collections.abc import Sequence

from dash import Dash, html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data, named
from dashboard.components.shell import route
from dashboard.data.records import Source
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.deck.deck import MOST_LINK, MOST_SLIDES
from dashboard.text import MISSING, Words, mark
from dashboard.text.about import ABSENT, ACCESSIBILITY, METHODS, PRESENTATIONS, SHORTCOMINGS
from dashboard.text.goals import GOALS
from dashboard.view import View
from etl.contract import DIVISION, IndicatorMeta

PATH = "/om"
NAV = mark("About")
TITLE = mark("About the figures")


def default(store: Store) -> View:
    """Return the view of a link that says nothing."""
    return View.default(store)


def layout(store: Store, view: View, say: Words) -> Component:
    """Return the page; it tells about the whole snapshot, whatever the view."""
    return html.Article(
        [
            html.Header(
                [
                    html.H1(say(TITLE)),
                    html.P(
                        say(
                            "Bygdepuls follows how rural Norway is doing, measured against one "
                            "vision: real freedom to choose where to live, with work where people "
                            "live, equal services and attractive places."
                        ),
                        className="lede",
                    ),
                ]
            ),
            html.Section(
                [
                    html.H2(say("How the figures are made")),
                    html.Div(_methods(store, say), className="methods"),
                ]
            ),
            _sources(store, say),
            _indicators(store, view, say),
            html.Section(
                [
                    html.H2(say("What is not here")),
                    html.P(say("This matters to the vision, but has no figures here yet:")),
                    html.Ul([html.Li(say(each)) for each in ABSENT]),
                ],
                className="prose",
            ),
            _presentations(say),
            _accessibility(say),
            _snapshot(store, say),
        ],
        className="about",
    )


def register_callbacks(app: Dash, versions: Versions) -> None:
    """Connect nothing: this page has no controls."""


def _methods(store: Store, say: Words) -> list[Component]:
    return [
        html.Div([html.H3(say(title)), html.P(say(text, n=len(store.places), division=DIVISION))])
        for title, text in METHODS
    ]


def _sources(store: Store, say: Words) -> Component:
    head = [say("Publisher"), say("Table"), say("Updated"), say("Fetched"), say("Licence")]
    rows = sorted(store.sources.values(), key=lambda source: (source.publisher, source.table))
    title = say("Sources")
    return html.Section(
        [
            html.H2(title),
            html.Div(
                html.Table(
                    [
                        html.Caption(
                            say("Every source of this snapshot, with licence and dates."),
                            className="visually-hidden",
                        ),
                        html.Thead(html.Tr([html.Th(each, scope="col") for each in head])),
                        html.Tbody([_source_row(source, say) for source in rows]),
                    ],
                    className="text-table",
                ),
                className="table-scroll",
                tabIndex="0",
                role="region",
                **aria(label=title),
            ),
        ]
    )


def _source_row(source: Source, say: Words) -> Component:
    name = f"{source.table}: {source.title}" if source.table else source.title
    what: list[Component | str] = [html.A(name, href=source.url) if source.url else name]
    if source.mirror:
        told = say("Read from a public copy: {mirror}.", mirror=source.mirror)
        what.append(html.Div(told, className="source"))
    if note := say.pick(source.note):
        what.append(html.Div(note, className="source"))
    return html.Tr(
        [
            html.Th(source.publisher, scope="row"),
            html.Td(what),
            html.Td(say.date(source.updated) if source.updated else MISSING),
            html.Td(say.date(source.retrieved) if source.retrieved else MISSING),
            html.Td(source.licence or say("not stated")),
        ]
    )


def _indicators(store: Store, view: View, say: Words) -> Component:
    groups = [
        html.Details(
            [
                html.Summary(f"{say(name)} ({len(metas)})"),
                html.Dl([part for meta in metas for part in _definition(store, meta, view, say)]),
            ],
            className="unfolds",
            **data(fold=f"indicators-{goal}"),
        )
        for goal, name in GOALS.items()
        if (metas := [meta for meta in store.indicators.values() if meta.goal == goal])
    ]
    return html.Section([html.H2(say("Indicators and definitions")), *groups], className="prose")


def _definition(store: Store, meta: IndicatorMeta, view: View, say: Words) -> Sequence[Component]:
    covered = store.coverage[meta.id]
    years = (
        str(covered.first_year)
        if covered.first_year == covered.last_year
        else f"{covered.first_year}–{covered.last_year}"
    )
    query = View(meta.id, view.places, lang=view.lang, theme=view.theme, version=view.version)
    facts = say("{years}, {n} municipalities", years=years, n=covered.n_places)
    return (
        html.Dt(route(say.pick(meta.title), "/utvikling" + query.to_query(store))),
        html.Dd([html.P(say.pick(meta.definition)), html.P(facts, className="source")]),
    )


def _presentations(say: Words) -> Component:
    limits = {"slides": say.number(MOST_SLIDES), "link": say.number(MOST_LINK)}
    return html.Section(
        [
            html.H2(say("Presentations")),
            *(html.P(say(text, **limits)) for text in PRESENTATIONS),
        ],
        className="prose",
        **named("presentations"),
    )


def _accessibility(say: Words) -> Component:
    return html.Section(
        [
            html.H2(say("Accessibility")),
            *(html.P(say(text)) for text in ACCESSIBILITY),
            html.H3(say("Known shortcomings")),
            html.Ul([html.Li(say(text)) for text in SHORTCOMINGS]),
        ],
        className="prose",
        **named("accessibility"),
    )


def _snapshot(store: Store, say: Words) -> Component:
    return html.Section(
        [
            html.H2(say("This version")),
            html.P(
                say(
                    "Data version {version}, built {date} with code version {code}. Each link "
                    "holds the data version, so that a reader can see when figures have changed.",
                    version=store.version,
                    date=say.date(str(store.manifest["built"])),
                    code=store.manifest["code_version"],
                )
            ),
        ],
        className="prose",
    )
