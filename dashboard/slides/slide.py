"""A slide: what a pinned view says and shows, before it is a screen, a PowerPoint or paper."""

from dataclasses import dataclass
from typing import Literal

from dashboard.figures.chart import Figure
from dashboard.figures.zoomed import WHOLE, Zoom

NativeKind = Literal["line", "bar", "column", "stacked", "pyramid", "scatter"]
Tone = Literal["", "good", "bad", "quiet", "strong"]


@dataclass(frozen=True, slots=True)
class Series:
    """One line, row of bars or cloud of points; `values` are in the order of the categories.

    None is a gap, never zero. In a scatter `xs` are the values along the axis that lies, and
    `labels` say which place each point is. `is_quiet` are areas to compare with, and what stacked
    parts add up to.
    """

    name: str
    values: tuple[float | None, ...]
    colour: str
    is_quiet: bool = False
    xs: tuple[float | None, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Native:
    """A chart that an office program draws itself, with the same figures as the page's.

    A `bar` lies, a `column` stands. In a pyramid men's values are negative, so that the bars go
    both ways, and shown without the sign. On a logarithmic axis each step is ten times the last.
    """

    kind: NativeKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    decimals: int
    unit: str
    x_title: str = ""
    y_title: str = ""
    x_is_log: bool = False
    y_is_log: bool = False


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart: `figure` as the screen draws it, `native` as an office program does."""

    figure: Figure
    alternative: str
    native: Native


@dataclass(frozen=True, slots=True)
class CountryMap:
    """An indicator over all municipalities, year by year; `at` is the column shown first.

    `values` has a row for each place and a column for each year, None where there is no figure.
    Class i of `colours` holds limits[i-1] <= value < limits[i]. Counts (`largest` is then more
    than zero) are circles, not colours. `ringed` are the places to find: those chosen.
    """

    indicator: str
    unit: str
    decimals: int
    places: tuple[str, ...]
    names: tuple[str, ...]
    years: tuple[int, ...]
    at: int
    values: tuple[tuple[float | None, ...], ...]
    limits: tuple[float, ...]
    colours: tuple[str, ...]
    labels: tuple[str, ...]
    gap_label: str
    largest: float
    ringed: tuple[str, ...]
    alternative: str
    zoom: Zoom = WHOLE


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `tone` says what its colour means, which the text says too."""

    text: str
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table that can be read from the back of a hall: few rows, few columns."""

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """A key figure: what it is, how much, and beside what."""

    label: str
    value: str
    context: str


@dataclass(frozen=True, slots=True)
class Tiles:
    """Key figures side by side."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """Sentences or points under each other."""

    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What one can answer, and how many did; a count made in the room, not a statistic."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Poll:
    """A question to the room; `told` says how many answered, and that it is the room's own."""

    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Absent:
    """Nothing to show: why, and what to do."""

    hints: tuple[str, ...]


Body = Plot | CountryMap | Table | Tiles | Prose | Poll | Absent


@dataclass(frozen=True, slots=True)
class Definition:
    """What an indicator on a slide is, and how not to read it; for the appendix."""

    name: str
    text: str
    caution: str


@dataclass(frozen=True, slots=True)
class Slide:
    """What stands on one slide.

    `title` says the finding, `subtitle` what is measured, where and when. `told` are sentences
    written from the figures, `remarks` say what the signs in the chart mean. `source` is the line
    on the slide, `sources` say the same in full, with addresses. `query` leads back to the view,
    `dated` says which data version and of which day; both are empty where a slide shows no
    statistics.
    """

    title: str
    subtitle: str
    body: Body
    told: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    source: str = ""
    sources: tuple[str, ...] = ()
    definitions: tuple[Definition, ...] = ()
    query: str = ""
    dated: str = ""
