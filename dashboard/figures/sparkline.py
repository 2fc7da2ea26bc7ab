"""Sparklines: lines small enough to stand beside their numbers, as a picture in an address."""

from collections.abc import Sequence
from urllib.parse import quote

import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 120, 36
_EDGE = 4

Years = Sequence[int] | NDArray[np.int16]
Point = tuple[float, float]


def sparkline(years: Years, lines: Sequence[tuple[NDArray[np.float64], str, float]]) -> str:
    """Return a data address of the picture; each line is its values, colour and width.

    Lines share one scale. Gaps (NaN, or years between that are not there) stay gaps; the last
    figure of each line is a dot, and so is one that stands alone.
    """
    known = np.concatenate([values[np.isfinite(values)] for values, _, _ in lines])
    low, spread = float(known.min()), float(known.max() - known.min()) or 1.0
    drawn = "".join(
        _stroke(_runs(years, values, low, spread), colour, width) for values, colour, width in lines
    )
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {HEIGHT}'>{drawn}</svg>"
    return "data:image/svg+xml," + quote(svg, safe=" ='/:")


def _stroke(runs: list[list[Point]], colour: str, width: float) -> str:
    path = "".join(
        f"{'L' if at else 'M'}{x:.1f} {y:.1f}" for run in runs for at, (x, y) in enumerate(run)
    )
    dots = [(run[0], width) for run in runs if len(run) == 1] + [(runs[-1][-1], width + 1)]
    return (
        f"<path d='{path}' fill='none' stroke='{colour}' stroke-width='{width}' "
        "stroke-linejoin='round' stroke-linecap='round'/>"
    ) + "".join(
        f"<circle cx='{x:.1f}' cy='{y:.1f}' r='{radius:.1f}' fill='{colour}'/>"
        for (x, y), radius in dots
    )


def _runs(
    years: Years, values: NDArray[np.float64], low: float, spread: float
) -> list[list[Point]]:
    """Return the unbroken stretches of a line, as points of the picture."""
    along = np.asarray(years, dtype=float)
    step = float(np.diff(along).min()) if len(along) > 1 else 1.0
    length = float(along[-1] - along[0]) or 1.0
    runs: list[list[Point]] = []
    before = -np.inf
    for year, value in zip(along.tolist(), values.tolist(), strict=True):
        if not np.isfinite(value):
            continue
        x = _EDGE + (WIDTH - 2 * _EDGE) * (year - along[0]) / length
        y = HEIGHT - _EDGE - (HEIGHT - 2 * _EDGE) * (value - low) / spread
        if year - before > step:
            runs.append([])
        runs[-1].append((float(x), float(y)))
        before = year
    return runs
