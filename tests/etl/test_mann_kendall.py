"""Trends: the test and the slope are those of the books, and the window is what we say it is."""

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from etl.contract import TREND_LEAST_FIGURES, Status
from etl.trends import as_printed, mann_kendall, target_trends_table, theil_sen, trends_table

GAP = float("nan")


def judged(
    values: Sequence[float], last: int = 2020, status: dict[int, Status] | None = None
) -> pd.Series:
    """The verdict on one place's figures, the last of them in the year `last`."""
    years = range(last - len(values) + 1, last + 1)
    rows = [
        {
            "indicator": "people",
            "place": "5616",
            "year": year,
            "value": float(value),
            "status": (status or {}).get(
                year, Status.MISSING if math.isnan(value) else Status.NORMAL
            ),
        }
        for year, value in zip(years, values, strict=True)
    ]
    return trends_table(pd.DataFrame(rows)).iloc[0]


def test_one_more_every_year_rises_by_one_a_year():
    trend = judged(range(11))
    assert (trend["verdict"], trend["slope"], trend["n"]) == ("rising", 1, 11)
    assert (trend["first_year"], trend["last_year"]) == (2010, 2020)


def test_one_less_every_year_falls():
    assert judged(range(11, 0, -1))["verdict"] == "falling"


def test_up_and_down_is_unclear():
    trend = judged([1, 2] * 5)
    assert trend["verdict"] == "unclear"
    assert trend["p"] > 0.05


def test_figures_that_are_all_the_same_have_no_trend():
    trend = judged([4] * 8)
    assert (trend["verdict"], trend["slope"], trend["p"]) == ("unclear", 0, 1)


def test_six_figures_are_enough_and_five_too_few():
    assert judged(range(6))["verdict"] == "rising"
    few = judged(range(5))
    assert (few["verdict"], few["n"]) == ("too_few", 5)
    assert few[["slope", "p"]].isna().all()
    assert TREND_LEAST_FIGURES == 6


def test_a_place_without_figures_has_no_years():
    rows = pd.DataFrame(
        [
            {"indicator": "a", "place": place, "year": year, "value": value, "status": "normal"}
            for place, value in (("5616", 1.0), ("0301", GAP))
            for year in range(2010, 2020)
        ]
    )
    empty = trends_table(rows).set_index("place").loc["0301"]
    assert (empty["verdict"], empty["n"]) == ("too_few", 0)
    assert empty[["first_year", "last_year"]].isna().all()


def test_only_the_last_ten_years_and_the_one_they_begin_from_count():
    trend = judged([100, 90, 80, *range(11)])
    assert (trend["n"], trend["first_year"], trend["verdict"]) == (11, 2010, "rising")


def test_gaps_are_skipped_and_time_goes_on():
    trend = judged([0, GAP, 4, 6, GAP, 10, 12, 14, GAP])
    assert (trend["n"], trend["slope"]) == (6, 2)
    assert (trend["first_year"], trend["last_year"]) == (2012, 2019)


def test_what_is_before_the_latest_break_does_not_count():
    falling_then_rising = [50, 40, 30, 20, *range(7)]
    trend = judged(falling_then_rising, status={2014: Status.BREAK})
    assert (trend["n"], trend["first_year"], trend["verdict"]) == (7, 2014, "rising")
    assert judged(falling_then_rising)["verdict"] != "rising"


def test_estimated_figures_count():
    assert judged(range(8), status={2015: Status.ESTIMATED})["n"] == 8


def test_a_single_odd_year_does_not_bend_the_slope():
    assert judged([0, 1, 2, 3, 400, 5, 6, 7, 8])["slope"] == 1


