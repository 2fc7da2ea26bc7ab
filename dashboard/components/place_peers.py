"""Places like one: who they are, in what they are alike and differ, and how sure that is."""

from collections.abc import Mapping
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card, controls
from dashboard.components.attributes import data
from dashboard.components.shell import lead
from dashboard.data.peers import Difference, differences, peers_of
from dashboard.data.records import Peer
from dashboard.data.store import Store
from dashboard.figures.chart import Width
from dashboard.text import Words, mark
from dashboard.text.findings import municipality
from dashboard.view import EVEN, WEIGHTS, View, weights_of
from etl.contract import N_PEERS, PEER_GROUPS

_GROUPS = dict(
    zip(
        PEER_GROUPS,
        (mark("Size"), mark("Centrality"), mark("Age"), mark("Industries"), mark("Distances")),
        strict=True,
    )
)
#: From which share of the runs on a place is called so steadily alike.
_STEADY = {
    1.0: mark("Among the eight whichever figure is left out"),
    0.8: mark("Nearly always among the eight"),
    0.5: mark("Mostly among the eight"),
    0.0: mark("Among the eight only with some of the figures"),
}


def peers(store: Store, view: View, say: Words, _room: Width) -> list[Component]:
    """Return the municipalities most like the open one, weighed as the view says."""
    weights = weights_of(view.weights, PEER_GROUPS)
    found = peers_of(store, view.place, weights)[:N_PEERS]
    name = municipality(store.places[view.place], say)
    return [
        html.H2(say("Places like {place}", place=name)),
        html.P(
            say(
                "The eight municipalities that are most alike in size, centrality, age, industries "
                "and distances. The groups weigh the same until you weigh them otherwise."
            ),
            className="place-intro",
        ),
        _weights(store, view, weights, say),
        html.Ol([_peer(store, view, each, say) for each in found], className="peers")
        if found
        else html.P(
            say("Nothing is weighed, so no place is more alike than another."), className="hint"
        ),
        *([_ways_on(store, view, found, say)] if found else []),
        _compared(store, say),
    ]


def _weights(store: Store, view: View, weights: Mapping[str, int], say: Words) -> Component:
    return html.Div(
        [
            controls.drawn_from(view.to_query(store)),
            *(
                controls.segments(
                    f"place-weight-{group}",
                    say(name),
                    {
                        str(weight): (
                            str(weight),
                            replace(view, weights=_weighed({**weights, group: weight})).to_query(
                                store
                            ),
                        )
                        for weight in WEIGHTS
                    },
                    str(weights[group]),
                )
                for group, name in _GROUPS.items()
            ),
        ],
        className="peer-weights",
    )


def _weighed(weights: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(f"{group}.{weight}" for group, weight in weights.items() if weight != EVEN)


def _peer(store: Store, view: View, peer: Peer, say: Words) -> Component:
    place = store.places[peer.peer]
    profile = f"/sted/{place.place}" + replace(view, place="").to_query(store)
    steady = next(words for share, words in _STEADY.items() if peer.stability >= share)
    apart = {each.variable: each for each in differences(store, view.place, peer.peer)}
    differs = [_difference(store, apart[variable], say) for variable in peer.differs]
    return html.Li(
        [
            html.P(
                [lead(place.name, profile), html.Span(place.county_name)], className="peer-name"
            ),
            _reasons(say("Alike in"), [_name(store, each, say) for each in peer.alike], say),
            _reasons(say("Differs in"), differs, say),
            html.P(say(steady), className="peer-steady"),
        ]
    )


def _reasons(label: str, reasons: list[str], say: Words) -> Component:
    told = "; ".join(reasons) or say("nothing much")
    return html.P([html.Span(label, className="peer-label"), told])


def _name(store: Store, variable: str, say: Words) -> str:
    return say.pick(store.peer_variables[variable].name)


def _difference(store: Store, found: Difference, say: Words) -> str:
    meta = store.peer_variables[found.variable]
    return say(
        "{name} ({theirs}, here {own})",
        name=say.pick(meta.name),
        theirs=say.number(found.theirs, meta.decimals),
        own=say.number(found.own, meta.decimals),
    )


def _ways_on(store: Store, view: View, found: tuple[Peer, ...], say: Words) -> Component:
    chosen = replace(
        view, places=(view.place, *(each.peer for each in found)), year=None, base=None
    )
    compared = replace(chosen, among="chosen")
    return html.Div(
        [
            lead(say("Compare with these"), "/sammenlign" + compared.to_query(store), "button"),
            lead(say("See their development"), "/utvikling" + chosen.to_query(store), "button"),
        ],
        className="place-links",
    )


def _compared(store: Store, say: Words) -> Component:
    """Return what is compared in each group, and where those figures come from."""
    variables = store.peer_variables.values()
    sources = dict.fromkeys(
        source for each in variables for source in each.sources.split(";") if source
    )
    return html.Details(
        [
            html.Summary(say("What is compared")),
            html.Ul(
                [
                    html.Li(
                        [
                            html.Strong(f"{say(name)}: "),
                            "; ".join(
                                say.pick(each.name) for each in variables if each.group == group
                            ),
                        ]
                    )
                    for group, name in _GROUPS.items()
                ]
            ),
            *(
                html.P(chart_card.source_line(store.sources[source], say), className="source")
                for source in sources
                if source in store.sources
            ),
        ],
        className="unfolds",
        **data(fold="compared"),
    )
