"""A slide's chart has the figures that the chart's file has: no more, no fewer, none else."""

import math

import pytest

from dashboard.data.sheet import Number
from dashboard.downloads import CHARTS as SHEETS
from dashboard.slides.slide import Plot
from dashboard.text import words
from tests.dashboard.factories import PLACES
from tests.dashboard.slides.conftest import view_of

SAY = words("en")
REAL = ("1505", "3418", "4032", "5007", "5616")


def sheet(store, chart, query):
    """Return the columns of a chart's file by their heads, numbers as they are printed."""
    view = view_of(store, chart, query)
    found = SHEETS[chart].FIGURES[chart](store, view, SAY)
    rows = [[plain(cell) for cell in row] for row in found.rows]
    return {head: [row[at] for row in rows] for at, head in enumerate(found.head)}


def plain(cell):
    if isinstance(cell, Number):
        return None if math.isnan(cell.value) else round(cell.value, cell.decimals) + 0.0
    return cell


def native(make, store, chart, query):
    body = make(store, chart, query).body
    assert isinstance(body, Plot)
    return body.native


def points(native):
    """Return name, category and figure of everything that is drawn, gaps left out."""
    return {
        (series.name, category): value
        for series in native.series
        for category, value in zip(native.categories, series.values, strict=True)
        if value is not None
    }


@pytest.mark.parametrize(
    ("query", "figure"),
    [
        ("indicator=share_65plus&places=5616,5007&lines=norway,county", "(%)"),
        ("indicator=population&places=5616,4032", "Index, 1980 = 100"),
        ("indicator=turnout&places=5616&lines=", "(%)"),
    ],
)
def test_lines_are_those_of_the_file(make, real, query, figure):
    columns = sheet(real, "trends", query)
    head = next(each for each in columns if each.endswith(figure))
    names, years = columns["Municipality or area"], map(str, columns["Year"])
    wanted = {
        (name, year): value
        for name, year, value in zip(names, years, columns[head], strict=True)
        if value is not None
    }
    assert points(native(make, real, "trends", query)) == wanted


@pytest.mark.parametrize("place", REAL)
@pytest.mark.parametrize(
    ("chart", "part", "value"),
    [("growth", "Part of the growth", "Persons"), ("industries", "Industry", "Per cent")],
)
def test_parts_of_a_place_are_those_of_the_file(make, real, place, chart, part, value):
    columns = sheet(real, chart, f"place={place}")
    found = points(native(make, real, chart, f"place={place}"))
    rows = zip(columns[part], map(str, columns["Year"]), columns[value], strict=True)
    wanted = {(name, year): number for name, year, number in rows if number is not None}
    assert found == wanted


def test_stacked_parts_add_up_to_the_change_in_all(make, real):
    columns = sheet(real, "growth", "place=3418")
    rows = zip(
        columns["Part of the growth"], map(str, columns["Year"]), columns["Persons"], strict=True
    )
    whole = {year: number for name, year, number in rows if name == "Change in all"}
    body = native(make, real, "growth", "place=3418")
    *stacked, line = body.series
    sums = [sum(each.values[at] for each in stacked) for at in range(len(body.categories))]
    assert line.is_quiet
    assert list(line.values) == sums
    assert dict(zip(body.categories, sums, strict=True)) == whole


@pytest.mark.parametrize("place", REAL)
def test_a_pyramid_has_the_shares_of_the_file_men_to_the_left(make, real, place):
    columns = sheet(real, "ages", f"place={place}")
    found = points(native(make, real, "ages", f"place={place}"))
    rows = zip(
        columns["Sex"],
        columns["Year"],
        columns["Age"],
        columns["Per cent of all residents"],
        strict=True,
    )
    assert found == {
        (f"{sex} {year}", age): -share if sex == "Men" else share for sex, year, age, share in rows
    }


