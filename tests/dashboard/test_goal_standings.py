"""Places against targets; the published snapshot is judged anew from its tables."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from dashboard.data.goals import STANDINGS, Standing, is_towards, judge, reached_by, standings
from dashboard.data.store import Store
from etl.contract import Status

PUBLISHED = Path(__file__).parents[2] / "data" / "published"


@pytest.fixture
def target(store):
    """At least so much of a share that is 16.0 (14.0 to 18.0) everywhere in 2021."""
    return replace(store.targets[1], direction="at_least", tolerance=None)


def stands(store, target, place):
    return judge(store, target).at(store.place_index[place])


@pytest.mark.parametrize(
    ("direction", "lower", "upper", "standing"),
    [
        ("at_least", 10, 12, "reached"),
        ("at_least", 9, 12, "unsure"),
        ("at_least", 8, 9.9, "not_reached"),
        ("at_most", 8, 10, "reached"),
        ("at_most", 9, 11, "unsure"),
        ("at_most", 11, 12, "not_reached"),
        ("within", 8, 12, "reached"),
        ("within", 7, 9, "unsure"),
        ("within", 7, 13, "unsure"),
        ("within", 5, 7, "not_reached"),
        ("within", 13, 15, "not_reached"),
        ("at_least", float("nan"), float("nan"), "unknown"),
    ],
)
def test_a_target_of_10_within_2_is_reached_or_not_for_the_whole_interval(
    direction, lower, upper, standing
):
    each = [np.array([number], dtype=float) for number in (lower, upper, 10)]
    (code,) = standings(direction, *each, tolerance=2)
    assert STANDINGS[code] == standing


def test_a_level_is_compared_with_the_interval(store, target):
    assert stands(store, replace(target, value=14), "5433") is Standing.REACHED
    assert stands(store, replace(target, value=15), "5433") is Standing.UNSURE
    assert stands(store, replace(target, value=19), "5433") is Standing.NOT_REACHED


def test_the_country_is_that_of_the_same_year(store, target):
    judged = judge(store, replace(target, kind="norway", value=-1))
    assert (judged.norway, judged.limit[0], judged.margin[0]) == (13, 12, 4)
    assert judged.at(0) is Standing.REACHED
    above = judge(store, replace(target, kind="norway", value=0, direction="at_most"))
    assert (above.margin[0], above.at(0)) == (-3, Standing.NOT_REACHED)


def test_growth_is_from_the_base_year_of_each_place(store):
    judged = judge(store, store.targets[0])
    hasvik, oslo = (store.place_index[place] for place in ("5433", "0301"))
    assert (judged.value[hasvik], judged.limit[hasvik], judged.margin[hasvik]) == (940, 1000, -60)
    assert judged.at(hasvik) is Standing.NOT_REACHED
    assert judged.at(oslo) is Standing.REACHED
    tenth_more = judge(store, replace(store.targets[0], value=10))
    assert tenth_more.limit[hasvik] == 1100


def test_a_missing_figure_is_never_a_target_not_reached(store, target):
    judged = judge(store, replace(target, indicator="turnout", value=81))
    hasvik, solund = (store.place_index[place] for place in ("5433", "4636"))
    assert (judged.at(hasvik), judged.why(hasvik)) == (Standing.UNKNOWN, Status.MISSING)
    assert judged.at(solund) is Standing.REACHED
    counts = judged.tally(np.ones(6, dtype=bool))
    assert (counts[Standing.UNKNOWN], counts[Standing.NOT_REACHED]) == (5, 0)


def test_without_a_figure_of_the_country_or_the_base_year_none_is_judged(store):
    like_country = judge(store, store.targets[2])
    assert set(like_country.standing) == {STANDINGS.index(Standing.UNKNOWN)}
    too_early = judge(store, replace(store.targets[0], base_year=1990))
    assert set(too_early.standing) == {STANDINGS.index(Standing.UNKNOWN)}


def test_figures_from_before_a_year_that_has_passed_cannot_tell(store, target):
    broadband = replace(target, indicator="broadband", value=100)
    assert stands(store, replace(broadband, target_year=2025), "5433") is Standing.UNKNOWN
    assert stands(store, replace(broadband, target_year=2030), "5433") is Standing.NOT_REACHED


def test_a_trend_leads_towards_or_away(store, target):
    low, high = replace(target, value=20), replace(target, value=20, direction="at_most")
    assert is_towards(judge(store, low), 0, "rising") is True
    assert is_towards(judge(store, high), 0, "rising") is False
    assert is_towards(judge(store, low), 0, "unclear") is None


def test_towards_a_range_depends_on_the_side_one_is_on(store, target):
    above = judge(store, replace(target, value=10, direction="within", tolerance=2))
    inside = judge(store, replace(target, value=16, direction="within", tolerance=2))
    assert is_towards(above, 0, "falling") is True
    assert is_towards(above, 0, "rising") is False
    assert is_towards(inside, 0, "rising") is None


def test_every_standing_of_the_snapshot_follows_from_its_tables():
    store = Store.open(PUBLISHED)
    targets, observations, areas, indicators = (
        pd.read_parquet(PUBLISHED / f"{name}.parquet")
        for name in ("targets", "observations", "area_observations", "indicators")
    )
    decimals = indicators.set_index("indicator")["decimals"]
    data_year = int(store.manifest["data_date"][:4])
    for target in targets.itertuples():
        digits = int(decimals[target.indicator])
        series = observations[observations["indicator"] == target.indicator]
        year = series["year"].max()
        now = series[series["year"] == year].set_index("place").reindex(list(store.places))
        value = now["value"].round(digits)
        ends = pd.DataFrame(
            {end: now[end].round(digits).fillna(value) for end in ("lower", "upper")}
        )
        if target.kind == "growth":
            base = series[series["year"] == target.base_year].set_index("place")["value"]
            aim = (base * (100 + target.value) / 100).reindex(now.index).round(digits)
        else:
            country = areas.query(
                "indicator == @target.indicator and area == '0' and year == @year"
            )
            start = round(country["value"].item(), digits) if target.kind == "norway" else 0
            aim = pd.Series(round(start + target.value, digits), index=now.index)
        slack = target.tolerance if target.direction == "within" else 0
        low = aim - slack if target.direction != "at_most" else -np.inf
        high = aim + slack if target.direction != "at_least" else np.inf
        is_met = (ends["lower"] >= low) & (ends["upper"] <= high)
        is_failed = (ends["upper"] < low) | (ends["lower"] > high)
        expected = pd.Series("unsure", index=now.index).mask(is_met, "reached")
        expected = expected.mask(is_failed, "not_reached").mask(
            value.isna() | aim.isna(), "unknown"
        )
        if pd.notna(target.target_year) and year < target.target_year < data_year:
            expected[:] = "unknown"
        asked = next(each for each in store.targets if each.target == target.target)
        judged = judge(store, asked)
        found = [str(judged.at(row)) for row in range(len(store.places))]
        assert found == expected.tolist(), target.target


def test_what_cannot_be_judged_is_not_counted_against_a_place(store, target):
    met, close, missed = (judge(store, replace(target, value=limit)) for limit in (14, 15, 19))
    row = store.place_index["5433"]
    assert reached_by([met, met, close, missed], row) == (2, 4)
    unknown = replace(met, standing=np.full_like(met.standing, STANDINGS.index(Standing.UNKNOWN)))
    assert reached_by([met, unknown], row) == (1, 1)
