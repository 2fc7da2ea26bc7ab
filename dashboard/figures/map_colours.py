"""Colours of maps drawn without a browser: the tones of the page's map, as hexadecimal numbers."""

from dataclasses import dataclass

from dashboard.data.classes import Classes
from dashboard.link import Theme
from etl.contract import Better


@dataclass(frozen=True, slots=True)
class MapColours:
    """One theme's colours: `steps` from little to much, `sides` around a middle, warm to cool."""

    steps: tuple[str, ...]
    sides: tuple[str, ...]
    sea: str
    land: str
    gap: str
    border: str
    coast: str
    circle: str
    loss: str


MAP_COLOURS: dict[Theme, MapColours] = {
    "light": MapColours(
        steps=("#eee8c0", "#bedead", "#7ecbae", "#4aadab", "#2c889a", "#1b5d7f", "#18345a"),
        sides=(
            *("#863012", "#ba622f", "#dc9d64", "#eed5b1"),
            *("#c0e0e2", "#72bac4", "#28859e", "#0d496e"),
        ),
        sea="#eef5f7",
        land="#e7e5dc",
        gap="#94928b",
        border="#fdfcf8",
        coast="#516770",
        circle="#007085",
        loss="#b35c29",
    ),
    "dark": MapColours(
        steps=("#2d3d5a", "#2e577d", "#267794", "#3799a2", "#5fb9a8", "#a5d5a0", "#efebb1"),
        sides=(
            *("#ffc579", "#e08945", "#a55b36", "#653e2f"),
            *("#2f4a53", "#307689", "#4babbb", "#87dfe0"),
        ),
        sea="#0b1417",
        land="#2f3739",
        gap="#545d5f",
        border="#03080a",
        coast="#677f85",
        circle="#50b6c1",
        loss="#e08945",
    ),
}


def class_colours(classes: Classes, better: Better, colours: MapColours) -> tuple[str, ...]:
    """Return a colour for each class, as the page's map has them: few classes are spread out.

    What is good is cool, so the sides change places where less is better.
    """
    n = len(classes.limits) + 1
    if classes.middle is None:
        last = len(colours.steps) - 1
        return tuple(colours.steps[_spread(at, n, last, last // 2)] for at in range(n))
    half = n // 2
    sides = colours.sides if better != "lower" else colours.sides[::-1]
    away = [_spread(at, half, 3, 2) for at in range(half)]
    return (*(sides[3 - far] for far in reversed(away)), *(sides[4 + far] for far in away))


def _spread(at: int, n: int, last: int, only: int) -> int:
    """Return which of `last` + 1 tones the class has, of `n`; `only` where it is alone."""
    return only if n == 1 else int(at * last / (n - 1) + 0.5)
