import math
from dataclasses import replace

import pytest

from dashboard.data.rows import rows
from dashboard.files.columns import LONG, long_table, wide_table
from dashboard.view import View


@pytest.fixture
def view(store):
    both = ("population", "share_65plus")
    return replace(View.default(store), places=("5433", "5610"), indicators=both)


def test_a_long_table_has_a_line_for_each_row(store, view):
    found = rows(store, view)
    table = long_table(store, found)
    assert table.column_names == list(LONG)
    lines = table.to_pylist()
    assert [line["value"] for line in lines] == [
        None if math.isnan(value) else value for value in found.value
    ]
    assert {line["place_name"] for line in lines} == {"Hasvik", "Kárášjohka - Karasjok"}


def test_a_gap_is_null_beside_its_status(store, view):
    lines = long_table(store, rows(store, view)).to_pylist()
    gaps = [line for line in lines if line["value"] is None]
    assert gaps
    assert not {line["status"] for line in gaps} & {"normal", "estimated", "provisional", "break"}


def test_a_wide_table_holds_the_same_figures_side_by_side(store, view):
    found = rows(store, view)
    wide = wide_table(store, found).to_pylist()
    assert len(wide) == len({(line["place"], line["year"]) for line in wide})
    figures = {
        (indicator, line["place"], line["year"]): (line[indicator], line[f"{indicator}_status"])
        for line in wide
        for indicator in found.indicators
        if line[f"{indicator}_status"] is not None
    }
    assert figures == {
        (line["indicator"], line["place"], line["year"]): (line["value"], line["status"])
        for line in long_table(store, found).to_pylist()
    }


def test_wide_lines_keep_the_order_of_the_rows(store, view):
    wide = wide_table(store, rows(store, replace(view, sort=("-year",)))).to_pylist()
    years = [line["year"] for line in wide]
    assert years == sorted(years, reverse=True)
