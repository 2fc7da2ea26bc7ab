"""Each check speaks of the fault that it is for, and what is known of the figures is still so."""

from dataclasses import replace

import pytest

from etl import check, check_people
from etl.check import check_groups, run_checks
from etl.gather import read_groups, read_municipalities
from etl.known import (
    KNOWN_DIFFERENCES,
    KNOWN_JUMPS,
    KNOWN_PROFILE_GAPS,
    KNOWN_REMAINDERS,
    KNOWN_TOTALS,
)
from etl.sources.cache import RawCache
from etl.sources.http import Client
from etl.sources.klass import Klass
from etl.sources.pxweb import StatBank
from tests.etl.pipeline import HASTE, spoilt
from tests.etl.spoiling import FAULTS

#: What the checks look at; without the rest they are quicker.
VARIABLES = [
    *("population", "population_summed", "pop_all_ages", "employed_residents"),
    *("natural_increase", "natural_increase_15y", "net_migration", "net_migration_15y"),
    *("is_comparable_15y", "net_migration_profile"),
]
INDICATORS = ["population", "population_remainder", "share_65plus"]
AREA_INDICATORS = [*INDICATORS, "share_20_39", "employment_rate"]


@pytest.fixture(scope="module")
def sound(committed):
    """The snapshot in git, without what no check looks at."""
    counts, observations = committed.tables["counts"], committed.tables["observations"]
    areas, targets = committed.tables["area_observations"], committed.tables["targets"]
    ages, earlier = committed.tables["age_sex"], committed.tables["division_observations"]
    return spoilt(
        committed,
        counts=counts[counts["variable"].isin(VARIABLES)],
        observations=observations[observations["indicator"].isin(INDICATORS)],
        area_observations=areas[areas["indicator"].isin(AREA_INDICATORS)],
        age_sex=ages[ages["place"] == "5616"],
        division_observations=earlier.query("indicator == 'population' and year >= 2000"),
        targets=targets[targets["goal"].isin(["freedom", "work"])],
    )


class TestFaultsAreFound:
    @pytest.mark.parametrize(("name", "spoil", "said"), FAULTS.values(), ids=FAULTS)
    def test_one_check_speaks_and_says_what_it_found(self, sound, name, spoil, said):
        faults = run_checks(spoil(sound))
        assert {fault.check for fault in faults} == {name}
        assert any(said in fault.message for fault in faults), faults

    def test_the_sound_snapshot_has_none(self, sound):
        assert run_checks(sound) == []

    def test_every_check_has_a_fault_here(self):
        checks = {name.removeprefix("check_") for name in vars(check) if name.startswith("check_")}
        assert {name for name, _, _ in FAULTS.values()} == checks - {"groups"}

    def test_all_faults_come_in_one_report(self, sound):
        both = FAULTS["nobody at home"][1](FAULTS["an age that is lost"][1](sound))
        assert {fault.check for fault in run_checks(both)} == {"ages", "coverage"}

    def test_what_a_source_does_not_hold_is_not_compared(self, sound):
        counts = sound.tables["counts"]
        without = counts[~counts["variable"].str.endswith("_15y")]
        assert run_checks(spoilt(sound, counts=without)) == []


class TestKnown:
    """What looks wrong and is not: each entry has a reason, and is still needed."""

    @pytest.mark.parametrize(
        "entries", [KNOWN_REMAINDERS, KNOWN_DIFFERENCES, KNOWN_JUMPS, KNOWN_PROFILE_GAPS]
    )
    def test_each_has_a_reason_a_place_and_a_year(self, committed, entries):
        places = set(committed.tables["places"]["place"])
        for (place, year), reason in entries.items():
            assert place in places
            assert 1980 < year <= 2026
            assert len(reason.split()) >= 4

    def test_each_jump_is_one(self, sound, monkeypatch):
        monkeypatch.setattr(check_people, "KNOWN_JUMPS", {})
        said = " ".join(fault + ";" for fault in check_people.check_jumps(sound))
        for place, year in KNOWN_JUMPS:
            assert f"population of {place} changes by" in said
            assert f"up to {year};" in said
        assert said.count(";") == len(KNOWN_JUMPS)

    def test_each_border_change_leaves_people_unexplained(self, sound, monkeypatch):
        monkeypatch.setattr(check_people, "KNOWN_REMAINDERS", {})
        found = check_people.check_remainders(sound)
        for place, year in KNOWN_REMAINDERS:
            assert any(f" of {place} " in said and f"in {year - 1}" in said for said in found)
        assert len(found) == len(KNOWN_REMAINDERS)

    def test_each_difference_is_one(self, sound, monkeypatch):
        monkeypatch.setattr(check_people, "KNOWN_DIFFERENCES", {})
        assert len(check_people.check_population_against_ssb(sound)) == len(KNOWN_DIFFERENCES)

    def test_each_total_is_looked_at(self, sound, monkeypatch):
        off = {key: total + 1 for key, total in KNOWN_TOTALS.items()}
        monkeypatch.setattr(check_people, "KNOWN_TOTALS", off)
        assert len(check_people.check_totals(sound)) == len(KNOWN_TOTALS)


@pytest.mark.replay
class TestGroups:
    """SSB's summed list and KLASS's changes lead every code to the same municipality."""

    @pytest.fixture(scope="class")
    @classmethod
    def municipalities(cls, sources, first_build):
        origins = sources.origins(first_build[0])
        client, cache = Client(HASTE), RawCache(first_build[0] / "raw")
        groups = read_groups(origins, StatBank(origins.ssb_url, client, cache), None, [])
        return read_municipalities(Klass(origins.klass_url, client, cache), groups)

    def test_they_agree(self, municipalities):
        assert len(municipalities.groups) > 800
        assert check_groups(municipalities) == []

    def test_a_code_under_the_wrong_place_is_told(self, municipalities):
        astray = replace(municipalities, groups={**municipalities.groups, "1929": "5616"})
        (fault,) = check_groups(astray)
        assert fault.message == "SSB puts 1929 under 5616; KLASS leads it to ['5530']"
