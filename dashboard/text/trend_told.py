"""What stands beside a trend chart: the newest figures of a few places, and what signs mean."""

from dashboard.data.peer_band import PEERS
from dashboard.data.store import NORWAY, Store
from dashboard.figures.chart import has_band
from dashboard.text import Words
from dashboard.text.drawn import Drawn, drawn_sentence
from dashboard.text.findings import finding_sentences
from dashboard.text.signs import signs
from dashboard.text.trend_peers import peers_remark
from dashboard.text.trend_story import Story, merger_sentence, periods_sentence
from dashboard.view import View

#: Of more places than this, the newest figures are too many to tell.
MOST_TOLD = 2


def sentences(store: Store, view: View, story: Story, say: Words) -> tuple[str, ...]:
    """Return what the newest figures of a few places say, and what is drawn of them.

    Of many they are folded away.
    """
    return tuple(f"{newest} {drawn}".strip() for newest, drawn in _told(store, view, story, say))


def slide_sentences(store: Store, view: View, story: Story, say: Words) -> tuple[str, ...]:
    """Return the same for a slide, what is drawn first: its years are those of the headline.

    What the newest figures say is of the last ten years, which can go another way.
    """
    told = _told(store, view, story, say)
    return tuple(filter(None, (*(drawn for _, drawn in told), *(newest for newest, _ in told))))


def _told(store: Store, view: View, story: Story, say: Words) -> tuple[tuple[str, str], ...]:
    """Return for each of a few places what its newest figures say, and what is drawn of it."""
    if len(view.places) > MOST_TOLD:
        return ()
    drawn = {
        each.line.unit: drawn_sentence(store, each, say) for each in lines_told(store, view, story)
    }
    return tuple(
        (" ".join(finding_sentences(store, view.indicator, place, say)), drawn.get(place, ""))
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


def remarks(store: Store, view: View, story: Story, say: Words) -> tuple[str, ...]:
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
