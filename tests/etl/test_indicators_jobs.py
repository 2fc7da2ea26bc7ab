"""Indicators of work: their words, and their arithmetic on numbers one can add in the head."""

import re

import pandas as pd
import pytest

from etl.contract import LANGUAGES, Status
from etl.indicators.formulas import (
    change_pct_since_break,
    concentration,
    share_of_next_stock,
    share_of_rest,
)
from etl.indicators.jobs import INDICATORS

BY_ID = {indicator.meta.id: indicator for indicator in INDICATORS}
TEXTS = ("title", "short", "definition", "caution", "unit")


def series(values: dict[int, float | Status], place: str = "0301") -> pd.DataFrame:
    """Return a panel variable of one place: a status stands for a value that is not there."""
    index = pd.MultiIndex.from_tuples([(place, year) for year in values], names=["place", "year"])
    numbers = [None if isinstance(value, Status) else value for value in values.values()]
    statuses = [value if isinstance(value, Status) else Status.NORMAL for value in values.values()]
    return pd.DataFrame({"value": numbers, "status": map(str, statuses)}, index=index).astype(
        {"value": "float64"}
    )


def with_break(frame: pd.DataFrame, year: int) -> pd.DataFrame:
    is_year = frame.index.get_level_values("year") == year
    return frame.assign(status=frame["status"].mask(is_year, "break"))


def by_year(result: pd.DataFrame) -> dict[int, tuple[float | None, str]]:
    values = result["value"].astype(object).where(result["value"].notna(), None)
    years = result.index.get_level_values("year")
    return dict(zip(years, zip(values, result["status"], strict=True), strict=True))


class TestWords:
    def test_ids_are_unique(self):
        assert len(BY_ID) == len(INDICATORS)

    @pytest.mark.parametrize("indicator", INDICATORS, ids=BY_ID)
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_text_is_there_and_fits(self, indicator, language):
        texts = {name: getattr(getattr(indicator.meta, name), language) for name in TEXTS}
        assert all(text.strip() == text and text for text in texts.values())
        assert len(texts["short"]) <= 32
        for name in ("definition", "caution"):
            assert texts[name].endswith(".")
            assert "  " not in texts[name]

    @pytest.mark.parametrize("indicator", INDICATORS, ids=BY_ID)
    def test_a_caution_says_how_not_to_read_the_figure(self, indicator):
        caution = indicator.meta.caution
        assert caution.nb.startswith("Ikke les ")
        assert caution.nn.startswith("Ikkje les ")
        assert caution.en.startswith("Do not read ")

    @pytest.mark.parametrize("indicator", INDICATORS, ids=BY_ID)
    def test_bokmal_and_nynorsk_are_kept_apart(self, indicator):
        nb = " ".join(getattr(indicator.meta, name).nb for name in TEXTS)
        nn = " ".join(getattr(indicator.meta, name).nn for name in TEXTS)
        assert not re.findall(r"\b(ikkje|frå|kvar|ein|eit|dei|busette|sysselsette|talde)\b", nb)
        assert not re.findall(r"\b(ikke|fra|hver|en|et|de|bosatte|sysselsatte|jeg|noe)\b", nn)

    @pytest.mark.parametrize("indicator", INDICATORS, ids=BY_ID)
    def test_a_definition_names_who_published(self, indicator):
        assert re.search(r"Statistics Norway|NAV|KMD|IMDi", indicator.meta.definition.en)


class TestEmploymentRate:
    def test_the_fourth_quarter_is_set_against_the_next_1_january(self):
        panel = {
            "employed_residents": series({2024: 60, 2025: 80}),
            "pop_15_74": series({2024: 1, 2025: 100, 2026: 100}),
        }
        result = BY_ID["employment_rate"].formula.compute(panel)
        assert by_year(result) == {2024: (60.0, "normal"), 2025: (80.0, "normal")}
        assert (result["lower"] < result["value"]).all()
        assert (result["value"] < result["upper"]).all()

    def test_a_gap_in_the_population_is_a_gap_in_the_rate(self):
        result = share_of_next_stock("part", "whole").compute(
            {"part": series({2019: 60}), "whole": series({2020: Status.AMBIGUOUS})}
        )
        assert by_year(result) == {2019: (None, "ambiguous")}


