"""Files of rows read back by programs that did not write them."""

import csv
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pyogrio
import pyreadstat
from python_calamine import CalamineWorkbook

from dashboard.files.asked import Asked
from dashboard.files.formats import FORMATS
from etl.contract import Status

Figures = dict[tuple[str, str, int], tuple[float | None, str]]


def saved(asked: Asked, kind: str, folder: Path) -> Path:
    """Write the file and return its path."""
    path = folder / f"rows.{kind}"
    path.write_bytes(b"".join(FORMATS[kind].write(asked)))
    return path


def read_csv(path: Path) -> list[dict]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {name: text or None for name, text in line.items()} for line in csv.DictReader(file)
        ]


def read_xlsx(path: Path) -> list[dict]:
    head, *lines = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    return [
        {name: None if cell == "" else cell for name, cell in zip(head, line, strict=True)}
        for line in lines
    ]


def read_parquet(path: Path) -> list[dict]:
    return pq.read_table(path).to_pylist()


def read_dta(path: Path) -> list[dict]:
    return _plain(pd.read_stata(path, convert_categoricals=False))


def read_sav(path: Path) -> list[dict]:
    return _plain(pyreadstat.read_sav(path)[0])


def read_gpkg(path: Path) -> list[dict]:
    return _plain(pyogrio.read_dataframe(path, layer="observations", read_geometry=False))


READERS: dict[str, Callable[[Path], list[dict]]] = {
    "csv": read_csv,
    "xlsx": read_xlsx,
    "parquet": read_parquet,
    "dta": read_dta,
    "sav": read_sav,
    "gpkg": read_gpkg,
}


def long_figures(lines: list[dict]) -> Figures:
    return {
        (line["indicator"], line["place"], int(line["year"])): (
            _number(line["value"]),
            _status(line["status"]),
        )
        for line in lines
    }


def wide_figures(lines: list[dict], indicators: list[str]) -> Figures:
    return {
        (indicator, line["place"], int(line["year"])): (
            _number(line[indicator]),
            _status(line[f"{indicator}_status"]),
        )
        for line in lines
        for indicator in indicators
        if line[f"{indicator}_status"] is not None
    }


def _plain(frame: pd.DataFrame) -> list[dict]:
    return [
        {name: None if pd.isna(cell) else cell for name, cell in line.items()}
        for line in frame.to_dict("records")
    ]


def _number(cell: str | float | None) -> float | None:
    return None if cell is None else float(cell)


def _status(cell: str | float) -> str:
    """Return the word of a status, which Stata and SPSS hold as a number."""
    return cell if isinstance(cell, str) else str(list(Status)[int(cell)])
