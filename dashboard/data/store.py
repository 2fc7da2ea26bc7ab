"""The published snapshot in memory: opened once, checked, read-only."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from dashboard.data.grids import AgeSex, Matrix, PeerScores, age_sex, matrices, peer_scores
from dashboard.data.records import (
    Area,
    Coverage,
    Peer,
    PeerVariable,
    Place,
    Reform,
    Source,
    Target,
    TargetTrend,
    TrendVerdict,
    records,
    text,
)
from dashboard.data.register import (
    Method,
    Participation,
    Programme,
    Project,
    SuccessFactor,
    TrackedPlace,
)
from dashboard.data.tables import STATUSES, SnapshotError, counts, manifest, read, rows
from etl import contract
from etl.contract import IndicatorMeta

__all__ = ["NORWAY", "STATUSES", "Matrix", "SnapshotError", "Store"]

NORWAY = "0"


@dataclass(frozen=True, eq=False)
class Store:
    """Everything the dashboard shows. Mappings keep the published order."""

    folder: Path
    manifest: Mapping[str, Any]
    indicators: Mapping[str, IndicatorMeta]
    coverage: Mapping[str, Coverage]
    places: Mapping[str, Place]
    areas: Mapping[str, Area]
    sources: Mapping[str, Source]
    programmes: Mapping[str, Programme]
    reforms: tuple[Reform, ...]
    tracked: tuple[TrackedPlace, ...]
    participations: tuple[Participation, ...]
    projects: tuple[Project, ...]
    methods: Mapping[str, Method]
    success_factors: Mapping[str, SuccessFactor]
    place_values: Mapping[str, Matrix]
    area_values: Mapping[str, Matrix]
    #: How many figures are new, revised or removed since the snapshot before.
    revisions: Mapping[str, int]
    age_sex: AgeSex
    trends: Mapping[tuple[str, str], TrendVerdict]
    targets: tuple[Target, ...]
    target_trends: Mapping[tuple[str, str], TargetTrend]
    peer_variables: Mapping[str, PeerVariable]
    peer_scores: PeerScores
    peers: Mapping[str, tuple[Peer, ...]]

    @classmethod
    def open(cls, folder: Path) -> "Store":
        """Read the snapshot in `folder`.

        Raises
        ------
        SnapshotError : a table is missing, cannot be read or lacks a column.
        """
        folder = contract.standing(folder)
        indicators = read(folder, contract.INDICATORS).sort_by("position").to_pylist()
        places = records(Place, rows(folder, contract.PLACES))
        codes = tuple(row.place for row in places)
        areas = records(Area, rows(folder, contract.AREAS))
        methods = records(Method, _placed(folder, contract.METHODS))
        factors = records(SuccessFactor, _placed(folder, contract.SUCCESS_FACTORS))
        trends = records(TrendVerdict, rows(folder, contract.TRENDS))
        targets = records(Target, rows(folder, contract.TARGETS))
        target_trends = records(TargetTrend, rows(folder, contract.TARGET_TRENDS))
        compared = records(PeerVariable, _placed(folder, contract.PEER_VARIABLES))
        variables = {row.variable: row for row in compared}
        return cls(
            folder=folder,
            manifest=MappingProxyType(manifest(folder)),
            indicators=_frozen({row["indicator"]: _meta(row) for row in indicators}),
            coverage=_frozen({row["indicator"]: _coverage(row) for row in indicators}),
            places=_frozen({row.place: row for row in places}),
            areas=_frozen({row.area: row for row in areas}),
            sources=_frozen(
                {row.source: row for row in records(Source, rows(folder, contract.SOURCES))}
            ),
            programmes=_frozen(
                {
                    row.programme: row
                    for row in records(Programme, rows(folder, contract.PROGRAMMES))
                }
            ),
            reforms=records(Reform, rows(folder, contract.REFORMS)),
            tracked=records(TrackedPlace, rows(folder, contract.TRACKED)),
            participations=records(Participation, rows(folder, contract.TREATED)),
            projects=records(Project, rows(folder, contract.PROJECTS)),
            methods=_frozen({row.method: row for row in methods}),
            success_factors=_frozen({row.factor: row for row in factors}),
            place_values=matrices(folder, contract.OBSERVATIONS, "place", codes),
            area_values=matrices(
                folder, contract.AREA_OBSERVATIONS, "area", tuple(row.area for row in areas)
            ),
            revisions=_frozen(counts(folder, contract.CHANGES, "kind")),
            age_sex=age_sex(folder, codes),
            trends=_frozen({(row.indicator, row.place): row for row in trends}),
            targets=tuple(sorted(targets, key=lambda row: row.position)),
            target_trends=_frozen({(row.target, row.place): row for row in target_trends}),
            peer_variables=_frozen(variables),
            peer_scores=peer_scores(folder, codes, tuple(variables)),
            peers=_frozen(_peers(rows(folder, contract.PEERS))),
        )

    @property
    def version(self) -> str:
        """The data version: changes exactly when the contents do."""
        return str(self.manifest["version"])

    @cached_property
    def place_index(self) -> Mapping[str, int]:
        """Each place's row in every place matrix."""
        return _frozen({place: row for row, place in enumerate(self.places)})

    def sources_of(self, indicator: str) -> tuple[Source, ...]:
        """Return the sources behind an indicator."""
        return tuple(self.sources[source] for source in self.coverage[indicator].sources)


def _placed(folder: Path, table: contract.Table) -> list[dict[str, Any]]:
    """Return the rows of a table that has its own order, in it."""
    return sorted(rows(folder, table), key=lambda row: int(row["position"]))


def _frozen(mapping: dict[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(mapping)


def _meta(row: Mapping[str, Any]) -> IndicatorMeta:
    return IndicatorMeta(
        id=row["indicator"],
        goal=row["goal"],
        theme=row["theme"],
        kind=row["kind"],
        unit=text(row, "unit"),
        decimals=row["decimals"],
        better=row["better"],
        title=text(row, "title"),
        short=text(row, "short"),
        definition=text(row, "definition"),
        caution=text(row, "caution"),
    )


def _peers(rows_: list[dict[str, Any]]) -> dict[str, tuple[Peer, ...]]:
    found: dict[str, tuple[Peer, ...]] = {}
    for row in rows_:  # sorted by place and rank
        reasons = {name: _words(row[name]) for name in ("alike", "differs")}
        found[row["place"]] = (*found.get(row["place"], ()), Peer(**(row | reasons)))
    return found


def _words(joined: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\s,;]+", joined))


def _coverage(row: Mapping[str, Any]) -> Coverage:
    return Coverage(
        sources=tuple(_words(row["sources"])),
        variables=tuple(_words(row["variables"])),
        first_year=row["first_year"],
        last_year=row["last_year"],
        n_places=row["n_places"],
    )
