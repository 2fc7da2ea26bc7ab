"""The colours of the chosen places in the charts of the comparison."""

from collections.abc import Sequence

from dashboard.data.selection import one_place
from dashboard.figures.palette import PALETTES
from dashboard.view import View


def colours(view: View, places: Sequence[str]) -> dict[str, str]:
    """Return the chosen places' colours, as on the trends page; ink for one asked for its peers."""
    palette = PALETTES[view.theme]
    tints = dict(zip(view.places, palette.lines, strict=False))
    if view.among == "peers" and (place := one_place(view)):
        tints.setdefault(place, palette.ink)
    return {place: tint for place, tint in tints.items() if place in places}
