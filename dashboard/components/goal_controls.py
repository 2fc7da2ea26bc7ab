"""The controls of the goals page: which places, which goal, and what each goal weighs."""

from collections.abc import Mapping
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components import controls
from dashboard.components.attributes import aria, data
from dashboard.data.composite import GOALS
from dashboard.data.store import Store
from dashboard.link import EVEN, MAX_PLACES, WEIGHTS, weights_of
from dashboard.text import Words
from dashboard.text.goals import GOALS as GOAL_NAMES
from dashboard.view import View

PLACES, PLACES_OFFERED, GOAL = "goals-places", "goals-places-offered", "goals-goal"


def subject(store: Store, view: View, say: Words) -> Component:
    """Return the choice of places and goal."""
    query = view.to_query(store)
    together = replace(view, place="").to_query(store)
    is_full = len(view.places) >= MAX_PLACES
    more = say("Twelve are chosen; remove one first") if is_full else say("Add a municipality")
    places = "" if is_full else ",".join([*view.places, controls.ANY])
    goals = {"": say("All goals")} | {goal: say(GOAL_NAMES[goal]) for goal in GOALS}
    return html.Div(
        [
            controls.finder(
                PLACES,
                say("Municipalities (up to twelve)"),
                more,
                PLACES_OFFERED,
                controls.asking(together, "places", places) if places else query,
                say,
            ),
            controls.select(GOAL, say("Goal"), goals, view.goal, controls.asking(query, "goal")),
        ],
        className="subject",
    )


def chips(store: Store, view: View, say: Words) -> Component:
    """Return the chosen places, each with a way to let it go."""
    return html.Ul(
        [
            controls.removable(
                f"goals-remove-{place}",
                store.places[place].name,
                _without(view, place).to_query(store),
                say,
            )
            for place in view.places
        ],
        className="chips",
        **aria(label=say("Chosen municipalities")),
        **data(stay=PLACES),
    )


def weights(store: Store, view: View, say: Words) -> Component:
    """Return what each goal weighs, from nothing to three times."""
    chosen = weights_of(view.importance, GOALS)
    return html.Div(
        [
            controls.segments(
                f"goals-weight-{goal}",
                say(GOAL_NAMES[goal]),
                {
                    str(weight): (
                        str(weight),
                        _weighing(view, chosen | {goal: weight}).to_query(store),
                    )
                    for weight in WEIGHTS
                },
                str(chosen[goal]),
            )
            for goal in GOALS
        ],
        className="goal-weights",
    )


def _weighing(view: View, chosen: Mapping[str, int]) -> View:
    uneven = tuple(f"{goal}.{chosen[goal]}" for goal in GOALS if chosen[goal] != EVEN)
    return replace(view, importance=uneven)


def _without(view: View, place: str) -> View:
    return replace(
        view,
        places=tuple(each for each in view.places if each != place),
        place="" if view.place == place else view.place,
    )
