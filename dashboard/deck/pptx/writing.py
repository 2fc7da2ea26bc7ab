"""Text on slides: paragraphs and runs in the deck's language, safe, and as large as fits."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from math import ceil

from dashboard.deck.pptx.theme import NAMES, Box, emu, fill
from dashboard.link import Theme
from etl.contract import Language

LANGUAGE_TAGS: dict[Language, str] = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
#: What XML can't hold.
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: Width of a letter and height of a line as parts of the size of type; some more than in truth.
LETTER, _LINE = 0.47, 1.2


@dataclass(frozen=True, slots=True)
class Style:
    """How letters look; size in points, 0 for what the layout says, as with an empty colour."""

    size: float = 0
    is_bold: bool = False
    is_italic: bool = False
    colour: str = ""


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes in one language and theme."""

    lang: Language
    theme: Theme

    @property
    def tag(self) -> str:
        """The language as a file names it."""
        return LANGUAGE_TAGS[self.lang]

    def run(self, text: str, style: Style = PLAIN, link: str = "") -> str:
        """Return a piece of text; `link` is the id of the slide's relation to an address."""
        size = f' sz="{round(style.size * 100)}"' if style.size else ""
        bold = ' b="1"' if style.is_bold else ""
        italic = ' i="1"' if style.is_italic else ""
        paint = fill(style.colour, self.theme) if style.colour else ""
        goes = f'<a:hlinkClick r:id="{link}"/>' if link else ""
        return (
            f'<a:r><a:rPr lang="{self.tag}"{size}{bold}{italic} dirty="0">{paint}{goes}'
            f"</a:rPr><a:t>{xml(text)}</a:t></a:r>"
        )

    def paragraph(
        self, *runs: str, align: str = "l", before: float = 0, bullet: bool = True
    ) -> str:
        """Return a paragraph, `before` points under the one above."""
        space = f'<a:spcBef><a:spcPts val="{round(before * 100)}"/></a:spcBef>' if before else ""
        none = "" if bullet else "<a:buNone/>"
        at = "" if bullet else ' marL="0" indent="0"'
        at += "" if align == "l" else f' algn="{align}"'
        end = "" if runs else f'<a:endParaRPr lang="{self.tag}"/>'
        return f"<a:p><a:pPr{at}>{space}{none}</a:pPr>{''.join(runs)}{end}</a:p>"

    def lines(self, text: str, style: Style = PLAIN) -> str:
        """Return a paragraph for each line of a text; one that is empty where there is none."""
        found = [each for each in plain(text).split("\n") if each.strip()]
        return "".join(self.paragraph(self.run(each, style)) for each in found) or self.paragraph()


def plain(text: str) -> str:
    """Return a text without what no file can hold."""
    return _UNFIT.sub("", text).replace("\r", "\n").replace("\t", " ")


def xml(text: str) -> str:
    """Return a text as it stands in XML, on one line."""
    return escape(plain(text).replace("\n", " "))


def lines_of(text: str, size: float, width: float) -> int:
    """Return about how many lines a text takes, at a size in points, in a width in inches."""
    fit = max(1, int(width * 72 / (size * LETTER)))
    return sum(max(1, ceil(len(each) / fit)) for each in text.split("\n"))


def height_of(texts: Iterable[str], size: float, width: float) -> float:
    """Return about how many inches some paragraphs are high."""
    return sum(lines_of(each, size, width) for each in texts) * size * _LINE / 72


def fitting(texts: Iterable[str], sizes: Iterable[float], width: float, height: float) -> float:
    """Return the first size, of those from large to small, that has room; or the least."""
    texts = tuple(texts)
    size = 0.0
    for size in sizes:
        if height_of(texts, size, width) <= height:
            return size
    return size


def text_box(
    number: int,
    name: str,
    box: Box,
    paragraphs: str,
    *,
    anchor: str = "t",
    wrap: str = "square",
) -> str:
    """Return a box of text without edge or fill, that keeps its size."""
    return (
        f'<p:sp {NAMES}><p:nvSpPr><p:cNvPr id="{number}" name="{xml(name)}"/>'
        '<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        f'<p:spPr>{frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        f'<p:txBody><a:bodyPr wrap="{wrap}" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def frame(box: Box) -> str:
    """Return where a shape stands."""
    return (
        f'<a:xfrm><a:off x="{emu(box.left)}" y="{emu(box.top)}"/>'
        f'<a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></a:xfrm>'
    )
