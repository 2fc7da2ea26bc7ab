"""Om: where the figures come from, how they are made, and what is not here."""

from collections.abc import Sequence

from dash import Dash, html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.components.controls import GOALS
from dashboard.components.shell import route
from dashboard.data.records import Source
from dashboard.data.store import Store
from dashboard.text import MISSING, Words, mark
from dashboard.view import View
from etl.contract import DIVISION, IndicatorMeta

PATH = "/om"
NAV = mark("About")
TITLE = mark("About the figures")

_METHODS: tuple[tuple[str, str], ...] = (
    (
        mark("Today’s municipalities, back in time"),
        mark(
            "All figures are given for the {n} municipalities of {division}. When municipalities "
            "have merged, the merged one is the sum of all its parts; if one part is missing, so "
            "is the sum. When a municipality has been divided, its counts are shared out by "
            "population and marked as estimated."
        ),
    ),
    (
        mark("Counts first, then shares"),
        mark(
            "We move counts to today’s borders and then compute shares and rates. Medians, "
            "averages and indices can’t be added up. Where borders changed, they are kept only "
            "for municipalities that did not change."
        ),
    ),
    (
        mark("Figures for larger areas"),
        mark(
            "Figures for the country, counties, districts and centres are added up from the "
            "municipalities, and are exact in years when all of these have figures. Where some "
            "lack them there is no sum. A share or rate is then that of the others and marked as "
            "estimated, as long as those left out have at most one in twenty of the people."
        ),
    ),
    (
        mark("A gap has a reason"),
        mark(
            "A missing figure is never zero, and never drawn as zero. Each gap says why it is "
            "there: the figure is missing, withheld to protect privacy, not applicable, or can’t "
            "be compared because of border changes."
        ),
    ),
    (
        mark("Breaks and provisional figures"),
        mark(
            "A break means that the way of counting changed, so that figures on the two sides "
            "can’t be compared as they stand. Employment has such a break in 2015, when "
            "employers’ monthly reports replaced older registers. Provisional figures may still "
            "be revised by the source."
        ),
    ),
    (
        mark("Small municipalities"),
        mark(
            "In a municipality of a thousand people, a few births or moves make a large rate. "
            "Where the counts behind a share or rate are known, we give an interval that would "
            "hold the underlying level 95 times out of 100. A change within the interval may be "
            "chance."
        ),
    ),
    (
        mark("Trend over ten years"),
        mark(
            "We call a series rising or falling only when a Mann–Kendall test over the last ten "
            "years says so (p below 0.05). How fast it changes is the median slope of Theil and "
            "Sen. Years before a break are left out, and with fewer than six figures nothing is "
            "said. Where a year’s figure depends on the year before, the test is too lenient, so "
            "read it as a hint."
        ),
    ),
    (
        mark("Places like mine"),
        mark(
            "Municipalities are compared by size, centrality, age, industry and distance to "
            "centres, each group counting the same unless you weigh them otherwise. The figures "
            "are standardised over all municipalities, and the eight nearest are shown with what "
            "makes them alike, what sets them apart, and whether they stay among the nearest when "
            "one figure is left out. It is no verdict on how a place is doing."
        ),
    ),
    (
        mark("Goals and targets"),
        mark(
            "The vision says where to go, not how far. Each target stands in an open table with "
            "its source, or is marked as our own with the reason. A place without a figure is "
            "neither near nor far. Where a target follows the country, the trend is that of the "
            "difference from the country. One number for all goals depends on the weights; you can "
            "change them, and we show how the order moves when you do."
        ),
    ),
    (
        mark("District municipalities"),
        mark(
            "Districts here are municipalities in centrality classes 4, 5 and 6 of Statistics "
            "Norway’s index; central municipalities are classes 1, 2 and 3."
        ),
    ),
)
_ACCESSIBILITY: tuple[str, ...] = (
    mark(
        "Bygdepuls is made to meet WCAG 2.2 level AA. Each change is tested automatically on every "
        "page, in both themes and all three languages, on a narrow phone and at 400% zoom."
    ),
    mark(
        "Everything can be reached with the keyboard. On the map, arrow keys move between "
        "neighbouring municipalities, Enter opens one and Escape closes it; plus and minus zoom. "
        "Every chart is told in a sentence and has a table with the same figures, and no meaning "
        "rests on colour alone. Those who ask their device for less movement get less."
    ),
    mark(
        "If something is hard to use, tell those who run this site. Figures and code are open, "
        "so we can also help you get what you need in another form."
    ),
)
_SHORTCOMINGS: tuple[str, ...] = (
    mark(
        "The value at one point of a chart shows only under a pointer. With a keyboard or a "
        "screen reader, use the table below the chart."
    ),
    mark("Users of screen readers and other aids have not yet tested Bygdepuls with us."),
    mark("Names and notes that come from the sources are in the sources’ own language."),
)
_ABSENT: tuple[str, ...] = (
    mark("population projections, and how accurate earlier ones were"),
    mark("who commutes from where to where"),
    mark("general practitioners, care and kindergarten places by year"),
    mark("house prices"),
    mark("sick leave"),
    mark("figures for the villages themselves: all figures here are for whole municipalities"),
)


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
                    html.Ul([html.Li(say(each)) for each in _ABSENT]),
                ],
                className="prose",
            ),
            _accessibility(say),
            _snapshot(store, say),
        ],
        className="about",
    )


def register_callbacks(app: Dash, store: Store) -> None:
    """Connect nothing: this page has no controls."""


def _methods(store: Store, say: Words) -> list[Component]:
    return [
        html.Div([html.H3(say(title)), html.P(say(text, n=len(store.places), division=DIVISION))])
        for title, text in _METHODS
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


def _accessibility(say: Words) -> Component:
    return html.Section(
        [
            html.H2(say("Accessibility")),
            *(html.P(say(text)) for text in _ACCESSIBILITY),
            html.H3(say("Known shortcomings")),
            html.Ul([html.Li(say(text)) for text in _SHORTCOMINGS]),
        ],
        className="prose",
        id="accessibility",
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
