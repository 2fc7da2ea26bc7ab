"""What saving rows costs in each format: time, first piece and peak memory, each in a new process.

`python -m tests.benchmarks.exports csv 1000` saves so many rows and prints the three.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from dashboard.data.rows import rows
from dashboard.data.store import Store
from dashboard.files import receipt
from dashboard.files.asked import Asked
from dashboard.files.formats import FORMATS
from dashboard.files.refused import RefusedError
from dashboard.text import words
from dashboard.view import View
from tests.benchmarks.measure import ROOT
from tests.benchmarks.row import Row

#: Rows saved; the last stands for all there are.
SIZES = (1_000, 100_000, 10_000_000)
RECEIPT = "receipt"
BUDGET = "300 MB"
_STATUS = Path("/proc/self/status")
_IN_BYTES = 1 if sys.platform == "darwin" else 1024


def export_rows() -> Iterator[Row]:
    """Save rows in every format, and the CSV with a receipt."""
    for kind in (*FORMATS, RECEIPT):
        for size in SIZES:
            told = subprocess.run(
                [sys.executable, "-m", __name__, kind, str(size)],
                cwd=ROOT,
                check=True,
                capture_output=True,
                text=True,
            )
            saved = json.loads(told.stdout)
            what = f"Saving {saved['rows']:,} rows, {kind}"
            if "refused" in saved:
                yield Row(what, "refused")
                continue
            yield Row(
                what,
                f"{saved['seconds']:.1f} s, the first piece after {saved['first']:.1f} s; "
                f"{saved['megabytes']:.1f} MB",
                "first piece of CSV 1 s" if kind == "csv" else "",
            )
            yield Row(f"{what}: memory above idle", f"{saved['memory']:.0f} MB", BUDGET)


def export(kind: str, size: int) -> dict[str, float | str]:
    """Save so many rows and return what it cost."""
    store = Store.open(ROOT / "data" / "published")
    idle = _peak()
    start = time.perf_counter()
    view = replace(View.default(store), places=(), indicators=("all",))
    found = rows(store, view).taken(slice(size))
    asked = Asked(store, view, found, words("nb"), "http://localhost/data", "http://localhost/api")
    try:
        pieces = (
            receipt.write(asked, FORMATS["csv"]) if kind == RECEIPT else FORMATS[kind].write(asked)
        )
    except RefusedError as refused:
        return {"rows": len(found), "refused": str(refused)}
    written = len(next(pieces))
    first = time.perf_counter() - start
    written += sum(map(len, pieces))
    return {
        "rows": len(found),
        "seconds": time.perf_counter() - start,
        "first": first,
        "megabytes": written / 1e6,
        "memory": _peak() - idle,
    }


def _peak() -> float:
    """Return the largest memory this program has had, in MB.

    What `getrusage` tells on Linux begins with what the program that started this one had.
    """
    if _STATUS.exists():
        told = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines())
        return int(told["VmHWM"].split()[0]) * 1024 / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _IN_BYTES / 1e6


if __name__ == "__main__":
    print(json.dumps(export(sys.argv[1], int(sys.argv[2]))))
