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
        tidy = part.tidy[part.tidy["variable"].isin(additive)]
        tidy = tidy[~tidy["code"].map(is_non_municipal)]
        before = tidy.groupby(["variable", "year"])["value"].sum().rename("before")
        both = after.join(before, how="inner")
        lost = both["before"] - both["sum"]
        has_gap = both["count"] < both["size"]
        wrong = both[(lost < -ROUNDING) | ((lost > ROUNDING) & ~has_gap)]
        faults += [
            Fault(
                "sums", f"{variable} in {year}: {row['before']:.0f} before, {row['sum']:.0f} after"
            )
            for (variable, year), row in wrong.iterrows()
        ]
    return faults
