import re

import numpy as np
import pytest

from dashboard.figures.paper import Bar, Stroke, ages_chart, bars_chart, line_chart, round_ticks


def line(*values: float) -> str:
    years = range(2000, 2000 + len(values))
    return line_chart(years, [Stroke("own", np.array(values, dtype=float))], str, "In words")


def lengths(drawn: str, kind: str) -> list[float]:
    return [float(each) for each in re.findall(rf'class="{kind}"[^>]*? width="([\d.]+)"', drawn)]


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 4, [0, 1, 2, 3, 4]),
        (64, 135, [60, 80, 100, 120, 140]),
        (-3, 3, [-4, -2, 0, 2, 4]),
        (0.1, 0.3, [0.1, 0.15, 0.2, 0.25, 0.3]),
    ],
)
def test_ticks_are_round_and_hold_all_figures(low, high, ticks):
    assert round_ticks(low, high) == pytest.approx(ticks)


def test_a_level_line_has_ticks_too():
    assert len(round_ticks(5, 5)) > 1


def test_gaps_break_a_line_and_a_lone_figure_is_a_dot():
    drawn = line(1, np.nan, 2, 3)
    assert drawn.count("M") == 2
    assert drawn.count("<circle") == 2


def test_a_line_without_figures_beside_one_with_is_not_drawn():
    strokes = [Stroke("own", np.array([1.0, 2.0])), Stroke("peers", np.array([np.nan, np.nan]))]
    assert 'class="line peers"' not in line_chart([2000, 2001], strokes, str, "")


def test_a_chart_is_told_in_words():
    assert 'role="img" aria-label="In words"' in line(1, 2)


def test_names_are_written_so_that_no_page_breaks():
    drawn = bars_chart([Bar("<b>Fish & chips", 1.0, np.nan, "1")], '"')
    assert "&lt;b&gt;Fish &amp; chips" in drawn
    assert 'aria-label="&quot;"' in drawn


def test_bars_are_as_long_as_their_values_and_marked_only_where_there_is_a_mark():
    drawn = bars_chart([Bar("a", 40, 20, "40"), Bar("b", 10, np.nan, "10")], "")
    first, second = lengths(drawn, "fill")
    assert first == pytest.approx(4 * second, abs=0.2)
    assert drawn.count('class="mark"') == 1


def test_men_and_women_have_bars_as_long_as_their_shares_on_one_scale():
    now, then = np.array([[1.0, 2.0], [4.0, 2.0]]), np.zeros((2, 2))
    drawn = ages_chart(["0–4", "5–9"], now, then, ("Men", "Women"), "")
    filled = lengths(drawn, "fill")
    assert [round(each / filled[0]) for each in filled] == [1, 4, 2, 2]
