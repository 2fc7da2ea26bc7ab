"""A deck: what has been pinned, in order, and what the presenter wrote to it."""

from dataclasses import dataclass, field

from dashboard.link import Theme
from etl.contract import Language

#: How much a deck holds; the browser says the same before it is sent.
MOST_SLIDES, MOST_ANSWERS = 40, 8
MOST_TITLE, MOST_NOTE, MOST_SPEAKER, MOST_QUERY = 200, 600, 4000, 8000
#: Characters of a link that holds a deck: longer ones are cut by many programs.
MOST_LINK = 16_000
#: Bytes of a deck as JSON: what is longer is no deck of these limits.
MOST_BYTES = 1_000_000
#: Marks that the room gives a success factor go from 1 to this.
BEST_MARK = 5


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question, and how many in the room gave it."""

    text: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Pin:
    """What becomes one slide.

    `kind` names a chart of a page, whose view is in `query`, or one of the kinds without figures
    (`prose`, `poll`, `method`, `factors`). `title`, `note` and `speaker` are the presenter's own;
    an empty title means the one that the view gives itself. `morphs` means that it grows out of
    the slide before it. `options` are a poll's, `subject` is a method's code or a place's, and
    `marks` are what the room gave each success factor, from 1 to 5.
    """

    kind: str
    query: str = ""
    title: str = ""
    note: str = ""
    speaker: str = ""
    morphs: bool = False
    subject: str = ""
    options: tuple[Option, ...] = ()
    marks: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Deck:
    """Pins in order, in one language and theme."""

    title: str
    lang: Language
    theme: Theme
    pins: tuple[Pin, ...]
