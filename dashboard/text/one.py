"""Sentences about exactly one, where grammar tells one from many."""

from collections.abc import Mapping
from types import MappingProxyType

from dashboard.text import Words, mark

_ONE: Mapping[str, str] = MappingProxyType(
    {
        "{n} percentage points": mark("1 percentage point"),
        "{n} decares": mark("1 decare"),
        "That is an increase of {amount} since {year}": mark(
            "That is an increase of 1 since {year}"
        ),
        "That is a decrease of {amount} since {year}": mark("That is a decrease of 1 since {year}"),
        "Births exceeded deaths by {value} in {place} in {year}": mark(
            "Births exceeded deaths by 1 in {place} in {year}"
        ),
        "Deaths exceeded births by {value} in {place} in {year}": mark(
            "Deaths exceeded births by 1 in {place} in {year}"
        ),
        "Moves in exceeded moves out by {value} in {place} in {year}": mark(
            "Moves in exceeded moves out by 1 in {place} in {year}"
        ),
        "Moves out exceeded moves in by {value} in {place} in {year}": mark(
            "Moves out exceeded moves in by 1 in {place} in {year}"
        ),
        "births exceeded deaths by {n}": mark("births exceeded deaths by 1"),
        "deaths exceeded births by {n}": mark("deaths exceeded births by 1"),
        "{n} answers were given in the room.": mark("1 answer was given in the room."),
        "{n} more people moved in than out": mark("1 more person moved in than out"),
        "{n} more people moved out than in": mark("1 more person moved out than in"),
    }
)


def counted(pattern: str, number: str, say: Words, **told: object) -> str:
    """Return `pattern` filled from `told`, or its sentence for one where `number` is "1"."""
    return say(_ONE.get(pattern, pattern) if number == "1" else pattern, **told)
