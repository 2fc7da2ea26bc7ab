"""Formulas: arithmetic one can do in the head, the worst status, and published intervals."""

import pandas as pd
import pytest

from etl.contract import Status
from etl.indicators import formulas as f
from tests.etl.factories import computed, panel

MISSING, SUPPRESSED = Status.MISSING, Status.SUPPRESSED
AMBIGUOUS, NOT_APPLICABLE = Status.AMBIGUOUS, Status.NOT_APPLICABLE


def bounds(formula, **variables) -> tuple[float, float]:
    """Return the interval of the only result."""
    (row,) = formula.compute(panel(**variables)).itertuples()
    return row.lower, row.upper


# Numbers in the head ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("formula", "variables", "value"),
    [
        (f.value_of("a"), {"a": 42}, 42),
        (f.share_of("a", "b"), {"a": 1, "b": 4}, 25),
        (f.share_of_sum(("a", "b"), "c"), {"a": 1, "b": 2, "c": 4}, 75),
        (f.share_of_rest(("a", "b"), "c"), {"a": 1, "b": 2, "c": 4}, 25),
        (f.per_1000("a", "b"), {"a": 3, "b": 500}, 6),
        (f.net_per_1000("a", "b"), {"a": -3, "b": 500}, -6),
        (f.ratio("a", "b", 100), {"a": 3, "b": 2}, 150),
        (f.difference("a", "b"), {"a": 3, "b": 5}, -2),
        (f.concentration(("a",), "b"), {"a": 1, "b": 2}, 0.5),
        (f.concentration(("a", "b"), "c"), {"a": 1, "b": 1, "c": 4}, 0.375),
        (f.concentration(("a",), "b"), {"a": 4, "b": 4}, 1),
    ],
    ids=lambda each: ",".join(each.variables) if hasattr(each, "variables") else None,
)
def test_each_formula_with_numbers_in_the_head(formula, variables, value):
    assert computed(formula, **{name: {2020: n} for name, n in variables.items()}) == {
        2020: pytest.approx(value)
    }
    assert formula.variables == tuple(variables)


def test_change_is_counted_from_the_first_of_the_years():
    assert computed(f.change_pct("a", 2), a={2018: 50, 2019: 1, 2020: 60, 2021: 2}) == {
        2020: pytest.approx(20),
        2021: pytest.approx(100),
    }


def test_years_with_nothing_to_compare_with_are_dropped():
    assert list(computed(f.change_pct("a", 5), a=dict.fromkeys(range(2010, 2017), 1))) == [
        2015,
        2016,
    ]


def test_a_change_from_or_to_a_gap_is_a_gap():
    series = {2019: MISSING, 2020: 10, 2021: SUPPRESSED}
    assert computed(f.change_pct("a", 1), a=series) == {2020: MISSING, 2021: SUPPRESSED}


def test_a_change_across_a_year_that_one_place_lacks_is_missing():
    two = pd.concat(
        [
            panel(a={2019: 10, 2020: 20})["a"],
            panel(a={2020: 20})["a"].rename({"3411": "5636"}, level="place"),
        ]
    )
    result = f.change_pct("a", 1).compute({"a": two})
    assert result["status"].to_dict() == {("3411", 2020): "normal", ("5636", 2020): "missing"}


def test_a_change_that_spans_a_break_is_ambiguous_and_one_that_does_not_is_normal():
    series = {2013: 10, 2014: 20, 2015: Status.BREAK, 2016: 2}
    assert computed(f.change_pct_since_break("a", 1, 2015), a=series) == {
        2014: pytest.approx(100),
        2015: AMBIGUOUS,
        2016: pytest.approx(100),
    }


def test_a_gap_beside_a_break_stays_the_gap_it_is():
    series = {2014: SUPPRESSED, 2015: Status.BREAK}
    assert computed(f.change_pct_since_break("a", 1, 2015), a=series) == {2015: SUPPRESSED}


def test_a_share_of_the_next_stock_is_of_the_first_january_that_follows():
    result = computed(f.share_of_next_stock("a", "b"), a={2019: 1, 2020: 1}, b={2020: 4, 2021: 2})
    assert result == {2019: 25, 2020: 50}


def test_five_years_together_per_1000_and_year():
    # (1 + 2 + 3 + 4 + 5) / (5 × 100) = 30 per 1,000.
    balance = {2016: 1, 2017: 2, 2018: 3, 2019: 4, 2020: 5}
    people = dict.fromkeys(balance, 100)
    formula = f.balance_mean_per_1000("a", "b", 5)
    assert computed(formula, a=balance, b=people) == {2020: pytest.approx(30)}


def test_one_gap_in_five_years_is_a_gap():
    balance = {2016: 1, 2017: 2, 2018: MISSING, 2019: 4, 2020: 5}
    formula = f.balance_mean_per_1000("a", "b", 5)
    assert computed(formula, a=balance, b=dict.fromkeys(balance, 100)) == {2020: MISSING}


