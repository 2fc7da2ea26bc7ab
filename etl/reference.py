"""What places are and where they lie: regions, centrality, boundaries, and the register."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pandas as pd

from etl.contract import (
    DIVISION,
    GEOMETRY_FILES,
    GOALS,
    METHODS,
    PROGRAMMES,
    PROJECTS,
    SUCCESS_FACTORS,
    TARGETS,
    TRACKED,
    TREATED,
)
from etl.gather import Gathered, Origins, source_row, today
from etl.indicators.catalogue import CATALOGUE
from etl.places import place_names, places_table
from etl.publish import Snapshot
from etl.register import Register, load_register, programmes_of_place, tracked_places
from etl.sources.cache import sha256
from etl.sources.deliveries import DeliveryAbsent, find_delivery
from etl.tables import ba_regions, boundaries, centrality, kommsummer, regions
from etl.tables.boundaries import Geometry
from etl.tables.model import DeliveryError, SourceInfo
from etl.tables.picture import Fit

#: Delivered files that hold no figures but what places are.
REFERENCE_PATHS = (
    boundaries.PATH,
    regions.DELIVERY.path,
    centrality.DELIVERY.path,
    ba_regions.PATH,
    kommsummer.DELIVERY.path,
)
REGISTER_TABLES = (
    TRACKED,
    PROGRAMMES,
    TREATED,
    PROJECTS,
    SUCCESS_FACTORS,
    METHODS,
    GOALS,
    TARGETS,
)
REGION_COLUMNS = ("county", "county_name", "economic_region", "economic_region_name")

_Content = TypeVar("_Content")


@dataclass(frozen=True, slots=True)
class Reference:
    """The places table, the register's tables, the two pictures, and the sources behind them."""

    places: pd.DataFrame
    register: dict[str, pd.DataFrame]
    geometry: dict[str, bytes]
    sources: list[dict[str, str]]


def read_reference(origins: Origins, gathered: Gathered, previous: Snapshot | None) -> Reference:
    """Return reference tables; what is not delivered stays as last published.

    Raises
    ------
    DeliveryError : a file is not as declared, or is absent and was never published.
    RegisterError : the register has faults.
    """
    sources: list[dict[str, str]] = []

    def delivered(
        source: SourceInfo, path: str, read: Callable[[Path], _Content]
    ) -> _Content | None:
        try:
            if origins.deliveries is None:
                raise DeliveryAbsent(path)
            file = find_delivery(origins.deliveries, path)
        except DeliveryAbsent:
            gathered.notes.append(f"{path} is not delivered; it stays as last published")
            if previous is None:
                raise DeliveryError(
                    f"{path} is not delivered, and no earlier snapshot holds it; "
                    "name the folder of deliveries (--deliveries)"
                ) from None
            sources.extend(_kept_rows(previous, source.id))
            return None
        sources.append(source_row(source, today(), digest=sha256(file.read_bytes())))
        return read(file)

    geometry = delivered(boundaries.KARTVERKET, boundaries.PATH, boundaries.build_geometry)
    region = delivered(regions.DELIVERY.source, regions.DELIVERY.path, regions.read)
    central = delivered(centrality.DELIVERY.source, centrality.DELIVERY.path, centrality.read)
    labour = delivered(ba_regions.SOURCE, ba_regions.PATH, ba_regions.read)
    delivered(kommsummer.DELIVERY.source, kommsummer.DELIVERY.path, kommsummer.read)
    register = load_register(
        origins.register,
        gathered.municipalities.valid(DIVISION),
        [indicator.meta.id for indicator in CATALOGUE],
    )
    before = None if previous is None else previous.tables["places"]
    places = places_table(
        place_names(gathered.municipalities),
        _or_before(region, before, REGION_COLUMNS),
        _or_before(central, before, ("centrality_index", "centrality_class")),
        _or_before(_named_labour(labour), before, ("ba_region",)),
        geometry.area_km2 if geometry else _area_before(before),
        {str(place): names for place, names in programmes_of_place(register).items()},
        tracked_places(register),
    )
    pictures = _pictures(geometry, previous)
    return Reference(places, _register_tables(register, pictures), pictures, sources)


def _or_before(
    delivered: pd.DataFrame | None, before: pd.DataFrame | None, columns: tuple[str, ...]
) -> pd.DataFrame:
    """Return place and `columns`, as delivered or else as last published."""
    frame = before if delivered is None else delivered
    if frame is None:
        raise DeliveryError(f"nothing holds {columns}; deliver the reference tables")
    return frame[["place", *columns]]


def _area_before(before: pd.DataFrame | None) -> dict[str, float]:
    if before is None:
        return {}
    return dict(zip(before["place"], before["area_km2"], strict=True))


def _named_labour(delivered: pd.DataFrame | None) -> pd.DataFrame | None:
    """Return labour-market regions by name, which is what people know them by."""
    if delivered is None:
        return None
    return delivered[["place", "ba_region_name"]].rename(columns={"ba_region_name": "ba_region"})


def _pictures(geometry: Geometry | None, previous: Snapshot | None) -> dict[str, bytes]:
    if geometry is not None:
        return dict(zip(GEOMETRY_FILES, (geometry.overview, geometry.detail), strict=True))
    return {} if previous is None else dict(previous.geometry)


def _register_tables(register: Register, pictures: Mapping[str, bytes]) -> dict[str, pd.DataFrame]:
    """Return the register's tables, tracked places with their point in the picture."""
    fit = _fit(pictures[GEOMETRY_FILES[0]])
    points = [
        fit.to_picture(longitude, latitude)
        for longitude, latitude in zip(
            register.tracked["longitude"], register.tracked["latitude"], strict=True
        )
    ]
    tracked = register.tracked.assign(
        x=[point[0] for point in points], y=[point[1] for point in points]
    )
    return {
        table.name: tracked if table is TRACKED else getattr(register, table.name)
        for table in REGISTER_TABLES
    }


def _fit(picture: bytes) -> Fit:
    topology = json.loads(picture)
    _, _, width, height = topology["viewBox"]
    return Fit(**topology["fit"], width=width, height=height)


def _kept_rows(previous: Snapshot, source: str) -> list[dict[str, str]]:
    rows = previous.tables["sources"]
    return [
        {str(name): str(value) for name, value in row.items()}
        for row in rows[rows["source"] == source].to_dict("records")
    ]
