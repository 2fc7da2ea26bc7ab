"""Targets in words: what is aimed at, where a place stands, how far off, and which way it goes."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.data.goals import Judged, Standing, is_towards, reached_by
from dashboard.data.store import Store
from dashboard.text import Words, mark
from dashboard.text.statuses import STATUS_WORDS
from etl.contract import IndicatorMeta, Status

STANDING_WORDS: dict[Standing, str] = {
    Standing.REACHED: mark("reached"),
    Standing.UNSURE: mark("too close to tell"),
    Standing.NOT_REACHED: mark("not reached"),
    Standing.UNKNOWN: mark("can’t be judged"),
}
TREND_WORDS = {
    "rising": mark("rising"),
    "falling": mark("falling"),
    "unclear": mark("no clear trend"),
    "too_few": mark("too few years for a trend"),
}
#: The same where a place is held to the country: what it has above it rises or falls.
_COMPARED_WORDS = {
    **TREND_WORDS,
    "rising": mark("rising against the country"),
    "falling": mark("falling against the country"),
    "unclear": mark("no clear trend against the country"),
}
_SHORT = 3


def summary(judged: Sequence[Judged], row: int, say: Words) -> str:
    """Return how many targets a place has reached, of those that can be judged."""
    reached, known = reached_by(judged, row)
    sentences = [say("{n} of {all} targets reached.", n=reached, all=known)]
    if unsure := sum(each.at(row) is Standing.UNSURE for each in judged):
        sentences.append(say("Too close to tell: {n}.", n=unsure))
    if known < len(judged):
        sentences.append(say("Can’t be judged: {n}.", n=len(judged) - known))
    return " ".join(sentences)


def reading(say: Words) -> tuple[str, ...]:
    """Return how figures, gaps and trends are to be read."""
    return (
        say(
            "Figures are the newest there are, compared as they are printed. “Too close to tell” "
            "means that the target lies within the figure’s 95% interval."
        ),
        say("A missing figure never counts as a target not reached."),
        say(
            "A trend is of the last ten years: a hint where to look. Where the target follows "
            "the country, it is of the difference from the country."
        ),
    )


def aim(store: Store, judged: Judged, say: Words) -> str:
    """Return what is aimed at, like 'at least 42.0 points' or 'as the country, 68.2%'."""
    target, meta = judged.target, store.indicators[judged.target.indicator]
    if target.kind == "growth":
        told = {"year": target.base_year, "amount": say.quantity(target.value, 0, "%")}
        plain = say("at least as many as in {year}", **told)
        more = say("at least {amount} more than in {year}", **told)
        text = more if target.value else plain
    elif target.direction == "within":
        text = say(
            "between {low} and {high}",
            low=say.number(target.value - (target.tolerance or 0), judged.decimals),
            high=_amount(target.value + (target.tolerance or 0), meta, say),
        )
    else:
        limit = float(judged.limit[0])
        decimals = 0 if target.kind == "level" and limit == round(limit) else judged.decimals
        least, most = say("at least {amount}"), say("at most {amount}")
        text = (least if target.direction == "at_least" else most).format(
            amount=_amount(limit, replace(meta, decimals=decimals), say)
        )
        if judged.norway is not None:
            country = _amount(judged.norway, meta, say)
            text += " " + say("(the country has {amount})", amount=country)
    if target.target_year:
        text += " " + say("by {year}", year=target.target_year)
    return text


def figure(store: Store, judged: Judged, row: int, say: Words) -> str:
    """Return the place's figure with a unit where it is short."""
    meta = store.indicators[judged.target.indicator]
    return _amount(float(judged.value[row]), meta, say, longest=_SHORT)


def interval(judged: Judged, row: int, say: Words) -> str:
    """Return the ends of the figure's interval, empty where it has none."""
    low, high = float(judged.lower[row]), float(judged.upper[row])
    if low != low or high != high:
        return ""
    return say(
        "95% interval: {low} to {high}",
        low=say.number(low, judged.decimals),
        high=say.number(high, judged.decimals),
    )


def distance(store: Store, judged: Judged, row: int, say: Words) -> str:
    """Return how far the figure lies from what is aimed at, empty where it can't be said."""
    off = float(judged.value[row] - judged.limit[row])
    if off != off:
        return ""
    meta = store.indicators[judged.target.indicator]
    if judged.target.direction == "within" and judged.margin[row] >= 0:
        return say("within the range")
    if judged.target.direction == "within":
        amount = say.number(-float(judged.margin[row]), judged.decimals)
        return (
            say("{amount} above the range", amount=amount)
            if off > 0
            else say("{amount} below the range", amount=amount)
        )
    if round(off, judged.decimals) == 0:
        return say("exactly on target")
    amount = _difference(abs(off), meta, say)
    return (
        say("{amount} above target", amount=amount)
        if off > 0
        else say("{amount} below target", amount=amount)
    )


def reason(judged: Judged, row: int, say: Words) -> str:
    """Return why a place can't be judged, empty where it can."""
    if judged.at(row) is not Standing.UNKNOWN:
        return ""
    if not judged.why(row).has_value:
        return say("no figure: {reason}", reason=say(STATUS_WORDS[judged.why(row)]))
    if judged.is_outdated:
        return say("the figure is from {year}", year=judged.year)
    return say("no figure to compare with")


def caveat(judged: Judged, row: int, say: Words) -> str:
    """Return that a figure is estimated, empty where it is not."""
    is_estimated = judged.why(row) is Status.ESTIMATED
    return say("estimated figure") if is_estimated else ""


def age(judged: Judged, say: Words) -> str:
    """Return the year of the figures, and what they can't tell where they are too old."""
    if judged.is_outdated:
        return say(
            "The figures are of {year} and can’t tell whether the target for {target_year} was "
            "reached. No municipality is judged.",
            year=judged.year,
            target_year=judged.target.target_year,
        )
    return say("figures of {year}", year=judged.year)


def trend(store: Store, judged: Judged, row: int, say: Words) -> tuple[str, str, str]:
    """Return the verdict, its word, and whether it leads the right way (in words, or empty)."""
    found = store.target_trends.get((judged.target.target, tuple(store.places)[row]))
    verdict = found.verdict if found else "too_few"
    towards = is_towards(judged, row, verdict)
    way = "" if towards is None else say("the right way") if towards else say("the wrong way")
    words = _COMPARED_WORDS if judged.target.kind == "norway" else TREND_WORDS
    return verdict, say(words[verdict]), way


def _amount(value: float, meta: IndicatorMeta, say: Words, longest: int = 40) -> str:
    """Return number and unit; a unit longer than `longest`, or of an index, is left out."""
    unit = say.pick(meta.unit)
    is_told = len(unit) <= longest and meta.kind != "index"
    return say.quantity(value, meta.decimals, unit if is_told else "")


def _difference(value: float, meta: IndicatorMeta, say: Words) -> str:
    if meta.unit.en == "%":
        return say.quantity(value, meta.decimals, say("percentage points"))
    return _amount(value, meta, say, longest=_SHORT)


def matrix_title(say: Words) -> str:
    """Return what the table shows."""
    return say("Targets and where the municipalities stand")
