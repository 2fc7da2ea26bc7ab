"""The card of the trends page: title in words, chart, caption, table twin and downloads."""

from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card, in_words
from dashboard.components.download import download
from dashboard.components.frame import Framed, empty, frame
from dashboard.data.peer_band import PEERS
from dashboard.data.store import NORWAY, Store
from dashboard.figures.chart import CANVASES, Figure, Width
from dashboard.figures.palette import PALETTES
from dashboard.figures.panels import panels_figure
from dashboard.figures.trend import has_band, trend_figure
from dashboard.text import Words
from dashboard.text.drawn import Drawn, drawn_sentence
from dashboard.text.findings import finding_sentences
from dashboard.text.signs import signs
from dashboard.text.sources import source_text
from dashboard.text.trend_peers import peers_remark, with_quartiles
from dashboard.text.trend_story import Story, alternative, merger_sentence, periods_sentence
from dashboard.view import View

_MOST_TOLD = 2


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
        figure=figure(view, story, say, room),
        alternative=alternative(story, say),
        remarks=_remarks(store, view, story, say),
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
    if len(view.places) <= _MOST_TOLD:
        return [frame(framed, say, html.H1)]
    return [frame(framed, say, html.H1), in_words.fold(store, [meta.id], view.places, say)]


def sentences(store: Store, view: View, story: Story, say: Words) -> tuple[str, ...]:
    """Return what the newest figures of a few places say, and what is drawn of them.

    Of many they are folded away.
    """
    if len(view.places) > _MOST_TOLD:
        return ()
    drawn = {
        each.line.unit: drawn_sentence(store, each, say) for each in lines_told(store, view, story)
    }
    return tuple(
        " ".join(
            [*finding_sentences(store, view.indicator, place, say), drawn.get(place, "")]
        ).strip()
        for place in view.places
    )


def lines_told(store: Store, view: View, story: Story) -> tuple[Drawn, ...]:
    """Return the places' lines to tell of; the country and the peers stand beside the first."""
    chart, meta = story.chart, store.indicators[view.indicator]
    shown = {line.unit: line for line in chart.lines}
    norway = chart.figures[NORWAY] if NORWAY in shown else None
    return tuple(
        Drawn(
            meta,
            chart.figures[place],
            norway if place == view.places[0] else None,
            shown.get(PEERS) if place == view.places[0] else None,
            chart.base is not None,
        )
        for place in view.places
        if place in shown
    )


def figure(view: View, story: Story, say: Words, room: Width) -> Figure:
    """Return one chart of all lines, or one panel for each place."""
    has_places = any(not line.is_area for line in story.chart.lines)
    draw = panels_figure if view.layout == "grid" and has_places else trend_figure
    return draw(story.chart, say, PALETTES[view.theme], CANVASES[room])


def _remarks(store: Store, view: View, story: Story, say: Words) -> tuple[str, ...]:
    """Return what the signs in the chart mean."""
    chart = story.chart
    remarks = [signs(chart.lines, say)]
    if has_band(chart):
        remarks.append(say("The band is the 95% interval of the municipality’s figure."))
    if story.peers:
        first = store.places[view.places[0]].name
        remarks.append(peers_remark(list(story.peers), first, say))
    remarks += [
        merger_sentence(merger, store.places[merger.place].name, say) for merger in chart.mergers
    ]
    if chart.periods:
        remarks += [
            say("Boxes show programme years; a dotted edge means that the years are uncertain."),
            periods_sentence(store, chart.periods, say),
        ]
    return tuple(remarks)
