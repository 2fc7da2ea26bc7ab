"""What the published tables say of every indicator and place, computed anew from the tables."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

PUBLISHED = Path(__file__).parents[2] / "data" / "published"

#: Figures told by words for their sign, and numbers that are part of an indicator's name.
SIGNED = {
    *("population_change_1y", "population_change_5y", "population_change_10y"),
    *("natural_change", "natural_change_per_1000", "natural_change_5y"),
    *("net_migration", "net_migration_per_1000", "net_migration_5y"),
    *("employed_change_1y", "employed_change_5y", "jobs_change_2005_2015"),
    *("population_remainder", "median_income_change_10y", "operating_result"),
}

IN_THE_NAME = {
    "young_adults": "20 39",
    "share_0_15": "0 15",
    "share_16_24": "16 24",
    "share_20_39": "20 39",
    "share_65plus": "65",
    "share_80plus": "80",
    "women_per_100_men_20_39": "20 39",
    "old_age_dependency": "65 20 64",
    "employment_rate": "15 74",
    "higher_education_share": "30 66",
    "broadband_100mbit": "100",
    "need_index": "1",
    "older_households_share": "67",
}

FIELDS = ("value", "lower", "upper", "status")


@dataclass(frozen=True)
class Fact:
    """What the published tables say of one indicator and place, as it should be printed."""

    value: float
    numbers: tuple[str, ...]
    change: float | None
    above_country: float | None
    claims: frozenset[str]


def table(name: str) -> pd.DataFrame:
    return pd.read_parquet(PUBLISHED / f"{name}.parquet")


def printed(value: float, decimals: int, language: str = "en") -> str:
    """The number by hand: thousands apart, the language's decimal mark, a true minus."""
    text = f"{round(value, decimals) + 0.0:,.{decimals}f}".replace("-", "−")
    if language == "en":
        return text
    return text.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")


def signed(value: float, decimals: int) -> str:
    text = printed(value, decimals)
    return text if text.strip("0.") == "" or text.startswith("−") else f"+{text}"


def beside(other: float, value: float, decimals: int) -> list[str]:
    """A figure told after `value`: the sign is left out where the words tell it already."""
    return [printed(abs(other), decimals) if other * value > 0 else signed(other, decimals)]


@cache
def facts() -> dict[tuple[str, str], Fact | str]:
    """Each indicator and place: its fact, or the status that says why there is none."""
    meta = table("indicators").set_index("indicator")
    trends = table("trends").set_index(["indicator", "place"])["verdict"].to_dict()
    areas = table("area_observations").query("area == '0'")
    country = areas.set_index(["indicator", "year"])["value"].dropna().to_dict()
    found: dict[tuple[str, str], Fact | str] = {}
    for indicator, rows in table("observations").groupby("indicator"):
        about = meta.loc[indicator].to_dict()
        breaks = sorted(set(rows.loc[rows["status"] == "break", "year"]))
        has_negative = bool((rows["value"] < 0).any())
        ranks = ranks_of(rows, int(about["decimals"]))
        series: dict[str, dict[int, dict[str, object]]] = {}
        columns = (rows[name].tolist() for name in ("place", "year", *FIELDS))
        for place, year, *cells in zip(*columns, strict=True):
            series.setdefault(place, {})[year] = dict(zip(FIELDS, cells, strict=True))
        for place, years in series.items():
            known = {year: row for year, row in years.items() if row["value"] == row["value"]}
            if not known:
                found[indicator, place] = str(years[max(years)]["status"])
                continue
            found[indicator, place] = fact(
                indicator, about, known, breaks, has_negative, country,
                trends.get((indicator, place)), ranks[max(known)].get(place),
            )  # fmt: skip
    return found


