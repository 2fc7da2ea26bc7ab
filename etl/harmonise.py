"""Codes of any year → today's municipalities. Counts move, rates never do."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from etl.contract import DIVISION, Status
from etl.crosswalk import Division, Municipalities, UnknownMunicipality, is_non_municipal
from etl.indicators.formulas import SEVERITY
from etl.tables.model import Variable

_RANK = {status.value: rank for rank, status in enumerate(SEVERITY)}
_NAME = np.array([status.value for status in SEVERITY], dtype=object)
_MISSING, _AMBIGUOUS, _ESTIMATED = (
    _RANK[status] for status in (Status.MISSING, Status.AMBIGUOUS, Status.ESTIMATED)
)
_FIRST_WITHOUT_VALUE = min(_RANK[status] for status in SEVERITY if not status.has_value)
_KEY = ["variable", "place", "year"]


def harmonise(
    tidy: pd.DataFrame,
    variables: Iterable[Variable],
    municipalities: Municipalities,
    target: int = DIVISION,
) -> pd.DataFrame:
    """Move figures from the municipalities of their year to those of 1 January `target`.

    Parameters
    ----------
    tidy : see `etl.tables.model.TIDY_COLUMNS`.
    variables : the kind of each variable in `tidy`.

    Returns
    -------
    One row per variable, place and year that has any part: value, status, n_predecessors. Counts:
    the sum of all parts; one part missing gives `missing`, a shared-out part `estimated`, one that
    can't be shared out `ambiguous`. Rates: kept where the place and its predecessor are the same
    municipality, else `ambiguous`.

    Raises
    ------
    UnknownMunicipality : a code that carries a value did not exist in its division.
    """
    counts = {variable.id for variable in variables if variable.kind == "count"}
    tidy = dated_by_code(tidy, municipalities)
    paths = pd.concat(
        [_paths(municipalities, division, target) for division in sorted(tidy["division"].unique())]
    )
    placed = _placed(tidy, paths)
    is_count = placed["variable"].isin(counts)
    moved = pd.concat([_sum_parts(placed[is_count]), _keep_unchanged(placed[~is_count])])
    return _one_per_key(moved)


def dated_by_code(tidy: pd.DataFrame, municipalities: Municipalities) -> pd.DataFrame:
    """Return the figures with `division` a year later where the code first exists then.

    Figures of the end of a year may stand under the codes of the next day: SSB writes the merger of
    1 January 2012 so in its figures of the fourth quarter of 2011.
    """
    early = pd.MultiIndex.from_tuples(
        [
            (code, year)
            for year in sorted(tidy["division"].unique())
            for code in municipalities.valid(int(year) + 1) - municipalities.valid(int(year))
        ],
        names=["code", "division"],
    )
    is_early = pd.MultiIndex.from_frame(tidy[["code", "division"]]).isin(early)
    return tidy.assign(division=tidy["division"] + is_early.astype("int16"))


def mark_divided(
    tidy: pd.DataFrame, municipalities: Municipalities, target: int = DIVISION
) -> pd.DataFrame:
    """Mark what SSB's summed lists can't split as `ambiguous`.

    They give 0 to municipalities made of a divided one, and the whole to a neighbour: neither is
    the municipality's figure. `tidy` stands in today's division; what is one again in the
    municipalities of `target`, where it is to be moved, is right together.
    """
    divided = pd.MultiIndex.from_tuples(
        [
            (place, year)
            for year in sorted(tidy["year"].unique())
            for place in divided_places(municipalities, int(year), target)
        ],
        names=["code", "year"],
    )
    is_divided = pd.MultiIndex.from_frame(tidy[["code", "year"]]).isin(divided)
    return tidy.assign(
        value=tidy["value"].where(~is_divided),
        status=tidy["status"].where(~is_divided, Status.AMBIGUOUS.value),
    )


def divided_places(
    municipalities: Municipalities, year: int, target: int = DIVISION
) -> frozenset[str]:
    """Return today's places made of a municipality of `year` that was divided later.

    Not among them are those that lie whole, all of them, in one municipality of `target`: of
    `DIVISIONS`, that is Ålesund (1507) alone, which SSB's list has under one of its parts.
    """
    if year >= DIVISION:
        return frozenset()
    paths = municipalities.crosswalk(year, DIVISION)
    homes = municipalities.crosswalk(DIVISION, target)
    apart: set[str] = set()
    for _, parts in paths[paths["weight"] != 1].groupby("old_code")["new_code"]:
        reached = homes[homes["old_code"].isin(parts)]
        is_one_again = (reached["weight"] == 1).all() and reached["new_code"].nunique() == 1
        if not is_one_again:
            apart |= set(parts)
    return frozenset(apart)


def division_shares(
    divisions: Iterable[Division],
    municipalities: Municipalities,
    stock: pd.Series,
    change: pd.Series,
) -> dict[tuple[str, int, str], float]:
    """Return the part of each divided municipality's people that each successor got.

    A successor's part is its population on the day of the division less that of the whole
    municipalities that went into it the day before (their population on 1 January the year before
    plus that year's natural increase and net migration). A division without population on both
    sides, or with a part below zero, has no shares.

    Parameters
    ----------
    stock, change : by (code, year): people on 1 January, and natural increase plus net migration.
    """
    shares: dict[tuple[str, int, str], float] = {}
    for division in divisions:
        before, steps = division.year - 1, municipalities.steps(division.year)
        parts = {}
        for successor in division.parts:
            others = [
                old
                for old in municipalities.valid(before) - {division.old}
                if successor in steps.get(old, (old,))
            ]
            went_in = sum(
                stock.get((old, before), np.nan) + change.get((old, before), np.nan)
                for old in others
            )
            parts[successor] = stock.get((successor, division.year), np.nan) - went_in
        total = sum(parts.values())
        if total > 0 and all(part >= 0 for part in parts.values()):
            for successor, part in parts.items():
                shares[division.old, division.year, successor] = part / total
    return shares


def _paths(municipalities: Municipalities, division: int, target: int) -> pd.DataFrame:
    paths = municipalities.crosswalk(min(int(division), DIVISION), target)
    return paths.assign(division=division)


def _placed(tidy: pd.DataFrame, paths: pd.DataFrame) -> pd.DataFrame:
    """Return one row per figure and place it goes to; codes that are no municipality are left out.

    A code with no municipality in its division carries no figure (SSB fills those cells with
    nothing or 0); a figure there stops the build.
    """
    known = tidy.merge(
        paths[["division", "old_code"]].drop_duplicates(),
        how="left",
        left_on=["division", "code"],
        right_on=["division", "old_code"],
    )
    stray = known[known["old_code"].isna() & (known["value"].fillna(0) != 0)]
    stray = stray[~stray["code"].map(is_non_municipal)]
    if len(stray):
        examples = stray[["code", "division"]].drop_duplicates().head(5)
        raise UnknownMunicipality(
            "figures stand under codes that were no municipality: "
            + ", ".join(f"{row.code} on 1 January {row.division}" for row in examples.itertuples())
            + "; correct the table's 'division' or add the code's history in its module in "
            "etl/tables"
        )
    return (
        tidy.merge(
            paths, left_on=["division", "code"], right_on=["division", "old_code"], how="inner"
        )
        .rename(columns={"new_code": "place"})
        .merge(_path_counts(paths), on=["division", "place"])
    )


def _path_counts(paths: pd.DataFrame) -> pd.DataFrame:
    """Return, per division and place, how many went into it and whether it is unchanged."""
    n_successors = paths.groupby(["division", "old_code"])["new_code"].transform("size")
    by_place = paths.assign(is_whole=(n_successors == 1) & (paths["weight"] == 1)).groupby(
        ["division", "new_code"], as_index=False
    )
    summary = by_place.agg(n_expected=("old_code", "size"), is_whole=("is_whole", "all"))
    summary["is_unchanged"] = (summary["n_expected"] == 1) & summary["is_whole"]
    return summary.rename(columns={"new_code": "place"}).drop(columns="is_whole")


def _sum_parts(placed: pd.DataFrame) -> pd.DataFrame:
    rank = placed["status"].map(_RANK).to_numpy()
    weight = placed["weight"].to_numpy()
    rank = np.where(weight < 1, np.maximum(rank, _ESTIMATED), rank)
    rank = np.where(np.isnan(weight), np.maximum(rank, _AMBIGUOUS), rank)
    parts = placed.assign(part=placed["value"] * weight, rank=rank)
    grouped = parts.groupby([*_KEY, "division"], sort=False, as_index=False, observed=True)
    summed = grouped.agg(
        value=("part", "sum"),
        rank=("rank", "max"),
        n_predecessors=("part", "size"),
        n_expected=("n_expected", "first"),
    )
    incomplete = summed["n_predecessors"] < summed["n_expected"]
    summed["rank"] = summed["rank"].where(~incomplete, _MISSING)
    return summed.drop(columns=["division", "n_expected"])


def _keep_unchanged(placed: pd.DataFrame) -> pd.DataFrame:
    rank = placed["status"].map(_RANK).where(placed["is_unchanged"], _AMBIGUOUS)
    rates = placed.assign(rank=rank).sort_values("rank", kind="stable")
    kept = rates.drop_duplicates([*_KEY, "division"])
    return kept.assign(n_predecessors=kept["n_expected"])[
        [*_KEY, "value", "rank", "n_predecessors"]
    ]


def _one_per_key(moved: pd.DataFrame) -> pd.DataFrame:
    """Return one row per key: the best known where a place stands under several divisions.

    SSB fills codes that have ended with 0: beside a figure under the new code, that is none.
    """
    ordered = moved.assign(is_zero=moved["value"] == 0).sort_values([*_KEY, "rank", "is_zero"])
    best = ordered.drop_duplicates(_KEY)
    carries = best["rank"] < _FIRST_WITHOUT_VALUE
    return best.assign(
        value=best["value"].where(carries),
        status=_NAME[best["rank"].to_numpy(dtype=int)],
        n_predecessors=best["n_predecessors"].astype("int16"),
    )[[*_KEY, "value", "status", "n_predecessors"]].reset_index(drop=True)
