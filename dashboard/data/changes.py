"""What changed from each data version to the next: figures, and what they are said to be."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from dashboard.data.records import text
from etl.contract import CHANGES, INDICATORS, History, Text

#: What of an indicator is told when it is written anew: texts in each language, and codes.
TEXTS = ("title", "unit", "definition", "caution")
CODES = ("kind", "sources")
#: Revisions that are told of each indicator: the largest in its own unit, one for a place.
TOLD = 3

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Revision:
    """A figure that was another in the version before; `place` may be an area."""

    place: str
    year: int
    old: float
    new: float


@dataclass(frozen=True, slots=True)
class Changed:
    """How many figures of an indicator changed, and its largest revisions."""

    indicator: str
    new: int
    revised: int
    removed: int
    largest: tuple[Revision, ...]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A part of an indicator that is told otherwise; a code is the same in each language."""

    indicator: str
    part: str
    old: Text
    new: Text


@dataclass(frozen=True, slots=True)
class Indicator:
    """What an indicator was called and printed as in a version."""

    title: Text
    unit: Text
    decimals: int


@dataclass(frozen=True, slots=True)
class Release:
    """A version and what changed with it; `before` is the one it followed, if that is known.

    `indicators` are those of both, as they are told in this version, else in the one before.
    """

    version: str
    before: str | None
    built: str
    data_date: str
    figures: tuple[Changed, ...]
    added: tuple[str, ...]
    gone: tuple[str, ...]
    rewritten: tuple[Rewritten, ...]
    indicators: Mapping[str, Indicator]

    def total(self, kind: str) -> int:
        """Return how many figures are `new`, `revised` or `removed`."""
        return sum(int(getattr(changed, kind)) for changed in self.figures)


def releases(history: History) -> tuple[Release, ...]:
    """Return every version that is kept, the newest first, and what changed with it."""
    changes = history.tables(CHANGES.filename)
    told = {
        version: {row["indicator"]: row for row in table.sort_by("position").to_pylist()}
        for version, table in history.tables(INDICATORS.filename).items()
    }
    known = list(history.manifests)
    return tuple(
        _release(
            history.manifests[version],
            before,
            changes[version],
            told[version],
            told[before] if before else {},
        )
        for version, before in zip(known, [*known[1:], None], strict=True)
    )


def figures(history: History, version: str) -> pa.Table:
    """Return the figures that are new, revised or removed in a version, as `CHANGES` has them."""
    known = list(history.manifests)
    before = next(iter(known[known.index(version) + 1 :]), None)
    table: pa.Table = history.tables(CHANGES.filename)[version]
    return table if _is_own(history.manifests[version], before) else table.slice(0, 0)


def _is_own(manifest: Row, before: str | None) -> bool:
    """Whether a version has new figures; one of new words holds the changes of an older one."""
    return before is not None and manifest.get("compared_with") == before


def _release(
    manifest: Row,
    before: str | None,
    changes: pa.Table,
    told: Mapping[str, Row],
    told_before: Mapping[str, Row],
) -> Release:
    rows = changes.to_pylist() if _is_own(manifest, before) else []
    both = [name for name in told if name in told_before]
    return Release(
        version=str(manifest["version"]),
        before=before,
        built=str(manifest["built"]),
        data_date=str(manifest["data_date"]),
        figures=_by_indicator(rows, [*told, *told_before]),
        added=tuple(name for name in told if name not in told_before) if before else (),
        gone=tuple(name for name in told_before if name not in told),
        rewritten=tuple(
            each for name in both for each in _rewritten(name, told_before[name], told[name])
        ),
        indicators={
            name: Indicator(text(row, "title"), text(row, "unit"), row["decimals"])
            for name, row in {**told_before, **told}.items()
        },
    )


def _by_indicator(rows: Iterable[Row], order: Iterable[str]) -> tuple[Changed, ...]:
    grouped: dict[str, list[Row]] = {name: [] for name in order}
    for row in rows:
        grouped.setdefault(row["indicator"], []).append(row)
    return tuple(_changed(name, found) for name, found in grouped.items() if found)


def _changed(indicator: str, rows: list[Row]) -> Changed:
    kinds = Counter(row["kind"] for row in rows)
    revisions = sorted(
        (
            Revision(row["place"], row["year"], row["old"], row["new"])
            for row in rows
            if row["kind"] == "revised"
        ),
        key=lambda each: (-abs(each.new - each.old), each.place, -each.year),
    )
    of_place: dict[str, Revision] = {}
    for each in revisions:
        of_place.setdefault(each.place, each)
    largest = tuple(of_place.values())[:TOLD]
    return Changed(indicator, kinds["new"], kinds["revised"], kinds["removed"], largest)


def _rewritten(indicator: str, old: Row, new: Row) -> Iterable[Rewritten]:
    for part in TEXTS:
        was, now = text(old, part), text(new, part)
        if was != now:
            yield Rewritten(indicator, part, was, now)
    for part in CODES:
        if old[part] != new[part]:
            yield Rewritten(indicator, part, _everywhere(old[part]), _everywhere(new[part]))


def _everywhere(code: str) -> Text:
    return Text(code, code, code)
