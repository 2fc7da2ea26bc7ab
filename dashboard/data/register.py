"""What the register knows by hand: places followed, programmes, projects, methods, factors."""

from dataclasses import dataclass

from etl.contract import Text


@dataclass(frozen=True, slots=True)
class TrackedPlace:
    """A place within a municipality that took part in a programme."""

    tracked_id: str
    place: str
    name: str
    longitude: float | None
    latitude: float | None
    x: float | None
    y: float | None
    is_point_certain: bool
    programme: str
    role: str
    first_year: int | None
    last_year: int | None
    is_year_certain: bool
    theme: Text
    summary: Text
    source_title: str
    url: str
    note: str


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme for local communities, and what its evaluation found."""

    programme: str
    part_of: str
    is_followed: bool
    owner: str
    first_year: int
    last_year: int | None
    is_year_certain: bool
    name: Text
    summary: Text
    finding: Text
    n_municipalities: int | None
    budget: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Participation:
    """A municipality's years in a programme; `confidence` is verified, inferred or uncertain."""

    place: str
    programme: str
    unit: str
    first_year: int | None
    last_year: int | None
    is_year_certain: bool
    confidence: str
    role: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Project:
    """A project of a programme; `places` are codes joined by semicolons, empty for the nation's.

    `state` is participant, granted or applied; `confidence` is about the list of places.
    """

    project: str
    title: str
    programme: str
    places: str
    reach: str
    first_year: int | None
    last_year: int | None
    is_year_certain: bool
    budget_nok: float | None
    confidence: str
    state: str
    theme: Text
    goal: Text
    result: Text
    partners: str
    source_title: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Method:
    """A way of getting people involved; `places` are codes joined by semicolons, `note` English."""

    method: str
    position: int
    name: Text
    use_when: Text
    example_place: str
    places: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class SuccessFactor:
    """What makes projects succeed: a question to ask of one's own, and what evaluations found."""

    factor: str
    position: int
    name: Text
    question: Text
    evidence: Text
    source: str
