"""From a deck to its slides: each pin drawn from its own view, in the deck's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import parse_qs, urljoin

from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.deck.deck import Deck, Pin
from dashboard.deck.own import OWN, SAYS_NOTE
from dashboard.slides import Maker
from dashboard.slides.slide import Slide
from dashboard.text import words
from dashboard.view import Note, View


@dataclass(frozen=True, slots=True)
class Chart:
    """What makes the slide of a chart; and of the page that shows it the path, and how it reads."""

    make: Maker
    path: str
    default: Callable[[Store], View]
    most_places: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A slide as it stands in a deck; `path` is the page of its view, `notes` how it was read.

    `found` is the title that the view itself gives, `version` the data version it was drawn from.
    """

    pin: Pin
    slide: Slide
    found: str
    path: str = ""
    notes: tuple[Note, ...] = ()
    version: str = ""


def draw(deck: Deck, versions: Versions, charts: Mapping[str, Chart]) -> tuple[Shown, ...]:
    """Return the slides of the deck; every pin's kind is one of `charts` or the deck's own."""
    return tuple(
        _of_view(pin, deck, versions, charts[pin.kind])
        if pin.kind in charts
        else _own(pin, deck, versions.newest)
        for pin in deck.pins
    )


def address(shown: Shown, host: str) -> str:
    """Return where the view of a slide is; empty where it has none."""
    return urljoin(host, shown.path + shown.slide.query) if shown.path else ""


def _of_view(pin: Pin, deck: Deck, versions: Versions, chart: Chart) -> Shown:
    store = versions.asked(pin.query)
    view, notes = _read(pin, store, chart)
    view = replace(view, lang=deck.lang, theme=deck.theme, open=())
    slide = chart.make(store, view, words(deck.lang))
    return Shown(pin, _titled(slide, pin), slide.title, chart.path, notes, store.version)


def _read(pin: Pin, store: Store, chart: Chart) -> tuple[View, tuple[Note, ...]]:
    """Return the view as its page reads it, but for the places that the page begins with.

    They would stand under the pin's own title as if they were the unknown place that it names.
    """
    begins = chart.default(store)
    view, notes = View.from_query(pin.query, store, begins, chart.most_places)
    is_unknown = not view.place and "place" in parse_qs(pin.query.removeprefix("?"))
    if is_unknown and view.places == begins.places:
        view = replace(view, places=())
    return view, notes


def _own(pin: Pin, deck: Deck, store: Store) -> Shown:
    slide = OWN[pin.kind](pin, store, words(deck.lang))
    shown = replace(pin, note="") if pin.kind in SAYS_NOTE else pin
    return Shown(shown, _titled(slide, pin), slide.title)


def _titled(slide: Slide, pin: Pin) -> Slide:
    """Return the slide with the pin's title; a sentence that says the same is left out."""
    title = pin.title or slide.title
    told = tuple(each for each in slide.told if each.rstrip(".") != title.rstrip("."))
    return replace(slide, title=title, told=told)
