"""The published tables: names, columns, keys, statuses and indicator metadata.

This is the one module that `etl` and `dashboard` share: they meet in files of this shape.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import pandas as pd

Language = Literal["nb", "nn", "en"]
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")

#: Years are whole years; places are four-digit municipality codes of the 2024 division, as text.
DIVISION = 2024


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


class SchemaError(ValueError):
    """A table does not have the shape that the contract promises."""


@dataclass(frozen=True, slots=True)
class Table:
    """A published table: file name, column types in order, and key."""

    name: str
    columns: dict[str, str]
    key: tuple[str, ...]
    nullable: frozenset[str] = frozenset()

    @property
    def filename(self) -> str:
        """The table's file in `data/published`."""
        return f"{self.name}.parquet"

    def conform(self, frame: "pd.DataFrame") -> "pd.DataFrame":
        """Return `frame` with the declared columns, types and order, sorted by key.

        Raises
        ------
        SchemaError : with every fault found, not only the first.
        """
        faults = [f"missing column '{name}'" for name in self.columns if name not in frame]
        faults += [f"unknown column '{name}'" for name in frame if name not in self.columns]
        if faults:
            raise SchemaError(f"{self.name}: " + "; ".join(faults))
        typed = frame[list(self.columns)].astype(self.columns)
        for name in typed:
            if name not in self.nullable and typed[name].isna().any():
                faults.append(f"column '{name}' has {int(typed[name].isna().sum())} empty cells")
        duplicated = typed.duplicated(list(self.key), keep=False)
        if duplicated.any():
            example = typed.loc[duplicated, list(self.key)].iloc[0].to_dict()
            faults.append(f"{int(duplicated.sum())} rows share a key, for example {example}")
        if faults:
            raise SchemaError(f"{self.name}: " + "; ".join(faults))
        return typed.sort_values(list(self.key), kind="stable").reset_index(drop=True)


def _table(name: str, columns: str, key: str, nullable: Iterable[str] = ()) -> Table:
    pairs = (column.split(":") for column in columns.split())
    return Table(name, dict(pairs), tuple(key.split()), frozenset(nullable))


def _texts(*names: str) -> str:
    return " ".join(f"{name}_{language}:str" for name in names for language in LANGUAGES)


#: Groups of variables that places are compared by; each weighs the same unless a reader says so.
PEER_GROUPS = ("size", "centrality", "age", "industry", "distance")
#: How many peers are shown and stability is counted among; how many are published.
N_PEERS, N_PEERS_PUBLISHED = 8, 20

