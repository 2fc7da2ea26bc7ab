"""The whole file: a title, a slide for each pin, and what the figures are."""

import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache

from pptx.presentation import Presentation

from dashboard.deck.deck import Deck
from dashboard.deck.drawing import Shown, address
from dashboard.deck.pptx.appendix import add_appendix
from dashboard.deck.pptx.bodies import layout_for, put
from dashboard.deck.pptx.ground import Ground, ground
from dashboard.deck.pptx.layouts import CONTENT_AT, MAP, NEAR_WIDTH
from dashboard.deck.pptx.notes import write_notes
from dashboard.deck.pptx.page import begin, write, write_foot, write_title, write_words
from dashboard.deck.pptx.template import empty
from dashboard.deck.pptx.writing import Pen, plain
from dashboard.figures.outline import Outline
from dashboard.figures.zoomed import WHOLE, Zoom
from dashboard.text import Words


def presentation(
    deck: Deck, slides: Sequence[Shown], host: str, say: Words, country: Callable[[Zoom], Outline]
) -> bytes:
    """Return the file; `country` gives the outlines in view, where there is a map."""
    pen = Pen(deck.lang, deck.theme)
    made = empty(deck.lang, deck.theme)
    title = plain(deck.title) or say("Figures from Bygdepuls")
    _sign(made, title, pen)
    _add_title(made, title, slides, pen, say)

    @cache
    def land(zoom: Zoom) -> Ground:
        return ground(country(zoom), MAP.width if zoom == WHOLE else NEAR_WIDTH)

    for shown in slides:
        slide, link = shown.slide, address(shown, host)
        note = _note(shown)
        page = begin(made, layout_for(slide.body), note, say)
        write_title(page, slide.title, pen)
        write_words(page, slide.subtitle, note, pen)
        put(page, slide.body, land, pen, say)
        write_foot(page, slide.source, slide.dated, link, pen)
        write_notes(page.slide, _notes(shown, link, say), pen)
    add_appendix(made, (each for shown in slides for each in shown.slide.definitions), pen, say)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _sign(made: Presentation, title: str, pen: Pen) -> None:
    """Write the file's properties."""
    about, now = made.core_properties, datetime.now(UTC).replace(tzinfo=None)
    about.title, about.author, about.last_modified_by = title, "Bygdepuls", "Bygdepuls"
    about.language, about.comments, about.revision = pen.tag, "", 1
    about.created = about.modified = now


def _add_title(
    made: Presentation, title: str, slides: Sequence[Shown], pen: Pen, say: Words
) -> None:
    page = begin(made, "title", "", say)
    write_title(page, title, pen)
    dated = dict.fromkeys(shown.slide.dated for shown in slides if shown.slide.dated)
    told = "".join(pen.paragraph(pen.run(each)) for each in dated or ("Bygdepuls",))
    write(page, CONTENT_AT, told)


def _note(shown: Shown) -> str:
    """Return what stands under the body: the presenter's words, else the first told sentence.

    Under the presenter's own points stands nothing, for those are the words.
    """
    if shown.pin.kind == "prose":
        return ""
    return plain(shown.pin.note).strip() or next(iter(shown.slide.told), "")


def _notes(shown: Shown, link: str, say: Words) -> tuple[str, ...]:
    slide = shown.slide
    read = "\n".join(say(note.message, **note.values) for note in shown.notes)
    origin = "\n".join(filter(None, (*slide.sources, slide.dated, link)))
    return (
        shown.pin.speaker,
        "\n".join(slide.told),
        "\n".join(filter(None, slide.remarks)),
        read,
        origin,
    )
