"""Key figures of a place in words: what they are held against, and what stands over them."""

import numpy as np

from dashboard.data.findings import Figure
from dashboard.data.profile import KeyFigure
from dashboard.data.store import Store
from dashboard.data.summaries import profile
from dashboard.text import Words
from dashboard.text.findings import municipality, told_year
from dashboard.text.summaries import profile_summary
from etl.contract import IndicatorMeta


def title(store: Store, place: str, say: Words) -> str:
    """Return how many live there; where that is unknown, what is shown."""
    if profile(store, place).population is not None:
        return profile_summary(store, place, say)[0].removesuffix(".")
    return say("Key figures of {place}", place=municipality(store.places[place], say))


def told_year_of(figure: KeyFigure, say: Words) -> str:
    """Return the year of a key figure, and whether it is provisional or estimated."""
    return told_year(Figure(figure.year, figure.value, figure.status), say)


def against_norway(figure: KeyFigure, meta: IndicatorMeta, say: Words) -> str | None:
    """Return how the figure stands to the country's; an interval around both is no difference."""
    if np.isnan(figure.norway):
        return None
    shown = round(figure.norway, meta.decimals)
    low, high = figure.interval or (round(figure.value, meta.decimals),) * 2
    norway = say.number(figure.norway, meta.decimals)
    if low > shown:
        return say("Higher than in Norway ({value})", value=norway)
    if high < shown:
        return say("Lower than in Norway ({value})", value=norway)
    return say("No clear difference from Norway ({value})", value=norway)
