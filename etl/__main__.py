"""python -m etl build | fetch | check | status | diff | history | at: the command line."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Column, Table

from etl.build import Built, CheckFailed, build, pending_indicators
from etl.check import Fault, run_checks
from etl.contract import SchemaError
from etl.contract.history import History, HistoryError
from etl.crosswalk import UnknownMunicipality
from etl.doubt import doubtful
from etl.gather import Origins, gather, refresh
from etl.history import prove, restore
from etl.publish import (
    BuildRunning,
    PublishError,
    Snapshot,
    differences,
    read_snapshot,
    single_build,
)
from etl.register import RegisterError
from etl.sources.deliveries import DeliveryAbsent
from etl.sources.errors import SourceError
from etl.sources.http import Client
from etl.sources.klass import LIVE_URL as KLASS_URL
from etl.sources.pxweb import LIVE_URL as SSB_URL
from etl.tables.model import DeliveryError

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    help="Fetch municipal statistics, move them to today's municipalities, make indicators, "
    "check them, and publish the tables that the dashboard reads.",
)
out = Console()

#: What bad input or a busy machine may raise; each message says what to do.
EXPECTED = (
    SourceError,
    DeliveryError,
    DeliveryAbsent,
    RegisterError,
    UnknownMunicipality,
    SchemaError,
    PublishError,
    HistoryError,
    BuildRunning,
)

Data = Annotated[
    Path, typer.Option(help="Folder with raw/ (the cache) and published/ (the snapshot).")
]
Deliveries = Annotated[
    Path | None,
    typer.Option(
        envvar="BYGDEPULS_DELIVERIES",
        help="Folder with the delivered files, one folder each. What is not there keeps the "
        "figures last published.",
    ),
]
SsbUrl = Annotated[
    str, typer.Option(envvar="BYGDEPULS_SSB_URL", help="Address of SSB's PxWebApi v2.")
]
KlassUrl = Annotated[str, typer.Option(envvar="BYGDEPULS_KLASS_URL", help="Address of KLASS.")]
Register = Annotated[Path, typer.Option(help="Folder with the hand-kept register.")]


@app.command("build")
def build_command(
    data: Data = Path("data"),
    deliveries: Deliveries = None,
    ssb_url: SsbUrl = SSB_URL,
    klass_url: KlassUrl = KLASS_URL,
    register: Register = Path("data/register"),
) -> None:
    """Make the snapshot anew, check it, and publish it where it differs from the one before.

    Asks SSB only for tables that were updated since they were last fetched. A fault anywhere
    leaves the last snapshot untouched.
    """
    origins = Origins(data, deliveries, register, ssb_url, klass_url)
    with _told(), _progress() as tell:
        built = build(origins, tell)
    _summarise(built)


@app.command("fetch")
def fetch_command(
    data: Data = Path("data"),
    deliveries: Deliveries = None,
    ssb_url: SsbUrl = SSB_URL,
    klass_url: KlassUrl = KLASS_URL,
) -> None:
    """Fill the raw cache and read every delivery, without publishing anything."""
    origins = Origins(data, deliveries, ssb_url=ssb_url, klass_url=klass_url)
    with _told(), single_build(data), _progress() as tell:
        client = Client(origins.patience)
        inputs = refresh(origins, client, read_snapshot(data), tell)
        gathered = gather(inputs, tell)
    out.print(f"{len(gathered.figures)} sources at hand after {client.n_requests} requests.")
    for note in gathered.notes:
        out.print(f"[yellow]·[/] {note}")


@app.command("check")
def check_command(data: Data = Path("data")) -> None:
    """Check the published snapshot; every fault in one report, exit code 1 where there is one.

    Each earlier version is made anew and held to its name.
    """
    faults = run_checks(_snapshot(data))
    if faults:
        _report(faults)
        raise typer.Exit(1)
    with _told():
        history = History.read(data / "published")
        for version in history.steps:
            prove(history.snapshot(version))
    out.print("[green]All checks passed.[/]")


@app.command("status")
def status_command(data: Data = Path("data")) -> None:
    """Tell what the snapshot holds, what is doubtful in it, and what has no figures yet."""
    snapshot = _snapshot(data)
    indicators = snapshot.tables["indicators"].sort_values("position")
    out.print(
        f"Snapshot [bold]{snapshot.manifest['version']}[/], built {snapshot.manifest['built']}, "
        f"data of {snapshot.manifest['data_date']}: {len(indicators)} indicators, "
        f"{len(snapshot.tables['observations']):,} figures."
    )
    table = Table(_id("indicator"), "years", "places", "sources")
    for row in indicators.to_dict("records"):
        years = f"{row['first_year']}–{row['last_year']}"
        table.add_row(row["indicator"], years, str(row["n_places"]), row["sources"])
    out.print(table)
    _print_doubtful(snapshot)
    pending = pending_indicators(snapshot)
    if pending:
        waiting = Table(_id("declared, without figures here"), "waits for")
        for indicator, variables in pending.items():
            waiting.add_row(indicator, ", ".join(variables))
        out.print(waiting)


@app.command("diff")
def diff_command(
    old: Annotated[Path, typer.Option(help="Data folder to compare with.")] = Path("data"),
    new: Annotated[Path | None, typer.Option(help="Data folder that is compared.")] = None,
) -> None:
    """Say what differs between two snapshots (exit code 1 where anything does).

    With one folder: which figures changed the last time that any did.
    """
    before = _snapshot(old)
    if new is None:
        _print_changes(before)
        return
    lines = differences(before, _snapshot(new))
    for line in lines:
        out.print(line, soft_wrap=True, markup=False)
    if lines:
        raise typer.Exit(1)
    out.print("The two snapshots hold the same.")


@app.command("history")
def history_command(data: Data = Path("data")) -> None:
    """List the versions that can be had: the published one, and those before it."""
    _snapshot(data)
    with _told():
        history = History.read(data / "published")
    table = Table(_id("version"), "built", "newest source", "bytes kept")
    for version, manifest in history.manifests.items():
        step = history.steps.get(version)
        size = f"{step.path.stat().st_size:,}" if step else "whole"
        table.add_row(version, manifest["built"], manifest["data_date"], size)
    out.print(table)


@app.command("at")
def at_command(
    version: Annotated[str, typer.Argument(help="A version that 'history' lists.")],
    to: Annotated[Path, typer.Option(help="Folder to write it into; it must not exist yet.")],
    data: Data = Path("data"),
) -> None:
    """Write an earlier version whole, after holding it to its name.

    `python -m dashboard --data FOLDER` shows it, where it is of the shape that the code expects.
    """
    _snapshot(data)
    if to.exists():
        _stop(f"{to} exists already; name another folder")
    with _told():
        earlier = History.read(data / "published").snapshot(version)
        prove(earlier)
    restore(earlier, to)
    out.print(f"Version [bold]{version}[/] stands in {to}.", soft_wrap=True)


def _snapshot(data: Path) -> Snapshot:
    with _told():
        snapshot = read_snapshot(data)
    if snapshot is None:
        _stop(f"no snapshot in {data}; run 'python -m etl build' first")
    return snapshot


def _summarise(built: Built) -> None:
    snapshot = built.snapshot
    n_indicators = snapshot.tables["observations"]["indicator"].nunique()
    state = "published" if built.is_new else "the same as before; nothing was written"
    out.print(
        f"[green]All checks passed.[/] {n_indicators} indicators, "
        f"{len(snapshot.tables['observations']):,} figures, {built.n_requests} requests: {state}.",
        soft_wrap=True,
    )
    for note in built.notes:
        out.print(f"[yellow]·[/] {note}", soft_wrap=True)
    if built.pending:
        out.print(f"{len(built.pending)} declared indicators have no figures yet (see status).")


def _print_doubtful(snapshot: Snapshot) -> None:
    table = Table("place", "status", "years", "figures", title="Uncertain after border changes")
    for row in doubtful(snapshot).to_dict("records"):
        table.add_row(row["place"], row["status"], row["years"], str(row["n_figures"]))
    out.print(table)


def _print_changes(snapshot: Snapshot) -> None:
    changes = snapshot.tables["changes"]
    before = snapshot.manifest.get("compared_with")
    if before is None:
        out.print("There are no figures before these to compare with.")
        return
    out.print(f"Figures that changed since version {before}:")
    table = Table(_id("indicator"), "new", "revised", "removed")
    kinds = changes.groupby(["indicator", "kind"]).size().unstack(fill_value=0)
    for indicator, row in kinds.iterrows():
        cells = [str(row.get(kind, 0)) for kind in ("new", "revised", "removed")]
        table.add_row(str(indicator), *cells)
    out.print(table)


def _id(heading: str) -> Column:
    """Return a column whose names are never cut, however narrow the window."""
    return Column(heading, no_wrap=True)


def _report(faults: list[Fault] | tuple[Fault, ...]) -> None:
    table = Table("check", "what was found", title=f"{len(faults)} faults")
    for fault in faults:
        table.add_row(fault.check, fault.message)
    out.print(table)


@contextmanager
def _told() -> Iterator[None]:
    """Turn expected errors into one message and exit code 1."""
    try:
        yield
    except CheckFailed as error:
        _report(tuple(error.faults))
        _stop(str(error))
    except EXPECTED as error:
        _stop(str(error))


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=out, transient=True) as progress:
        task = progress.add_task("starting", total=None)
        yield lambda doing: progress.update(task, description=doing)


def _stop(message: str) -> NoReturn:
    Console(stderr=True).print(f"[red]Stopped:[/] {message}", soft_wrap=True, highlight=False)
    raise typer.Exit(1)


if __name__ == "__main__":
    app()
