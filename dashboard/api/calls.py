"""Calls: the API's address of what a view asks for, the same for page, receipt and snippets."""

from dataclasses import replace
from urllib.parse import urlencode

from dashboard.data.rows import measured
from dashboard.data.store import Store
from dashboard.link import LATEST, PARSERS
from dashboard.row_link import ALL
from dashboard.view import View

ROOT = "/api/v1"
OBSERVATIONS = f"{ROOT}/observations"
#: The keys of a page's link that say which rows, in what order and shape. All others are the page's
#: alone: a call knows none of them.
ROW_KEYS = (
    "indicators",
    "places",
    "county",
    "centrality",
    "programme",
    "region",
    "size",
    "peers",
    "weights",
    "from",
    "to",
    "status",
    "where",
    "sort",
    "division",
    "shape",
    "lang",
)
#: Years that a call may name; no figure lies outside.
FIRST_YEAR, LAST_YEAR = 1900, 2100


def unbounded(store: Store) -> View:
    """Return the view of a call that says nothing: every indicator, place and year."""
    return replace(View.default(store), indicators=(ALL,), places=())


def call_of(view: View, store: Store, suffix: str) -> str:
    """Return path and query of the call that gives the rows of `view` as a file with `suffix`.

    It says what the page leaves to its defaults, names the data version unless the view follows
    the newest figures, and is the same for all views with the same rows. The suffix "zip" stands
    for the receipt with the view's own kind of file in it.
    """
    plain, asked = unbounded(store), _canonical(view, store)
    parts = {}
    for key in ROW_KEYS:
        name, _ = PARSERS[key]
        value = getattr(asked, name)
        if value != getattr(plain, name):
            parts[key] = ",".join(value) if isinstance(value, tuple) else str(value)
    if suffix == "zip":
        parts["file"] = view.file
    if view.version != LATEST:
        parts["data"] = view.version
    query = urlencode(parts, safe=",")
    return f"{OBSERVATIONS}.{suffix}" + (f"?{query}" if query else "")


def _canonical(view: View, store: Store) -> View:
    """Return the view with what is meant written out, and what means nothing left out."""
    first, last = view.first_year, view.last_year
    return replace(
        view,
        indicators=view.indicators if view.indicators == (ALL,) else measured(store, view),
        first_year=None if first is None or first <= FIRST_YEAR else min(first, LAST_YEAR),
        last_year=None if last is None or last >= LAST_YEAR else max(last, FIRST_YEAR),
        weights=view.weights if view.peers else (),
    )
