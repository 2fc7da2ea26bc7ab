"""Native charts of bars: lying or standing, stacked, and the pyramid of ages."""

from dataclasses import replace
from itertools import chain

from dashboard.deck.pptx.axes import (
    AXIS_SIZE,
    categories_axis,
    letters,
    number_format,
    scale,
    values_axis,
    without_sign,
)
from dashboard.deck.pptx.lines import drawn_line
from dashboard.deck.pptx.theme import NO_LINE, Box, fill, line
from dashboard.deck.pptx.workbook import categories, cell, numbers, texts
from dashboard.deck.pptx.writing import Pen, xml
from dashboard.slides.slide import Native, Series

#: With no more bars than these the figures stand at them, instead of an axis.
_MOST_FIGURES = 24
_FEW = 4
#: The room of a figure beside a bar, as a share of the axis.
_FIGURE = 0.12


def bar_chart(native: Native, box: Box, pen: Pen) -> str:
    """Return the plot area; the categories of lying bars go from the top down as given."""
    lies = native.kind in ("bar", "pyramid")
    is_pyramid, is_stacked = native.kind == "pyramid", native.kind == "stacked"
    look = number_format(native.decimals, native.unit, pen)
    if is_pyramid:
        look = without_sign(look)
    shows_figures = not (is_pyramid or is_stacked) and (
        sum(value is not None for each in native.series for value in each.values) <= _MOST_FIGURES
    )
    ends = _extremes(native)
    if lies and shows_figures and (low := min(ends, default=0.0)) < 0:
        ends.append(low - _FIGURE * (max(0.0, *ends) - low))  # or it would lie on the name
    of = scale(ends, from_zero=True, most=8 if is_pyramid else 6)
    ticks = number_format(of.decimals, native.unit, pen)
    bars = "".join(
        _bars(at, series, native, pen, look, shows_figures)
        for at, series in enumerate(native.series)
        if not _is_whole(native, series)
    )
    overlap = 100 if is_pyramid or is_stacked or _one_each(native) else -5
    kind = (
        f'<c:barDir val="{"bar" if lies else "col"}"/>'
        f'<c:grouping val="{"stacked" if is_stacked else "clustered"}"/><c:varyColors val="0"/>'
    )
    names = categories_axis(native, box, pen)
    values = values_axis(
        pen,
        of,
        without_sign(ticks) if is_pyramid else ticks,
        at="b" if lies else "l",
        title=native.x_title if lies else native.y_title,
        is_hidden=shows_figures,
        crosses="max" if native.kind == "bar" else "autoZero",
    )
    return (
        f"<c:plotArea><c:layout/><c:barChart>{kind}{bars}"
        f'<c:gapWidth val="{_gap(native)}"/><c:overlap val="{overlap}"/>'
        f'<c:axId val="1"/><c:axId val="2"/></c:barChart>{_whole(native, pen, look)}'
        f"{names}{values}</c:plotArea>"
    )


def _is_whole(native: Native, series: Series) -> bool:
    """Whether a series is what the stacked parts add up to, which is a line over them."""
    return native.kind == "stacked" and series.is_quiet


def _whole(native: Native, pen: Pen, look: str) -> str:
    lines = "".join(
        drawn_line(at, replace(series, is_quiet=False), native, pen, look)
        for at, series in enumerate(native.series)
        if _is_whole(native, series)
    )
    if not lines:
        return ""
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{lines}'
        '<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>'
    )


def _gap(native: Native) -> int:
    """Return the air between bars, in per cent of a bar: few bars are not to be walls."""
    if native.kind == "pyramid":
        return 10
    return 45 if len(native.categories) > _FEW else 110


def _extremes(native: Native) -> list[float]:
    """Return values between which all bars are: of stacked ones, the sums; a pyramid is even."""
    known = [
        [each or 0.0 for each in series.values]
        for series in native.series
        if not _is_whole(native, series)
    ]
    if native.kind == "stacked":
        stacks = list(zip(*known, strict=True))
        return [
            sum(side)
            for stack in stacks
            for side in ([v for v in stack if v > 0], [v for v in stack if v < 0])
        ]
    values = list(chain.from_iterable(known))
    if native.kind == "pyramid":
        widest = max(map(abs, values), default=1.0)
        return [-widest, widest]
    return values


def _one_each(native: Native) -> bool:
    """Whether no category has more than one bar, so that the series only differ in colour."""
    across = zip(*(each.values for each in native.series), strict=True)
    return all(sum(value is not None for value in values) <= 1 for values in across)


def _bars(at: int, series: Series, native: Native, pen: Pen, look: str, shows_figures: bool) -> str:
    last = len(native.categories)
    is_outline = native.kind == "pyramid" and series.is_quiet
    paint = (
        f"<a:noFill/>{line(series.colour, pen.theme, 1.75)}"
        if is_outline
        else f"{fill(series.colour, pen.theme)}{NO_LINE}"
    )
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>'
        f"<c:tx>{texts(cell(at + 1, 0), [series.name])}</c:tx><c:spPr>{paint}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{_figures(pen, look) if shows_figures else ""}'
        f"<c:cat>{categories(native)}</c:cat>"
        f"<c:val>{numbers(cell(at + 1, 1, last), series.values, look)}</c:val></c:ser>"
    )


def _figures(pen: Pen, look: str) -> str:
    """Return the figures at the ends of bars."""
    return (
        f'<c:dLbls><c:numFmt formatCode="{xml(look)}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/>{NO_LINE}</c:spPr>{letters(pen, AXIS_SIZE + 2, 'tx1', is_bold=True)}"
        '<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/></c:dLbls>'
    )
