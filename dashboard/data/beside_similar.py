"""How the population of a programme's places went, beside that of places like them."""

from dataclasses import dataclass

import numpy as np

from dashboard.data.findings import sign
from dashboard.data.map_places import joined
from dashboard.data.peers import peers_of
from dashboard.data.store import Store
from dashboard.link import weights_of
from etl.contract import N_PEERS, PEER_GROUPS

INDICATOR = "population"
#: With fewer places like one that were not in the programme themselves, nothing is compared.
_ENOUGH = 4


@dataclass(frozen=True, slots=True)
class BesideSimilar:
    """A place's growth in per cent as printed, and the median of those like it."""

    place: str
    own: float
    similar: float
    n_similar: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """All places that can be compared, over the same years."""

    first_year: int
    last_year: int
    places: tuple[BesideSimilar, ...]

    def count(self, side: int) -> int:
        """Return how many lie above (1), at (0) or below (-1) the median of those like them."""
        return sum(sign(round(each.own - each.similar, 1)) == side for each in self.places)


def took_part(store: Store, programme: str) -> tuple[str, ...]:
    """Return the places that surely took part on their own, in the order of their codes."""
    sure = {
        row.place
        for row in store.participations
        if row.programme == programme
        and row.confidence == "verified"
        and row.role not in ("county_wide", "example")
    }
    return tuple(place for place in store.places if place in sure)


def beside_similar(store: Store, programme: str) -> Comparison | None:
    """Return the growth since the programme began; None without figures or places.

    Those like a place are the published ones, evenly weighed, without any that may have been in
    the programme.
    """
    matrix = store.place_values.get(INDICATOR)
    if matrix is None:
        return None
    last = int(matrix.years[-1])
    first = max(store.programmes[programme].first_year, int(matrix.years[0]))
    if first >= last:
        return None
    start, end = (matrix.value[:, matrix.years == year][:, 0] for year in (first, last))
    growth = np.round(100 * (np.round(end) - np.round(start)) / np.round(start), 1)
    weights = weights_of((), PEER_GROUPS)
    found = []
    for place in took_part(store, programme):
        like = [row.peer for row in peers_of(store, place, weights)[:N_PEERS]]
        rows = [store.place_index[peer] for peer in like if programme not in joined(store, peer)]
        known = growth[rows][np.isfinite(growth[rows])]
        own = float(growth[store.place_index[place]])
        if np.isfinite(own) and known.size >= _ENOUGH:
            median = round(float(np.median(known)), 1) + 0.0
            found.append(BesideSimilar(place, own + 0.0, median, int(known.size)))
    return Comparison(first, last, tuple(found)) if found else None
