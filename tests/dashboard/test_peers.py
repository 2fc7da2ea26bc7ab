"""Peers as published and as a reader weighs them."""

from pathlib import Path

import pytest

from dashboard.data.peers import differences, peers_of
from dashboard.data.store import Store
from etl.contract import N_PEERS_PUBLISHED, PEER_GROUPS

EVEN = dict.fromkeys(PEER_GROUPS, 1)


@pytest.fixture(scope="module")
def published() -> Store:
    return Store.open(Path(__file__).parents[2] / "data" / "published")


def test_evenly_weighed_the_peers_of_every_place_are_the_published_ones(published):
    for place in published.places:
        assert peers_of(published, place, EVEN) == published.peers[place]


def test_every_place_has_its_peers_and_every_variable_a_name(published):
    assert {len(peers) for peers in published.peers.values()} == {N_PEERS_PUBLISHED}
    assert {row.group for row in published.peer_variables.values()} == set(PEER_GROUPS)
    for row in published.peer_variables.values():
        assert row.name.nb
        assert row.name.nn
        assert row.name.en


def test_weights_change_who_is_near(published):
    by_size = peers_of(published, "5616", dict.fromkeys(PEER_GROUPS, 0) | {"size": 1})
    assert [each.peer for each in by_size] != [each.peer for each in published.peers["5616"]]
    assert peers_of(published, "5616", dict.fromkeys(PEER_GROUPS, 0)) == ()


def test_differences_say_both_values_nearest_first(store):
    (only,) = differences(store, "5433", "5636")
    assert (only.variable, only.own, only.theirs) == ("population", 1.2, 1.1)
    assert only.score == pytest.approx(-0.1)
