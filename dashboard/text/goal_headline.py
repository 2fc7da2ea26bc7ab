"""Headlines of targets and ranks, for slides."""

from collections.abc import Mapping, Sequence

from dashboard.data.composite import Composite
from dashboard.data.goals import STANDINGS, Judged, Standing
from dashboard.text import Words, goal_ranks
from dashboard.text.goal_ranks import ranked
from dashboard.text.headline import MOST

#: Of so many places each is told, of more the first and the last.
_TOLD = 3


def title(judged: Sequence[Judged], counts: Sequence[tuple[str, int, int]], say: Words) -> str:
    """Return how many targets are reached; `counts` has a place's name, and of how many it is.

    Without places it is of all municipalities.
    """
    if not counts:
        return say(
            "{n} of {all} targets are reached in at least half of the municipalities",
            n=common(judged),
            all=len(judged),
        )
    if len(counts) == 1:
        place, n, known = counts[0]
        return say("{place}: {n} of {all} targets reached", place=place, n=n, all=known)
    each = [say("{place} {n} of {all}", place=place, n=n, all=known) for place, n, known in counts]
    every = say("Targets reached: {places}", places=", ".join(each))
    if len(counts) <= _TOLD and len(every) <= MOST:
        return every
    most, least = max(n for _, n, _ in counts), min(n for _, n, _ in counts)
    high, low = ([name for name, n, _ in counts if n == end] for end in (most, least))
    ends = say(
        "Targets reached: most {high} ({most}), fewest {low} ({least})",
        high=say.listing(high),
        most=most,
        low=say.listing(low),
        least=least,
    )
    if most > least and len(ends) <= MOST:
        return ends
    return say(
        "From {least} to {most} targets reached in {n} municipalities",
        least=least,
        most=most,
        n=len(counts),
    )


def common(judged: Sequence[Judged]) -> int:
    """Return how many targets at least half of the municipalities that are judged have reached."""
    unknown, reached = (STANDINGS.index(each) for each in (Standing.UNKNOWN, Standing.REACHED))
    known = [each.standing[each.standing != unknown] for each in judged]
    return sum(bool(each.size) and float((each == reached).mean()) >= 0.5 for each in known)


def cut(shown: int, every: int, say: Words) -> tuple[str, ...]:
    """Return how many places are shown of those chosen; nothing where all are."""
    if shown == every:
        return ()
    return (say("{n} of {all} municipalities are shown.", n=shown, all=every),)


def ranks_title(
    names: Mapping[str, str], found: Mapping[str, Composite], n: int, say: Words
) -> str:
    """Return where places rank, with the doubt where there is one place."""
    ranks = [(names[place], each.now, each) for place, each in found.items() if each.now]
    if not ranks or len(ranks) < len(found):
        return goal_ranks.title(say)
    if len(ranks) == 1:
        place, now, each = ranks[0]
        return say(
            "{place}: no. {rank} of {n}, between {best} and {worst} whatever the weights",
            place=place,
            rank=ranked(now),
            n=n,
            best=each.best,
            worst=each.worst,
        )
    order = sorted(ranks, key=lambda rank: rank[1].middle)
    told = [say("{place} no. {rank}", place=place, rank=ranked(now)) for place, now, _ in order]
    every = say("Ranked among {n} municipalities: {places}", n=n, places=", ".join(told))
    if len(told) <= _TOLD and len(every) <= MOST:
        return every
    return say(
        "Ranked among {n} municipalities: from {first} to {last}",
        n=n,
        first=told[0],
        last=told[-1],
    )
