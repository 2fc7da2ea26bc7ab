"""What a place took part in: who took part, who merely applied, and how sure the years are."""

from dataclasses import replace

import pytest

from dashboard.components.place_efforts import years
from dashboard.data.register import Project
from dashboard.data.taking_part import taken_part
from dashboard.text import words
from etl.contract import Text

NOTHING = Text("", "", "")


def project(name: str, places: str, state: str = "granted") -> Project:
    goal = Text(f"{name} nb", f"{name} nn", f"{name} en")
    return Project(
        project=name,
        title=name.title(),
        programme="blest",
        places=places,
        reach="local",
        first_year=2015,
        last_year=None,
        is_year_certain=False,
        budget_nok=None,
        confidence="inferred",
        state=state,
        theme=NOTHING,
        goal=goal,
        result=NOTHING,
        partners="",
        source_title="Report",
        source="",
        note="",
    )


@pytest.fixture
def with_projects(store):
    projects = (project("harbour", "5433;5636"), project("shop", "5433", "applied"))
    return replace(store, projects=projects)


def test_places_and_projects_stand_under_their_programme_oldest_first(with_projects):
    (taken,) = taken_part(with_projects, "5433")
    assert taken.programme.programme == "blest"
    assert [effort.name for effort in taken.efforts] == ["Breivikbotn", "Harbour", "Shop"]


def test_an_applicant_did_not_take_part(with_projects):
    (taken,) = taken_part(with_projects, "5433")
    assert [effort.part for effort in taken.efforts] == ["took_part", "took_part", "applied"]


def test_what_is_inferred_is_not_certain(with_projects):
    (taken,) = taken_part(with_projects, "5636")
    assert {effort.name: effort.is_certain for effort in taken.efforts} == {
        "Øksfjord": True,
        "Harbour": False,
    }


def test_nothing_is_told_of_others(with_projects):
    assert taken_part(with_projects, "0301") == ()


@pytest.mark.parametrize(
    ("first", "last", "certain", "told"),
    [
        (2006, 2010, True, "2006–2010"),
        (2006, 2010, False, "2006–2010 (uncertain)"),
        (2006, 2006, True, "2006"),
        (2011, None, False, "from 2011 (uncertain)"),
        (None, None, True, "years unknown"),
    ],
)
def test_years_say_when_they_are_uncertain(with_projects, first, last, certain, told):
    (taken,) = taken_part(with_projects, "5433")
    effort = replace(taken.efforts[0], first_year=first, last_year=last, is_year_certain=certain)
    assert years(effort, words("en")) == told
