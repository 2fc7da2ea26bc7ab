"""The card of the trends page: title in words, chart, caption, table twin and downloads."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card, in_words
from dashboard.components.download import download
from dashboard.components.frame import Framed, empty, frame
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Width
from dashboard.figures.palette import PALETTES
from dashboard.figures.panels import lines_figure
from dashboard.text import Words
from dashboard.text.sources import source_text
from dashboard.text.trend_peers import with_quartiles
from dashboard.text.trend_story import Story, alternative
from dashboard.text.trend_told import MOST_TOLD, remarks, sentences
from dashboard.view import View


def card(store: Store, view: View, story: Story, say: Words, room: Width) -> list[Component]:
    """Return the card's contents for a story."""
    meta = store.indicators[view.indicator]
    caption = chart_card.caption(meta, store, say)
    if story.is_empty:
        return [empty(story.title, story.hints, html.H1), caption]
    decimals = story.chart.decimals if story.chart.base is None else 1
    framed = Framed(
        id="trends",
        title=story.title,
        subtitle=story.subtitle,
        told=sentences(store, view, story, say),
        hints=story.hints,
        figure=lines_figure(story.chart, view.layout, say, PALETTES[view.theme], CANVASES[room]),
        alternative=alternative(story, say),
        remarks=remarks(store, view, story, say),
        caption=caption,
        source=source_text(store, meta.id, say),
        download=download(store, view, "trends", meta.id),
        table=chart_card.twin(
            with_quartiles(story.chart.lines, say),
            decimals,
            f"{story.title}. {story.subtitle}",
            say,
        ),
    )
    if len(view.places) <= MOST_TOLD:
        return [frame(framed, say, html.H1)]
    return [frame(framed, say, html.H1), in_words.fold(store, [meta.id], view.places, say)]
