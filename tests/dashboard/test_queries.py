from dataclasses import replace

import numpy as np
import pytest

from dashboard.data import queries
from dashboard.data.records import Reform
from dashboard.view import View


@pytest.fixture
def view(store):
    return View.default(store)


def by_code(area):
    return area.area


def test_lines_come_in_the_order_of_the_places(store, view):
    lines = queries.place_lines(store, replace(view, places=("5636", "5433")))
    assert [line.name for line in lines] == ["Loppa", "Hasvik"]


def test_years_are_those_asked_for_within_what_there_is(store, view):
    asked = replace(view, places=("5433",), first_year=2019, last_year=2030)
    (line,) = queries.place_lines(store, asked)
    assert line.years.tolist() == [2019, 2020, 2021]
    assert line.value.tolist() == [980, 960, 940]


def test_an_index_is_100_in_its_base_year(store, view):
    (line,) = queries.place_lines(store, replace(view, places=("5433",)))
    assert queries.indexed(line, 2018).value.tolist() == [100, 98, 96, 94]


def test_an_index_from_a_year_without_figure_is_all_gaps(store, view):
    (line,) = queries.place_lines(store, replace(view, places=("5610",)))
    assert np.isnan(queries.indexed(line, 2020).value).all()


def test_the_base_year_is_the_first_that_most_lines_have(store, view):
    lines = queries.place_lines(store, replace(view, places=("5610", "5433")))
    assert queries.base_year(view, lines) == 2018
    assert queries.base_year(replace(view, base=2019), lines) == 2019
    assert queries.base_year(replace(view, base=1950), lines) == 2018


def test_counts_are_indexed_and_shares_are_not(store, view):
    def shows_index(indicator, measure="auto"):
        asked = replace(view, indicator=indicator, measure=measure)
        return queries.is_indexed(store, asked, queries.place_lines(store, asked))

    assert shows_index("population")
    assert not shows_index("share_65plus")
    assert shows_index("share_65plus", "index")
    assert not shows_index("population", "value")


def test_figures_at_or_below_zero_are_never_indexed(store, view):
    (line,) = queries.place_lines(store, replace(view, places=("5433",)))
    assert not queries.can_be_indexed([replace(line, value=np.array([5.0, 0.0, -5.0, np.nan]))])


def test_area_lines_are_those_asked_for_that_have_figures(store, view):
    asked = replace(view, lines=("norway", "district", "county"))
    assert [line.unit for line in queries.area_lines(store, asked, by_code)] == ["0", "D"]


def test_the_county_line_is_that_of_each_chosen_place_once(store, view):
    asked = replace(view, places=("5433", "5636", "4636"), lines=("county",))
    assert queries.areas_asked(store, asked) == ("56", "46")


def test_a_programme_period_joins_places_with_the_same_years(store):
    (period,) = queries.periods(store, ("5433", "5636"), 2018, 2021)
    assert (period.programme, period.first_year, period.last_year) == ("blest", 2018, 2019)
    assert period.places == ("5433",)
    assert not period.is_certain


def test_a_period_outside_the_years_is_not_shown(store):
    assert queries.periods(store, ("5433",), 2020, 2021) == ()


def test_a_merger_names_its_parts_and_a_new_code_is_no_merger(store):
    reforms = (
        Reform("1508", 2020, "1504", "Ålesund", 1.0, "merger"),
        Reform("1508", 2020, "1523", "Ørskog", 1.0, "merger"),
        Reform("5433", 2020, "2015", "Hasvik", 1.0, "renumbered"),
        Reform("5636", 2020, "2014", "Loppa", 0.5, "division"),
    )
    found = queries.mergers(replace(store, reforms=reforms), ("1508", "5433", "5636"), 2018, 2021)
    assert [(merger.place, merger.parts) for merger in found] == [
        ("1508", ("Ålesund", "Ørskog")),
        ("5636", ("Loppa",)),
    ]


def test_a_former_municipality_has_its_norwegian_name(store):
    place = replace(store.places["5636"], name="Namsos", former_names="Fosnes;Tysfjord")
    officials = ("Namsos - Nåavmesjenjaelmie", "Fosnes", "Tysfjord - Divtasvuodna", "Áltá - Alta")
    reforms = tuple(Reform("5636", 2020, name, name, 1.0, "merger") for name in officials)
    among = replace(store, places={**store.places, "5636": place}, reforms=reforms)
    assert queries.mergers(among, ("5636",), 2018, 2021)[0].parts == (
        "Namsos",
        "Fosnes",
        "Tysfjord",
        "Áltá - Alta",
    )


def test_a_reform_in_the_first_year_shown_breaks_nothing(store):
    reforms = (Reform("5636", 2018, "2014", "Loppa", 0.5, "division"),)
    assert queries.mergers(replace(store, reforms=reforms), ("5636",), 2018, 2021) == ()


def test_breaks_are_told_once(store, view):
    lines = queries.place_lines(store, replace(view, places=("5433", "5636")))
    assert queries.break_years(lines) == (2020,)
