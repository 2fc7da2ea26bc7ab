"""From harmonised figures to indicators, place by place."""

from collections.abc import Collection, Iterable, Mapping

import pandas as pd

from etl.contract import Status, meta_columns
from etl.indicators.model import Indicator, Panel

#: What is shared out where a municipality was divided: its people, how they came and went, and how
#: many have work.
SHARED_OUT = frozenset({"population", "natural_increase", "net_migration", "employed_residents"})


def complete(harmonised: pd.DataFrame, places: Iterable[str]) -> pd.DataFrame:
    """Return the figures with a row for every place in every year that a variable has.

    A place without a row gets `missing`; a year without any value is left out.
    """
    has_value = harmonised.groupby(["variable", "year"])["value"].transform("count") > 0
    known = harmonised[has_value]
    spans = known[["variable", "year"]].drop_duplicates()
    grid = spans.merge(pd.DataFrame({"place": sorted(places)}), how="cross")
    full = grid.merge(known, how="left", on=["variable", "place", "year"])
    full["status"] = full["status"].fillna(Status.MISSING.value)
    full["n_predecessors"] = full["n_predecessors"].fillna(0).astype("int16")
    return full.sort_values(["variable", "place", "year"], ignore_index=True)


def told_apart(counts: pd.DataFrame) -> pd.DataFrame:
    """Return the figures with a gap where a place's is only its share of another municipality's.

    Such shares go by population, as if all parts were alike: Haram would have Ålesund's industries
    in the years in which the two were one. People themselves are shared out.
    """
    is_share = (
        (counts["status"] == Status.ESTIMATED.value)
        & (counts["n_predecessors"] == 1)
        & ~counts["variable"].isin(SHARED_OUT)
    )
    return counts.assign(
        value=counts["value"].where(~is_share),
        status=counts["status"].where(~is_share, Status.AMBIGUOUS.value),
    )


def panel_of(counts: pd.DataFrame) -> Panel:
    """Return the figures by variable, each indexed by (place, year)."""
    return {
        str(variable): rows.set_index(["place", "year"])[["value", "status"]].sort_index()
        for variable, rows in counts.groupby("variable")
    }


def derive(indicators: Iterable[Indicator], panel: Panel) -> pd.DataFrame:
    """Return one row per indicator, place and year; indicators without inputs are left out.

    Years in which no place has a value are left out.
    """
    frames = []
    for indicator in indicators:
        if not set(indicator.formula.variables) <= set(panel):
            continue
        result = indicator.formula.compute(panel)
        result = result.rename_axis(["place", "year"]).reset_index()
        has_value = result.groupby("year")["value"].transform("count") > 0
        frames.append(result[has_value].assign(indicator=indicator.meta.id))
    return pd.concat(frames, ignore_index=True)


def without_inputs(
    indicators: Iterable[Indicator], variables: Collection[str]
) -> dict[str, tuple[str, ...]]:
    """Return the indicators that can't be made, and the variables each lacks."""
    return {
        indicator.meta.id: tuple(sorted(set(indicator.formula.variables) - set(variables)))
        for indicator in indicators
        if not set(indicator.formula.variables) <= set(variables)
    }


def describe(
    indicators: Iterable[Indicator],
    observations: pd.DataFrame,
    sources_of: Mapping[str, Iterable[str]],
) -> pd.DataFrame:
    """Return the indicators' metadata with their sources and the coverage they really have."""
    with_value = observations[observations["value"].notna()]
    coverage = with_value.groupby("indicator").agg(
        first_year=("year", "min"),
        last_year=("year", "max"),
        n_years=("year", "nunique"),
        n_places=("place", "nunique"),
    )
    rows = []
    for position, indicator in enumerate(indicators):
        if indicator.meta.id not in coverage.index:
            continue
        sources = sorted(
            {source for name in indicator.formula.variables for source in sources_of[name]}
        )
        rows.append(
            meta_columns(indicator.meta)
            | coverage.loc[indicator.meta.id].to_dict()
            | {
                "position": position,
                "sources": ";".join(sources),
                "variables": ";".join(indicator.formula.variables),
            }
        )
    return pd.DataFrame(rows)
