"""What holds for the slide of every chart, whatever is pinned."""

import json

import pytest

from dashboard.data.versions import Versions
from dashboard.deck.deck import Deck, Pin
from dashboard.deck.document import document
from dashboard.deck.drawing import draw
from dashboard.deck.routes import CHARTS
from dashboard.pages import PAGES
from dashboard.slides.slide import Absent, CountryMap, Plot, Table, Tiles
from dashboard.text import words
from dashboard.view import View
from tests.dashboard.factories import PLACES

LANGUAGES = ("nb", "nn", "en")
#: Two lines of a slide's title.
MOST = 120
#: Height and type of a chart on a slide, and the thinnest line seen from the back of a hall.
HIGH, TYPE, THINNEST = 640, 28, 4


def test_every_chart_whose_figures_can_be_saved_can_be_pinned():
    for page in PAGES:
        assert set(getattr(page, "FIGURES", {})) <= set(getattr(page, "SLIDES", {}))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("chart", sorted(CHARTS))
@pytest.mark.parametrize("place", PLACES)
def test_every_place_has_a_slide_of_every_chart(make, store, chart, place, lang):
    slide = make(store, chart, f"place={place}&places={place}", lang)
    assert 0 < len(slide.title) <= MOST
    assert all(isinstance(each, str) for each in (*slide.told, *slide.remarks))
    if not isinstance(slide.body, Absent):
        assert store.version in slide.dated


@pytest.mark.parametrize("chart", sorted(CHARTS))
@pytest.mark.parametrize(
    "query",
    [
        "places=5616,5007&indicator=share_65plus&lines=norway,peers",
        "place=3418&places=&goal=work",
        "places=3418,4032,5616,5007,4601,5001,1103,3101,3105,3401,4636,1508&layout=grid",
        "places=",
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_published_figures_fit_their_slide(make, real, chart, query, lang):
    slide = make(real, chart, query, lang)
    assert 0 < len(slide.title) <= MOST
    if not isinstance(slide.body, Absent):
        assert slide.sources
    if isinstance(slide.body, Plot):
        layout = slide.body.figure["layout"]
        assert layout["height"] <= HIGH
        assert layout["font"]["size"] == TYPE
        assert slide.body.alternative
        widths = [each["line"]["width"] for each in slide.body.figure["data"] if "line" in each]
        assert all(width == 0 or width >= THINNEST for width in widths)
    if isinstance(slide.body, Table):
        assert len(slide.body.rows) <= 10
        assert len(slide.body.head) <= 6
        assert {len(row) for row in slide.body.rows} == {len(slide.body.head)}
    if isinstance(slide.body, Tiles):
        assert len(slide.body.tiles) <= 8


@pytest.mark.parametrize("chart", sorted(CHARTS))
def test_a_slide_leads_back_to_a_view_with_the_same_slide(make, real, chart):
    slide = make(real, chart, "place=3418&places=5616,5007&indicator=share_65plus&chart=rank")
    again = make(real, chart, slide.query)
    assert (again.title, again.subtitle) == (slide.title, slide.subtitle)
    assert View.from_query(slide.query, real)[0].version == real.version


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_deck_of_every_chart_is_drawn_and_sent(store, lang, theme):
    pins = tuple(Pin(chart, "places=5433,4636") for chart in CHARTS)
    deck = Deck("All", lang, theme, pins)
    shown = draw(deck, Versions(store), CHARTS)
    told = json.loads(
        json.dumps(document(deck, shown, (), "http://localhost/", words(lang)), allow_nan=False)
    )
    assert [slide["kind"] for slide in told["slides"]] == list(CHARTS)
    assert all(slide["title"] and slide["link"] for slide in told["slides"])


def test_a_filter_that_leaves_few_places_rings_them_all(make, real):
    few = make(real, "map", "programme=blest").body
    assert few.ringed == few.places
    assert len(few.places) < len(real.places)
    many = make(real, "map", "counties=03,11,46").body
    assert len(many.ringed) < len(many.places)


def test_a_map_has_a_colour_and_a_label_for_each_class(make, real):
    for meta in real.indicators.values():
        body = make(real, "map", f"indicator={meta.id}").body
        assert isinstance(body, CountryMap)
        assert len(body.colours) == len(body.labels) == len(body.limits) + 1
        assert (body.largest > 0) == (meta.kind == "count")
        assert len(body.values) == len(body.places) == len(body.names)
        assert {len(row) for row in body.values} == {len(body.years)}


def test_the_lines_of_a_place_have_all_its_programmes_under_them(make, real):
    slide = make(real, "trends", "indicator=population&places=5616", "nb")
    texts = str(slide.body.figure["layout"]["annotations"])
    for programme in ("BLEST", "Bolyst", "Boligetablering", "Bygdevekstavtaler"):
        assert programme in texts
