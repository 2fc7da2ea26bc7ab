"""What the tests of the pipeline share: a replayed source that can misbehave, folders to spoil."""

import hashlib
import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http.server import ThreadingHTTPServer
from pathlib import Path

import pandas as pd

from etl.contract import COUNTS, GEOMETRY_FILES, TABLES
from etl.gather import Origins
from etl.publish import Snapshot, publish, read_snapshot
from etl.sources.http import Patience
from tests.dashboard import factories

ROOT = Path(__file__).parents[2]
#: Three tries a hundredth of a second apart: what fails, fails at once.
HASTE = Patience(timeout_s=20, attempts=3, first_wait_s=0.01, longest_wait_s=0.02)


@dataclass(frozen=True, slots=True)
class Sources:
    """The replayed sources: a server at work, and the folder of delivered files."""

    server: ThreadingHTTPServer
    deliveries: Path

    def origins(self, data: Path, **other: object) -> Origins:
        """Return where a build finds its input; `other` fields win."""
        address = f"http://127.0.0.1:{self.server.server_port}/api"
        usual = Origins(
            data=data,
            deliveries=self.deliveries,
            register=ROOT / "data/register",
            ssb_url=f"{address}/pxwebapi/v2",
            klass_url=f"{address}/klass/v1",
            patience=HASTE,
        )
        return replace(usual, **other)

    @contextmanager
    def faulty(self, *faults: str) -> Iterator[None]:
        """Let the server misbehave as its `--fault` option has it ("429:every=2")."""
        self.server.count = 0
        for fault in faults:
            kind, _, argument = fault.partition(":")
            self.server.faults.setdefault(kind, []).append(argument)
        try:
            yield
        finally:
            self.server.faults.clear()

    @contextmanager
    def updated(self, *tables: str) -> Iterator[None]:
        """Let the server say that `tables` have new figures, so that a build asks for them."""
        raws = [self.server.tables[table].raw for table in tables]
        before = [raw["updated"] for raw in raws]
        for raw in raws:
            raw["updated"] = "2099-01-01T07:00:00Z"
        try:
            yield
        finally:
            for raw, day in zip(raws, before, strict=True):
                raw["updated"] = day

    def asked_for_figures(self) -> list[str]:
        """Return the tables whose figures were asked for since the list was last cleared."""
        return [path.split("/")[5] for _, path, _ in self.server.seen if "/data?" in path]


def contents(folder: Path) -> dict[str, str]:
    """Return the hash of every file under `folder` by its path there."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def tiny(folder: Path, people: float = 1000) -> Snapshot:
    """Return a snapshot of a few rows; `people` is the population of Hasvik in its first year."""
    written = factories.snapshot(folder)
    tables = {
        table.name: table.conform(pd.read_parquet(written / table.filename)) for table in TABLES
    }
    observations = tables["observations"].copy()
    first = observations.query("indicator == 'population' and place == '5433'").index[0]
    observations.loc[first, "value"] = people
    shutil.rmtree(written)
    count = ("population", "5433", 2018, people, "normal", 1, "ssb_06913")
    counts = pd.DataFrame([count], columns=list(COUNTS.columns))
    geometry = dict.fromkeys(GEOMETRY_FILES, b"{}")
    replaced = {"observations": observations, "counts": COUNTS.conform(counts)}
    return Snapshot(tables | replaced, geometry)


def revised(snapshot: Snapshot) -> Snapshot:
    """One figure revised, one removed with its row, one new; one definition written anew."""
    observations = snapshot.tables["observations"]
    turnout = observations.query("indicator == 'turnout'").index
    population = observations.query("indicator == 'population' and place == '4636'").index
    observations = observations.copy()
    observations.loc[population[0], "value"] = 801.0
    observations.loc[turnout[-1], ["value", "status"]] = (71.0, "normal")
    observations = observations.drop(turnout[1])
    indicators = snapshot.tables["indicators"].copy()
    indicators.loc[0, "definition_nn"] = "Ein ny definisjon"
    return spoilt(snapshot, observations=observations, indicators=indicators)


def redrawn(snapshot: Snapshot) -> Snapshot:
    """Another picture, and places without one of them: nothing but what no figure tells."""
    places = snapshot.tables["places"]
    return replace(
        spoilt(snapshot, places=places.assign(former_names="Ny")),
        geometry={**snapshot.geometry, GEOMETRY_FILES[0]: b'{"new": 1}'},
    )


def spoilt(snapshot: Snapshot, **tables: pd.DataFrame) -> Snapshot:
    """Return `snapshot` with some of its tables replaced."""
    return replace(snapshot, tables={**snapshot.tables, **tables})


def delivered_copy(deliveries: Path, folder: Path, path: str) -> Path:
    """Copy one delivery into `folder`, the only one there; return its file, which may be spoilt."""
    shutil.copytree((deliveries / path).parent, (folder / path).parent, copy_function=shutil.copy)
    for file in (folder / path).parent.iterdir():
        file.chmod(0o644)
    (folder / path).parent.chmod(0o755)
    return folder / path


@contextmanager
def no_file_above(n_bytes: int) -> Iterator[None]:
    """Let the operating system refuse to let any file grow above `n_bytes`, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (n_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def three_versions(folder: Path) -> Path:
    """Return a data folder in which `tiny`, `revised` and `redrawn` were published, one a day."""
    first = tiny(folder / "scratch")
    second = revised(first)
    for day, snapshot in enumerate((first, second, redrawn(second)), 1):
        publish(folder / "data", snapshot, read_snapshot(folder / "data"), f"2026-03-0{day}")
    return folder / "data"
