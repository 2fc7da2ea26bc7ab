import json
from dataclasses import replace

import pytest
from dash import html

from dashboard.components import data_controls, data_counts, data_download, data_limits, ids
from dashboard.data.rows import rows
from dashboard.pages import data as data_page
from dashboard.text import words
from dashboard.view import View
from tests.dashboard.callbacks import fire

EN = words("en")


@pytest.fixture
def view(store):
    return data_page.default(store)


def asked(store, query):
    view, _ = View.from_query(query, store, data_page.default(store), data_page.MOST_PLACES)
    return view


def test_the_sentence_counts_what_the_rows_hold(store, view):
    chosen = replace(view, places=("5433",), first_year=2020, last_year=2020)
    assert data_counts.sentence(rows(store, chosen), EN) == (
        "1 row of 1 indicator, 1 municipality and 1 year: 1 figure and no gaps."
    )
    found = rows(store, replace(view, indicators=("all",)))
    told = data_counts.sentence(found, EN)
    gaps = sum(n for status, n in found.met.items() if not status.has_value)
    assert told.startswith(f"{EN.number(len(found))} rows of {len(store.indicators)} indicators")
    assert told.endswith(f"and {gaps} gaps.")


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        ({"places": ("5433",), "county": ("46",)}, "No municipality meets all the filters"),
        ({"where": ("value.gt.999999999",)}, "No row meets the filters of the columns."),
        ({"places": ("5433",), "status": ("suppressed",)}, "has the chosen status."),
    ],
)
def test_an_empty_selection_says_why_and_what_to_do(store, view, limits, why):
    reason, way_out = data_counts.why_empty(store, replace(view, **limits), EN)
    assert why in reason
    assert way_out


def test_each_limit_is_named_and_can_be_lifted_alone(store, view):
    limited = replace(
        view,
        indicators=("population", "share_65plus"),
        places=("5433",),
        county=("56",),
        status=("normal",),
        where=("value.ge.10.5",),
        first_year=2020,
    )
    found = data_limits.limits(store, limited, EN)
    names = [limit.name for limit in found]
    assert names[2:] == ["Hasvik", "Finnmark", "Final figure", "Value ≥ 10.5", "from 2020"]
    assert found[2].without == replace(limited, places=())
    assert found[0].without == replace(limited, indicator="share_65plus", indicators=())
    assert data_limits.limits(store, data_limits.without_limits(limited), EN) == []


def test_the_file_has_the_rows_of_the_preview_in_its_order(store):
    view = asked(store, "?places=5433,4636&sort=-value&where=value.ge.1&zoom=&open=a&scale=log")
    call = data_download.call(store, view)
    assert call == (
        "/api/v1/observations.csv?indicators=population&places=5433,4636&where=value.ge.1"
        f"&sort=-value&data={store.version}"
    )
    other, _ = View.from_query(call.partition("?")[2], store, most=data_page.MOST_PLACES)
    assert len(rows(store, other)) == len(rows(store, view))
    packed = replace(view, packing="receipt", file="sav", shape="wide")
    assert data_download.call(store, packed).startswith("/api/v1/observations.zip?")
    assert "&shape=wide&file=sav&" in data_download.call(store, packed)


def test_a_comma_that_is_sought_is_sought_by_the_call_too(app, store):
    view = asked(store, "?where=place_name.has.a%1F b")
    call = data_download.call(store, view)
    assert "where=place_name.has.a%1F+b" in call
    assert app.server.test_client().get(call).status_code == 200
    assert [each.name for each in data_limits.limits(store, view, EN)] == [
        "Municipality has “a, b”"
    ]


def test_a_call_says_the_places_that_a_link_need_not_and_is_else_of_all(store, view):
    assert "places" not in data_download.call(store, view)
    tracked = View.default(store)
    assert f"&places={','.join(tracked.places)}&" in data_download.call(store, tracked)


def test_the_button_says_what_one_gets(store, view):
    def drawn(view):
        found, refused = data_counts.rows_or_refusal(store, view, EN)
        return json.dumps(
            data_download.panel(store, view, found, refused, EN),
            default=lambda component: component.to_plotly_json(),
            ensure_ascii=False,
        )

    two = replace(view, indicators=("population", "share_65plus"))
    n = len(rows(store, two))
    assert f"Download {EN.number(n)} rows as CSV" in drawn(two)
    lines = data_counts.wide_lines(rows(store, two))
    assert f"Download {lines} lines as Excel with receipt" in drawn(
        replace(two, shape="wide", file="xlsx", packing="receipt")
    )
    assert f"Download {EN.number(n)} rows as GeoJSON" in drawn(
        replace(two, shape="wide", file="geojson")
    )
    share = drawn(replace(view, indicator="share_65plus", division="2018"))
    assert "has no figures in the borders of 2018." in share
    assert "data-save" not in share


def test_by_the_preview_stands_how_large_the_wide_file_is(store, view, app):
    two = replace(view, indicators=("population", "share_65plus"), shape="wide", lang="en")
    file = app.server.test_client().get(data_download.call(store, two)).text.splitlines()
    assert data_download.unlike_preview(two, rows(store, two), EN) == (
        f"The preview is long. The file is wide: {len(file) - 1} lines and "
        f"{len(file[0].split(','))} columns."
    )
    for alike in (replace(two, shape="long"), replace(two, file="jsonstat")):
        assert data_download.unlike_preview(alike, rows(store, alike), EN) == ""


def request(app, query, **wish):
    asked = {"startRow": 0, "endRow": 2, "sortModel": [], "filterModel": {}} | wish
    inputs = {"data-grid.getRowsRequest": asked, f"{ids.VIEW}.data": query}
    return fire(app, "data-grid.getRowsResponse", inputs, "data-grid.getRowsRequest")


def test_the_grid_gets_a_block_of_rows_as_they_are_read(app):
    answer = request(app, "?indicator=population&places=5433&lang=en")
    block = answer["data-grid"]["getRowsResponse"]
    assert len(block["rowData"]) == 2
    assert block["rowData"][0]["place_name"] == "Hasvik"
    assert block["rowData"][0]["status"] == "final figure"
    assert ids.VIEW not in answer


def test_what_the_grid_sorts_and_filters_by_is_written_in_the_link(app):
    answer = request(
        app,
        "?indicator=population&places=",
        sortModel=[{"colId": "value", "sort": "desc"}, {"colId": "place_name", "sort": "asc"}],
        filterModel={
            "place_name": {"filterType": "text", "type": "contains", "filter": "has"},
            "year": {"filterType": "number", "type": "inRange", "filter": 2020, "filterTo": 2021},
        },
    )
    link = answer[ids.VIEW]["data"]
    assert "&sort=-value,place_name&" in link
    assert "&where=place_name.has.has,year.ge.2020,year.le.2021&" in link
    assert answer["data-grid"]["getRowsResponse"]["rowCount"] == 2


def test_a_bound_that_no_figure_has_is_shown_where_it_was_chosen(store, view):
    bounded = replace(view, indicator="turnout", first_year=2018)
    assert 2018 not in store.place_values["turnout"].years
    chosen = {
        each.id: [option.value for option in each.children if option.selected]
        for control in data_controls.options(store, bounded, EN)
        for each in control._traverse()
        if isinstance(each, html.Select)
    }
    assert chosen["data-from"] == ["2018"]
