import math

import pytest

from dashboard.files.columns import LONG, long_table, table_of, wide_table
from dashboard.files.labels import labels

BOTH = {"places": ("5433", "5610"), "indicators": ("population", "share_65plus")}


@pytest.fixture
def asked(ask):
    return ask(**BOTH)


def test_a_long_table_has_a_line_for_each_row(asked):
    table = long_table(asked)
    assert table.column_names == list(LONG)
    lines = table.to_pylist()
    assert [line["value"] for line in lines] == [
        None if math.isnan(value) else value for value in asked.rows.value
    ]
    assert {line["place_name"] for line in lines} == {"Hasvik", "Kárášjohka - Karasjok"}


def test_a_gap_is_null_beside_its_status(asked):
    lines = long_table(asked).to_pylist()
    gaps = [line for line in lines if line["value"] is None]
    assert gaps
    assert not {line["status"] for line in gaps} & {"normal", "estimated", "provisional", "break"}


def test_a_wide_table_holds_the_same_figures_side_by_side(asked):
    wide = wide_table(asked).to_pylist()
    assert len(wide) == len({(line["place"], line["year"]) for line in wide})
    figures = {
        (indicator, line["place"], line["year"]): (line[indicator], line[f"{indicator}_status"])
        for line in wide
        for indicator in asked.rows.indicators
        if line[f"{indicator}_status"] is not None
    }
    assert figures == {
        (line["indicator"], line["place"], line["year"]): (line["value"], line["status"])
        for line in long_table(asked).to_pylist()
    }


def test_a_wide_table_has_the_ends_of_the_intervals_that_are_known(asked):
    wide = wide_table(asked)
    assert wide.column_names == [
        *("place", "place_name", "year", "population", "population_status"),
        *("share_65plus", "share_65plus_lower", "share_65plus_upper", "share_65plus_status"),
    ]
    ends = {
        (line["place"], line["year"]): (line["share_65plus_lower"], line["share_65plus_upper"])
        for line in wide.to_pylist()
    }
    assert ends == {
        (line["place"], line["year"]): (line["lower"], line["upper"])
        for line in long_table(asked).to_pylist()
        if line["indicator"] == "share_65plus"
    }
    assert any(low is not None for low, _ in ends.values())


def test_every_column_has_words(ask):
    for shape in ("long", "wide"):
        asked = ask(shape=shape)
        assert list(labels(asked)) == table_of(asked).column_names


def test_wide_lines_keep_the_order_of_the_rows(ask):
    wide = wide_table(ask(sort=("-year",), **BOTH)).to_pylist()
    years = [line["year"] for line in wide]
    assert years == sorted(years, reverse=True)
