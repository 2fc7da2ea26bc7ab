"""Are people counted right? Sums, yearly changes and moves against each other and against SSB."""

import pandas as pd

from etl.contract import Status
from etl.known import (
    KNOWN_DIFFERENCES,
    KNOWN_JUMPS,
    KNOWN_PROFILE_GAPS,
    KNOWN_REMAINDERS,
    KNOWN_TOTALS,
    N_PLACES,
)
from etl.publish import Snapshot

#: Largest change of a place's population in a year, in per cent, without a known reason.
LARGEST_JUMP = 8.0

#: Change that births, deaths and moves leave unexplained: per cent, and persons, without a reason.
LARGEST_REMAINDER = (2.0, 30)

#: Largest change of employed residents in a year, in per cent, where a border moved that year.
LARGEST_REFORM_JUMP = 12.0

#: Persons by which net migration may differ from SSB's area profiles: later corrections.
LARGEST_PROFILE_GAP = 3


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
