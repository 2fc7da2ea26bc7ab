from dataclasses import fields, replace
from typing import get_args
from urllib.parse import urlencode

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dashboard.data.matrix import classes_of
from dashboard.link import (
    EVEN,
    LATEST,
    PARSERS,
    WEIGHTS,
    Among,
    AreaLine,
    Borders,
    ChartKind,
    FileKind,
    Layout,
    Measure,
    Packing,
    Scale,
    Shape,
    Step,
    Theme,
    weights_of,
)
from dashboard.map_link import DEEPEST, MapOrder, brushes, zoom_of
from dashboard.row_link import FINDS, TEXTS, Condition, regions
from dashboard.view import Note, View
from etl.contract import LANGUAGES, PEER_GROUPS, Goal, Status
from tests.dashboard import factories


def read(query, store):
    view, notes = View.from_query(query, store)
    return view, [note.message for note in notes]


@st.composite
def views(draw, store):
    indicator = draw(st.sampled_from(list(store.indicators)))
    years = [int(year) for year in store.place_values[indicator].years]
    year = st.none() | st.sampled_from(years)

    def some(options):
        return st.lists(st.sampled_from(options), unique=True, max_size=6).map(tuple)

    first, last = sorted([draw(st.sampled_from(years)), draw(st.sampled_from(years))])
    return View(
        indicator=indicator,
        places=draw(some(list(factories.PLACES))),
        year=draw(year),
        first_year=draw(st.sampled_from([None, first])),
        last_year=draw(st.sampled_from([None, last])),
        measure=draw(st.sampled_from(get_args(Measure))),
        base=draw(year),
        place=draw(st.sampled_from(["", *factories.PLACES])),
        county=draw(some(["03", "15", "46", "56"])),
        centrality=draw(some(list("123456"))),
        programme=draw(some(list(store.programmes))),
        size=draw(st.sampled_from(["", "1000", "5000"])),
        scale=draw(st.sampled_from(get_args(Scale))),
        lines=draw(some(get_args(AreaLine))),
        layout=draw(st.sampled_from(get_args(Layout))),
        versus=draw(year),
        zoom=draw(zooms()),
        brush=draw(st.sampled_from(["", *sorted(brushes(store, indicator))])),
        order=draw(st.sampled_from(get_args(MapOrder))),
        unmarked=draw(some(list(store.programmes))),
        weights=draw(weights(PEER_GROUPS)),
        importance=draw(weights(get_args(Goal))),
        chart=draw(st.sampled_from(get_args(ChartKind))),
        against=draw(st.sampled_from(["", *store.indicators])),
        among=draw(st.sampled_from(get_args(Among))),
        step=draw(st.sampled_from(get_args(Step))),
        goal=draw(st.sampled_from(["", *get_args(Goal)])),
        indicators=draw(st.just(("all",)) | some(list(store.indicators))),
        region=draw(some(list(regions(store)))),
        peers=draw(st.sampled_from(["", *factories.PLACES])),
        status=draw(some([status.value for status in Status])),
        where=draw(st.lists(conditions(), unique=True, max_size=6).map(tuple)),
        sort=draw(st.sampled_from([(), ("-value",), ("place_name", "-year")])),
        division=draw(st.sampled_from(get_args(Borders))),
        shape=draw(st.sampled_from(get_args(Shape))),
        file=draw(st.sampled_from(get_args(FileKind))),
        packing=draw(st.sampled_from(get_args(Packing))),
        open=draw(some(["trend-table", "compared", "-map-filters"])),
        lang=draw(st.sampled_from(LANGUAGES)),
        theme=draw(st.sampled_from(get_args(Theme))),
        version=draw(st.sampled_from([store.version, LATEST])),
    )


def conditions():
    sought = st.text("aø ,.-%~&=+'", min_size=1, max_size=60)
    texts = st.builds(Condition, st.sampled_from(TEXTS), st.sampled_from(FINDS), sought)
    return st.sampled_from(["value.ge.1000", "year.ne.2020"]) | texts.map(str)


