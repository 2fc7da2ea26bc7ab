"""SSB's tables: cells become tidy figures under the code and with the status they had."""

import pandas as pd
import pytest

from etl.contract import Status
from etl.tables import employment, income, population, population_change, workplaces
from etl.tables.kommsummer import groups_of_codelist, tidy_groups
from etl.tables.model import check_tidy
from etl.tables.reshape import today_code

GAP = float("nan")


def cells(dimensions: tuple[str, ...], figures: dict[tuple[str, ...], float]) -> pd.DataFrame:
    """Return a frame as `etl.sources.jsonstat.to_frame` gives it."""
    frame = pd.DataFrame(list(figures), columns=list(dimensions)).astype("category")
    values = list(figures.values())
    status = ["missing" if pd.isna(value) else "normal" for value in values]
    return frame.assign(value=values, status=status)


def told(tidy: pd.DataFrame) -> dict[tuple[str, str, int], float | Status]:
    """Return (variable, code, year) → figure or status."""
    return {
        (row.variable, row.code, row.year): Status(row.status) if pd.isna(row.value) else row.value
        for row in tidy.itertuples()
    }


# 06913: population and change, historic codes --------------------------------------------------


def changes(figures: dict[tuple[str, str, str], float]) -> dict:
    frame = cells(("Region", "ContentsCode", "Tid"), figures)
    return told(population_change.tidy_population_change({"06913": frame}))


def test_contents_become_variables():
    assert changes(
        {
            ("0301", "Folkemengde", "2019"): 10,
            ("0301", "Fodselsoverskudd", "2019"): 2,
            ("0301", "Nettoinnflytting", "2019"): -1,
            ("0301", "Folkemengde", "2020"): 11,
        }
    ) == {
        ("population", "0301", 2019): 10,
        ("natural_increase", "0301", 2019): 2,
        ("net_migration", "0301", 2019): -1,
        ("population", "0301", 2020): 11,
    }


def test_flows_of_the_running_year_are_left_out():
    figures = changes(
        {
            ("0301", "Folkemengde", "2020"): 11,
            ("0301", "Fodselsoverskudd", "2020"): 0,
            ("0301", "Nettoinnflytting", "2020"): GAP,
        }
    )
    assert figures == {("population", "0301", 2020): 11}


@pytest.mark.parametrize(("late", "early"), [("0906", "0903"), ("2004", "2001")])
def test_towns_that_got_a_new_code_in_1992_stand_under_their_old_one_before(late, early):
    figures = changes({(late, "Folkemengde", "1991"): 5, (late, "Folkemengde", "1992"): 6})
    assert figures == {("population", early, 1991): 5, ("population", late, 1992): 6}


def test_the_old_codes_own_empty_cell_does_not_hide_the_towns_figure():
    figures = changes({("0903", "Folkemengde", "1991"): 0, ("0906", "Folkemengde", "1991"): 5})
    assert figures == {("population", "0903", 1991): 5}


@pytest.mark.parametrize("empty", [0, GAP])
def test_of_a_code_used_twice_the_one_with_people_is_meant(empty):
    figures = {
        ("0716", "Folkemengde", "1985"): empty,
        ("0716u", "Folkemengde", "1985"): 5,
        ("0716", "Folkemengde", "2005"): 7,
        ("0716u", "Folkemengde", "2005"): empty,
    }
    expected = {("population", "0716", 1985): 5, ("population", "0716", 2005): 7}
    assert changes(figures) == expected
    assert changes(dict(reversed(figures.items()))) == expected


def test_a_zero_that_stands_alone_stays_zero():
    figures = changes(
        {
            ("0301", "Fodselsoverskudd", "2019"): 0,
            ("0301", "Folkemengde", "2019"): 9,
            ("0301", "Folkemengde", "2020"): 9,
        }
    )
    assert figures["natural_increase", "0301", 2019] == 0


# 07459: population by age, summed by SSB -------------------------------------------------------

EVERY_AGE = [f"{age:03}" for age in range(105)] + ["105+"]


def people(without: tuple[str, str, str] | None = None, each: float = 1) -> dict:
    """Return figures of one place with `each` of every age and sex, less one cell."""
    ages = {("K-3411", sex, age, "2020"): each for sex in "12" for age in EVERY_AGE}
    if without:
        ages["K-3411", *without] = GAP
    frames = {
        "07459_age": cells(("Region", "Kjonn", "Alder", "Tid"), ages),
        "07459_total": cells(("Region", "Tid"), {("K-3411", "1986"): 150, ("K-3411", "2020"): 212}),
    }
    tidy = population.tidy_population(frames)
    assert set(check_tidy(tidy, "07459", population.TABLE.variables)["division"]) == {2024}
    return told(tidy)


def test_age_groups_hold_their_first_and_last_year_and_both_sexes():
    figures = people()
    assert {name: figures[name, "3411", 2020] for name in population.AGE_GROUPS} == {
        "pop_0": 2,
        "pop_0_15": 32,
        "pop_16_24": 18,
        "pop_20_39": 40,
        "pop_20_64": 90,
        "pop_15_74": 120,
        "pop_65plus": 82,
        "pop_80plus": 52,
        "pop_all_ages": 212,
        "women_20_39": 20,
        "men_20_39": 20,
    }


