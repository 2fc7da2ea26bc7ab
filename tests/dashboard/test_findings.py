"""Rules of findings, with figures one can subtract in the head."""

from dataclasses import replace

import pandas as pd
import pytest

from dashboard.data.findings import Country, finding
from dashboard.data.records import TrendVerdict
from dashboard.data.store import Store
from dashboard.text import words
from dashboard.text.findings import finding_sentences
from etl.contract import Status
from tests.dashboard import factories

YEARS = tuple(range(2010, 2021))


def opened(folder, values, kind="rate", unit="", decimals=1, **more) -> Store:
    """A store with one indicator, `x`, over 2010–2020; `more` goes to its observations."""
    status = more.pop("status", None)
    shown = factories.observations("x", values, years=YEARS, status=status, **more)
    areas = factories.observations("x", {"0": (10.0,) * len(YEARS)}, years=YEARS, unit="area")
    about = factories.indicator_row(
        "x", 1, "freedom", kind, unit, decimals, first_year=YEARS[0], last_year=YEARS[-1]
    )
    return Store.open(
        factories.snapshot(
            folder,
            observations=shown,
            area_observations=areas,
            indicators=pd.DataFrame([about]),
        )
    )


def flat(first, last, middle=None):
    """A series that starts and ends as told, and stays at `middle` (or `last`) between."""
    between = last if middle is None else middle
    return (first, *[between] * (len(YEARS) - 2), last)


def test_the_latest_figure_is_compared_with_ten_years_before(tmp_path):
    found = finding(opened(tmp_path, {"5433": flat(4.0, 7.0)}), "x", "5433")
    assert (found.latest.year, found.latest.value) == (2020, 7.0)
    assert (found.change.earlier.year, found.change.amount, found.change.sign) == (2010, 3.0, 1)


def test_without_a_figure_ten_years_before_the_nearest_year_is_used(tmp_path):
    series = (None, None, 5.0, *[6.0] * 8)
    found = finding(opened(tmp_path, {"5433": series}), "x", "5433")
    assert found.change.earlier.year == 2012


def test_a_gap_in_the_newest_year_leaves_the_latest_known_figure(tmp_path):
    found = finding(opened(tmp_path, {"5433": (*[6.0] * 10, None)}), "x", "5433")
    assert (found.latest.year, found.change.earlier.year) == (2019, 2010)


@pytest.mark.parametrize("status", [Status.SUPPRESSED, Status.AMBIGUOUS, Status.NOT_APPLICABLE])
def test_no_figure_at_all_has_the_reason_of_the_newest_gap(tmp_path, status):
    gaps = {"5433": (None,) * len(YEARS), "0301": flat(1.0, 2.0)}
    store = opened(tmp_path, gaps, status={("5433", 2020): status})
    found = finding(store, "x", "5433")
    assert found.latest is None
    assert found.reason is status
    assert len(finding_sentences(store, "x", "5433", words("nb"))) == 1


def test_figures_before_a_break_are_not_compared_with_those_after(tmp_path):
    # The break shows at another place only: Hasvik's own figure of that year is estimated.
    status = {("0301", 2015): Status.BREAK, ("5433", 2015): Status.ESTIMATED}
    store = opened(tmp_path, {"5433": flat(4.0, 7.0, 5.0), "0301": flat(1.0, 1.0)}, status=status)
    found = finding(store, "x", "5433")
    assert (found.change.earlier.year, found.break_year) == (2015, 2015)


def test_a_break_in_the_latest_year_leaves_nothing_to_compare_with(tmp_path):
    store = opened(tmp_path, {"5433": flat(4.0, 7.0)}, status={("5433", 2020): Status.BREAK})
    found = finding(store, "x", "5433")
    assert (found.change, found.break_year) == (None, 2020)
    assert "2020" in finding_sentences(store, "x", "5433", words("nb"))[1]


def test_a_break_before_the_years_compared_is_not_spoken_of(tmp_path):
    store = opened(tmp_path, {"5433": flat(4.0, 7.0)}, status={("5433", 2010): Status.BREAK})
    assert finding(store, "x", "5433").break_year is None


def test_counts_change_in_per_cent_of_the_earlier_count(tmp_path):
    found = finding(opened(tmp_path, {"5433": flat(200.0, 150.0)}, "count", "", 0), "x", "5433")
    assert (found.change.told, found.change.amount) == ("percent", -25.0)


@pytest.mark.parametrize(
    "values",
    [
        {"5433": flat(50.0, 150.0)},
        {"5433": flat(150.0, 50.0)},
        {"5433": flat(150.0, 200.0), "0301": flat(-5.0, 200.0)},
    ],
)
def test_small_counts_and_counts_that_can_be_negative_change_by_number(tmp_path, values):
    found = finding(opened(tmp_path, values, "count", "", 0), "x", "5433")
    assert found.change.told == "difference"


def test_the_change_is_that_of_the_printed_figures(tmp_path):
    # 4.04 and 4.16 differ by 0.12, but a reader sees 4.0 and 4.2.
    found = finding(opened(tmp_path, {"5433": flat(4.04, 4.16)}), "x", "5433")
    assert found.change.amount == 0.2
    alike = finding(opened(tmp_path / "alike", {"5433": flat(4.04, 3.96)}), "x", "5433")
    assert alike.change.sign == 0


@pytest.mark.parametrize(
    ("spread", "proof"),
    [(1.0, "apart"), (2.0, "overlap")],
)
def test_a_change_is_larger_than_chance_where_the_intervals_lie_apart(tmp_path, spread, proof):
    # 4 ± 1 and 7 ± 1 lie apart; 4 ± 2 and 7 ± 2 share 5–6.
    found = finding(opened(tmp_path, {"5433": flat(4.0, 7.0)}, spread=spread), "x", "5433")
    assert found.change.proof == proof


def test_an_estimated_figure_is_neither_tested_nor_ranked(tmp_path):
    store = opened(
        tmp_path, {"5433": flat(4.0, 70.0)}, spread=1.0, status={("5433", 2020): Status.ESTIMATED}
    )
    found = finding(store, "x", "5433")
    assert (found.change.proof, found.country.is_apart, found.rank) == (None, None, None)


@pytest.mark.parametrize(
    ("verdict", "proof"),
    [("rising", "trend"), ("falling", None), ("unclear", "unclear"), ("too_few", None)],
)
def test_without_intervals_the_trend_is_the_test(tmp_path, verdict, proof):
    trend = TrendVerdict("x", "5433", verdict, 10, 2010, 2020, 0.3, 0.01)
    store = replace(opened(tmp_path, {"5433": flat(4.0, 7.0)}), trends={("x", "5433"): trend})
    assert finding(store, "x", "5433").change.proof == proof


def test_the_country_is_compared_in_the_same_year_but_not_for_counts(tmp_path):
    rate = finding(opened(tmp_path / "rate", {"5433": flat(4.0, 7.0)}, spread=1.0), "x", "5433")
    assert rate.country == Country(10.0, -1, is_apart=True)
    near = finding(opened(tmp_path / "near", {"5433": flat(4.0, 9.5)}, spread=1.0), "x", "5433")
    assert near.country == Country(10.0, -1, is_apart=False)
    count = finding(opened(tmp_path / "count", {"5433": flat(4.0, 7.0)}, "count"), "x", "5433")
    assert (count.country, count.rank) == (None, None)


def test_yes_or_no_is_not_ranked(tmp_path):
    values = {"5433": flat(0.0, 1.0), "0301": flat(0.0, 0.0)}
    assert finding(opened(tmp_path, values, "index"), "x", "5433").rank is None
