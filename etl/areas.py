"""Norway, its district municipalities, its counties: indicators for areas that places make up."""

from collections.abc import Collection, Iterable, Mapping

import numpy as np
import pandas as pd

from etl.contract import Status
from etl.indicators.formulas import SEVERITY
from etl.indicators.model import Indicator

COUNTRY, DISTRICT, CENTRAL = "0", "D", "C"
#: Most of an area's people that may live in municipalities left out of a share or rate.
MOST_LEFT_OUT = 0.05

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

    Where all places have figures, the area's is exact, and `estimated` only where a municipality
    was shared out between the area and another. Where one has a gap, a count is a gap. A share or
    rate is then that of the places with figures in every year, so that those years are of one set
    of places: `estimated`, and none where the others have more than `MOST_LEFT_OUT` of the people.
    Indicators that rest on a median, mean or distance have no figure for areas.

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
        result = indicator.formula.compute(_sums(rows, membership, closed))
        if indicator.meta.kind != "count":
            panel = _sums(rows, _nearly_all(rows, membership, weight), closed)
            if panel:
                result = _filled(result, indicator.formula.compute(panel))
        result = result.rename_axis(["area", "year"]).reset_index()
        has_value = result.groupby("year")["value"].transform("count") > 0
        frames.append(result[has_value].assign(indicator=indicator.meta.id))
    return pd.concat(frames, ignore_index=True)


def _nearly_all(rows: pd.DataFrame, membership: pd.DataFrame, weight: pd.Series) -> pd.DataFrame:
    """Return the memberships of places without gaps, in areas with gaps for few of the people."""
    gaps = set(rows.loc[rows["value"].isna(), "place"])
    is_kept = ~membership["place"].isin(gaps)
    people = membership["place"].map(weight)
    total = people.groupby(membership["area"]).transform("sum")
    left_out = people.mask(is_kept, 0).groupby(membership["area"]).transform("sum")
    is_nearly = (left_out > 0) & (left_out <= MOST_LEFT_OUT * total)
    return membership[is_kept & is_nearly]


def _filled(exact: pd.DataFrame, nearly: pd.DataFrame) -> pd.DataFrame:
    """Return the exact figures, with nearly all places' where there is none, as `estimated`."""
    nearly = nearly[nearly["value"].notna()].assign(status=Status.ESTIMATED.value)
    known = exact[exact["value"].notna() | ~exact.index.isin(nearly.index)]
    return pd.concat([known, nearly[~nearly.index.isin(known.index)]]).sort_index()


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
