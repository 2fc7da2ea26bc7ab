"""What a chart of lines is made from, and the room it has."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from dashboard.data.queries import Line, Merger, Period
from dashboard.figures.palette import Palette

Figure = dict[str, Any]
Width = Literal["narrow", "wide", "projector", "slide"]


@dataclass(frozen=True, slots=True)
class Canvas:
    """Room for a chart: height of the plot and of a panel, size of type, columns and ticks.

    `scale` is how many times larger than on a page lines, marks and margins are.
    """

    height: int
    font: int
    panel: int
    columns: int
    ticks: int
    is_narrow: bool
    scale: int = 1


CANVASES: dict[Width, Canvas] = {
    "narrow": Canvas(height=300, font=13, panel=150, columns=1, ticks=4, is_narrow=True),
    "wide": Canvas(height=420, font=14, panel=160, columns=3, ticks=14, is_narrow=False),
    "projector": Canvas(height=560, font=18, panel=210, columns=4, ticks=12, is_narrow=False),
    "slide": Canvas(height=520, font=28, panel=250, columns=4, ticks=8, is_narrow=False, scale=2),
}


@dataclass(frozen=True, slots=True)
class Chart:
    """Lines to draw and what must be said about them.

    `lines` hold what is drawn (figures, or an index where `base` is the year of 100), `figures` the
    same lines as published; `colours` has one for each unit.
    """

    lines: tuple[Line, ...]
    figures: Mapping[str, Line]
    colours: Mapping[str, str]
    decimals: int
    unit: str
    base: int | None
    is_log: bool
    breaks: tuple[int, ...]
    mergers: tuple[Merger, ...]
    periods: tuple[Period, ...]


def has_band(chart: Chart) -> bool:
    """Whether the interval is drawn: around one place only, or bands would hide each other."""
    places = [line for line in chart.lines if not line.is_area]
    return len(places) == 1 and chart.base is None and bool(np.isfinite(places[0].lower).any())


def colours(lines: tuple[Line, ...], palette: Palette) -> dict[str, str]:
    """Return a colour for each line; areas take the quiet ones."""
    quiet, loud = iter(palette.areas * 4), iter(palette.lines * 2)
    return {line.unit: next(quiet if line.is_area else loud) for line in lines}
