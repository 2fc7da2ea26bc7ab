"""Raw answers on disk as published, each with a sidecar: how and when it was asked for."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from etl.sources.errors import SourceError


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What is known of a raw file besides its content.

    The response does not record the code list or the dropped dimensions: the request does.
    """

    request: Mapping[str, Any]
    retrieved: str
    updated: str
    sha256: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RawCache:
    """A folder of raw answers: `name.json` beside `name.source.json`."""

    folder: Path

    def read(self, name: str) -> tuple[bytes, Sidecar] | None:
        """Return a raw answer with its sidecar; None where either is absent or they disagree."""
        body, sidecar = self._paths(name)
        if not (body.exists() and sidecar.exists()):
            return None
        content = body.read_bytes()
        try:
            known = Sidecar(**json.loads(sidecar.read_text(encoding="utf-8")))
        except (ValueError, TypeError):
            return None
        return (content, known) if known.sha256 == sha256(content) else None

    def write(self, name: str, content: bytes, sidecar: Sidecar) -> None:
        """Keep a raw answer; a reader sees the old pair or the new one, never half of either.

        Raises
        ------
        SourceError : the disk is full or the like.
        """
        body, side = self._paths(name)
        text = json.dumps(asdict(sidecar), ensure_ascii=False, indent=1, sort_keys=True)
        try:
            body.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(body, content)
            write_atomically(side, text.encode("utf-8"))
        except OSError as error:
            raise SourceError(
                f"the answer '{name}' could not be kept in {self.folder}: {error.strerror}; "
                "make room on the disk and build again"
            ) from error

    def _paths(self, name: str) -> tuple[Path, Path]:
        return self.folder / f"{name}.json", self.folder / f"{name}.source.json"


def sha256(content: bytes) -> str:
    """Return the SHA-256 of `content` in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def write_atomically(path: Path, content: bytes) -> None:
    """Write beside, then replace: nobody ever sees half a file, and a full disk loses nothing."""
    partial = path.with_name(path.name + ".partial")
    try:
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError:
        partial.unlink(missing_ok=True)
        raise
