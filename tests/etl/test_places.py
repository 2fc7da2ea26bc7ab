"""Places: the name that once stood alone, former names, and what each reform was."""

import pandas as pd
import pytest

from etl.places import areas_table, place_names, places_table, reforms
from tests.etl.factories import municipalities


def named(known) -> dict[str, tuple[str, str, str]]:
    """Return place → name, other names, former names."""
    frame = place_names(known)
    columns = ["place", "name", "name_other", "former_names"]
    return {place: tuple(rest) for place, *rest in frame[columns].itertuples(index=False)}


def test_the_name_is_the_part_that_once_stood_alone():
    known = municipalities(
        ["2011"],
        {2024: {"2011": ["5612"]}},
        names={"2011": "Kautokeino", "5612": "Guovdageaidnu - Kautokeino"},
    )
    assert named(known) == {"5612": ("Kautokeino", "Guovdageaidnu", "")}


def test_a_name_with_three_parts_keeps_the_two_others():
    known = municipalities(
        ["1939"],
        {2020: {"1939": ["5538"]}},
        names={"1939": "Storfjord", "5538": "Omasvuotna - Storfjord - Omasvuono"},
    )
    assert named(known) == {"5538": ("Storfjord", "Omasvuotna;Omasvuono", "")}


def test_a_part_that_never_stood_alone_gives_the_first_place():
    known = municipalities(["0301"], names={"0301": "Oslo - Oslove"})
    assert named(known) == {"0301": ("Oslo", "Oslove", "")}


def test_former_names_are_those_of_all_that_went_into_the_place():
    known = municipalities(
        ["0213", "0217", "0301"],
        {2020: {"0213": ["3020"], "0217": ["3020"]}, 2024: {"3020": ["3207"]}},
        names={
            "0213": "Ski",
            "0217": "Oppegård",
            "3020": "Nordre Follo",
            "3207": "Nordre Follo",
            "0301": "Oslo",
        },
    )
    assert named(known) == {
        "0301": ("Oslo", "", ""),
        "3207": ("Nordre Follo", "", "Oppegård;Ski"),
    }


def test_only_municipalities_of_today_are_places():
    known = municipalities(["0301", "2111", "9999"])
    assert list(named(known)) == ["0301"]


def told(known) -> list[tuple]:
    """Return (place, year, old code, share, kind) of each reform."""
    frame = reforms(known).drop(columns="old_name")
    return sorted(frame.itertuples(index=False, name=None))


def test_a_merger_is_told_with_each_part():
    known = municipalities(["0213", "0217"], {2020: {"0213": ["3020"], "0217": ["3020"]}})
    assert told(known) == [
        ("3020", 2020, "0213", 1, "merger"),
        ("3020", 2020, "0217", 1, "merger"),
    ]


def test_a_merger_under_an_old_number_is_a_merger_of_both():
    known = municipalities(["1804", "1842"], {2005: {"1842": ["1804"], "1804": ["1804"]}})
    assert [(old, kind) for _, _, old, _, kind in told(known)] == [
        ("1804", "merger"),
        ("1842", "merger"),
    ]


def test_a_new_number_is_told_as_one():
    known = municipalities(["1103"], {2020: {"1103": ["1188"]}})
    assert told(known) == [("1188", 2020, "1103", 1, "renumbered")]


def test_a_new_name_alone_is_no_reform():
    known = municipalities(["0712"], {2018: {"0712": ["0712"]}})
    assert told(known) == []


def test_a_division_is_told_with_the_part_of_the_people():
    known = municipalities(
        ["1507"],
        {2024: {"1507": ["1508", "1580"]}},
        shares={("1507", 2024, "1508"): 0.75, ("1507", 2024, "1580"): 0.25},
    )
    assert told(known) == [
        ("1508", 2024, "1507", 0.75, "division"),
        ("1580", 2024, "1507", 0.25, "division"),
    ]


def test_a_municipality_that_joined_and_left_again_is_told_where_it_is_now():
    known = municipalities(
        ["1504", "1534"],
        {2020: {"1504": ["1507"], "1534": ["1507"]}, 2024: {"1507": ["1508", "1580"]}},
        groups={"1504": "1508", "1534": "1580"},
        shares={("1507", 2024, "1508"): 0.75, ("1507", 2024, "1580"): 0.25},
    )
    assert [each for each in told(known) if each[1] == 2020] == [
        ("1508", 2020, "1504", 1, "merger"),
        ("1580", 2020, "1534", 1, "merger"),
    ]


def test_a_reform_has_the_old_name_of_its_time():
    known = municipalities(
        ["1850"], {2020: {"1850": ["1806"]}}, names={"1850": "Tysfjord", "1806": "Narvik"}
    )
    assert reforms(known)["old_name"].tolist() == ["Tysfjord"]


@pytest.fixture
def places() -> pd.DataFrame:
    names = pd.DataFrame(
        {"place": ["0301", "3411", "3436"], "name": ["Oslo", "Ringsaker", "Nord-Fron"]}
    )
    regions = pd.DataFrame(
        {
            "place": ["0301", "3411", "3436"],
            "county": ["03", "34", "34"],
            "county_name": ["Oslo", "Innlandet", "Innlandet"],
        }
    )
    centrality = pd.DataFrame({"place": ["0301", "3411", "3436"], "centrality_class": [1, 3, 4]})
    ba_regions = pd.DataFrame({"place": ["0301"], "ba_region": ["Oslo"]})
    return places_table(
        names,
        regions,
        centrality,
        ba_regions,
        {"0301": 454.12, "3411": 1281.0},
        {"3411": "stedsvekst"},
        frozenset({"3411"}),
    )


def test_districts_are_those_of_centrality_class_four_to_six(places):
    assert places["is_district"].tolist() == [False, False, True]


def test_what_is_not_known_of_a_place_is_empty(places):
    assert places["area_km2"].fillna(-1).tolist() == [454.1, 1281, -1]
    assert places["ba_region"].fillna("").tolist() == ["Oslo", "", ""]
    assert places["programmes"].tolist() == ["", "stedsvekst", ""]
    assert places["is_tracked"].tolist() == [False, True, False]


def test_every_area_has_a_name_in_each_language_and_its_number_of_places(places):
    areas = areas_table(places).set_index("area")
    assert areas["n_places"].to_dict() == {"0": 3, "D": 1, "C": 2, "03": 1, "34": 2}
    assert areas["kind"].to_dict()["34"] == "county"
    assert areas.loc["34", ["name_nb", "name_nn", "name_en"]].tolist() == ["Innlandet"] * 3
    assert areas.loc["0", ["name_nb", "name_nn", "name_en"]].tolist() == [
        "Hele landet",
        "Heile landet",
        "Norway",
    ]


def test_a_border_that_moved_is_told_of_the_places_that_go_on():
    frame = reforms(municipalities(["1535", "1539", "1144"]))
    told = frame[["place", "year", "kind", "share"]].itertuples(index=False)
    assert [tuple(row) for row in told] == [
        ("1535", 2021, "border", 1),
        ("1539", 2021, "border", 1),
    ]
