"""The whole pipeline: gather → harmonise → derive → check → publish. Readable in one minute."""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from etl.age_sex import split_ages
from etl.areas import COUNTRY, derive_areas, members
from etl.check import Fault, check_groups, run_checks
from etl.contract import CHANGES, DIVISION
from etl.crosswalk import Municipalities, UnknownMunicipality
from etl.derive import derive, describe, panel_of, told_apart, without_inputs
from etl.divisions import division_observations, division_places, in_division
from etl.gather import FIRST_YEAR, Gathered, Origins, Progress, gather, refresh, today
from etl.indicators.catalogue import CATALOGUE
from etl.peers import peer_tables
from etl.places import areas_table, reforms
from etl.publish import Snapshot, publish, read_snapshot, single_build
from etl.reference import REFERENCE_PATHS, Reference, read_reference
from etl.sources.cache import write_atomically
from etl.sources.http import Client
from etl.tables.registry import API_TABLES, DELIVERIES
from etl.totals import check_sums
from etl.trends import as_printed, target_trends_table, trends_table

#: Where a build notes what it was made from, so that the next one can see that nothing is new.
MEMORY = Path("raw/last_build.json")

#: Kind of every variable that any table can give.
VARIABLES = {
    variable.id: variable
    for variables in [table.variables for table in API_TABLES]
    + [delivery.variables for delivery in DELIVERIES]
    for variable in variables
}


class CheckFailed(RuntimeError):
    """The built tables are not right; nothing was published."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(f"{len(faults)} checks failed; nothing was published")
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to."""

    snapshot: Snapshot
    is_new: bool
    notes: tuple[str, ...]
    pending: dict[str, tuple[str, ...]]
    n_requests: int


def build(origins: Origins, progress: Progress) -> Built:
    """Make the snapshot anew and publish it where it differs from the one before.

    Raises
    ------
    SourceError, DeliveryError, RegisterError, UnknownMunicipality, SchemaError : bad input.
    CheckFailed : the result breaks a check.
    BuildRunning, PublishError : another build is at work; the disk would not take it.

    After any of them the last snapshot stands untouched.
    """
    client = Client(origins.patience)
    with single_build(origins.data):
        previous = read_snapshot(origins.data)
        inputs = refresh(origins, client, previous, progress)
        fingerprint = inputs.fingerprint(other_inputs(origins))
        if previous and _is_made_from(origins.data, fingerprint, previous):
            return _built(previous, False, inputs.notes, client)
        gathered = gather(inputs, progress)
        progress("moving figures to today's municipalities")
        counts = harmonised_counts(gathered, previous)
        progress("moving additive figures to the municipalities of earlier years")
        earlier = division_observations(gathered, previous)
        progress("places, register and geometry")
        reference = read_reference(origins, gathered, previous)
        progress("indicators")
        snapshot = assemble(gathered, counts, earlier, reference)
        progress("checks")
        faults = [
            *check_groups(gathered.municipalities),
            *check_sums(gathered.figures, counts),
            *run_checks(snapshot),
        ]
        if faults:
            raise CheckFailed(faults)
        progress("publishing")
        is_new = publish(origins.data, snapshot, previous, today())
        _remember(origins.data, fingerprint, snapshot)
        return _built(snapshot, is_new, gathered.notes, client)


def other_inputs(origins: Origins) -> list[Path]:
    """Return the files besides figures that a snapshot is made from: reference, register, code."""
    delivered = (
        []
        if origins.deliveries is None
        else [origins.deliveries / path for path in REFERENCE_PATHS]
    )
    code = sorted(Path(__file__).parent.rglob("*.py"))
    found = [path for path in delivered if path.exists()]
    return [*found, *sorted(origins.register.glob("*.csv")), *code]


