"""Native charts of lines over years: gaps stay gaps, and each line is named at its end."""

from dataclasses import dataclass

from dashboard.deck.pptx.axes import (
    AXIS_SIZE,
    Scale,
    categories_axis,
    decades,
    letters,
    number_format,
    scale,
    values_axis,
)
from dashboard.deck.pptx.theme import Box, fill, line
from dashboard.deck.pptx.workbook import categories, cell, numbers, texts
from dashboard.deck.pptx.writing import LETTER, Pen, xml
from dashboard.figures.trend import spread
from dashboard.slides.slide import Native, Series

#: More lines than these have a legend instead of names at their ends.
MOST_NAMED = 6
_NAME_SIZE = 16


@dataclass(frozen=True, slots=True)
class Plotting:
    """The room of the lines themselves, as shares of the chart."""

    left: float
    top: float
    width: float
    height: float


def line_chart(native: Native, box: Box, pen: Pen) -> str:
    """Return the plot area."""
    values = [value for each in native.series for value in each.values]
    of = decades(values) if native.y_is_log else scale(values, from_zero=False)
    is_named = len(native.series) <= MOST_NAMED
    look = number_format(native.decimals, native.unit, pen)
    ticks = number_format(of.decimals, native.unit, pen)
    plotting = _plotting(native, box, of, is_named=is_named)
    shifts = _shifts(native, box, of, plotting) if is_named else [0.0] * len(native.series)
    lines = "".join(
        drawn_line(
            at, series, native, pen, look, _name(series, shift, pen, look) if is_named else ""
        )
        for at, (series, shift) in enumerate(zip(native.series, shifts, strict=True))
    )
    place = "".join(
        f'<c:{key} val="{share:.4f}"/>'
        for key, share in zip(
            "xywh", (plotting.left, plotting.top, plotting.width, plotting.height), strict=True
        )
    )
    layout = (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/>{place}</c:manualLayout></c:layout>'
    )
    across = categories_axis(native, box, pen)
    between = "midCat" if len(native.categories) > 1 else "between"
    upright = values_axis(pen, of, ticks, at="l", title=native.y_title, between=between)
    return (
        f"<c:plotArea>{layout if is_named else '<c:layout/>'}<c:lineChart>"
        f'<c:grouping val="standard"/><c:varyColors val="0"/>{lines}<c:marker val="1"/>'
        f'<c:axId val="1"/><c:axId val="2"/></c:lineChart>{across}{upright}</c:plotArea>'
    )


def _plotting(native: Native, box: Box, of: Scale, *, is_named: bool) -> Plotting:
    """Return the plot's room: what the names at the ends, the years and the figures leave."""
    longest = max((_letters(series, native) for series in native.series), default=0)
    right = min(0.34, (longest * _NAME_SIZE * LETTER / 72 + 0.25) / box.width)
    digits = max(len(f"{end:,.{of.decimals}f}") for end in (of.low, of.high)) + 2
    left = digits * AXIS_SIZE * LETTER / 72 + 0.1 + (0.4 if native.y_title else 0)
    below = 0.62 + (0.35 if native.x_title else 0)
    wide = box.width * (1 - (right if is_named else 0.02))
    return Plotting(
        left / box.width,
        0.1 / box.height,
        (wide - left) / box.width,
        (box.height - 0.1 - below) / box.height,
    )


def _letters(series: Series, native: Native) -> int:
    end = _last(series)
    if end is None:
        return 0
    value = series.values[end] or 0.0
    return len(series.name) + len(f"{value:,.{native.decimals}f}") + 3


def _last(series: Series) -> int | None:
    """Return where the line ends, None where it has no figure."""
    known = [at for at, value in enumerate(series.values) if value is not None]
    return known[-1] if known else None


def _shifts(native: Native, box: Box, of: Scale, plotting: Plotting) -> list[float]:
    """Return how far down each name is moved, as a share of the chart, so that none meet."""
    high = plotting.height * box.height * 72
    ends = [_last(series) for series in native.series]
    wanted = [
        of.share(series.values[end] or 0.0) * high
        for series, end in zip(native.series, ends, strict=True)
        if end is not None
    ]
    placed = iter(
        (want - place) / (box.height * 72)
        for want, place in zip(wanted, spread(wanted, _NAME_SIZE * 1.25, high), strict=True)
    )
    return [0.0 if end is None else next(placed) for end in ends]


def drawn_line(at: int, series: Series, native: Native, pen: Pen, look: str, name: str = "") -> str:
    """Return the series at a place in the chart as a line, with `name` the XML of its label."""
    last = len(native.categories)
    stroke = (
        line(series.colour, pen.theme, 2, "sysDash")
        if series.is_quiet
        else line(series.colour, pen.theme, 3.5)
    )
    alone = "".join(_dot(point, series, pen) for point in _shown_alone(series))
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>'
        f"<c:tx>{texts(cell(at + 1, 0), [series.name])}</c:tx><c:spPr>{stroke}</c:spPr>"
        f'<c:marker><c:symbol val="none"/></c:marker>{alone}{name}'
        f"<c:cat>{categories(native)}</c:cat>"
        f"<c:val>{numbers(cell(at + 1, 1, last), series.values, look)}</c:val>"
        '<c:smooth val="0"/></c:ser>'
    )


def _shown_alone(series: Series) -> list[int]:
    """Return the points that get a mark: the end, and those without a neighbour."""
    values = (None, *series.values, None)
    alone = [
        at
        for at, value in enumerate(series.values)
        if value is not None and values[at] is None and values[at + 2] is None
    ]
    end = _last(series)
    return alone if end is None or end in alone else [*alone, end]


def _dot(point: int, series: Series, pen: Pen) -> str:
    paint = fill(series.colour, pen.theme)
    stroke = line(series.colour, pen.theme, 2 if series.is_quiet else 3.5)
    return (
        f'<c:dPt><c:idx val="{point}"/><c:marker><c:symbol val="circle"/>'
        f'<c:size val="{6 if series.is_quiet else 9}"/><c:spPr>{paint}<a:ln><a:noFill/></a:ln>'
        f'</c:spPr></c:marker><c:bubble3D val="0"/><c:spPr>{stroke}</c:spPr></c:dPt>'
    )


def _name(series: Series, shift: float, pen: Pen, look: str) -> str:
    """Return the name and the newest figure at the end of the line."""
    end = _last(series)
    if end is None:
        return ""
    moved = (
        f'<c:layout><c:manualLayout><c:x val="0"/><c:y val="{shift:.4f}"/></c:manualLayout>'
        "</c:layout>"
    )
    shown = (
        '<c:showLegendKey val="0"/><c:showVal val="{0}"/><c:showCatName val="0"/>'
        '<c:showSerName val="{0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )
    return (
        f'<c:dLbls><c:dLbl><c:idx val="{end}"/>{moved if abs(shift) > 0.002 else ""}'
        f'<c:numFmt formatCode="{xml(look)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>'
        f"{letters(pen, _NAME_SIZE, series.colour, is_bold=not series.is_quiet, wrap='none')}"
        f'<c:dLblPos val="r"/>{shown.format(1)}<c:separator> </c:separator></c:dLbl>'
        f"{shown.format(0)}</c:dLbls>"
    )
