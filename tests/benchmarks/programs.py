"""What building, importing and starting cost."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.measure import (
    ROOT,
    free_port,
    measure,
    measure_first_answer,
    replayed_sources,
)
from tests.benchmarks.row import Row, time_and_memory

IMPORT = ["-c", "import dashboard.app"]


def start_rows() -> Iterator[Row]:
    """Import the app before and after Python has compiled it; start it until the first answer."""
    yield Row("Import of the app, never run before", f"{measure(IMPORT).seconds:.1f} s")
    yield Row("Import of the app", f"{measure(IMPORT).seconds:.1f} s")
    port = free_port()
    start = measure_first_answer(["-m", "dashboard", "--port", str(port)], port, "/")
    yield from time_and_memory("Start to first answer", start, "2.0 s")


def build_rows() -> Iterator[Row]:
    """Build twice from the replayed sources: with nothing there, then with nothing changed."""
    shared = Path(os.environ.get("BYGDEPULS_SHARED", ROOT.parent / "shared"))
    if not (shared / "replay").is_dir():
        yield Row("Build", "skipped: no replayed sources here")
        return
    measure(["-c", "import etl.__main__"])
    with TemporaryDirectory() as data, replayed_sources(shared) as address:
        command = ["-m", "etl", "build", "--data", data]
        command += ["--deliveries", str(shared / "deliveries")]
        command += ["--ssb-url", f"{address}/api/pxwebapi/v2"]
        command += ["--klass-url", f"{address}/api/klass/v1"]
        yield from time_and_memory("Build, nothing there", measure(command), "30 s")
        yield from time_and_memory("Build, nothing changed", measure(command), "3 s")