def harmonised_counts(gathered: Gathered, previous: Snapshot | None) -> pd.DataFrame:
    """Return every figure in today's municipalities; what was not gathered, as last published."""
    parts = []
    for figures in gathered.figures:
        try:
            moved = in_division(figures, gathered.municipalities)
        except UnknownMunicipality as error:
            if not figures.is_live_only:
                raise
            gathered.kept |= {variable.id for variable in figures.variables}
            gathered.notes.append(f"{figures.source['table']}: {error}")
            continue
        parts.append(moved.assign(source=figures.source["source"]))
    if previous is not None and gathered.kept:
        before = previous.tables["counts"]
        kept = before[before["variable"].isin(gathered.kept)]
        parts.append(kept)
        gathered.sources |= _kept_sources(previous, set(kept["source"]))
    return pd.concat(parts, ignore_index=True)


def assemble(
    gathered: Gathered, counts: pd.DataFrame, earlier: pd.DataFrame, reference: Reference
) -> Snapshot:
    """Return all published tables."""
    counts, age_sex = split_ages(counts)
    sources_of = {
        str(variable): set(rows.unique()) for variable, rows in counts.groupby("variable")["source"]
    }
    observations = derive(CATALOGUE, panel_of(told_apart(counts)))
    additive = {name for name, variable in VARIABLES.items() if variable.kind == "count"}
    area_observations = derive_areas(
        CATALOGUE,
        counts,
        members(reference.places),
        additive,
        divided_together(gathered.municipalities),
    )
    decimals = {indicator.meta.id: indicator.meta.decimals for indicator in CATALOGUE}
    printed = as_printed(observations, decimals)
    country = as_printed(area_observations[area_observations["area"] == COUNTRY], decimals)
    indicators = describe(CATALOGUE, observations, sources_of)
    tables = {
        "observations": observations,
        "area_observations": area_observations,
        "counts": counts,
        "indicators": indicators,
        "places": reference.places,
        "areas": areas_table(reference.places),
        "reforms": reforms(gathered.municipalities),
        "divisions": division_places(gathered.municipalities),
        "division_observations": earlier,
        "sources": pd.DataFrame([*gathered.sources.values(), *reference.sources]),
        "age_sex": age_sex,
        "trends": trends_table(printed),
        "target_trends": target_trends_table(reference.register["targets"], printed, country),
        **peer_tables(observations, indicators, reference.places, counts),
        **reference.register,
        CHANGES.name: pd.DataFrame(columns=list(CHANGES.columns)),
    }
    return Snapshot(tables, reference.geometry)


def pending_indicators(snapshot: Snapshot) -> dict[str, tuple[str, ...]]:
    """Return the declared indicators without figures, and the variables each waits for."""
    return without_inputs(CATALOGUE, set(snapshot.tables["counts"]["variable"].unique()))


def divided_together(municipalities: Municipalities) -> list[frozenset[str]]:
    """Return the sets of today's places that a divided municipality was shared out between."""
    sets = []
    for division in municipalities.divisions(FIRST_YEAR, DIVISION):
        paths = municipalities.crosswalk(division.year - 1, DIVISION)
        parts = paths.loc[paths["old_code"] == division.old, "new_code"]
        if len(parts) > 1:
            sets.append(frozenset(parts))
    return sets


def _kept_sources(previous: Snapshot, sources: set[str]) -> dict[str, dict[str, str]]:
    """Return the rows of sources whose figures stay as last published."""
    rows = previous.tables["sources"]
    return {
        str(row["source"]): {str(name): str(value) for name, value in row.items()}
        for row in rows[rows["source"].isin(sources)].to_dict("records")
    }


def _built(snapshot: Snapshot, is_new: bool, notes: Sequence[str], client: Client) -> Built:
    return Built(snapshot, is_new, tuple(notes), pending_indicators(snapshot), client.n_requests)


def _is_made_from(data: Path, fingerprint: str, snapshot: Snapshot) -> bool:
    """Whether the published snapshot was built from this very input."""
    memory = data / MEMORY
    if not memory.exists():
        return False
    remembered = json.loads(memory.read_text(encoding="utf-8"))
    return bool(remembered == {"input": fingerprint, "version": snapshot.manifest.get("version")})


def _remember(data: Path, fingerprint: str, snapshot: Snapshot) -> None:
    published = read_snapshot(data)
    version = published.manifest["version"] if published else snapshot.version()
    content = json.dumps({"input": fingerprint, "version": version})
    with suppress(OSError):  # what can't be noted is only made again next time
        write_atomically(data / MEMORY, content.encode())
