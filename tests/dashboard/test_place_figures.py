"""The drawings of a profile: pyramid and growth."""

from dataclasses import replace

import numpy as np
import pytest

from dashboard.data.grids import AgeSex
from dashboard.data.pyramid import pyramid
from dashboard.data.queries import Line
from dashboard.figures.chart import CANVASES, Chart
from dashboard.figures.growth import growth_figure, stacked_range
from dashboard.figures.palette import PALETTES
from dashboard.figures.pyramid import pyramid_figure
from dashboard.text import words
from dashboard.text.place_ages import age_labels
from dashboard.view import View
from etl.contract import Status

SAY, LIGHT, WIDE = words("en"), PALETTES["light"], CANVASES["wide"]
YEARS = np.array([2020, 2021, 2022], dtype=np.int16)


@pytest.fixture
def with_ages(store):
    """Two age groups: Hasvik (5433) has 30 women and 50 men, then 60 and 20; 2021 is unknown."""
    persons = np.full((len(store.places), 3, 2, 2), np.nan)
    persons[store.place_index["5433"], 0] = [[10, 20], [30, 20]]
    persons[store.place_index["5433"], 2] = [[40, 20], [10, 10]]
    status = np.zeros_like(persons, dtype=np.int8)
    return replace(store, age_sex=AgeSex(tuple(store.places), YEARS, (0, 5), persons, status))


def view(store, **more: object) -> View:
    return replace(View.default(store), **{"place": "5433"} | more)


def line(unit: str, *values: float) -> Line:
    gaps = np.full(3, np.nan)
    return Line(unit, unit, False, YEARS, np.array(values), gaps, gaps, (Status.NORMAL,) * 3)


def test_the_last_year_is_held_against_the_first(with_ages):
    shown = pyramid(with_ages, view(with_ages))
    assert (shown.then.year, shown.now.year, shown.years) == (2020, 2022, (2020, 2022))
    assert shown.now.share.tolist() == [[50, 25], [12.5, 12.5]]
    assert shown.widest == 50


def test_a_year_without_figures_gives_way_to_the_nearest(with_ages):
    shown = pyramid(with_ages, view(with_ages, year=2021, base=2026))
    assert (shown.now.year, shown.then.year) == (2020, 2022)


def test_a_place_without_ages_has_no_pyramid(with_ages):
    assert pyramid(with_ages, view(with_ages, place="0301")) is None


def test_men_are_drawn_to_the_left_and_the_earlier_year_as_an_outline(with_ages):
    shown = pyramid(with_ages, view(with_ages))
    bars = {bar["name"]: bar for bar in pyramid_figure(shown, SAY, LIGHT, WIDE)["data"]}
    assert bars["Men 2022"]["x"] == [-12.5, -12.5]
    assert bars["Women 2022"]["x"] == [50, 25]
    assert bars["Men 2020"]["marker"]["color"] == "rgba(0,0,0,0)"


def test_a_year_is_not_held_against_itself(with_ages):
    shown = pyramid(with_ages, view(with_ages, year=2022, base=2022))
    assert len(pyramid_figure(shown, SAY, LIGHT, WIDE)["data"]) == 2


def test_the_last_age_group_is_open():
    assert age_labels((0, 5, 90), SAY) == ["0–4", "5–89", "90 and over"]


def test_the_axis_holds_the_highest_and_the_lowest_stack():
    low, high = stacked_range([line("a", 4, -3, 1), line("b", 6, -7, -2)])
    assert low < -10 < high
    assert low < high
    assert high > 10


def test_growth_is_bars_for_the_parts_and_a_line_for_the_total():
    lines = (line("a", 4, -3, 1), line("b", 6, -7, -2), line("c", 0, 0, 1), line("d", 10, -10, 0))
    chart = Chart(
        lines=lines,
        figures={each.unit: each for each in lines},
        colours=dict.fromkeys("abcd", "#000000"),
        decimals=0,
        unit="persons",
        base=None,
        is_log=False,
        breaks=(),
        mergers=(),
        periods=(),
    )
    figure = growth_figure(chart, SAY, LIGHT, WIDE)
    assert [trace["type"] for trace in figure["data"][:4]] == ["bar", "bar", "bar", "scatter"]
    assert figure["data"][3]["y"] == [10, -10, 0]
    assert figure["layout"]["barmode"] == "relative"
