"""Delivered files to read in tests, and what was read by place and year."""

from pathlib import Path

import pandas as pd
from openpyxl import Workbook


def workbook(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def text(path: Path, lines: list[str], encoding: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding=encoding)
    return path


def figures(tidy: pd.DataFrame, variable: str) -> dict[tuple[str, int], float]:
    rows = tidy[tidy["variable"] == variable]
    return dict(zip(zip(rows["code"], rows["year"], strict=True), rows["value"], strict=True))


def statuses(tidy: pd.DataFrame, variable: str) -> dict[tuple[str, int], str]:
    rows = tidy[tidy["variable"] == variable]
    return dict(zip(zip(rows["code"], rows["year"], strict=True), rows["status"], strict=True))


def divisions(tidy: pd.DataFrame) -> dict[tuple[str, int], int]:
    return dict(zip(zip(tidy["code"], tidy["year"], strict=True), tidy["division"], strict=True))
