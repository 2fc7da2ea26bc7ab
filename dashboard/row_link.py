"""What a link says of rows alone: which indicators, in what order, and within which bounds."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.data.store import Store

#: In place of a list of indicators: all of them.
ALL = "all"
#: What rows can be sorted and bounded by.
NUMBERS = ("year", "value", "lower", "upper")
TEXTS = ("indicator", "place", "place_name")
SORTABLE = (*TEXTS, *NUMBERS, "status")
#: How a number is bounded, and how a text is found.
BOUNDS = ("eq", "ne", "lt", "le", "gt", "ge")
FINDS = ("has", "starts", "is")
MAX_CONDITIONS = 12
#: A comma in a text that is sought, as links write it: a comma itself parts lists.
COMMA = "\x1f"
#: What is sought in a text: one line, as files tell of it.
OPERAND = r"[^,\x00-\x1e\x7f-\x9f\u2028\u2029]{1,60}"
_CONDITION = re.compile(rf"(?P<column>[a-z_]+)\.(?P<operation>[a-z]+)\.(?P<operand>{OPERAND})")
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,15})?")


@dataclass(frozen=True, slots=True)
class Condition:
    """What a column of a row must be, for the row to be wanted."""

    column: str
    operation: str
    operand: str

    @classmethod
    def read(cls, text: str) -> "Condition":
        """Return what "value.ge.1000" or "place_name.has.nes" says; ValueError if nothing known."""
        found = _CONDITION.fullmatch(text)
        if found is None:
            raise ValueError(text)
        condition = cls(found["column"], found["operation"], found["operand"].replace(COMMA, ","))
        is_bound = condition.column in NUMBERS and condition.operation in BOUNDS
        is_find = condition.column in TEXTS and condition.operation in FINDS
        if not (is_find or (is_bound and _NUMBER.fullmatch(condition.operand))):
            raise ValueError(text)
        return condition

    def __str__(self) -> str:
        return f"{self.column}.{self.operation}.{self.operand.replace(',', COMMA)}"


def conditions_of(text: str) -> tuple[str, ...]:
    """Return the conditions of a link, each in its own text, those that say nothing left out."""
    return tuple(each for each in listed(text) if is_condition(each))[:MAX_CONDITIONS]


def order_of(text: str) -> tuple[str, ...]:
    """Return the columns to sort by, a minus before those that fall; each column once."""
    found: dict[str, str] = {}
    for each in text.split(","):
        column = each.removeprefix("-")
        if column in SORTABLE:
            found.setdefault(column, each)
    return tuple(found.values())


def indicators_of(text: str, store: Store) -> tuple[str, ...]:
    """Return the known indicators of a list, each once, or `ALL` alone."""
    asked = listed(text)
    return (ALL,) if ALL in asked else tuple(each for each in asked if each in store.indicators)


def regions(store: Store) -> Mapping[str, str]:
    """Return the names of the economic regions by their codes."""
    return {row.economic_region: row.economic_region_name for row in store.places.values()}


def listed(text: str) -> tuple[str, ...]:
    """Return the parts of a list, each once."""
    return tuple(dict.fromkeys(filter(None, text.split(","))))


def is_condition(text: str) -> bool:
    """Return whether a text says what a column of a row must be."""
    try:
        Condition.read(text)
    except ValueError:
        return False
    return True
