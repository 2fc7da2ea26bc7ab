"""JSON-stat 2 → tidy frames: codes kept, statuses kept, wrong shapes refused. Pure.

Format: https://json-stat.org/full/ (version 2.0).
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from etl.contract import Status
from etl.sources.errors import BadAnswer

#: Values and symbols as JSON-stat writes them: one for each cell, or only those that there are.
_Cells = Sequence[float | None] | Mapping[str, float | None]
_Symbols = str | Sequence[str | None] | Mapping[str, str] | None

#: SSB's symbols. Those from before 2021 are kept: old tables may still hold them.
STATUS_OF_SYMBOL: Mapping[str, Status] = {
    ".": Status.NOT_APPLICABLE,
    "..": Status.MISSING,
    "...": Status.MISSING,
    ":": Status.SUPPRESSED,
    "*": Status.PROVISIONAL,
    "-": Status.NORMAL,
    "": Status.NORMAL,
}


def codes_of(dataset: Mapping[str, Any], dimension: str) -> list[str]:
    """Return the codes of a dimension in the order of their positions."""
    category = dataset["dimension"][dimension]["category"]
    index = category.get("index")
    if index is None:
        return list(category["label"])
    if isinstance(index, Sequence):
        return [str(code) for code in index]
    return sorted(index, key=index.__getitem__)


def labels_of(dataset: Mapping[str, Any], dimension: str) -> dict[str, str]:
    """Return the label of each code of a dimension, in the order of their positions."""
    labels = dataset["dimension"][dimension]["category"].get("label", {})
    return {code: labels.get(code, code) for code in codes_of(dataset, dimension)}


def to_frame(dataset: Mapping[str, Any]) -> pd.DataFrame:
    """Return one row per cell: a text column per dimension, `value` and `status`.

    A cell without value or symbol is `missing`. A symbol with a value keeps the value.

    Raises
    ------
    BadAnswer : where ids, sizes, codes and values do not fit together, or a symbol is unknown.
    """
    try:
        names, sizes = list(dataset["id"]), [int(size) for size in dataset["size"]]
        axes = [codes_of(dataset, name) for name in names]
        label = str(dataset.get("label", "the answer"))
        raw_values = dataset["value"]
    except (KeyError, TypeError, ValueError) as error:
        raise BadAnswer(f"an answer is not JSON-stat 2: {error!r} is missing or wrong") from error
    if [len(axis) for axis in axes] != sizes:
        raise BadAnswer(
            f"{label}: its dimensions have {[len(axis) for axis in axes]} codes, "
            f"but 'size' says {sizes}; fetch it again"
        )
    n_cells = math.prod(sizes)
    values = _dense(raw_values, n_cells, label)
    statuses = _statuses(dataset.get("status"), values, label)
    frame = pd.DataFrame(index=pd.RangeIndex(n_cells))
    repeat = n_cells
    for name, axis, size in zip(names, axes, sizes, strict=True):
        repeat = repeat // size if size else 0
        positions = np.tile(np.repeat(np.arange(size), repeat), n_cells // max(size * repeat, 1))
        frame[name] = pd.Categorical.from_codes(positions, categories=pd.Index(axis))
    frame["value"], frame["status"] = values, statuses
    return frame


def _dense(raw: _Cells, n_cells: int, label: str) -> np.ndarray:
    """Return values as floats; a mapping is sparse and lists only the cells that have one."""
    values = np.full(n_cells, np.nan)
    if isinstance(raw, Mapping):
        if any(int(position) >= n_cells for position in raw):
            raise BadAnswer(f"{label}: a value lies outside its {n_cells} cells; fetch it again")
        for position, value in raw.items():
            values[int(position)] = np.nan if value is None else value
        return values
    if len(raw) != n_cells:
        raise BadAnswer(
            f"{label}: {n_cells} cells by its dimensions, {len(raw)} values; fetch it again"
        )
    values[:] = np.array(raw, dtype=float)
    return values


def _statuses(raw: _Symbols, values: np.ndarray, label: str) -> np.ndarray:
    statuses = np.full(len(values), Status.NORMAL.value, dtype=object)
    statuses[np.isnan(values)] = Status.MISSING.value
    for position, symbol in _symbols(raw, len(values)):
        if position >= len(values):
            raise BadAnswer(
                f"{label}: a symbol lies outside its {len(values)} cells; fetch it again"
            )
        if symbol not in STATUS_OF_SYMBOL:
            raise BadAnswer(
                f"{label}: unknown symbol '{symbol}' in cell {position}; "
                "add it to STATUS_OF_SYMBOL in etl/sources/jsonstat.py"
            )
        status = STATUS_OF_SYMBOL[symbol]
        if status.has_value == (not np.isnan(values[position])):
            statuses[position] = status.value
    return statuses


def _symbols(raw: _Symbols, n_cells: int) -> list[tuple[int, str]]:
    """Return (cell, symbol) pairs from any of the three spellings that the format allows."""
    if not raw:
        return []
    if isinstance(raw, str):
        return [(position, raw) for position in range(n_cells)]
    if isinstance(raw, Mapping):
        return [(int(position), str(symbol)) for position, symbol in raw.items()]
    return [(position, str(symbol)) for position, symbol in enumerate(raw) if symbol]
