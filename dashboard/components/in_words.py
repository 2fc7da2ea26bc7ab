"""What the newest figures of several places say, in sentences, for readers who unfold them."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import data
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.text.findings import finding_sentences


def fold(store: Store, indicators: Sequence[str], places: Sequence[str], say: Words) -> Component:
    """Return a fold with a paragraph for each place, under the title of each indicator."""
    return html.Details(
        [
            html.Summary(say("The newest figures in words")),
            *(
                html.Section(
                    [
                        html.H2(say.pick(store.indicators[indicator].title)),
                        *(
                            html.P(
                                " ".join(finding_sentences(store, indicator, place, say)),
                                className="told",
                            )
                            for place in places
                        ),
                    ]
                )
                for indicator in indicators
            ),
        ],
        className="in-words",
        **data(fold="in-words"),
    )
