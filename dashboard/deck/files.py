"""The deck's files: PowerPoint, meeting pack and PDF, each made from the same drawn slides."""

from collections.abc import Sequence
from functools import lru_cache, partial
from typing import Any

from dashboard.api.documents import detail, outline_document, overview
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.deck.deck import Deck
from dashboard.deck.document import document, outline_of, outline_path
from dashboard.deck.drawing import Shown
from dashboard.deck.pack import pack
from dashboard.deck.pdf import pdf
from dashboard.figures.outline import Outline, outline
from dashboard.figures.zoomed import WHOLE, Zoom, zoomed
from dashboard.slides.slide import CountryMap
from dashboard.text import words

#: Of outlines in files, in picture units: the step between points, and the smallest ring.
_IN_FILES = (14.0, 40.0)


def powerpoint(deck: Deck, slides: Sequence[Shown], host: str, versions: Versions) -> bytes:
    """Return the PowerPoint file of a deck; what writes it is loaded when it is first asked for."""
    from dashboard.deck.pptx.presentation import presentation

    outlines = partial(country, versions.newest)
    return presentation(deck, slides, host, words(deck.lang), outlines)


def meeting_pack(deck: Deck, slides: Sequence[Shown], host: str, versions: Versions) -> bytes:
    """Return the folder, as a zip, that shows the deck without a server; the PowerPoint in it."""
    return _packed(deck, slides, host, versions, powerpoint(deck, slides, host, versions))


def paper(deck: Deck, slides: Sequence[Shown], host: str, versions: Versions) -> bytes:
    """Return the deck as PDF, a slide a page.

    Raises
    ------
    NoPdfError : there is no browser on this machine to make it, or it failed.
    """
    return pdf(_packed(deck, slides, host, versions, None))


def _packed(
    deck: Deck, slides: Sequence[Shown], host: str, versions: Versions, beside: bytes | None
) -> bytes:
    say = words(deck.lang)
    drawn = document(deck, slides, (), host, say)
    return pack(deck, drawn, _outlines(slides, versions), beside, say)


@lru_cache(maxsize=4)
def country(store: Store, zoom: Zoom) -> Outline:
    """Return the outlines for maps in files, as fine as a screen shows them, of what is in view."""
    step, smallest = (each / zoom[0] for each in _IN_FILES)
    if zoom == WHOLE:
        return outline(overview(store), step, smallest)
    return zoomed(outline(detail(store), step, smallest), zoom)


def _outlines(slides: Sequence[Shown], versions: Versions) -> dict[str, Any]:
    """Return the outlines of the deck's maps, by the address that the drawn deck names."""
    named = {
        (each.version, outline_of(each.slide.body))
        for each in slides
        if isinstance(each.slide.body, CountryMap)
    }
    stores = ((version, name, versions.kept(version)) for version, name in sorted(named))
    return {
        outline_path(version, name): outline_document(store, name)
        for version, name, store in stores
        if store
    }
