"""Areas: exact where nothing lacks, else shares of one set of places, honest about the rest."""

import pandas as pd
import pytest

from etl.areas import derive_areas, members
from etl.contract import Status
from etl.indicators.formulas import share_of, value_of
from tests.etl import factories
from tests.etl.test_derive import indicator

AREAS = {"34": {"0001", "0002"}}
SHARE = indicator("share_old", share_of("old", "population"))
COUNT = indicator("n_people", value_of("population"), "count")
MEDIAN = indicator("income", value_of("median_income"), "median")
MISSING, ESTIMATED = Status.MISSING, Status.ESTIMATED


def figures(**variables: dict[str, list[float | Status]]) -> pd.DataFrame:
    """Return counts from variable → place → figures of 2019, 2020, …"""
    return factories.counts(
        {
            (variable, place, 2019 + offset): figure
            for variable, places in variables.items()
            for place, series in places.items()
            for offset, figure in enumerate(series)
        }
    )


def area(indicators, counts, areas=AREAS, together=()) -> list[tuple]:
    """Return (year, value or None, status) of the only indicator of the only area."""
    result = derive_areas(indicators, counts, areas, {"population", "old"}, together)
    return [
        (row.year, None if pd.isna(row.value) else row.value, row.status)
        for row in result.itertuples()
    ]


def test_a_count_is_the_sum_of_all_places():
    counts = figures(population={"0001": [30, 31], "0002": [12, 13], "0003": [99, 99]})
    assert area([COUNT], counts) == [(2019, 42, "normal"), (2020, 44, "normal")]


def test_a_count_with_one_gap_is_a_gap():
    counts = figures(population={"0001": [30, 31], "0002": [12, MISSING]})
    assert area([COUNT], counts) == [(2019, 42, "normal")]


def test_a_gap_of_one_area_stays_in_a_year_that_another_area_has():
    counts = figures(population={"0001": [30], "0002": [MISSING], "0003": [5]})
    result = derive_areas([COUNT], counts, AREAS | {"50": {"0003"}}, {"population"}, ())
    assert result[["area", "status"]].values.tolist() == [["34", "missing"], ["50", "normal"]]


def test_a_share_is_made_of_sums_and_never_the_mean_of_shares():
    # 10 of 10 and 0 of 30: one in four, though the shares are 100 and 0.
    counts = figures(population={"0001": [10], "0002": [30]}, old={"0001": [10], "0002": [0]})
    assert area([SHARE], counts) == [(2019, 25, "normal")]


#: 97 people in one place and 3 in another, whose old are not known in 2020.
GAP_OF_FEW = figures(
    population={"0001": [97, 100], "0002": [3, 3]},
    old={"0001": [9, 25], "0002": [3, MISSING]},
)


def test_a_share_is_exact_in_the_years_in_which_all_places_have_figures():
    assert area([SHARE], GAP_OF_FEW)[0] == (2019, 12, "normal")


def test_a_share_of_a_year_with_a_gap_is_that_of_the_others_and_estimated():
    assert area([SHARE], GAP_OF_FEW)[1] == (2020, 25, "estimated")


def test_estimated_years_are_of_one_set_of_places():
    # 0002 lacks 2019, 0003 lacks 2020: both years are of 0001 alone.
    counts = figures(
        population={"0001": [100, 100], "0002": [1, 1], "0003": [1, 1]},
        old={"0001": [10, 20], "0002": [MISSING, 1], "0003": [1, MISSING]},
    )
    told = area([SHARE], counts, areas={"34": {"0001", "0002", "0003"}})
    assert told == [(2019, 10, "estimated"), (2020, 20, "estimated")]


def test_the_twentieth_that_may_be_left_out_is_counted_in_people():
    few = figures(population={"0001": [95], "0002": [5]}, old={"0001": [19], "0002": [MISSING]})
    assert area([SHARE], few) == [(2019, 20, "estimated")]


def test_where_more_people_are_left_out_a_year_with_a_gap_has_no_figure():
    more = figures(
        population={"0001": [94, 90], "0002": [6, 10]}, old={"0001": [47, 45], "0002": [MISSING, 5]}
    )
    assert area([SHARE], more) == [(2020, 50, "normal")]


def test_the_people_left_out_are_counted_in_the_last_year():
    shrinking = figures(
        population={"0001": [10, 96], "0002": [90, 4]}, old={"0001": [5, 48], "0002": [15, MISSING]}
    )
    assert area([SHARE], shrinking) == [(2019, 20, "normal"), (2020, 50, "estimated")]


def test_an_estimated_part_makes_an_area_estimated():
    counts = figures(population={"0001": [10], "0002": [ESTIMATED]})
    assert area([COUNT], counts) == [(2019, 11, "estimated")]


@pytest.mark.parametrize(
    ("inside", "together", "status"),
    [
        ({"0001", "0002", "0003"}, [{"0002", "0003"}], "normal"),
        ({"0001", "0002"}, [{"0002", "0003"}], "estimated"),
        ({"0001", "0002", "0003"}, [], "estimated"),
    ],
    ids=["all parts inside", "one part outside", "not known to belong together"],
)
def test_parts_of_one_divided_municipality_are_exact_where_the_area_holds_them_all(
    inside, together, status
):
    counts = figures(population={"0001": [7], "0002": [ESTIMATED], "0003": [ESTIMATED]})
    told = area([COUNT], counts, areas={"34": inside}, together=together)
    assert [row[2] for row in told] == [status]


def test_a_median_has_no_figure_for_areas():
    counts = figures(
        population={"0001": [1], "0002": [1]}, median_income={"0001": [5], "0002": [5]}
    )
    result = derive_areas([MEDIAN, COUNT], counts, AREAS, {"population"}, ())
    assert set(result["indicator"]) == {"n_people"}


def test_an_indicator_without_inputs_is_left_out():
    counts = figures(population={"0001": [1], "0002": [1]})
    result = derive_areas([SHARE, COUNT], counts, AREAS, {"population", "old"}, ())
    assert set(result["indicator"]) == {"n_people"}


def test_areas_are_the_country_districts_centres_and_counties():
    places = pd.DataFrame(
        {
            "place": ["0301", "3411", "3436"],
            "county": ["03", "34", "34"],
            "is_district": [False, False, True],
        }
    )
    assert members(places) == {
        "0": {"0301", "3411", "3436"},
        "D": {"3436"},
        "C": {"0301", "3411"},
        "03": {"0301"},
        "34": {"3411", "3436"},
    }
