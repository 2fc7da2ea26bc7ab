"""Rows of the small published tables, as frozen values with their texts gathered by language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Protocol, TypeVar

from etl.contract import LANGUAGES, Direction, Goal, TargetKind, Text, Verdict

#: Units of money of the day: what rises in them is mostly prices.
MONEY = frozenset({"NOK", "NOK per resident"})


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality of today's division."""

    place: str
    name: str
    name_other: str
    county: str
    county_name: str
    economic_region: str
    economic_region_name: str
    ba_region: str | None
    centrality_index: int | None
    centrality_class: int | None
    is_district: bool
    area_km2: float | None
    former_names: str
    is_tracked: bool
    programmes: str

    @property
    def search_text(self) -> str:
        """Every name the municipality is or was known by."""
        return " ".join(filter(None, (self.name, self.name_other, self.former_names, self.place)))

    def norwegian(self, official: str) -> str:
        """Return the part of a double name ("Hábmer - Hamarøy") that the place has, or once had."""
        parts = official.split(" - ")
        known = (self.name, *self.former_names.split(";"))
        return next((part for part in parts if part in known), official)


@dataclass(frozen=True, slots=True)
class Area:
    """An area made of places: the country, districts, centres or a county."""

    area: str
    kind: str
    name: Text
    n_places: int


@dataclass(frozen=True, slots=True)
class Reform:
    """A former municipality and the year its code ended in `place`."""

    place: str
    year: int
    old_code: str
    old_name: str
    share: float
    kind: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where figures come from, under which licence and of which date."""

    source: str
    publisher: str
    table: str
    title: str
    url: str
    licence: str
    updated: str
    retrieved: str
    sha256: str
    mirror: str
    note: Text


@dataclass(frozen=True, slots=True)
class TrendVerdict:
    """Whether an indicator rose or fell at a place over its last years; `slope` is per year."""

    indicator: str
    place: str
    verdict: Verdict
    n: int
    first_year: int | None
    last_year: int | None
    slope: float | None
    p: float | None


@dataclass(frozen=True, slots=True)
class TargetTrend:
    """The same for the measure of a target; `etl.contract.TARGET_TRENDS` says which that is."""

    target: str
    place: str
    verdict: Verdict
    n: int
    first_year: int | None
    last_year: int | None
    slope: float | None
    p: float | None


@dataclass(frozen=True, slots=True)
class Target:
    """What is aimed at on one indicator; `etl.contract.TARGETS` says what `value` means."""

    target: str
    goal: Goal
    sub_goal: str
    position: int
    indicator: str
    kind: TargetKind
    value: float
    base_year: int | None
    target_year: int | None
    direction: Direction
    tolerance: float | None
    name: Text
    reason: Text
    note: Text
    is_ours: bool
    source: str


@dataclass(frozen=True, slots=True)
class PeerVariable:
    """What places are compared by; `group` is one of `etl.contract.PEER_GROUPS`."""

    variable: str
    group: str
    decimals: int
    name: Text
    unit: Text
    sources: str


@dataclass(frozen=True, slots=True)
class Peer:
    """A place like another, and why; `etl.similarity.Neighbour` says what the fields mean."""

    place: str
    rank: int
    peer: str
    distance: float
    alike: tuple[str, ...]
    differs: tuple[str, ...]
    stability: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an indicator is made of and how far it reaches."""

    sources: tuple[str, ...]
    variables: tuple[str, ...]
    first_year: int
    last_year: int
    n_places: int


class _Row(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


Record = TypeVar("Record", bound=_Row)


def records(kind: type[Record], rows: Iterable[Mapping[str, Any]]) -> tuple[Record, ...]:
    """Return one `kind` for each row; a field of type `Text` is read from its language columns."""
    columns = {field.name: field.type is Text for field in fields(kind)}
    return tuple(
        kind(*[text(row, name) if is_text else row[name] for name, is_text in columns.items()])
        for row in rows
    )


def text(row: Mapping[str, Any], name: str) -> Text:
    """Return the text that `row` holds in one column for each language."""
    return Text(**{language: row[f"{name}_{language}"] or "" for language in LANGUAGES})
