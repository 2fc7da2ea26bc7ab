"""View: what the user looks at. It lives in the URL; nothing else holds state."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args
from urllib.parse import parse_qsl, urlencode

from dashboard.data.store import Store
from dashboard.map_link import brushes, zoom_of
from dashboard.text import mark
from etl.contract import LANGUAGES, PEER_GROUPS, Goal, Language

Measure = Literal["auto", "value", "index"]
Scale = Literal["linear", "log"]
Layout = Literal["together", "grid"]
Theme = Literal["light", "dark"]
AreaLine = Literal["norway", "district", "central", "county", "peers"]
ChartKind = Literal["scatter", "rank", "heat"]
Among = Literal["all", "chosen", "peers"]
Step = Literal["level", "change"]

MAX_PLACES = 12
MAX_TEXT = 80
#: What weights can be; `EVEN` is the one of everything that is not weighted otherwise.
WEIGHTS, EVEN = (0, 1, 2, 3), 1
MAX_FOLDS = 40
_FOLD = re.compile(r"[a-z0-9_-]{1,40}")
#: In place of a data version: a link that follows the newest figures.
LATEST = "latest"
#: Upper ends of the size filter: residents.
SIZES = ("1000", "2000", "5000", "10000")


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
    the programmes whose places carry no mark.
    `weights` (of peer groups) and `importance` (of goals) hold what is weighted otherwise than
    evenly, as "size.2". `chart`, `against`, `among` and `step` are the comparison's: which chart,
    the second indicator, which places, and whether levels or changes are ranked. `open` names
    the folds that are unfolded. `version` is the data version, or `LATEST` in a link that follows
    the figures.
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
    weights: tuple[str, ...] = ()
    importance: tuple[str, ...] = ()
    chart: ChartKind = "scatter"
    against: str = ""
    among: Among = "all"
    step: Step = "level"
    goal: str = ""
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
        cls, query: str, store: Store, default: "View | None" = None
    ) -> "tuple[View, tuple[Note, ...]]":
        """Return the view a query string asks for; what is unknown falls back, with a note."""
        notes: list[Note] = []
        chosen: dict[str, Any] = {}
        asked = dict(parse_qsl(query.removeprefix("?"), keep_blank_values=True))
        for key in (key for key in _PARSERS if key in asked):
            name, parse = _PARSERS[key]
            try:
                chosen[name] = parse(asked[key], store)
            except _NotUnderstoodError as error:
                notes.append(Note(error.message, {"value": asked[key][:MAX_TEXT]}))
                chosen |= {} if error.kept is None else {name: error.kept}
        view = replace(default or cls.default(store), **chosen)
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
        view = self
        for name in ("year", "versus"):
            asked = getattr(self, name)
            if asked is not None and asked not in years:
                nearest = min(years, key=lambda year: (abs(year - asked), year))
                told = {"value": asked, "shown": nearest}
                notes.append(Note(mark("There are no figures for {value}; you see {shown}."), told))
                view = replace(view, **{name: nearest})
        start, end = self.first_year or years[0], self.last_year or years[-1]
        if start > end or start > years[-1] or end < years[0]:
            told = {"start": start, "end": end, "first": years[0], "last": years[-1]}
            notes.append(
                Note(
                    mark("There are no figures between {start} and {end}; you see {first}–{last}."),
                    told,
                )
            )
            view = replace(view, first_year=None, last_year=None)
        return view, tuple(notes)


class _NotUnderstoodError(ValueError):
    """A value of the link is not known; `kept` is what can be made of it, if anything."""

    def __init__(self, message: str, kept: object = None) -> None:
        super().__init__(message)
        self.message = message
        self.kept = kept


def _first_tracked(store: Store) -> tuple[str, ...]:
    """Return a few municipalities with tracked places, spread over the register's order."""
    codes = tuple(dict.fromkeys(row.place for row in store.tracked if row.place in store.places))
    return codes[:: max(1, len(codes) // 4)][:4]


def weights_of(chosen: tuple[str, ...], names: tuple[str, ...]) -> dict[str, int]:
    """Return the weight of each of `names`: as chosen ("size.2"), else even."""
    stated = dict(each.split(".") for each in chosen)
    return {name: int(stated.get(name, EVEN)) for name in names}


def _indicator(text: str, store: Store) -> str:
    if text not in store.indicators:
        raise _NotUnderstoodError(
            mark("There is no indicator “{value}”; you see another one. Choose one from the list.")
        )
    return text


def _against(text: str, store: Store) -> str:
    return _indicator(text, store) if text else ""


def _places(text: str, store: Store) -> tuple[str, ...]:
    asked = tuple(dict.fromkeys(filter(None, text.split(","))))
    known = tuple(place for place in asked if place in store.places)
    if len(known) < len(asked):
        raise _NotUnderstoodError(
            mark(
                "Codes in “{value}” that are not municipalities today are left out. Search by name "
                "instead."
            ),
            known[:MAX_PLACES],
        )
    if len(known) > MAX_PLACES:
        raise _NotUnderstoodError(
            mark("At most twelve places fit; the first twelve are shown."), known[:MAX_PLACES]
        )
    return known


def _place(text: str, store: Store) -> str:
    if text and text not in store.places:
        raise _NotUnderstoodError(
            mark("There is no municipality “{value}” today. Search by name instead.")
        )
    return text


def _year(text: str, _store: Store) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) == 4):
        raise _NotUnderstoodError(mark("“{value}” is not a year, so it is ignored."))
    return int(text)


