"""Figures move to other divisions: counts as sums, rates only where nothing changed."""

import math
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.contract import Status
from etl.crosswalk import Division, Municipalities, UnknownMunicipality
from etl.harmonise import divided_places, division_shares, harmonise, mark_divided
from etl.tables.model import Variable
from tests.etl.factories import moved, municipalities, tidy

MERGER = municipalities(["0213", "0217"], {2020: {"0213": ["3020"], "0217": ["3020"]}})
RENUMBERED = municipalities(["0301", "1103"], {2020: {"1103": ["1188"]}})
ALESUND = {2020: {"1504": ["1507"], "1534": ["1507"]}, 2024: {"1507": ["1508", "1580"]}}
SHARES = {("1507", 2024, "1508"): 0.75, ("1507", 2024, "1580"): 0.25}
ALESUND_SHARED = municipalities(["1504", "1534"], ALESUND, shares=SHARES)
ALESUND_UNKNOWN = municipalities(["1504", "1534"], ALESUND)


# Counts ----------------------------------------------------------------------------------------


def test_a_merged_municipality_is_the_sum_of_its_parts():
    assert moved(tidy({("0213", 2019): 30, ("0217", 2019): 12}), MERGER) == {("3020", 2019): 42}


def test_the_number_of_parts_is_told():
    result = harmonise(
        tidy({("0213", 2019): 30, ("0217", 2019): 12, ("3020", 2020): 43}),
        [Variable("people", "count")],
        MERGER,
    )
    assert result["n_predecessors"].tolist() == [2, 1]


@pytest.mark.parametrize("reason", [Status.MISSING, Status.SUPPRESSED, Status.NOT_APPLICABLE])
def test_one_part_without_figure_leaves_the_whole_without(reason):
    assert moved(tidy({("0213", 2019): 30, ("0217", 2019): reason}), MERGER) == {
        ("3020", 2019): reason
    }


def test_one_part_without_row_leaves_the_whole_missing():
    assert moved(tidy({("0213", 2019): 30}), MERGER) == {("3020", 2019): Status.MISSING}


def test_a_sum_is_as_uncertain_as_its_worst_part():
    figures = tidy({("0213", 2019): 30, ("0217", 2019): Status.PROVISIONAL})
    result = harmonise(figures, [Variable("people", "count")], MERGER)
    assert result[["value", "status"]].values.tolist() == [[31, "provisional"]]


def test_each_year_and_variable_is_moved_on_its_own():
    figures = pd.concat(
        [
            tidy({("0213", 2018): 1, ("0217", 2018): 2, ("0213", 2019): 3, ("0217", 2019): 4}),
            tidy({("0213", 2019): 10, ("0217", 2019): 20}, variable="jobs"),
        ]
    )
    variables = [Variable("people", "count"), Variable("jobs", "count")]
    result = harmonise(figures, variables, MERGER)
    assert result[["variable", "year", "value"]].values.tolist() == [
        ["jobs", 2019, 30],
        ["people", 2018, 3],
        ["people", 2019, 7],
    ]


def test_a_new_number_is_the_same_municipality():
    assert moved(tidy({("1103", 2019): 42}), RENUMBERED) == {("1188", 2019): 42}


def test_figures_may_stand_in_the_codes_of_another_year():
    figures = tidy({("1103", 2005): 42, ("1103", 2022): 43}, division=2019)
    assert moved(figures, RENUMBERED) == {("1188", 2005): 42, ("1188", 2022): 43}


def test_a_zero_that_is_real_stays_zero():
    assert moved(tidy({("1103", 2019): 0}), RENUMBERED) == {("1188", 2019): 0}
    assert moved(tidy({("0213", 2019): 0, ("0217", 2019): 0}), MERGER) == {("3020", 2019): 0}


def test_a_divided_count_is_shared_out_and_marked_and_the_sum_is_kept():
    result = harmonise(tidy({("1507", 2021): 40}), [Variable("people", "count")], ALESUND_SHARED)
    assert result[["place", "value", "status"]].values.tolist() == [
        ["1508", 30, "estimated"],
        ["1580", 10, "estimated"],
    ]


