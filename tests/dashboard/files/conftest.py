"""A store with outlines, and rows of it asked for as a file."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from dashboard.data.rows import rows
from dashboard.data.store import Store
from dashboard.files.asked import Asked
from dashboard.text import words
from dashboard.view import View
from tests.dashboard import factories

#: Two squares of a kilometre side by side, the eastern one with a hole, drawn 10 metres to a step
#: from the north-western corner (E 500,000, N 7,001,000).
TOPOLOGY = {
    "type": "Topology",
    "fit": {"scale": 0.01, "x0": 500_000, "y0": 7_001_000},
    "transform": {"scale": [0.1, 0.1], "translate": [0, 0]},
    "objects": {
        "places": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "MultiPolygon", "id": "4636", "arcs": [[[0, 1]]]},
                {"type": "MultiPolygon", "id": "5433", "arcs": [[[2, -1], [3]]]},
            ],
        }
    },
    "arcs": [
        [[100, 0], [0, 100]],
        [[100, 100], [-100, 0], [0, -100], [100, 0]],
        [[100, 0], [100, 0], [0, 100], [-100, 0]],
        [[140, 40], [20, 0], [0, 20], [-20, 0], [0, -20]],
    ],
}


@pytest.fixture(scope="session")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = factories.snapshot(tmp_path_factory.mktemp("published"))
    (folder / "geometry_detail.json").write_text(json.dumps(TOPOLOGY), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def store(snapshot: Path) -> Store:
    return Store.open(snapshot)


@pytest.fixture
def ask(store: Store) -> Callable[..., Asked]:
    """Return a function that asks for all rows in English, but for what it is told."""

    def ask(store: Store = store, **chosen: Any) -> Asked:
        everything = replace(View.default(store), places=(), indicators=("all",), lang="en")
        view = replace(everything, **chosen)
        page, call = "https://example.org/data?a=1&b=2", "https://example.org/api/v1/x?a=1,2"
        at_hand = replace(view, division="2024")  # the store has no others
        return Asked(store, view, rows(store, at_hand), words(view.lang), page, call)

    return ask


@pytest.fixture(scope="session")
def published(snapshot: Path) -> dict[tuple[str, str, int], tuple[float | None, str]]:
    """Value (None where there is none) and status of each published row, and of those left out."""
    frame = pd.read_parquet(snapshot / "observations.parquet")
    years = frame.groupby("indicator")["year"].unique()
    left_out = {
        (indicator, place, int(year)): (None, "missing")
        for indicator, covered in years.items()
        for place in factories.PLACES
        for year in covered
    }
    return left_out | {
        (row.indicator, row.place, row.year): (
            None if pd.isna(row.value) else row.value,
            row.status,
        )
        for row in frame.itertuples()
    }
