"""The growth of a place, taken apart and told."""

import numpy as np

from dashboard.data.profile import GROWTH, lines_of, total
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.text.place_lines import Told
from dashboard.view import View


def tell(store: Store, view: View, say: Words) -> Told | None:
    """Return births, moves, what they leave unexplained, and the whole; None where unknown."""
    names = {
        indicator: say.pick(store.indicators[indicator].short)
        for indicator in GROWTH
        if indicator in store.indicators
    }
    parts = lines_of(store, view, names) if len(names) == len(GROWTH) else ()
    if not parts or not any(line.has_values for line in parts):
        return None
    births, moves, _ = (float(np.nansum(line.value)) for line in parts)
    lines = (*parts, total(parts, say("Change in all")))
    first, last = int(lines[0].years[0]), int(lines[0].years[-1])
    title = say(
        "{place}: births minus deaths {births}, net migration {moves} since {year}",
        place=store.places[view.place].name,
        births=_signed(births, say),
        moves=_signed(moves, say),
        year=first,
    )
    return Told(lines, 0, title, say("Persons a year") + f" · {first}–{last}")


def about_remainder(store: Store, say: Words) -> str:
    """Return what the figures leave unexplained."""
    meta = store.indicators[GROWTH[-1]]
    return f"{say.pick(meta.short)}: {say.pick(meta.caution)}"


def _signed(value: float, say: Words) -> str:
    return ("+" if value > 0 else "") + say.number(value)
