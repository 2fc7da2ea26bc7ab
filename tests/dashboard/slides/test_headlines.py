"""Headlines of several places, of maps and of targets: what they name, and when they name none."""

import numpy as np
import pytest

from dashboard.data.ranking import fitting, ranked
from dashboard.slides.slide import Absent
from dashboard.text import words
from dashboard.text.headline import MOST, shortest
from dashboard.text.map_told import limit
from tests.dashboard.slides.conftest import view_of


def test_a_headline_is_the_first_wording_that_fits_else_the_shortest():
    assert shortest("a" * MOST, "a") == "a" * MOST
    assert shortest("a" * (MOST + 1), "b" * MOST) == "b" * MOST
    assert shortest("a" * (MOST + 2), "b" * (MOST + 1)) == "b" * (MOST + 1)


def test_two_places_are_both_told(make, store):
    title = make(store, "trends", "indicator=population&places=5433,4636&measure=value").title
    assert title == "Population en, 2021: Hasvik 940, Solund 770"


def test_growth_of_several_is_since_the_year_of_100(make, store):
    # 61 000 to 61 500 and 690 000 to 700 000, by hand
    title = make(store, "trends", "indicator=population&places=1508,0301&base=2020").title
    assert title == "Population en 2020–2021: Ålesund +0.8%, Oslo +1.4%"


def test_growth_across_a_break_in_the_series_is_not_told(make, store):
    title = make(store, "trends", "indicator=population&places=1508,0301&base=2018").title
    assert title == "Population en: Ålesund and Oslo"


def test_of_many_the_ends_are_named(make, store):
    query = "indicator=population&places=0301,1508,5636,4636&measure=value"
    title = make(store, "trends", query).title
    assert title == "Population en, 2021: highest Oslo (700,000), lowest Solund (770)"


def test_ends_whose_intervals_overlap_are_not_told_apart(make, store):
    query = "indicator=share_65plus&places=0301,1508,5433,4636"
    assert make(store, "trends", query).title == "Share 65plus en: four municipalities"


def test_a_break_between_the_years_leaves_only_the_newest_figure(make, store):
    title = make(store, "trends", "indicator=population&places=5433").title
    assert title == "Hasvik: population en 940 in 2021"


def test_a_map_of_two_years_tells_how_many_rose(make, store):
    title = make(store, "map", "indicator=population&year=2018&versus=2021").title
    assert title == "Population en: up in 2 of 6 municipalities from 2018 to 2021"


def test_a_map_leaves_out_what_the_filter_does_and_says_so(make, store):
    slide = make(store, "map", "indicator=population&county=56&places=4636,5433")
    assert set(slide.body.places) == {"5433", "5610", "5636"}
    assert slide.body.ringed == slide.body.places
    assert "3 of 6 municipalities are shown." in slide.remarks
    assert "Left out by the filter: Solund." in slide.remarks


@pytest.mark.parametrize(("query", "ringed"), [("", ()), ("&place=5433", ("5433",))])
def test_a_map_rings_nobody_but_the_chosen(make, store, query, ringed):
    assert make(store, "trends", "indicator=population").body.native.series  # it begins with some
    assert make(store, "map", f"indicator=population{query}").body.ringed == ringed


def test_a_map_without_any_figure_says_so(make, store):
    slide = make(store, "map", "indicator=broadband&county=15")
    assert isinstance(slide.body, Absent)
    assert slide.title == "Broadband en, 2019"


def test_gaps_of_a_map_are_gaps(make, store):
    body = make(store, "map", "indicator=population").body
    assert body.values[body.places.index("5610")] == (2700, 2650, None, 2600)
    assert body.largest == 700_000


@pytest.mark.parametrize(("value", "printed"), [(0.0, "0"), (2.5, "2.5"), (-1.25, "−1.25")])
def test_limits_have_no_more_decimals_than_they_need(value, printed):
    assert limit(value, words("en")) == printed


def test_without_a_place_a_slide_asks_for_one(make, store):
    for chart in ("figures", "ages", "growth", "industries", "peers"):
        slide = make(store, chart, "places=&place=")
        assert slide.title == "Which municipality?"
        assert isinstance(slide.body, Absent)


@pytest.mark.parametrize("most", [3, 4, 6, 10])
def test_of_many_rows_as_many_ends_as_fit_stand_beside_the_kept(real, most):
    view = view_of(real, "rank", "chart=rank&indicator=share_65plus")
    rows = ranked(real, view, tuple(real.places)).rows
    kept = rows[100].place
    found = fitting(rows, most, (kept,))
    assert len(found) <= most
    assert found[0] is rows[0]
    assert found[-1] is rows[-1]
    assert kept in [row.place for row in found]
    assert not np.any(np.diff([row.value for row in found]) > 0)


def test_those_kept_stand_even_where_they_are_more_than_fit(real):
    view = view_of(real, "rank", "chart=rank&indicator=share_65plus")
    rows = ranked(real, view, tuple(real.places)).rows
    kept = tuple(row.place for row in rows[50:62])
    assert [row.place for row in fitting(rows, 10, kept)] == [
        rows[0].place, *kept, rows[-1].place
    ]  # fmt: skip


def test_a_part_of_the_country_is_told_to_be_one(make, store):
    near, far = (
        make(store, "map", f"indicator=population{zoom}") for zoom in ("&zoom=4,0.2,0.7", "")
    )
    assert near.body.zoom == (4, 0.2, 0.7)
    assert any("part of the country" in remark for remark in near.remarks)
    assert far.body.zoom == (1, 0.5, 0.5)
    assert not any("part of the country" in remark for remark in far.remarks)
