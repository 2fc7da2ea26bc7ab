"""The overview: what stands for districts and centres, who is followed, what is news."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from dashboard.components.overview_news import news
from dashboard.data.overview import followed, newest_sources, standing
from dashboard.data.store import Store
from dashboard.figures.sparkline import sparkline
from dashboard.text import words
from dashboard.view import View
from tests.dashboard import factories


@pytest.fixture(scope="module")
def with_areas(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Population of all three areas, but none for the centres in the last year."""
    folder = factories.snapshot(
        tmp_path_factory.mktemp("areas"),
        area_observations=factories.observations(
            "population",
            {"0": (10, 20, 30, 40), "C": (6, 15, 20, None), "D": (4, 5, 10, 12)},
            unit="area",
        ),
        changes=pd.DataFrame(
            {
                "indicator": "population",
                "place": "5433",
                "year": [2020, 2021],
                "old": [1.0, None],
                "new": [2.0, 3.0],
                "kind": ["revised", "new"],
            }
        ),
    )
    return Store.open(folder)


def test_areas_stand_for_themselves_in_the_years_that_all_of_them_have(with_areas):
    found = standing(with_areas, "population")
    assert found.years == (2018, 2019, 2020)
    assert not found.is_median
    assert [found.at(group, 2020) for group in ("district", "central", "norway")] == [10, 20, 30]


def test_where_areas_lack_figures_the_middle_municipality_stands_for_them(store):
    found = standing(store, "population")
    assert found.is_median
    assert found.at("district", 2021) == (880 + 940) / 2
    assert found.at("central", 2021) == (61500 + 700000) / 2
    assert found.at("norway", 2021) == (940 + 2600) / 2


def test_too_few_municipalities_stand_for_nothing(store):
    assert standing(store, "turnout") is None
    assert standing(store, "happiness") is None


def test_tracked_places_lie_under_their_programme(store):
    assert {key: [row.name for row in rows] for key, rows in followed(store).items()} == {
        "blest": ["Breivikbotn", "Øksfjord", "Hardbakke"]
    }


def test_an_undated_source_is_not_news(store):
    assert [source.source for source in newest_sources(store, 5)] == ["ssb_07459"]


def test_revisions_are_counted_and_none_is_none(store, with_areas):
    assert dict(store.revisions) == {}
    assert dict(with_areas.revisions) == {"revised": 1, "new": 1}


def changed(store, before):
    """What the news say of a store whose figures are compared with those of a version `before`."""
    compared = replace(store, manifest=store.manifest | {"compared_with": before})
    return str(news(compared, View.default(compared), words("en")))


def test_the_news_say_which_version_figures_are_compared_with(store, with_areas):
    assert "These are the first figures; there are none before them" in changed(store, None)
    told = changed(with_areas, "0123abcd4567")
    assert "Since version 0123abcd, 1 figures are new, 1 revised and 0 removed." in told


def test_a_year_left_out_breaks_the_line_of_a_sparkline():
    values = np.array([1.0, 2.0, 3.0])
    assert sparkline((2018, 2019, 2020), [(values, "#000", 2)]).count("M") == 1
    assert sparkline((2018, 2019, 2021), [(values, "#000", 2)]).count("M") == 2
