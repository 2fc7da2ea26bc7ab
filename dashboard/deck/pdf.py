"""From page to paper: files printed as PDF by a Chromium here, cut off from any host."""

import io
import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from dashboard.text import mark

#: The environment variable that names the Chromium to use, by path or by name.
CHROMIUM = "BYGDEPULS_CHROMIUM"
_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
#: Of the browser's own clock, which runs ahead where nothing happens; and of ours.
_DRAWN_MS, _LIMIT_S = 60_000, 90
#: How long those who come meanwhile wait for their turn: the server has few threads.
_WAIT_S = 60
#: Nothing is looked up, and what is asked for all the same goes to a port that nobody answers at.
_CUT_OFF = (
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
)
_ABSENT = mark(
    "This server has no browser to make the PDF with. Print from your own browser and choose "
    "“Save as PDF”."
)
_FAILED = mark(
    "The PDF could not be made here. Print from your own browser and choose “Save as PDF”."
)
_BUSY = mark(
    "The server is making other PDFs. Try again in a minute, or print from your own browser and "
    "choose “Save as PDF”."
)
#: One at a time: each takes the memory of a browser.
_turn = Lock()


class NoPdfError(RuntimeError):
    """No PDF could be made here; `message` is an English sentence to translate."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def pdf(packed: bytes) -> bytes:
    """Return the pack's slides as PDF, a slide a page.

    Raises
    ------
    NoPdfError : there is no Chromium here, or it did not finish.
    """
    with zipfile.ZipFile(io.BytesIO(packed)) as kept:
        files = {name: kept.read(name) for name in kept.namelist()}
    return printed(files, next(name for name in files if name.endswith("/index.html")))


def printed(files: Mapping[str, bytes], page: str) -> bytes:
    """Return one of some files, by its name, as PDF; its styles say how large the paper is.

    Raises
    ------
    NoPdfError : there is no Chromium here, it did not finish, or others' turn took too long.
    """
    chromium = _chromium()
    if chromium is None:
        raise NoPdfError(_ABSENT)
    with (
        _our_turn(),
        tempfile.TemporaryDirectory(prefix="bygdepuls-", ignore_cleanup_errors=True) as room,
    ):
        folder = Path(room)
        for name, content in files.items():
            file = folder / "files" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        made = folder / "made.pdf"
        _run(_command(chromium, folder, folder / "files" / page, made))
        if not made.exists():
            raise NoPdfError(_FAILED)
        return made.read_bytes()


def can_print() -> bool:
    """Whether there is a Chromium here."""
    return _chromium() is not None


@contextmanager
def _our_turn() -> Iterator[None]:
    if not _turn.acquire(timeout=_WAIT_S):
        raise NoPdfError(_BUSY)
    try:
        yield
    finally:
        _turn.release()


def _chromium() -> str | None:
    return next(filter(None, map(shutil.which, _asked())), None)


def _asked() -> Sequence[str]:
    return (os.environ[CHROMIUM],) if CHROMIUM in os.environ else _NAMES


def _command(chromium: str, folder: Path, page: Path, made: Path) -> list[str]:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [
        chromium,
        "--headless",
        "--disable-gpu",
        *_CUT_OFF,
        *(["--no-sandbox"] if is_root else []),
        f"--user-data-dir={folder / 'profile'}",
        f"--virtual-time-budget={_DRAWN_MS}",
        "--no-pdf-header-footer",
        f"--print-to-pdf={made}",
        page.as_uri(),
    ]


def _run(command: Sequence[str]) -> None:
    """Run the browser; one that does not finish in time is ended."""
    quiet = subprocess.DEVNULL
    try:
        subprocess.run(command, stdout=quiet, stderr=quiet, timeout=_LIMIT_S, check=False)
    except subprocess.TimeoutExpired:
        raise NoPdfError(_FAILED) from None