def test_a_divided_count_without_shares_is_ambiguous():
    assert moved(tidy({("1507", 2021): 40}), ALESUND_UNKNOWN) == {
        ("1508", 2021): Status.AMBIGUOUS,
        ("1580", 2021): Status.AMBIGUOUS,
    }


def test_ssbs_list_resolves_a_division_without_estimate():
    known = municipalities(
        ["1504", "1534"], ALESUND, groups={"1504": "1508", "1534": "1580"}, shares=SHARES
    )
    result = harmonise(
        tidy({("1504", 2019): 30, ("1534", 2019): 9}), [Variable("people", "count")], known
    )
    assert result[["place", "value", "status"]].values.tolist() == [
        ["1508", 30, "normal"],
        ["1580", 9, "normal"],
    ]


def test_a_part_of_a_divided_one_makes_the_sum_an_estimate():
    changes = {2020: {"5012": ["5055", "5056"], "5011": ["5055"]}}
    shares = {("5012", 2020, "5055"): 0.25, ("5012", 2020, "5056"): 0.75}
    known = municipalities(["5011", "5012"], changes, shares=shares)
    figures = tidy({("5011", 2019): 5, ("5012", 2019): 8})
    result = harmonise(figures, [Variable("people", "count")], known)
    assert result[["place", "value", "status"]].values.tolist() == [
        ["5055", 7, "estimated"],
        ["5056", 6, "estimated"],
    ]


def test_an_adjusted_border_moves_nobody():
    known = municipalities(["5034", "5035"], {2020: {"5035": ["5035", "5034"]}})
    assert moved(tidy({("5034", 2019): 10, ("5035", 2019): 20}), known) == {
        ("5034", 2019): 10,
        ("5035", 2019): 20,
    }


@pytest.mark.parametrize(("target", "place"), [(2013, "0213"), (2018, "0213"), (2020, "3020")])
def test_figures_move_to_other_divisions_too(target, place):
    figures = tidy({("0213", 2013): 30, ("0217", 2013): 12})
    assert moved(figures, MERGER, target)[place, 2013] == (42 if place == "3020" else 30)


# Codes -----------------------------------------------------------------------------------------


def test_a_figure_under_a_code_of_another_time_stops_the_build():
    with pytest.raises(UnknownMunicipality, match="3020 on 1 January 2018.*correct the table's"):
        moved(tidy({("3020", 2018): 42, ("0213", 2018): 30}), MERGER)


@pytest.mark.parametrize("figure", [0, Status.MISSING, Status.NOT_APPLICABLE])
def test_an_empty_cell_under_a_code_of_another_time_is_no_figure(figure):
    figures = tidy({("3020", 2018): figure, ("0213", 2018): 30, ("0217", 2018): 12})
    assert moved(figures, MERGER) == {("3020", 2018): 42}


@pytest.mark.parametrize("code", ["2111", "2399", "9999"])
def test_svalbard_and_unknown_are_no_places(code):
    assert moved(tidy({(code, 2019): 5, ("1103", 2019): 42}), RENUMBERED) == {("1188", 2019): 42}


def test_figures_of_the_end_of_a_year_may_stand_under_the_codes_of_the_next_day():
    figures = tidy({("3020", 2019): 42, ("0213", 2019): Status.MISSING})
    assert moved(figures, MERGER) == {("3020", 2019): 42}


def test_zeros_under_the_old_codes_do_not_hide_the_figure_under_the_next_days_code():
    figures = tidy({("0213", 2019): 0, ("0217", 2019): 0, ("3020", 2019): 42})
    assert moved(figures, MERGER) == {("3020", 2019): 42}


# Rates -----------------------------------------------------------------------------------------


def test_a_rate_is_kept_where_the_municipality_is_the_same():
    assert moved(tidy({("0301", 2019): 4.5}), RENUMBERED, kind="rate") == {("0301", 2019): 4.5}


