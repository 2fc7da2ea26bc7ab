"""What the trends page says about the peers' band: its name, its meaning, its ends as columns."""

from dataclasses import replace

import numpy as np

from dashboard.data.peer_band import PEERS
from dashboard.data.queries import Line
from dashboard.text import Words


def peers_name(place: str, say: Words) -> str:
    """Return what the line of a place's peers is called."""
    return say("Municipalities like {place}", place=place)


def peers_in(lines: tuple[Line, ...]) -> Line | None:
    """Return the line of the peers, if it is drawn."""
    return next((line for line in lines if line.unit == PEERS), None)


def peers_remark(names: list[str], place: str, say: Words) -> str:
    """Return what the band is, and whose."""
    return say(
        "The grey band is the municipalities most like {place}: {peers}. It runs from their lower "
        "to their upper quartile, and the line in it is their median.",
        place=place,
        peers=say.listing(names),
    )


def peers_alternative(line: Line, decimals: int, say: Words) -> str:
    """Return where the band ends, for those who do not see it."""
    last = int(np.flatnonzero(np.isfinite(line.value))[-1])
    return say(
        "Half of these municipalities lie between {low} and {high} in {year}.",
        low=say.number(float(line.lower[last]), decimals),
        high=say.number(float(line.upper[last]), decimals),
        year=int(line.years[last]),
    )


def with_quartiles(lines: tuple[Line, ...], say: Words) -> tuple[Line, ...]:
    """Return the columns of the table: the peers' median between their quartiles."""
    columns = []
    for line in lines:
        if line.unit != PEERS:
            columns.append(line)
            continue
        told = {"name": line.name}
        columns += [
            replace(line, name=say("{name}: lower quartile", **told), value=line.lower),
            replace(line, name=say("{name}: median", **told)),
            replace(line, name=say("{name}: upper quartile", **told), value=line.upper),
        ]
    return tuple(columns)
