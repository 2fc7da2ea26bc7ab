"""Delivered files: found, opened as text, and every fault told in words a sender can act on.

A reader declares the columns it needs. Frames come back as text, indexed by the row number that a
person sees in the file, so that a fault can name file, row, column and value.
"""

import io
import re
import warnings
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
from python_calamine import CalamineError

from etl.contract import Status
from etl.tables.model import TIDY_COLUMNS, DeliveryError

#: Marks that stand where a number would: Statistics Norway's standard signs and the usual ones.
MARKS: Mapping[str, Status] = {
    "": Status.MISSING,
    "..": Status.MISSING,
    "...": Status.MISSING,
    "*": Status.SUPPRESSED,
    ":": Status.SUPPRESSED,
    ".": Status.NOT_APPLICABLE,
}
_SPACES = "\u00a0\u202f\u2009"
_SHOWN = 8


class DeliveryAbsent(FileNotFoundError):
    """A delivery is not there; what was published from it before still stands."""


def find_delivery(root: Path, relative_path: str) -> Path:
    """Return the delivered file `relative_path` ('folder/file') under `root`.

    Raises
    ------
    DeliveryAbsent : the delivery's folder is not there.
    DeliveryError : the folder is there and the file is not: it was probably renamed.
    """
    path = root / relative_path
    if path.is_file():
        return path
    if not path.parent.is_dir():
        raise DeliveryAbsent(f"{relative_path}: no folder '{path.parent.name}' in {root}")
    found = sorted(entry.name for entry in path.parent.iterdir())
    raise DeliveryError(
        f"{relative_path}: the folder has {_listed(found)}; "
        f"rename the delivered file to '{path.name}'"
    )


def read_sheet(
    path: Path, columns: Collection[str], sheet: str | None = None, skip_rows: int = 0
) -> pd.DataFrame:
    """Return the declared columns of a worksheet (by default the first) as text.

    The headings stand in the row after `skip_rows`.
    """
    try:
        with pd.ExcelFile(path, engine="calamine") as book:
            names = [str(name) for name in book.sheet_names]
            if sheet is not None and sheet not in names:
                raise DeliveryError(
                    f"{path.name}: no sheet '{sheet}'; the sheets are {_listed(names)}"
                )
            frame = pd.read_excel(
                book,
                names[0] if sheet is None else sheet,
                header=skip_rows,
                dtype=str,
                na_filter=False,
            )
    except CalamineError as error:
        raise DeliveryError(
            f"{path.name}: not an Excel workbook; open it in Excel and save it as .xlsx"
        ) from error
    return _declared(frame, columns, path.name, first_row=skip_rows + 2)


def read_csv(
    path: Path,
    columns: Collection[str],
    encoding: str = "utf-8-sig",
    separator: str = ",",
    skip_rows: int = 0,
) -> pd.DataFrame:
    """Return the declared columns of a delimited file as text.

    The headings stand in the row after `skip_rows`. A byte order mark is no heading.
    """
    text = _decoded(path, encoding)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", pd.errors.ParserWarning)
            frame = pd.read_csv(
                io.StringIO(text),
                sep=separator,
                skiprows=skip_rows,
                dtype=str,
                na_filter=False,
                skip_blank_lines=False,
                index_col=False,
            )
    except (pd.errors.ParserError, pd.errors.ParserWarning, pd.errors.EmptyDataError) as error:
        raise DeliveryError(
            f"{path.name}: not a table separated by '{separator}': {error}"
        ) from error
    return _declared(frame, columns, path.name, first_row=skip_rows + 2)


def parse_numbers(
    column: pd.Series,
    origin: str,
    decimal: str = ".",
    thousands: str = "",
    marks: Mapping[str, Status] = MARKS,
) -> tuple[pd.Series, pd.Series]:
    """Return a text column as values and statuses.

    Raises
    ------
    DeliveryError : text that is neither a number nor a declared mark, with row, column and value.
    """
    text = column.astype("str").str.replace(rf"[{_SPACES}]", " ", regex=True).str.strip()
    is_mark = text.isin(list(marks))
    plain = text.mask(is_mark, "")
    if thousands:
        plain = plain.str.replace(thousands, "", regex=False)
    if decimal != ".":
        plain = plain.str.replace(".", "?", regex=False).str.replace(decimal, ".", regex=False)
    is_number = plain.str.fullmatch(r"[-+\u2212]?\d*\.?\d+(?:[eE][-+]?\d+)?")
    faulty = column[~is_mark & ~is_number]
    if not faulty.empty:
        raise DeliveryError(
            f"{origin}: row {faulty.index[0]}, column '{column.name}': '{faulty.iloc[0]}' is not a "
            f"number ({len(faulty)} such cells); put a number there, or leave the cell empty"
        )
    ascii_numbers = plain.str.replace("\u2212", "-", regex=False)
    values = ascii_numbers.where(~is_mark).astype("float64")
    statuses = text.map({mark: status.value for mark, status in marks.items()}).astype("str")
    return values, statuses.where(is_mark, Status.NORMAL.value)


