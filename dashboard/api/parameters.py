"""Parameters of calls, each declared once: what is read and what is documented come from here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, get_args

from dashboard.api.calls import FIRST_YEAR, LAST_YEAR, ROOT
from dashboard.data.store import Store
from dashboard.files.formats import FORMATS
from dashboard.link import EVEN, LATEST, SIZES, WEIGHTS, Borders, Shape
from dashboard.row_link import (
    ALL,
    BOUNDS,
    FINDS,
    MAX_CONDITIONS,
    NUMBERS,
    OPERAND,
    SORTABLE,
    TEXTS,
    regions,
)
from dashboard.text import mark
from etl.contract import LANGUAGES, PEER_GROUPS, Goal, Status

Schema = dict[str, Any]

#: Lines of one page of JSON: unless said otherwise, and at most.
PAGE, MOST = 1_000, 10_000
FURTHEST = 100_000_000
#: More values than these are told by the collection that lists them.
FEW = 40
CHANGE_KINDS = ("new", "revised", "removed")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A key of a call's query; the keys that pages know too are read by `link.PARSERS` as there.

    `schema` is that of the value, of each value where it is a list parted by commas. `listed` is
    the collection that tells the codes, where they are too many to name in a refusal; `needs` the
    parameter without which this one means nothing; `form` tells in words what a pattern allows.
    `example` may name what `examples` holds.
    """

    name: str
    description: str
    example: str
    schema: Callable[[Store], Schema]
    most: int = 0
    listed: str = ""
    needs: str = ""
    form: str = ""

    @property
    def is_list(self) -> bool:
        """Whether several values may be given, parted by commas."""
        return self.most > 0


def _enum(*values: str) -> Callable[[Store], Schema]:
    return lambda _store: {"type": "string", "enum": list(values)}


def _codes(of: Callable[[Store], Mapping[str, object]], *more: str) -> Callable[[Store], Schema]:
    return lambda store: {"type": "string", "enum": [*more, *of(store)]}


def _whole(least: int, most: int, plain: int | None = None) -> Callable[[Store], Schema]:
    default = {} if plain is None else {"default": plain}
    return lambda _store: {"type": "integer", "minimum": least, "maximum": most} | default


def _condition(_store: Store) -> Schema:
    numbers = rf"({'|'.join(NUMBERS)})\.({'|'.join(BOUNDS)})\.-?[0-9]{{1,15}}(\.[0-9]{{1,15}})?"
    texts = rf"({'|'.join(TEXTS)})\.({'|'.join(FINDS)})\.{OPERAND}"
    return {"type": "string", "pattern": f"^({numbers}|{texts})$", "maxLength": 100}


def _version(_store: Store) -> Schema:
    return {"type": "string", "pattern": f"^({LATEST}|[0-9a-f]{{6,64}})$", "maxLength": 64}


def _weights(_store: Store) -> Schema:
    uneven = [weight for weight in WEIGHTS if weight != EVEN]
    return {
        "type": "string",
        "enum": [f"{group}.{weight}" for group in PEER_GROUPS for weight in uneven],
    }