class TestChangeSinceBreak:
    def test_within_one_side_of_the_break_a_change_is_a_change(self):
        levels = with_break(series({2013: 100, 2014: 110, 2015: 50, 2016: 60}), 2015)
        result = change_pct_since_break("jobs", 1, 2015).compute({"jobs": levels})
        known = by_year(result)
        assert known[2014] == (pytest.approx(10), "normal")
        assert known[2016] == (pytest.approx(20), "normal")

    def test_across_the_break_there_is_no_change_to_tell(self):
        levels = with_break(series({2014: 110, 2015: 50, 2016: 60}), 2015)
        one = change_pct_since_break("jobs", 1, 2015).compute({"jobs": levels})
        two = change_pct_since_break("jobs", 2, 2015).compute({"jobs": levels})
        assert by_year(one)[2015] == (None, "ambiguous")
        assert by_year(two) == {2016: (None, "ambiguous")}

    def test_a_gap_stays_the_gap_it_was(self):
        levels = series({2014: Status.SUPPRESSED, 2015: 50})
        result = change_pct_since_break("jobs", 1, 2015).compute({"jobs": levels})
        assert by_year(result) == {2015: (None, "suppressed")}

    @pytest.mark.parametrize(("years", "first"), [(1, 2016), (5, 2020)])
    def test_employed_residents_can_be_compared_again_after_2015(self, years, first):
        levels = with_break(series(dict.fromkeys(range(2008, 2026), 100)), 2015)
        result = BY_ID[f"employed_change_{years}y"].formula.compute({"employed_residents": levels})
        ambiguous = [year for year, (_, status) in by_year(result).items() if status == "ambiguous"]
        assert ambiguous == list(range(2015, first))


class TestIndustry:
    def test_a_share_is_of_all_employed_residents(self):
        panel = {"employed_primary": series({2025: 5}), "employed_residents": series({2025: 20})}
        result = BY_ID["industry_share_primary"].formula.compute(panel)
        assert by_year(result) == {2025: (25.0, "normal")}

    def test_the_rest_is_who_is_in_no_named_group(self):
        formula = BY_ID["industry_share_other"].formula
        panel = {name: series({2025: 10}) for name in formula.variables}
        panel["employed_residents"] = series({2025: 100})
        assert by_year(formula.compute(panel)) == {2025: (50.0, "normal")}

    @pytest.mark.parametrize(
        ("named", "everyone", "expected"), [(10, 10, 1.0), (0, 10, 1.0), (1, 4, 0.625)]
    )
    def test_concentration_is_the_sum_of_squared_shares(self, named, everyone, expected):
        panel = {"a": series({2025: named}), "all": series({2025: everyone})}
        result = concentration(("a",), "all").compute(panel)
        assert by_year(result) == {2025: (expected, "normal")}

    def test_an_even_spread_over_six_groups_is_a_sixth(self):
        formula = BY_ID["industry_concentration"].formula
        panel = {name: series({2025: 7}) for name in formula.variables}
        panel["employed_residents"] = series({2025: 42})
        assert formula.compute(panel)["value"].item() == pytest.approx(1 / 6)

    def test_one_unknown_group_makes_concentration_and_the_rest_unknown(self):
        panel = {"a": series({2025: Status.MISSING}), "all": series({2025: 10})}
        assert by_year(concentration(("a",), "all").compute(panel)) == {2025: (None, "missing")}
        assert by_year(share_of_rest(("a",), "all").compute(panel)) == {2025: (None, "missing")}

    def test_nobody_employed_is_no_concentration(self):
        panel = {"a": series({2025: 0}), "all": series({2025: 0})}
        result = concentration(("a",), "all").compute(panel)
        assert by_year(result) == {2025: (None, "not_applicable")}


@pytest.mark.parametrize(
    ("indicator", "panel", "expected"),
    [
        (
            "workplace_coverage",
            {
                "jobs_total": series({2017: 30}),
                "employed_residents": series({2016: 9, 2017: 60, 2018: 9}),
            },
            {2017: (50.0, "normal")},
        ),
        (
            "jobs_change_2005_2015",
            {"jobs_place_of_work": with_break(series({2005: 200, 2015: 250}), 2015)},
            {2015: (25.0, "break")},
        ),
        (
            "aquaculture_share",
            {"jobs_aquaculture": series({2017: 1}), "jobs_total": series({2017: 4})},
            {2017: (25.0, "normal")},
        ),
        (
            "debt_to_income",
            {"debt_mean_nok": series({2021: 600}), "gross_income_mean_nok": series({2021: 400})},
            {2021: (150.0, "normal")},
        ),
        (
            "unemployment_seasonal_gap",
            {
                "unemployment_highest_month_pct": series({2022: 5}),
                "unemployment_lowest_month_pct": series({2022: 2}),
            },
            {2022: (3.0, "normal")},
        ),
        (
            "median_income_change_10y",
            {"median_income_after_tax": series({2014: 400, 2015: Status.AMBIGUOUS, 2024: 500})},
            {2024: (25.0, "normal")},
        ),
        (
            "higher_education_share",
            {"higher_education_persons": series({2020: 4}), "education_total": series({2020: 10})},
            {2020: (40.0, "normal")},
        ),
        (
            "establishments_per_1000",
            {"establishments": series({2018: 30}), "population": series({2018: 500, 2019: 1})},
            {2018: (60.0, "normal")},
        ),
        (
            "unemployment",
            {"unemployment_pct": series({2022: Status.SUPPRESSED})},
            {2022: (None, "suppressed")},
        ),
    ],
)
def test_an_indicator_is_what_it_says(indicator, panel, expected):
    result = BY_ID[indicator].formula.compute(panel)
    assert by_year(result) == {
        year: (value if value is None else pytest.approx(value), status)
        for year, (value, status) in expected.items()
    }
