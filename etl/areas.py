"""Norway, its district municipalities, its counties: indicators for areas that places make up."""

from collections.abc import Collection, Iterable, Mapping

import numpy as np
import pandas as pd

from etl.contract import Status
from etl.indicators.formulas import SEVERITY
from etl.indicators.model import Indicator

COUNTRY, DISTRICT, CENTRAL = "0", "D", "C"
#: Most of an area's people that may live in municipalities left out of a share or rate.
MOST_LEFT_OUT = 0.1

_RANK = {status.value: rank for rank, status in enumerate(SEVERITY)}
_NAME = np.array([status.value for status in SEVERITY], dtype=object)
_ESTIMATED = _RANK[Status.ESTIMATED]
_FIRST_WITHOUT_VALUE = min(_RANK[status] for status in SEVERITY if not status.has_value)


def members(places: pd.DataFrame) -> dict[str, frozenset[str]]:
    """Return the places of each area: the country, district and central ones, and each county.

    District municipalities are those of centrality class 4 to 6 (Statistics Norway's index).
    """
    areas = {
        COUNTRY: frozenset(places["place"]),
        DISTRICT: frozenset(places.loc[places["is_district"], "place"]),
        CENTRAL: frozenset(places.loc[~places["is_district"], "place"]),
    }
    for county, rows in places.groupby("county"):
        areas[str(county)] = frozenset(rows["place"])
    return areas


def derive_areas(
    indicators: Iterable[Indicator],
    counts: pd.DataFrame,
    areas: Mapping[str, Collection[str]],
    additive: Collection[str],
    divided_together: Iterable[Collection[str]],
) -> pd.DataFrame:
    """Return one row per indicator, area and year, from the summed figures of the area's places.

    A count is summed over all places, and one gap is a gap. A share or rate is made from the places
    that have figures in every year, so that its trend is of one set of places: `estimated` where
    some are left out, none where they have more than `MOST_LEFT_OUT` of the people. Indicators
    that rest on a median, mean or distance have no figure for areas.

    Parameters
    ----------
    additive : the variables that may be summed.
    divided_together : sets of places made of one divided municipality; their shared-out figures
        are exact where an area holds the whole set.
    """
    people = counts[counts["variable"] == "population"].sort_values("year").groupby("place")
    weight = people["value"].last()
    membership = pd.DataFrame(
        [(area, place) for area, places in areas.items() for place in sorted(places)],
        columns=["area", "place"],
    )
    closed = {
        (area, place)
        for area, places in areas.items()
        for together in divided_together
        if set(together) <= set(places)
        for place in together
    }
    by_variable = dict(list(counts.groupby("variable")))
    frames = []
    for indicator in indicators:
        needed = indicator.formula.variables
        if not set(needed) <= set(additive) or not set(needed) <= set(by_variable):
            continue
        rows = pd.concat([by_variable[variable] for variable in needed])
        chosen = membership
        if indicator.meta.kind != "count":
            chosen = _balanced(rows, membership, weight)
        panel = _sums(rows, chosen, closed)
        if not panel:
            continue
        result = indicator.formula.compute(panel).rename_axis(["area", "year"]).reset_index()
        left_out = set(chosen.loc[chosen["is_partial"], "area"]) if "is_partial" in chosen else ()
        is_partial = result["area"].isin(left_out) & result["value"].notna()
        result["status"] = result["status"].mask(is_partial, Status.ESTIMATED.value)
        has_value = result.groupby("year")["value"].transform("count") > 0
        frames.append(result[has_value].assign(indicator=indicator.meta.id))
    return pd.concat(frames, ignore_index=True)


def _balanced(rows: pd.DataFrame, membership: pd.DataFrame, weight: pd.Series) -> pd.DataFrame:
    """Return the memberships of places without gaps, in areas where few people are left out."""
    gaps = set(rows.loc[rows["value"].isna(), "place"])
    full = membership.assign(
        people=membership["place"].map(weight), is_kept=~membership["place"].isin(gaps)
    )
    total = full.groupby("area")["people"].transform("sum")
    kept = full["people"].where(full["is_kept"], 0).groupby(full["area"]).transform("sum")
    full["is_partial"] = kept < total
    return full[full["is_kept"] & (kept >= (1 - MOST_LEFT_OUT) * total)]


def _sums(
    rows: pd.DataFrame, membership: pd.DataFrame, closed: Collection[tuple[str, str]]
) -> dict[str, pd.DataFrame]:
    joined = rows.merge(membership[["area", "place"]], on="place")
    rank = joined["status"].map(_RANK)
    is_closed = pd.MultiIndex.from_frame(joined[["area", "place"]]).isin(list(closed))
    joined["rank"] = rank.mask(is_closed & (rank == _ESTIMATED), 0)
    grouped = joined.groupby(["variable", "area", "year"], as_index=False)
    summed = grouped.agg(value=("value", "sum"), rank=("rank", "max"))
    summed["value"] = summed["value"].where(summed["rank"] < _FIRST_WITHOUT_VALUE)
    summed["status"] = _NAME[summed["rank"].to_numpy(dtype=int)]
    return {
        str(variable): frame.set_index(["area", "year"])[["value", "status"]].sort_index()
        for variable, frame in summed.groupby("variable")
    }
