"""Native charts of points: two figures of each place, and the names of the chosen ones."""

from dashboard.deck.pptx.axes import (
    AXIS_SIZE,
    Scale,
    decades,
    number_format,
    scale,
    values_axis,
)
from dashboard.deck.pptx.theme import NO_LINE, Box, faint, fill, line
from dashboard.deck.pptx.workbook import cell, first_rows, numbers, texts
from dashboard.deck.pptx.writing import Pen, Style
from dashboard.figures import labels
from dashboard.figures.labels import Named, place_labels
from dashboard.slides.slide import Native, Series

#: Names beyond these would hide the points.
_MOST_NAMED = 12
#: What axes and their titles take of the chart, in inches: left and below.
_LEFT, _BELOW = 0.9, 0.75
#: What the legend takes above.
_ABOVE = 0.45
#: How far to the right of its point an office program puts a name by itself, in points.
_BESIDE = 6


def scatter_chart(native: Native, box: Box, pen: Pen) -> str:
    """Return the plot area; chosen places are named where there are few of them."""
    above = _ABOVE if len(native.series) > 1 else 0.1
    xs = [x for each in native.series for x in each.xs]
    ys = [y for each in native.series for y in each.values]
    across = decades(xs) if native.x_is_log else scale(xs, from_zero=False, most=8)
    up = decades(ys) if native.y_is_log else scale(ys, from_zero=False, most=8)
    named = _named(native, box, above, across, up)
    points = "".join(
        _points(at, first, series, native, pen, named)
        for at, (first, series) in enumerate(zip(first_rows(native), native.series, strict=True))
    )
    axes = "".join(
        values_axis(
            pen,
            of,
            number_format(of.decimals, "", pen),
            at=at,
            title=title,
            number=number,
            between="midCat",
            crosses="min",
        )
        for of, at, title, number in (
            (across, "b", native.x_title, 1),
            (up, "l", native.y_title, 2),
        )
    )
    return (
        "<c:plotArea><c:layout><c:manualLayout>"
        '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{_LEFT / box.width:.4f}"/><c:y val="{above / box.height:.4f}"/>'
        f'<c:w val="{(box.width - _LEFT - 0.2) / box.width:.4f}"/>'
        f'<c:h val="{(box.height - above - _BELOW) / box.height:.4f}"/>'
        '</c:manualLayout></c:layout><c:scatterChart><c:scatterStyle val="lineMarker"/>'
        f'<c:varyColors val="0"/>{points}<c:axId val="1"/><c:axId val="2"/></c:scatterChart>'
        f"{axes}</c:plotArea>"
    )


def _named(
    native: Native, box: Box, above: float, across: Scale, up: Scale
) -> dict[tuple[int, int], tuple[float, float]]:
    """Return how far the name of each chosen point is moved, as shares of the chart."""
    wide, high = (box.width - _LEFT - 0.2) * 72, (box.height - above - _BELOW) * 72
    chosen = [
        ((at, point), Named(across.share(x) * wide, (1 - up.share(y)) * high, 6, label))
        for at, series in enumerate(native.series)
        if not series.is_quiet
        for point, (x, y, label) in enumerate(
            zip(series.xs, series.values, series.labels, strict=False)
        )
        if label and x is not None and y is not None
    ]
    if len(chosen) > _MOST_NAMED:
        return {}
    room = labels.Box(0, 0, wide, high)
    offsets = place_labels([each for _, each in chosen], AXIS_SIZE + 1, room)
    return {
        key: (
            (dx - _BESIDE - len(each.name) * (AXIS_SIZE + 1) * labels.LETTER / 2) / box.width / 72,
            dy / box.height / 72,
        )
        for (key, each), (dx, dy) in zip(chosen, offsets, strict=True)
    }


def _points(
    at: int,
    first: int,
    series: Series,
    native: Native,
    pen: Pen,
    named: dict[tuple[int, int], tuple[float, float]],
) -> str:
    size, paint = (6, faint) if series.is_quiet else (13, fill)
    edge = line("bg1", pen.theme, 0.75)
    told = "".join(
        _name(point, series, pen, *named[at, point])
        for point in range(len(series.values))
        if (at, point) in named
    )
    last = first + len(series.values)
    look = number_format(native.decimals, "", pen)
    none = "".join(
        f'<c:{key} val="0"/>'
        for key in (
            *("showLegendKey", "showVal", "showCatName"),
            *("showSerName", "showPercent", "showBubbleSize"),
        )
    )
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>'
        f"<c:tx>{texts(cell(0, first), [series.name])}</c:tx>"
        "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
        f'<c:marker><c:symbol val="circle"/><c:size val="{size}"/>'
        f"<c:spPr>{paint(series.colour, pen.theme)}{edge}</c:spPr></c:marker>"
        f"{f'<c:dLbls>{told}{none}</c:dLbls>' if told else ''}"
        f"<c:xVal>{numbers(cell(1, first + 1, last), series.xs, 'General')}</c:xVal>"
        f"<c:yVal>{numbers(cell(2, first + 1, last), series.values, look)}</c:yVal>"
        '<c:smooth val="0"/></c:ser>'
    )


def _name(point: int, series: Series, pen: Pen, dx: float, dy: float) -> str:
    told = pen.paragraph(
        pen.run(series.labels[point], Style(AXIS_SIZE + 1, is_bold=True, colour="tx1"))
    )
    moved = (
        f'<c:layout><c:manualLayout><c:x val="{dx:.4f}"/><c:y val="{dy:.4f}"/></c:manualLayout>'
        "</c:layout>"
    )
    return (
        f'<c:dLbl><c:idx val="{point}"/>{moved if max(abs(dx), abs(dy)) > 0.002 else ""}'
        f"<c:tx><c:rich><a:bodyPr/><a:lstStyle/>{told}</c:rich></c:tx>"
        f"<c:spPr>{fill('bg1', pen.theme, 70)}{NO_LINE}</c:spPr>"
        '<c:dLblPos val="r"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/></c:dLbl>'
    )
