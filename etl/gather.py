"""All input of a build: answers from SSB, delivered files, and what was published before.

A required source that fails stops the build. A delivery that is not there, or a table that only
the live source holds, leaves its figures as they were last published.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd

from etl.contract import DIVISION, LANGUAGES
from etl.crosswalk import Municipalities
from etl.harmonise import division_shares
from etl.publish import Snapshot
from etl.sources.cache import RawCache, sha256
from etl.sources.deliveries import DeliveryAbsent, find_delivery
from etl.sources.errors import SourceError
from etl.sources.http import Client, Patience
from etl.sources.jsonstat import to_frame
from etl.sources.klass import LIVE_URL as KLASS_URL
from etl.sources.klass import MUNICIPALITIES, Klass
from etl.sources.pxweb import LIVE_URL as SSB_URL
from etl.sources.pxweb import Fetched, StatBank
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
    is_live_only: bool = False
    is_summed_by_ssb: bool = False


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything a build is made from, as it lies on disk, not yet read."""

    klass: Klass
    groups: Mapping[str, str]
    answers: tuple[tuple[ApiTable, tuple[Fetched, ...]], ...]
    files: tuple[tuple[Delivery, Path], ...]
    kept: frozenset[str]
    notes: tuple[str, ...]

    def fingerprint(self, others: Iterable[Path]) -> str:
        """Return a hash of all input: answers, delivered files, and the content of `others`."""
        digest = hashlib.sha256(repr(sorted(self.groups.items())).encode())
        digest.update(repr((sorted(self.kept), self.notes)).encode())
        for table, answers in self.answers:
            hashes = [side.sha256 for answer in answers for side in answer.sidecars]
            digest.update(repr((table.source.id, hashes)).encode())
        files = [*(path for _, path in self.files), *others]
        hashes = sorted(sha256(path.name.encode() + path.read_bytes()) for path in files)
        digest.update("".join(hashes).encode())
        return digest.hexdigest()


@dataclass(slots=True)
class Gathered:
    """What a build works on. `notes` tells what was not there, in sentences."""

    municipalities: Municipalities
    figures: list[Figures]
    sources: dict[str, dict[str, str]]
    kept: frozenset[str]
    notes: list[str]


def refresh(
    origins: Origins, client: Client, previous: Snapshot | None, progress: Progress
) -> Inputs:
    """Ask the sources what is new, and find the delivered files; see the module for gaps.

    Raises
    ------
    SourceError : a required table could not be had.
    DeliveryError : a delivery's folder is there and its file is not.
    """
    cache = RawCache(origins.data / "raw")
    bank = StatBank(origins.ssb_url, client, cache)
    notes: list[str] = []
    kept: set[str] = set()
    progress("groups of SSB's summed list")
    groups = read_groups(origins, bank, previous, notes)
    answers = []
    for table in API_TABLES:
        progress(f"SSB {table.source.table}")
        try:
            answers.append((table, tuple(bank.fetch(query) for query in table.queries)))
        except SourceError as error:
            if not table.is_live_only:
                raise
            kept |= {variable.id for variable in table.variables}
            notes.append(f"{table.source.table} ({table.source.title}): {error}")
    files = []
    for delivery in DELIVERIES:
        try:
            files.append((delivery, _delivered(origins, delivery.path)))
        except DeliveryAbsent:
            kept |= {variable.id for variable in delivery.variables}
            notes.append(f"{delivery.path} is not delivered; its figures stay as last published")
    klass = Klass(origins.klass_url, client, cache)
    return Inputs(klass, groups, tuple(answers), tuple(files), frozenset(kept), tuple(notes))


def gather(inputs: Inputs, progress: Progress) -> Gathered:
    """Read all input into tidy figures, with the municipalities they are to be moved between.

    Raises
    ------
    SourceError, DeliveryError : an answer or a delivered file is not what it should be.
    """
    progress("municipality codes from KLASS")
    municipalities = read_municipalities(inputs.klass, inputs.groups)
    fetched = []
    kept, notes = set(inputs.kept), list(inputs.notes)
    for table, answers in inputs.answers:
        progress(f"reading SSB {table.source.table}")
        try:
            fetched.append(read_answers(table, answers))
        except (SourceError, DeliveryError) as error:
            if not table.is_live_only:
                raise
            kept |= {variable.id for variable in table.variables}
            notes.append(f"{table.source.table} ({table.source.title}): {error}")
    municipalities = with_shares(municipalities, fetched)
    delivered = []
    for delivery, path in inputs.files:
        progress(delivery.source.title)
        try:
            delivered.append(read_delivery(delivery, path))
        except DeliveryAbsent as error:
            kept |= {variable.id for variable in delivery.variables}
            notes.append(f"{delivery.path} can't be read without {error}")
    figures = [*fetched, *delivered]
    sources = {part.source["source"]: part.source for part in figures}
    sources[KLASS_SOURCE.id] = source_row(KLASS_SOURCE, today())
    return Gathered(municipalities, figures, sources, frozenset(kept), notes)


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
    if groups.empty:
        try:
            groups = kommsummer.read(_delivered(origins, kommsummer.DELIVERY.path))
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


def read_answers(table: ApiTable, answers: Sequence[Fetched]) -> Figures:
    """Return the tidy figures of a table of the statistics bank."""
    frames = {
        query.name: _stacked([to_frame(dataset) for dataset in answer.datasets()])
        for query, answer in zip(table.queries, answers, strict=True)
    }
    tidy = check_tidy(table.tidy(frames), f"SSB {table.source.table}", table.variables)
    sidecars = [sidecar for answer in answers for sidecar in answer.sidecars]
    row = source_row(
        table.source,
        max(sidecar.retrieved for sidecar in sidecars),
        updated=max(answer.updated for answer in answers),
        digest=sha256("".join(sidecar.sha256 for sidecar in sidecars).encode()),
        mirror="; ".join(dict.fromkeys(sidecar.note for sidecar in sidecars)),
    )
    return Figures(tidy, table.variables, row, table.is_live_only, table.is_summed_by_ssb)


def read_delivery(delivery: Delivery, path: Path) -> Figures:
    """Return the tidy figures of a delivered file.

    Raises
    ------
    DeliveryError : the file is not as declared.
    """
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
    codes, years = (by_code.index.get_level_values(level) for level in ("code", "year"))
    people_of = dict(zip(zip(codes, years, strict=True), by_code["population"], strict=True))
    return replace(municipalities, shares=shares, people=people_of)


def source_row(
    source: SourceInfo, retrieved: str, updated: str = "", digest: str = "", mirror: str = ""
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
        "mirror": "; ".join(filter(None, (source.mirror, mirror))),
        **{f"note_{language}": getattr(source.note, language) for language in LANGUAGES},
    }


def _delivered(origins: Origins, path: str) -> Path:
    if origins.deliveries is None:
        raise DeliveryAbsent(f"{path}: no folder of deliveries was named")
    return find_delivery(origins.deliveries, path)


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
