"""Formulas: pure arithmetic on harmonised variables; each result has a status and interval."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from etl.contract import Status
from etl.indicators.model import Formula, Panel

#: From best to worst: a result is as uncertain as its worst part.
SEVERITY = tuple(Status)
_RANK = {status.value: rank for rank, status in enumerate(SEVERITY)}
_NAMES = np.array([status.value for status in SEVERITY], dtype=object)
_MISSING_RANK = _RANK[Status.MISSING]
_Z95 = 1.959963984540054


def value_of(variable: str) -> Formula:
    """Return the variable itself."""
    return Formula((variable,), lambda panel: _result(panel[variable]["value"], [panel[variable]]))


def share_of(part: str, whole: str) -> Formula:
    """Return `part` in per cent of `whole`, with Wilson's interval (Wilson 1927, JASA 22:209)."""

    def compute(panel: Panel) -> pd.DataFrame:
        parts = _aligned(panel, (part, whole))
        k, n = parts[0]["value"], parts[1]["value"].where(parts[1]["value"] > 0)
        share = k / n
        centre = (share + _Z95**2 / (2 * n)) / (1 + _Z95**2 / n)
        spread = share * (1 - share) / n + _Z95**2 / (4 * n**2)
        half = _Z95 / (1 + _Z95**2 / n) * np.sqrt(spread.clip(lower=0))
        return _result(100 * share, parts, 100 * (centre - half), 100 * (centre + half))

    return Formula((part, whole), compute)


def share_of_sum(parts: Sequence[str], whole: str) -> Formula:
    """Return the sum of `parts` in per cent of `whole`, with Wilson's interval."""
    names = (*parts, whole)

    def compute(panel: Panel) -> pd.DataFrame:
        frames = _aligned(panel, names)
        total = sum((frame["value"] for frame in frames[1:-1]), frames[0]["value"])
        summed = _result(total, frames[:-1])
        return share_of("part", "whole").compute({"part": summed, "whole": frames[-1]})

    return Formula(names, compute)


def per_1000(events: str, population: str) -> Formula:
    """Return `events` per 1,000 of `population` the same year, with Poisson's interval."""

    def compute(panel: Panel) -> pd.DataFrame:
        parts = _aligned(panel, (events, population))
        base = parts[1]["value"].where(parts[1]["value"] > 0)
        lower, upper = poisson_interval(parts[0]["value"])
        return _result(
            1000 * parts[0]["value"] / base, parts, 1000 * lower / base, 1000 * upper / base
        )

    return Formula((events, population), compute)


def net_per_1000(net: str, population: str) -> Formula:
    """Return a balance per 1,000 of `population`; no interval, for its two flows are not known."""

    def compute(panel: Panel) -> pd.DataFrame:
        parts = _aligned(panel, (net, population))
        base = parts[1]["value"].where(parts[1]["value"] > 0)
        return _result(1000 * parts[0]["value"] / base, parts)

    return Formula((net, population), compute)


def ratio(part: str, other: str, per: float) -> Formula:
    """Return `part` per `per` of `other` (not a share of it), without interval."""

    def compute(panel: Panel) -> pd.DataFrame:
        parts = _aligned(panel, (part, other))
        return _result(
            per * parts[0]["value"] / parts[1]["value"].where(parts[1]["value"] > 0), parts
        )

    return Formula((part, other), compute)


def change_pct(variable: str, years: int) -> Formula:
    """Return the change in per cent over `years` years up to each year."""

    def compute(panel: Panel) -> pd.DataFrame:
        now = panel[variable]
        before = _shifted(now, years)
        base = before["value"].where(before["value"] > 0)
        return _result(100 * (now["value"] / base - 1), [now, before]).pipe(_from_year, years, now)

    return Formula((variable,), compute)


def difference(variable: str, other: str) -> Formula:
    """Return `variable` minus `other`."""

    def compute(panel: Panel) -> pd.DataFrame:
        parts = _aligned(panel, (variable, other))
        return _result(parts[0]["value"] - parts[1]["value"], parts)

    return Formula((variable, other), compute)


def share_of_next_stock(part: str, whole: str) -> Formula:
    """Return `part` in per cent of `whole` on the following 1 January, with Wilson's interval.

    For figures of a year's last quarter: the next stock is the nearest one.
    """

    def compute(panel: Panel) -> pd.DataFrame:
        stock = panel[whole]
        places, dates = stock.index.get_level_values(0), stock.index.get_level_values(1)
        nearest = stock.set_axis(
            pd.MultiIndex.from_arrays([places, dates - 1], names=stock.index.names)
        )
        return share_of(part, whole).compute({part: panel[part], whole: nearest})

    return Formula((part, whole), compute)


def change_pct_since_break(variable: str, years: int, break_year: int) -> Formula:
    """Return the change in per cent over `years` years; `ambiguous` where it spans `break_year`."""

    def compute(panel: Panel) -> pd.DataFrame:
        known = panel[variable]
        is_break = known["status"] == Status.BREAK.value
        level = known.assign(status=known["status"].mask(is_break, Status.NORMAL.value))
        change = change_pct(variable, years).compute({variable: level})
        dates = change.index.get_level_values(1)
        spans = (dates >= break_year) & (dates - years < break_year)
        carries = change["value"].notna() & spans
        status = change["status"].mask(carries, Status.AMBIGUOUS.value)
        return change.assign(value=change["value"].mask(carries), status=status)

    return Formula((variable,), compute)


