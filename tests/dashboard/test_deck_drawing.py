"""A deck's pins are drawn as they were chosen: no place stands in for another."""

import pytest

from dashboard.data.versions import Versions
from dashboard.deck.deck import Deck, Pin
from dashboard.deck.drawing import draw
from dashboard.deck.routes import CHARTS
from dashboard.slides.slide import Absent, Tiles


def drawn(store, kind, query):
    deck = Deck("", "en", "light", (Pin(kind, query=query, title="Our municipality"),))
    (shown,) = draw(deck, Versions(store), CHARTS)
    return shown


@pytest.mark.parametrize("kind", ["figures", "ages", "growth", "industries", "peers"])
def test_a_place_that_is_unknown_is_no_other_place(store, kind):
    shown = drawn(store, kind, "?place=9999")
    assert isinstance(shown.slide.body, Absent)
    assert shown.notes


def test_places_that_were_chosen_stand_though_the_open_one_is_unknown(store):
    assert drawn(store, "map", "?place=9999&places=5433").slide.body.ringed == ("5433",)


def test_a_page_is_pinned_with_the_place_it_begins_with(store):
    assert isinstance(drawn(store, "figures", "").slide.body, Tiles)
