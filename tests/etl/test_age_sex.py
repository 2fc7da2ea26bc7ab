"""The age pyramid: its own table, with the gaps that all counts by age have."""

from etl.age_sex import split_ages
from etl.contract import AGE_SEX, Status
from tests.etl import factories


def test_groups_leave_the_counts_and_become_rows_by_sex_and_age():
    counts = factories.counts(
        {
            ("population", "5616", 2024): 7,
            ("pop_f_from_0", "5616", 2024): 3,
            ("pop_m_from_90", "5616", 2024): Status.AMBIGUOUS,
        }
    )
    others, ages = split_ages(counts)
    assert others["variable"].tolist() == ["population"]
    rows = AGE_SEX.conform(ages).fillna(-1).itertuples(index=False, name=None)
    assert list(rows) == [
        ("5616", 2024, "f", 0, 3, "normal"),
        ("5616", 2024, "m", 90, -1, "ambiguous"),
    ]


def test_what_was_divided_later_has_no_pyramid_before(committed):
    """Haram was a part of Ålesund 2020–2023; Heim was made of a part of Snillfjord in 2020."""
    ages = committed.tables["age_sex"]
    told = ages.groupby(["place", "year"])["status"].agg(lambda status: "/".join(set(status)))
    assert {told["1580", year] for year in range(2020, 2024)} == {Status.AMBIGUOUS}
    assert {told["1508", year] for year in range(2020, 2024)} == {Status.AMBIGUOUS}
    assert {told["5055", year] for year in range(2005, 2020)} == {Status.AMBIGUOUS}
    assert told["1580", 2024] == told["5055", 2020] == told["5616", 2005] == Status.NORMAL


def test_women_and_men_of_twenty_to_forty_are_those_of_the_indicators(committed):
    ages, counts = committed.tables["age_sex"], committed.tables["counts"]
    young = ages[ages["age"].between(20, 35)].groupby(["place", "year", "sex"])["persons"]
    summed = young.sum(min_count=4).unstack()
    for sex, variable in (("f", "women_20_39"), ("m", "men_20_39")):
        known = counts[counts["variable"] == variable].set_index(["place", "year"])["value"]
        both = summed[sex].to_frame("ours").join(known.rename("theirs"), how="inner").dropna()
        assert len(both) > 7000
        assert (both["ours"] == both["theirs"]).all()
