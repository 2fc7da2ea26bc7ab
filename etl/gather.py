"""All input of a build: answers from SSB, delivered files, and what was published before.

A required source that fails stops the build. A delivery that is not there, or a table that only
the live source holds, leaves its figures as they were last published.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd

from etl.contract import DIVISION
from etl.crosswalk import Municipalities
from etl.harmonise import division_shares, mark_divided
from etl.publish import Snapshot
from etl.sources.cache import RawCache, sha256
from etl.sources.deliveries import DeliveryAbsent, find_delivery
from etl.sources.errors import SourceError
from etl.sources.http import Client, Patience
from etl.sources.jsonstat import to_frame
from etl.sources.klass import LIVE_URL as KLASS_URL
from etl.sources.klass import MUNICIPALITIES, Klass
from etl.sources.pxweb import LIVE_URL as SSB_URL
from etl.sources.pxweb import StatBank
from etl.tables import kommsummer, population_change
from etl.tables.model import ApiTable, Delivery, DeliveryError, SourceInfo, Variable, check_tidy
from etl.tables.registry import API_TABLES, DELIVERIES

FIRST_YEAR = 1980

#: Told what is being done, for a progress display: a short sentence.
Progress = Callable[[str], None]

KLASS_SOURCE = SourceInfo(
    id="ssb_klass_131",
    publisher="Statistisk sentralbyrå",
    table="KLASS 131",
    title="Standard for kommuneinndeling: koder, navn og endringer",
    url="https://www.ssb.no/klass/klassifikasjoner/131",
    licence="CC BY 4.0",
)


@dataclass(frozen=True, slots=True)
class Origins:
    """Where input comes from and where it is kept."""

    data: Path
    deliveries: Path | None = None
    register: Path = Path("data/register")
    ssb_url: str = SSB_URL
    klass_url: str = KLASS_URL
    patience: Patience = field(default_factory=Patience)


@dataclass(frozen=True, slots=True)
class Figures:
    """Tidy figures of one source, and the source's row."""

    tidy: pd.DataFrame
    variables: tuple[Variable, ...]
    source: dict[str, str]


@dataclass(slots=True)
class Gathered:
    """Everything a build works on. `notes` tells what was not there, in sentences."""

    municipalities: Municipalities
    figures: list[Figures]
    sources: dict[str, dict[str, str]]
    kept: set[str]
    notes: list[str]
    n_requests: int


def gather(origins: Origins, previous: Snapshot | None, progress: Progress) -> Gathered:
    """Fetch and read everything; see the module for what may be absent."""
    client = Client(origins.patience)
    cache = RawCache(origins.data / "raw")
    bank = StatBank(origins.ssb_url, client, cache)
    notes: list[str] = []
    kept: set[str] = set()
    progress("municipality codes from KLASS")
    municipalities = read_municipalities(
        Klass(origins.klass_url, client, cache), read_groups(origins, bank, previous, notes)
    )
    fetched = []
    for table in API_TABLES:
        progress(f"SSB {table.source.table}")
        try:
            fetched.append(fetch(bank, table))
        except SourceError as error:
            if not table.is_live_only:
                raise
            kept |= {variable.id for variable in table.variables}
            notes.append(f"{table.source.table} ({table.source.title}): {error}")
    municipalities = with_shares(municipalities, fetched)
    delivered = []
    for delivery in DELIVERIES:
        progress(delivery.source.title)
        try:
            delivered.append(read_delivery(origins, delivery))
        except DeliveryAbsent:
            kept |= {variable.id for variable in delivery.variables}
            notes.append(f"{delivery.path} is not delivered; its figures stay as last published")
    summed = {table.source.id for table in API_TABLES if table.is_summed_by_ssb}
    figures = [
        replace(part, tidy=mark_divided(part.tidy, municipalities))
        if part.source["source"] in summed
        else part
        for part in [*fetched, *delivered]
    ]
    sources = {part.source["source"]: part.source for part in figures}
    sources[KLASS_SOURCE.id] = source_row(KLASS_SOURCE, today())
    return Gathered(municipalities, figures, sources, kept, notes, client.n_requests)


def read_municipalities(klass: Klass, groups: Mapping[str, str]) -> Municipalities:
    """Return all codes from `FIRST_YEAR` to today's division with the changes between them."""
    first, last = date(FIRST_YEAR, 1, 1), date(DIVISION, 1, 1)
    codes = klass.codes(MUNICIPALITIES, first, last)
    changes = klass.changes(MUNICIPALITIES, date(FIRST_YEAR, 1, 2), last)
    return Municipalities(codes, changes, groups)


