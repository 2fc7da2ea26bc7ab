"""Additive figures in the borders of earlier years: nothing is lost, doubled or made up."""

import math
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.check_divisions import together
from etl.contract import DIVISIONS, Status
from etl.crosswalk import Municipalities
from etl.divisions import ADDITIVE, division_observations, division_places, in_division
from etl.gather import Figures, Gathered
from etl.harmonise import divided_places
from etl.tables.model import Variable
from tests.etl.factories import Figure, moved, municipalities, tidy

#: Lindås and Radøy merge in 2020; Rindal only changes its number in 2019. Snillfjord, divided in
#: 2020, goes to three, two of which have people of their own.
CHANGES = {
    2019: {"1567": ["5061"]},
    2020: {
        "1263": ["4631"],
        "1260": ["4631"],
        "5012": ["5055", "5056", "5059"],
        "5011": ["5055"],
        "5013": ["5056"],
        "1504": ["1507"],
        "1534": ["1507"],
    },
    2024: {"1507": ["1508", "1580"]},
}
CODES = ["1263", "1260", "1567", "5011", "5012", "5013", "1504", "1534"]
SHARES = {
    ("5012", 2020, "5055"): 0.25,
    ("5012", 2020, "5056"): 0.25,
    ("5012", 2020, "5059"): 0.5,
    ("1507", 2024, "1508"): 0.75,
    ("1507", 2024, "1580"): 0.25,
}
PEOPLE = {
    (code, year): n
    for code, n in zip([*CODES, "5061"], (30, 10, 7, 15, 20, 5, 40, 10, 7), strict=True)
    for year in range(2013, 2020)
}
GROUPS = {"1504": "1508", "1534": "1580", "1507": "1508"}
KNOWN = replace(municipalities(CODES, CHANGES, groups=GROUPS, shares=SHARES), people=PEOPLE)


def status_of(figures: pd.DataFrame, division: int, known: Municipalities = KNOWN) -> dict:
    result = in_division(Figures(figures, (Variable("people", "count"),), {}), known, division)
    return {row.place: (row.value, row.status) for row in result.itertuples()}


# One municipality at a time ----------------------------------------------------------------------


def test_before_a_merger_its_parts_have_their_own_figures():
    figures = tidy({("1263", 2015): 29, ("1260", 2015): 11})
    assert moved(figures, KNOWN, 2018) == {("1263", 2015): 29, ("1260", 2015): 11}


def test_after_a_merger_its_parts_share_by_their_last_people_and_are_estimated():
    found = status_of(tidy({("4631", 2022): 44}), 2018)
    assert (found["1263"], found["1260"]) == ((33, "estimated"), (11, "estimated"))


def test_a_merged_one_is_the_sum_in_the_division_that_has_it():
    figures = tidy({("1263", 2015): 29, ("1260", 2015): 11})
    assert moved(figures, KNOWN, 2020) == {("4631", 2015): 40}


def test_a_part_without_a_figure_leaves_a_gap_never_a_part_of_the_sum():
    figures = tidy({("1263", 2015): 29, ("1260", 2015): Status.SUPPRESSED})
    assert moved(figures, KNOWN, 2020) == {("4631", 2015): Status.SUPPRESSED}
    assert moved(tidy({("1263", 2015): 29}), KNOWN, 2020) == {("4631", 2015): Status.MISSING}


def test_a_new_number_is_the_same_municipality_there_and_back():
    assert status_of(tidy({("5061", 2022): 7}), 2018)["1567"] == (7, "normal")
    assert status_of(tidy({("1567", 2015): 7}), 2020)["5061"] == (7, "normal")


def test_what_was_one_and_is_divided_today_is_whole_in_the_division_that_has_it():
    assert status_of(tidy({("1507", 2022): 48}), 2020)["1507"] == (48, "normal")
    assert status_of(tidy({("1508", 2025): 39, ("1580", 2025): 13}), 2020)["1507"] == (52, "normal")


def test_what_was_merged_and_divided_again_has_the_same_share_as_the_place_it_is_today():
    # By the people of 2018 Haram would have a fifth of 48, by those it got back in 2024 a fourth.
    assert status_of(tidy({("1507", 2022): 48}), 2018)["1534"] == (12, "estimated")
    assert status_of(tidy({("1507", 2022): 48}), 2024)["1580"] == (12, "estimated")


def test_a_division_in_three_is_undone_from_all_three():
    """Heim 20 had 15 and 5 of Snillfjord, Hitra 10 had 5 and 5, Orkland has only 10 of it here."""
    found = status_of(tidy({("5055", 2022): 20, ("5056", 2022): 10, ("5059", 2022): 10}), 2018)
    assert found["5011"] == (15, "estimated")
    assert found["5013"] == (5, "estimated")
    assert found["5012"] == (20, "estimated")


