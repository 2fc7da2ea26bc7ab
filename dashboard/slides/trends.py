"""The slide of Utvikling: each place's line over the years."""

from dataclasses import replace

from dashboard.data.store import Store
from dashboard.figures.chart import Canvas, Chart, Figure
from dashboard.figures.palette import PALETTES
from dashboard.figures.panels import lines_figure
from dashboard.slides import parts
from dashboard.slides.slide import Absent, Body, Plot, Slide
from dashboard.text import Words
from dashboard.text.trend_headline import headline
from dashboard.text.trend_story import Story, alternative, tell
from dashboard.text.trend_told import remarks, slide_sentences
from dashboard.view import View

#: More programmes than this would leave no room for the lines.
_MOST_PERIODS = 4


def trends(store: Store, view: View, say: Words) -> Slide:
    """Return the slide of the lines that the view asks for."""
    meta = store.indicators[view.indicator]
    story = tell(store, view, say)
    return Slide(
        title=headline(store, view, story, say),
        subtitle=story.subtitle,
        body=_body(view, story, say),
        told=slide_sentences(store, view, story, say),
        remarks=(*remarks(store, view, story, say), *story.hints),
        source=parts.source(store, [meta.id], say),
        sources=parts.sources(store, [meta.id], say),
        definitions=parts.definitions(store, [meta.id], say),
        query=view.to_query(store),
        dated=parts.dated(store, say),
    )


def _body(view: View, story: Story, say: Words) -> Body:
    if story.is_empty:
        return Absent(story.hints)
    chart = story.chart
    return Plot(
        _figure(view, chart, say),
        alternative(story, say),
        parts.of_lines("line", chart, chart.lines),
    )


def _figure(view: View, chart: Chart, say: Words) -> Figure:
    """Draw the lines, panels as high as their rows leave them; of many programmes a few."""
    shown = replace(chart, periods=chart.periods[:_MOST_PERIODS])
    canvas = parts.CANVAS
    rows = -(-sum(not line.is_area for line in chart.lines) // canvas.columns)
    canvas = replace(canvas, panel=min(canvas.panel, parts.HIGH // max(1, rows) - 4 * canvas.font))

    def draw(room: Canvas) -> Figure:
        return lines_figure(shown, view.layout, say, PALETTES[view.theme], room)

    return parts.fitted(draw, canvas)
