"""The sheets of Mål: places against targets, and the ranks that follow from the weights."""

from collections.abc import Iterator

from dashboard.data import composite
from dashboard.data.goals import Judged, judge_all
from dashboard.data.selection import chosen
from dashboard.data.sheet import Number, Row, Sheet
from dashboard.data.store import Store
from dashboard.link import weights_of
from dashboard.sheets import parts
from dashboard.text import Words, goal_ranks, goal_words
from dashboard.text.goals import GOALS
from dashboard.text.statuses import status_word
from dashboard.view import View


def goals(store: Store, view: View, say: Words) -> Sheet:
    """Return every target of the goal for the chosen places, or for all if none is chosen."""
    judged = judge_all(store, view.goal)
    return Sheet(
        subject=subject(store, view, say),
        title=goal_words.matrix_title(say),
        subtitle=_goal(view.goal, say),
        head=(
            say("Main goal"),
            say("Target"),
            say("Indicator"),
            say("Unit"),
            say("Year"),
            say("Code"),
            say("Municipality"),
            say("Value"),
            *parts.interval_heads(say),
            say("What is aimed at"),
            say("Margin, negative if not reached"),
            say("Where it stands"),
            say("Status"),
            say("Trend"),
            say("Change a year"),
        ),
        rows=tuple(
            row
            for each in judged
            for row in _places(store, each, chosen(view) or tuple(store.places), say)
        ),
        notes=(
            *goal_words.reading(say),
            *(f"{say.pick(each.target.name)}: {say.pick(each.target.reason)}" for each in judged),
        ),
        sources=parts.sources(store, [each.target.indicator for each in judged], say),
    )


def ranks(store: Store, view: View, say: Words) -> Sheet:
    """Return scores and ranks of all places that have a rank, the chosen first."""
    judged = judge_all(store)
    weights = weights_of(view.importance, composite.GOALS)
    found = composite.composites(tuple(store.places), judged, weights)
    order = [place for place in dict.fromkeys((*chosen(view), *found)) if place in found]
    return Sheet(
        subject="",
        title=goal_ranks.title(say),
        subtitle=goal_ranks.weights_told(view, say),
        head=(
            say("Code"),
            say("Municipality"),
            *(
                say("{goal}, share of targets reached", goal=_goal(goal, say))
                for goal in composite.GOALS
            ),
            say("Your weights, from"),
            say("Your weights, to"),
            say("Even weights, from"),
            say("Even weights, to"),
            say("Best"),
            say("Worst"),
            f"{say('In the lowest quarter')} (%)",
            say("Municipalities with a rank"),
        ),
        rows=tuple(
            (
                place,
                store.places[place].name,
                *(Number(score, 2) for score in each.scores),
                each.now.first if each.now else None,
                each.now.last if each.now else None,
                each.even.first,
                each.even.last,
                each.best,
                each.worst,
                Number(100 * each.lowest, 0),
                len(found),
            )
            for place in order
            for each in [found[place]]
        ),
        notes=(goal_ranks.method(say),),
        sources=parts.sources(store, [each.target.indicator for each in judged], say),
    )


def subject(store: Store, view: View, say: Words) -> str:
    """Return the one place that is shown, else the goal."""
    places = chosen(view)
    return store.places[places[0]].name if len(places) == 1 else _goal(view.goal, say)


def _goal(goal: str, say: Words) -> str:
    return say(GOALS[goal]) if goal in GOALS else say("All goals")


def _places(store: Store, judged: Judged, places: tuple[str, ...], say: Words) -> Iterator[Row]:
    target, meta = judged.target, store.indicators[judged.target.indicator]
    for place in places:
        at = store.place_index[place]
        trend = store.target_trends.get((target.target, place))
        numbers = (judged.value, judged.lower, judged.upper, judged.limit, judged.margin)
        _, word, _ = goal_words.trend(store, judged, at, say)
        yield (
            _goal(target.goal, say),
            say.pick(target.name),
            say.pick(meta.title),
            say.pick(meta.unit),
            judged.year,
            place,
            store.places[place].name,
            *(Number(float(each[at]), judged.decimals) for each in numbers),
            say(goal_words.STANDING_WORDS[judged.at(at)]),
            status_word(judged.why(at), say),
            word,
            None
            if trend is None or trend.slope is None
            else Number(trend.slope, judged.decimals + 1),
        )
