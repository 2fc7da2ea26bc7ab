"""From figures to indicators: a full grid, gaps with reasons, and coverage as it really is."""

import pandas as pd

from etl.contract import IndicatorMeta, Status, Text
from etl.derive import complete, derive, describe, panel_of, told_apart, without_inputs
from etl.indicators.formulas import share_of, value_of
from etl.indicators.model import Formula, Indicator
from tests.etl import factories

MISSING = Status.MISSING


def indicator(name: str, formula: Formula, kind: str = "share") -> Indicator:
    text = Text(name, name, name)
    meta = IndicatorMeta(name, "work", "people", kind, text, 1, "higher", text, text, text, text)
    return Indicator(meta, formula)


SHARE = indicator("share_old", share_of("old", "people"))
COUNT = indicator("n_people", value_of("people"), "count")
FIGURES = {
    ("people", "0301", 2019): 10,
    ("people", "0301", 2020): 20,
    ("people", "3411", 2020): 40,
    ("old", "0301", 2020): 5,
    ("old", "3411", 2020): 20,
}


def completed(figures: dict, places=("0301", "3411")) -> pd.DataFrame:
    return complete(factories.counts(figures), places)


def test_every_place_has_a_row_in_every_year_of_a_variable():
    full = completed(FIGURES)
    assert full.loc[full["variable"] == "people", ["place", "year", "status"]].values.tolist() == [
        ["0301", 2019, "normal"],
        ["0301", 2020, "normal"],
        ["3411", 2019, "missing"],
        ["3411", 2020, "normal"],
    ]
    filled = full[full["status"] == "missing"]
    assert filled["value"].isna().all()
    assert filled["n_predecessors"].tolist() == [0]


def test_a_variable_gets_no_years_that_only_another_has():
    full = completed(FIGURES)
    assert set(full.loc[full["variable"] == "old", "year"]) == {2020}


def test_a_gap_keeps_its_own_reason():
    full = completed({("people", "0301", 2020): 1, ("people", "3411", 2020): Status.SUPPRESSED})
    assert full["status"].tolist() == ["normal", "suppressed"]


def test_a_year_without_any_value_is_left_out():
    full = completed({("people", "0301", 2019): MISSING, ("people", "0301", 2020): 0})
    assert set(full["year"]) == {2020}


def test_a_figure_of_a_place_that_is_not_today_is_left_out():
    assert set(completed(FIGURES, places=("0301",))["place"]) == {"0301"}


def test_the_panel_holds_each_variable_by_place_and_year():
    panel = panel_of(completed(FIGURES))
    assert set(panel) == {"people", "old"}
    assert panel["old"].loc[("3411", 2020), "value"] == 20


def test_indicators_are_computed_for_every_place():
    observations = derive([SHARE, COUNT], panel_of(completed(FIGURES)))
    share = observations[observations["indicator"] == "share_old"]
    assert share[["place", "year", "value"]].values.tolist() == [
        ["0301", 2020, 25],
        ["3411", 2020, 50],
    ]
    assert len(observations[observations["indicator"] == "n_people"]) == 4


def test_years_in_which_no_place_has_a_value_are_left_out():
    figures = FIGURES | {("old", "0301", 2019): 1, ("people", "0301", 2019): 0}
    observations = derive([SHARE], panel_of(completed(figures)))
    assert set(observations["year"]) == {2020}


def test_an_indicator_without_inputs_is_left_out_and_listed_with_what_it_lacks():
    lacking = indicator("share_jobs", share_of("jobs", "people"))
    panel = panel_of(completed(FIGURES))
    assert set(derive([COUNT, lacking], panel)["indicator"]) == {"n_people"}
    assert without_inputs([COUNT, lacking], panel) == {"share_jobs": ("jobs",)}


def test_coverage_is_that_of_the_values_there_are():
    observations = derive([SHARE, COUNT], panel_of(completed(FIGURES)))
    described = describe([SHARE, COUNT], observations, {"people": ["b"], "old": ["b", "a"]})
    coverage = ["indicator", "position", "first_year", "last_year", "n_years", "n_places"]
    assert described[coverage].values.tolist() == [
        ["share_old", 0, 2020, 2020, 1, 2],
        ["n_people", 1, 2019, 2020, 2, 2],
    ]
    assert described["sources"].tolist() == ["a;b", "b"]
    assert described["variables"].tolist() == ["old;people", "people"]


def test_a_year_of_gaps_is_not_covered():
    observations = derive([COUNT], panel_of(completed(FIGURES)))
    known = observations[observations["place"] == "3411"]
    described = describe([COUNT], known, {"people": ["b"]})
    assert described.loc[0, ["first_year", "n_years", "n_places"]].tolist() == [2020, 1, 1]


def test_metadata_is_spread_over_the_languages():
    observations = derive([COUNT], panel_of(completed(FIGURES)))
    described = describe([COUNT], observations, {"people": ["b"]})
    assert described.loc[0, ["title_nb", "title_nn", "title_en"]].tolist() == ["n_people"] * 3
    assert described.loc[0, "kind"] == "count"


def test_an_indicator_without_observations_is_not_described():
    observations = derive([COUNT], panel_of(completed(FIGURES)))
    assert describe([SHARE], observations, {}).empty


def test_what_is_but_a_share_of_another_is_a_gap_unless_it_counts_people():
    known = pd.DataFrame(
        [
            ("population", "1580", 2021, 9.0, "estimated", 1),
            ("jobs", "1580", 2021, 5.0, "estimated", 1),
            ("jobs", "5059", 2021, 7.0, "estimated", 4),
            ("jobs", "1580", 2024, 6.0, "normal", 1),
        ],
        columns=["variable", "place", "year", "value", "status", "n_predecessors"],
    )
    apart = told_apart(known)
    assert apart["status"].tolist() == ["estimated", "ambiguous", "estimated", "normal"]
    assert apart["value"].isna().tolist() == [False, True, False, False]
