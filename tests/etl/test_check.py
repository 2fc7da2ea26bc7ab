"""Checks: the snapshot in git passes, and each check speaks of the fault that it is for."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest

from etl import check
from etl.check import Fault, check_groups, run_checks
from etl.contract import Status
from etl.doubt import doubtful
from etl.gather import Figures, read_groups, read_municipalities
from etl.known import (
    KNOWN_DIFFERENCES,
    KNOWN_JUMPS,
    KNOWN_PROFILE_GAPS,
    KNOWN_REMAINDERS,
    KNOWN_TOTALS,
)
from etl.publish import Snapshot
from etl.sources.cache import RawCache
from etl.sources.http import Client
from etl.sources.klass import Klass
from etl.sources.pxweb import StatBank
from etl.tables.model import Variable
from etl.totals import check_sums
from tests.etl.pipeline import HASTE, spoilt

#: What the checks look at; without the rest they are quicker.
VARIABLES = [
    *("population", "population_summed", "pop_all_ages", "employed_residents"),
    *("natural_increase", "natural_increase_15y", "net_migration", "net_migration_15y"),
    *("is_comparable_15y", "net_migration_profile"),
]
INDICATORS = ["population", "population_remainder", "share_65plus"]
AREA_INDICATORS = [*INDICATORS, "share_20_39", "employment_rate"]
#: Places made of a municipality that was divided, and the years when they were not there.
DIVIDED = {place: range(1980, 2020) for place in ("5055", "5056", "5059", "1806", "1875")}
DIVIDED["1580"] = range(2020, 2024)


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


def change(table: str, column: str, new: Callable[[pd.Series], object], **where: object):
    """Return a fault to make: `column` of the rows of `table` that fit `where` is made anew."""

    def spoil(snapshot: Snapshot) -> Snapshot:
        frame = snapshot.tables[table].copy()
        rows = pd.Series(True, index=frame.index)
        for name, value in where.items():
            rows &= frame[name].isin(value if isinstance(value, list) else [value])
        assert rows.any(), "the fault is made nowhere"
        frame.loc[rows, column] = new(frame.loc[rows, column])
        return spoilt(snapshot, **{table: frame})

    return spoil


def keep(table: str, condition: str):
    """Return a fault to make: other rows of `table` are gone."""

    def spoil(snapshot: Snapshot) -> Snapshot:
        rows = snapshot.tables[table].query(condition)
        assert len(rows) < len(snapshot.tables[table]), "the fault is made nowhere"
        return spoilt(snapshot, **{table: rows})

    return spoil


def repeat_a_row(snapshot: Snapshot) -> Snapshot:
    counts = snapshot.tables["counts"]
    return spoilt(snapshot, counts=pd.concat([counts, counts.iloc[:1]]))


HASVIK_1985 = {"place": "5616", "year": 1985}
PEOPLE = ["population", "population_summed", "pop_all_ages"]
FAULTS = {
    "a row twice": ("shape", repeat_a_row, "2 rows share a key"),
    "a column too many": (
        "shape",
        lambda snapshot: spoilt(snapshot, areas=snapshot.tables["areas"].assign(more=1)),
        "areas: unknown column 'more'",
    ),
    "a gap without a reason": (
        "values",
        change("observations", "value", lambda old: None, indicator="population", **HASVIK_1985),
        "observations: value and status disagree: 1 rows",
    ),
    "a suppressed figure with a value": (
        "values",
        change("counts", "status", lambda old: "suppressed", variable="population", **HASVIK_1985),
        "counts: value and status disagree: 1 rows",
    ),
    "a status that is none": (
        "values",
        change("observations", "status", lambda old: "ok", indicator="population", **HASVIK_1985),
        "observations: value and status disagree: 1 rows",
    ),
    "a share of 101 per cent": (
        "values",
        change(
            "observations",
            ["value", "upper"],
            lambda old: 101,
            indicator="share_65plus",
            place="5616",
            year=2020,
        ),
        "a share lies outside 0–100: 1 rows",
    ),
    "a value outside its interval": (
        "values",
        change(
            "observations",
            "lower",
            lambda old: 99.0,
            indicator="share_65plus",
            place="5616",
            year=2020,
        ),
        "a value lies outside its own interval: 1 rows",
    ),
    "a place too few": (
        "places",
        keep("places", "place != '5616'"),
        "figures of a place that is none: 5616",
    ),
    "a county too few": (
        "places",
        change("places", "county", lambda old: "55", county="56"),
        "357 places in 14 counties",
    ),
    "a person too many in Oslo": (
        "totals",
        change("counts", "value", lambda old: old + 1, variable=PEOPLE, place="0301", year=2024),
        "population of 0 in 2024 is 5550204.0, not 5550203",
    ),
    "an age that is lost": (
        "ages",
        change(
            "counts",
            "value",
            lambda old: old - 3,
            variable="pop_all_ages",
            place="5616",
            year=2020,
        ),
        "ages of 5616 add up to -3 against the population in 2020",
    ),
    "an age group that is lost": (
        "age_sex",
        keep("age_sex", "not (year == 2020 and sex == 'f' and age == 30)"),
        "5616 has 37 groups of age and sex in 2020, not 38",
    ),
    "a man of thirty counted twice": (
        "age_sex",
        change("age_sex", "persons", lambda old: old + 1, year=2020, sex="m", age=30),
        "persons by age and sex of 5616 add up to +1 against the population in 2020",
    ),
    "an age group without a reason for its gap": (
        "values",
        change("age_sex", "persons", lambda old: None, year=2020, sex="m", age=30),
        "age_sex: value and status disagree: 1 rows",
    ),
    "a target on nothing": (
        "targets",
        change("targets", "indicator", lambda old: "dreams", target="population_grows"),
        "population_grows is set on 'dreams', which has no figures",
    ),
    "a target that follows a country without a figure": (
        "targets",
        change("targets", "kind", lambda old: "norway", target="income_grows"),
        "income_grows needs the country's figure of 'median_income_change_10y' in 2024",
    ),
    "a target that counts from a year without figures": (
        "targets",
        change("targets", "base_year", lambda old: 1999, target="young_adults_kept"),
        "young_adults_kept counts from 1999; 'young_adults' has 2005–2026",
    ),
    "a target without trends": (
        "target_trends",
        keep("target_trends", "target != 'income_grows'"),
        "income_grows has no trends",
    ),
    "a trend that is not that of the measure": (
        "target_trends",
        change("target_trends", "verdict", lambda old: "none", target="income_grows", place="5616"),
        "income_grows is none in 5616, median_income_change_10y is ",
    ),
    "a place among its own peers": (
        "peers",
        change("peers", "peer", lambda old: "5616", place="5616", rank=1),
        "5616 is its own peer",
    ),
    "a merger that earlier borders don't undo": (
        "divisions",
        change(
            "division_observations",
            "value",
            lambda old: old + 1,
            division=2018,
            indicator="population",
            place="1263",
            year=2022,
        ),
        "population around 1263 of 2018 in 2022",
    ),
    "another figure of a municipality that is the same": (
        "divisions",
        change(
            "division_observations",
            "status",
            lambda old: "estimated",
            division=2013,
            indicator="population",
            place="2015",
            year=2000,
        ),
        "population around 2015 of 2013 in 2000",
    ),
    "a place that comes from nowhere": (
        "divisions",
        keep("divisions", "not (division == 2020 and code == '5433')"),
        "5616 comes from no municipality of 2020",
    ),
    "a merger that lost someone": (
        "population_against_ssb",
        change(
            "counts",
            "value",
            lambda old: old + 1,
            variable="population_summed",
            place="5530",
            year=1990,
        ),
        "population of 5530 in 1990: 06913 merged gives -1 against 07459",
    ),
    "a known difference that is no more": (
        "population_against_ssb",
        change(
            "counts",
            "value",
            lambda old: old.iloc[0],
            variable=["population", "population_summed"],
            place="3442",
            year=2001,
        ),
        "the known difference ('3442', 2001) is no more; take it off the list",
    ),
    "a tenth of a place gone in a year": (
        "jumps",
        change(
            "counts", "value", lambda old: (0.9 * old).round(), variable="population", **HASVIK_1985
        ),
        "population of 5616 changes by",
    ),
    "people from nowhere": (
        "remainders",
        change(
            "observations",
            "value",
            lambda old: 400.0,
            indicator="population_remainder",
            **HASVIK_1985,
        ),
        "of the population of 5616 came or went unexplained in 1985",
    ),
    "a part left out of a merger": (
        "reforms",
        change(
            "counts",
            "value",
            lambda old: 1.2 * old,
            variable="employed_residents",
            place="5530",
            year=[2018, 2019],
        ),
        "employed residents of 5530 change by",
    ),
    "a year's moves miscounted": (
        "profiles",
        change(
            "counts",
            "value",
            lambda old: old + 4,
            variable="net_migration_profile",
            place="5616",
            year=2019,
        ),
        "net migration of 5616 in 2019 is -4",
    ),
    "a year's births miscounted": (
        "components",
        change(
            "counts",
            "value",
            lambda old: old + 2,
            variable="natural_increase",
            place="5616",
            year=2015,
        ),
        "natural_increase of 5616 2011–2025 is +2 against the delivered sum",
    ),
    "too few indicators": (
        "coverage",
        keep("indicators", "position < 50 or indicator == 'population_remainder'"),
        "indicators, not 55",
    ),
    "a promised indicator that is not there": (
        "coverage",
        keep("indicators", "indicator != 'net_migration'"),
        "net_migration is not there",
    ),
    "a late first year": (
        "coverage",
        change("indicators", "first_year", lambda old: 1986, indicator="population"),
        "population covers 1986–2026 and 357 places, not 1980–2026 and 357",
    ),
    "an early last year": (
        "coverage",
        change("indicators", "last_year", lambda old: 2024, indicator="employed_residents"),
        "employed_residents covers 2008–2024",
    ),
    "a place without figures": (
        "coverage",
        change("indicators", "n_places", lambda old: 356, indicator="natural_change"),
        "natural_change covers 1980–2025 and 356 places",
    ),
    "nobody at home": (
        "coverage",
        change("observations", "value", lambda old: 0.0, indicator="population", **HASVIK_1985),
        "a population of zero: 1 rows",
    ),
    "figures from nowhere": (
        "provenance",
        change("counts", "source", lambda old: "hearsay", variable="population", **HASVIK_1985),
        "no source row for 'hearsay'",
    ),
    "an indicator of no source": (
        "provenance",
        change("indicators", "sources", lambda old: old + ";rumour", indicator="turnout"),
        "no source row for 'rumour'",
    ),
}


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


class TestSums:
    """Moving figures to today's municipalities loses no one."""

    def found(self, *values: float | None) -> list[Fault]:
        tidy = pd.DataFrame(
            {
                "variable": "people",
                "code": ["1927", "1931", "2100"],
                "year": 2010,
                "value": [10.0, 20.0, 5.0],
            }
        )
        figures = Figures(tidy, (Variable("people", "count"),), {})
        moved = {"variable": "people", "year": 2010, "value": list(values)}
        return check_sums([figures], pd.DataFrame(moved))

    def test_the_same_sum_is_right_and_svalbard_is_no_municipality(self):
        assert self.found(30, 0) == []

    def test_someone_lost_is_told(self):
        (fault,) = self.found(29, 0)
        assert fault.check == "sums"
        assert fault.message.startswith("people in 2010: 30 before moving")
        assert fault.message.endswith("29 after")

    def test_a_gap_explains_fewer_but_never_more(self):
        assert self.found(20, None) == []
        assert len(self.found(31, None)) == 1


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
        monkeypatch.setattr(check, "KNOWN_JUMPS", {})
        said = " ".join(fault + ";" for fault in check.check_jumps(sound))
        for place, year in KNOWN_JUMPS:
            assert f"population of {place} changes by" in said
            assert f"up to {year};" in said
        assert said.count(";") == len(KNOWN_JUMPS)

    def test_each_border_change_leaves_people_unexplained(self, sound, monkeypatch):
        monkeypatch.setattr(check, "KNOWN_REMAINDERS", {})
        found = check.check_remainders(sound)
        for place, year in KNOWN_REMAINDERS:
            assert any(f" of {place} " in said and f"in {year - 1}" in said for said in found)
        assert len(found) == len(KNOWN_REMAINDERS)

    def test_each_difference_is_one(self, sound, monkeypatch):
        monkeypatch.setattr(check, "KNOWN_DIFFERENCES", {})
        assert len(check.check_population_against_ssb(sound)) == len(KNOWN_DIFFERENCES)

    def test_each_total_is_looked_at(self, sound, monkeypatch):
        off = {key: total + 1 for key, total in KNOWN_TOTALS.items()}
        monkeypatch.setattr(check, "KNOWN_TOTALS", off)
        assert len(check.check_totals(sound)) == len(KNOWN_TOTALS)


