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
from dashboard.data.peers import peers_of
from dashboard.data.records import Peer
from dashboard.data.store import Store
from dashboard.figures.chart import Width
from dashboard.link import EVEN, WEIGHTS, weights_of
from dashboard.text import Words
from dashboard.text.place_peers import GROUPS, alike, differs, meaning, sources, steadiness, title
from dashboard.text.sources import source_words
from dashboard.view import View
from etl.contract import N_PEERS, PEER_GROUPS


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
    told = " ".join(source_words(source, say) for source in sources(store))
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