def share_of_rest(parts: Sequence[str], whole: str) -> Formula:
    """Return what is left of `whole` without `parts`, in per cent of it, with Wilson's interval."""
    names = (*parts, whole)

    def compute(panel: Panel) -> pd.DataFrame:
        frames = _aligned(panel, names)
        return share_of("rest", "whole").compute({"rest": _rest(frames), "whole": frames[-1]})

    return Formula(names, compute)


def concentration(parts: Sequence[str], whole: str) -> Formula:
    """Return the Herfindahl-Hirschman index of `parts` and the rest of `whole`.

    The sum of squared shares, at most 1: Hirschman (1964), American Economic Review 54:761.
    """
    names = (*parts, whole)

    def compute(panel: Panel) -> pd.DataFrame:
        frames = _aligned(panel, names)
        total = frames[-1]["value"].where(frames[-1]["value"] > 0)
        groups = [*frames[:-1], _rest(frames)]
        squares = [(group["value"] / total) ** 2 for group in groups]
        return _result(sum(squares[1:], squares[0]), frames)

    return Formula(names, compute)


def balance_mean_per_1000(balance: str, population: str, years: int) -> Formula:
    """Return a balance over the last `years` years together, per 1,000 of population and year."""

    def compute(panel: Panel) -> pd.DataFrame:
        parts = _aligned(panel, (balance, population))
        spans = [[_shifted(part, back) for back in range(years)] for part in parts]
        events, people = (
            sum((frame["value"] for frame in span[1:]), span[0]["value"]) for span in spans
        )
        every = [frame for span in spans for frame in span]
        result = _result(1000 * events / people.where(people > 0), every)
        return _from_year(result, years - 1, parts[0])

    return Formula((balance, population), compute)


def remainder(stock: str, flows: Sequence[str]) -> Formula:
    """Return the change in `stock` to the next year that the year's `flows` do not explain."""
    names = (stock, *flows)

    def compute(panel: Panel) -> pd.DataFrame:
        parts = _aligned(panel, names)
        places, dates = parts[0].index.get_level_values(0), parts[0].index.get_level_values(1)
        following = pd.MultiIndex.from_arrays([places, dates + 1], names=parts[0].index.names)
        later = panel[stock].reindex(following).set_axis(parts[0].index)
        later["status"] = later["status"].fillna(Status.MISSING.value)
        value = later["value"] - parts[0]["value"]
        for flow in parts[1:]:
            value = value - flow["value"]
        return _result(value, [later, *parts])

    return Formula(names, compute)


def poisson_interval(count: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Return 95 % bounds of a count (Byar's method: Breslow and Day 1987, vol. II, p. 69)."""
    k, k1 = count.where(count >= 0), count.where(count >= 0) + 1
    lower = (k * (1 - 1 / (9 * k) - _Z95 / (3 * np.sqrt(k))) ** 3).where(k > 0, 0.0)
    upper = k1 * (1 - 1 / (9 * k1) + _Z95 / (3 * np.sqrt(k1))) ** 3
    return lower.where(count.notna()), upper.where(count.notna())


def _rest(frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Return the last frame less all others."""
    known = sum((frame["value"] for frame in frames[1:-1]), frames[0]["value"])
    return _result(frames[-1]["value"] - known, frames)


def _aligned(panel: Panel, names: Sequence[str]) -> list[pd.DataFrame]:
    """Return the variables on the places and years they have in common."""
    index = panel[names[0]].index
    for name in names[1:]:
        index = index.intersection(panel[name].index)
    index = index.sort_values()
    return [panel[name].reindex(index) for name in names]


def _shifted(frame: pd.DataFrame, years: int) -> pd.DataFrame:
    """Return the frame as it was `years` years before each year; `missing` where it has none."""
    places, dates = frame.index.get_level_values(0), frame.index.get_level_values(1)
    earlier = pd.MultiIndex.from_arrays([places, dates - years], names=frame.index.names)
    moved = frame.reindex(earlier)
    moved.index = frame.index
    moved["status"] = moved["status"].fillna(Status.MISSING.value)
    return moved


def _from_year(result: pd.DataFrame, years: int, source: pd.DataFrame) -> pd.DataFrame:
    """Drop the first years, which have nothing to be compared with."""
    dates = source.index.get_level_values(1)
    known = set(dates)
    comparable = np.array([year - years in known for year in dates])
    return result[comparable]


def _result(
    value: pd.Series,
    parts: Sequence[pd.DataFrame],
    lower: pd.Series | None = None,
    upper: pd.Series | None = None,
) -> pd.DataFrame:
    """Return values with the worst status of their parts; what is undefined is `not_applicable`."""
    rank = np.max([part["status"].map(_RANK).to_numpy() for part in parts], axis=0)
    carries = np.array([status.has_value for status in SEVERITY])[rank]
    value = value.where(carries)
    undefined = carries & value.isna().to_numpy()
    status = np.where(undefined, Status.NOT_APPLICABLE.value, _NAMES[rank])
    frame = pd.DataFrame({"value": value, "status": status}, index=value.index)
    for name, bound in (("lower", lower), ("upper", upper)):
        frame[name] = np.nan if bound is None else bound.where(frame["value"].notna())
    return frame