def ranks_of(rows: pd.DataFrame, decimals: int) -> dict[int, dict[str, tuple[int, int, int]]]:
    """For each year and place: places surely above it plus one, n less those below, and n."""
    ranks = {}
    for year, group in rows.dropna(subset="value").groupby("year"):
        value = np.round(group["value"].to_numpy(), decimals)
        low = np.round(group["lower"].to_numpy(), decimals)
        high = np.round(group["upper"].to_numpy(), decimals)
        low, high = np.where(np.isnan(low), value, low), np.where(np.isnan(high), value, high)
        n = len(value)
        above = n - np.searchsorted(np.sort(low), high, side="right")
        below = np.searchsorted(np.sort(high), low, side="left")
        ranks[year] = {
            place: (int(up) + 1, n - int(down), n)
            for place, up, down in zip(group["place"], above, below, strict=True)
        }
    return ranks


def fact(indicator, about, known, breaks, has_negative, country, trend, rank) -> Fact:
    decimals, kind = int(about["decimals"]), about["kind"]
    is_signed = indicator in SIGNED
    year = max(known)
    latest = known[year]
    value = round(latest["value"], decimals) + 0.0
    numbers = [str(year), *IN_THE_NAME.get(indicator, "").split()]
    if indicator != "robek" and not (is_signed and value == 0):
        numbers.append(printed(abs(value), decimals))
    if is_signed and value == 0:
        numbers = [str(year)]

    remade = max((one for one in breaks if one <= year), default=0)
    earlier = [one for one in known if remade <= one < year]
    change, claims = None, set()
    if earlier:
        then_year = min(earlier, key=lambda one: (abs(one - (year - 10)), -one))
        then = known[then_year]
        before = round(then["value"], decimals) + 0.0
        change = round(value - before, decimals) + 0.0
        is_estimate = "estimated" in (latest["status"], then["status"])
        numbers.append(str(then_year))
        if is_signed:
            numbers += beside(before, value, decimals) if change else []
        else:
            if kind == "count" and min(value, before) >= 100 and not has_negative:
                told = printed(abs(100 * change / before), 1)
                numbers += [told] if told != "0.0" else []
            elif change:
                numbers.append(printed(abs(change), decimals))
            if change and indicator == "median_income_after_tax":
                claims.add("prices")
            elif change and not is_estimate:
                claims |= proof(latest, then, trend, change)
    elif remade:
        numbers.append(str(remade))

    norway = None if kind == "count" else country.get((indicator, year))
    side = None
    if norway is not None:
        side = round(value - (round(norway, decimals) + 0.0), decimals) + 0.0
        if is_signed:
            numbers += beside(round(norway, decimals) + 0.0, value, decimals)
        elif side:
            numbers.append(printed(norway, decimals))
            has_interval = latest["status"] != "estimated" and latest["lower"] == latest["lower"]
            if has_interval and latest["lower"] <= norway <= latest["upper"]:
                claims.add("within")
    if kind != "count" and indicator != "robek" and latest["status"] != "estimated":
        numbers += rank_numbers(rank, has_interval=latest["lower"] == latest["lower"])
    return Fact(
        value,
        tuple(number.replace(",", "") for number in numbers),
        None if is_signed else change,
        None if is_signed else side,
        frozenset(claims),
    )


def proof(latest, then, trend, change) -> set[str]:
    if latest["lower"] == latest["lower"] and then["lower"] == then["lower"]:
        is_apart = latest["lower"] > then["upper"] or latest["upper"] < then["lower"]
        return {"apart"} if is_apart else {"overlap"}
    if trend == "unclear":
        return {"unclear"}
    return {"clear"} if trend == ("rising" if change > 0 else "falling") else set()


def rank_numbers(rank, *, has_interval: bool) -> list[str]:
    first, last, n = rank
    if first == last:
        return [str(n)] if first in (1, n) else [str(first), str(n)]
    if has_interval:
        return [] if last - first > n / 2 else [str(first), str(last), str(n)]
    return [str(n)] if first == 1 or last == n else [str(first), str(n)]
