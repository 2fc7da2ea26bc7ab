"""Figures in the borders of another year: counts are there, all else is refused with a way out."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from dashboard.data.division import (
    NotInBorders,
    counts_behind,
    division_values,
    divisions,
    values_in,
)
from dashboard.data.rows import rows
from dashboard.data.store import STATUSES, SnapshotError, Store
from dashboard.row_link import ALL
from dashboard.text import words
from dashboard.text.borders import note, refusal
from dashboard.view import View
from etl.contract import DIVISIONS, LANGUAGES, Status
from tests.dashboard import factories

#: Ålesund was five municipalities in 2018, one with Haram in 2020.
PLACES = [
    (2020, "0301", "Oslo", "0301"),
    (2020, "1507", "Ålesund", "1508;1580"),
    (2018, "0301", "Oslo", "0301"),
    (2018, "1504", "Ålesund", "1508"),
    (2018, "1523", "Ørskog", "1508"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory) -> Store:
    of_2020 = factories.observations(
        "population", {"0301": (1, 2, 3, 4), "1507": (60, 61, None, 63)}
    )
    of_2018 = factories.observations(
        "population",
        {"0301": (1, 2, 3, 4), "1504": (50, 51, 52, 53), "1523": (10, 10, 9, 9)},
        status={("1523", 2021): Status.ESTIMATED},
    )
    figures = pd.concat([of_2020.assign(division=2020), of_2018.assign(division=2018)])
    folder = factories.snapshot(
        tmp_path_factory.mktemp("divisions") / "published",
        divisions=pd.DataFrame(PLACES, columns=["division", "code", "name", "places"]),
        division_observations=figures.drop(columns=["lower", "upper"]),
    )
    return Store.open(folder)


def test_each_division_has_its_own_municipalities_the_newest_first(store):
    known = divisions(store)
    assert tuple(known) == DIVISIONS
    assert list(known[2018]) == ["0301", "1504", "1523"]
    assert known[2018]["1523"].name == "Ørskog"
    assert known[2020]["1507"].places == ("1508", "1580")
    assert known[2024]["5433"].places == ("5433",)


def test_counts_stand_under_the_codes_of_the_division(store):
    matrix = values_in(store, 2018, "population")
    assert matrix.units == ("0301", "1504", "1523")
    assert matrix.years.tolist() == [2018, 2019, 2020, 2021]
    assert matrix.value.tolist() == [[1, 2, 3, 4], [50, 51, 52, 53], [10, 10, 9, 9]]
    assert STATUSES[matrix.status[2, 3]] is Status.ESTIMATED
    assert np.isnan(matrix.lower).all()
    assert matrix.lower.shape == matrix.value.shape


def test_a_gap_has_its_reason(store):
    matrix = values_in(store, 2020, "population")
    assert np.isnan(matrix.value[1, 2])
    assert STATUSES[matrix.status[1, 2]] is Status.MISSING


def test_todays_borders_hold_everything_as_it_is(store):
    assert division_values(store, 2024) is store.place_values
    assert values_in(store, 2024, "share_65plus") is store.place_values["share_65plus"]


def test_figures_are_read_once_and_cannot_be_changed(store):
    assert division_values(store, 2018) is division_values(store, 2018)
    with pytest.raises(ValueError, match="read-only"):
        values_in(store, 2018, "population").value[0, 0] = 0


def test_opening_the_snapshot_reads_none_of_it(tmp_path):
    folder = factories.snapshot(tmp_path / "published")
    (folder / "division_observations.parquet").unlink()
    opened = Store.open(folder)
    with pytest.raises(SnapshotError, match=r"division_observations\.parquet: .*etl build"):
        division_values(opened, 2018)


def test_a_count_that_the_snapshot_lacks_is_named_with_the_way_out(store):
    with pytest.raises(
        NotInBorders, match=r"'population' has no figures in 2013's borders"
    ) as found:
        values_in(store, 2013, "population")
    told = refusal(store, found.value, words("en"))
    assert told.endswith("Choose today’s borders (2024), or the newest figures.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_share_is_refused_in_words_that_lead_on(store, language):
    with pytest.raises(NotInBorders) as refused:
        values_in(store, 2018, "share_65plus")
    told = refusal(store, refused.value, words(language))
    assert f"Share 65plus {language}" in told
    assert "2018" in told
    assert "2024" in told
    assert f"Population {language}" in told


def test_a_refusal_leads_to_nothing_that_the_data_version_lacks(store):
    with pytest.raises(NotInBorders) as refused:
        values_in(store, 2013, "share_65plus")
    told = refusal(store, refused.value, words("en"))
    assert told.endswith("municipalities. Choose today’s borders (2024).")


def test_the_refusal_says_why_by_kind():
    """For the snapshot in git: every kind that is no count has words of its own."""
    real = Store.open(Path(__file__).parents[2] / "data" / "published")
    told = set()
    for indicator, meta in real.indicators.items():
        if meta.kind != "count":
            with pytest.raises(NotInBorders) as refused:
                values_in(real, 2013, indicator)
            told.add((meta.kind, refusal(real, refused.value, words("en")).split(". ")[1]))
    assert ("median", "Medians can’t be added together or divided between municipalities") in told
    assert len(told) == len({kind for kind, _ in told}) == 6


def test_the_counts_behind_a_rate_are_found():
    real = Store.open(Path(__file__).parents[2] / "data" / "published")
    assert "employed_residents" in counts_behind(real, "employment_rate")
    assert counts_behind(real, "median_income_after_tax") == ()


def test_the_note_names_the_year_in_every_language():
    assert all("2018" in note(2018, words(language)) for language in LANGUAGES)


def test_rows_are_of_the_municipalities_that_the_places_were_made_of(store):
    view = replace(View.default(store), places=("1508",), division="2018", first_year=2021)
    found = rows(store, view)
    assert (found.places, found.names) == (("1504", "1523"), ("Ålesund", "Ørskog"))
    assert found.value.tolist() == [53, 9]
    assert [STATUSES[each] for each in found.status] == [Status.NORMAL, Status.ESTIMATED]


def test_all_indicators_are_in_other_borders_those_that_count(store):
    view = replace(View.default(store), places=(), indicators=("all",), division="2018")
    assert rows(store, view).indicators == ("population",)


def test_a_share_has_no_rows_in_other_borders(store):
    view = replace(View.default(store), indicator="share_65plus", division="2018")
    with pytest.raises(NotInBorders):
        rows(store, view)


def test_a_snapshot_without_other_borders_refuses_all_indicators_there(tmp_path):
    store = Store.open(factories.snapshot(tmp_path / "published"))
    view = replace(View.default(store), indicators=(ALL,), division="2018")
    with pytest.raises(NotInBorders) as refused:
        rows(store, view)
    told = refusal(store, refused.value, words("en"))
    assert told.startswith("No indicator has figures in the borders of 2018.")
    assert told.endswith("Choose today’s borders (2024), or the newest figures.")