def test_five_year_groups_part_everyone_by_age_and_sex():
    figures = people()
    groups = {name: figures[name, "3411", 2020] for name in population.FIVE_YEAR_GROUPS}
    assert len(groups) == 2 * 19
    assert groups.pop("pop_f_from_90") == groups.pop("pop_m_from_90") == 16, "90 to 105 and over"
    assert set(groups.values()) == {5}


def test_a_person_is_in_the_five_year_group_of_her_age_and_sex():
    figures = people(without=("1", "029", "2020"))
    assert figures["pop_m_from_25", "3411", 2020] == Status.MISSING
    assert figures["pop_m_from_30", "3411", 2020] == figures["pop_f_from_25", "3411", 2020] == 5


def test_ssbs_own_totals_reach_further_back_than_ages():
    figures = people()
    totals = {year: n for (name, _, year), n in figures.items() if name == "population_summed"}
    assert totals == {1986: 150, 2020: 212}


def test_an_age_that_is_missing_leaves_its_groups_missing_and_no_others():
    figures = people(without=("2", "030", "2020"))
    gaps = {name for (name, _, _), figure in figures.items() if figure == Status.MISSING}
    groups = {"pop_20_39", "pop_20_64", "pop_15_74", "pop_all_ages", "women_20_39"}
    assert gaps == groups | {"pop_f_from_30"}
    assert figures["men_20_39", "3411", 2020] == 20


def test_zeros_of_ssbs_sums_come_through_as_zeros_for_the_divided_to_be_marked():
    assert people(each=0)["pop_65plus", "3411", 2020] == 0


@pytest.mark.parametrize("code", ["K-3101", "K_3101", "K.3101", "3101"])
def test_the_prefixes_of_summed_lists_are_taken_off(code):
    assert today_code(pd.Series([code], dtype="str")).tolist() == ["3101"]


# 07984, 06944, 13470 ---------------------------------------------------------------------------


def test_employment_carries_a_break_in_2015_and_only_then():
    dimensions = ("Region", "NACE2007", "ContentsCode", "Tid")
    years = ("2014", "2015", "2016")
    figures = {("0301", "00-99", "Sysselsatte", year): 5 for year in years}
    tidy = employment.tidy_employment({"07984": cells(dimensions, figures)})
    assert tidy[["variable", "year", "value", "status", "division"]].values.tolist() == [
        ["employed_residents", 2014, 5, "normal", 2014],
        ["employed_residents", 2015, 5, "break", 2015],
        ["employed_residents", 2016, 5, "normal", 2016],
    ]


def test_a_gap_in_the_year_of_the_break_stays_the_gap_it_is():
    dimensions = ("Region", "NACE2007", "ContentsCode", "Tid")
    frame = cells(dimensions, {("0301", "01-03", "Sysselsatte", "2015"): GAP})
    assert told(employment.tidy_employment({"07984": frame})) == {
        ("employed_primary", "0301", 2015): Status.MISSING
    }


def test_each_industry_is_its_own_variable():
    dimensions = ("Region", "NACE2007", "ContentsCode", "Tid")
    figures = {("0301", code, "Sysselsatte", "2020"): 1 for code in employment.INDUSTRIES}
    tidy = employment.tidy_employment({"07984": cells(dimensions, figures)})
    checked = check_tidy(tidy, "07984", employment.TABLE.variables)
    assert checked["variable"].tolist() == list(employment.INDUSTRIES.values())


def test_the_median_is_a_rate_and_households_a_count():
    kinds = {variable.id: variable.kind for variable in income.TABLE.variables}
    assert kinds == {"median_income_after_tax": "rate", "households": "count"}
    dimensions = ("Region", "ContentsCode", "Tid")
    figures = {("0301", "InntSkatt", "2020"): 500000, ("0301", "AntallHushold", "2020"): 7}
    assert told(income.tidy_income({"06944": cells(dimensions, figures)})) == {
        ("median_income_after_tax", "0301", 2020): 500000,
        ("households", "0301", 2020): 7,
    }


def test_jobs_stand_in_todays_codes():
    dimensions = ("Region", "NACE2007", "Tid")
    figures = {("K-3411", "00-99", "2017"): 9, ("K-3411", "03.2", "2017"): 0}
    tidy = workplaces.tidy_workplaces({"13470": cells(dimensions, figures)})
    assert told(tidy) == {("jobs_total", "3411", 2017): 9, ("jobs_aquaculture", "3411", 2017): 0}
    assert set(tidy["division"]) == {2024}


# SSB's summed list -----------------------------------------------------------------------------


def test_groups_that_are_no_municipality_place_nothing():
    groups = tidy_groups(
        {"0101": "K-3101", "0102": "K_3105", "1850": "K.Rest", "2111": "K-21", "01": "K-3101"}
    )
    assert groups.values.tolist() == [["0101", "3101"], ["0102", "3105"]]


def test_the_code_list_of_the_api_says_the_same():
    codelist = {"values": [{"code": "K-3101", "valueMap": ["0101", "3001"]}, {"code": "K-Rest"}]}
    assert groups_of_codelist(codelist).values.tolist() == [["0101", "3101"], ["3001", "3101"]]


def test_a_code_list_that_does_not_say_gives_nothing():
    assert groups_of_codelist({"values": [{"code": "K-3101"}]}).empty
