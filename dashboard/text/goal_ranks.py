"""The ranks that follow from the weights of the goals, in words."""

from dashboard.data.composite import GOALS, WEIGHTINGS, Composite
from dashboard.data.ranks import Rank
from dashboard.link import weights_of
from dashboard.text import Words
from dashboard.text.goals import GOALS as GOAL_NAMES
from dashboard.view import View


def sentence(name: str, found: Composite, n: int, say: Words) -> str:
    """Return a place's rank in words: now, with even weights, and whatever the weights."""
    parts = []
    if found.now is None:
        parts.append(say("{place}: no rank, for no goal counts.", place=name))
    else:
        parts.append(say("{place}: no. {rank} of {n}.", place=name, rank=ranked(found.now), n=n))
        parts.append(_moved(found.now, found.even, say))
    parts.append(
        say(
            "Between no. {best} and {worst} whatever the weights; in the lowest quarter in "
            "{share} of the weightings.",
            best=found.best,
            worst=found.worst,
            share=say.quantity(100 * found.lowest, 0, "%"),
        )
    )
    return " ".join(parts)


def ranked(rank: Rank) -> str:
    """Return a rank, or the ranks that equals share."""
    return str(rank.first) if rank.is_certain else f"{rank.first}–{rank.last}"


def _moved(now: Rank, even: Rank, say: Words) -> str:
    if now == even:
        return say("The same as with even weights.")
    if now.middle < even.middle:
        return say("Up from no. {rank} with even weights.", rank=ranked(even))
    if now.middle > even.middle:
        return say("Down from no. {rank} with even weights.", rank=ranked(even))
    return say("No. {rank} with even weights.", rank=ranked(even))


def title(say: Words) -> str:
    """Return what the chart shows."""
    return say("Rank with your weights, and whatever the weights")


def weights_told(view: View, say: Words) -> str:
    """Return how the goals are weighed."""
    if not view.importance:
        return say("Even weights")
    weights = weights_of(view.importance, GOALS)
    return " · ".join(f"{say(GOAL_NAMES[goal])} {weights[goal]}" for goal in GOALS)


def method(say: Words) -> str:
    """Return how scores and ranks are made."""
    return say(
        "Each goal scores the share of its targets reached; a target too close to tell counts "
        "half, one that can’t be judged is left out. A rank needs at least 60 per cent of the "
        "targets judged, and one of each goal. Equals share a rank."
    )


def marks(say: Words) -> str:
    """Return what dot, diamond and line mean."""
    return say(
        "The dot is the rank with your weights, the diamond with even ones; the line "
        "reaches from the best to the worst of all {n} ways to weight.",
        n=len(WEIGHTINGS),
    )
