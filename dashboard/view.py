"""View: what the user looks at. It lives in the URL; nothing else holds state."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.link import (
    LATEST,
    MAX_PLACES,
    MAX_TEXT,
    PARSERS,
    Among,
    AreaLine,
    Borders,
    ChartKind,
    FileKind,
    Layout,
    Measure,
    NotUnderstoodError,
    Packing,
    Scale,
    Shape,
    Step,
    Theme,
)
from dashboard.map_link import MapOrder
from dashboard.row_link import ALL
from dashboard.text import Words, mark, words
from etl.contract import Language

#: Of what a link lists in vain, so many are named.
_MOST_TOLD = 6
_KEYS = {key: name for key, (name, _) in PARSERS.items() if key != "data"}


@dataclass(frozen=True, slots=True)
class Note:
    """Something the reader must know about how the link was read; translated where it is shown."""

    message: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class View:
    """One selection, shared by all pages. `None` and empty mean "not chosen".

    `year` is the map's; `first_year` and `last_year` bound the trends; `base` is the year of 100.
    `place` is the one whose card or profile is open; `county`, `centrality`, `programme` and `size`
    filter the map and the comparison. `versus` is the year of a second map beside the first,
    `zoom` the part of the country in view, `brush` the classes that are not greyed out, `unmarked`
    the programmes whose places carry no mark, `order` what the map's table is sorted by.
    `weights` (of peer groups) and `importance` (of goals) hold what is weighted otherwise than
    evenly, as "size.2". `chart`, `against`, `among` and `step` are the comparison's: which chart,
    the second indicator, which places, and whether levels or changes are ranked. `indicators`
    (none means the one `indicator`), `region`, `peers` (of which place), `status`, `where` and
    `sort` are those of rows, `division` the year whose borders they have; `shape`, `file` and
    `packing` are their file's: long or wide, which format, alone or in a zip with a receipt.
    `open` names the folds that are unfolded, and with a minus those shut that would be open.
    `version` is the data version, or `LATEST` in a link that follows the figures.
    """

    indicator: str
    places: tuple[str, ...] = ()
    year: int | None = None
    first_year: int | None = None
    last_year: int | None = None
    measure: Measure = "auto"
    base: int | None = None
    place: str = ""
    county: tuple[str, ...] = ()
    centrality: tuple[str, ...] = ()
    programme: tuple[str, ...] = ()
    size: str = ""
    scale: Scale = "linear"
    lines: tuple[AreaLine, ...] = ("norway",)
    layout: Layout = "together"
    versus: int | None = None
    zoom: str = ""
    brush: str = ""
    unmarked: tuple[str, ...] = ()
    order: MapOrder = "-value"
    weights: tuple[str, ...] = ()
    importance: tuple[str, ...] = ()
    chart: ChartKind = "scatter"
    against: str = ""
    among: Among = "all"
    step: Step = "level"
    goal: str = ""
    indicators: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    peers: str = ""
    status: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    sort: tuple[str, ...] = ()
    division: Borders = "2024"
    shape: Shape = "long"
    file: FileKind = "csv"
    packing: Packing = "alone"
    open: tuple[str, ...] = ()
    lang: Language = "nb"
    theme: Theme = "light"
    version: str = ""

    @classmethod
    def default(cls, store: Store, indicator: str = "population") -> "View":
        """Return the view of a link that says nothing."""
        known = indicator if indicator in store.indicators else next(iter(store.indicators))
        return cls(indicator=known, places=_first_tracked(store), version=store.version)

    @classmethod
    def from_query(
        cls, query: str, store: Store, default: "View | None" = None, most: int = MAX_PLACES
    ) -> "tuple[View, tuple[Note, ...]]":
        """Return the view a query string asks for; what is unknown falls back, with a note.

        `most` is how many places the page can show.
        """
        notes: list[Note] = []
        chosen: dict[str, Any] = {}
        asked = dict(parse_qsl(query.removeprefix("?"), keep_blank_values=True))
        for key in (key for key in PARSERS if key in asked):
            name, parse = PARSERS[key]
            try:
                chosen[name] = parse(asked[key], store)
            except NotUnderstoodError as error:
                told = _first_of(error.left_out) if error.left_out else _short(asked[key])
                notes.append(Note(error.message, {"value": told}))
                chosen |= {} if error.kept is None else {name: error.kept}
        view = replace(default or cls.default(store), **chosen)
        if len(view.places) > most:
            notes.append(Note(mark("At most twelve places fit; the first twelve are shown."), {}))
            view = replace(view, places=view.places[:most])
        if view.version not in (store.version, LATEST):
            notes.append(
                Note(
                    mark("This link was made with data version {value}; you see version {shown}."),
                    {"value": view.version[:12], "shown": store.version[:12]},
                )
            )
            view = replace(view, version=store.version)
        return view._of_one_indicator()._within_coverage(store, notes)

    def to_query(self, store: Store) -> str:
        """Return the query string that opens this view: its subject, and what is not default."""
        plain = View.default(store)
        parts = {"indicator": self.indicator}
        for key, name in _KEYS.items():
            value = getattr(self, name)
            if name != "indicator" and value != getattr(plain, name):
                parts[key] = ",".join(value) if isinstance(value, tuple) else str(value or "")
        parts["data"] = self.version
        return "?" + urlencode(parts, safe=",")

    def _of_one_indicator(self) -> "View":
        """Return the view without a brush that was of another indicator."""
        is_own = self.brush.startswith(f"{self.indicator},")
        return self if is_own or not self.brush else replace(self, brush="")

    def _within_coverage(self, store: Store, notes: list[Note]) -> "tuple[View, tuple[Note, ...]]":
        years = store.place_values[self.indicator].years.tolist()
        first, last = self._covered(store)
        view = self
        for name in ("year", "versus"):
            asked = getattr(self, name)
            if asked is not None and asked not in years:
                nearest = min(years, key=lambda year: (abs(year - asked), year))
                told = {"value": asked, "shown": nearest}
                notes.append(Note(mark("There are no figures for {value}; you see {shown}."), told))
                view = replace(view, **{name: nearest})
        start, end = self.first_year or first, self.last_year or last
        if start > end or start > last or end < first:
            told = {"start": start, "end": end, "first": first, "last": last}
            notes.append(
                Note(
                    mark("There are no figures between {start} and {end}; you see {first}–{last}."),
                    told,
                )
            )
            view = replace(view, first_year=None, last_year=None)
        return view, tuple(notes)

    def _covered(self, store: Store) -> tuple[int, int]:
        """Return the first and the last year that any of the indicators has."""
        asked = (
            store.indicators if self.indicators == (ALL,) else (self.indicator, *self.indicators)
        )
        years = [store.place_values[each].years for each in asked]
        return int(min(each[0] for each in years)), int(max(each[-1] for each in years))


def read_view(query: str, versions: Versions, most: int = MAX_PLACES) -> tuple[Store, View, Words]:
    """Return the figures and the view that a page holds, and the voice of its language."""
    store = versions.asked(query)
    view, _ = View.from_query(query, store, most=most)
    return store, view, words(view.lang)


def _first_of(parts: Sequence[str]) -> str:
    """Return the first parts of a list, and how many more there are."""
    more = len(parts) - _MOST_TOLD
    told = ", ".join(map(_short, parts[:_MOST_TOLD]))
    return f"{told} (+{more})" if more > 0 else told


def _short(text: str) -> str:
    return text if len(text) <= MAX_TEXT else f"{text[:MAX_TEXT]}…"


def _first_tracked(store: Store) -> tuple[str, ...]:
    """Return a few municipalities with tracked places, spread over the register's order."""
    codes = tuple(dict.fromkeys(row.place for row in store.tracked if row.place in store.places))
    return codes[:: max(1, len(codes) // 4)][:4]