def _one_of(options: tuple[str, ...]) -> Callable[[str, Store], str]:
    def parse(text: str, _store: Store) -> str:
        if text not in options:
            raise _NotUnderstoodError(mark("The link asks for “{value}”, which is not offered."))
        return text

    return parse


def _some_of(
    options: Callable[[Store], Mapping[str, object]],
) -> Callable[[str, Store], tuple[str, ...]]:
    def parse(text: str, store: Store) -> tuple[str, ...]:
        asked = tuple(dict.fromkeys(filter(None, text.split(","))))
        if set(asked) - set(options(store)):
            raise _NotUnderstoodError(mark("The link asks for “{value}”, which is not offered."))
        return asked

    return parse


def _folds(text: str, _store: Store) -> tuple[str, ...]:
    asked = tuple(dict.fromkeys(filter(None, text.split(","))))
    known = tuple(filter(_FOLD.fullmatch, asked))[:MAX_FOLDS]
    if len(known) < len(asked):
        raise _NotUnderstoodError(mark("The link asks for “{value}”, which is not offered."), known)
    return known


def _zoom(text: str, _store: Store) -> str:
    try:
        return zoom_of(text)
    except ValueError:
        raise _NotUnderstoodError(
            mark("The link asks for “{value}”, which is not offered.")
        ) from None


def _brush(text: str, store: Store) -> str:
    indicator = text.split(",")[0]
    if text and (indicator not in store.indicators or text not in brushes(store, indicator)):
        raise _NotUnderstoodError(mark("The link asks for “{value}”, which is not offered."))
    return text


def _weights(names: tuple[str, ...]) -> Callable[[str, Store], tuple[str, ...]]:
    uneven = {f"{name}.{weight}" for name in names for weight in WEIGHTS if weight != EVEN}

    def parse(text: str, _store: Store) -> tuple[str, ...]:
        asked = tuple(filter(None, text.split(",")))
        known = {each.split(".")[0]: each for each in asked if each in uneven}
        kept = tuple(known[name] for name in names if name in known)
        if set(asked) != set(kept):
            raise _NotUnderstoodError(
                mark("The link asks for “{value}”, which is not offered."), kept
            )
        return kept

    return parse


def _text(text: str, _store: Store) -> str:
    return text[:MAX_TEXT]


_CLASSES = dict.fromkeys("123456")
_PARSERS: dict[str, tuple[str, Callable[[str, Store], object]]] = {
    "indicator": ("indicator", _indicator),
    "places": ("places", _places),
    "year": ("year", _year),
    "place": ("place", _place),
    "from": ("first_year", _year),
    "to": ("last_year", _year),
    "measure": ("measure", _one_of(get_args(Measure))),
    "base": ("base", _year),
    "county": (
        "county",
        _some_of(lambda store: {row.county: row for row in store.places.values()}),
    ),
    "centrality": ("centrality", _some_of(lambda _store: _CLASSES)),
    "programme": ("programme", _some_of(lambda store: store.programmes)),
    "size": ("size", _one_of(("", *SIZES))),
    "scale": ("scale", _one_of(get_args(Scale))),
    "lines": ("lines", _some_of(lambda _store: dict.fromkeys(get_args(AreaLine)))),
    "layout": ("layout", _one_of(get_args(Layout))),
    "versus": ("versus", _year),
    "zoom": ("zoom", _zoom),
    "brush": ("brush", _brush),
    "unmarked": ("unmarked", _some_of(lambda store: store.programmes)),
    "weights": ("weights", _weights(PEER_GROUPS)),
    "importance": ("importance", _weights(get_args(Goal))),
    "chart": ("chart", _one_of(get_args(ChartKind))),
    "against": ("against", _against),
    "among": ("among", _one_of(get_args(Among))),
    "step": ("step", _one_of(get_args(Step))),
    "goal": ("goal", _one_of(("", *get_args(Goal)))),
    "open": ("open", _folds),
    "lang": ("lang", _one_of(LANGUAGES)),
    "theme": ("theme", _one_of(get_args(Theme))),
    "data": ("version", _text),
}
_KEYS = {key: name for key, (name, _) in _PARSERS.items() if key != "data"}
