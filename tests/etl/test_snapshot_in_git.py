"""The snapshot in git: what it promises to hold, and how its gaps are told."""

import pytest

from etl.check import run_checks
from etl.contract import Status
from etl.doubt import doubtful
from tests.etl.pipeline import spoilt

#: Places made of a municipality that was divided, and the years when they were not there.
DIVIDED = {place: range(1980, 2020) for place in ("5055", "5056", "5059", "1806", "1875")}

DIVIDED["1580"] = range(2020, 2024)


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