def zooms():
    shares = st.decimals(-3, 4, places=4)
    near = st.tuples(st.decimals(1, DEEPEST, places=2), shares, shares)
    return st.just("") | near.map(lambda parts: zoom_of(",".join(map(str, parts))))


@st.composite
def weights(draw, names):
    chosen = {name: draw(st.sampled_from(WEIGHTS)) for name in names}
    return tuple(f"{name}.{weight}" for name, weight in chosen.items() if weight != EVEN)


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_a_view_survives_the_trip_through_its_link(store, data):
    view = data.draw(views(store))
    assert View.from_query(view.to_query(store), store) == (view, ())


@settings(max_examples=200, deadline=None)
@given(
    query=st.text(max_size=60)
    | st.lists(st.tuples(st.sampled_from(sorted(PARSERS)), st.text(max_size=12)), max_size=5).map(
        lambda pairs: "?" + "&".join(f"{key}={text}" for key, text in pairs)
    )
)
def test_no_link_breaks_the_dashboard(store, query):
    view, _ = View.from_query(query, store)
    assert View.from_query(view.to_query(store), store) == (view, ())


def test_every_field_has_a_key_in_the_link():
    assert {name for name, _ in PARSERS.values()} == {field.name for field in fields(View)}


def test_the_link_leaves_out_what_is_default(store):
    assert View.default(store).to_query(store) == f"?indicator=population&data={store.version}"


def test_years_that_any_of_the_indicators_covers_can_be_asked_for(store):
    query = "?indicator=broadband&indicators=broadband,population&from=2018&to=2019"
    view, notes = read(query, store)
    assert (view.first_year, view.last_year, notes) == (2018, 2019, [])


def test_choosing_no_place_is_not_the_same_as_not_choosing(store):
    empty = replace(View.default(store), places=())
    assert "places=&" in empty.to_query(store)
    assert read(empty.to_query(store), store)[0].places == ()


@pytest.mark.parametrize(
    ("query", "note"),
    [
        (
            "?indicator=happiness",
            "There is no indicator “{value}”; you see another one. Choose one from the list.",
        ),
        ("?year=last", "“{value}” is not a year, so it is ignored."),
        ("?scale=cubic", "The link asks for “{value}”, which is not offered."),
        ("?lines=moon", "The link asks for “{value}”, which is not offered."),
        ("?zoom=2,0.5", "The link asks for “{value}”, which is not offered."),
        ("?zoom=99,0.5,0.5", "The link asks for “{value}”, which is not offered."),
        ("?zoom=2,nan,0.5", "The link asks for “{value}”, which is not offered."),
        ("?brush=happiness,,5", "The link asks for “{value}”, which is not offered."),
        ("?brush=turnout,0.123,", "The link asks for “{value}”, which is not offered."),
        ("?brush=population,,100", "The link asks for “{value}”, which is not offered."),
        ("?indicators=moon", "The link asks for “{value}”, which is not offered."),
        ("?region=moon", "The link asks for “{value}”, which is not offered."),
        ("?status=lost,found", "The link asks for “{value}”, which is not offered."),
        ("?where=value.ge.many", "The link asks for “{value}”, which is not offered."),
        ("?where=place.has.a%0Db", "The link asks for “{value}”, which is not offered."),
        ("?where=place.gt.5000", "The link asks for “{value}”, which is not offered."),
        ("?sort=colour", "The link asks for “{value}”, which is not offered."),
        ("?order=-colour", "The link asks for “{value}”, which is not offered."),
        ("?unmarked=moon", "The link asks for “{value}”, which is not offered."),
    ],
)
def test_what_is_unknown_falls_back_and_is_told(store, query, note):
    assert read(query, store) == (View.default(store), [note])


def test_places_that_are_no_more_are_told_and_the_others_shown(store):
    view, notes = read("?places=5433,2015", store)
    assert view.places == ("5433",)
    assert notes == ["Not municipalities today, so left out: {value}. Search by name instead."]


