import numpy as np
import pytest

from etl.similarity import distances, nearest, standardised

NAN = float("nan")
EVEN = {"size": 1, "age": 1}


def far(scores, groups=("size",), weights=None, row=0):
    return distances(np.array(scores, dtype=float), row, groups, weights or EVEN).round(6).tolist()


def test_standard_scores_have_mean_0_and_deviation_1_over_what_is_known():
    scores = standardised(np.array([[1.0], [3.0], [NAN]]))
    assert scores[:2, 0].tolist() == [-1.0, 1.0]
    assert np.isnan(scores[2, 0])


def test_a_group_counts_the_same_however_many_variables_it_has():
    one_each = far([[0, 0], [3, 0], [0, 3]], ("size", "age"))
    assert one_each[1] == one_each[2]
    twice = far([[0, 0, 0], [3, 0, 0], [0, 3, 3]], ("size", "age", "age"))
    assert twice == one_each


def test_distance_is_the_root_of_the_mean_square_over_groups():
    assert far([[0, 0], [3, 4]], ("size", "age"))[1] == pytest.approx((25 / 2) ** 0.5, abs=1e-6)


def test_distance_is_the_same_both_ways():
    scores = [[0, 1, 2], [2, NAN, 1], [1, 1, 5]]
    groups = ("size", "age", "age")
    assert far(scores, groups, row=0)[2] == far(scores, groups, row=2)[0]
    assert far(scores, groups, row=0)[1] == far(scores, groups, row=1)[0]


def test_what_either_lacks_is_left_out():
    assert far([[0, 0], [3, NAN]], ("size", "age"))[1] == 3
    assert np.isnan(far([[0, NAN], [NAN, 3]], ("size", "age"))[1])


def test_a_group_that_weighs_nothing_is_ignored():
    scores = [[0, 0], [1, 9], [2, 0]]
    first = nearest(np.array(scores, dtype=float), 0, ("size", "age"), {"size": 1, "age": 0}, 1)
    assert first[0].position == 1


def test_nothing_is_near_when_nothing_weighs():
    assert nearest(np.zeros((3, 1)), 0, ("size",), {"size": 0}, 2) == ()


def test_a_place_is_not_its_own_peer_and_the_nearest_comes_first():
    found = nearest(np.array([[0.0], [2.0], [1.0]]), 0, ("size",), {"size": 1}, 5)
    assert [each.position for each in found] == [2, 1]
    assert [each.distance for each in found] == [1, 2]


def test_reasons_name_what_is_alike_and_what_sets_apart():
    (found,) = nearest(
        np.array([[0.0, 0.0, 0.0], [0.1, 1.0, 0.5]]), 0, ("size", "age", "age"), EVEN, 1
    )
    assert found.alike == (0,)
    assert found.differs == (1,)


def test_stability_is_the_share_of_runs_that_keep_the_place_among_the_nearest():
    # Nine others: the last is far away by age alone, so it comes in when age is left out.
    others = [[1.0 + each / 100, 0.0] for each in range(8)] + [[0.9, 9.0]]
    found = nearest(np.array([[0.0, 0.0], *others]), 0, ("size", "age"), EVEN, 9)
    last = next(each for each in found if each.position == 9)
    assert last.stability == 0.5
