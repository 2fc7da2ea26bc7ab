"""What a resource of the API is: lines of one kind, or one document."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from dashboard.api.parameters import PAGING
from dashboard.api.reading import Call

JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Saved:
    """How the lines of a collection are saved: `write` gives the file piece by piece."""

    mimetype: str
    write: Callable[[Call, pa.Table], Iterator[bytes]]


@dataclass(frozen=True, slots=True)
class Collection:
    """Lines of one kind: as JSON in pages, and whole as files.

    `about` is a message, `row` the JSON schema of a line, `example` a query.
    """

    name: str
    about: str
    parameters: tuple[str, ...]
    lines: Callable[[Call], pa.Table]
    row: Mapping[str, Any]
    files: Mapping[str, Saved]
    example: str = ""
    needed: str = ""

    @property
    def formats(self) -> Mapping[str, str]:
        """Media types by suffix, JSON first."""
        return {"json": JSON} | {suffix: saved.mimetype for suffix, saved in self.files.items()}

    def accepts(self, suffix: str) -> tuple[str, ...]:
        """Return the parameters that a call for this format may have."""
        own = {"json": PAGING, "zip": ("file",)}
        return (*self.parameters, "data", *own.get(suffix, ()))


@dataclass(frozen=True, slots=True)
class Document:
    """One JSON document; `needed` is the parameter without which there is none."""

    name: str
    about: str
    parameters: tuple[str, ...]
    content: Callable[[Call], bytes]
    example: str = ""
    needed: str = ""

    @property
    def formats(self) -> Mapping[str, str]:
        """The one media type, by its suffix."""
        return {"json": JSON}

    def accepts(self, _suffix: str) -> tuple[str, ...]:
        """Return the parameters that a call may have."""
        return (*self.parameters, "data")


Resource = Collection | Document
