"""Where a municipality ranks among all, as far as that can be said."""

from dashboard.data.ranks import Rank
from dashboard.text import Words


def rank_clause(rank: Rank, has_interval: bool, say: Words) -> str:
    """Return where a municipality ranks; equals share a place, an interval spans several."""
    told = {"first": rank.first, "last": rank.last, "n": rank.n}
    if rank.is_certain and rank.first == 1:
        return say("That is the highest figure of {n} municipalities", **told)
    if rank.is_certain and rank.last == rank.n:
        return say("That is the lowest figure of {n} municipalities", **told)
    if rank.is_certain:
        return say("The municipality ranks {first} of {n}, counted from the highest", **told)
    if not has_interval:
        return _shared_rank(rank, say)
    if rank.last - rank.first > rank.n / 2:
        return say("The figure is too uncertain to say where the municipality ranks")
    return say(
        "The municipality ranks somewhere between {first} and {last} of {n}, counted from the "
        "highest",
        **told,
    )


def _shared_rank(rank: Rank, say: Words) -> str:
    if rank.first == 1:
        return say("None of the {n} municipalities was higher", n=rank.n)
    if rank.last == rank.n:
        return say("None of the {n} municipalities was lower", n=rank.n)
    return say(
        "The municipality shares place {first} of {n} with others, counted from the highest",
        first=rank.first,
        n=rank.n,
    )
