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
from etl.contract import DIVISION, TABLES, SchemaError, Status
from etl.crosswalk import Municipalities
from etl.known import (
    KNOWN_DIFFERENCES,
    KNOWN_JUMPS,
    KNOWN_PROFILE_GAPS,
    KNOWN_REMAINDERS,
    KNOWN_TOTALS,
)
from etl.publish import Snapshot

N_PLACES, N_COUNTIES, LEAST_INDICATORS = 357, 15, 55
#: The tables in which a figure has a value or says why not.
VALUED = ("observations", "area_observations", "division_observations", "counts", "age_sex")
#: Largest change of a place's population in a year, in per cent, without a known reason.
LARGEST_JUMP = 8.0
#: Change that births, deaths and moves leave unexplained: per cent, and persons, without a reason.
LARGEST_REMAINDER = (2.0, 30)
#: Largest change of employed residents in a year, in per cent, where a border moved that year.
LARGEST_REFORM_JUMP = 12.0
#: Persons by which net migration may differ from SSB's area profiles: later corrections.
LARGEST_PROFILE_GAP = 3
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


def check_totals(snapshot: Snapshot) -> list[str]:
    """Find sums over municipalities that are not what Statistics Norway publishes."""
    wide = _wide(snapshot, "population")
    cells = _cells(pd.concat([wide, wide.sum(min_count=N_PLACES).to_frame("0").T]))
    return [
        f"{variable} of {place} in {year} is {cells.get((place, year))}, not {known}"
        for (variable, place, year), known in KNOWN_TOTALS.items()
        if cells.get((place, year)) != known
    ]


def check_ages(snapshot: Snapshot) -> list[str]:
    """Find ages that do not add up to the population."""
    ages, all_people = _wide(snapshot, "pop_all_ages"), _wide(snapshot, "population")
    gap = _cells(ages - all_people.reindex(columns=ages.columns))
    return [
        f"ages of {place} add up to {value:+.0f} against the population in {year}"
        for (place, year), value in gap.items()
        if abs(value) > 0.5
    ]


def check_population_against_ssb(snapshot: Snapshot) -> list[str]:
    """Find where merging 06913 ourselves gives something else than SSB's summed 07459."""
    ours, theirs = _wide(snapshot, "population"), _wide(snapshot, "population_summed")
    gap = _cells(ours.reindex(columns=theirs.columns) - theirs)
    found = {key: value for key, value in gap.items() if abs(value) > 0.5}
    faults = [
        f"population of {place} in {year}: 06913 merged gives {value:+.0f} against 07459"
        for (place, year), value in found.items()
        if (place, year) not in KNOWN_DIFFERENCES
    ]
    gone = [key for key in KNOWN_DIFFERENCES if key not in found]
    return faults + [f"the known difference {key} is no more; take it off the list" for key in gone]


def check_jumps(snapshot: Snapshot) -> list[str]:
    """Find populations that change more in a year than any real one has."""
    change = _cells(100 * _wide(snapshot, "population").pct_change(axis=1, fill_method=None))
    return [
        f"population of {place} changes by {value:+.1f} % up to {year}"
        for (place, year), value in change.items()
        if abs(value) > LARGEST_JUMP and (place, year) not in KNOWN_JUMPS
    ]


def check_remainders(snapshot: Snapshot) -> list[str]:
    """Find changes in population that births, deaths, moves and borders do not explain."""
    people, left = _wide(snapshot, "population"), _observed(snapshot, "population_remainder")
    percent, persons = LARGEST_REMAINDER
    relative = 100 * left / people.reindex(columns=left.columns)
    large = _cells(relative.where(left.abs() > persons))
    return [
        f"{value:+.1f} % of the population of {place} came or went unexplained in {year}"
        for (place, year), value in large.items()
        if abs(value) > percent and (place, year + 1) not in KNOWN_REMAINDERS
    ]


def check_reforms(snapshot: Snapshot) -> list[str]:
    """Find jumps in employment where codes changed: 2017/18, 2019/20 and 2023/24."""
    change = 100 * _wide(snapshot, "employed_residents").pct_change(axis=1, fill_method=None)
    return [
        f"employed residents of {place} change by {value:+.1f} % up to {year}"
        for (place, year), value in _cells(change.reindex(columns=[2018, 2020, 2024])).items()
        if abs(value) > LARGEST_REFORM_JUMP
    ]


def check_components(snapshot: Snapshot) -> list[str]:
    """Find yearly changes that do not add up to the delivered sums of 2011–2025."""
    faults = []
    comparable = _latest(snapshot, "is_comparable_15y")
    for ours, theirs in (
        ("natural_increase", "natural_increase_15y"),
        ("net_migration", "net_migration_15y"),
    ):
        years = range(2011, 2026)
        yearly = _wide(snapshot, ours).reindex(columns=years)
        summed = yearly.sum(axis=1, min_count=len(years))
        gap = summed - _latest(snapshot, theirs)
        gap = gap[comparable.reindex(gap.index) == 1]
        faults += [
            f"{ours} of {place} 2011–2025 is {value:+.0f} against the delivered sum"
            for place, value in gap[gap.abs() > 0.5].items()
        ]
    return faults


def check_profiles(snapshot: Snapshot) -> list[str]:
    """Find yearly net migration that is not what SSB's area profiles give, where both are whole."""
    counts = snapshot.tables["counts"]
    whole = counts[counts["status"] == Status.NORMAL]
    ours, theirs = (
        whole[whole["variable"] == variable].pivot(index="place", columns="year", values="value")
        for variable in ("net_migration", "net_migration_profile")
    )
    return [
        f"net migration of {place} in {year} is {value:+.0f} against SSB's area profile"
        for (place, year), value in _cells(ours.reindex(columns=theirs.columns) - theirs).items()
        if abs(value) > LARGEST_PROFILE_GAP and (place, year) not in KNOWN_PROFILE_GAPS
    ]


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


def _wide(snapshot: Snapshot, variable: str) -> pd.DataFrame:
    counts = snapshot.tables["counts"]
    rows = counts[counts["variable"] == variable]
    return rows.pivot(index="place", columns="year", values="value")


def _observed(snapshot: Snapshot, indicator: str) -> pd.DataFrame:
    observations = snapshot.tables["observations"]
    rows = observations[observations["indicator"] == indicator]
    return rows.pivot(index="place", columns="year", values="value")


def _latest(snapshot: Snapshot, variable: str) -> pd.Series:
    """Return each place's newest value; nothing where no source holds the variable."""
    counts = snapshot.tables["counts"]
    rows = counts[(counts["variable"] == variable) & counts["value"].notna()]
    return rows.sort_values("year").groupby("place")["value"].last()


def _cells(wide: pd.DataFrame) -> dict[tuple[str, int], float]:
    """Return (place, year) → value for the cells that have one."""
    return {
        (str(place), int(year)): float(value)
        for year in list(wide.columns.to_numpy())
        for place, value in wide[year].dropna().items()
    }


def _some(message: str, rows: pd.DataFrame) -> list[str]:
    if rows.empty:
        return []
    return [f"{message}: {len(rows)} rows, such as {rows.iloc[0].to_dict()}"]
