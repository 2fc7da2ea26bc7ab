"""The frame of every chart: title, chart, what its signs mean, source, downloads and table twin."""

from collections.abc import Callable
from dataclasses import dataclass

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.components.download import About, Download, menu
from dashboard.figures.chart import Figure
from dashboard.text import Words

Heading = Callable[[str], Component]


@dataclass(frozen=True, slots=True)
class Framed:
    """One chart and what belongs to it.

    `controls` choose what this chart alone shows. `alternative` is the chart in words, `remarks`
    say what its signs mean, `told` are sentences written from the figures and `table` holds them;
    `download` is where they can be had. `source` is the line that a saved picture ends with.
    """

    id: str
    title: str
    subtitle: str
    figure: Figure
    alternative: str
    source: str
    table: Component
    download: Download
    controls: Component | None = None
    told: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    caption: Component | None = None


def frame(chart: Framed, say: Words, heading: Heading = html.H2) -> Component:
    """Return the chart in its frame; `heading` is H1 where it is what the page is about."""
    return html.Div(
        [
            html.Header(
                [
                    heading(chart.title),
                    html.P(chart.subtitle, className="subtitle") if chart.subtitle else None,
                    *(html.P(sentence, className="told") for sentence in chart.told),
                    *(html.P(hint, className="hint") for hint in chart.hints),
                ]
            ),
            chart.controls,
            html.Figure(
                [
                    html.Div(
                        _graph(chart, say),
                        role="img",
                        style={"minHeight": f"{chart.figure['layout']['height']}px"},
                        **aria(label=chart.alternative),
                    ),
                    _figcaption(chart),
                ]
            ),
            menu(chart.download, About(chart.title, chart.subtitle, chart.source), say),
            html.Details(
                [html.Summary(say("The figures as a table")), chart.table],
                className="unfolds",
                **data(fold=f"{chart.id}-table"),
            ),
        ],
        className="framed",
    )


def empty(title: str, hints: tuple[str, ...], heading: Heading = html.H2) -> Component:
    """Return what stands where a chart would have been: why there is none, and what to do."""
    return html.Div(
        [
            heading(title),
            html.Div(
                [html.P(hint, className="hint") for hint in hints], className="empty", role="status"
            ),
        ],
        className="framed",
    )


def _graph(chart: Framed, say: Words) -> Component:
    drawn = chart.figure
    drawn["layout"]["separators"] = ".," if say.language == "en" else ",\N{NO-BREAK SPACE}"
    return dcc.Graph(
        id=f"{chart.id}-graph",
        figure=drawn,
        config={"displayModeBar": False, "responsive": True, "doubleClick": False},
        style={"height": f"{drawn['layout']['height']}px"},
    )


def _figcaption(chart: Framed) -> Component:
    remarks = [html.P(remark) for remark in chart.remarks if remark]
    return html.Figcaption(
        [html.Div(remarks, className="remarks") if remarks else None, chart.caption]
    )