def test_without_one_of_the_three_there_is_no_figure():
    gap = {("5055", 2022): 20, ("5056", 2022): Status.SUPPRESSED, ("5059", 2022): 10}
    found = moved(tidy(gap), KNOWN, 2018)
    assert found["5012", 2022] is Status.SUPPRESSED
    assert found["5011", 2022] == 15


def test_without_known_people_nothing_is_shared_out():
    unknown = replace(KNOWN, people={})
    found = moved(tidy({("4631", 2022): 44, ("5061", 2022): 7}), unknown, 2018)
    assert found["1263", 2022] is Status.AMBIGUOUS
    assert found["1567", 2022] == 7


def test_ssbs_zero_and_its_neighbours_whole_are_right_together():
    """Its list has all of Ålesund under 1508 in 2020–2023, and 0 under 1580."""
    figures = tidy({("1508", 2022): 48, ("1580", 2022): 0}, division=2024)
    summed = Figures(figures, (Variable("people", "count"),), {}, is_summed_by_ssb=True)
    assert divided_places(KNOWN, 2022) == {"1508", "1580"}
    assert divided_places(KNOWN, 2022, 2020) == frozenset()
    assert in_division(summed, KNOWN, 2020).query("place == '1507'")["value"].tolist() == [48]
    assert in_division(summed, KNOWN, 2018)["value"].isna().all()


# All of them -------------------------------------------------------------------------------------

WHEN = (2013, 2018, 2019, 2020, 2022, 2024)


def exact(figures: pd.DataFrame) -> Fraction:
    return sum((Fraction(value) for value in figures["value"]), Fraction())


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_moving_figures_from_any_division_to_any_other_keeps_their_sum(data):
    """As near as floats allow: the exact sum of the parts is within 1e-12 of the whole, per move.

    A part is the whole times a weight, rounded once (2⁻⁵³ of it), and weights of a code add up to 1
    within a few such roundings. Nothing else is rounded but sums of parts. To force the last bit by
    giving one part the remainder would make its figure hang on the order of the others.
    """
    chain = data.draw(st.lists(st.sampled_from(WHEN), min_size=2, max_size=4), label="divisions")
    lived = data.draw(st.lists(st.integers(1, 10**6), min_size=len(PEOPLE), max_size=len(PEOPLE)))
    people = dict(zip(PEOPLE, lived, strict=True))
    parts = data.draw(st.tuples(st.integers(1, 999), st.integers(1, 999), st.integers(1, 999)))
    shares = {key: part / sum(parts) for key, part in zip(list(SHARES)[:3], parts, strict=True)} | {
        ("1507", 2024, "1508"): parts[0] / 1000,
        ("1507", 2024, "1580"): 1 - parts[0] / 1000,
    }
    known = replace(KNOWN, people=people, shares=shares)
    codes = sorted(known.valid(chain[0]))
    values = data.draw(
        st.lists(st.integers(-(10**6), 10**7), min_size=len(codes), max_size=len(codes))
    )
    figures = tidy(
        {(code, 2000): value for code, value in zip(codes, values, strict=True)}, division=chain[0]
    )
    size = max(1, sum(map(abs, values)))
    for division in chain[1:]:
        there = in_division(Figures(figures, (Variable("people", "count"),), {}), known, division)
        assert set(there["place"]) == known.valid(division)
        assert there["value"].notna().all()
        assert abs(exact(there) - sum(values)) <= Fraction(size, 10**12)
        figures = there.rename(columns={"place": "code"}).assign(division=division)


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_with_parts_missing_there_are_gaps_and_never_partial_sums(data):
    """What a group of municipalities has is all of it, or at least one of them has a gap."""
    start, end = data.draw(st.tuples(st.sampled_from(WHEN), st.sampled_from(WHEN)))
    codes = sorted(KNOWN.valid(start))
    gaps = data.draw(st.sets(st.sampled_from(codes)))
    figures: dict[tuple[str, int], Figure] = {
        (code, 2000): Status.MISSING if code in gaps else 100 for code in codes
    }
    found = {
        place: figure
        for (place, _), figure in moved(tidy(figures, division=start), KNOWN, end).items()
    }
    paths = KNOWN.crosswalk(start, end)
    for place, figure in found.items():
        origins = paths[(paths["new_code"] == place)]
        lacking = gaps.intersection(origins["old_code"])
        whole = 100 * math.fsum(origins["weight"])
        assert figure is Status.MISSING if lacking else figure == pytest.approx(whole)


