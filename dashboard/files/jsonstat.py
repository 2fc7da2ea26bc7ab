"""Rows as JSON-stat 2.0: a cube of indicator, place and year.

What a cube can't say in its cells stands in `extension`: the ends of intervals by the same
positions as values, and what the words in `status` mean. A cell without a status was not asked
for, or has an ordinary figure. Long and wide are the same here.
"""

import json
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dashboard.data.store import STATUSES
from dashboard.files.asked import Asked
from dashboard.files.behind import LICENCES, by_licence, sources_of
from dashboard.files.labels import status_label
from etl.contract import Status

_AT_A_TIME = 20_000


def write(asked: Asked) -> Iterator[bytes]:
    """Give the document piece by piece."""
    rows = asked.rows
    years, year = np.unique(rows.year, return_inverse=True)
    places, place = np.unique(rows.place, return_inverse=True)
    size = (len(rows.indicators), len(places), len(years))
    cell = (rows.indicator.astype(np.int64) * size[1] + place) * size[2] + year
    order = np.argsort(cell)
    cell, rows = cell[order], rows.taken(order)
    codes = [rows.places[each] for each in places]
    head = json.dumps(_head(asked, codes, years.tolist(), size), ensure_ascii=False)
    yield head.removesuffix("}").encode()
    known = ~np.isnan(rows.value)
    yield b', "value": '
    if 2 * np.count_nonzero(known) >= np.prod(size):
        yield from _dense(cell[known], rows.value[known], int(np.prod(size)))
    else:
        yield from _sparse(cell[known], rows.value[known])
    told = rows.status != STATUSES.index(Status.NORMAL)
    words = np.array([str(each) for each in STATUSES], dtype=object)
    yield b', "status": '
    yield from _sparse(cell[told], words[rows.status[told]])
    extension = json.dumps(_extension(asked), ensure_ascii=False)
    yield f', "extension": {extension.removesuffix("}")}'.encode()
    for name in ("lower", "upper"):
        end: NDArray[np.float64] = getattr(rows, name)
        yield f', "{name}": '.encode()
        yield from _sparse(cell[~np.isnan(end)], end[~np.isnan(end)])
    yield b"}}\n"


def _head(
    asked: Asked, codes: list[str], years: list[int], size: tuple[int, ...]
) -> dict[str, Any]:
    store, say = asked.store, asked.say
    metas = [store.indicators[each] for each in asked.rows.indicators]
    names = dict(zip(asked.rows.places, asked.rows.names, strict=True))
    indicator = {
        "label": say("Indicator"),
        "category": {
            "index": [meta.id for meta in metas],
            "label": {meta.id: say.pick(meta.title) for meta in metas},
            "unit": {
                meta.id: {"label": say.pick(meta.unit), "decimals": meta.decimals} for meta in metas
            },
            "note": {
                meta.id: [say.pick(each) for each in (meta.definition, meta.caution)]
                for meta in metas
            },
        },
    }
    place = {
        "label": say("Municipality"),
        "category": {"index": codes, "label": {each: names[each] for each in codes}},
    }
    sources = sources_of(asked)
    return {
        "version": "2.0",
        "class": "dataset",
        "href": asked.call,
        "label": f"Bygdepuls: {say.listing([say.pick(meta.title) for meta in metas])}",
        "source": "; ".join(dict.fromkeys(source.publisher for source in sources)),
        "updated": str(store.manifest["data_date"]),
        "link": {
            "alternate": [{"type": "text/html", "href": asked.page}],
            "license": [
                {"href": LICENCES[each], "label": each}
                for each in by_licence(sources)
                if each in LICENCES
            ],
        },
        "role": {"metric": ["indicator"], "geo": ["place"], "time": ["year"]},
        "id": ["indicator", "place", "year"],
        "size": size,
        "dimension": {
            "indicator": indicator,
            "place": place,
            "year": {"label": say("Year"), "category": {"index": [str(each) for each in years]}},
        },
    }


def _extension(asked: Asked) -> dict[str, Any]:
    """Return what JSON-stat has no place of its own for."""
    return {
        "data_version": asked.store.version,
        "licences": list(by_licence(sources_of(asked))),
        "statuses": {str(each): status_label(each, asked.say) for each in STATUSES},
    }


def _dense(cell: NDArray[np.int64], value: NDArray[np.float64], size: int) -> Iterator[bytes]:
    """Give every cell of the cube, null where there is no figure."""
    full = np.full(size, None, dtype=object)
    full[cell] = value.tolist()
    opening = "["
    for start in range(0, max(1, size), _AT_A_TIME):
        yield (opening + json.dumps(full[start : start + _AT_A_TIME].tolist())[1:-1]).encode()
        opening = ", "
    yield b"]"


def _sparse(cell: NDArray[np.int64], value: NDArray[Any]) -> Iterator[bytes]:
    """Give the cells that hold something, by their positions."""
    opening = "{"
    for start in range(0, max(1, len(cell)), _AT_A_TIME):
        part = slice(start, start + _AT_A_TIME)
        held = dict(zip(cell[part].tolist(), value[part].tolist(), strict=True))
        yield (opening + json.dumps(held)[1:-1]).encode()
        opening = ", "
    yield b"}"
