"""The document of an indicator: what a browser decodes is what was published."""

import json
from dataclasses import replace

import numpy as np

from dashboard.data.matrix import classes_in, figures, indicator_document
from dashboard.data.store import STATUSES, Matrix
from etl.contract import IndicatorMeta, Status, Text

WORDS = Text("x", "x", "x")
META = IndicatorMeta("rate", "work", "t", "rate", WORDS, 1, "higher", WORDS, WORDS, WORDS, WORDS)


def matrix(values, status=None, spread=np.nan):
    value = np.array(values, dtype=float)
    plain = np.where(np.isnan(value), STATUSES.index(Status.MISSING), 0)
    return Matrix(
        units=tuple(f"{1000 + row}" for row in range(len(value))),
        years=np.arange(2020, 2020 + value.shape[1], dtype=np.int16),
        value=value,
        lower=value - spread,
        upper=value + spread,
        status=np.array(plain if status is None else status, dtype=np.int8),
    )


def decoded(document):
    """Add up the steps, as the browser does."""
    rows = []
    for steps in document["values"]:
        last, row = 0, []
        for step in steps:
            last += step or 0
            row.append(None if step is None else last / 10**META.decimals)
        rows.append(row)
    return rows


def test_steps_add_up_to_the_values():
    assert decoded(figures(matrix([[1.5, 2.0, 1.0]]), META)) == [[1.5, 2.0, 1.0]]


def test_a_gap_is_null_and_the_next_step_counts_from_before_it():
    assert decoded(figures(matrix([[1.5, np.nan, 2.5]]), META)) == [[1.5, None, 2.5]]


def test_zero_is_a_value():
    assert decoded(figures(matrix([[0.0, np.nan, 0.0]]), META)) == [[0.0, None, 0.0]]


def test_values_have_the_decimals_of_the_indicator():
    assert decoded(figures(matrix([[1.04, 1.06]]), META)) == [[1.0, 1.1]]


def test_years_of_the_same_status_are_one_run():
    estimated, normal = STATUSES.index(Status.ESTIMATED), STATUSES.index(Status.NORMAL)
    status = [[estimated, estimated, normal], [normal, normal, estimated]]
    document = figures(matrix(np.ones((2, 3)), status), META)
    assert document["statuses"] == {"estimated": [[0, 0, 1], [1, 2, 2]]}


def test_a_gap_always_says_why():
    document = figures(matrix([[1.0, np.nan]]), META)
    assert document["statuses"] == {"missing": [[0, 1, 1]]}


def test_intervals_are_distances_from_the_value():
    document = figures(matrix([[5.0, np.nan]], spread=0.3), META)
    assert document["below"] == document["above"] == [[3, None]]


def test_without_intervals_nothing_is_said_of_them():
    assert "below" not in figures(matrix([[5.0]]), META)


def test_the_document_carries_texts_sources_and_the_country(store):
    document = indicator_document(store, "share_65plus")
    assert document["texts"]["nn"]["title"].endswith("nn")
    assert document["sources"][0]["table"] == "07459"
    assert document["norway"] == [10.0, 11.0, 12.0, 13.0]


def test_a_count_is_not_compared_with_the_country(store):
    assert "norway" not in indicator_document(store, "population")


def test_every_published_cell_survives_the_way_to_the_browser(store):
    for indicator, meta in store.indicators.items():
        published = store.place_values[indicator]
        document = json.loads(json.dumps(figures(published, meta)))
        for steps, row in zip(document["values"], published.value, strict=True):
            last = 0
            for step, cell in zip(steps, row, strict=True):
                assert (step is None) == bool(np.isnan(cell))
                last += step or 0
                if step is not None:
                    assert last == round(cell * 10**meta.decimals)


def test_money_is_coloured_by_the_newest_year_and_a_rate_by_all():
    grown = matrix([[100 + 10 * row, 1000 + 10 * row] for row in range(50)])
    kroner = replace(META, unit=Text("kroner", "kroner", "NOK"))
    assert min(classes_in(grown, kroner).limits) > 1000
    assert min(classes_in(grown, META).limits) < 1000
