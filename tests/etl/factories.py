"""Small municipalities, tidy figures, panels and data sets with numbers one can add in the head."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from etl.contract import Status
from etl.crosswalk import Municipalities
from etl.harmonise import harmonise
from etl.indicators.model import Formula
from etl.tables.model import Variable

#: A figure, or the reason why there is none.
Figure = float | Status


def municipalities(
    codes: Iterable[str],
    changes: Mapping[int, Mapping[str, Sequence[str]]] | None = None,
    names: Mapping[str, str] | None = None,
    groups: Mapping[str, str] | None = None,
    shares: Mapping[tuple[str, int, str], float] | None = None,
) -> Municipalities:
    """Return municipalities that begin as `codes` and change on 1 January of given years.

    `changes` holds year → old code → new codes. An old code ends unless it is among its new ones.
    """
    starts, ends = dict.fromkeys(codes, ""), dict[str, str]()
    rows = []
    for year, steps in sorted((changes or {}).items()):
        day = f"{year}-01-01"
        reached = [new for successors in steps.values() for new in successors]
        rows += [(old, new, day) for old, successors in steps.items() for new in successors]
        ends |= {old: day for old in steps if old not in reached}
        starts |= {new: day for new in reached if new not in starts}
    known = names or {}
    listed = [
        (code, known.get(code, code), start or None, ends.get(code))
        for code, start in starts.items()
    ]
    return Municipalities(
        pd.DataFrame(listed, columns=["code", "name", "valid_from", "valid_to"], dtype="str"),
        pd.DataFrame(rows, columns=["old_code", "new_code", "date"], dtype="str"),
        groups or {},
        shares or {},
    )


def tidy(
    figures: Mapping[tuple[str, int], Figure], variable: str = "people", division: int | None = None
) -> pd.DataFrame:
    """Return tidy rows from (code, year) → figure, in the codes of `division` or of each year."""
    rows = [
        (variable, code, division or year, year, *_value_and_status(figure))
        for (code, year), figure in figures.items()
    ]
    columns = ["variable", "code", "division", "year", "value", "status"]
    return pd.DataFrame(rows, columns=columns).astype({"division": "int16", "year": "int16"})


def counts(figures: Mapping[tuple[str, str, int], Figure]) -> pd.DataFrame:
    """Return harmonised rows from (variable, place, year) → figure."""
    rows = [(*key, *_value_and_status(figure), 1) for key, figure in figures.items()]
    columns = ["variable", "place", "year", "value", "status", "n_predecessors"]
    return pd.DataFrame(rows, columns=columns)


def moved(
    figures: pd.DataFrame, known: Municipalities, target: int = 2024, kind: str = "count"
) -> dict[tuple[str, int], Figure]:
    """Return (place, year) → figure or status after harmonising one variable."""
    variables = [Variable(name, kind) for name in figures["variable"].unique()]
    result = harmonise(figures, variables, known, target)
    assert set(result["status"]) <= set(Status)
    return {
        (row.place, row.year): Status(row.status) if pd.isna(row.value) else row.value
        for row in result.itertuples()
    }


def panel(**variables: Mapping[int, Figure]) -> dict[str, pd.DataFrame]:
    """Return a panel of one place, `3411`, from year → figure for each variable."""
    return {
        name: pd.DataFrame(
            [_value_and_status(figure) for figure in series.values()],
            columns=["value", "status"],
            index=pd.MultiIndex.from_tuples(
                [("3411", year) for year in series], names=["place", "year"]
            ),
        )
        for name, series in variables.items()
    }


def computed(formula: Formula, **variables: Mapping[int, Figure]) -> dict[int, Figure]:
    """Return year → figure or status of a formula on a panel of one place."""
    result = formula.compute(panel(**variables))
    return {
        year: Status(row["status"]) if pd.isna(row["value"]) else row["value"]
        for (_, year), row in result.iterrows()
    }


def dataset(dimensions: Mapping[str, Sequence[str]], value: Any, **more: Any) -> dict[str, Any]:
    """Return a JSON-stat 2 data set with the codes of each dimension."""
    return {
        "version": "2.0",
        "class": "dataset",
        "label": "People",
        "id": list(dimensions),
        "size": [len(codes) for codes in dimensions.values()],
        "dimension": {
            name: {
                "label": name,
                "category": {
                    "index": {code: position for position, code in enumerate(codes)},
                    "label": {code: f"label of {code}" for code in codes},
                },
            }
            for name, codes in dimensions.items()
        },
        "value": value,
        **more,
    }


def _value_and_status(figure: Figure) -> tuple[float, str]:
    if isinstance(figure, Status):
        return (1.0 if figure.has_value else float("nan")), figure.value
    return float(figure), Status.NORMAL.value