def test_a_rate_follows_a_new_number():
    assert moved(tidy({("1103", 2019): 4.5}), RENUMBERED, kind="rate") == {("1188", 2019): 4.5}


def test_a_rate_is_never_made_of_two():
    figures = tidy({("0213", 2019): 4.0, ("0217", 2019): 4.0})
    assert moved(figures, MERGER, kind="rate") == {("3020", 2019): Status.AMBIGUOUS}


@pytest.mark.parametrize("known", [ALESUND_SHARED, ALESUND_UNKNOWN], ids=["shares", "none"])
def test_a_rate_is_never_shared_out(known):
    assert set(moved(tidy({("1507", 2021): 4.5}), known, kind="rate").values()) == {
        Status.AMBIGUOUS
    }


def test_a_gap_in_a_rate_stays_the_gap_it_is():
    figures = tidy({("1103", 2019): Status.SUPPRESSED})
    assert moved(figures, RENUMBERED, kind="rate") == {("1188", 2019): Status.SUPPRESSED}


# What SSB's summed lists can't split ---------------------------------------------------------


def test_places_made_of_a_divided_one_are_known_until_the_division():
    assert divided_places(ALESUND_SHARED, 2023) == {"1508", "1580"}
    assert divided_places(ALESUND_SHARED, 2024) == frozenset()
    assert divided_places(ALESUND_SHARED, 2026) == frozenset()
    assert divided_places(MERGER, 2019) == frozenset()


def test_ssbs_zero_and_its_neighbours_whole_are_both_marked():
    known = municipalities(["1504", "1534", "0301"], ALESUND)
    figures = {("1508", 2021): 40, ("1580", 2021): 0, ("0301", 2021): 7, ("1580", 2024): 9}
    marked = mark_divided(tidy(figures, division=2024), known)
    assert marked["value"].fillna(-1).tolist() == [-1, -1, 7, 9]
    assert marked["status"].tolist() == ["ambiguous", "ambiguous", "normal", "normal"]


# Shares ----------------------------------------------------------------------------------------


def by_code(figures: dict[tuple[str, int], float]) -> pd.Series:
    index = pd.MultiIndex.from_tuples(figures, names=["code", "year"])
    return pd.Series(list(figures.values()), index=index, dtype="float64")


#: Tysfjord (100 people) is divided; Narvik gets 40 of them, Hamarøy 60.
TYSFJORD = {2020: {"1850": ["1806", "1875"], "1805": ["1806"], "1849": ["1875"]}}
DIVIDED = municipalities(["1805", "1849", "1850"], TYSFJORD)
STOCK = {("1805", 2019): 500, ("1849", 2019): 200, ("1806", 2020): 550, ("1875", 2020): 255}
CHANGE = {("1805", 2019): 10, ("1849", 2019): -5}


def shares(stock: dict, change: dict, known: Municipalities = DIVIDED) -> dict:
    return division_shares(known.divisions(2019, 2020), known, by_code(stock), by_code(change))


def test_a_successors_part_is_its_people_less_those_who_were_there_already():
    # Narvik 550 − (500 + 10) = 40, Hamarøy 255 − (200 − 5) = 60.
    assert shares(STOCK, CHANGE) == {("1850", 2020, "1806"): 0.4, ("1850", 2020, "1875"): 0.6}


def test_a_successor_that_is_new_has_only_the_divided_ones_people():
    known = municipalities(["1507"], {2024: {"1507": ["1508", "1580"]}})
    stock, change = {("1508", 2024): 30, ("1580", 2024): 10}, {("1507", 2023): 0}
    found = division_shares(known.divisions(2020, 2024), known, by_code(stock), by_code(change))
    assert found == {("1507", 2024, "1508"): 0.75, ("1507", 2024, "1580"): 0.25}


@pytest.mark.parametrize("lacking", list(STOCK))
def test_without_population_on_both_sides_there_are_no_shares(lacking):
    assert shares({key: n for key, n in STOCK.items() if key != lacking}, CHANGE) == {}


