"""Axes of native charts: round steps, few and level labels, faint lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

from dashboard.deck.pptx.theme import NO_LINE, fill, line
from dashboard.deck.pptx.writing import Pen, Style, xml

#: Letters at axes, in points.
AXIS_SIZE = 14
_MOST_STEPS = 6
#: Air around the lines, as the page's charts have it.
_AIR = 0.06


@dataclass(frozen=True, slots=True)
class Scale:
    """Where an axis begins and ends, and its step."""

    low: float
    high: float
    step: float

    @property
    def decimals(self) -> int:
        """How many decimals the labels need."""
        return max(0, -floor(log10(self.step) + 1e-9))

    def share(self, value: float) -> float:
        """Return how far up the axis a value stands, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)


def scale(values: Iterable[float | None], *, from_zero: bool) -> Scale:
    """Return a scale with room for all values; a bar's begins at zero."""
    known = [each for each in values if each is not None] or [0.0, 1.0]
    low, high = min(known), max(known)
    air = (high - low) * _AIR or abs(high) * 0.1 or 1.0
    if from_zero:
        low, high = min(0.0, low), max(0.0, high) or (1.0 if low >= 0 else 0.0)
    else:
        low, high = (max(0.0, low - air) if low >= 0 else low - air), high + air
    step = _step(high - low)
    return Scale(_round(floor(low / step) * step), _round(ceil(high / step) * step), step)


def _step(span: float) -> float:
    power = 10.0 ** floor(log10(span / _MOST_STEPS))
    return next(
        _round(each * power) for each in (1, 2, 5, 10) if span / (each * power) <= _MOST_STEPS
    )


def _round(value: float) -> float:
    return float(f"{value:.10g}")


def number_format(decimals: int, unit: str, per_cent: str) -> str:
    """Return how an office program writes a number; its own language sets commas and points."""
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    return digits + (f'"{per_cent}"' if unit == "%" else "")


def categories_axis(
    pen: Pen, *, skip: int, at: str, size: float, is_reversed: bool = False, title: str = ""
) -> str:
    """Return the axis of years or names, every `skip` of them written, never slanted."""
    way = "maxMin" if is_reversed else "minMax"
    return (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{way}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{at}"/>{_title(title, pen, at)}'
        '<c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{line('tx2', pen.theme, 1)}</c:spPr>{letters(pen, size, 'tx1')}"
        '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        f'<c:lblOffset val="100"/><c:tickLblSkip val="{skip}"/><c:tickMarkSkip val="{skip}"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def values_axis(
    pen: Pen,
    of: Scale,
    look: str,
    *,
    at: str,
    title: str = "",
    number: int = 2,
    is_hidden: bool = False,
    between: str = "between",
    crosses: str = "autoZero",
) -> str:
    """Return the axis of figures, with faint lines across; `look` is its numbers' format."""
    grid = f"<c:majorGridlines><c:spPr>{line('tx2', pen.theme, 0.75, alpha=30)}</c:spPr>"
    return (
        f'<c:valAx><c:axId val="{number}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{of.high!r}"/><c:min val="{of.low!r}"/></c:scaling>'
        f'<c:delete val="{int(is_hidden)}"/><c:axPos val="{at}"/>'
        f"{'' if is_hidden else grid + '</c:majorGridlines>'}{_title(title, pen, at)}"
        f'<c:numFmt formatCode="{xml(look)}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{NO_LINE}</c:spPr>{letters(pen, AXIS_SIZE, 'tx2')}"
        f'<c:crossAx val="{3 - number}"/><c:crosses val="{crosses}"/>'
        f'<c:crossBetween val="{between}"/><c:majorUnit val="{of.step!r}"/></c:valAx>'
    )


def letters(pen: Pen, size: float, of: str, *, is_bold: bool = False) -> str:
    """Return how the letters of a part of a chart look."""
    bold = ' b="1"' if is_bold else ' b="0"'
    return (
        '<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>'
        f'<a:defRPr sz="{round(size * 100)}"{bold}>{fill(of, pen.theme)}'
        '<a:latin typeface="+mn-lt"/></a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="{pen.tag}"/></a:p></c:txPr>'
    )


def _title(text: str, pen: Pen, at: str) -> str:
    if not text:
        return ""
    turned = ' rot="-5400000"' if at == "l" else ""
    told = pen.paragraph(pen.run(text, Style(AXIS_SIZE, colour="tx2")), bullet=True)
    return (
        f'<c:title><c:tx><c:rich><a:bodyPr{turned} vert="horz"/><a:lstStyle/>{told}</c:rich></c:tx>'
        '<c:overlay val="0"/></c:title>'
    )
