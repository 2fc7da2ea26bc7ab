"""`python -m tests.benchmarks`: what it costs to build, start, visit, answer and save here."""

import gzip
import os
from collections.abc import Iterator
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from dashboard.app import create_app
from dashboard.data.store import Store
from tests.benchmarks.answers import answer_rows
from tests.benchmarks.decks import deck_rows, ready_rows
from tests.benchmarks.exports import export_rows
from tests.benchmarks.measure import ROOT
from tests.benchmarks.programs import build_rows, start_rows
from tests.benchmarks.row import Row
from tests.benchmarks.visits import visit_rows

PUBLISHED = ROOT / "data" / "published"


def main() -> None:
    """Measure what can be measured here and say what can't."""
    table = Table("Measured", "Here", "Budget", title="Bygdepuls")
    with TemporaryDirectory() as compiled:
        # Python keeps what it has compiled, as it does for a user who starts a second time.
        os.environ["PYTHONPYCACHEPREFIX"] = compiled
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        rows = [*build_rows(), *dashboard_rows()]
    for row in rows:
        table.add_row(row.what, row.figure, row.budget)
    Console().print(table)


def dashboard_rows() -> Iterator[Row]:
    """Start the dashboard, open its pages, and weigh what they fetch."""
    if not (PUBLISHED / "manifest.json").is_file():
        yield Row("Dashboard", "skipped: no published figures here")
        return
    yield from start_rows()
    store = Store.open(PUBLISHED)
    app = create_app(store)
    yield from answer_rows(store, app)
    yield from visit_rows(app)
    yield from export_rows()
    yield from ready_rows(store, app)
    yield from deck_rows(store)
    for name, budget in (("geometry_overview.json", 190), ("geometry_detail.json", 450)):
        weight = len(gzip.compress((PUBLISHED / name).read_bytes(), 9)) / 1000
        yield Row(f"{name}, compressed", f"{weight:.0f} kB", f"{budget} kB")


if __name__ == "__main__":
    main()
