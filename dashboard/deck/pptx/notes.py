"""The presenter's notes: their own words first, then all that the figures say and where from."""

from collections.abc import Sequence

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.slide import Slide

from dashboard.deck.pptx.theme import NAMES
from dashboard.deck.pptx.writing import Pen


def write_notes(slide: Slide, parts: Sequence[str], pen: Pen) -> None:
    """Write the parts of the notes under each other, an empty line between them."""
    body = slide.notes_slide.element.xpath("//p:sp[.//p:ph[@type='body']]/p:txBody")[0]
    for old in body.findall(qn("a:p")):
        body.remove(old)
    told = pen.paragraph().join(pen.lines(part) for part in parts if part.strip())
    for each in parse_xml(f"<p:txBody {NAMES}>{told or pen.paragraph()}</p:txBody>"):
        body.append(each)
