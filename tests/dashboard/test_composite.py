"""One number for all goals: what it counts, when there is none, and how it moves with weights."""

from dataclasses import replace

import numpy as np
import pytest

from dashboard.data.composite import GOALS, WEIGHTINGS, composites, goal_scores, ranks
from dashboard.data.goals import STANDINGS, judge
from dashboard.text import words
from dashboard.text.goal_ranks import sentence

PLACES = ("A", "B", "C", "D")
EVEN = dict.fromkeys(GOALS, 1)
FREEDOM_ONLY = EVEN | dict.fromkeys(("work", "services", "places"), 0)
LETTERS = {"+": "reached", "-": "not_reached", "~": "unsure", ".": "unknown"}


@pytest.fixture
def judged(store):
    """One target of each goal, as signs of four places: + reached, - not, ~ unsure, . unknown."""

    def make(**signs):
        one = judge(store, store.targets[0])
        return [
            replace(
                one,
                target=replace(one.target, goal=goal.split("_")[0]),
                standing=np.array([STANDINGS.index(LETTERS[sign]) for sign in row], dtype=np.int8),
            )
            for goal, row in signs.items()
        ]

    return make


def test_a_goal_scores_the_share_of_its_judged_targets(judged):
    scores = goal_scores(
        judged(freedom="++--", freedom_2="+-~.", work="++++", services="----", places="~~~~")
    )
    assert scores[:, 0].tolist() == [1, 0.5, 0.25, 0]
    assert scores[0].tolist() == [1, 1, 0, 0.5]


def test_without_60_per_cent_judged_or_a_whole_goal_there_is_no_composite(judged):
    one_gap = judged(freedom="+++.", freedom_2="++++", work="++++", services="+++.", places="++++")
    assert set(composites(PLACES, one_gap, EVEN)) == {"A", "B", "C"}
    few = {f"freedom_{n}": "+++." for n in range(5)} | {"freedom": "++++"}
    assert "D" not in composites(
        PLACES, judged(**few, work="++++", services="++++", places="++++"), EVEN
    )


def test_weights_decide_who_is_first(judged):
    targets = judged(freedom="+---", work="-+++", services="-+--", places="-+--")
    even = composites(PLACES, targets, EVEN)
    assert [even[place].now.first for place in PLACES] == [2, 1, 2, 2]
    only = composites(PLACES, targets, FREEDOM_ONLY)
    assert [only[place].now.first for place in PLACES] == [1, 2, 2, 2]
    assert only["A"].even == even["A"].now
    assert (only["A"].best, only["A"].worst) == (1, 4)


def test_equals_share_their_ranks():
    first, last = ranks(np.array([[1.0] * 4, [0.5] * 4, [0.5] * 4, [0.0] * 4]), [(1, 1, 1, 1)])
    assert first[:, 0].tolist() == [1, 2, 2, 4]
    assert last[:, 0].tolist() == [1, 3, 3, 4]


def test_all_weightings_are_gone_through_and_none_twice():
    shares = {tuple(np.round(np.array(each) / sum(each), 9)) for each in WEIGHTINGS}
    assert len(shares) == len(WEIGHTINGS) == 4**4 - 1 - 2 * (2**4 - 1)


def test_the_lowest_quarter_has_three_quarters_above_it(judged):
    last_always = composites(
        PLACES, judged(freedom="+++-", work="+++-", services="+++-", places="+++-"), EVEN
    )
    assert [last_always[place].lowest for place in PLACES] == [0, 0, 0, 1]
    last_by_freedom = composites(
        PLACES, judged(freedom="+++-", work="++++", services="++++", places="++++"), EVEN
    )
    without = sum(freedom == 0 for freedom, *_ in WEIGHTINGS)
    assert last_by_freedom["D"].lowest == pytest.approx(1 - without / len(WEIGHTINGS))


def test_no_weights_give_no_rank(judged):
    targets = judged(freedom="+---", work="-+++", services="-+--", places="-+--")
    found = composites(PLACES, targets, dict.fromkeys(GOALS, 0))
    assert found["A"].now is None
    assert found["A"].even.first == 2


def test_a_rank_is_never_told_without_its_doubt(judged):
    targets = judged(freedom="+---", work="-+++", services="-+--", places="-+--")
    told = sentence("A", composites(PLACES, targets, FREEDOM_ONLY)["A"], 4, words("en"))
    behind = sum(work > freedom for freedom, work, *_ in WEIGHTINGS) / len(WEIGHTINGS)
    assert told == (
        "A: no. 1 of 4. Up from no. 2–4 with even weights. Between no. 1 and 4 whatever the "
        f"weights; in the lowest quarter in {100 * behind:.0f}% of the weightings."
    )
