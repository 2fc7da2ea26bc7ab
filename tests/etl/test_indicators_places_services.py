"""Indicators of places and services: words for everyone, and formulas that add up."""

from itertools import chain

import pandas as pd
import pytest

from etl.contract import LANGUAGES
from etl.indicators import places, services
from etl.tables import arealprofiler, debt_income, kommunefakta, profile_2018, turnout

INDICATORS = places.INDICATORS + services.INDICATORS
BY_ID = {indicator.meta.id: indicator for indicator in INDICATORS}
TEXTS = ("unit", "title", "short", "definition", "caution")
#: Made elsewhere: by SSB's tables or by the deliveries of other bodies.
FROM_OTHERS = {"population", "school_points", "broadband_100mbit_pct", "need_index", "robek"}


def series(*values: float, status: str = "normal") -> pd.DataFrame:
    """One place, years from 2020."""
    index = pd.MultiIndex.from_tuples(
        [("5616", 2020 + offset) for offset in range(len(values))], names=["place", "year"]
    )
    return pd.DataFrame({"value": values, "status": status}, index=index)


def test_ids_are_unique():
    assert len(BY_ID) == len(INDICATORS)


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda indicator: indicator.meta.id)
@pytest.mark.parametrize("language", LANGUAGES)
class TestWords:
    def test_every_text_is_written(self, indicator, language):
        for field in TEXTS:
            text = getattr(getattr(indicator.meta, field), language)
            assert text == text.strip()
            assert text
            assert "  " not in text

    def test_short_fits_a_legend(self, indicator, language):
        assert len(getattr(indicator.meta.short, language)) <= 32

    def test_definition_and_caution_are_sentences(self, indicator, language):
        for field in ("definition", "caution"):
            assert getattr(getattr(indicator.meta, field), language).endswith(".")

    def test_definition_names_a_publisher(self, indicator, language):
        publishers = ("SSB", "Statistics Norway", "Udir", "KDD", "Nkom")
        text = getattr(indicator.meta.definition, language)
        assert any(publisher in text for publisher in publishers)

    def test_bokmal_and_nynorsk_differ(self, indicator, language):
        assert indicator.meta.definition.nb != indicator.meta.definition.nn


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda indicator: indicator.meta.id)
def test_every_variable_is_made_by_a_reader(indicator):
    modules = (arealprofiler, debt_income, kommunefakta, profile_2018, turnout)
    made = {v.id for v in chain.from_iterable(module.VARIABLES for module in modules)}
    assert set(indicator.formula.variables) <= made | FROM_OTHERS


def test_turnout_has_an_interval_around_the_share():
    panel = {"votes_cast": series(600), "eligible_voters": series(800)}
    row = BY_ID["turnout"].formula.compute(panel).iloc[0]
    assert row["value"] == 75
    assert row["lower"] < 75 < row["upper"]


def test_new_homes_are_per_thousand_inhabitants_of_the_same_year():
    panel = {"new_dwellings_4y": series(10, 6), "population": series(1000, 2000)}
    frame = BY_ID["new_dwellings_4y"].formula.compute(panel)
    assert frame["value"].tolist() == [10, 3]
    assert (frame["lower"] < frame["value"]).all()


def test_library_loans_are_per_inhabitant():
    panel = {"library_loans": series(5000), "population": series(1000)}
    assert BY_ID["library_loans"].formula.compute(panel)["value"].tolist() == [5]


def test_a_gap_stays_a_gap_with_its_reason():
    panel = {"farmland_lost_daa": series(float("nan"), status="ambiguous")}
    frame = BY_ID["farmland_lost"].formula.compute(panel)
    assert frame["value"].isna().all()
    assert frame["status"].tolist() == ["ambiguous"]
