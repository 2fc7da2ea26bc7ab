"""Which figures are uncertain after border changes: municipality-years readers must know."""

from collections.abc import Sequence

import pandas as pd

from etl.contract import Status
from etl.publish import Snapshot


def doubtful(snapshot: Snapshot) -> pd.DataFrame:
    """Return place, status, years and number of the figures that are ambiguous or estimated."""
    counts = snapshot.tables["counts"]
    marked = counts[counts["status"].isin([Status.AMBIGUOUS, Status.ESTIMATED])]
    names = snapshot.tables["places"].set_index("place")["name"]
    rows = [
        {
            "place": f"{place} {names.loc[str(place)]}",
            "status": status,
            "years": _spans(sorted(set(figures["year"]))),
            "n_figures": len(figures),
        }
        for (place, status), figures in marked.groupby(["place", "status"])
    ]
    return pd.DataFrame(rows, columns=["place", "status", "years", "n_figures"])


def _spans(years: Sequence[int]) -> str:
    """Return years in words: `1980–2019, 2023`."""
    starts = [year for year in years if year - 1 not in years]
    ends = [year for year in years if year + 1 not in years]
    pairs = zip(starts, ends, strict=True)
    return ", ".join(f"{start}" if start == end else f"{start}–{end}" for start, end in pairs)
