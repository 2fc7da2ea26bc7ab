"""What figures are called and why they may be absent: statuses, kinds, texts, metadata."""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Literal

Language = Literal["nb", "nn", "en"]
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")

#: Years are whole years; places are four-digit municipality codes of the 2024 division, as text.
DIVISION = 2024
#: The years in whose municipalities additive figures are had, newest first.
DIVISIONS = (DIVISION, 2020, 2018, 2013)


class Status(StrEnum):
    """Why a value is as it is, or why there is none. Published as text."""

    NORMAL = "normal"
    PROVISIONAL = "provisional"
    BREAK = "break"
    ESTIMATED = "estimated"
    AMBIGUOUS = "ambiguous"
    SUPPRESSED = "suppressed"
    NOT_APPLICABLE = "not_applicable"
    MISSING = "missing"

    @property
    def has_value(self) -> bool:
        """Whether a figure with this status carries a number."""
        return self in _WITH_VALUE

    @property
    def sdmx(self) -> str:
        """The SDMX code (CL_OBS_STATUS 2.2) of this status."""
        return _SDMX[self]


_WITH_VALUE = {Status.NORMAL, Status.PROVISIONAL, Status.BREAK, Status.ESTIMATED}
_SDMX = {
    Status.NORMAL: "A",
    Status.PROVISIONAL: "P",
    Status.BREAK: "B",
    Status.ESTIMATED: "E",
    Status.AMBIGUOUS: "L",
    Status.SUPPRESSED: "Q",
    Status.NOT_APPLICABLE: "M",
    Status.MISSING: "O",
}

Kind = Literal["count", "share", "rate", "median", "mean", "index", "distance"]
Better = Literal["higher", "lower", "neutral"]
Goal = Literal["freedom", "work", "services", "places"]
Verdict = Literal["rising", "falling", "unclear", "too_few"]
TargetKind = Literal["level", "norway", "growth"]
Direction = Literal["at_least", "at_most", "within"]


@dataclass(frozen=True, slots=True)
class Text:
    """One text in the three languages of the project."""

    nb: str
    nn: str
    en: str


NO_TEXT = Text("", "", "")


@dataclass(frozen=True, slots=True)
class IndicatorMeta:
    """What an indicator is, in words and units; one row of `indicators.parquet`.

    `short` fits a chart's legend (at most 32 characters); `caution` says how not to read it.
    """

    id: str
    goal: Goal
    theme: str
    kind: Kind
    unit: Text
    decimals: int
    better: Better
    title: Text
    short: Text
    definition: Text
    caution: Text


def meta_columns(meta: IndicatorMeta) -> dict[str, str | int]:
    """Return `meta` as columns of `indicators.parquet`: texts spread over the languages."""
    row: dict[str, str | int] = {}
    for field in fields(meta):
        value = getattr(meta, field.name)
        if isinstance(value, Text):
            row |= {f"{field.name}_{language}": getattr(value, language) for language in LANGUAGES}
        else:
            row["indicator" if field.name == "id" else field.name] = value
    return row
