"""Whether figures go one way over the years, as far as the figures themselves tell."""

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from dashboard.data.findings import Sign, sign
from dashboard.data.records import TrendVerdict

#: How much more often than not pairs of years go the same way in a clear direction: three of four.
CLEAR = 0.5
#: With fewer figures than this, there is no direction to lack.
ENOUGH = 4
_VERDICTS: dict[str, Sign] = {"rising": 1, "falling": -1, "unclear": 0}


def direction(
    years: NDArray[np.int16], values: NDArray[np.float64], trend: TrendVerdict | None
) -> Sign | None:
    """Return which way known figures go, 0 without a clear direction; None where they are few.

    The published verdict holds where it is of the same years; else three of four pairs of years
    must go the same way.
    """
    if len(values) < ENOUGH:
        return None
    span = (int(years[0]), int(years[-1]))
    if trend and trend.verdict in _VERDICTS and (trend.first_year, trend.last_year) == span:
        return _VERDICTS[trend.verdict]
    ways = [sign(later - earlier) for earlier, later in combinations(values.tolist(), 2)]
    share = sum(ways) / len(ways)
    return sign(share) if abs(share) >= CLEAR else 0
