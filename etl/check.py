"""Is the result right? One report of every fault; one fault keeps a snapshot from publishing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from etl.check_derived import (
    check_age_sex,
    check_peers,
    check_target_trends,
    check_targets,
)
from etl.check_divisions import check_divisions
from etl.check_people import (
    check_ages,
    check_components,
    check_jumps,
    check_population_against_ssb,
    check_profiles,
    check_reforms,
    check_remainders,
    check_totals,
)
from etl.contract import DIVISION, TABLES, SchemaError, Status
from etl.crosswalk import Municipalities
from etl.known import N_COUNTIES, N_PLACES
from etl.publish import Snapshot

LEAST_INDICATORS = 55
#: The tables in which a figure has a value or says why not.
VALUED = ("observations", "area_observations", "division_observations", "counts", "age_sex")
#: Years of coverage that the snapshot promises.
PROMISED_YEARS: Mapping[str, tuple[int, int]] = {
    "population": (1980, 2026),
    "natural_change": (1980, 2025),
    "net_migration": (1980, 2025),
    "employed_residents": (2008, 2025),
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: which check, and in words what was found."""

    check: str
    message: str


def run_checks(snapshot: Snapshot) -> list[Fault]:
    """Return every fault of a snapshot; none means that it may be published.

    Figures are looked at only in tables of the promised shape.
    """
    misshapen = [Fault("shape", message) for message in check_shape(snapshot)]
    if misshapen:
        return misshapen
    checks: tuple[Callable[[Snapshot], list[str]], ...] = (
        check_values,
        check_places,
        check_totals,
        check_ages,
        check_age_sex,
        check_population_against_ssb,
        check_jumps,
        check_remainders,
        check_reforms,
        check_components,
        check_profiles,
        check_coverage,
        check_targets,
        check_target_trends,
        check_peers,
        check_divisions,
        check_provenance,
    )
    return [
        Fault(check.__name__.removeprefix("check_"), message)
        for check in checks
        for message in check(snapshot)
    ]


def check_shape(snapshot: Snapshot) -> list[str]:
    """Find columns, types, empty cells and keys that are not as the contract says."""
    faults = []
    for table in TABLES:
        try:
            table.conform(snapshot.tables[table.name])
        except (SchemaError, ValueError) as error:
            faults.append(str(error))
    return faults


def check_values(snapshot: Snapshot) -> list[str]:
    """Find gaps without a reason, values outside their interval, shares outside 0–100."""
    faults = []
    for name in VALUED:
        frame = snapshot.tables[name].rename(columns={"persons": "value"})
        carries = frame["status"].isin([status.value for status in Status if status.has_value])
        unlike = frame[carries != frame["value"].notna()]
        faults += _some(f"{name}: value and status disagree", unlike)
    observations = snapshot.tables["observations"]
    kinds = snapshot.tables["indicators"].set_index("indicator")["kind"]
    kind = observations["indicator"].map(kinds)
    outside = observations[(kind == "share") & ~observations["value"].between(0, 100)]
    faults += _some("a share lies outside 0–100", outside[outside["value"].notna()])
    beside = (observations["lower"] > observations["value"] + 1e-9) | (
        observations["upper"] < observations["value"] - 1e-9
    )
    return faults + _some("a value lies outside its own interval", observations[beside])


def check_places(snapshot: Snapshot) -> list[str]:
    """Find places and counties too many or too few, and figures that belong to none."""
    places = snapshot.tables["places"]
    faults = []
    if len(places) != N_PLACES or places["county"].nunique() != N_COUNTIES:
        faults.append(f"{len(places)} places in {places['county'].nunique()} counties")
    strangers = set(snapshot.tables["observations"]["place"].unique()) - set(places["place"])
    return faults + [f"figures of a place that is none: {place}" for place in sorted(strangers)]


def check_coverage(snapshot: Snapshot) -> list[str]:
    """Find indicators and years that the snapshot promises and does not hold."""
    indicators = snapshot.tables["indicators"].set_index("indicator")
    faults = []
    if len(indicators) < LEAST_INDICATORS:
        faults.append(f"only {len(indicators)} indicators, not {LEAST_INDICATORS}")
    for name, promised in PROMISED_YEARS.items():
        if name not in indicators.index:
            faults.append(f"{name} is not there")
            continue
        row = indicators.loc[name]
        is_shorter = row["first_year"] > promised[0] or row["last_year"] < promised[1]
        if is_shorter or row["n_places"] != N_PLACES:
            faults.append(
                f"{name} covers {row['first_year']}–{row['last_year']} and {row['n_places']} "
                f"places, not {promised[0]}–{promised[1]} and {N_PLACES}"
            )
    zero = snapshot.tables["observations"].query("indicator == 'population' and value == 0")
    return faults + _some("a population of zero", zero)


def check_provenance(snapshot: Snapshot) -> list[str]:
    """Find figures that lead to no source row."""
    known = set(snapshot.tables["sources"]["source"])
    named = set(snapshot.tables["counts"]["source"].unique())
    for sources in snapshot.tables["indicators"]["sources"]:
        named |= set(sources.split(";"))
    return [f"no source row for '{source}'" for source in sorted(named - known)]


def check_groups(municipalities: Municipalities) -> list[Fault]:
    """Find codes that SSB's summed list puts elsewhere than KLASS's changes lead them."""
    faults = []
    for code, place in sorted(municipalities.groups.items()):
        if code == place:
            continue
        reached = municipalities.reached(code, DIVISION)
        if place not in reached:
            message = f"SSB puts {code} under {place}; KLASS leads it to {sorted(reached)}"
            faults.append(Fault("groups", message))
    return faults


def _some(message: str, rows: pd.DataFrame) -> list[str]:
    if rows.empty:
        return []
    return [f"{message}: {len(rows)} rows, such as {rows.iloc[0].to_dict()}"]
