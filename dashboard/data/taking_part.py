"""What a place took part in: programmes, the places and projects in them, and their years."""

from dataclasses import dataclass
from typing import Literal

from dashboard.data.register import Participation, Programme, Project, TrackedPlace
from dashboard.data.store import Store
from etl.contract import Text

Part = Literal["took_part", "county_wide", "example", "applied"]


@dataclass(frozen=True, slots=True)
class Effort:
    """One place or project within a programme.

    `part` tells those that took part from examples and mere applicants; `is_certain` is whether
    it is known that this municipality was in it, `is_year_certain` whether the years are.
    """

    name: str
    part: Part
    first_year: int | None
    last_year: int | None
    is_year_certain: bool
    is_certain: bool
    done: Text | None
    found: Text | None
    source_title: str
    url: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A programme and what was done in it at the place."""

    programme: Programme
    efforts: tuple[Effort, ...]


def taken_part(store: Store, place: str) -> tuple[Taken, ...]:
    """Return the programmes a place was in, by the year they began; others' efforts left out."""
    rows = {row.unit: row for row in store.participations if row.place == place}
    efforts = [
        (row.programme, _tracked_effort(row, rows.get(row.tracked_id)))
        for row in store.tracked
        if row.place == place
    ]
    efforts += [
        (row.programme, _project_effort(row, rows.get(row.project)))
        for row in store.projects
        if place in row.places.split(";")
    ]
    return tuple(
        Taken(
            programme,
            tuple(
                sorted(
                    (effort for name, effort in efforts if name == programme.programme),
                    key=lambda effort: (effort.first_year or 0, effort.name),
                )
            ),
        )
        for programme in sorted(
            store.programmes.values(), key=lambda each: (each.first_year, each.programme)
        )
        if any(name == programme.programme for name, _ in efforts)
    )


def _tracked_effort(row: TrackedPlace, in_programme: Participation | None) -> Effort:
    return Effort(
        name=row.name,
        part="example" if row.role == "example" else "took_part",
        first_year=row.first_year,
        last_year=row.last_year,
        is_year_certain=row.is_year_certain,
        is_certain=in_programme is None or in_programme.confidence == "verified",
        done=row.summary,
        found=None,
        source_title=row.source_title,
        url=row.url,
    )


def _project_effort(row: Project, in_programme: Participation | None) -> Effort:
    part: Part = "applied" if row.state == "applied" else "took_part"
    if in_programme and in_programme.role == "county_wide":
        part = "county_wide"
    return Effort(
        name=row.title,
        part=part,
        first_year=row.first_year,
        last_year=row.last_year,
        is_year_certain=row.is_year_certain,
        is_certain=(in_programme or row).confidence == "verified",
        done=row.goal if row.goal.nb else None,
        found=row.result if row.result.nb else None,
        source_title=row.source_title,
        url=row.source,
    )