def test_groups_are_the_smallest_that_nobody_left():
    of_code, of_place = together({"1": ("a",), "2": ("a", "b"), "3": ("b",), "4": ("c",)})
    assert of_code["1"] == of_code["2"] == of_code["3"] == of_place["a"] == of_place["b"]
    assert of_code["4"] == of_place["c"] != of_code["1"]


# Indicators --------------------------------------------------------------------------------------


def gathered(kept: frozenset[str] = frozenset(), **variables: Mapping[tuple[str, int], Figure]):
    figures = [
        Figures(tidy(cells, variable), (Variable(variable, "count"),), {"source": variable})
        for variable, cells in variables.items()
    ]
    return Gathered(KNOWN, figures, {}, kept, [])


def test_people_and_households_are_shared_out_and_land_is_not():
    land = {("4631", 2022): 44, ("5061", 2022): 7}
    found = division_observations(gathered(households=land, farmland_lost_daa=land), None)
    rows = found.query("division == 2018").set_index(["indicator", "place"])
    assert rows.loc[("households", "1263"), "value"] == 33
    assert rows.loc[("farmland_lost", "1263"), "status"] == "ambiguous"
    assert rows.loc[("farmland_lost", "1567"), "value"] == 7


def test_what_was_not_gathered_stays_as_last_published(committed):
    found = division_observations(
        gathered(frozenset({"refugees_settled"}), households={("5061", 2022): 7}), committed
    )
    before = committed.tables["division_observations"].query("indicator == 'refugees_settled'")
    after = found[found["indicator"] == "refugees_settled"]
    assert after["value"].tolist() == pytest.approx(before["value"].tolist(), nan_ok=True)
    assert set(found["indicator"]) == {"households", "refugees_settled"}


def test_each_division_has_its_municipalities_with_the_places_they_went_to():
    rows = division_places(KNOWN).set_index(["division", "code"])["places"]
    assert rows[2018, "5012"] == "5055;5056;5059"
    assert (rows[2013, "1567"], rows[2020, "5061"]) == ("5061", "5061")
    assert rows[2020, "1507"] == "1508;1580"


# The snapshot in git -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def figure(committed):
    figures = committed.tables["division_observations"].query(
        "place in ['1507', '1263', '1534', '1850']"
    )
    found = figures.set_index(["division", "indicator", "place", "year"])[["value", "status"]]
    return lambda *key: tuple(found.loc[key])


def test_facts_of_alesund(figure):
    """Statistics Norway, 06913: 67,114 lived in Ålesund (1507) on 1 January 2022."""
    assert figure(2020, "population", "1507", 2022) == (67114, "normal")
    assert figure(2020, "population", "1507", 2019)[0] == 56250 + 9383
    assert figure(2018, "population", "1534", 2019) == (9383, "normal")


def test_facts_of_lindas(figure):
    """Statistics Norway, 06913: 15,789 lived in Lindås (1263) on 1 January 2018."""
    assert figure(2018, "population", "1263", 2018) == (15789, "normal")
    assert figure(2013, "population", "1263", 2018) == (15789, "normal")
    assert figure(2018, "population", "1263", 2020)[1] == "estimated"


def test_each_division_holds_every_additive_indicator_and_has_its_number_of_places(committed):
    figures = committed.tables["division_observations"]
    published = set(committed.tables["indicators"]["indicator"])
    due = {one.meta.id for one in ADDITIVE} & published
    for division, n_places in zip(DIVISIONS[1:], (356, 422, 428), strict=True):
        there = figures[figures["division"] == division]
        assert set(there["indicator"]) == due
        assert there["place"].nunique() == n_places


def test_the_country_has_the_same_people_in_every_division(committed):
    figures = committed.tables["division_observations"]
    country = committed.tables["area_observations"].query("area == '0' and value == value")
    norway = country.set_index(["indicator", "year"])["value"]
    for indicator in ("population", "natural_change", "net_migration", "employed_residents"):
        rows = figures[figures["indicator"] == indicator]
        for (division, year), values in rows.groupby(["division", "year"])["value"]:
            assert math.fsum(values) == pytest.approx(norway[indicator, year], rel=1e-12), division


def test_only_alesund_is_one_again_in_an_earlier_division(committed):
    """`divided_places` rests on this: SSB's list has it under 1508, others in a rest."""
    rows = committed.tables["divisions"].assign(place=lambda own: own["places"].str.split(";"))
    one_each = rows.explode("place").groupby(["division", "place"])["code"].agg(tuple)
    several = rows[rows["places"].str.contains(";")]
    assert set(several["places"]) == {"1508;1580", "1806;1875", "5055;5056;5059"}
    assert {
        row.code
        for row in several.itertuples()
        if all(one_each[row.division, place] == (row.code,) for place in row.place)
    } == {"1507"}
