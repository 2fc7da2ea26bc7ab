"""Files that are whole before they are sent: made on disk, then given piece by piece."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

_AT_A_TIME = 1 << 18


def made(make: Callable[[Path], None]) -> Iterator[bytes]:
    """Give the file that `make` writes to a path; it is gone when the last piece is given."""
    with TemporaryDirectory(prefix="bygdepuls-") as folder:
        path = Path(folder) / "file"
        make(path)
        yield from pieces(path)


def pieces(path: Path) -> Iterator[bytes]:
    """Give a file's bytes, a little at a time."""
    with path.open("rb") as file:
        while piece := file.read(_AT_A_TIME):
            yield piece
