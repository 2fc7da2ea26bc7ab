"""What people at a place work in: the lines of its industries, told."""

import numpy as np

from dashboard.data.profile import INDUSTRIES, lines_of
from dashboard.data.queries import Line
from dashboard.data.store import Store
from dashboard.text import Words, mark
from dashboard.text.place_lines import Told
from dashboard.view import View

_NAMES = dict(
    zip(
        INDUSTRIES,
        (
            mark("Primary industries"),
            mark("Manufacturing"),
            mark("Public administration"),
            mark("Education"),
            mark("Health and social work"),
            mark("Other industries"),
        ),
        strict=True,
    )
)


def most(lines: tuple[Line, ...]) -> tuple[Line, int]:
    """Return the industry that most work in, and the last position with figures."""
    at = max(int(np.flatnonzero(np.isfinite(line.value))[-1]) for line in lines)
    named = [line for line in lines if line.unit != INDUSTRIES[-1]]
    return max(named, key=lambda line: float(np.nan_to_num(line.value[at]))), at


def tell(store: Store, view: View, say: Words) -> Told | None:
    """Return the industries that have figures here; None where there are none."""
    every = lines_of(store, view, {indicator: say(text) for indicator, text in _NAMES.items()})
    lines = tuple(line for line in every if line.has_values)
    if not lines:
        return None
    largest, at = most(lines)
    title = say(
        "{place}: {share} work in {industry} in {year}",
        place=store.places[view.place].name,
        share=say.quantity(float(largest.value[at]), 1, "%"),
        industry=largest.name.lower(),
        year=int(largest.years[at]),
    )
    first, last = int(lines[0].years[0]), int(lines[0].years[-1])
    subtitle = say("Employed residents by industry, per cent") + f" · {first}–{last}"
    return Told(lines, 1, title, subtitle)
