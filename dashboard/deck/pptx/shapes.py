"""Shapes on slides: circles, lines, freeforms, and groups of them."""

from dashboard.deck.pptx.theme import NAMES, Box, emu
from dashboard.deck.pptx.writing import frame, xml


def group(number: int, name: str, alternative: str, box: Box, shapes: str) -> str:
    """Return shapes that are moved together, which stand as if they were alone."""
    where = f'x="{emu(box.left)}" y="{emu(box.top)}"'
    size = f'cx="{emu(box.width)}" cy="{emu(box.height)}"'
    same = f"<a:off {where}/><a:ext {size}/><a:chOff {where}/><a:chExt {size}/>"
    return (
        f'<p:grpSp {NAMES}><p:nvGrpSpPr><p:cNvPr id="{number}" name="{xml(name)}" '
        f'descr="{xml(alternative)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr><a:xfrm>{same}</a:xfrm></p:grpSpPr>{shapes}</p:grpSp>"
    )


def circle(x: int, y: int, r: int) -> str:
    """Return a circle around a point, in the file's unit."""
    return (
        f'<a:xfrm><a:off x="{x - r}" y="{y - r}"/><a:ext cx="{2 * r}" cy="{2 * r}"/></a:xfrm>'
        '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
    )


def shape(number: int, name: str, where: str, paint: str) -> str:
    """Return a shape without text."""
    return (
        f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="{number}" name="{xml(name)}"/><p:cNvSpPr/><p:nvPr/>'
        f"</p:nvSpPr><p:spPr>{where}{paint}</p:spPr></p:sp>"
    )


def rectangle(box: Box, form: str = "rect") -> str:
    """Return a rectangle, or another form that the format knows, in a box."""
    return f'{frame(box)}<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>'


def straight(
    number: int, name: str, start: tuple[int, int], end: tuple[int, int], paint: str
) -> str:
    """Return a straight line between two points, in the file's unit."""
    (x, y), (u, v) = start, end
    flipped = (' flipH="1"' if u < x else "") + (' flipV="1"' if v < y else "")
    return (
        f'<p:cxnSp {NAMES}><p:nvCxnSpPr><p:cNvPr id="{number}" name="{xml(name)}"/><p:cNvCxnSpPr/>'
        f"<p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm{flipped}>"
        f'<a:off x="{min(x, u)}" y="{min(y, v)}"/><a:ext cx="{abs(u - x)}" cy="{abs(v - y)}"/>'
        f'</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>{paint}</p:spPr></p:cxnSp>'
    )
