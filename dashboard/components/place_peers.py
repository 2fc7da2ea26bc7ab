"""Places like one: who they are, in what they are alike and differ, and how sure that is."""

from collections.abc import Mapping
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components import chart_card, controls
from dashboard.components.attributes import data
from dashboard.components.download import About, download, figures_menu
from dashboard.components.shell import lead, route
from dashboard.components.spoken import pause
from dashboard.data.peers import Difference, differences, peers_of
from dashboard.data.records import Peer, Source
from dashboard.data.store import Store
from dashboard.figures.chart import Width
from dashboard.link import EVEN, WEIGHTS, weights_of
from dashboard.text import Words, mark
from dashboard.text.findings import municipality
from dashboard.view import View
from etl.contract import N_PEERS, PEER_GROUPS

#: What is compared to find out which places are alike.
GROUPS = dict(
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
    return [
        html.H2(title(store, view, say)),
        html.P(meaning(say), className="place-intro"),
        _weights(store, view, weights, say),
        html.Ol([_peer(store, view, each, say) for each in found], className="peers")
        if found
        else html.P(
            say("Nothing is weighed, so no place is more alike than another."), className="hint"
        ),
        *(_ways_on(store, view, found, say) if found else []),
        _compared(store, say),
    ]


def title(store: Store, view: View, say: Words) -> str:
    """Return whose likes are shown."""
    return say("Places like {place}", place=municipality(store.places[view.place], say))


def meaning(say: Words) -> str:
    """Return what likeness is."""
    return say(
        "The eight municipalities that are most alike in size, centrality, age, industries "
        "and distances. The groups weigh the same until you weigh them otherwise."
    )


def alike(store: Store, peer: Peer, say: Words) -> str:
    """Return in what a peer is alike."""
    return "; ".join(_name(store, each, say) for each in peer.alike) or say("nothing much")


def differs(store: Store, view: View, peer: Peer, say: Words) -> str:
    """Return in what a peer differs, with the figures of both."""
    apart = {each.variable: each for each in differences(store, view.place, peer.peer)}
    found = [_difference(store, apart[variable], say) for variable in peer.differs]
    return "; ".join(found) or say("nothing much")


def steadiness(peer: Peer, say: Words) -> str:
    """Return how steadily a peer is among the alike, whichever figure is left out."""
    return say(next(words for share, words in _STEADY.items() if peer.stability >= share))


def sources(store: Store) -> tuple[Source, ...]:
    """Return where the figures that are compared come from."""
    used = dict.fromkeys(
        source
        for each in store.peer_variables.values()
        for source in each.sources.split(";")
        if source in store.sources
    )
    return tuple(store.sources[source] for source in used)


def _weights(store: Store, view: View, weights: Mapping[str, int], say: Words) -> Component:
    return html.Div(
        [
            controls.segments(
                f"place-weight-{group}",
                say(name),
                {
                    str(weight): (
                        str(weight),
                        replace(view, weights=_weighed({**weights, group: weight})).to_query(store),
                    )
                    for weight in WEIGHTS
                },
                str(weights[group]),
            )
            for group, name in GROUPS.items()
        ],
        className="peer-weights",
    )


def _weighed(weights: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(f"{group}.{weight}" for group, weight in weights.items() if weight != EVEN)


def _peer(store: Store, view: View, peer: Peer, say: Words) -> Component:
    place = store.places[peer.peer]
    profile = f"/sted/{place.place}" + replace(view, place="").to_query(store)
    return html.Li(
        [
            html.P(
                [route(place.name, profile), html.Span(place.county_name)], className="peer-name"
            ),
            _reasons(say("Alike in"), alike(store, peer, say)),
            _reasons(say("Differs in"), differs(store, view, peer, say)),
            html.P(steadiness(peer, say), className="peer-steady"),
        ]
    )


def _reasons(label: str, told: str) -> Component:
    return html.P([html.Span([label, pause(": ")], className="peer-label"), told])


def _name(store: Store, variable: str, say: Words) -> str:
    return say.pick(store.peer_variables[variable].name)


def _difference(store: Store, found: Difference, say: Words) -> str:
    meta = store.peer_variables[found.variable]
    return say(
        "{name} ({theirs} against {own} here)",
        name=say.pick(meta.name),
        theirs=say.number(found.theirs, meta.decimals),
        own=say.number(found.own, meta.decimals),
    )


def _ways_on(store: Store, view: View, found: tuple[Peer, ...], say: Words) -> list[Component]:
    name = store.places[view.place].name
    places = (view.place, *(each.peer for each in found))
    chosen = replace(
        view, places=places, year=None, base=None, first_year=None, last_year=None, open=()
    )
    compared = replace(chosen, among="chosen")
    return [
        html.Div(
            [
                lead(say("Compare with these"), "/sammenlign" + compared.to_query(store), "button"),
                lead(say("See their trends"), "/utvikling" + chosen.to_query(store), "button"),
            ],
            className="place-links",
        ),
        figures_menu(download(store, view, "peers", name), _about(store, name, say), say),
    ]


def _about(store: Store, name: str, say: Words) -> About:
    told = " ".join(chart_card.source_words(source, say) for source in sources(store))
    return About(say("Places like {place}", place=name), "", told)


def _compared(store: Store, say: Words) -> Component:
    """Return what is compared in each group, and where those figures come from."""
    variables = store.peer_variables.values()
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
                    for group, name in GROUPS.items()
                ]
            ),
            *(
                html.P(chart_card.source_line(source, say), className="source")
                for source in sources(store)
            ),
        ],
        className="unfolds",
        **data(fold="compared"),
    )
