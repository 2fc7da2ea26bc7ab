"""The goals page: what its controls lead to, and that nothing is told by colour alone."""

import json
from dataclasses import replace

import pytest
from dash import html

from dashboard.components import goal_controls, ids
from dashboard.components.controls import ANY
from dashboard.data.composite import GOALS, composites
from dashboard.data.goals import judge
from dashboard.figures.chart import CANVASES
from dashboard.figures.palette import PALETTES
from dashboard.figures.rank_spans import rank_spans_figure
from dashboard.text import goal_ranks, goal_words, words
from dashboard.view import View
from tests.dashboard.callbacks import fire

SAY = words("en")
QUERY = "?indicator=population&places=5433,0301&data=0123456789abcdef&lang=en"


@pytest.fixture
def view(store):
    return replace(View.default(store), places=("5433", "5636"), lang="en")


def by_id(component, id_):
    return next(
        node for node in html.Div(component)._traverse() if getattr(node, "id", None) == id_
    )


def leads_to(store, component, id_, choice=""):
    query = getattr(by_id(component, id_), "data-query").replace(ANY, choice)
    view, notes = View.from_query(query, store)
    assert notes == ()
    return view


def drawn(app, query, output="goals-targets.children"):
    inputs = {f"{ids.VIEW}.data": query, f"{ids.ROOM}.data": "wide"}
    return json.dumps(fire(app, output, inputs, f"{ids.VIEW}.data"), ensure_ascii=False)


def test_a_weight_other_than_even_is_in_the_link(store, view):
    panel = goal_controls.weights(store, view, SAY)
    assert leads_to(store, panel, "goals-weight-work-3").importance == ("work.3",)
    heavy = replace(view, importance=("work.3",))
    again = goal_controls.weights(store, heavy, SAY)
    assert leads_to(store, again, "goals-weight-work-1").importance == ()
    assert leads_to(store, again, "goals-weight-freedom-0").importance == ("freedom.0", "work.3")


def test_a_goal_and_a_place_are_chosen(store, view):
    subject = goal_controls.subject(store, replace(view, place="5433"), SAY)
    assert leads_to(store, subject, "goals-goal", "work").goal == "work"
    added = leads_to(store, subject, "goals-places", "0301")
    assert (added.places, added.place) == (("5433", "5636", "0301"), "")


def test_a_cell_says_standing_figure_distance_and_trend_in_words(app):
    card = drawn(app, QUERY)
    for part in ("not reached", '"940"', "60 below target", "falling, the wrong way"):
        assert part in card
    assert "2 of 6 reached it" in card
    assert "Districts: 0 of 4" in card


def test_one_place_is_told_target_by_target(app):
    card = drawn(app, QUERY.replace("5433,0301", "5433"))
    assert "Hasvik: target by target" in card
    assert "95% interval: 14.0 to 18.0" in card
    assert "no figure: missing" in card
    assert "Our own target" in card


def test_a_goal_leaves_out_the_targets_of_others(app):
    assert "Target population_grows en" in drawn(app, QUERY + "&goal=work")
    assert "Target population_grows en" not in drawn(app, QUERY + "&goal=places")


def test_without_enough_targets_there_is_no_rank_but_a_reason(app):
    card = drawn(app, QUERY, "goals-composite.children")
    assert "Hasvik: too few targets can be judged for a rank." in card
    assert '"type": "Graph"' not in card


@pytest.mark.parametrize(
    ("kind", "value", "direction", "told"),
    [
        ("level", 14, "at_least", "at least 14%"),
        ("level", 14.5, "at_most", "at most 14.5%"),
        ("norway", -1, "at_least", "at least 12.0% (the country has 13.0%)"),
        ("level", 12, "within", "between 10.0 and 14.0%"),
        ("growth", 5, "at_least", "at least 5% more than in 2018"),
    ],
)
def test_what_is_aimed_at_is_said_plainly(store, kind, value, direction, told):
    target = replace(store.targets[1], kind=kind, value=value, direction=direction, base_year=2018)
    said = goal_words.aim(store, judge(store, target), SAY)
    assert said.replace("\N{NO-BREAK SPACE}", " ") == told


def test_a_trend_against_the_country_says_that_it_is(store):
    solund, hasvik = store.place_index["4636"], store.place_index["5433"]
    like_country, grows = (
        next(each for each in store.targets if each.target == name)
        for name in ("turnout_like_country", "population_grows")
    )
    against = goal_words.trend(store, judge(store, like_country), solund, SAY)
    assert against == ("rising", "rising against the country", "the right way")
    own = goal_words.trend(store, judge(store, grows), hasvik, SAY)
    assert own == ("falling", "falling", "the wrong way")


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("nb", "Tallene er fra 2021 og kan ikke si om målet for 2025 ble nådd."),
        ("nn", "Tala er frå 2021 og kan ikkje seie om målet for 2025 vart nådd."),
        ("en", "The figures are of 2021 and can’t tell whether the target for 2025 was reached."),
    ],
)
def test_figures_too_old_to_judge_by_are_said_to_be_so(store, lang, told):
    judged = judge(store, replace(store.targets[0], target_year=2025))
    assert judged.is_outdated
    assert goal_words.age(judged, words(lang)).startswith(told)


def test_the_chart_draws_the_whole_span_and_both_ranks(store):
    targets = [
        replace(judge(store, store.targets[0]), target=replace(store.targets[0], goal=goal))
        for goal in GOALS
    ]
    found = composites(tuple(store.places), targets, dict.fromkeys(GOALS, 1))
    names = {place: store.places[place].name for place in found}
    figure = rank_spans_figure(found, names, 6, SAY, PALETTES["light"], CANVASES["wide"])
    bars, even, now = figure["data"]
    assert bars["base"] == [each.best for each in found.values()]
    assert (
        even["x"] == now["x"] == [(each.now.first + each.now.last) / 2 for each in found.values()]
    )
    assert goal_ranks.ranked(found["5433"].now) == "3–6"
