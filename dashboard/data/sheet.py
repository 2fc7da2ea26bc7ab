"""A sheet: the figures of one chart as rows, before they become a file of any format."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A figure and how many decimals it is shown with; NaN where there is none."""

    value: float
    decimals: int

    @property
    def plain(self) -> float | int | None:
        """The figure unrounded; whole where it has no decimals, None where there is none."""
        if math.isnan(self.value):
            return None
        is_whole = self.decimals == 0 and float(self.value).is_integer()
        return int(self.value) if is_whole else float(self.value)


#: Years and ranks are whole numbers, codes and words are text, None is an empty cell.
Cell = Number | int | str | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is saved from a chart.

    `subject` is the place or the indicator that the file is named after. `notes` say how figures
    are to be read, `sources` where they come from.
    """

    subject: str
    title: str
    subtitle: str
    head: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    sources: tuple[str, ...]
