"""What a link says of the map alone: what is in view, what is brushed, how its table is sorted."""

from itertools import combinations
from typing import Literal

from dashboard.data.matrix import classes_of
from dashboard.data.store import Store

#: What the table is sorted by, a minus where it falls; the columns after the first three are those
#: of a second year, and of the change between the two.
MapOrder = Literal[
    "name", "county", "value", "other", "step", "part",
    "-name", "-county", "-value", "-other", "-step", "-part",
]  # fmt: skip
#: How near the map can be seen, as a multiple of the whole country.
DEEPEST = 24
#: How far outside the picture the middle of the view can lie, as shares of it: the sea is wide.
_WEST, _EAST = -3, 4


def zoom_of(text: str) -> str:
    """Return `text`, "scale,x,y" with the middle as shares of the picture, in its shortest form.

    The whole country is empty. Raises ValueError for what is no view of the map.
    """
    if not text:
        return ""
    scale, *middle = (float(part) for part in text.split(","))
    if len(middle) != 2 or not 1 <= scale <= DEEPEST:
        raise ValueError(text)
    if not all(_WEST <= share <= _EAST for share in middle):
        raise ValueError(text)
    return ",".join([_plain(round(scale, 2)), *(_plain(round(share, 4)) for share in middle)])


def zoom_parts(text: str) -> tuple[float, float, float] | None:
    """Return the scale and the middle that a link's view holds; None of the whole country."""
    if not text:
        return None
    scale, across, down = map(float, text.split(","))
    return scale, across, down


def brushes(store: Store, indicator: str) -> set[str]:
    """Return all that can be brushed: "indicator,low,high", an open end being empty.

    Counts have no classes on the map, and an interval of all values brushes nothing.
    """
    if store.indicators[indicator].kind == "count":
        return set()
    ends = ["", *map(_plain, classes_of(store, indicator).limits), ""]
    pairs = (pair for pair in combinations(ends, 2) if pair != ("", ""))
    return {f"{indicator},{low},{high}" for low, high in pairs}


def _plain(number: float) -> str:
    """Return a number as JavaScript writes it."""
    return repr(number + 0.0).removesuffix(".0")
