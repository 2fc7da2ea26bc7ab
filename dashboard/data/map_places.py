"""What the map knows about each place beside the figures: names, groups, size and programmes."""

from typing import Any

import numpy as np

from dashboard.data.store import Store
from etl.contract import Language

#: The indicator whose last figure is a place's size.
SIZE = "population"


def map_places(store: Store, language: Language) -> dict[str, Any]:
    """Return places, counties, programmes and tracked places, with texts in `language`."""
    people = sizes(store)
    edges = _edges(store)
    counties = {row.county: row.county_name for row in store.places.values()}
    return {
        "places": {
            code: {
                "name": row.name,
                "other": row.name_other,
                "former": row.former_names,
                "edges": edges[code],
                "county": row.county,
                "centrality": row.centrality_class,
                "size": people.get(code),
                "programmes": joined(store, code),
            }
            for code, row in store.places.items()
        },
        "counties": dict(sorted(counties.items(), key=lambda pair: pair[1])),
        "programmes": {
            code: {
                "name": getattr(row.name, language),
                "first": row.first_year,
                "last": row.last_year,
            }
            for code, row in store.programmes.items()
        },
        "tracked": [
            {
                "id": row.tracked_id,
                "place": row.place,
                "name": row.name,
                "x": row.x,
                "y": row.y,
                "programme": row.programme,
                "first": row.first_year,
                "last": row.last_year,
                "certain": row.is_year_certain,
                "theme": getattr(row.theme, language),
                "summary": getattr(row.summary, language),
            }
            for row in store.tracked
            if row.x is not None and row.y is not None
        ],
    }


def joined(store: Store, place: str) -> list[str]:
    """Return the programmes that a place or a part of it took part in."""
    tracked = (row.programme for row in store.tracked if row.place == place)
    treated = (row.programme for row in store.participations if row.place == place)
    return sorted({*tracked, *treated})


def sizes(store: Store) -> dict[str, int]:
    """Return the last known number of people in each place."""
    if SIZE not in store.place_values:
        return {}
    matrix = store.place_values[SIZE]
    return {
        place: int(row[np.isfinite(row)][-1])
        for place, row in zip(matrix.units, matrix.value, strict=True)
        if np.isfinite(row).any()
    }


def _edges(store: Store) -> dict[str, list[str]]:
    """Return by place the former municipalities of which it has an edge, but no share of people.

    They are those whose people the reforms have counted in other places alone.
    """
    heirs: dict[str, set[str]] = {}
    for reform in store.reforms:
        heirs.setdefault(reform.old_name, set()).add(reform.place)
    return {
        code: [name for name in row.former_names.split(";") if code not in heirs.get(name, {code})]
        for code, row in store.places.items()
    }
