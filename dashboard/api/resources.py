"""What the API serves: the only registry of its collections and documents."""

import json
from collections.abc import Callable, Mapping
from itertools import dropwhile
from types import MappingProxyType

import pyarrow as pa

from dashboard.api.observations import OBSERVATIONS
from dashboard.api.parameters import PLACES
from dashboard.api.reading import Call
from dashboard.api.resource import Collection, Document, Resource, Saved
from dashboard.api.tables import kept, parquet_of, published, row_schema
from dashboard.data.changes import Release, figures
from dashboard.data.matrix import indicator_document
from dashboard.data.peers import peers_of
from dashboard.data.rows import measured
from dashboard.data.tables import read
from dashboard.files.columns import strings
from dashboard.files.csv import pieces
from dashboard.link import weights_of
from dashboard.text import mark
from etl import contract
from etl.contract import PEER_GROUPS, Table, table_of

_FILES = MappingProxyType(
    {
        "csv": Saved("text/csv", lambda _call, table: pieces(table)),
        "parquet": Saved("application/vnd.apache.parquet", lambda _call, table: parquet_of(table)),
    }
)


def _table(
    name: str,
    table: Table,
    about: str,
    parameters: tuple[str, ...] = (),
    example: str = "",
    lines: Callable[[Call], pa.Table] | None = None,
) -> Collection:
    """Return the collection of a published table."""
    return Collection(
        name,
        about,
        parameters,
        lines or (lambda call: published(table, call)),
        row_schema(table),
        _FILES,
        example,
    )


def _changes(call: Call) -> pa.Table:
    """Return what is new, revised or removed in the version that is asked for."""
    return kept(figures(call.versions.history, call.store.version), call)


def _releases(call: Call) -> pa.Table:
    """Return the version asked for and those before it, and how many figures changed with each.

    None that came later: what is told of a version never changes.
    """
    kinds = ("new", "revised", "removed")

    def is_later(release: Release) -> bool:
        return release.version != call.store.version

    lines = [
        {name: getattr(each, name) for name in ("version", "before", "built", "data_date")}
        | {kind: each.total(kind) for kind in kinds}
        for each in dropwhile(is_later, call.versions.releases)
    ]
    texts = [(name, pa.string()) for name in ("version", "before", "built", "data_date")]
    return pa.Table.from_pylist(lines, pa.schema([*texts, *((kind, pa.int64()) for kind in kinds)]))


def _sources(call: Call) -> pa.Table:
    import pyarrow.compute as pc

    found = published(contract.SOURCES, call)
    if "indicators" not in call.said:
        return found
    behind = {
        row.source
        for each in measured(call.store, call.view)
        for row in call.store.sources_of(each)
    }
    return found.filter(pc.is_in(found["source"], strings(sorted(behind))))


def _peers(call: Call) -> pa.Table:
    """Return the published peers, of one place or all, or those of one as the call weighs."""
    import pyarrow.compute as pc

    every = read(call.store.folder, contract.PEERS)
    if not call.view.weights:
        return (
            every.filter(pc.is_in(every["place"], strings([call.view.peers])))
            if call.view.peers
            else every
        )
    weights = weights_of(call.view.weights, PEER_GROUPS)
    lines = [
        {name: getattr(row, name) for name in contract.PEERS.columns}
        | {"alike": ";".join(row.alike), "differs": ";".join(row.differs)}
        for row in peers_of(call.store, call.view.peers, weights)
    ]
    return pa.Table.from_pylist(lines, every.schema)


def _matrix(call: Call) -> bytes:
    document = indicator_document(call.store, call.view.indicator)
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _geometry(call: Call) -> bytes:
    return (call.store.folder / f"geometry_{call.own.get('detail', 'overview')}.json").read_bytes()


_RELEASES = table_of(
    "versions",
    "version:str before:str built:str data_date:str new:int64 revised:int64 removed:int64",
    "version",
    ("before",),
)
_DECLARED: tuple[Resource, ...] = (
    OBSERVATIONS,
    _table(
        "area-observations",
        contract.AREA_OBSERVATIONS,
        mark("Figures of areas: Norway, the districts, the centres and the counties."),
        ("indicators", "areas", "from", "to", "status"),
        "indicators={indicator}&areas=0,D",
    ),
    _table(
        "indicators",
        contract.INDICATORS,
        mark("Each indicator: title, unit and definition in three languages, coverage, sources."),
        ("indicators", "goal"),
        "goal=work",
    ),
    _table(
        "places",
        contract.PLACES,
        mark("Municipalities of today: codes, all their names, county, region and centrality."),
        PLACES,
        "county={county}",
    ),
    _table("areas", contract.AREAS, mark("Areas made of municipalities, and their names.")),
    _table(
        "former-codes",
        contract.REFORMS,
        mark("Former municipalities, and the year each code ended."),
        (*PLACES, "from", "to"),
        "places={place}",
    ),
    _table(
        "sources",
        contract.SOURCES,
        mark("Where figures come from: publisher, table, date and licence."),
        ("indicators",),
        "indicators={indicator}",
        _sources,
    ),
    _table(
        "peers",
        contract.PEERS,
        mark("The municipalities most like each, and in what they are alike and differ."),
        ("peers", "weights"),
        "peers={place}",
        _peers,
    ),
    _table(
        "trends",
        contract.TRENDS,
        mark("Whether each indicator rose or fell at each place over its last years."),
        ("indicators", *PLACES),
        "places={place}",
    ),
    _table(
        "targets",
        contract.TARGETS,
        mark("What is aimed at on indicators, and why."),
        ("indicators", "goal"),
        "goal=work",
    ),
    _table(
        "target-trends",
        contract.TARGET_TRENDS,
        mark("Whether the measure of each target rose or fell at each place."),
        PLACES,
        "places={place}",
    ),
    _table(
        "programmes",
        contract.PROGRAMMES,
        mark("Programmes for local communities, and what their evaluations found."),
    ),
    _table(
        "participations",
        contract.TREATED,
        mark("Which municipalities took part in which programmes, when, and how sure that is."),
        PLACES,
        "programme={programme}",
    ),
    _table(
        "tracked-places",
        contract.TRACKED,
        mark("Places within municipalities that took part in programmes, with coordinates."),
        PLACES,
        "county={county}",
    ),
    _table(
        "changes",
        contract.CHANGES,
        mark("Figures that are new, revised or removed since the version before."),
        ("indicators", *PLACES, "from", "to", "kind"),
        "kind=revised",
        _changes,
    ),
    _table(
        "versions",
        _RELEASES,
        mark("The data version asked for and those before it, and how much changed with each."),
        lines=_releases,
    ),
    Document(
        "matrix",
        mark("One indicator for all municipalities and years, compact, as the map draws it."),
        ("indicator",),
        _matrix,
        "indicator={indicator}",
        "indicator",
    ),
    Document(
        "geometry",
        mark("Borders of municipalities and counties as TopoJSON in EPSG:25833."),
        ("detail",),
        _geometry,
        "detail=overview",
    ),
)
RESOURCES: Mapping[str, Resource] = MappingProxyType({each.name: each for each in _DECLARED})
#: What is planned, and not part of any data version yet: asked for, it is said so.
ABSENT: Mapping[str, str] = MappingProxyType(
    {"effects": mark("Effects of programmes: not published in this data version.")}
)
