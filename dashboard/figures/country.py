"""The country as a small still picture: land, counties, and a mark for each tracked place."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from dashboard.figures.outline import Point, absolute, extent, joined, path, simplified
from dashboard.figures.palette import Palette

#: Marks of the programmes, in the order of the register; the map and its legend draw the same.
SHAPES = (
    "M0,-6.5 6.5,0 0,6.5 -6.5,0Z",
    "M-5,-5H5V5H-5Z",
    "M0,-6.5 6,4.5H-6Z",
    "M0,6.5 6,-4.5H-6Z",
    "M-2,-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
    "M0,-6.5 5.6,-3.2V3.2L0,6.5 -5.6,3.2V-3.2Z",
)
#: Picture units: what is nearer or smaller than this is less than a pixel where it is shown.
_STEP, _SMALLEST = 22.0, 55.0
_MARK = 22


def country_picture(
    topology: dict[str, Any], marks: Iterable[tuple[float, float, str]], palette: Palette
) -> str:
    """Return the SVG; `topology` is the published overview, a mark its position and shape."""
    arcs = [simplified(arc, _STEP) for arc in absolute(topology)]
    counties = topology["objects"]["counties"]["geometries"]
    rings = [ring for county in counties for polygon in county["arcs"] for ring in polygon]
    land = "".join(_closed(points) for points in (joined(ring, arcs) for ring in rings))
    uses = Counter(ref if ref >= 0 else ~ref for ref in chain.from_iterable(rings))
    borders = "".join(path(arcs[ref]) for ref, n in sorted(uses.items()) if n == 2)
    signs = "".join(
        f'<path transform="translate({x:.0f} {y:.0f}) scale({_MARK})" d="{shape}"/>'
        for x, y, shape in marks
    )
    _, _, width, height = topology["viewBox"]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-150 -150 {width + 300} {height + 300}">'
        f'<path d="{land}" fill="{palette.rule}" stroke="{palette.soft}" stroke-width="9" '
        'stroke-linejoin="round"/>'
        f'<path d="{borders}" fill="none" stroke="{palette.surface}" stroke-width="22" '
        'stroke-linejoin="round"/>'
        f'<g fill="{palette.lines[1]}" stroke="{palette.surface}" stroke-width="1.4" '
        f'stroke-linejoin="round">{signs}</g></svg>'
    )


def _closed(points: Sequence[Point]) -> str:
    """Return a ring as a path; empty if it is too small to be seen."""
    return f"{path(points)}z" if extent(points) >= _SMALLEST else ""
