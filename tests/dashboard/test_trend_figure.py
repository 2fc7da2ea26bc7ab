from dataclasses import replace

import numpy as np
import pytest

from dashboard.figures.chart import CANVASES
from dashboard.figures.palette import PALETTES
from dashboard.figures.panels import panels_figure
from dashboard.figures.trend import spread, trend_figure
from dashboard.text import trend_story, words
from dashboard.view import View

SAY, LIGHT, WIDE = words("en"), PALETTES["light"], CANVASES["wide"]


@pytest.fixture
def view(store):
    return replace(View.default(store), places=("5433", "5636"), lang="en")


def drawn(store, view, canvas=WIDE):
    return trend_figure(trend_story.tell(store, view, SAY).chart, SAY, LIGHT, canvas)


def points(figure, name):
    return next(trace for trace in figure["data"] if trace.get("name") == name)


def test_each_place_and_the_country_have_their_points(store, view):
    figure = drawn(store, view)
    assert points(figure, "Hasvik")["y"] == [100, 98, 96, 94]
    assert points(figure, "Hasvik")["x"] == [2018, 2019, 2020, 2021]
    assert {trace["name"] for trace in figure["data"] if "name" in trace} == {
        "Hasvik",
        "Loppa",
        "Norway",
    }


def test_a_figure_is_read_with_its_index_and_its_own_number(store, view):
    assert points(drawn(store, view), "Hasvik")["text"][3] == "<b>94.0</b> (940)"


def test_gaps_stay_gaps(store, view):
    asked = replace(view, places=("5610",), measure="value", lines=())
    figure = drawn(store, asked)
    line = next(trace for trace in figure["data"] if trace["mode"] == "lines")
    assert line["y"] == [2700, 2650, None, 2600]
    assert not line["connectgaps"]


def test_provisional_figures_are_dashed_and_hollow(store, view):
    figure = drawn(store, replace(view, indicator="share_65plus", lines=()))
    hasvik = points(figure, "Hasvik")
    assert hasvik["marker"]["color"][-1] == LIGHT.surface
    assert "provisional" in hasvik["text"][-1]
    dashed = [trace for trace in figure["data"] if trace.get("line", {}).get("dash") == "4px 3px"]
    assert [trace["y"] for trace in dashed] == [[None, None, 14.0, 16.0]]


def test_the_interval_is_drawn_around_one_place_only(store, view):
    share = replace(view, indicator="share_65plus")
    one = drawn(store, replace(share, places=("5636",)))
    (band,) = [trace for trace in one["data"] if "fill" in trace]
    assert band["y"] == [12, 14, 16, 18]
    assert not any("fill" in trace for trace in drawn(store, share)["data"])


def test_lines_are_named_where_they_end(store, view):
    labels = [each["text"] for each in drawn(store, view)["layout"]["annotations"]]
    assert "Hasvik  <b>94</b>" in labels
    layout = drawn(store, view, CANVASES["narrow"])["layout"]
    assert "Hasvik" in [each["text"] for each in layout["annotations"]]


def test_breaks_are_marked_at_their_year(store, view):
    layout = drawn(store, view)["layout"]
    assert any(each["text"] == "2020: break in the series" for each in layout["annotations"])
    assert any(shape["type"] == "line" and shape["x0"] == 2020 for shape in layout["shapes"])


def test_uncertain_programme_years_have_a_dotted_edge(store, view):
    (bar,) = [s for s in drawn(store, view)["layout"]["shapes"] if s["type"] == "rect"]
    assert bar["line"]["dash"] == "dot"
    assert (bar["x0"], bar["x1"]) == (pytest.approx(2017.9, abs=0.2), 2019.5)


def test_the_axis_is_logarithmic_on_request(store, view):
    layout = drawn(store, replace(view, scale="log", measure="value"))["layout"]
    assert layout["yaxis"]["type"] == "log"
    assert layout["yaxis"]["range"][0] < np.log10(880)


def test_one_year_is_a_point(store, view):
    figure = drawn(store, replace(view, indicator="broadband", places=("5433",)))
    assert points(figure, "Hasvik")["marker"]["size"] == [7]
    assert figure["layout"]["xaxis"]["range"] == [2018.4, 2019.6]


def test_panels_share_their_axis_and_hold_one_place_each(store, view):
    chart = trend_story.tell(store, view, SAY).chart
    layout = panels_figure(chart, SAY, LIGHT, WIDE)["layout"]
    assert layout["yaxis"]["range"] == layout["yaxis2"]["range"]
    assert "xaxis3" not in layout
    titles = [each["text"] for each in layout["annotations"]]
    assert titles == ["<b>Hasvik</b>", "<b>94</b>", "<b>Loppa</b>", "<b>93</b>"]


def test_panels_fit_the_room(store, view):
    chart = trend_story.tell(store, view, SAY).chart
    layout = panels_figure(chart, SAY, LIGHT, CANVASES["narrow"])["layout"]
    assert layout["xaxis"]["domain"] == layout["xaxis2"]["domain"] == [0, 1]


@pytest.mark.parametrize(
    ("wanted", "placed"),
    [
        ([10, 50], [10, 50]),
        ([10, 12], [10, 30]),
        ([95, 96], [80, 100]),
        ([-5, 0, 120], [0, 20, 100]),
        ([], []),
    ],
)
def test_labels_keep_their_order_and_distance(wanted, placed):
    assert spread(wanted, 20, 100) == placed


def test_years_marked_close_together_are_named_on_different_lines(store, view):
    chart = trend_story.tell(store, view, SAY).chart
    years = np.array([1980, 1990, 2010, 2026])
    lines = tuple(replace(line, years=years) for line in chart.lines)
    marked = replace(chart, lines=lines, breaks=(2010, 2012), periods=())
    notes = trend_figure(marked, SAY, LIGHT, WIDE)["layout"]["annotations"]
    shifts = {each["text"][:4]: each["yshift"] for each in notes if "yshift" in each}
    assert shifts["2010"] == 0
    assert shifts["2012"] > 0


def test_a_programme_that_fills_the_years_is_named_inside_its_box(store, view):
    asked = replace(view, first_year=2018, last_year=2019)
    notes = drawn(store, asked)["layout"]["annotations"]
    (name,) = [each for each in notes if "BLEST" in each["text"]]
    assert name["xanchor"] == "left"
    assert name["x"] < 2018
