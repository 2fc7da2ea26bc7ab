"""Does moving figures to today's municipalities lose anyone? Sums before against sums after."""

from collections.abc import Iterable

import pandas as pd

from etl.check import Fault
from etl.crosswalk import is_non_municipal
from etl.gather import Figures

#: Parts of shared-out figures add up to the whole but for the last digits of a float.
ROUNDING = 0.5


def check_sums(figures: Iterable[Figures], counts: pd.DataFrame) -> list[Fault]:
    """Find additive figures whose sum changed on the way, where no gap explains it.

    A place without a figure (a part suppressed, or a municipality that can't be shared out) takes
    its people out of the sum; more than the source held can never come out.
    """
    faults = []
    after = counts.groupby(["variable", "year"])["value"].agg(["sum", "size", "count"])
    for part in figures:
        additive = {variable.id for variable in part.variables if variable.kind == "count"}
        is_counted = part.tidy["variable"].isin(additive)
        strangers = [code for code in part.tidy["code"].unique() if is_non_municipal(code)]
        is_counted &= ~part.tidy["code"].isin(strangers)
        before = part.tidy[is_counted].groupby(["variable", "year"])["value"].sum()
        both = after.join(before.rename("before"), how="inner").reset_index()
        lost = both["before"] - both["sum"]
        has_gap = both["count"] < both["size"]
        wrong = both[(lost < -ROUNDING) | ((lost > ROUNDING) & ~has_gap)]
        faults += [
            Fault(
                "sums",
                f"{row['variable']} in {row['year']}: {row['before']:.0f} before moving to "
                f"today's municipalities, {row['sum']:.0f} after",
            )
            for row in wrong.to_dict("records")
        ]
    return faults