def test_without_the_last_years_change_there_are_no_shares():
    assert shares(STOCK, {("1805", 2019): 10}) == {}


def test_a_part_below_zero_gives_no_shares():
    assert shares(STOCK | {("1806", 2020): 509}, CHANGE) == {}


def test_a_successor_that_was_there_before_keeps_its_own_people_apart():
    known = municipalities(["0704", "0720"], {2017: {"0720": ["0704", "0710"]}})
    stock = {("0704", 2016): 400, ("0704", 2017): 420, ("0710", 2017): 80}
    found = division_shares(
        [Division("0720", 2017, ("0704", "0710"))],
        known,
        by_code(stock),
        by_code({("0704", 2016): 0}),
    )
    assert found == {("0720", 2017, "0704"): 0.2, ("0720", 2017, "0710"): 0.8}


# Backward --------------------------------------------------------------------------------------


def back(known: Municipalities, source: int, target: int, people: dict) -> dict:
    paths = replace(known, people=people).crosswalk(source, target)
    return {(row.old_code, row.new_code): row.weight for row in paths.itertuples()}


def test_a_merged_one_is_shared_out_by_the_last_known_people_of_its_parts():
    people = {("0213", 2018): 1, ("0217", 2018): 1, ("0213", 2019): 30, ("0217", 2019): 10}
    assert back(MERGER, 2024, 2018, people) == {("3020", "0213"): 0.75, ("3020", "0217"): 0.25}


def test_a_new_number_goes_back_whole():
    known = municipalities(["1103"], {2020: {"1103": ["1188"]}})
    assert back(known, 2024, 2018, {("1103", 2019): 42}) == {("1188", "1103"): 1}


def test_the_parts_of_a_divided_one_go_back_whole():
    weights = back(ALESUND_SHARED, 2024, 2020, {("1507", 2023): 40})
    assert weights == {("1508", "1507"): 1, ("1580", "1507"): 1}


def test_an_unknown_part_leaves_all_parts_unknown():
    people = {("0213", 2019): 30}
    weights = back(MERGER, 2024, 2019, people)
    assert all(math.isnan(weight) for weight in weights.values())


#: A new number, a merger, a division and a border adjusted, between 2020 and 2024.
CHANGES = {
    2024: {
        "0001": ["1001"],
        "0002": ["1002"],
        "0003": ["1002"],
        "0004": ["1004", "1005"],
        "0005": ["1005"],
        "0006": ["0006", "0007"],
    }
}
WEIGHTS = {("0004", 2024, "1004"): 0.25, ("0004", 2024, "1005"): 0.75}
OLD_CODES = ["0001", "0002", "0003", "0004", "0005", "0006", "0007"]
ALL_KINDS = municipalities(OLD_CODES, CHANGES, shares=WEIGHTS)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.integers(0, 10**6), min_size=7, max_size=7),
    st.lists(st.integers(1, 10**6), min_size=7, max_size=7),
)
def test_forward_to_2024_and_back_to_2020_keeps_the_nations_total(figures, people):
    at_2020 = tidy(dict(zip([(code, 2020) for code in OLD_CODES], figures, strict=True)))
    forward = harmonise(at_2020, [Variable("people", "count")], ALL_KINDS)
    assert forward["value"].sum() == pytest.approx(sum(figures))
    known = dict(zip([(code, 2023) for code in OLD_CODES], people, strict=True))
    there = replace(ALL_KINDS, people=known)
    at_2024 = forward.rename(columns={"place": "code"}).assign(division=2024)
    home = harmonise(at_2024, [Variable("people", "count")], there, target=2020)
    assert set(home["place"]) == set(OLD_CODES)
    assert home["value"].sum() == pytest.approx(sum(figures))
    unchanged = home[home["place"].isin(["0001", "0006", "0007"])]
    unchanged = home[home["place"].isin(["0001", "0006", "0007"])]
    expected = [figures[0], figures[5], figures[6]]
    assert unchanged.sort_values("place")["value"].tolist() == expected