def tidy_columns(
    frame: pd.DataFrame,
    variables: Mapping[str, str],
    origin: str,
    decimal: str = ".",
    thousands: str = "",
    marks: Mapping[str, Status] = MARKS,
) -> pd.DataFrame:
    """Return a wide frame (code, division, year and text columns) as a tidy one.

    `variables` says which variable each source column is.
    """
    parts = []
    for column, variable in variables.items():
        values, statuses = parse_numbers(frame[column], origin, decimal, thousands, marks)
        part = frame[["code", "division", "year"]].assign(
            variable=variable, value=values, status=statuses
        )
        parts.append(part[list(TIDY_COLUMNS)])
    return pd.concat(parts, ignore_index=True)


def with_gaps(tidy: pd.DataFrame, codes: Collection[str]) -> pd.DataFrame:
    """Return `tidy` with a `missing` row for every code that a variable's year leaves out."""
    occasions = tidy[["variable", "division", "year"]].drop_duplicates()
    grid = occasions.merge(pd.DataFrame({"code": sorted(codes)}), how="cross")
    full = grid.merge(tidy, how="left", on=["variable", "code", "division", "year"])
    return full.assign(status=full["status"].fillna(Status.MISSING.value))[list(TIDY_COLUMNS)]


def municipality_codes(column: pd.Series, origin: str, is_padded: bool = True) -> pd.Series:
    """Return municipality codes: four digits, as text.

    `is_padded=False` says that the file writes codes as whole numbers ('301' for '0301').

    Raises
    ------
    DeliveryError : something else stands in the column.
    """
    text = column.astype("str").str.strip()
    codes = text if is_padded else text.str.zfill(4)
    faulty = text[~codes.str.fullmatch(r"\d{4}")]
    if not faulty.empty:
        hint = " (leading zeros lost? format the column as text)" if is_padded else ""
        raise DeliveryError(
            f"{origin}: row {faulty.index[0]}, column '{column.name}': '{faulty.iloc[0]}' is not a "
            f"municipality code of four digits{hint}"
        )
    return codes


def require_known(codes: pd.Series, known: Collection[str], origin: str) -> None:
    """Raise DeliveryError if a code is not among the `known` municipalities."""
    unknown = codes[~codes.isin(list(known))]
    if not unknown.empty:
        names = _listed([str(code) for code in unknown.unique()])
        raise DeliveryError(
            f"{origin}: row {unknown.index[0]}: unknown municipality: {names}; "
            "correct the code, or say which division the file uses"
        )


def require_unique(frame: pd.DataFrame, key: Sequence[str], origin: str) -> None:
    """Raise DeliveryError if two rows share the `key`, naming both rows."""
    duplicated = frame.duplicated(list(key), keep=False)
    if duplicated.any():
        first = frame.loc[duplicated, list(key)].iloc[0]
        same = (frame[list(key)] == first).all(axis=1)
        rows = ", ".join(str(row) for row in frame.index[same][:_SHOWN])
        words = ", ".join(f"{name} '{value}'" for name, value in first.items())
        raise DeliveryError(f"{origin}: rows {rows} share {words}; keep one of them")


def _declared(
    frame: pd.DataFrame, columns: Collection[str], origin: str, first_row: int
) -> pd.DataFrame:
    """Return the declared columns, indexed by row number in the file, without empty rows."""
    named = frame.set_axis([re.sub(r"\s+", " ", str(name)).strip() for name in frame], axis=1)
    absent = [name for name in columns if name not in named]
    if absent:
        found = _listed([str(name) for name in named])
        raise DeliveryError(
            f"{origin}: missing column {_listed(absent)}; the file has {found}. "
            "Was it renamed, or does the table start in another row?"
        )
    text = named[list(columns)].astype("str")
    text.index = pd.Index(np.arange(first_row, first_row + len(text)), name="row")
    kept = text[(text != "").any(axis=1)]
    if kept.empty:
        raise DeliveryError(f"{origin}: no rows below the headings")
    return kept


def _decoded(path: Path, encoding: str) -> str:
    raw = path.read_bytes()
    is_utf8 = encoding.lower().replace("_", "-").startswith("utf-8")
    if not is_utf8 and not raw.isascii() and _is_utf8(raw):
        raise DeliveryError(
            f"{path.name}: saved as UTF-8, expected {encoding}; save it as {encoding}"
        )
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        how = "'CSV UTF-8' in Excel" if is_utf8 else encoding
        raise DeliveryError(
            f"{path.name}: line {line} is not {encoding}; save the file as {how}"
        ) from error


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"'{name}'" for name in names[:_SHOWN])
    return f"{shown} and {len(names) - _SHOWN} more" if len(names) > _SHOWN else shown or "nothing"
