"""Charts for paper, as SVG in a page: lines, ages on both sides, and bars with a mark beside.

Colours are classes, so that the page's theme and the printer decide; lines differ in stroke too.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
from numpy.typing import NDArray

#: Prints a number as the page's language does.
Printed = Callable[[float], str]
_WIDE, _HIGH = 720, 232
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 14, 12, 26
_TICKS, _YEAR_TICKS = 4, 8
_STEPS = (1, 2, 2.5, 5, 10)
#: The room that a printed value takes behind its bar.
_ROOM = 60


@dataclass(frozen=True, slots=True)
class Stroke:
    """One line of a chart: a value for each of the chart's years, NaN where there is none."""

    style: str
    values: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its name and value as printed; `beside` is what it is held against, or NaN."""

    name: str
    value: float
    beside: float
    printed: str


def line_chart(
    years: Sequence[int], strokes: Sequence[Stroke], printed: Printed, alternative: str
) -> str:
    """Return lines over the years; gaps stay gaps, and the first stroke lies on top."""
    known = np.concatenate([each.values[np.isfinite(each.values)] for each in strokes])
    ticks = round_ticks(float(known.min()), float(known.max()))
    low, high = ticks[0], ticks[-1]

    def x(year: int) -> float:
        length = max(years[-1] - years[0], 1)
        return _LEFT + (_WIDE - _LEFT - _RIGHT) * (year - years[0]) / length

    def y(value: float) -> float:
        return _HIGH - _BOTTOM - (_HIGH - _TOP - _BOTTOM) * (value - low) / (high - low)

    grid = "".join(
        f'<line class="rule" x1="{_LEFT}" x2="{_WIDE - _RIGHT}" y1="{y(at):.1f}" y2="{y(at):.1f}"/>'
        f'<text x="{_LEFT - 6}" y="{y(at) + 4:.1f}" text-anchor="end">{escape(printed(at))}</text>'
        for at in ticks
    )
    labels = "".join(
        f'<text x="{x(year):.1f}" y="{_HIGH - 8}" text-anchor="middle">{year}</text>'
        for year in _year_ticks(years)
    )
    drawn = "".join(
        _path([(x(year), y(value)) for year, value in zip(years, each.values, strict=True)], each)
        for each in reversed(strokes)
    )
    return _svg(_WIDE, _HIGH, grid + labels + drawn, alternative)


def ages_chart(
    labels: Sequence[str],
    now: NDArray[np.float64],
    then: NDArray[np.float64],
    sides: tuple[str, str],
    alternative: str,
) -> str:
    """Return shares by age, a row for each label from the youngest; the outline is of `then`.

    `now` and `then` have the side that lies left in their first row, the right one in the second.
    """
    wide, row, middle, top = 340, 11.1, 62, 20
    high = top + row * len(labels) + 4
    reach = (wide - middle) / 2
    widest = float(max(now.max(), then.max())) or 1.0
    centre = wide / 2
    parts = [
        f'<text x="{centre - middle / 2:.1f}" y="12" text-anchor="end">{escape(sides[0])}</text>',
        f'<text x="{centre + middle / 2:.1f}" y="12">{escape(sides[1])}</text>',
    ]
    for at, label in enumerate(labels):
        y = high - 4 - row * (at + 1)
        if at % 2 == 0:
            parts.append(
                f'<text class="small" x="{centre:.1f}" y="{y + row - 3:.1f}" '
                f'text-anchor="middle">{escape(label)}</text>'
            )
        for side, outward in enumerate((-1, 1)):
            start = centre + outward * middle / 2
            for kind, shares in (("fill", now), ("then", then)):
                length = reach * float(shares[side, at]) / widest
                left = start - length if outward < 0 else start
                parts.append(
                    f'<rect class="{kind}" x="{left:.1f}" y="{y + 1:.1f}" '
                    f'width="{length:.1f}" height="{row - 2:.1f}"/>'
                )
    return _svg(wide, high, "".join(parts), alternative)


def bars_chart(bars: Sequence[Bar], alternative: str) -> str:
    """Return a lying bar for each, its value at the end, and a mark at what it is held against."""
    wide, row, left, right = 340, 38, 2, 46
    widest = max([1e-9, *(max(bar.value, np.nan_to_num(bar.beside)) for bar in bars)])
    reach = (wide - left - right) / widest
    parts = []
    for at, bar in enumerate(bars):
        y, end = at * row, left + reach * bar.value
        mark = left + reach * float(np.nan_to_num(bar.beside))
        label_at = (mark if end - _ROOM < mark - _ROOM < end else end) + 7
        parts.append(f'<text x="{left}" y="{y + 12}">{escape(bar.name)}</text>')
        parts.append(
            f'<rect class="fill" x="{left}" y="{y + 17}" width="{end - left:.1f}" height="13"/>'
        )
        parts.append(
            f'<text class="strong" x="{label_at:.1f}" y="{y + 28}">{escape(bar.printed)}</text>'
        )
        if np.isfinite(bar.beside):
            parts.append(
                f'<line class="mark" x1="{mark:.1f}" x2="{mark:.1f}" y1="{y + 14}" y2="{y + 33}"/>'
            )
    return _svg(wide, row * len(bars), "".join(parts), alternative)


def round_ticks(low: float, high: float) -> list[float]:
    """Return about four round numbers that hold both ends between them."""
    spread = (high - low) or abs(high) or 1.0
    size = 10.0 ** np.floor(np.log10(spread / _TICKS))
    step = float(next(each * size for each in _STEPS if each * size >= spread / _TICKS))
    first, last = np.floor(low / step + 1e-9), np.ceil(high / step - 1e-9)
    return [float(at * step) for at in np.arange(first, max(last, first + 1) + 1)]


def _year_ticks(years: Sequence[int]) -> list[int]:
    """Return the last year and years at even steps before it."""
    step = max(1, -(-(years[-1] - years[0]) // _YEAR_TICKS))
    return sorted(range(years[-1], years[0] - 1, -step))


def _path(points: Sequence[tuple[float, float]], stroke: Stroke) -> str:
    """Return the unbroken stretches of a line, and a dot at its last figure or a lone one."""
    runs: list[list[tuple[float, float]]] = [[]]
    for point in points:
        if np.isfinite(point[1]):
            runs[-1].append(point)
        elif runs[-1]:
            runs.append([])
    found = [run for run in runs if run]
    if not found:
        return ""
    d = "".join(
        f"{'L' if at else 'M'}{x:.1f} {y:.1f}" for run in found for at, (x, y) in enumerate(run)
    )
    dots = [run[0] for run in found if len(run) == 1] + [found[-1][-1]]
    return f'<path class="line {stroke.style}" d="{d}"/>' + "".join(
        f'<circle class="dot {stroke.style}" cx="{x:.1f}" cy="{y:.1f}" r="3"/>'
        for x, y in dict.fromkeys(dots)
    )


def _svg(width: float, height: float, content: str, alternative: str) -> str:
    return (
        f'<svg viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(alternative)}">'
        f'<g aria-hidden="true">{content}</g></svg>'
    )