@pytest.mark.parametrize("seed", range(5))
def test_numbers_are_those_of_an_independent_library(seed):
    """Kendall's tau in scipy has no correction for continuity: it is put in here."""
    random = np.random.default_rng(seed)
    years = np.arange(2010.0, 2021.0)
    values = random.integers(0, 8, (40, 11)) + 0.3 * random.integers(0, 2, (40, 11)) * years
    values[random.random(values.shape) < 0.15] = np.nan
    score, p = mann_kendall(values)
    slopes = theil_sen(years, values)
    for row, found_score, found_p, slope in zip(values, score, p, slopes, strict=True):
        known = np.isfinite(row)
        x, y = years[known], row[known]
        expected = stats.kendalltau(x, y, method="asymptotic", variant="c")
        pairs = len(x) ** 2 * (len(set(y)) - 1) / len(set(y)) / 2  # what tau-c divides S by
        assert found_score == pytest.approx(expected.statistic * pairs)
        if found_score:
            z = stats.norm.isf(expected.pvalue / 2)
            corrected = z * (abs(found_score) - 1) / abs(found_score)
            assert found_p == pytest.approx(2 * stats.norm.sf(corrected))
        assert slope == pytest.approx(stats.theilslopes(y, x).slope)


def series(name: str, **values: Sequence[float]) -> pd.DataFrame:
    """Figures of one indicator by place, from 2010 on."""
    return pd.DataFrame(
        [
            {"indicator": name, "place": place, "year": 2010 + offset, "value": float(value)}
            for place, figures in values.items()
            for offset, value in enumerate(figures)
        ]
    ).assign(status="normal")


def verdicts(kind: str, places: pd.DataFrame, country: pd.DataFrame) -> dict[str, str]:
    """The verdict on each place's measure of the only target."""
    target = pd.DataFrame([{"target": "aim", "indicator": "jobs", "kind": kind}])
    trends = target_trends_table(target, places, country)
    assert set(trends["target"]) <= {"aim"}
    return dict(zip(trends["place"], trends["verdict"], strict=True))


def test_a_target_that_follows_the_country_is_judged_by_the_difference_from_it():
    # All rise; the country by two a year.
    places = series("jobs", slow=range(8), even=range(0, 16, 2), fast=range(0, 32, 4))
    country = series("jobs", country=range(0, 16, 2))
    assert verdicts("level", places, country) == dict.fromkeys(("slow", "even", "fast"), "rising")
    assert verdicts("growth", places, country) == verdicts("level", places, country)
    against = verdicts("norway", places, country)
    assert against == {"slow": "falling", "even": "unclear", "fast": "rising"}


def test_years_without_a_figure_of_the_country_do_not_count():
    places = series("jobs", one=range(8))
    country = series("jobs", country=[0, 0, 0, 0, 0, GAP, GAP, GAP])
    assert verdicts("norway", places, country) == {"one": "too_few"}


def test_a_target_that_nothing_can_be_compared_with_has_no_trend():
    other = series("jobs", one=range(8)), series("people", country=range(8))
    level = pd.DataFrame([{"target": "other", "indicator": "jobs", "kind": "level"}])
    aim = pd.DataFrame([{"target": "aim", "indicator": "jobs", "kind": "norway"}])
    trends = target_trends_table(pd.concat([level, aim]), *other)
    assert set(trends["target"]) == {"other"}


def test_the_published_slopes_are_those_of_the_measure(committed):
    tables = committed.tables
    country = tables["area_observations"].query("area == '0'").set_index(["indicator", "year"])
    trends = tables["target_trends"].set_index(["target", "place"])
    decimals = tables["indicators"].set_index("indicator")["decimals"]
    for target in tables["targets"].query("kind == 'norway'").itertuples():
        rows = tables["observations"].query("indicator == @target.indicator")
        places = int(decimals[target.indicator])
        for place, figures in rows.groupby("place"):
            trend = trends.loc[(target.target, place)]
            if trend["verdict"] == "too_few":
                continue
            years = figures["year"].between(trend["first_year"], trend["last_year"])
            known = figures[years & figures["value"].notna()]
            beside = country["value"].loc[target.indicator].reindex(known["year"]).to_numpy()
            printed, country_printed = known["value"].round(places), np.round(beside, places)
            known = known.assign(gap=printed - country_printed).dropna(subset="gap")
            slope = stats.theilslopes(known["gap"], known["year"])[0]
            assert trend["slope"] == pytest.approx(slope, abs=1e-9), (target.target, place)


def test_a_rise_that_no_one_can_see_is_none():
    seen = as_printed(series("jobs", one=[7.103 + 0.002 * year for year in range(11)]), {"jobs": 1})
    assert set(seen["value"]) == {7.1}
    assert trends_table(seen)["verdict"].tolist() == ["unclear"]
