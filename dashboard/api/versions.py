"""Data versions that a call may name: the one that stands."""

from dashboard.data.store import Store
from dashboard.link import LATEST


def known(store: Store) -> tuple[str, ...]:
    """Return what a call can say as its data version, `LATEST` last."""
    return (store.version, LATEST)


def opened(store: Store, version: str) -> Store:
    """Return the snapshot of a known version."""
    assert version in known(store)
    return store
