"""A published table: its columns, types and key, and how a frame is held to them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from etl.contract.values import LANGUAGES

if TYPE_CHECKING:
    import pandas as pd


class SchemaError(ValueError):
    """A table does not have the shape that the contract promises."""


@dataclass(frozen=True, slots=True)
class Table:
    """A published table: file name, column types in order, and key."""

    name: str
    columns: dict[str, str]
    key: tuple[str, ...]
    nullable: frozenset[str] = frozenset()

    @property
    def filename(self) -> str:
        """The table's file in `data/published`."""
        return f"{self.name}.parquet"

    def conform(self, frame: "pd.DataFrame") -> "pd.DataFrame":
        """Return `frame` with the declared columns, types and order, sorted by key.

        Raises
        ------
        SchemaError : with every fault found, not only the first.
        """
        faults = [f"missing column '{name}'" for name in self.columns if name not in frame]
        faults += [f"unknown column '{name}'" for name in frame if name not in self.columns]
        if faults:
            raise SchemaError(f"{self.name}: " + "; ".join(faults))
        typed = frame[list(self.columns)].astype(self.columns)
        for name in typed:
            if name not in self.nullable and typed[name].isna().any():
                faults.append(f"column '{name}' has {int(typed[name].isna().sum())} empty cells")
        duplicated = typed.duplicated(list(self.key), keep=False)
        if duplicated.any():
            example = typed.loc[duplicated, list(self.key)].iloc[0].to_dict()
            faults.append(f"{int(duplicated.sum())} rows share a key, for example {example}")
        if faults:
            raise SchemaError(f"{self.name}: " + "; ".join(faults))
        return typed.sort_values(list(self.key), kind="stable").reset_index(drop=True)


def stated(table: Table) -> dict[str, str]:
    """Return a table in the words of `table_of`, as the manifest of a snapshot states it."""
    columns = " ".join(f"{name}:{kind}" for name, kind in table.columns.items())
    nullable = " ".join(name for name in table.columns if name in table.nullable)
    return {
        "name": table.name,
        "columns": columns,
        "key": " ".join(table.key),
        "nullable": nullable,
    }


def table_of(name: str, columns: str, key: str, nullable: Iterable[str] = ()) -> Table:
    """Return a table of `columns` ("name:type", parted by spaces) with its key."""
    pairs = (column.split(":") for column in columns.split())
    return Table(name, dict(pairs), tuple(key.split()), frozenset(nullable))


def in_languages(*names: str) -> str:
    """Return the columns of texts, one for each language."""
    return " ".join(f"{name}_{language}:str" for name in names for language in LANGUAGES)
