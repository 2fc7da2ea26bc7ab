"""Which municipality became which: mergers, new numbers, divisions, borders, and SSB's list."""

import math

import pandas as pd
import pytest

from etl.crosswalk import Division, Municipalities, is_non_municipal
from tests.etl import factories

#: Ski and Oppegård become Nordre Follo in 2020, which gets a new number in 2024.
FOLLO = factories.municipalities(
    ["0213", "0217", "0301"], {2020: {"0213": ["3020"], "0217": ["3020"]}, 2024: {"3020": ["3207"]}}
)
#: Haram joins Ålesund in 2020 and leaves it in 2024.
CHANGES_OF_ALESUND = {
    2020: {"1504": ["1507"], "1534": ["1507"]},
    2024: {"1507": ["1508", "1580"]},
}
SHARES_OF_ALESUND = {("1507", 2024, "1508"): 0.75, ("1507", 2024, "1580"): 0.25}
#: Tysfjord is divided between Narvik and Hamarøy, which other municipalities join too.
CHANGES_OF_TYSFJORD = {
    2020: {"1850": ["1806", "1875"], "1805": ["1806"], "1849": ["1875"]},
}


def paths(known: Municipalities, source: int, target: int) -> list[tuple[str, str, float | None]]:
    crosswalk = known.crosswalk(source, target)
    return [
        (old, new, None if math.isnan(weight) else weight)
        for old, new, weight in crosswalk.itertuples(index=False)
    ]


def alesund(**more) -> Municipalities:
    return factories.municipalities(["1504", "1534"], CHANGES_OF_ALESUND, **more)


def test_a_municipality_is_valid_from_its_first_new_year_until_its_end():
    assert FOLLO.valid(2019) == {"0213", "0217", "0301"}
    assert FOLLO.valid(2020) == FOLLO.valid(2023) == {"3020", "0301"}
    assert FOLLO.valid(2024) == {"3207", "0301"}


@pytest.mark.parametrize("code", ["2100", "2111", "2211", "2300", "9999", "9900"])
def test_svalbard_the_shelf_and_unknown_are_no_municipalities(code):
    assert is_non_municipal(code)
    assert code not in factories.municipalities([code, "0301"]).valid(2024)


@pytest.mark.parametrize("code", ["2030", "2004", "0301", "5636"])
def test_finnmark_is_not_svalbard(code):
    assert not is_non_municipal(code)


def test_names_are_those_of_the_day():
    known = factories.municipalities(
        ["0213"], {2020: {"0213": ["3020"]}}, names={"0213": "Ski", "3020": "Nordre Follo"}
    )
    assert known.names(2019) == {"0213": "Ski"}
    assert known.names(2020) == {"3020": "Nordre Follo"}


def test_parts_and_new_numbers_lead_to_today():
    assert paths(FOLLO, 2019, 2024) == [
        ("0213", "3207", 1),
        ("0217", "3207", 1),
        ("0301", "0301", 1),
    ]


def test_the_same_year_leads_nowhere_else():
    assert paths(FOLLO, 2020, 2020) == [("0301", "0301", 1), ("3020", "3020", 1)]


@pytest.mark.parametrize(
    ("target", "place"), [(2013, "0213"), (2018, "0213"), (2020, "3020"), (2024, "3207")]
)
def test_any_later_division_may_be_the_target(target, place):
    assert ("0213", place, 1) in paths(FOLLO, 2013, target)


def test_a_change_of_name_alone_moves_nothing():
    known = factories.municipalities(["0712"], {2018: {"0712": ["0712"]}})
    assert paths(known, 2017, 2018) == [("0712", "0712", 1)]


def test_an_adjusted_border_keeps_people_under_the_code_that_goes_on():
    known = factories.municipalities(["5035", "5034"], {2020: {"5035": ["5035", "5034"]}})
    assert paths(known, 2019, 2020) == [("5034", "5034", 1), ("5035", "5035", 1)]
    assert known.divisions(2019, 2020) == []


def test_a_division_is_shared_out_where_shares_are_known():
    known = alesund(shares=SHARES_OF_ALESUND)
    assert known.divisions(2019, 2024) == [Division("1507", 2024, ("1508", "1580"))]
    assert paths(known, 2023, 2024) == [("1507", "1508", 0.75), ("1507", "1580", 0.25)]


def test_a_division_without_shares_is_unknown_and_never_halved():
    assert paths(alesund(), 2023, 2024) == [("1507", "1508", None), ("1507", "1580", None)]


def test_ssbs_list_says_where_the_parts_of_a_divided_municipality_came_from():
    known = alesund(groups={"1504": "1508", "1534": "1580"}, shares=SHARES_OF_ALESUND)
    assert paths(known, 2019, 2024) == [("1504", "1508", 1), ("1534", "1580", 1)]


def test_ssbs_list_does_not_give_a_divided_municipality_to_one_of_its_parts():
    known = alesund(groups={"1507": "1508"}, shares=SHARES_OF_ALESUND)
    assert paths(known, 2023, 2024) == [("1507", "1508", 0.75), ("1507", "1580", 0.25)]


def test_ssbs_list_places_a_divided_municipality_whose_parts_went_into_others():
    changes = {2017: {"0720": ["0704", "0710"]}, 2024: {"0704": ["3905"], "0710": ["3907"]}}
    known = factories.municipalities(["0704", "0710", "0720"], changes, groups={"0720": "3907"})
    assert ("0720", "3907", 1) in paths(known, 2016, 2024)


def test_two_parts_of_a_division_that_meet_again_are_whole():
    changes = {2018: {"0001": ["0002", "0003"]}, 2020: {"0002": ["0004"], "0003": ["0004"]}}
    shares = {("0001", 2018, "0002"): 0.75, ("0001", 2018, "0003"): 0.25}
    known = factories.municipalities(["0001"], changes, shares=shares)
    assert paths(known, 2017, 2020) == [("0001", "0004", 1)]


def test_varteig_goes_whole_to_sarpsborg_as_in_ssbs_sums():
    changes = {1992: {"0114": ["0105", "0128"], "0102": ["0105"], "0128": ["0128"]}}
    known = factories.municipalities(["0114", "0102", "0128"], changes)
    assert ("0114", "0105", 1) in paths(known, 1991, 1992)
    assert ("0114", "0128") not in [path[:2] for path in paths(known, 1991, 1992)]


def test_reached_follows_every_change_forward():
    assert FOLLO.reached("0213", 2019) == {"0213"}
    assert FOLLO.reached("0213", 2024) == {"3207"}
    assert alesund().reached("1534", 2024) == {"1508", "1580"}


def test_a_code_is_not_moved_by_changes_older_than_itself():
    known = factories.municipalities(["0903"], {1992: {"0903": ["0906"]}, 2024: {"0906": ["4203"]}})
    assert known.first_year("0903") == 1
    assert known.first_year("0906") == 1992
    assert known.reached("0906", 2023) == {"0906"}


def test_a_change_inside_a_year_stops_the_build():
    changes = pd.DataFrame(
        [("0213", "3020", "2020-07-01")], columns=["old_code", "new_code", "date"], dtype="str"
    )
    with pytest.raises(ValueError, match=r"changes inside a year \(2020-07-01\)"):
        Municipalities(FOLLO.codes, changes)


def test_codes_that_only_begin_or_end_are_no_path():
    changes = pd.DataFrame(
        [("", "9999", "2020-01-01"), ("2111", "", "2020-01-01")],
        columns=["old_code", "new_code", "date"],
        dtype="str",
    )
    assert Municipalities(FOLLO.codes, changes).steps(2020) == {}