class TestTheSnapshotInGit:
    def test_it_passes_every_check(self, committed):
        assert run_checks(committed) == []

    def test_it_holds_at_least_55_indicators_of_357_places(self, committed):
        observations = committed.tables["observations"]
        assert observations["indicator"].nunique() >= 55
        assert observations["place"].nunique() == 357
        n_rows = observations.groupby(["indicator", "year"])["place"].agg(["size", "nunique"])
        assert (n_rows == 357).all(axis=None), "a gap is a row with a status"

    @pytest.mark.parametrize(
        ("indicator", "first", "last"),
        [
            ("population", 1980, 2026),
            ("natural_change", 1980, 2025),
            ("net_migration", 1980, 2025),
            ("employed_residents", 2008, 2025),
        ],
    )
    def test_the_long_series_have_a_figure_for_every_place_and_year(
        self, committed, indicator, first, last
    ):
        rows = committed.tables["observations"].query("indicator == @indicator")
        assert set(rows["year"]) == set(range(first, last + 1))
        assert rows["value"].notna().all()

    @pytest.mark.parametrize("indicator", ["population", "natural_change", "employed_residents"])
    def test_the_country_is_the_sum_of_its_municipalities(self, committed, indicator):
        places = committed.tables["observations"].query("indicator == @indicator")
        country = committed.tables["area_observations"].query(
            "indicator == @indicator and area == '0'"
        )
        sums = places.groupby("year")["value"].sum()
        gap = country.set_index("year")["value"] - sums
        assert len(gap) == len(sums)
        assert gap.abs().max() < 0.01

    def test_population_is_whole_persons_but_where_it_is_shared_out(self, committed):
        rows = committed.tables["counts"].query("variable == 'population'")
        whole = rows[rows["value"] % 1 == 0]
        assert set(rows["status"]) == {"normal", "estimated"}
        assert set(rows.drop(whole.index)["status"]) == {"estimated"}
        estimated = rows[rows["status"] == "estimated"]
        assert set(estimated["place"]) == {*DIVIDED, "1508"}

    @pytest.mark.parametrize("place", DIVIDED)
    def test_no_zero_stands_where_ssb_s_summed_list_has_a_hole(self, committed, place):
        counts = committed.tables["counts"].query("source == 'ssb_07459' and place == @place")
        hole = counts[counts["year"].isin(list(DIVIDED[place]))]
        assert len(hole) > 0
        assert hole["value"].isna().all()
        assert set(hole["status"]) == {"ambiguous"}
        after = counts[counts["year"] > max(DIVIDED[place])]
        assert after["value"].notna().all()

    def test_no_population_or_age_group_of_a_place_is_zero(self, committed):
        rows = committed.tables["counts"].query("source in ['ssb_07459', 'ssb_06913']")
        stocks = rows[rows["variable"].str.match("pop|women|men") & (rows["variable"] != "pop_0")]
        assert (stocks["value"] != 0).all()

    def test_employment_breaks_in_2015_and_no_other_year(self, committed):
        rows = committed.tables["counts"].query("variable == 'employed_residents'")
        assert set(rows.loc[rows["status"] == "break", "year"]) == {2015}
        assert not (rows.query("year == 2015")["status"] == "normal").any()

    def test_every_figure_behind_an_indicator_is_published(self, committed):
        variables = set(committed.tables["counts"]["variable"])
        for needed in committed.tables["indicators"]["variables"]:
            assert set(needed.split(";")) <= variables

    def test_the_manifest_tells_the_day_of_the_newest_figures(self, committed):
        sources = committed.tables["sources"]
        assert committed.manifest["data_date"] == sources["updated"].max()
        assert set(committed.manifest["sources"]) == set(sources["source"])


class TestDoubtful:
    def test_years_are_told_by_place_and_status(self, committed):
        counts = (
            committed.tables["counts"]
            .iloc[:6]
            .assign(
                place="5616",
                year=[1990, 1991, 1992, 2000, 2001, 2010],
                status=["ambiguous"] * 4 + ["normal", "estimated"],
            )
        )
        rows = doubtful(spoilt(committed, counts=counts)).to_dict("records")
        assert [(row["place"], row["status"], row["years"], row["n_figures"]) for row in rows] == [
            ("5616 Hasvik", Status.AMBIGUOUS, "1990–1992, 2000", 4),
            ("5616 Hasvik", Status.ESTIMATED, "2010", 1),
        ]


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
