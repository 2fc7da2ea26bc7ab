"""Shapes written into a slide as it is saved: as a tree they would take fifteen times the memory.

Forty maps of all municipalities were eight hundred megabytes; as text they are fifty.
"""

from typing import Any

from pptx.parts.slide import SlidePart
from pptx.slide import Slide

from dashboard.deck.pptx.theme import NAMES

#: Stands where the shapes will.
PLACE = "<!--late-->"


class _LatePart(SlidePart):
    late: bytes

    @property  # type: ignore[misc]  # the library does so, too
    def blob(self) -> bytes:
        """The slide as it is saved."""
        whole: bytes = super().blob
        return whole.replace(PLACE.encode(), self.late, 1)


def write_late(slide: Slide, shapes: str) -> None:
    """Write shapes where `PLACE` stands on the slide; one set of shapes a slide."""
    part: Any = slide.part
    part.__class__ = _LatePart  # the library makes slides of its own class alone
    part.late = shapes.replace(f" {NAMES}", "").encode()
