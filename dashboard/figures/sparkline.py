"""Sparklines: a few lines as a tiny picture that needs no script, within a page's own HTML."""

from collections.abc import Sequence
from urllib.parse import quote

import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 120, 34
_EDGE = 4


def sparkline(years: Sequence[int], lines: Sequence[tuple[NDArray[np.float64], str, float]]) -> str:
    """Return a data address of the picture; each line is its values, colour and width.

    Lines share one scale; the last point of each is marked. A year left out breaks the line.
    """
    known = np.concatenate([values for values, _, _ in lines])
    low, high = float(known.min()), float(known.max())
    spread, span = high - low or 1.0, years[-1] - years[0] or 1

    def x(year: int) -> float:
        return _EDGE + (year - years[0]) / span * (WIDTH - 2 * _EDGE)

    def y(value: float) -> float:
        return HEIGHT - _EDGE - (value - low) / spread * (HEIGHT - 2 * _EDGE)

    step = int(np.diff(years).min()) if len(years) > 1 else 1
    drawn = []
    for values, colour, width in lines:
        path = "".join(
            f"{'L' if at and year - years[at - 1] == step else 'M'}{x(year):.1f} {y(value):.1f}"
            for at, (year, value) in enumerate(zip(years, values.tolist(), strict=True))
        )
        drawn.append(
            f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" '
            'stroke-linejoin="round" stroke-linecap="round"/>'
            f'<circle cx="{x(years[-1]):.1f}" cy="{y(float(values[-1])):.1f}" '
            f'r="{width + 0.6:.1f}" fill="{colour}"/>'
        )
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f"{''.join(drawn)}</svg>"
    )
    return "data:image/svg+xml," + quote(picture, safe="/:='\" ")
