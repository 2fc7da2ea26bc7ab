"""Does a figure rise or fall over the last years? Mann–Kendall's test and Theil–Sen's slope.

The test counts, over all pairs of years, how much oftener the later figure is the higher one
(Mann 1945, Econometrica 13:245; Kendall 1975, Rank Correlation Methods), here in the normal
approximation with corrections for ties and for continuity. The slope is the median of the slopes
between all pairs (Sen 1968, J. Am. Stat. Assoc. 63:1379). Neither minds a single odd year.

The test takes the years as independent. Figures of one place often follow on each other, and a
five-year mean shares four years with the next: then it finds a trend too readily. A verdict is a
hint where to look, and readers are told so.
"""

import math
from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from etl.contract import TREND_LEAST_FIGURES, TREND_LEVEL, TREND_YEARS, Status

Grid = NDArray[np.float64]

_erfc = np.vectorize(math.erfc, otypes=[np.float64])


def as_printed(observations: pd.DataFrame, decimals: Mapping[str, int]) -> pd.DataFrame:
    """Return the figures rounded as readers see them: a rise that no one can see is none.

    Parameters
    ----------
    decimals : by indicator.
    """
    scale = 10.0 ** observations["indicator"].map(decimals).to_numpy(dtype=np.float64)
    return observations.assign(value=np.round(observations["value"].to_numpy() * scale) / scale)


def trends_table(observations: pd.DataFrame) -> pd.DataFrame:
    """Return one row per indicator and place: the verdict on its last years.

    Looked at are the indicator's last year and the ten before it, from the latest break on.
    Estimated figures count like others; gaps are left out.
    """
    rows = [
        _judged(part).assign(indicator=str(indicator))
        for indicator, part in observations.groupby("indicator")
    ]
    return pd.concat(rows, ignore_index=True)


def target_trends_table(
    targets: pd.DataFrame, observations: pd.DataFrame, country: pd.DataFrame
) -> pd.DataFrame:
    """Return one row per target and place: the verdict on the measure the target is judged by.

    A `norway` target is judged by what the place has above the country in the same year, a gap
    where the country has none. The others are judged by the indicator itself: what it has grown
    since a base year rises and falls with it. A target without any figure has no rows.

    Parameters
    ----------
    country : the rows of `area_observations` that are of the whole country.
    """
    rows = []
    for target in targets.itertuples():
        measure = observations[observations["indicator"] == target.indicator]
        if target.kind == "norway":
            measure = _above(measure, country)
        if measure["value"].notna().any():
            rows.append(_judged(measure).assign(target=str(target.target)))
    return pd.concat(rows, ignore_index=True)


def mann_kendall(values: Grid) -> tuple[Grid, Grid]:
    """Return, for each row of figures by time, Kendall's S and its two-sided p.

    NaN is a gap. A row whose figures are all equal has p = 1.
    """
    with np.errstate(invalid="ignore"):
        later_minus_earlier = np.sign(values[:, None, :] - values[:, :, None])
        n_equal = (values[:, None, :] == values[:, :, None]).sum(axis=1)
    score = np.nansum(np.triu(later_minus_earlier, 1), axis=(1, 2))
    n = np.isfinite(values).sum(axis=1)
    # Summed over figures and not over groups of ties: t figures that are equal each add a t-th.
    ties = ((n_equal - 1) * (2 * n_equal + 5) * (n_equal > 0)).sum(axis=1)
    spread = np.sqrt((n * (n - 1) * (2 * n + 5) - ties) / 18)
    steps = np.abs(score) - (score != 0)
    z = np.divide(steps, spread, out=np.zeros_like(score), where=spread > 0)
    return score, _erfc(z / math.sqrt(2))


def theil_sen(years: Grid, values: Grid) -> Grid:
    """Return, for each row of figures, the median change per year over all pairs of years."""
    earlier, later = np.triu_indices(len(years), 1)
    slopes = (values[:, later] - values[:, earlier]) / (years[later] - years[earlier])
    slope = np.full(len(values), np.nan)
    has_pair = np.isfinite(slopes).any(axis=1)
    slope[has_pair] = np.nanmedian(slopes[has_pair], axis=1)
    return slope


def _above(observations: pd.DataFrame, country: pd.DataFrame) -> pd.DataFrame:
    """Return the figures of one indicator less the country's of the same year."""
    known = country.set_index(["indicator", "year"])["value"]
    keys = pd.MultiIndex.from_frame(observations[["indicator", "year"]])
    return observations.assign(value=observations["value"] - known.reindex(keys).to_numpy())


def _judged(observations: pd.DataFrame) -> pd.DataFrame:
    grid = observations.pivot(index="place", columns="year", values="value")
    window = grid.loc[:, _window(observations)]
    years, values = window.columns.to_numpy(dtype=np.float64), window.to_numpy()
    is_known = np.isfinite(values)
    n = is_known.sum(axis=1)
    is_judged = n >= TREND_LEAST_FIGURES
    score, p = mann_kendall(values)
    direction = np.where(score > 0, "rising", "falling")
    verdict = np.where(p < TREND_LEVEL, direction, "unclear")
    return pd.DataFrame(
        {
            "place": window.index,
            "verdict": np.where(is_judged, verdict, "too_few"),
            "n": n,
            "first_year": _where(n > 0, years[is_known.argmax(axis=1)]),
            "last_year": _where(n > 0, years[::-1][is_known[:, ::-1].argmax(axis=1)]),
            "slope": _where(is_judged, theil_sen(years, values)),
            "p": _where(is_judged, p),
        }
    )


def _window(observations: pd.DataFrame) -> list[int]:
    """Return the years to look at: the last ones, from the latest break in the indicator on."""
    years = sorted(set(observations.loc[observations["value"].notna(), "year"]))
    breaks = observations.loc[observations["status"] == Status.BREAK, "year"]
    first = max(years[-1] - TREND_YEARS, breaks.max() if len(breaks) else years[0])
    return [int(year) for year in years if year >= first]


def _where(is_kept: NDArray[np.bool_], values: Grid) -> Grid:
    return np.where(is_kept, values, np.nan)
