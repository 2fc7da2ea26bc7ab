"""`python -m tests.benchmarks`: what building and starting cost here, beside what they may cost."""

import gzip
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from tests.benchmarks.measure import (
    ROOT,
    Measured,
    free_port,
    measure,
    measure_first_answer,
    replayed_sources,
)

PUBLISHED = ROOT / "data" / "published"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, the figure, and the budget for it."""

    what: str
    figure: str
    budget: str = ""


def main() -> None:
    """Measure what can be measured here and say what can't."""
    table = Table("Measured", "Here", "Budget", title="Bygdepuls")
    for row in (*build_rows(), *start_rows(), *geometry_rows()):
        table.add_row(row.what, row.figure, row.budget)
    Console().print(table)


def build_rows() -> Iterator[Row]:
    """Build twice from the replayed sources: with nothing there, then with nothing changed."""
    shared = Path(os.environ.get("BYGDEPULS_SHARED", ROOT.parent / "shared"))
    if not (shared / "replay").is_dir():
        yield Row("Build", "skipped: no replayed sources here")
        return
    with TemporaryDirectory() as data, replayed_sources(shared) as address:
        command = ["-m", "etl", "build", "--data", data]
        command += ["--deliveries", str(shared / "deliveries")]
        command += ["--ssb-url", f"{address}/api/pxwebapi/v2"]
        command += ["--klass-url", f"{address}/api/klass/v1"]
        yield from _time_and_memory("Build, nothing there", measure(command), "30 s")
        yield from _time_and_memory("Build, nothing changed", measure(command), "")


def start_rows() -> Iterator[Row]:
    """Import the app, and start it until the first page is answered."""
    yield Row("Import of the app", _seconds(measure(["-c", "import dashboard.app"])))
    if not (PUBLISHED / "manifest.json").is_file():
        yield Row("Start to first answer", "skipped: no published figures here")
        return
    port = free_port()
    start = measure_first_answer(["-m", "dashboard", "--port", str(port)], port, "/")
    yield from _time_and_memory("Start to first answer", start, "2.0 s")


def geometry_rows() -> Iterator[Row]:
    """Weigh the geometry as it goes over the wire."""
    for name, budget in (("geometry_overview.json", 190), ("geometry_detail.json", 450)):
        path = PUBLISHED / name
        if path.is_file():
            weight = len(gzip.compress(path.read_bytes(), 9)) / 1000
            yield Row(f"{name}, compressed", f"{weight:.0f} kB", f"{budget} kB")
        else:
            yield Row(f"{name}, compressed", "skipped: not published here")


def _time_and_memory(what: str, measured: Measured, budget: str) -> Iterator[Row]:
    yield Row(what, _seconds(measured), budget)
    yield Row(f"{what}: peak memory", f"{measured.peak_mb:.0f} MB")


def _seconds(measured: Measured) -> str:
    return f"{measured.seconds:.1f} s"


if __name__ == "__main__":
    main()
