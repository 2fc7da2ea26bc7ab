"""IMDi's municipality files: stacked headings, and histories that cross the reforms.

IMDi prints one history under the number of 2020 where a municipality was only renumbered, and
separate rows, marked "(t.o.m. 2019)" and "(f.o.m. 2020)" in the name, where it was merged.
"""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd

from etl.sources.deliveries import municipality_codes, parse_numbers, read_csv, require_unique
from etl.tables.model import TIDY_COLUMNS, DeliveryError
from etl.tables.numbering import division, in_use

ENCODING = "latin-1"
#: The division whose numbers IMDi uses for municipalities that still exist.
CURRENT = 2020
_YEAR = re.compile(r"År: (\d{4})")
_OPEN_START, _OPEN_END = 0, 9999
#: IMDi keeps Trondheim's number of 2017, among numbers that Trøndelag got in 2018.
_RENUMBERED = {"1601": "5001"}
#: Sande became part of Holmestrand in 2020. Holmestrand's other parts ended in 2017, and until then
#: all of them must be told in the same division.
_SANDE, _WITH_HOF = "0713", 2017


def read_stacked(
    path: Path, heading_rows: int, wanted: Mapping[str, tuple[str, ...]]
) -> pd.DataFrame:
    """Return the wanted columns of a file with stacked headings, one row per region and column.

    `wanted` says for each variable which headings stand above its years; columns `code`, `name`,
    `variable`, `year` and `text`, indexed by row number in the file.
    """
    names = path.read_text(ENCODING).partition("\n")[0].strip().split(";")
    frame = read_csv(path, _as_pandas_names(names), ENCODING, ";")
    headings = pd.concat([pd.DataFrame([names]), _numbered(frame[: heading_rows - 1])])
    body = _numbered(frame[heading_rows - 1 :])
    region, name = names[:2]
    if (region, name) != ("Region", "Navn"):
        raise DeliveryError(
            f"{path.name}: the first two columns are '{region}' and '{name}', "
            "expected 'Region' and 'Navn'"
        )
    codes = municipality_codes(body[0].str.removeprefix("K").rename("Region"), path.name)
    require_unique(pd.DataFrame({"Region": codes}), ["Region"], path.name)
    parts = []
    for variable, heading in wanted.items():
        for column, year in _columns_under(headings, heading, path.name).items():
            part = pd.DataFrame({"code": codes, "name": body[1], "text": body[column]})
            parts.append(part.assign(variable=variable, year=year))
    return pd.concat(parts)


def tidy_histories(cells: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return the cells of `read_stacked` as tidy rows: what lies outside a history is left out.

    Empty cells before a history's first figure belong to its predecessors; empty cells at the end
    of a row that ended belong to its successor; other empty cells are gaps. A number that was in
    use before 2020 stands for its territory of 2019 until then: Stavanger's without Finnøy.
    """
    values, statuses = parse_numbers(cells["text"].rename("Antall"), origin)
    rows = cells.assign(value=values, status=statuses).reset_index(drop=True)
    _, last = name_span(rows["name"])
    before, current = (pd.Series(year, rows.index) for year in (CURRENT - 1, CURRENT))
    has_ended = (last < _OPEN_END) | ~in_use(rows["code"], current)
    filled = rows["year"].where(rows["text"].str.strip() != "")
    by_row = filled.groupby([rows["variable"], rows["code"]])
    begins, ends = by_row.transform("min"), by_row.transform("max")
    belongs = (rows["year"] >= begins) & ((rows["year"] <= ends) | ~has_ended)
    is_older = (rows["year"] < CURRENT) & in_use(rows["code"], before)
    anchor = last.where(last < _OPEN_END, current.mask(is_older, before))
    is_with_hof = (rows["code"] == _SANDE) & (rows["year"] <= _WITH_HOF)
    codes = rows["code"].replace(_RENUMBERED)
    told = rows.assign(code=codes, division=division(codes, anchor.mask(is_with_hof, _WITH_HOF)))
    return told.loc[belongs & (rows["year"] <= last), list(TIDY_COLUMNS)].reset_index(drop=True)


def name_span(names: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Return the first and last year that a name such as 'Moss (t.o.m. 2019)' states."""
    first = names.str.extract(r"f\.o\.m\. (\d{4})", expand=False).astype("float64")
    last = names.str.extract(r"t\.o\.m\. (\d{4})", expand=False).astype("float64")
    return first.fillna(_OPEN_START).astype("int64"), last.fillna(_OPEN_END).astype("int64")


def _columns_under(headings: pd.DataFrame, wanted: tuple[str, ...], origin: str) -> dict[int, int]:
    """Return the year of each column that stands under the wanted headings."""
    columns = {}
    for position, stack in headings.items():
        *above, lowest = [str(text).strip() for text in stack]
        year = _YEAR.fullmatch(lowest)
        if year and tuple(above) == wanted:
            columns[int(str(position))] = int(year[1])
    if not columns:
        found = "; ".join(sorted({str(text) for text in headings.iloc[:-1, 2:].to_numpy().ravel()}))
        raise DeliveryError(
            f"{origin}: no column under {' / '.join(wanted)} with a year below; headings: {found}"
        )
    return columns


def _as_pandas_names(names: list[str]) -> list[str]:
    """Return the names as pandas tells repeated ones apart: 'a', 'a.1', 'a.2'."""
    seen: Counter[str] = Counter()
    unique = []
    for name in names:
        unique.append(f"{name}.{seen[name]}" if seen[name] else name)
        seen[name] += 1
    return unique


def _numbered(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.set_axis(np.arange(frame.shape[1]), axis=1)
