"""The peers' band: the middle half of the places most like one, year by year."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from dashboard.data.peers import peers_of
from dashboard.data.queries import Line, place_lines
from dashboard.data.store import Store
from dashboard.link import weights_of
from dashboard.view import View
from etl.contract import N_PEERS, PEER_GROUPS, Status

#: The unit of the line that stands for the peers.
PEERS = "peers"
#: Quartiles: the band holds the middle half.
_LOW, _MIDDLE, _HIGH = 25, 50, 75
#: In a year when fewer of them have figures, there is no band.
_ENOUGH = 0.5


def peer_lines(store: Store, view: View) -> tuple[Line, ...]:
    """Return the lines of the places most like the first chosen one, as the view weighs likeness.

    Empty where the view does not ask for them, or has no place.
    """
    if PEERS not in view.lines or not view.places:
        return ()
    found = peers_of(store, view.places[0], weights_of(view.weights, PEER_GROUPS))[:N_PEERS]
    return place_lines(store, replace(view, places=tuple(each.peer for each in found)))


def middle_half(lines: Sequence[Line], name: str) -> Line:
    """Return the median of the lines, with the quartiles as its lower and upper end."""
    values = np.vstack([line.value for line in lines])
    enough = np.isfinite(values).sum(axis=0) >= _ENOUGH * len(lines)
    quartiles = np.full((3, values.shape[1]), np.nan)
    quartiles[:, enough] = np.nanpercentile(values[:, enough], (_LOW, _MIDDLE, _HIGH), axis=0)
    return Line(
        unit=PEERS,
        name=name,
        is_area=True,
        years=lines[0].years,
        value=quartiles[1],
        lower=quartiles[0],
        upper=quartiles[2],
        status=tuple(
            _status(found) if has_value else Status.MISSING
            for found, has_value in zip(
                zip(*(line.status for line in lines), strict=True), enough.tolist(), strict=True
            )
        ),
    )


def _status(found: Sequence[Status]) -> Status:
    """Return what a median is: provisional if any of its figures is."""
    return Status.PROVISIONAL if Status.PROVISIONAL in found else Status.NORMAL
