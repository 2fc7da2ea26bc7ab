"""Published files as they lie on disk: read whole, checked, or one error that says the way out."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from etl import contract
from etl.contract import Status

#: Order of the codes that stand for statuses in arrays.
STATUSES: tuple[Status, ...] = tuple(Status)


class SnapshotError(RuntimeError):
    """The published snapshot can't be used; the message names the file and the way out."""

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(
            f"{path}: {fault}. Build the snapshot with 'python -m etl build', "
            f"or restore the one in git with 'git checkout -- {path.parent}'."
        )


def manifest(folder: Path) -> dict[str, Any]:
    """Return what the snapshot says of itself."""
    path = folder / contract.MANIFEST
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SnapshotError(path, "the file is missing") from None
    except json.JSONDecodeError as error:
        raise SnapshotError(path, f"not JSON ({error})") from error
    needed = ("version", "data_date", "built", "code_version")
    absent = [key for key in needed if key not in found]
    if absent:
        raise SnapshotError(path, f"the manifest lacks {', '.join(absent)}")
    return found


def read(folder: Path, table: contract.Table) -> pa.Table:
    """Return a published table, with at least the columns of the contract."""
    path = folder / table.filename
    try:
        with pq.ParquetFile(path) as file:
            content = file.read()
    except FileNotFoundError:
        raise SnapshotError(path, "the table is missing") from None
    except (pa.ArrowException, OSError) as error:
        raise SnapshotError(path, f"the table can't be read ({error})") from error
    absent = [name for name in table.columns if name not in content.column_names]
    if absent:
        raise SnapshotError(path, f"the table lacks the columns {', '.join(absent)}")
    return content


def rows(folder: Path, table: contract.Table) -> list[dict[str, Any]]:
    """Return the rows of a published table."""
    found: list[dict[str, Any]] = read(folder, table).to_pylist()
    return found


def counts(folder: Path, table: contract.Table, column: str) -> dict[str, int]:
    """Return how many rows of a published table have each text in a column."""
    found = read(folder, table)[column].value_counts().to_pylist()
    return {each["values"]: each["counts"] for each in found}


def positions(column: pa.ChunkedArray, position: Mapping[str, int]) -> NDArray[np.int64]:
    """Return each text's position; KeyError names a text that has none."""
    encoded = column.combine_chunks().dictionary_encode()
    codes = np.array([position[code] for code in encoded.dictionary.to_pylist()], dtype=np.int64)
    found: NDArray[np.int64] = codes[np.from_dlpack(encoded.indices)]
    return found


def numbers(column: pa.ChunkedArray) -> NDArray[Any]:
    """Return numbers, NaN where there is none; `to_numpy` would import pandas, a second's work."""
    batch = pa.record_batch([column.combine_chunks()], names=["number"])
    tensor = batch.to_tensor(null_to_nan=column.null_count > 0)
    found: NDArray[Any] = tensor.to_numpy()[:, 0]
    return found