def test_the_remainder_is_what_the_flows_do_not_explain():
    # 100 + 5 − 2 = 103, and 104 are counted: 1 remains.
    result = computed(
        f.remainder("stock", ("births", "moves")),
        stock={2019: 100, 2020: 104},
        births={2019: 5, 2020: 0},
        moves={2019: -2, 2020: 0},
    )
    assert result == {2019: 1, 2020: MISSING}


def test_places_and_years_that_only_one_variable_has_are_left_out():
    assert computed(f.share_of("a", "b"), a={2019: 1, 2020: 1}, b={2020: 4, 2021: 4}) == {2020: 25}


# Statuses --------------------------------------------------------------------------------------

#: From best to worst, as the published statuses are ordered.
ORDER = [
    "normal",
    "provisional",
    "break",
    "estimated",
    "ambiguous",
    "suppressed",
    "not_applicable",
    "missing",
]


@pytest.mark.parametrize(("better", "worse"), list(zip(ORDER, ORDER[1:], strict=False)))
def test_a_result_is_as_uncertain_as_its_worst_part(better, worse):
    for a, b in ((better, worse), (worse, better)):
        result = f.difference("a", "b").compute(panel(a={2020: Status(a)}, b={2020: Status(b)}))
        assert result["status"].tolist() == [worse]


@pytest.mark.parametrize(
    ("formula", "variables"),
    [
        (f.share_of("a", "b"), {"a": 0, "b": 0}),
        (f.share_of_sum(("a",), "b"), {"a": 0, "b": 0}),
        (f.share_of_rest(("a",), "b"), {"a": 0, "b": 0}),
        (f.per_1000("a", "b"), {"a": 1, "b": 0}),
        (f.net_per_1000("a", "b"), {"a": 1, "b": 0}),
        (f.ratio("a", "b", 1), {"a": 1, "b": 0}),
        (f.concentration(("a",), "b"), {"a": 0, "b": 0}),
        (f.balance_mean_per_1000("a", "b", 1), {"a": 1, "b": 0}),
    ],
)
def test_nothing_can_be_told_per_nobody(formula, variables):
    series = {name: {2020: n} for name, n in variables.items()}
    assert computed(formula, **series) == {2020: NOT_APPLICABLE}


def test_a_change_from_nobody_can_not_be_told():
    assert computed(f.change_pct("a", 1), a={2019: 0, 2020: 5}) == {2020: NOT_APPLICABLE}


def test_a_share_of_zero_is_zero():
    assert computed(f.share_of("a", "b"), a={2020: 0}, b={2020: 4}) == {2020: 0}


def test_a_gap_has_no_interval():
    lower, upper = bounds(f.share_of("a", "b"), a={2020: MISSING}, b={2020: 4})
    assert pd.isna(lower)
    assert pd.isna(upper)


# Intervals -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("events", "trials", "lower", "upper"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilsons_interval_is_that_of_newcombe_1998(events, trials, lower, upper):
    """Newcombe, Statistics in Medicine 17:857–872, table I, method 3 (score, no correction)."""
    found = bounds(f.share_of("a", "b"), a={2020: events}, b={2020: trials})
    assert found == pytest.approx((100 * lower, 100 * upper), abs=0.006)


@pytest.mark.parametrize(
    ("count", "lower", "upper"),
    [
        (5, 1.62, 11.67),
        (10, 4.80, 18.39),
        (20, 12.22, 30.89),
        (50, 37.11, 65.92),
        (100, 81.36, 121.63),
    ],
)
def test_poissons_interval_comes_near_the_exact_one(count, lower, upper):
    """Exact limits of Garwood 1936, Biometrika 28:437; Byar's method is within 0.5 % from 5 on."""
    low, high = f.poisson_interval(pd.Series([float(count)]))
    assert low[0] == pytest.approx(lower, rel=0.02)
    assert high[0] == pytest.approx(upper, rel=0.005)


def test_no_events_have_zero_as_their_lower_bound():
    low, high = f.poisson_interval(pd.Series([0.0]))
    assert low[0] == 0
    assert high[0] == pytest.approx(3.69, rel=0.02)


def test_an_unknown_count_has_no_bounds():
    assert pd.concat(f.poisson_interval(pd.Series([float("nan")]))).isna().all()


def test_a_rates_interval_is_the_counts_per_1000():
    low, high = f.poisson_interval(pd.Series([10.0]))
    found = bounds(f.per_1000("a", "b"), a={2020: 10}, b={2020: 500})
    assert found == pytest.approx((2 * low[0], 2 * high[0]))


@pytest.mark.parametrize("formula", [f.net_per_1000("a", "b"), f.ratio("a", "b", 1)])
def test_no_interval_is_invented(formula):
    assert all(pd.isna(bound) for bound in bounds(formula, a={2020: 1}, b={2020: 2}))