def read_groups(
    origins: Origins, bank: StatBank, previous: Snapshot | None, notes: list[str]
) -> dict[str, str]:
    """Return code → today's place as SSB's summed list has it.

    From the API where it says what each code sums, else from the delivered list, else from the
    reforms published before.
    """
    groups = kommsummer.groups_of_codelist(bank.codelist(kommsummer.CODELIST))
    if groups.empty and origins.deliveries is not None:
        try:
            groups = kommsummer.read(find_delivery(origins.deliveries, kommsummer.DELIVERY.path))
        except DeliveryAbsent:
            notes.append(f"{kommsummer.DELIVERY.path} is not delivered")
    if groups.empty and previous is not None:
        whole = previous.tables["reforms"].query("share == 1")
        groups = whole.rename(columns={"old_code": "code"})[["code", "place"]].drop_duplicates(
            "code"
        )
        notes.append("the groups of SSB's summed list are those of the last snapshot")
    if groups.empty:
        raise DeliveryError(
            "nothing says which municipality SSB's summed list puts an old code under; "
            f"deliver {kommsummer.DELIVERY.path} (--deliveries)"
        )
    return dict(zip(groups["code"], groups["place"], strict=True))


def fetch(bank: StatBank, table: ApiTable) -> Figures:
    """Return the tidy figures of a table of the statistics bank."""
    frames, dates, hashes, updated, notes = {}, [], [], [], []
    for query in table.queries:
        answer = bank.fetch(query)
        parts = [to_frame(dataset) for dataset in answer.datasets]
        frames[query.name] = _stacked(parts)
        dates += [sidecar.retrieved for sidecar in answer.sidecars]
        hashes += [sidecar.sha256 for sidecar in answer.sidecars]
        updated.append(answer.updated)
        notes += [sidecar.note for sidecar in answer.sidecars]
    tidy = check_tidy(table.tidy(frames), f"SSB {table.source.table}", table.variables)
    row = source_row(
        table.source,
        max(dates),
        updated=max(updated),
        digest=sha256("".join(hashes).encode()),
        note=" ".join(dict.fromkeys(notes)),
    )
    return Figures(tidy, table.variables, row)


def read_delivery(origins: Origins, delivery: Delivery) -> Figures:
    """Return the tidy figures of a delivered file.

    Raises
    ------
    DeliveryAbsent : no deliveries folder was named, or this delivery's folder is not in it.
    DeliveryError : the file is not as declared.
    """
    if origins.deliveries is None:
        raise DeliveryAbsent(delivery.path)
    path = find_delivery(origins.deliveries, delivery.path)
    tidy = check_tidy(delivery.read(path), delivery.path, delivery.variables)
    row = source_row(delivery.source, today(), digest=sha256(path.read_bytes()))
    return Figures(tidy, delivery.variables, row)


def with_shares(municipalities: Municipalities, fetched: list[Figures]) -> Municipalities:
    """Return the municipalities with the shares of every division that population can give."""
    (people,) = [
        part.tidy for part in fetched if part.source["source"] == population_change.TABLE.source.id
    ]
    by_code = people.pivot_table(index=["code", "year"], columns="variable", values="value")
    change = by_code["natural_increase"] + by_code["net_migration"]
    divisions = municipalities.divisions(FIRST_YEAR, DIVISION)
    shares = division_shares(divisions, municipalities, by_code["population"], change)
    return replace(municipalities, shares=shares)


def source_row(
    source: SourceInfo, retrieved: str, updated: str = "", digest: str = "", note: str = ""
) -> dict[str, str]:
    """Return a row of `sources.parquet`."""
    return {
        "source": source.id,
        "publisher": source.publisher,
        "table": source.table,
        "title": source.title,
        "url": source.url,
        "licence": source.licence,
        "updated": updated[:10],
        "retrieved": retrieved,
        "sha256": digest,
        "note": " ".join(text for text in (source.note, note) if text),
    }


def _stacked(parts: list[pd.DataFrame]) -> pd.DataFrame:
    """Return the parts of one answer as one frame, with categories in common."""
    if len(parts) == 1:
        return parts[0]
    for name in parts[0].columns.difference(["value", "status"]):
        codes = pd.Index([]).append([part[name].cat.categories for part in parts]).unique()
        for part in parts:
            part[name] = part[name].cat.set_categories(codes)
    return pd.concat(parts, ignore_index=True)


def today() -> str:
    """Return the date in UTC, as text."""
    return datetime.now(UTC).date().isoformat()