@pytest.mark.parametrize(
    ("key", "known"),
    [
        ("status", ("normal", "estimated")),
        ("region", ("{region}",)),
        ("county", ("56", "46")),
        ("centrality", ("5", "6")),
        ("programme", ("{programme}",)),
        ("unmarked", ("{programme}",)),
        ("lines", ("district", "county")),
        ("indicators", ("population",)),
        ("sort", ("-year", "value")),
        ("where", ("value.ge.10",)),
        ("weights", ("size.3",)),
        ("open", ("compared",)),
    ],
)
def test_what_is_known_of_a_list_stays_and_what_is_left_out_is_told(store, key, known):
    codes = {"region": next(iter(regions(store))), "programme": next(iter(store.programmes))}
    kept = tuple(each.format(**codes) for each in known)
    asked = ",".join([kept[0], "MOON", *kept[1:], "SUN"])
    view, notes = View.from_query(f"?{key}={asked}", store)
    assert getattr(view, key) == kept
    assert notes == (
        Note(
            "Not offered here, so left out: {value}. The rest of the choice stands.",
            {"value": "MOON, SUN"},
        ),
    )


@pytest.mark.parametrize(
    ("odd", "told"),
    [
        (["9" * 500], "9" * 80 + "…"),
        (list("abcdefgh"), "a, b, c, d, e, f (+2)"),
    ],
)
def test_what_is_too_much_to_tell_of_is_seen_to_be_cut(store, odd, told):
    _, [note] = View.from_query(f"?county=56,{','.join(odd)}", store)
    assert note.values == {"value": told}


@given(sought=st.text(st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters=",")))
def test_a_link_from_before_commas_could_be_sought_means_what_it_meant(store, sought):
    assume(0 < len(sought) <= 60)
    [where] = read(f"?{urlencode({'where': f'place_name.has.{sought}'})}", store)[0].where
    assert Condition.read(where) == Condition("place_name", "has", sought)


def test_a_year_without_figures_becomes_the_nearest(store):
    view, notes = read("?indicator=turnout&year=2018", store)
    assert view.year == 2019
    assert notes == ["There are no figures for {value}; you see {shown}."]


def test_years_outside_what_the_indicator_covers_are_let_go(store):
    view, notes = read("?indicator=broadband&from=2020&to=2021", store)
    assert (view.first_year, view.last_year) == (None, None)
    assert notes == ["There are no figures between {start} and {end}; you see {first}–{last}."]


def test_a_link_that_follows_the_figures_never_tells_of_versions(store):
    assert read(f"?data={LATEST}", store) == (replace(View.default(store), version=LATEST), [])


def test_a_zoom_is_written_in_its_shortest_form(store):
    view, notes = read("?zoom=2.500,0.30004,-0.00001", store)
    assert (view.zoom, notes) == ("2.5,0.3,0", [])


def test_what_is_brushed_belongs_to_its_indicator(store):
    brush = sorted(brushes(store, "turnout"))[0]
    assert read(f"?indicator=turnout&brush={brush}", store)[0].brush == brush
    assert read(f"?indicator=population&brush={brush}", store)[0].brush == ""
    assert read(f"?indicator=population&brush={brush}", store)[1] == []


def test_any_run_of_neighbouring_classes_can_be_brushed(store):
    n_classes = len(classes_of(store, "turnout").limits) + 1
    runs = n_classes * (n_classes + 1) // 2
    assert len(brushes(store, "turnout")) == runs - 1


def test_weights_are_even_but_for_those_chosen(store):
    view, notes = read("?weights=size.3,age.0", store)
    assert notes == []
    assert weights_of(view.weights, ("size", "age", "distance")) == {
        "size": 3,
        "age": 0,
        "distance": 1,
    }


@pytest.mark.parametrize("odd", ["size.9", "wealth.2", "size", "size.1"])
def test_a_weight_that_is_not_offered_is_told_and_the_others_kept(store, odd):
    view, notes = read(f"?weights={odd},age.2", store)
    assert view.weights == ("age.2",)
    assert notes == ["Not offered here, so left out: {value}. The rest of the choice stands."]


def test_an_old_link_tells_that_the_figures_are_newer(store):
    view, notes = read("?data=ffff", store)
    assert view.version == store.version
    assert notes == ["This link was made with data version {value}; you see version {shown}."]
