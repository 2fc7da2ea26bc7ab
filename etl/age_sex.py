"""The age pyramid: persons by five-year age group and sex, beside the figures behind indicators."""

import pandas as pd

from etl.tables.population import FIVE_YEAR_GROUPS


def split_ages(counts: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the harmonised figures without the five-year groups, and these as their own table.

    The groups are moved to today's municipalities like all other counts; only their shape differs.
    """
    is_group = counts["variable"].isin(FIVE_YEAR_GROUPS)
    groups = counts.loc[is_group, ["variable", "place", "year", "value", "status"]]
    sex = groups["variable"].map({name: sex for name, (sex, _) in FIVE_YEAR_GROUPS.items()})
    age = groups["variable"].map({name: age for name, (_, age) in FIVE_YEAR_GROUPS.items()})
    table = groups.drop(columns="variable").rename(columns={"value": "persons"})
    return counts[~is_group].reset_index(drop=True), table.assign(sex=sex, age=age)
