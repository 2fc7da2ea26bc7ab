"""Axes of native charts: round steps, few and level labels, faint lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

from dashboard.deck.pptx.theme import NO_LINE, Box, fill, line
from dashboard.deck.pptx.workbook import are_years
from dashboard.deck.pptx.writing import Pen, Style, xml
from dashboard.slides.slide import Native
from dashboard.text import MINUS, words
from etl.contract import Language

#: Letters at axes, in points.
AXIS_SIZE = 14
#: The height of a name and the width of a year, in inches, and how many names are many.
_ROW, _YEAR, _MANY = 0.24, 0.8, 10
#: Of how many years one is written.
_STEPS = (1, 2, 5, 10, 20, 50)
#: No angle of its own: level where there is room. At no angle all names are written, in lines.
_AS_FITS, _LEVEL = -60_000_000, 0
#: What the format calls the languages whose commas and points a number has.
_LOCALES: dict[Language, str] = {"nb": "414", "nn": "814", "en": "809"}
#: Air around the lines, as the page's charts have it.
_AIR = 0.06


@dataclass(frozen=True, slots=True)
class Scale:
    """Where an axis begins and ends, and its step: on a logarithmic one how many times the last."""

    low: float
    high: float
    step: float
    is_log: bool = False

    @property
    def decimals(self) -> int:
        """How many decimals the labels need."""
        finest = self.low if self.is_log else self.step
        return max(0, -floor(log10(finest) + 1e-9))

    def share(self, value: float) -> float:
        """Return how far up the axis a value stands, from 0 to 1."""
        if self.is_log:
            return log10(value / self.low) / log10(self.high / self.low)
        return (value - self.low) / (self.high - self.low)


def scale(values: Iterable[float | None], *, from_zero: bool, most: int = 6) -> Scale:
    """Return a scale with room for all values and at most so many steps; a bar's begins at zero."""
    known = [each for each in values if each is not None] or [0.0, 1.0]
    low, high = min(known), max(known)
    air = (high - low) * _AIR or abs(high) * 0.1 or 1.0
    if from_zero:
        low, high = min(0.0, low), max(0.0, high) or (1.0 if low >= 0 else 0.0)
    else:
        low, high = (max(0.0, low - air) if low >= 0 else low - air), high + air
    step = _step(high - low, most)
    return Scale(_round(floor(low / step) * step), _round(ceil(high / step) * step), step)


def decades(values: Iterable[float | None]) -> Scale:
    """Return a logarithmic scale of whole decades around all values, which are above zero."""
    known = [log10(each) for each in values if each is not None] or [0.0]
    low, high = floor(min(known)), ceil(max(known))
    return Scale(10.0**low, 10.0 ** max(high, low + 1), 10.0, is_log=True)


def _step(span: float, most: int) -> float:
    power = 10.0 ** floor(log10(span / most))
    return next(_round(each * power) for each in (1, 2, 5, 10) if span / (each * power) <= most)


def _round(value: float) -> float:
    return float(f"{value:.10g}")


def without_sign(look: str) -> str:
    """Return a number's format so that what is below zero shows no minus."""
    above, _, _ = look.partition(";")
    return f"{above};{above}"


def number_format(decimals: int, unit: str, pen: Pen) -> str:
    """Return how an office program writes a number of the language, with a minus, not a hyphen."""
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    after = f'"{words(pen.lang).per_cent}"' if unit == "%" else ""
    locale = f"[$-{_LOCALES[pen.lang]}]"
    return f'{locale}{digits}{after};{locale}"{MINUS}"{digits}{after}'


def categories_axis(native: Native, box: Box, pen: Pen) -> str:
    """Return the axis of years or names, with no more labels than it has room for."""
    lies, n = native.kind in ("bar", "pyramid"), len(native.categories)
    if lies:
        skip = max(1, ceil(n * _ROW / box.height))
        return _names(pen, native, skip=skip, at="l", title=native.y_title)
    if not are_years(native.categories):
        return _names(pen, native, skip=1, at="b", title=native.x_title)
    span = int(native.categories[-1]) - int(native.categories[0])
    step = next(each for each in _STEPS if span * _YEAR <= box.width * each)
    return _years(pen, step=step, title=native.x_title)


def _years(pen: Pen, *, step: int, title: str) -> str:
    """Return an axis of years, drawn to scale however far they are from each other.

    The format has no such axis; one of days counts as well. And of those every office program
    leaves out labels as it is told to, which it may not with names.
    """
    return (
        f"<c:dateAx>{_names_head('b', 'minMax', title, pen, '0')}"
        f'{letters(pen, AXIS_SIZE, "tx1")}{_CROSSING}<c:lblOffset val="100"/>'
        f'<c:baseTimeUnit val="days"/><c:majorUnit val="{step}"/><c:majorTimeUnit val="days"/>'
        "</c:dateAx>"
    )


def _names(pen: Pen, native: Native, *, skip: int, at: str, title: str) -> str:
    """Return the axis of names, every `skip` of them written; all, where they lie at bars."""
    way = "maxMin" if native.kind == "bar" else "minMax"
    angle = _LEVEL if at == "l" and skip == 1 else _AS_FITS
    size = AXIS_SIZE if len(native.categories) > _MANY else AXIS_SIZE + 2
    return (
        f"<c:catAx>{_names_head(at, way, title, pen, 'General')}"
        f"{letters(pen, size, 'tx1', angle=angle)}{_CROSSING}"
        f'<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="{skip}"/>'
        f'<c:tickMarkSkip val="{skip}"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _names_head(at: str, way: str, title: str, pen: Pen, look: str) -> str:
    return (
        f'<c:axId val="1"/><c:scaling><c:orientation val="{way}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{at}"/>{_title(title, pen, at)}'
        f'<c:numFmt formatCode="{look}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{line('tx2', pen.theme, 1)}</c:spPr>"
    )


_LOGARITHMIC = '<c:logBase val="10"/>'
_CROSSING = '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/>'


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
        f'<c:valAx><c:axId val="{number}"/><c:scaling>'
        f'{_LOGARITHMIC if of.is_log else ""}<c:orientation val="minMax"/>'
        f'<c:max val="{of.high!r}"/><c:min val="{of.low!r}"/></c:scaling>'
        f'<c:delete val="{int(is_hidden)}"/><c:axPos val="{at}"/>'
        f"{'' if is_hidden else grid + '</c:majorGridlines>'}{_title(title, pen, at)}"
        f'<c:numFmt formatCode="{xml(look)}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{NO_LINE}</c:spPr>{letters(pen, AXIS_SIZE, 'tx2')}"
        f'<c:crossAx val="{3 - number}"/><c:crosses val="{crosses}"/>'
        f'<c:crossBetween val="{between}"/><c:majorUnit val="{of.step!r}"/></c:valAx>'
    )


def letters(
    pen: Pen, size: float, of: str, *, is_bold: bool = False, angle: int = 0, wrap: str = "square"
) -> str:
    """Return how the letters of a part of a chart look."""
    bold = ' b="1"' if is_bold else ' b="0"'
    return (
        f'<c:txPr><a:bodyPr rot="{angle}" vert="horz" wrap="{wrap}"/><a:lstStyle/><a:p><a:pPr>'
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
