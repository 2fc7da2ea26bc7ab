"""Places like one, in words: in what they are alike and differ, and how sure that is."""

from dashboard.data.peers import Difference, differences
from dashboard.data.records import Peer, Source
from dashboard.data.store import Store
from dashboard.text import Words, mark
from dashboard.text.findings import municipality
from dashboard.view import View
from etl.contract import PEER_GROUPS

#: What is compared to find out which places are alike.
GROUPS = dict(
    zip(
        PEER_GROUPS,
        (mark("Size"), mark("Centrality"), mark("Age"), mark("Industries"), mark("Distances")),
        strict=True,
    )
)
#: So many of the alike are named in a headline.
_NAMED = 3
#: From which share of the runs on a place is called so steadily alike.
_STEADY = {
    1.0: mark("Among the eight whichever figure is left out"),
    0.8: mark("Nearly always among the eight"),
    0.5: mark("Mostly among the eight"),
    0.0: mark("Among the eight only with some of the figures"),
}


def title(store: Store, view: View, say: Words) -> str:
    """Return whose likes are shown."""
    return say("Places like {place}", place=municipality(store.places[view.place], say))


def finding(store: Store, view: View, found: tuple[Peer, ...], say: Words) -> str:
    """Return which places are most alike."""
    names = [store.places[each.peer].name for each in found[:_NAMED]]
    own = store.places[view.place].name
    return say("Most like {place}: {places}", place=own, places=say.listing(names))


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
