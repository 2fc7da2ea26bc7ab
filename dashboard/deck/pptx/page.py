"""One slide: title, what is measured, the body, a note, the source, and its number."""

from dataclasses import dataclass

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.slide import Slide

from dashboard.deck.pptx import layouts
from dashboard.deck.pptx.layouts import LAYOUTS, Layout, Room, number_field, placeholder
from dashboard.deck.pptx.theme import Box
from dashboard.deck.pptx.writing import Pen, Style, fitting, frame, height_of, plain
from dashboard.text import Words, mark

_TITLE_SIZES = (layouts.TITLE_SIZE, 28, 26, 24, 22, 20, 18)
_NOTE_SIZES = (layouts.NOTE_SIZE, 16, 14)
_SOURCE_SIZES = (layouts.SOURCE_SIZE, 10, 9)
OPEN = mark("See this in Bygdepuls")
_NUMBER = mark("Slide number")
#: Office programs refuse addresses that are longer.
_LONGEST_LINK = 2000


@dataclass(frozen=True, slots=True)
class Page:
    """A slide under work: the file's, its layout, the box that its body has, and its language."""

    slide: Slide
    layout: Layout
    body: Box
    say: Words

    def room(self, at: int) -> Room:
        """Return the layout's placeholder with a number."""
        return next(room for room in self.layout.rooms if room.at == at)


def begin(made: Presentation, layout: str, note: str, say: Words) -> Page:
    """Return a new slide without shapes; the body has what a note leaves of the content's room."""
    slide = made.slides.add_slide(made.slide_layouts[list(LAYOUTS).index(layout)])
    tree = slide.shapes._spTree
    for each in tree.findall(qn("p:sp")):
        tree.remove(each)
    top, left, width = layouts.CONTENT.top, layouts.CONTENT.left, layouts.CONTENT.width
    foot = note_box(note).top - 0.08 if note else layouts.NOTE.top + layouts.NOTE.height - 0.05
    return Page(slide, LAYOUTS[layout], Box(left, top, width, foot - top), say)


def note_box(note: str) -> Box:
    """Return the room of a note under a body: a long one grows upwards."""
    box = layouts.NOTE
    high = max(box.height, height_of([plain(note)], _NOTE_SIZES[-1], box.width))
    return Box(box.left, box.top + box.height - high, box.width, high)


def next_number(page: Page) -> int:
    """Return a number that no shape of the slide has."""
    return (
        max((int(each) for each in page.slide.shapes._spTree.xpath("//p:cNvPr/@id")), default=1) + 1
    )


def write(page: Page, at: int, paragraphs: str, box: Box | None = None) -> None:
    """Fill the placeholder with a number; it stands where the layout says, or in `box`."""
    room = page.room(at)
    name = page.say(room.prompt or _NUMBER)
    where = frame(box) if box and box != room.box else ""
    page.slide.shapes._spTree.append(
        parse_xml(placeholder(next_number(page), room, name, paragraphs, properties=where))
    )


def write_title(page: Page, title: str, pen: Pen) -> None:
    """Write the title as large as it fits in its room."""
    box, standard = page.room(0).box, page.room(0).size or layouts.TITLE_SIZE
    sizes = [each for each in (standard, *_TITLE_SIZES) if each <= standard]
    size = fitting([plain(title)], sizes, box.width, box.height)
    style = Style() if size == standard else Style(size)
    write(page, 0, pen.lines(title.replace("\n", " "), style))


def write_words(page: Page, subtitle: str, note: str, pen: Pen) -> None:
    """Write what is measured, and the note if there is one; it shrinks before it grows."""
    if subtitle:
        box = page.room(layouts.SUBTITLE_AT).box
        size = fitting([subtitle], (layouts.SUBTITLE_SIZE, 16, 14, 12), box.width, box.height)
        style = Style() if size == layouts.SUBTITLE_SIZE else Style(size)
        write(page, layouts.SUBTITLE_AT, pen.paragraph(pen.run(subtitle, style)))
    if note:
        room = page.room(layouts.NOTE_AT).box
        box = note_box(note) if room == layouts.NOTE else room
        sizes = _NOTE_SIZES if room == layouts.NOTE else (*_NOTE_SIZES, 12)
        size = fitting([plain(note)], sizes, box.width, box.height)
        style = Style() if size == layouts.NOTE_SIZE else Style(size)
        write(page, layouts.NOTE_AT, pen.lines(note, style), box)


def write_foot(page: Page, source: str, dated: str, link: str, pen: Pen) -> None:
    """Write the source line, the data version, a link back to the view, and the slide's number."""
    box = layouts.SOURCE
    size = fitting([source, f"{dated} {page.say(OPEN)}"], _SOURCE_SIZES, box.width, box.height)
    style = Style() if size == layouts.SOURCE_SIZE else Style(size)
    runs = [pen.run(dated, style)] if dated else []
    if 0 < len(link) <= _LONGEST_LINK:
        key = page.slide.part.relate_to(link, RT.HYPERLINK, is_external=True)
        runs += [pen.run(" ", style), pen.run(page.say(OPEN), style, key)]
    written = [pen.paragraph(pen.run(source, style))] if source else []
    written += [pen.paragraph(*runs)] if runs else []
    if written:
        write(page, layouts.SOURCE_AT, "".join(written))
    write(page, layouts.NUMBER_AT, pen.paragraph(number_field(pen)))
