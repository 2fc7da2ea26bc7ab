"""The country as shapes: each municipality's outline where it stands on a slide, made once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from dashboard.deck.pptx.layouts import MAP
from dashboard.deck.pptx.theme import emu
from dashboard.figures.outline import Outline, Point

_SPOT = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ground:
    """Shapes in the file's own unit: `outlines` and `counties` are their frame and path.

    `anchors` say where a municipality's circle stands, `reach` how far west and east there is land
    at each of some heights, from the top down, `row` apart.
    """

    outlines: Mapping[str, str]
    counties: str
    anchors: Mapping[str, _SPOT]
    reach: tuple[tuple[int, int], ...]
    row: int


_ROWS = 100
#: The largest circle's radius, as a share of the map's height; and the least, in the file's unit.
_LARGEST, _LEAST = 1 / 16, 9_000


def ground(country: Outline, width: float) -> Ground:
    """Return the country's shapes, as large as there is room: `width` in inches, a map's height."""
    size = min(emu(width) / country.width, emu(MAP.height) / country.height)
    left, top = emu(MAP.left), emu(MAP.top)

    def spot(point: tuple[float, float]) -> _SPOT:
        return round(left + point[0] * size), round(top + point[1] * size)

    rings = {
        place: [[spot(point) for point in ring] for ring in outline]
        for place, outline in country.places.items()
    }
    row = emu(MAP.height) // _ROWS
    land: list[list[int]] = [[] for _ in range(_ROWS + 1)]
    for each in (point for outline in rings.values() for ring in outline for point in ring):
        land[(each[1] - top) // row].append(each[0])
    return Ground(
        outlines={place: geometry(outline, "close") for place, outline in rings.items()},
        counties=geometry([[spot(point) for point in border] for border in country.counties], ""),
        anchors={place: spot(anchor) for place, anchor in country.anchors.items()},
        reach=tuple((min(row), max(row)) if row else (left + emu(MAP.width), left) for row in land),
        row=row,
    )


def geometry(rings: Sequence[Sequence[Point]], end: str) -> str:
    """Return the frame and the path of some rings, closed where `end` says so."""
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    left, top = min(xs, default=0), min(ys, default=0)
    wide, high = max(xs, default=0) - left or 1, max(ys, default=0) - top or 1
    closed = "<a:close/>" if end else ""
    open_path = "" if end else ' fill="none"'
    steps = "".join(
        f'<a:moveTo><a:pt x="{ring[0][0] - left}" y="{ring[0][1] - top}"/></a:moveTo>'
        + "".join(f'<a:lnTo><a:pt x="{x - left}" y="{y - top}"/></a:lnTo>' for x, y in ring[1:])
        + closed
        for ring in rings
    )
    return (
        f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{wide}" h="{high}"{open_path}>{steps}</a:path></a:pathLst>'
        "</a:custGeom>"
    )


def radius(value: float, largest: float) -> int:
    """Return a circle's radius in the file's unit: its area is the count."""
    return max(_LEAST, round(emu(MAP.height) * _LARGEST * sqrt(abs(value) / largest)))
