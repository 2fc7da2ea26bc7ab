"""Register files as people edit them: csv as text, and faults told by file, row and column."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

#: The row a spreadsheet shows for the first line below the header.
FIRST_ROW = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a register file: its number in a spreadsheet, and its cells as stripped text."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """Return the cell in `column`."""
        return self.cells[column]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to mend: where it stands, what stands there, and what to do about it."""

    file: str
    advice: str
    row: int | None = None
    column: str | None = None
    value: str | None = None

    def __str__(self) -> str:
        """Return the fault as one line, for example "places.csv, row 3, column 'url': …"."""
        where = [self.file]
        where += [f"row {self.row}"] if self.row is not None else []
        where += [f"column '{self.column}'"] if self.column is not None else []
        shown = f"'{self.value}': " if self.value is not None else ""
        return f"{', '.join(where)}: {shown}{self.advice}"


class RegisterError(ValueError):
    """Register files have faults; the message lists every one of them."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(faults)
        count = "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
        super().__init__("\n".join([f"The register has {count}:", *(f"- {f}" for f in faults)]))


def read_sheet(path: Path, columns: tuple[str, ...]) -> tuple[list[Row], list[Fault]]:
    """Return the file's rows, and what is wrong with the file itself; blank rows are skipped."""
    if not path.is_file():
        return [], [Fault(path.name, f"the file is not in {path.parent}; put it back")]
    try:
        content = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        advice = "is not UTF-8; in the spreadsheet, save as 'CSV UTF-8 (comma delimited)'"
        return [], [Fault(path.name, advice)]
    header, *lines = list(csv.reader(io.StringIO(content, newline=""))) or [[]]
    header = [name.strip() for name in header]
    faults = _header_faults(path.name, header, columns)
    if faults:
        return [], faults
    rows = []
    for number, cells in enumerate(lines, FIRST_ROW):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) == len(header):
            rows.append(Row(number, dict(zip(header, map(str.strip, cells), strict=True))))
        else:
            advice = (
                f"has {len(cells)} cells, the header {len(header)}; "
                "put quotes around a text that holds a comma"
            )
            faults.append(Fault(path.name, advice, number))
    return rows, faults


def _header_faults(file: str, header: list[str], columns: tuple[str, ...]) -> list[Fault]:
    if len(header) == 1 and header[0].count(";") > 1:
        return [Fault(file, "cells are parted by semicolons; save with commas", row=1)]
    faults = [
        Fault(file, "the column is missing; add it, empty if need be", 1, name)
        for name in columns
        if name not in header
    ]
    faults += [
        Fault(file, "no such column; remove it or mend its name", 1, name)
        for name in dict.fromkeys(header)
        if name not in columns
    ]
    return faults + [
        Fault(file, "the column stands twice; remove one", 1, name)
        for name in dict.fromkeys(header)
        if header.count(name) > 1
    ]
