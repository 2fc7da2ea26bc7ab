"""The register as typed tables of the contract, or one error that lists everything to mend."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from etl.contract import LANGUAGES
from etl.register.agreement import participation_faults, target_faults
from etl.register.faults import sheet_faults
from etl.register.layout import Known, Layout, layouts
from etl.register.rules import SEPARATOR
from etl.register.sheets import RegisterError, Row, read_sheet
from etl.register.vocabulary import Theme


@dataclass(frozen=True, slots=True)
class Register:
    """The hand-kept facts, each as its table of the contract; `tracked` has no x and y yet."""

    tracked: pd.DataFrame
    programmes: pd.DataFrame
    treated: pd.DataFrame
    projects: pd.DataFrame
    success_factors: pd.DataFrame
    methods: pd.DataFrame
    goals: pd.DataFrame
    targets: pd.DataFrame

    def unknown_indicators(self, known: Collection[str]) -> list[str]:
        """Return one line for each indicator of the goals that is not in `known`."""
        return [
            f"goals.csv: '{indicator}' of {row.goal}/{row.sub_goal} is not an indicator"
            for row in self.goals.itertuples()
            for indicator in filter(None, str(row.indicators).split(SEPARATOR))
            if indicator not in known
        ]


def load_register(folder: Path, places: Collection[str], indicators: Collection[str]) -> Register:
    """Return the register in `folder`; its cells may name these municipalities and indicators.

    Raises
    ------
    RegisterError : with every fault of every file.
    """
    sheets, faults = {}, []
    for name, layout in layouts(Known()).items():
        sheets[name], unread = read_sheet(folder / layout.filename, layout.columns)
        faults += unread
    if faults:
        raise RegisterError(faults)
    known = Known(
        places,
        indicators,
        programmes=[row["programme"] for row in sheets["programmes"]],
        units=[
            *(row["tracked_id"] for row in sheets["tracked"]),
            *(row["project"] for row in sheets["projects"]),
        ],
        sub_goals=[row["sub_goal"] for row in sheets["goals"]],
    )
    checked = layouts(known)
    for name, layout in checked.items():
        faults += sheet_faults(sheets[name], layout)
    faults += participation_faults(sheets, checked["treated"].filename)
    faults += target_faults(sheets, checked["targets"].filename)
    if faults:
        raise RegisterError(faults)
    return Register(**{name: _typed(sheets[name], layout) for name, layout in checked.items()})


def _typed(rows: Sequence[Row], layout: Layout) -> pd.DataFrame:
    cells = pd.DataFrame([row.cells for row in rows], columns=list(layout.columns), dtype="str")
    typed = {name: _column(cells[name], layout.table.columns[name]) for name in layout.columns}
    return layout.table.conform(_with_computed(pd.DataFrame(typed), layout))


def _column(cells: pd.Series, kind: str) -> pd.Series:
    if kind == "str":
        return cells
    if kind == "bool":
        return cells.str.lower() == "true"
    return pd.to_numeric(cells.where(cells != ""))


def _with_computed(frame: pd.DataFrame, layout: Layout) -> pd.DataFrame:
    if layout.table.name == "projects":
        labels = {
            language: {theme.value: getattr(theme.label, language) for theme in Theme}
            for language in LANGUAGES
        }
        return frame.assign(
            **{f"theme_{name}": frame["theme"].map(label) for name, label in labels.items()}
        )
    return frame.assign(**dict.fromkeys(layout.computed, float("nan")))
