"""The formats that rows are saved in: the only registry."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dashboard.files import csv, parquet
from dashboard.files.asked import Asked


@dataclass(frozen=True, slots=True)
class Format:
    """How rows become a file: `write` gives its bytes piece by piece."""

    suffix: str
    mimetype: str
    write: Callable[[Asked], Iterator[bytes]]


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        each.suffix: each
        for each in (
            Format("csv", "text/csv; charset=utf-8", csv.write),
            Format("parquet", "application/vnd.apache.parquet", parquet.write),
        )
    }
)
