"""An empty presentation in our own dress: 16 to 9, our colours and fonts, and its layouts."""

import io
from functools import cache

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation
from pptx.util import Inches

from dashboard.deck.pptx.layouts import HIGH, LAYOUTS, WIDE, layout_xml, master_xml
from dashboard.deck.pptx.theme import theme_xml
from dashboard.deck.pptx.writing import LANGUAGE_TAGS, Pen
from dashboard.link import Theme
from dashboard.text import words
from etl.contract import Language

_PROGRAM = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Bygdepuls</Application></Properties>"
)


def empty(lang: Language, theme: Theme) -> Presentation:
    """Return a presentation without slides; its layouts stand in the order of LAYOUTS."""
    return pptx.Presentation(io.BytesIO(_template(lang, theme)))


@cache
def _template(lang: Language, theme: Theme) -> bytes:
    pen, say = Pen(lang, theme), words(lang)
    made = pptx.Presentation()
    made.slide_width, made.slide_height = Inches(WIDE), Inches(HIGH)
    _dress(made, pen)
    master = made.slide_master
    for piece in master_xml(pen, say).values():
        _put(master._element, piece)
    layouts = list(master.slide_layouts)
    for layout, ours in zip(layouts, LAYOUTS.values(), strict=False):
        _put(layout._element, layout_xml(ours, pen, say))
        layout._element.set("type", ours.kind)
    for layout in layouts[len(LAYOUTS) :]:
        master.slide_layouts.remove(layout)
    master.part.part_related_by(RT.THEME)._blob = theme_xml("Bygdepuls", theme).encode()
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _dress(made: Presentation, pen: Pen) -> None:
    """Take away what the library's own empty file says of itself."""
    whole = made.part._element
    whole.find(qn("p:sldSz")).attrib.pop("type", None)
    for each in whole.iter(qn("a:defRPr")):
        if each.get("lang"):
            each.set("lang", LANGUAGE_TAGS[pen.lang])
    package = made.part.package
    for owner, kinds in ((package, (RT.THUMBNAIL,)), (made.part, (RT.PRINTER_SETTINGS,))):
        for key, rel in list(owner._rels.items()):
            if rel.reltype in kinds:
                owner._rels.pop(key)
    package.part_related_by(RT.EXTENDED_PROPERTIES)._blob = _PROGRAM


def _put(parent: BaseOxmlElement, xml: str) -> None:
    """Put a piece in the place of the one that has its name."""
    piece = parse_xml(xml)
    old = parent.find(piece.tag)
    parent.replace(old, piece)
