"""Places like one, as a reader weighs likeness; evenly weighed they are the published ones."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dashboard.data.records import Peer
from dashboard.data.store import Store
from etl.contract import N_PEERS_PUBLISHED
from etl.similarity import nearest


@dataclass(frozen=True, slots=True)
class Difference:
    """One variable of two places: both values, and how far apart in standard deviations."""

    variable: str
    own: float
    theirs: float
    score: float


def peers_of(store: Store, place: str, weights: Mapping[str, int]) -> tuple[Peer, ...]:
    """Return the places most like `place`, nearest first; none if every group weighs nothing.

    `weights` has one of `etl.contract.PEER_GROUPS` each.
    """
    scores = store.peer_scores
    groups = [store.peer_variables[variable].group for variable in scores.variables]
    found = nearest(scores.score, store.place_index[place], groups, weights, N_PEERS_PUBLISHED)
    return tuple(
        Peer(
            place=place,
            rank=rank,
            peer=scores.places[each.position],
            distance=each.distance,
            alike=tuple(scores.variables[column] for column in each.alike),
            differs=tuple(scores.variables[column] for column in each.differs),
            stability=each.stability,
        )
        for rank, each in enumerate(found, 1)
    )


def differences(store: Store, place: str, peer: str) -> tuple[Difference, ...]:
    """Return all variables in which both places have a figure, nearest first."""
    scores = store.peer_scores
    own, theirs = store.place_index[place], store.place_index[peer]
    apart = scores.score[theirs] - scores.score[own]
    return tuple(
        Difference(
            scores.variables[column],
            float(scores.value[own, column]),
            float(scores.value[theirs, column]),
            float(apart[column]),
        )
        for column in np.argsort(np.abs(apart), kind="stable").tolist()
        if np.isfinite(apart[column])
    )
