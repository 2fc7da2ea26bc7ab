"""Which places lie next to each other: the steps of a walk over the map."""

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

#: A place without a neighbour on land is linked to this many nearest ones.
NEAREST = 2


def link_places(bordering: Sequence[set[int]], shapes: NDArray[np.object_]) -> list[set[int]]:
    """Return whom one can step to from each place: all can be reached, and each step leads back.

    Places that share a border are linked; one without is linked to its nearest; groups that are
    still apart are linked where they are nearest.
    """
    links = [set(others) for others in bordering]
    for place, others in enumerate(bordering):
        if not others:
            nearest = np.argsort(shapely.distance(shapes[place], shapes), kind="stable")
            for other in [int(one) for one in nearest if one != place][:NEAREST]:
                _link(links, place, other)
    while len(group := _reachable(links)) < len(links):
        inside, outside = sorted(group), sorted(set(range(len(links))) - group)
        gaps = shapely.distance(shapes[inside][:, None], shapes[outside][None, :])
        row, column = np.unravel_index(np.argmin(gaps), gaps.shape)
        _link(links, inside[row], outside[column])
    return links


def _link(links: list[set[int]], one: int, other: int) -> None:
    links[one].add(other)
    links[other].add(one)


def _reachable(links: list[set[int]]) -> set[int]:
    """Return the places that can be reached from the first."""
    seen, waiting = {0}, [0]
    while waiting:
        found = links[waiting.pop()] - seen
        seen |= found
        waiting += found
    return seen
