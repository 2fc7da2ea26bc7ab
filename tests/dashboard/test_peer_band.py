"""The peers' band, from figures one can order in the head."""

from dataclasses import replace

import numpy as np
import pytest

from dashboard.data.peer_band import PEERS, middle_half, peer_lines
from dashboard.data.peers import peers_of
from dashboard.link import weights_of
from dashboard.text import words
from dashboard.text.trend_peers import with_quartiles
from dashboard.text.trend_story import alternative, tell
from dashboard.view import View
from etl.contract import PEER_GROUPS, Status

EN = words("en")


@pytest.fixture
def view(store):
    return replace(View.default(store), places=("5433",), lines=("peers",), measure="value")


def test_the_band_is_that_of_the_places_most_like_the_first_chosen_one(store, view):
    likest = peers_of(store, "5433", weights_of((), PEER_GROUPS))
    assert [line.unit for line in peer_lines(store, view)] == [each.peer for each in likest]
    assert peer_lines(store, replace(view, lines=())) == ()
    assert peer_lines(store, replace(view, places=())) == ()
    weightless = tuple(f"{group}.0" for group in PEER_GROUPS)
    assert peer_lines(store, replace(view, weights=weightless)) == ()


def test_it_holds_the_middle_half_around_the_median(store, view):
    band = middle_half(peer_lines(store, view), "alike")
    values = [770, 880, 2600, 61500, 700000]  # all but Hasvik, in 2021
    ends = (band.lower[-1], band.value[-1], band.upper[-1])
    assert ends == tuple(values[1:4])


def test_a_year_with_too_few_figures_has_no_band(store, view):
    lines = [
        replace(line, value=np.full(4, np.nan)) if row < 3 else line
        for row, line in enumerate(peer_lines(store, view))
    ]
    band = middle_half(lines, "alike")
    assert not band.has_values
    assert set(band.status) == {Status.MISSING}


def test_each_peer_is_indexed_before_the_median_is_taken(store, view):
    story = tell(store, replace(view, measure="index"), EN)
    drawn = next(line for line in story.chart.lines if line.unit == PEERS)
    growth = sorted([770 / 800, 880 / 950, 2600 / 2700, 61500 / 60000, 700000 / 670000])
    assert drawn.value[-1] == pytest.approx(100 * growth[2])
    assert story.chart.figures[PEERS].value[-1] == 2600


def test_words_and_table_tell_the_band(store, view):
    story = tell(store, view, EN)
    assert "Half of these municipalities lie between 880 and 61,500 in 2021." in alternative(
        story, EN
    )
    assert [line.name for line in with_quartiles(story.chart.lines, EN)][1:] == [
        f"Municipalities like Hasvik: {end}"
        for end in ("lower quartile", "median", "upper quartile")
    ]
