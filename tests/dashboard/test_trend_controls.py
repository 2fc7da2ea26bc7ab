import json
from dataclasses import replace

import pytest

from dashboard.components import trend_controls
from dashboard.components.controls import ANY, alphabetical, asking
from dashboard.text import trend_story, words
from dashboard.view import View

SAY = words("en")


@pytest.fixture
def view(store):
    return replace(View.default(store), places=("5433", "5636"), lang="en")


def pressed_to(component, text):
    """The query behind the button with `text`."""
    for node in component._traverse():
        if getattr(node, "children", None) == text:
            return getattr(node, "data-query")
    raise AssertionError(f"no button says {text}")


def leads_to(store, component, text):
    view, notes = View.from_query(pressed_to(component, text), store)
    assert notes == ()
    return view


def options(store, view):
    from dash import html

    story = trend_story.tell(store, view, SAY)
    return html.Div(trend_controls.options(store, view, story, SAY))


def by_id(component, id_):
    return next(node for node in component._traverse() if getattr(node, "id", None) == id_)


def test_each_choice_changes_one_thing(store, view):
    panel = options(store, view)
    assert leads_to(store, panel, "Logarithmic") == replace(view, scale="log")
    assert leads_to(store, panel, "Separately") == replace(view, layout="grid")
    assert leads_to(store, panel, "Figures") == replace(view, measure="value")


def test_a_line_is_switched_on_and_off(store, view):
    panel = options(store, view)
    assert leads_to(store, panel, "District municipalities").lines == ("norway", "district")
    assert leads_to(store, panel, "Norway").lines == ()


def test_an_index_year_asks_for_the_index(store, view):
    select = by_id(options(store, replace(view, indicator="share_65plus")), "trends-base")
    asked, _ = View.from_query(getattr(select, "data-query").replace(ANY, "2019"), store)
    assert (asked.measure, asked.base) == ("index", 2019)


def test_years_offered_are_those_with_figures(store, view):
    select = by_id(options(store, replace(view, indicator="turnout")), "trends-first")
    assert [option.value for option in select.children] == ["2019", "2021"]


def test_another_indicator_lets_go_of_years_and_measure(store, view):
    bound = replace(view, first_year=2019, base=2019, measure="value", scale="log")
    finder = by_id(trend_controls.subject(store, bound, SAY), "trends-indicator")
    asked, _ = View.from_query(getattr(finder, "data-query").replace(ANY, "turnout"), store)
    assert asked == replace(view, indicator="turnout", scale="log")


def test_a_place_is_added_after_the_others(store, view):
    finder = by_id(trend_controls.subject(store, view, SAY), "trends-places")
    asked, _ = View.from_query(getattr(finder, "data-query").replace(ANY, "0301"), store)
    assert asked.places == ("5433", "5636", "0301")


def test_a_chip_removes_its_place(store, view):
    story = trend_story.tell(store, view, SAY)
    row = trend_controls.chips(store, view, story, SAY)
    button = next(
        node for node in row._traverse() if getattr(node, "aria-label", None) == "Remove Hasvik"
    )
    assert View.from_query(getattr(button, "data-query"), store)[0].places == ("5636",)


def test_places_are_offered_with_every_name_they_have_had(store):
    _, places = trend_controls.offered(store, SAY)
    offered = json.loads(getattr(places, "data-offered"))
    assert [place["label"] for place in offered][-1] == "Ålesund"
    (hasvik,) = [place for place in offered if place["value"] == "5433"]
    assert "Ákŋoluokta" in hasvik["search"]
    assert "Sørøysund" in hasvik["search"]


def test_norwegian_letters_come_last():
    assert sorted(["Åmot", "Ørland", "Ærø", "Voss", "Alta"], key=alphabetical) == [
        "Alta",
        "Voss",
        "Ærø",
        "Ørland",
        "Åmot",
    ]


def test_asking_replaces_the_key():
    assert asking("?a=1&b=2", "a", "3") == "?b=2&a=3"
