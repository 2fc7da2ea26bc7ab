"""The scatter in words: how two indicators go together, said modestly."""

import math
from collections.abc import Sequence

from dashboard.data.map_places import SIZE
from dashboard.data.pairing import Pairing
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.text.case import inside
from dashboard.text.compare_words import absent, group, limits, outside
from dashboard.view import View

#: From which size a correlation is called weak, clear and strong; below them it is called none.
WEAK, CLEAR, STRONG = 0.2, 0.4, 0.6
#: With fewer places than this nothing is said of how two indicators go together.
ENOUGH = 20


def title(store: Store, pairing: Pairing, say: Words) -> str:
    """Return both indicators, and the pattern between them where there are places enough."""
    metas = (store.indicators[axis.indicator] for axis in (pairing.x, pairing.y))
    return _title(pairing, [say.pick(meta.title) for meta in metas], say)


def short_title(store: Store, pairing: Pairing, say: Words) -> str:
    """Return the same with the short names of the indicators."""
    metas = (store.indicators[axis.indicator] for axis in (pairing.x, pairing.y))
    return _title(pairing, [say.pick(meta.short) for meta in metas], say)


def _title(pairing: Pairing, indicators: Sequence[str], say: Words) -> str:
    first, second = indicators
    names = {"x": first, "y": inside(second)}
    if len(pairing.points) < ENOUGH or math.isnan(pairing.rho):
        return say("{x} against {y}", **names)
    return say("{x} against {y}: {pattern}", **names, pattern=pattern(pairing.rho, say))


def pattern(rho: float, say: Words) -> str:
    """Return a correlation in words."""
    if abs(rho) < WEAK:
        return say("no clear pattern")
    together = rho > 0
    if abs(rho) < CLEAR:
        return (
            say("a weak tendency to be high together")
            if together
            else say("a weak tendency for one to be high where the other is low")
        )
    if abs(rho) < STRONG:
        return (
            say("a clear tendency to be high together")
            if together
            else say("a clear tendency for one to be high where the other is low")
        )
    return (
        say("a strong tendency to be high together")
        if together
        else say("a strong tendency for one to be high where the other is low")
    )


def correlation(pairing: Pairing, say: Words) -> str:
    """Return Spearman's rho with its number of places, and what it does not say."""
    if len(pairing.points) < ENOUGH or math.isnan(pairing.rho):
        return say("Too few municipalities to say whether the two go together.")
    return say(
        "Rank correlation (Spearman): {rho} among {n} municipalities; 0 is none, 1 and −1 are "
        "complete. It says nothing of cause.",
        rho=say.number(pairing.rho, 2),
        n=len(pairing.points),
    )


def remarks(pairing: Pairing, say: Words) -> tuple[str, ...]:
    """Return how far the two go together, and what bubbles and lines mean."""
    return (
        correlation(pairing, say),
        say("The area of a bubble is the number of residents."),
        norway_lines(pairing, say),
    )


def norway_lines(pairing: Pairing, say: Words) -> str:
    """Return what the dotted lines are, as many as are drawn; empty without any."""
    told = (
        "",
        say("The dotted line is Norway’s figure."),
        say("The dotted lines are Norway’s figures."),
    )
    return told[math.isfinite(pairing.x.norway) + math.isfinite(pairing.y.norway)]


def subtitle(store: Store, view: View, pairing: Pairing, say: Words) -> str:
    """Return the years, and who is compared."""
    years = sorted({pairing.x.year, pairing.y.year})
    parts = [
        " / ".join(map(str, years)),
        f"{say.number(len(pairing.points))} {group(view, say)}",
        *limits(store, view, say),
    ]
    return " · ".join(parts)


def hints(store: Store, view: View, pairing: Pairing, say: Words) -> tuple[str, ...]:
    """Return what the reader should know first: other years than asked for, who is left out."""
    found = []
    if pairing.x.year != pairing.y.year:
        found.append(
            say(
                "The two have no year in common; you see {x} and {y}.",
                x=f"{say.pick(store.indicators[pairing.x.indicator].short)} {pairing.x.year}",
                y=f"{say.pick(store.indicators[pairing.y.indicator].short)} {pairing.y.year}",
            )
        )
    elif view.year is not None and view.year != pairing.x.year:
        found.append(
            say(
                "Not both have figures for {asked}; you see {shown}.",
                asked=view.year,
                shown=pairing.x.year,
            )
        )
    found += [outside(store, view, say), absent(store, pairing.left_out, say)]
    return tuple(filter(None, found))


def people_head(store: Store, say: Words) -> str:
    """Return the head of the numbers of people, which are the newest whatever year is shown."""
    return f"{say('Inhabitants')}, {store.place_values[SIZE].years[-1]}"
