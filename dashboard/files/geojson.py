"""Rows as GeoJSON (RFC 7946): a feature for each municipality, with its figures as properties.

A map wants each outline once. So a figure is a property named after its indicator and year
("population_2024", and "population_2024_status"), and long and wide are the same; nothing is left
out but intervals. Where there would be too many properties, a GeoPackage holds all rows beside the
outlines.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from dashboard.data.store import STATUSES
from dashboard.files.asked import Asked
from dashboard.files.columns import STATUS
from dashboard.files.outlines import Outline, outlines
from dashboard.files.refused import RefusedError
from dashboard.text import mark

#: Figures of a feature: the country's outlines with so many are some twenty megabytes.
MAX_FIGURES = 400


def write(asked: Asked) -> Iterator[bytes]:
    """Give the collection feature by feature.

    Raises
    ------
    RefusedError : too many figures for a feature, or borders without outlines.
    """
    rows = asked.rows
    figures = len(np.unique(rows.indicator.astype(np.int64) * 10_000 + rows.year))
    if figures > MAX_FIGURES:
        raise RefusedError(
            mark(
                "GeoJSON has room for {most} figures for each municipality (indicators times "
                "years); this is {figures}."
            ),
            {"most": MAX_FIGURES, "figures": figures},
            mark("Save as GeoPackage, or choose fewer years or indicators."),
        )
    return _collection(asked, outlines(asked))


def _collection(asked: Asked, drawn: Mapping[str, Outline]) -> Iterator[bytes]:
    about = {"version": asked.store.version, "page": asked.page, "api_call": asked.call}
    yield f'{{"type": "FeatureCollection", "bygdepuls": {json.dumps(about)}, "features": ['.encode()
    names = dict(zip(asked.rows.places, asked.rows.names, strict=True))
    opening = "\n"
    for place, outline in drawn.items():
        feature = {
            "type": "Feature",
            "id": place,
            "properties": {"place": place, "place_name": names[place]} | _figures(asked, place),
            "geometry": {
                "type": "MultiPolygon",
                "coordinates": [[ring.tolist() for ring in polygon] for polygon in outline],
            },
        }
        yield (opening + json.dumps(feature, ensure_ascii=False)).encode()
        opening = ",\n"
    yield b"\n]}\n"


def _figures(asked: Asked, place: str) -> dict[str, Any]:
    """Return the figures of a place, each beside its status."""
    rows = asked.rows.taken(asked.rows.place == asked.rows.places.index(place))
    found: dict[str, Any] = {}
    for at, year, value, status in zip(
        rows.indicator.tolist(),
        rows.year.tolist(),
        rows.value.tolist(),
        rows.status.tolist(),
        strict=True,
    ):
        name = f"{rows.indicators[at]}_{year}"
        found[name] = None if np.isnan(value) else value
        found[f"{name}_{STATUS}"] = str(STATUSES[status])
    return found
