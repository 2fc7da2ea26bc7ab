"""Slides of any chart, made as a deck makes them, from the tiny figures and the published ones."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dashboard.data.store import Store
from dashboard.deck.routes import CHARTS
from dashboard.slides.slide import Slide
from dashboard.text import words
from dashboard.view import View
from etl.contract import Language
from tests.browser.conftest import PUBLISHED

Make = Callable[..., Slide]


@pytest.fixture(scope="session")
def real() -> Store:
    return Store.open(PUBLISHED)


@pytest.fixture(scope="session")
def make() -> Make:
    """Return what makes the slide of a chart from a query."""

    def made(store: Store, chart: str, query: str, lang: Language = "en") -> Slide:
        return CHARTS[chart].make(store, view_of(store, chart, query, lang), words(lang))

    return made


def view_of(store: Store, chart: str, query: str, lang: Language = "en") -> View:
    asked = CHARTS[chart]
    view, _ = View.from_query(query, store, asked.default(store), asked.most_places)
    return replace(view, lang=lang)
