"""Sparklines: a series small enough to stand beside its number, as a picture in an address."""

from urllib.parse import quote

import numpy as np

from dashboard.data.queries import Line
from dashboard.figures.palette import Palette

WIDTH, HEIGHT = 120, 36
_EDGE = 4


def sparkline(line: Line, palette: Palette) -> str:
    """Return the line as SVG in a data address: gaps stay gaps, the last figure is a dot."""
    points = _points(line)
    path = "".join(
        f"{'L' if before else 'M'}{point[0]:.1f} {point[1]:.1f}"
        for before, point in zip((None, *points), points, strict=False)
        if point
    )
    known = [point for point in points if point]
    alone = [
        point
        for before, point, after in zip((None, *points), points, (*points[1:], None), strict=False)
        if point and not before and not after
    ]
    dots = "".join(
        f"<circle cx='{x:.1f}' cy='{y:.1f}' r='{radius}' fill='{palette.lines[0]}'/>"
        for (x, y), radius in [*((point, 1.5) for point in alone), (known[-1], 3)]
    )
    svg = (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {HEIGHT}'>"
        f"<path d='{path}' fill='none' stroke='{palette.lines[0]}' stroke-width='1.75' "
        f"stroke-linejoin='round' stroke-linecap='round'/>{dots}</svg>"
    )
    return "data:image/svg+xml," + quote(svg, safe=" ='/:")


def _points(line: Line) -> list[tuple[float, float] | None]:
    """Return where each year's figure stands in the picture; None where there is none."""
    known = line.value[np.isfinite(line.value)]
    low, span = known.min(), float(known.max() - known.min()) or 1.0
    years = line.years.astype(float)
    length = float(years[-1] - years[0]) or 1.0
    x = _EDGE + (WIDTH - 2 * _EDGE) * (years - years[0]) / length
    y = HEIGHT - _EDGE - (HEIGHT - 2 * _EDGE) * (line.value - low) / span
    return [
        (across, up) if np.isfinite(up) else None
        for across, up in zip(x.tolist(), y.tolist(), strict=True)
    ]
