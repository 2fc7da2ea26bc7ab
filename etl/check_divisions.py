"""Are additive figures the same people in every division? Sums there against sums of today."""

import pandas as pd

from etl.contract import DIVISION, DIVISIONS, Status
from etl.publish import Snapshot

#: What the last digits of floats may come to, of a sum or of one where the sum is smaller.
ROUNDING = 1e-9


def check_divisions(snapshot: Snapshot) -> list[str]:
    """Find figures of earlier divisions that are of no municipality, or more or fewer than today's.

    Municipalities and the places they went to are taken together. Where each has a figure, both
    sides have the same sum. One that is the same as a place has its figures, gaps and statuses too.
    Where a side has a gap, the gap says why (`check_values`), and nothing can be compared.
    """
    divisions, earlier = (snapshot.tables[name] for name in ("divisions", "division_observations"))
    places = set(snapshot.tables["places"]["place"])
    faults = []
    for division in (year for year in DIVISIONS if year != DIVISION):
        members = divisions[divisions["division"] == division]
        reached = {
            code: tuple(joined.split(";"))
            for code, joined in zip(members["code"], members["places"], strict=True)
        }
        gone = places - {place for to in reached.values() for place in to}
        faults += [f"{place} comes from no municipality of {division}" for place in sorted(gone)]
        there = earlier[earlier["division"] == division]
        strangers = set(there["place"].unique()) - set(reached)
        faults += [f"{code} was no municipality in {division}" for code in sorted(strangers)]
        if not strangers and not gone:
            faults += _unlike(there, snapshot.tables["observations"], reached, division)
    return faults


def together(reached: dict[str, tuple[str, ...]]) -> tuple[dict[str, int], dict[str, int]]:
    """Return the group of each earlier municipality and of each place of today.

    The groups are the smallest between which no one moved.
    """
    group_of_code: dict[str, int] = {}
    group_of_place: dict[str, int] = {}
    for number, (code, places) in enumerate(sorted(reached.items())):
        met = {group_of_place[place] for place in places if place in group_of_place}
        for groups in (group_of_code, group_of_place):
            groups.update({name: number for name, group in groups.items() if group in met})
        group_of_code[code] = number
        group_of_place.update(dict.fromkeys(places, number))
    return group_of_code, group_of_place


def _unlike(
    there: pd.DataFrame,
    today: pd.DataFrame,
    reached: dict[str, tuple[str, ...]],
    division: int,
) -> list[str]:
    """Return what the groups have in other numbers than today."""
    of_code, of_place = together(reached)
    both = _sums(there, of_code).merge(
        _sums(today[today["indicator"].isin(there["indicator"].unique())], of_place),
        left_index=True,
        right_index=True,
        suffixes=("_there", "_today"),
    )
    gap = (both["value_there"] - both["value_today"]).abs()
    is_more = gap > ROUNDING * both["value_today"].abs().clip(lower=1)
    is_same = (both["size_there"] == 1) & (both["size_today"] == 1)
    has_gap = both["value_there"].isna() | both["value_today"].isna()
    is_told_apart = both["status_today"] == Status.AMBIGUOUS  # see `etl.derive.told_apart`
    is_other = is_same & ~is_told_apart & (both["status_there"] != both["status_today"])
    wrong = both[(is_more & ~has_gap) | is_other].reset_index()
    codes = {group: code for code, group in of_code.items()}
    return [
        f"{row['indicator']} around {codes[row['group']]} of {division} in {row['year']}: "
        f"{row['value_there']} {row['status_there']} there, {row['value_today']} "
        f"{row['status_today']} today"
        for row in wrong.to_dict("records")
    ]


def _sums(figures: pd.DataFrame, group_of: dict[str, int]) -> pd.DataFrame:
    """Return, by indicator, group and year, the sum, none where one has no figure."""
    by_group = figures.assign(group=figures["place"].map(group_of)).groupby(
        ["indicator", "group", "year"], observed=True
    )
    sums = by_group.agg(
        value=("value", "sum"),
        known=("value", "count"),
        size=("value", "size"),
        status=("status", "first"),
    )
    return sums.assign(value=sums["value"].where(sums["known"] == sums["size"]))
