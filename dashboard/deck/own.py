"""Slides that the presenter makes: words of their own, and what the room has said."""

from collections.abc import Callable, Mapping

from dashboard.data.store import Store
from dashboard.deck.deck import Pin
from dashboard.deck.own_factors import factors
from dashboard.deck.own_method import method
from dashboard.deck.own_poll import poll
from dashboard.slides.slide import Prose, Slide
from dashboard.text import Words

OwnMaker = Callable[[Pin, Store, Words], Slide]


def prose(pin: Pin, _store: Store, say: Words) -> Slide:
    """Return the presenter's own points, one for each line of the note."""
    points = tuple(line.strip() for line in pin.note.splitlines() if line.strip())
    return Slide(title=say("Your own words"), subtitle="", body=Prose(points))


OWN: Mapping[str, OwnMaker] = {"prose": prose, "poll": poll, "method": method, "factors": factors}
#: The kinds whose note is what the slide itself says, so that it isn't said once more below.
SAYS_NOTE = frozenset({"prose"})