#: One row per indicator, place and year of the indicator's coverage: gaps are rows with a status.
OBSERVATIONS = _table(
    "observations",
    "indicator:str place:str year:int16 value:float64 lower:float64 upper:float64 status:str",
    "indicator place year",
    ("value", "lower", "upper"),
)
#: The same for areas made of places: `0` Norway, `D`/`C` district and central, two digits a county.
AREA_OBSERVATIONS = _table(
    "area_observations",
    "indicator:str area:str year:int16 value:float64 lower:float64 upper:float64 status:str",
    "indicator area year",
    ("value", "lower", "upper"),
)
#: Harmonised figures behind the indicators; `n_predecessors` is the number of parts summed.
COUNTS = _table(
    "counts",
    "variable:str place:str year:int16 value:float64 status:str n_predecessors:int16 source:str",
    "variable place year",
    ("value",),
)
INDICATORS = _table(
    "indicators",
    "indicator:str position:int16 goal:str theme:str kind:str decimals:int8 better:str "
    + _texts("unit", "title", "short", "definition", "caution")
    + " sources:str variables:str first_year:int16 last_year:int16 n_years:int16 n_places:int16",
    "indicator",
)
PLACES = _table(
    "places",
    "place:str name:str name_other:str county:str county_name:str economic_region:str "
    "economic_region_name:str ba_region:str centrality_index:Int16 centrality_class:Int8 "
    "is_district:bool area_km2:float64 former_names:str is_tracked:bool programmes:str",
    "place",
    ("ba_region", "centrality_index", "centrality_class", "area_km2"),
)
AREAS = _table("areas", "area:str kind:str " + _texts("name") + " n_places:int16", "area")
#: Former codes of each place and the year each ended; `share` below 1 after a division.
REFORMS = _table(
    "reforms",
    "place:str year:int16 old_code:str old_name:str share:float64 kind:str",
    "place year old_code",
    ("share",),
)
SOURCES = _table(
    "sources",
    "source:str publisher:str table:str title:str url:str licence:str updated:str retrieved:str "
    "sha256:str mirror:str " + _texts("note"),
    "source",
)
#: A place in a programme. `is_year_certain` is false where a year is inferred or unknown; true with
#: an empty last year means still running. In all register tables `note` says, in English, what is
#: uncertain.
TRACKED = _table(
    "tracked",
    "tracked_id:str place:str name:str longitude:float64 latitude:float64 x:float64 y:float64 "
    "is_point_certain:bool point_source:str programme:str role:str first_year:Int16 "
    "last_year:Int16 is_year_certain:bool "
    + _texts("theme", "summary")
    + " source_title:str url:str note:str",
    "tracked_id",
    ("longitude", "latitude", "x", "y", "first_year", "last_year"),
)
#: `part_of` is the programme that a network belongs to. `budget` is million kroner by year, as in
#: "2007: 50; (2008: 20)"; parentheses mark a proposal, "~" about, "<" up to.
PROGRAMMES = _table(
    "programmes",
    "programme:str part_of:str is_followed:bool owner:str first_year:int16 last_year:Int16 "
    "is_year_certain:bool "
    + _texts("name", "summary", "finding")
    + " n_municipalities:Int16 budget:str source:str note:str",
    "programme",
    ("last_year", "n_municipalities"),
)
#: Municipalities that took part in a programme; `unit` is a tracked place or a project, and
#: `confidence` (verified, inferred or uncertain) is about this municipality's part in it.
TREATED = _table(
    "treated",
    "place:str programme:str unit:str first_year:Int16 last_year:Int16 is_year_certain:bool "
    "confidence:str role:str source:str note:str",
    "place programme unit",
    ("first_year", "last_year"),
)
#: `confidence` is about the list of places; `reach` tells a local project from a county's or the
#: nation's.
PROJECTS = _table(
    "projects",
    "project:str title:str programme:str places:str reach:str first_year:Int16 last_year:Int16 "
    "is_year_certain:bool budget_nok:Float64 confidence:str state:str theme:str "
    + _texts("theme", "goal", "result")
    + " partners:str source_title:str source:str note:str",
    "project",
    ("first_year", "last_year", "budget_nok"),
)
SUCCESS_FACTORS = _table(
    "success_factors",
    "factor:str position:int16 " + _texts("name", "question", "evidence") + " source:str",
    "factor",
)
METHODS = _table(
    "methods",
    "method:str position:int16 "
    + _texts("name", "use_when")
    + " example_place:str places:str source:str note:str",
    "method",
)
GOALS = _table(
    "goals",
    "goal:str sub_goal:str position:int16 "
    + _texts("name", "sub_name")
    + " indicators:str source:str note:str",
    "goal sub_goal",
)
#: Persons on 1 January by five-year age group: `age` is its lowest age, the last one open. `sex` is
#: `f` or `m`.
AGE_SEX = _table(
    "age_sex",
    "place:str year:int16 sex:str age:int16 persons:float64 status:str",
    "place year sex age",
    ("persons",),
)
SEXES = ("f", "m")
AGES = tuple(range(0, 95, 5))
#: Whether an indicator's last years rise or fall at a place; see `etl.trends`. `n` figures from
#: `first_year` to `last_year` were used; `slope` is per year, in the indicator's unit.
TRENDS = _table(
    "trends",
    "indicator:str place:str verdict:str n:int16 first_year:Int16 last_year:Int16 slope:float64 "
    "p:float64",
    "indicator place",
    ("first_year", "last_year", "slope", "p"),
)
#: A trend is judged over the figures of so many years before the indicator's last one, and of it.
TREND_YEARS = 10
#: With fewer figures there is no verdict.
TREND_LEAST_FIGURES = 6
#: A trend less likely than this where nothing changes is called rising or falling.
TREND_LEVEL = 0.05
#: What is aimed at, on an indicator that serves a sub-goal. `value` is for `level` the figure
#: itself, for `norway` what is added to the country's figure of the same year, for `growth` the
#: change in per cent since `base_year`. `within` allows `tolerance` to either side. `is_ours` tells
#: a proposal of this project, with its reason, from an aim that `source` states.
TARGETS = _table(
    "targets",
    "target:str goal:str sub_goal:str position:int16 indicator:str kind:str value:float64 "
    "base_year:Int16 target_year:Int16 direction:str tolerance:float64 "
    + _texts("name", "reason")
    + " is_ours:bool source:str note:str",
    "target",
    ("base_year", "target_year", "tolerance"),
)
#: What places are compared by, and each place's figure and standard score in it; see `etl.peers`.
PEER_VARIABLES = _table(
    "peer_variables",
    "variable:str position:int16 group:str decimals:int8 "
    + _texts("name", "unit")
    + " sources:str",
    "variable",
)
PEER_VALUES = _table(
    "peer_values",
    "place:str variable:str year:int16 value:float64 score:float64 status:str",
    "place variable",
    ("value", "score"),
)
#: The places nearest to each; see `etl.similarity`. `alike` and `differs` name variables.
PEERS = _table(
    "peers",
    "place:str rank:int16 peer:str distance:float64 alike:str differs:str stability:float64",
    "place rank",
)
CHANGES = _table(
    "changes",
    "indicator:str place:str year:int16 old:float64 new:float64 kind:str",
    "indicator place year",
    ("old", "new"),
)

TABLES: tuple[Table, ...] = (
    OBSERVATIONS,
    AREA_OBSERVATIONS,
    COUNTS,
    INDICATORS,
    PLACES,
    AREAS,
    REFORMS,
    SOURCES,
    TRACKED,
    PROGRAMMES,
    TREATED,
    PROJECTS,
    SUCCESS_FACTORS,
    METHODS,
    GOALS,
    AGE_SEX,
    TRENDS,
    TARGETS,
    PEER_VARIABLES,
    PEER_VALUES,
    PEERS,
    CHANGES,
)

#: TopoJSON, projected to EPSG:25833 and fitted to a picture; objects `places` and `counties`.
GEOMETRY_FILES = ("geometry_overview.json", "geometry_detail.json")
MANIFEST = "manifest.json"


def standing(published: Path) -> Path:
    """Return the folder of the snapshot that stands: `published`, or what it is to replace.

    A process killed in the middle of a swap leaves only the old snapshot, under `.old`.
    """
    old = published.with_name(f"{published.name}.old")
    return old if old.exists() and not published.exists() else published


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
