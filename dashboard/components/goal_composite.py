"""One number for all goals, with open weights and with everything that speaks against it."""

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components import goal_controls
from dashboard.components.download import download
from dashboard.components.frame import Framed, empty, frame
from dashboard.components.tables import scroll_table
from dashboard.data.composite import GOALS, Composite, composites
from dashboard.data.goals import Judged
from dashboard.data.store import Store
from dashboard.figures.chart import CANVASES, Width
from dashboard.figures.palette import PALETTES
from dashboard.figures.rank_spans import rank_spans_figure
from dashboard.link import weights_of
from dashboard.text import MISSING, Words
from dashboard.text.goal_ranks import marks, method, ranked, sentence, title, weights_told
from dashboard.view import View


def composite(
    store: Store,
    view: View,
    places: Sequence[str],
    judged: Sequence[Judged],
    say: Words,
    room: Width,
) -> list[Component]:
    """Return the weights, the chart of ranks and what it can't tell; `judged` are all targets."""
    everyone = composites(tuple(store.places), judged, weights_of(view.importance, GOALS))
    found = {place: everyone[place] for place in places if place in everyone}
    absent = [store.places[place].name for place in places if place not in everyone]
    return [
        html.H2(say("All goals in one number?")),
        html.P(
            say(
                "One number can’t tell how a place is doing: it depends on what you find "
                "important. Weigh the goals yourself and see how much the rank moves."
            ),
            className="prose",
        ),
        goal_controls.weights(store, view, say),
        _chart(store, view, found, absent, len(everyone), say, room),
        html.P(method(say), className="source prose"),
    ]


def _chart(
    store: Store,
    view: View,
    found: Mapping[str, Composite],
    absent: Sequence[str],
    n: int,
    say: Words,
    room: Width,
) -> Component:
    main = title(say)
    hints = tuple(
        say("{place}: too few targets can be judged for a rank.", place=name) for name in absent
    )
    if not found:
        nothing = say("Choose a municipality to see where it ranks.")
        return empty(main, hints or (nothing,))
    names = {place: store.places[place].name for place in found}
    sentences = [sentence(names[place], each, n, say) for place, each in found.items()]
    figure = rank_spans_figure(found, names, n, say, PALETTES[view.theme], CANVASES[room])
    framed = Framed(
        id="goals-rank",
        title=main,
        subtitle=weights_told(view, say),
        hints=hints,
        figure=figure,
        alternative=" ".join([f"{main}.", *sentences]),
        source=say("Source: own calculation from published figures."),
        table=_table(names, found, main, say),
        download=download(store, view, "ranks", ""),
        remarks=(marks(say),),
        caption=html.Ul([html.Li(each) for each in sentences], className="goal-sentences"),
    )
    return frame(framed, say)


def _table(
    names: Mapping[str, str], found: Mapping[str, Composite], title: str, say: Words
) -> Component:
    head = [
        say("Municipality"),
        say("Your weights"),
        say("Even weights"),
        say("Best"),
        say("Worst"),
        say("In the lowest quarter"),
    ]
    rows = [
        (
            names[place],
            [
                MISSING if each.now is None else ranked(each.now),
                ranked(each.even),
                str(each.best),
                str(each.worst),
                say.quantity(100 * each.lowest, 0, "%"),
            ],
        )
        for place, each in found.items()
    ]
    return scroll_table(title, head, rows)
