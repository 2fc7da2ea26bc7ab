"""Which file holds which table, and what each of its columns may hold."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import get_args

from etl import contract
from etl.contract import LANGUAGES, Direction, Goal, Table, TargetKind
from etl.register import rules
from etl.register.rules import Rule, each, one_of, word
from etl.register.vocabulary import Confidence, Reach, Role, State, Theme

_YEARS: Mapping[str, Rule] = {
    "first_year": rules.year,
    "last_year": rules.year,
    "is_year_certain": rules.truth,
}
_SOURCES = each(rules.source, rules.SOURCE_SEPARATOR)
_GOALS = get_args(Goal)


@dataclass(frozen=True, slots=True)
class Known:
    """Ids that cells of the register may name; none are known before the files are read."""

    places: Collection[str] = ()
    indicators: Collection[str] = ()
    programmes: Collection[str] = ()
    units: Collection[str] = ()
    sub_goals: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """A file of the register: its table, rules for cells that are not empty, and what must be said.

    `texts` stand in every language; `optional_texts` in every language or in none; `computed`
    columns are not in the file.
    """

    filename: str
    table: Table
    rules: Mapping[str, Rule]
    texts: tuple[str, ...]
    optional_texts: tuple[str, ...] = ()
    filled: frozenset[str] = field(default_factory=frozenset)
    computed: frozenset[str] = field(default_factory=frozenset)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the file, in order."""
        return tuple(name for name in self.table.columns if name not in self.computed)

    @property
    def required(self) -> tuple[str, ...]:
        """The columns without empty cells: key, numbers and truths of the table, and `filled`."""
        return tuple(
            name
            for name in self.columns
            if name in self.filled
            or name in self.table.key
            or (self.table.columns[name] != "str" and name not in self.table.nullable)
        )


def layouts(known: Known) -> Mapping[str, Layout]:
    """Return the layout of every register file by table name, for these known ids."""
    municipality = rules.municipality(known.places)
    programme = one_of(known.programmes, "programme; the file programmes.csv has them")
    return {
        layout.table.name: layout
        for layout in (
            Layout(
                "programmes.csv",
                contract.PROGRAMMES,
                {
                    **_YEARS,
                    "programme": rules.identifier,
                    "part_of": programme,
                    "is_followed": rules.truth,
                    "n_municipalities": rules.whole_number,
                    "budget": rules.budget,
                    "source": _SOURCES,
                },
                texts=("name", "summary"),
                optional_texts=("finding",),
                filled=frozenset({"owner", "source"}),
            ),
            Layout(
                "places.csv",
                contract.TRACKED,
                {
                    **_YEARS,
                    "tracked_id": rules.identifier,
                    "place": municipality,
                    "longitude": rules.within(rules.LONGITUDES),
                    "latitude": rules.within(rules.LATITUDES),
                    "is_point_certain": rules.truth,
                    "programme": programme,
                    "role": word(Role),
                    "url": rules.link,
                },
                texts=("theme", "summary"),
                filled=frozenset({"place", "name", "programme", "role", "source_title"}),
                computed=frozenset({"x", "y"}),
            ),
            Layout(
                "treated.csv",
                contract.TREATED,
                {
                    **_YEARS,
                    "place": municipality,
                    "programme": programme,
                    "unit": one_of(known.units, "tracked place or project"),
                    "confidence": word(Confidence),
                    "role": word(Role),
                    "source": _SOURCES,
                },
                texts=(),
                filled=frozenset({"confidence", "role", "source"}),
            ),
            Layout(
                "projects.csv",
                contract.PROJECTS,
                {
                    **_YEARS,
                    "project": rules.identifier,
                    "programme": programme,
                    "places": each(municipality),
                    "reach": word(Reach),
                    "budget_nok": rules.whole_number,
                    "confidence": word(Confidence),
                    "state": word(State),
                    "theme": word(Theme),
                    "source": _SOURCES,
                },
                texts=(),
                optional_texts=("goal", "result"),
                filled=frozenset(
                    {
                        "title",
                        "programme",
                        "reach",
                        "confidence",
                        "state",
                        "theme",
                        "source_title",
                        "source",
                    }
                ),
                computed=frozenset(f"theme_{language}" for language in LANGUAGES),
            ),
            Layout(
                "success_factors.csv",
                contract.SUCCESS_FACTORS,
                {"factor": rules.identifier, "position": rules.whole_number, "source": _SOURCES},
                texts=("name", "question", "evidence"),
                filled=frozenset({"source"}),
            ),
            Layout(
                "methods.csv",
                contract.METHODS,
                {
                    "method": rules.identifier,
                    "position": rules.whole_number,
                    "places": each(municipality),
                    "source": _SOURCES,
                },
                texts=("name", "use_when"),
                filled=frozenset({"source"}),
            ),
            Layout(
                "goals.csv",
                contract.GOALS,
                {
                    "goal": one_of(_GOALS, "goal"),
                    "sub_goal": rules.identifier,
                    "position": rules.whole_number,
                    "indicators": each(rules.identifier),
                    "source": _SOURCES,
                },
                texts=("name", "sub_name"),
                filled=frozenset({"source"}),
            ),
            Layout(
                "targets.csv",
                contract.TARGETS,
                {
                    "target": rules.identifier,
                    "goal": one_of(_GOALS, "goal"),
                    "sub_goal": one_of(known.sub_goals, "sub-goal; the file goals.csv has them"),
                    "position": rules.whole_number,
                    "indicator": one_of(known.indicators, "indicator"),
                    "kind": one_of(get_args(TargetKind), "kind of target"),
                    "value": rules.number,
                    "base_year": rules.year,
                    "target_year": rules.year,
                    "direction": one_of(get_args(Direction), "direction"),
                    "tolerance": rules.number,
                    "is_ours": rules.truth,
                    "source": _SOURCES,
                },
                texts=("name",),
                optional_texts=("reason", "note"),
                filled=frozenset({"goal", "sub_goal", "indicator", "kind", "direction"}),
            ),
        )
    }
