"""What a link can ask for: each key's values, and how its text is read."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, get_args

from dashboard.data.store import Store
from dashboard.map_link import MapOrder, brushes, zoom_of
from dashboard.row_link import ALL, conditions_of, indicators_of, listed, order_of, regions
from dashboard.text import mark
from etl.contract import LANGUAGES, PEER_GROUPS, Goal, Status

Measure = Literal["auto", "value", "index"]
Scale = Literal["linear", "log"]
Layout = Literal["together", "grid"]
Theme = Literal["light", "dark"]
AreaLine = Literal["norway", "district", "central", "county", "peers"]
ChartKind = Literal["scatter", "rank", "heat"]
Among = Literal["all", "chosen", "peers"]
Step = Literal["level", "change"]
Shape = Literal["long", "wide"]
Borders = Literal["2024", "2020", "2018", "2013"]
FileKind = Literal["csv", "xlsx", "parquet", "jsonstat", "dta", "sav", "gpkg", "geojson"]
Packing = Literal["alone", "receipt"]

MAX_PLACES = 12
MAX_TEXT = 80
#: What weights can be; `EVEN` is the one of everything that is not weighted otherwise.
WEIGHTS, EVEN = (0, 1, 2, 3), 1
MAX_FOLDS = 40
_FOLD = re.compile(r"-?[a-z0-9_][a-z0-9_-]{0,39}")
#: In place of a data version: a link that follows the newest figures.
LATEST = "latest"
#: Upper ends of the size filter: residents.
SIZES = ("1000", "2000", "5000", "10000")


class NotUnderstoodError(ValueError):
    """A value of the link is not known: the message tells the reader.

    `kept` is what can be made of the value, if anything, and `left_out` then the rest.
    """

    def __init__(self, message: str, kept: object = None, left_out: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.kept = kept
        self.left_out = left_out


def weights_of(chosen: tuple[str, ...], names: tuple[str, ...]) -> dict[str, int]:
    """Return the weight of each of `names`: as chosen ("size.2"), else even."""
    stated = dict(each.split(".") for each in chosen)
    return {name: int(stated.get(name, EVEN)) for name in names}


def _indicator(text: str, store: Store) -> str:
    if text not in store.indicators:
        raise NotUnderstoodError(
            mark("There is no indicator “{value}”; you see another one. Choose one from the list.")
        )
    return text


def _against(text: str, store: Store) -> str:
    return _indicator(text, store) if text else ""


def _places(text: str, store: Store) -> tuple[str, ...]:
    asked = listed(text)
    known = tuple(place for place in asked if place in store.places)
    if len(known) < len(asked):
        raise NotUnderstoodError(
            mark("Not municipalities today, so left out: {value}. Search by name instead."),
            known,
            _rest(asked, known),
        )
    return known


def _place(text: str, store: Store) -> str:
    if text and text not in store.places:
        raise NotUnderstoodError(
            mark("There is no municipality “{value}” today. Search by name instead.")
        )
    return text


def _year(text: str, _store: Store) -> int | None:
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) == 4):
        raise NotUnderstoodError(mark("“{value}” is not a year, so it is ignored."))
    return int(text)


def _one_of(options: tuple[str, ...]) -> Callable[[str, Store], str]:
    def parse(text: str, _store: Store) -> str:
        if text not in options:
            raise NotUnderstoodError(mark("The link asks for “{value}”, which is not offered."))
        return text

    return parse


def _some_of(
    options: Callable[[Store], Mapping[str, object]],
) -> Callable[[str, Store], tuple[str, ...]]:
    def parse(text: str, store: Store) -> tuple[str, ...]:
        offered = options(store)
        return _known(text, tuple(each for each in listed(text) if each in offered))

    return parse


def _folds(text: str, _store: Store) -> tuple[str, ...]:
    return _known(text, tuple(filter(_FOLD.fullmatch, listed(text)))[:MAX_FOLDS])


def _zoom(text: str, _store: Store) -> str:
    try:
        return zoom_of(text)
    except ValueError:
        raise NotUnderstoodError(
            mark("The link asks for “{value}”, which is not offered.")
        ) from None


def _brush(text: str, store: Store) -> str:
    indicator = text.split(",")[0]
    if text and (indicator not in store.indicators or text not in brushes(store, indicator)):
        raise NotUnderstoodError(mark("The link asks for “{value}”, which is not offered."))
    return text


def _weights(names: tuple[str, ...]) -> Callable[[str, Store], tuple[str, ...]]:
    uneven = {f"{name}.{weight}" for name in names for weight in WEIGHTS if weight != EVEN}

    def parse(text: str, _store: Store) -> tuple[str, ...]:
        known = {each.split(".")[0]: each for each in listed(text) if each in uneven}
        return _known(text, tuple(known[name] for name in names if name in known))

    return parse


def _indicators(text: str, store: Store) -> tuple[str, ...]:
    known = indicators_of(text, store)
    return known if known == (ALL,) else _known(text, known)


def _order(text: str, _store: Store) -> tuple[str, ...]:
    return _known(text, order_of(text))


def _conditions(text: str, _store: Store) -> tuple[str, ...]:
    return _known(text, conditions_of(text))


def _known(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of a list that are known, when that is all of them."""
    rest = _rest(listed(text), known)
    if rest and known:
        raise NotUnderstoodError(
            mark("Not offered here, so left out: {value}. The rest of the choice stands."),
            known,
            rest,
        )
    if rest:
        raise NotUnderstoodError(mark("The link asks for “{value}”, which is not offered."))
    return known


def _rest(asked: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    return tuple(each for each in asked if each not in known)


def _text(text: str, _store: Store) -> str:
    return text[:MAX_TEXT]


_CLASSES = dict.fromkeys("123456")
#: Each key of a link: the field of the view it fills, and what reads its text.
PARSERS: dict[str, tuple[str, Callable[[str, Store], object]]] = {
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
    "order": ("order", _one_of(get_args(MapOrder))),
    "unmarked": ("unmarked", _some_of(lambda store: store.programmes)),
    "weights": ("weights", _weights(PEER_GROUPS)),
    "importance": ("importance", _weights(get_args(Goal))),
    "chart": ("chart", _one_of(get_args(ChartKind))),
    "against": ("against", _against),
    "among": ("among", _one_of(get_args(Among))),
    "step": ("step", _one_of(get_args(Step))),
    "goal": ("goal", _one_of(("", *get_args(Goal)))),
    "indicators": ("indicators", _indicators),
    "region": ("region", _some_of(regions)),
    "peers": ("peers", _place),
    "status": ("status", _some_of(lambda _store: dict.fromkeys(Status))),
    "where": ("where", _conditions),
    "sort": ("sort", _order),
    "division": ("division", _one_of(get_args(Borders))),
    "shape": ("shape", _one_of(get_args(Shape))),
    "file": ("file", _one_of(get_args(FileKind))),
    "packing": ("packing", _one_of(get_args(Packing))),
    "open": ("open", _folds),
    "lang": ("lang", _one_of(LANGUAGES)),
    "theme": ("theme", _one_of(get_args(Theme))),
    "data": ("version", _text),
}