_MANY = 500
_CONDITIONS = (
    f"parts with points between: one of {', '.join(NUMBERS)}, one of {', '.join(BOUNDS)} and a "
    f"number, as 'value.ge.1000'; or one of {', '.join(TEXTS)}, one of {', '.join(FINDS)} and a "
    "text of 1 to 60 letters, a comma written %1F, as 'place_name.has.vik'"
)
_DECLARED = (
    Parameter(
        "indicators",
        mark("Which indicators; all of them unless said otherwise."),
        "{indicator}",
        _codes(lambda store: store.indicators, ALL),
        _MANY,
        "indicators",
    ),
    Parameter(
        "places",
        mark("Which municipalities, by their codes of today; all unless said otherwise."),
        "{place}",
        _codes(lambda store: store.places),
        _MANY,
        "places",
    ),
    Parameter(
        "county",
        mark("Municipalities of these counties."),
        "{county}",
        _codes(lambda store: {row.county: row for row in store.places.values()}),
        _MANY,
    ),
    Parameter(
        "centrality",
        mark("Municipalities of these classes of centrality, from 1 (most central) to 6."),
        "5,6",
        _enum(*"123456"),
        6,
    ),
    Parameter(
        "programme",
        mark("Municipalities that took part in one of these programmes."),
        "{programme}",
        _codes(lambda store: store.programmes),
        _MANY,
        "programmes",
    ),
    Parameter(
        "region",
        mark("Municipalities of these economic regions."),
        "{region}",
        _codes(regions),
        _MANY,
        "places",
    ),
    Parameter(
        "size",
        mark("Municipalities with fewer residents than this."),
        "2000",
        _enum(*SIZES),
    ),
    Parameter(
        "peers",
        mark("One municipality and those most like it."),
        "{place}",
        _codes(lambda store: store.places),
        listed="places",
    ),
    Parameter(
        "weights",
        mark("What likeness weighs otherwise than evenly: group and weight, each group once."),
        "size.2,distance.0",
        _weights,
        len(PEER_GROUPS),
        needs="peers",
    ),
    Parameter(
        "from",
        mark("First year, itself included."),
        "2015",
        _whole(FIRST_YEAR, LAST_YEAR),
    ),
    Parameter(
        "to",
        mark("Last year, itself included; not before the first."),
        "2020",
        _whole(FIRST_YEAR, LAST_YEAR),
    ),
    Parameter(
        "status",
        mark("Figures with one of these statuses; a gap is a figure with a status."),
        "normal,provisional",
        _enum(*Status),
        len(Status),
    ),
    Parameter(
        "where",
        mark(
            "Bounds that all must hold: column, comparison and value, parted by points. A comma in "
            "a value is written %1F."
        ),
        "value.ge.1000,place_name.has.vik",
        _condition,
        MAX_CONDITIONS,
        form=_CONDITIONS,
    ),
    Parameter(
        "sort",
        mark("Columns to sort by, each once; a minus before a column turns it around."),
        "-year,place_name",
        _enum(*SORTABLE, *(f"-{column}" for column in SORTABLE)),
        len(SORTABLE),
    ),
    Parameter(
        "division",
        mark("The year whose municipal borders the figures have."),
        "2024",
        _enum(*get_args(Borders)),
    ),
    Parameter(
        "shape",
        mark("Long: a line for each figure. Wide: a line for each place and year."),
        "long",
        _enum(*get_args(Shape)),
    ),
    Parameter(
        "lang",
        mark("The language of labels and explanations in files."),
        "nn",
        _enum(*LANGUAGES),
    ),
    Parameter(
        "data",
        mark("The data version, whose answers never change; the newest unless named."),
        "latest",
        _version,
        form=f"'{LATEST}', or a version that {ROOT}/versions lists, such as '0123456789ab'",
    ),
    Parameter(
        "file",
        mark("Which kind of file lies in the zip with the receipt."),
        "csv",
        _enum(*FORMATS),
    ),
    Parameter(
        "limit",
        mark("Lines on a page of JSON."),
        "100",
        _whole(1, MOST, PAGE),
    ),
    Parameter(
        "offset",
        mark("Lines before the first of a page; the answer links to the next page."),
        "0",
        _whole(0, FURTHEST, 0),
    ),
    Parameter(
        "indicator",
        mark("Which indicator."),
        "{indicator}",
        _codes(lambda store: store.indicators),
        listed="indicators",
    ),
    Parameter("goal", mark("Which goal of the vision."), "work", _enum(*get_args(Goal))),
    Parameter(
        "areas",
        mark("Which areas: 0 is Norway, D the districts, C the centres, two digits a county."),
        "0,{county}",
        _codes(lambda store: store.areas),
        _MANY,
        "areas",
    ),
    Parameter(
        "kind",
        mark("Which kinds of change."),
        "revised",
        _enum(*CHANGE_KINDS),
        len(CHANGE_KINDS),
    ),
    Parameter(
        "detail",
        mark("How fine the borders are."),
        "overview",
        _enum("overview", "detail"),
    ),
)
PARAMETERS: Mapping[str, Parameter] = MappingProxyType({each.name: each for each in _DECLARED})
#: The filters of municipalities; what has to hold is all that is said.
PLACES = ("places", "county", "centrality", "programme", "region", "size", "peers", "weights")
PAGING = ("limit", "offset")


def examples(store: Store) -> dict[str, str]:
    """Return codes to show calls with: of a place that is followed, and of what it is part of."""
    place = next((row.place for row in store.tracked if row.place in store.places), None)
    row = store.places[place or next(iter(store.places))]
    return {
        "place": row.place,
        "county": row.county,
        "region": row.economic_region,
        "indicator": next(iter(store.indicators)),
        "programme": next(iter(store.programmes), ""),
    }


def schema_of(parameter: Parameter, store: Store) -> Schema:
    """Return the JSON schema of the whole value: of a list, where it is one."""
    schema = parameter.schema(store)
    if not parameter.is_list:
        return schema
    return {"type": "array", "items": schema, "minItems": 1, "maxItems": parameter.most}
