"""The card of the trends page: title in words, chart, caption, table twin and downloads."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components import chart_card
from dashboard.components.attributes import aria
from dashboard.components.trend_story import Story, alternative, merger_sentence, periods_sentence
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Figure, Width
from dashboard.figures.palette import PALETTES
from dashboard.figures.panels import panels_figure
from dashboard.figures.trend import has_band, trend_figure
from dashboard.text import Words
from dashboard.view import View

CSV_PATH = "/utvikling.csv"
GRAPH, PICTURE_WORDS = "trends-graph", "trends-picture-words"
PNG, SVG = "trends-png", "trends-svg"


def card(store: Store, view: View, story: Story, say: Words, room: Width) -> list[Component]:
    """Return the card's contents for a story."""
    hints = [html.P(hint, className="hint") for hint in story.hints]
    if story.is_empty:
        return [
            html.H1(story.title),
            html.Div(hints, className="empty", role="status"),
            chart_card.caption(store.indicators[view.indicator], store, say),
        ]
    return [
        html.Header([html.H1(story.title), html.P(story.subtitle, className="subtitle"), *hints]),
        html.Figure(
            [
                html.Div(
                    _graph(view, story, say, room),
                    role="img",
                    **aria(label=alternative(story, say)),
                ),
                html.Figcaption(
                    [
                        _remarks(store, story, say),
                        chart_card.caption(store.indicators[view.indicator], store, say),
                    ]
                ),
            ]
        ),
        _downloads(store, view, story, say),
        html.Details(
            [
                html.Summary(say("The figures as a table")),
                chart_card.twin(
                    story.chart.lines,
                    story.chart.decimals if story.chart.base is None else 1,
                    f"{story.title}. {story.subtitle}",
                    say,
                ),
            ],
            className="unfolds",
        ),
    ]


def figure(view: View, story: Story, say: Words, room: Width) -> Figure:
    """Return one chart of all lines, or one panel for each place."""
    has_places = any(not line.is_area for line in story.chart.lines)
    draw = panels_figure if view.layout == "grid" and has_places else trend_figure
    drawn = draw(story.chart, say, PALETTES[view.theme], CANVASES[room])
    drawn["layout"]["separators"] = ".," if say.language == "en" else ",\N{NO-BREAK SPACE}"
    return drawn


def _graph(view: View, story: Story, say: Words, room: Width) -> Component:
    drawn = figure(view, story, say, room)
    return dcc.Graph(
        id=GRAPH,
        figure=drawn,
        config={"displayModeBar": False, "responsive": True, "doubleClick": False},
        style={"height": f"{drawn['layout']['height']}px"},
    )


def _remarks(store: Store, story: Story, say: Words) -> Component:
    """Return what the signs in the chart mean."""
    chart = story.chart
    remarks = [chart_card.signs(chart.lines, say)]
    if has_band(chart):
        remarks.append(say("The band is the 95% interval of the municipality’s figure."))
    remarks += [
        merger_sentence(merger, store.places[merger.place].name, say) for merger in chart.mergers
    ]
    if chart.periods:
        remarks += [
            say("Boxes show programme years; a dotted edge means that the years are uncertain."),
            periods_sentence(store, chart.periods, say),
        ]
    return html.Div([html.P(remark) for remark in remarks if remark], className="remarks")


def _downloads(store: Store, view: View, story: Story, say: Words) -> Component:
    source = "".join(
        part if isinstance(part, str) else part.children
        for source in store.sources_of(view.indicator)[:2]
        for part in [*chart_card.source_line(source, say), " "]
    )
    picture = {
        "title": story.title,
        "subtitle": story.subtitle,
        "source": source + "Bygdepuls",
        "file": f"bygdepuls-{view.indicator}",
    }
    return html.Div(
        [
            dcc.Store(id=PICTURE_WORDS, data=picture),
            html.Span(say("Download"), className="control-label", id="trends-download"),
            html.A("CSV", href=CSV_PATH + view.to_query(store), download="", className="button"),
            html.Button("PNG", id=PNG, type="button", className="button"),
            html.Button("SVG", id=SVG, type="button", className="button"),
        ],
        className="downloads",
        role="group",
        **aria(labelledby="trends-download"),
    )
