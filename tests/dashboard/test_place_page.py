"""The profile page: a card is drawn anew when what it shows changes, and only then."""

import json
import re
from dataclasses import fields, replace
from pathlib import Path

import pytest
from plotly.utils import PlotlyJSONEncoder

from dashboard.components import ids
from dashboard.data.store import Store
from dashboard.pages.place import CARDS, Card
from dashboard.text import words
from dashboard.view import View
from tests.dashboard.callbacks import fire

PUBLISHED = Path(__file__).parents[2] / "data" / "published"
HASVIK = "?indicator=population&place=5433&data=0123456789abcdef"
#: What lays the whole page out anew; and another value of each of the other fields.
WHOLE = {"place", "lang", "theme"}
OTHERS = {
    "indicator": "turnout",
    "places": ("5007", "5006"),
    "year": 2015,
    "first_year": 2010,
    "last_year": 2020,
    "measure": "index",
    "base": 2012,
    "county": ("50",),
    "centrality": ("1",),
    "programme": ("blest",),
    "size": "1000",
    "indicators": ("turnout",),
    "region": ("50001",),
    "peers": "5007",
    "status": ("normal",),
    "where": ("value.gt.1",),
    "sort": ("-value",),
    "division": "2018",
    "shape": "wide",
    "file": "sav",
    "packing": "receipt",
    "scale": "log",
    "lines": ("county",),
    "layout": "grid",
    "versus": 2000,
    "zoom": "4,0.5,0.5",
    "brush": "population_change_5y,-1,0",
    "unmarked": ("blest",),
    "order": "county",
    "weights": ("size.3",),
    "importance": ("work.3",),
    "chart": "rank",
    "against": "turnout",
    "among": "peers",
    "step": "change",
    "goal": "work",
    "open": ("compared",),
    "version": "latest",
}


@pytest.fixture(scope="module")
def published() -> Store:
    return Store.open(PUBLISHED)


def drawing(store: Store, card: Card, view: View) -> str:
    """The card as the browser gets it, the addresses in it left out: they carry the whole view."""
    drawn = card.chart(store, view, words(view.lang), "wide")
    text = json.dumps(drawn, cls=PlotlyJSONEncoder, ensure_ascii=False)
    return re.sub(r'"(href|data-query|data-view)": "[^"]*"', "", text)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_shows_what_it_says_it_reads_and_nothing_else(published, card):
    assert set(OTHERS) | WHOLE == {field.name for field in fields(View)}
    view = replace(View.default(published), place="5616")
    before = drawing(published, card, view)
    for name, value in OTHERS.items():
        other = replace(view, **{name: value})
        assert (drawing(published, card, other) != before) is (name in card.reads), name


def answer(app, card: str, query: str, drawn: str | None, changed: str) -> dict[str, object]:
    inputs = {f"{ids.VIEW}.data": query, f"{ids.ROOM}.data": "wide", f"{card}.data-drawn": drawn}
    return fire(app, f"{card}.children", inputs, changed)


def test_a_year_of_the_pyramid_redraws_the_pyramid_only(app):
    for card in CARDS:
        first = answer(app, card.id, HASVIK, None, f"{ids.VIEW}.data")
        drawn = first[card.id]["data-drawn"]
        later = answer(app, card.id, f"{HASVIK}&year=2021", drawn, f"{ids.VIEW}.data")
        assert bool(later) is (card.id == "place-ages-card")
        if later:
            assert "year=2021" in later[card.id]["data-drawn"]


def test_a_card_is_drawn_anew_for_other_room(app):
    for card in CARDS:
        assert answer(app, card.id, HASVIK, HASVIK, f"{ids.ROOM}.data")
