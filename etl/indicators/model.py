"""An indicator: its metadata and the formula that makes it from harmonised variables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from etl.contract import IndicatorMeta

#: Harmonised figures by variable: frames indexed by (place, year), sorted, with value and status.
Panel = Mapping[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Formula:
    """A computation on a panel, and the variables it needs.

    `compute` returns a frame indexed by (place, year) with value, status, lower and upper: the
    bounds of a 95 % interval, NaN where none is known.
    """

    variables: tuple[str, ...]
    compute: Callable[[Panel], pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Indicator:
    """What people look at: words, unit and direction beside the formula."""

    meta: IndicatorMeta
    formula: Formula
