"""What a cell of a register file may hold: a rule says what to do, or nothing if all is well."""

import re
from collections.abc import Callable, Collection
from difflib import get_close_matches
from enum import StrEnum

Rule = Callable[[str], str | None]

#: A box around mainland Norway and its islands, without Svalbard and Jan Mayen.
LATITUDES = (57.5, 71.5)
LONGITUDES = (4.0, 31.5)
YEARS = (1945, 2100)
#: Between the sources of one row.
SOURCE_SEPARATOR = " ; "
#: Between the codes and names of one cell.
SEPARATOR = ";"

_AMOUNT = r"\d{4}: [~<]?\d+(\.\d+)?"
_BUDGET = re.compile(rf"({_AMOUNT}|\({_AMOUNT}\))(; ({_AMOUNT}|\({_AMOUNT}\)))*")
_ID = re.compile(r"[a-z][a-z0-9_]*")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_LINK = re.compile(r"https?://[^\s/]+\.[^\s/]+(/\S*)?")


def required(value: str) -> str | None:
    """Refuse an empty cell."""
    return None if value else "is empty; write something"


def identifier(value: str) -> str | None:
    """Allow lower-case words joined by underscores."""
    return None if _ID.fullmatch(value) else "use a-z, 0-9 and underscore, beginning with a letter"


def year(value: str) -> str | None:
    """Allow a whole year."""
    if value.isdecimal() and YEARS[0] <= int(value) <= YEARS[1]:
        return None
    return "is not a year; write four digits, or nothing if it is not known"


def whole_number(value: str) -> str | None:
    """Allow digits only."""
    return None if value.isdecimal() else "is not a whole number; write digits only"


def number(value: str) -> str | None:
    """Allow a number with a decimal point."""
    return None if _NUMBER.fullmatch(value) else "is not a number; write for example -2.5"


def truth(value: str) -> str | None:
    """Allow `true` and `false` in any case, as spreadsheets write them."""
    return None if value.lower() in {"true", "false"} else "write true or false"


def within(bounds: tuple[float, float]) -> Rule:
    """Allow a decimal degree between `bounds`."""

    def rule(value: str) -> str | None:
        try:
            degree = float(value)
        except ValueError:
            return "is not a decimal degree; write for example 60.8198"
        if bounds[0] <= degree <= bounds[1]:
            return None
        return (
            f"is outside Norway ({bounds[0]:g} to {bounds[1]:g}); "
            "are latitude and longitude swapped?"
        )

    return rule


def one_of(known: Collection[str], kind: str) -> Rule:
    """Allow one of `known`, and suggest the nearest where there is one."""

    def rule(value: str) -> str | None:
        if value in known:
            return None
        near = get_close_matches(value, known, n=1)
        listed = ", ".join(sorted(known)) if len(known) <= 12 else ""
        hint = f"; did you mean {near[0]}?" if near else f"; use one of {listed}" if listed else ""
        return f"is not a known {kind}{hint}"

    return rule


def word(vocabulary: type[StrEnum]) -> Rule:
    """Allow a word of a closed set."""
    return one_of([item.value for item in vocabulary], vocabulary.__name__.lower())


def municipality(places: Collection[str]) -> Rule:
    """Allow a municipality code of today's division."""

    def rule(value: str) -> str | None:
        if value in places:
            return None
        padded = value.zfill(4)
        near = [padded] if padded in places else get_close_matches(value, sorted(places), n=1)
        hint = f"; did you mean {near[0]}?" if near else "; look the code up in KLASS 131"
        return f"is not a municipality of 2024{hint}"

    return rule


def each(rule: Rule, separator: str = SEPARATOR) -> Rule:
    """Apply `rule` to every part of a cell, and refuse the same part twice."""

    def every(value: str) -> str | None:
        parts = value.split(separator)
        advice = [f"'{part}' {fault}" for part in parts if (fault := rule(part))]
        advice += [f"'{part}' stands twice" for part in set(parts) if parts.count(part) > 1]
        return "; ".join(advice) or None

    return every


def link(value: str) -> str | None:
    """Allow a web address."""
    return None if _LINK.fullmatch(value) else "is not a link; begin with http:// or https://"


def source(value: str) -> str | None:
    """Allow the name of a source, or a link."""
    return link(value) if "://" in value or value.startswith("www.") else required(value)


def budget(value: str) -> str | None:
    """Allow million kroner by year."""
    if _BUDGET.fullmatch(value):
        return None
    return "write million kroner by year, as in 2007: 50; (2008: 20)"
