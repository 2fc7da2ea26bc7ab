"""The files of a snapshot: its tables, its pictures, and which folder holds the one that stands."""

from pathlib import Path

from etl.contract.figures import (
    AGE_SEX,
    AREA_OBSERVATIONS,
    AREAS,
    CHANGES,
    COUNTS,
    DIVISION_OBSERVATIONS,
    DIVISION_PLACES,
    INDICATORS,
    OBSERVATIONS,
    PEER_VALUES,
    PEER_VARIABLES,
    PEERS,
    PLACES,
    REFORMS,
    SOURCES,
    TARGET_TRENDS,
    TRENDS,
)
from etl.contract.register import (
    GOALS,
    METHODS,
    PROGRAMMES,
    PROJECTS,
    SUCCESS_FACTORS,
    TARGETS,
    TRACKED,
    TREATED,
)
from etl.contract.table import Table

TABLES: tuple[Table, ...] = (
    OBSERVATIONS,
    AREA_OBSERVATIONS,
    COUNTS,
    INDICATORS,
    PLACES,
    AREAS,
    REFORMS,
    SOURCES,
    TRACKED,
    PROGRAMMES,
    TREATED,
    PROJECTS,
    SUCCESS_FACTORS,
    METHODS,
    GOALS,
    AGE_SEX,
    TRENDS,
    TARGETS,
    TARGET_TRENDS,
    PEER_VARIABLES,
    PEER_VALUES,
    PEERS,
    DIVISION_PLACES,
    DIVISION_OBSERVATIONS,
    CHANGES,
)

#: TopoJSON, projected to EPSG:25833 and fitted to a picture; objects `places` and `counties`.
GEOMETRY_FILES = ("geometry_overview.json", "geometry_detail.json")
MANIFEST = "manifest.json"


def standing(published: Path) -> Path:
    """Return the folder of the snapshot that stands: `published`, or what it is to replace.

    A process killed in the middle of a swap leaves only the old snapshot, under `.old`.
    """
    old = published.with_name(f"{published.name}.old")
    return old if old.exists() and not published.exists() else published
