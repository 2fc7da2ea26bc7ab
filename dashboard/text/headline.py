"""A headline for a slide: long enough to say the finding, short enough for two lines of it."""

from dashboard.text import Words
from dashboard.text.case import inside
from etl.contract import IndicatorMeta

#: Letters of a good headline, and of the longest that two lines on a slide can hold.
MOST, LONGEST = 90, 120
#: A unit of more letters is left to the line below.
_SHORT = 6


def shortest(*wordings: str) -> str:
    """Return the first wording that fits, else the one with the fewest letters."""
    return next((each for each in wordings if len(each) <= MOST), min(wordings, key=len))


def names(meta: IndicatorMeta, say: Words) -> tuple[str, str]:
    """Return what an indicator is called, at length and in short."""
    return say.pick(meta.title), say.pick(meta.short)


def subject(name: str) -> str:
    """Return a name as the subject of a headline: what is added to it is closed by a comma."""
    return f"{inside(name)}," if "," in name else inside(name)


def in_year(name: str, year: int) -> str:
    """Return an indicator with the year of its figures; many names have it already."""
    return name if str(year) in name else f"{name}, {year}"


def amount(value: float, meta: IndicatorMeta, say: Words) -> str:
    """Return a figure with its unit where that is short and the indicator's name lacks it."""
    unit = "%" if meta.unit.en.startswith("per cent of") else say.pick(meta.unit)
    is_told = len(unit) <= _SHORT and meta.kind != "index"
    return say.quantity(value, meta.decimals, unit if is_told else "")
