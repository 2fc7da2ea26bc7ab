"""The files that were delivered: none is left unread, and their sums are the country's."""

import pytest

from etl.sources.deliveries import read_sheet
from etl.tables import (
    ba_regions,
    broadband,
    district_figures,
    education,
    immigrants,
    need_index,
    refugees,
    school_points,
    unemployment,
)
from tests.etl.delivered import figures

DELIVERIES = (
    broadband.DELIVERY,
    district_figures.DELIVERY,
    education.DELIVERY,
    immigrants.DELIVERY,
    refugees.DELIVERY,
    school_points.DELIVERY,
    unemployment.DELIVERY,
    *need_index.DELIVERIES,
)


@pytest.mark.parametrize("delivery", DELIVERIES, ids=lambda delivery: delivery.source.id)
def test_a_missing_file_is_not_read_as_nothing(tmp_path, delivery):
    with pytest.raises(FileNotFoundError):
        delivery.read(tmp_path / delivery.path)


def test_sources_are_told_apart_and_say_who_publishes_them():
    sources = [delivery.source for delivery in DELIVERIES] + [ba_regions.SOURCE]
    assert len({source.id for source in sources}) == len(sources)
    for source in sources:
        assert source.publisher
        assert source.licence or "No licence is stated" in source.note.en
        assert source.url.startswith("https://")
        assert "@" in source.mirror


@pytest.mark.replay
class TestDeliveredFiles:
    def delivered(self, shared, delivery):
        return delivery.read(shared / "deliveries" / delivery.path)

    def total(self, tidy, variable, year):
        rows = tidy[(tidy["variable"] == variable) & (tidy["year"] == year)]
        return rows["value"].sum()

    def test_immigrants_sum_to_the_country(self, shared):
        tidy = self.delivered(shared, immigrants.DELIVERY)
        # Statistics Norway: 790,497 and 800,094 on 1 January; IMDi's are off by a few persons.
        assert self.total(tidy, "immigrants", 2020) == pytest.approx(790_497, abs=20)
        assert self.total(tidy, "immigrants", 2021) == pytest.approx(800_094, abs=20)
        assert figures(tidy, "immigrants")["3012", 2006] == 44

    def test_education_has_every_municipality_of_each_year(self, shared):
        tidy = self.delivered(shared, education.DELIVERY)
        rows = tidy[tidy["variable"] == "education_total"].groupby("year").size()
        assert rows.loc[[2012, 2017, 2018, 2020]].tolist() == [428, 426, 422, 356]
        assert figures(tidy, "education_total")["3001", 2011] == 14_402
        assert figures(tidy, "higher_education_persons")["3012", 2020] == 150
        # Trondheim, 91,633 in 2018, is not lost in 2019, when IMDi changes its number.
        assert figures(tidy, "education_total")["5001", 2019] == 93_245

    def test_refugees_have_every_municipality_of_each_year(self, shared):
        tidy = self.delivered(shared, refugees.DELIVERY)
        rows = tidy.groupby("year").size()
        assert rows.to_dict() == {
            **dict.fromkeys((2012, 2013, 2014, 2015, 2016), 428),
            2017: 426,
            2018: 422,
            2019: 422,
            **dict.fromkeys((2020, 2021, 2022, 2023), 356),
        }
        assert figures(tidy, "refugees_settled")["0709", 2016] == 102
        assert self.total(tidy, "refugees_settled", 2022) == 31_253

    def test_pupils_sum_to_the_country_but_for_the_suppressed(self, shared):
        tidy = self.delivered(shared, school_points.DELIVERY)
        country = {2016: 60_679, 2017: 58_360, 2018: 57_727, 2019: 58_750, 2020: 59_245}
        for year, pupils in country.items():
            assert pupils - 100 < self.total(tidy, "pupils", year) <= pupils
        assert figures(tidy, "school_points")["4203", 2021] == 42.3
        assert figures(tidy, "pupils")["0101", 2016] == 341

    def test_the_population_beside_the_jobs_is_the_countrys(self, shared):
        path = shared / "deliveries" / district_figures.DELIVERY.path
        population = read_sheet(path, ("B06-O", "B16-O"), sheet="Ark1").astype("int64").sum()
        assert population.tolist() == [4_640_219, 5_213_985]
        tidy = self.delivered(shared, district_figures.DELIVERY)
        assert self.total(tidy, "jobs_place_of_work", 2005) == 2_290_464
        assert figures(tidy, "jobs_place_of_work")["0121", 2015] == 233

    def test_the_unemployed_sum_to_the_country_but_for_the_suppressed(self, shared):
        tidy = self.delivered(shared, unemployment.DELIVERY)
        monthly = (74143, 64439, 58368, 53785, 47142, 47104, 48066, 47934, 46011, 45406)
        country = sum(monthly) / 10
        assert country - 300 < self.total(tidy, "unemployed_mean", 2022) < country
        assert figures(tidy, "unemployment_pct")["0301", 2022] == pytest.approx(2.31)
        assert tidy.groupby("variable").size().tolist() == [356] * 4

    def test_every_municipality_has_a_need_index_or_a_gap_and_a_place_in_or_out_of_robek(
        self, shared
    ):
        for delivery in need_index.DELIVERIES:
            assert len(self.delivered(shared, delivery)) == 357
        robek = self.delivered(shared, need_index.DELIVERIES[-1])
        assert robek["value"].sum() == 27
        index = self.delivered(shared, need_index.DELIVERIES[1])
        assert figures(index, "need_index")["3222", 2026] == 0.9551

    def test_357_municipalities_lie_in_159_labour_market_regions(self, shared):
        table = ba_regions.read(shared / "deliveries" / ba_regions.PATH)
        assert len(table) == 357
        assert table["ba_region"].nunique() == 159

    def test_broadband_has_every_municipality_of_2019(self, shared):
        tidy = self.delivered(shared, broadband.DELIVERY)
        assert tidy.groupby("variable").size().tolist() == [422, 422]
        assert figures(tidy, "broadband_100mbit_pct")["0301", 2013] == pytest.approx(
            94.78, abs=0.01
        )
