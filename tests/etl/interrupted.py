"""Publish again and again, each time killed one file operation later than the time before.

    python -m tests.etl.interrupted FOLDER

FOLDER holds `data`, a data folder with a snapshot, and `snapshots.pickle`, that snapshot and the
one to publish; `killed-1`, `killed-2`, … are made beside them, until a build outlives its bullet.
"""

import os
import pickle
import shutil
import signal
import sys
from pathlib import Path

from etl.publish import Snapshot, publish, single_build

#: What changes a folder. Opening a file counts where it is opened for writing.
OPERATIONS = {"os.rename", "os.mkdir", "os.remove", "os.rmdir"}


def kill_at(n_operations: int) -> None:
    """Let this process be killed just before its n-th file operation from now on."""
    seen = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_CREAT
        if event in OPERATIONS or writes:
            seen += 1
            if seen == n_operations:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def publish_until_killed(data: Path, old: Snapshot, new: Snapshot, n_operations: int) -> None:
    kill_at(n_operations)
    with single_build(data):
        publish(data, new, old, "2026-03-02")


def main(folder: Path) -> None:
    old, new = pickle.loads((folder / "snapshots.pickle").read_bytes())
    status, n_operations = 1, 0
    while status != 0:
        n_operations += 1
        data = shutil.copytree(folder / "data", folder / f"killed-{n_operations}" / "data")
        child = os.fork()
        if child == 0:
            publish_until_killed(data, old, new, n_operations)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status not in (0, signal.SIGKILL):
            raise SystemExit(f"the publishing process ended with {status}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
