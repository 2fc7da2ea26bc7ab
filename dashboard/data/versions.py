"""All data versions: the newest in memory, earlier ones made anew when a link asks for them."""

import logging
import shutil
import tempfile
from collections import OrderedDict
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import parse_qsl
from weakref import finalize

import pyarrow as pa

from dashboard.data.changes import Release, releases
from dashboard.data.earlier import write
from dashboard.data.store import Store
from dashboard.data.tables import SnapshotError
from dashboard.link import LATEST
from etl.contract import History, HistoryError

#: Earlier versions in memory at a time.
KEPT = 2

_log = logging.getLogger(__name__)


class Versions:
    """The newest store, and the stores of the versions before it, opened when first asked for."""

    def __init__(self, newest: Store) -> None:
        self.newest = newest
        self._lock = Lock()
        self._opened: OrderedDict[str, Store] = OrderedDict()
        self._unreadable: set[str] = set()

    @cached_property
    def history(self) -> History:
        """The versions that are known; only the newest where what is kept of others is damaged."""
        try:
            return History.read(self.newest.folder)
        except HistoryError as error:
            _log.error("No earlier versions are shown: %s", error)
            return History(self.newest.folder, self.newest.manifest, {})

    @property
    def manifests(self) -> Mapping[str, Mapping[str, Any]]:
        """What each known version says of itself, the newest first."""
        return self.history.manifests

    @cached_property
    def releases(self) -> tuple[Release, ...]:
        """What changed with each known version, the newest first."""
        return releases(self.history)

    def kept(self, version: str) -> Store | None:
        """Return the store of a version; None where it is unknown, or of a shape unknown here."""
        if version == self.newest.version:
            return self.newest
        if version in self._unreadable or version not in self.manifests:
            return None
        with self._lock:
            if version not in self._opened and not self._open(version):
                return None
            self._opened.move_to_end(version)
            return self._opened[version]

    def asked(self, query: str) -> Store:
        """Return the store of the version that a link names; the newest where there is none."""
        return self.kept(named(query)) or self.newest

    def is_unreadable(self, query: str) -> bool:
        """Whether the version that a link names is kept, but could not be opened when asked for."""
        return named(query) in self._unreadable

    def _open(self, version: str) -> bool:
        """Make a version anew; its files go when nobody holds its store any more."""
        folder = Path(tempfile.mkdtemp(prefix="bygdepuls-"))
        try:
            write(self.history.snapshot(version), folder)
            store = Store.open(folder)
        except (HistoryError, SnapshotError, OSError, LookupError, ValueError, TypeError) as error:
            _log.error("Version %s can't be shown: %s", version, error)
            shutil.rmtree(folder, ignore_errors=True)
            self._unreadable.add(version)
            return False
        pa.default_memory_pool().release_unused()  # a hundred megabytes that it took to make it
        finalize(store, shutil.rmtree, folder, ignore_errors=True)
        self._opened[version] = store
        while len(self._opened) > KEPT:
            self._opened.popitem(last=False)
        return True


def named(query: str) -> str:
    """Return the data version that a link names."""
    return dict(parse_qsl(query.removeprefix("?"))).get("data", LATEST)