def test_points_are_those_of_the_file_each_place_once(make, real):
    query = "indicator=distance_to_job_clusters&against=population_change_5y&places=5616,3418"
    columns = list(sheet(real, "scatter", query).values())
    wanted = {
        name: (x, y)
        for name, x, y in zip(columns[1], columns[2], columns[4], strict=True)
        if None not in (x, y)
    }
    found = [
        (label, (x, y))
        for series in native(make, real, "scatter", query).series
        for label, x, y in zip(series.labels, series.xs, series.values, strict=True)
    ]
    assert len(found) == len(wanted)
    assert dict(found) == wanted


@pytest.mark.parametrize("step", ["level", "change"])
@pytest.mark.parametrize("indicator", ["share_65plus", "population", "net_migration"])
def test_bars_are_the_first_and_last_and_chosen_rows_of_the_file(make, real, step, indicator):
    query = f"chart=rank&indicator={indicator}&step={step}&places=5616,3418"
    columns = sheet(real, "rank", query)
    heads = [each for each in columns if each.startswith("Change")]
    is_percent = len(heads) == 2
    head = heads[-1] if heads else next(each for each in list(columns)[3:])
    values = dict(zip(columns["Municipality"], columns[head], strict=True))
    order = [name for name, value in values.items() if value is not None]
    body = native(make, real, "rank", query)
    assert body.categories[0] == order[0]
    assert body.categories[-1] == order[-1]
    assert {"Hasvik", "Åsnes"} <= set(body.categories)
    assert list(body.categories) == [name for name in order if name in body.categories]
    assert points(body) == {(who(body, name), name): values[name] for name in body.categories}
    assert body.unit == "%" if is_percent else body.unit


def who(body, category):
    """The series that a category's bar is in: its own where it is chosen."""
    names = {series.name for series in body.series}
    return category if category in names else "Municipalities"


def test_a_map_has_the_figures_of_the_file(make, real):
    query = "indicator=median_income_after_tax&year=2015&county=46,56"
    columns = sheet(real, "map", query)
    body = make(real, "map", query).body
    assert body.years[body.at] == 2015
    head = next(each for each in columns if each.endswith("(NOK)"))
    assert dict(zip(columns["Code"], columns[head], strict=True)) == {
        place: row[body.at] for place, row in zip(body.places, body.values, strict=True)
    }


def test_ranks_are_those_of_the_file(make, real):
    query = "places=3418,5616,4032&importance=work.3"
    columns = sheet(real, "ranks", query)
    found = points(native(make, real, "ranks", query))
    for at, name in enumerate(columns["Municipality"][:3]):
        middle = (columns["Your weights, from"][at] + columns["Your weights, to"][at]) / 2
        assert found["Best", name] == columns["Best"][at]
        assert found["Worst", name] == columns["Worst"][at]
        assert found["Your weights", name] == middle


@pytest.mark.parametrize("place", PLACES)
def test_tiny_lines_keep_their_gaps(make, store, place):
    body = make(store, "trends", f"indicator=population&places={place}&measure=value&lines=").body
    line = body.native.series[0]
    row = store.place_values["population"].value[store.place_index[place]]
    assert [value is None for value in line.values] == [math.isnan(value) for value in row]


def test_targets_reached_are_counted_as_in_the_file(make, real):
    columns = sheet(real, "goals", "places=3418&place=3418&goal=work")
    reached = columns["Where it stands"].count("reached")
    known = len(columns["Where it stands"]) - columns["Where it stands"].count("can’t be judged")
    slide = make(real, "goals", "places=3418&place=3418&goal=work")
    assert slide.title == f"Åsnes: {reached} of {known} targets reached"
    assert [row[-1].text for row in slide.body.rows] == columns["Where it stands"]


def test_a_heat_table_says_the_quarter_it_colours(make, real):
    slide = make(real, "heat", "places=3418,5616,4032&goal=places")
    for row in slide.body.rows:
        for cell in row[1:]:
            assert (cell.tone == "good") == cell.text.endswith("· favourable")
            assert (cell.tone == "bad") == cell.text.endswith("· unfavourable")
