"""One indicator for all places and years, compact enough to send to a browser once."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dashboard.data.classes import Classes, classify, meaningful_middle
from dashboard.data.records import MONEY
from dashboard.data.store import NORWAY, STATUSES, Matrix, Store
from etl.contract import LANGUAGES, IndicatorMeta, Status

Grid = NDArray[np.float64]

#: What a source row says under the map.
_SOURCE = ("publisher", "table", "title", "url", "licence", "updated", "retrieved")
_TEXTS = ("title", "short", "unit", "definition", "caution")


def indicator_document(store: Store, indicator: str) -> dict[str, Any]:
    """Return all that the map needs to show `indicator`: figures, classes, texts and sources."""
    meta = store.indicators[indicator]
    document: dict[str, Any] = {
        "indicator": indicator,
        "kind": meta.kind,
        "better": meta.better,
        "decimals": meta.decimals,
        "texts": _texts(meta),
        "sources": [
            {name: getattr(source, name) for name in _SOURCE}
            for source in store.sources_of(indicator)
        ],
    }
    document |= figures(store.place_values[indicator], meta)
    if meta.kind != "count" and indicator in store.area_values:
        document["norway"] = _norway(store.area_values[indicator], document["years"], meta.decimals)
    return document


def figures(matrix: Matrix, meta: IndicatorMeta) -> dict[str, Any]:
    """Return the figures of `matrix` as short JSON.

    Values are whole numbers of the last decimal shown; each row holds its first value and then the
    steps from the last known one, null where there is none. `below` and `above` are the distances
    to the ends of the interval. `statuses` lists [row, first, last] positions of years by status;
    normal years are left out.
    """
    scaled = _scale(matrix.value, meta.decimals)
    classes = classes_in(matrix, meta)
    document: dict[str, Any] = {
        "places": list(matrix.units),
        "years": matrix.years.tolist(),
        "values": [_steps(row) for row in scaled],
        "statuses": _runs(matrix.status),
        "limits": list(classes.limits),
        "middle": classes.middle,
    }
    if np.isfinite(matrix.lower).any():
        document["below"] = _whole(scaled - _scale(matrix.lower, meta.decimals))
        document["above"] = _whole(_scale(matrix.upper, meta.decimals) - scaled)
    return document


def classes_of(store: Store, indicator: str) -> Classes:
    """Return the classes that the map colours `indicator` by."""
    return classes_in(store.place_values[indicator], store.indicators[indicator])


def classes_in(matrix: Matrix, meta: IndicatorMeta) -> Classes:
    """Return the classes of all years; where prices rise, those of the newest, or all is one."""
    shown = matrix.value[:, -1:] if meta.unit.en in MONEY else matrix.value
    return classify(shown.ravel(), meta.decimals, meaningful_middle(meta.id, shown))


def _texts(meta: IndicatorMeta) -> dict[str, dict[str, str]]:
    return {
        language: {name: getattr(getattr(meta, name), language) for name in _TEXTS}
        for language in LANGUAGES
    }


def _norway(areas: Matrix, years: list[int], decimals: int) -> list[float | None]:
    """Return the country's value for each of `years`, null where there is none."""
    row = areas.value[areas.units.index(NORWAY)]
    known: Mapping[int, float] = dict(zip(areas.years.tolist(), row.tolist(), strict=True))
    values = (known.get(year, np.nan) for year in years)
    return [round(value, decimals) if np.isfinite(value) else None for value in values]


def _scale(grid: Grid, decimals: int) -> Grid:
    return np.asarray(np.round(grid * 10**decimals), dtype=np.float64)


def _whole(grid: Grid) -> list[list[int | None]]:
    return [[int(cell) if np.isfinite(cell) else None for cell in row] for row in grid]


def _steps(row: Grid) -> list[int | None]:
    """Return the first known value, then the change from the last known one."""
    steps: list[int | None] = []
    last = 0
    for cell in row:
        steps.append(int(cell) - last if np.isfinite(cell) else None)
        last = int(cell) if np.isfinite(cell) else last
    return steps


def _runs(statuses: NDArray[np.int8]) -> dict[str, list[list[int]]]:
    """Return, by status, unbroken runs of years as [row, first, last]."""
    runs: dict[str, list[list[int]]] = {}
    normal = STATUSES.index(Status.NORMAL)
    for row, column in np.argwhere(statuses != normal).tolist():
        found = runs.setdefault(STATUSES[statuses[row, column]], [])
        if found and found[-1][0] == row and found[-1][2] == column - 1:
            found[-1][2] = column
        else:
            found.append([row, column, column])
    return runs
