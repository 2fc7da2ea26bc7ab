"""Why a figure can't be had in the borders of another year, and what to ask for instead."""

from collections.abc import Mapping
from types import MappingProxyType

from dashboard.data.division import NotInBorders, counts_behind, division_values
from dashboard.data.store import Store
from dashboard.row_link import ALL
from dashboard.text import Words, mark
from etl.contract import DIVISION

_WHY: Mapping[str, str] = MappingProxyType(
    {
        "share": mark("Shares can’t be added together or divided between municipalities."),
        "rate": mark("Rates can’t be added together or divided between municipalities."),
        "median": mark("Medians can’t be added together or divided between municipalities."),
        "mean": mark("Means can’t be added together or divided between municipalities."),
        "index": mark("Indices can’t be added together or divided between municipalities."),
        "distance": mark("Distances can’t be added together or divided between municipalities."),
    }
)


def note(division: int, say: Words) -> str:
    """Return how figures in the borders of another year are to be read."""
    return say(
        "The figures are in the municipal borders of 1 January {division}. Where the municipality "
        "of a figure had to be divided for that, people, households and jobs are shared out by "
        "population and marked as estimated. Land is not shared out, so it has gaps there.",
        division=division,
    )


def refusal(store: Store, refused: NotInBorders, say: Words) -> str:
    """Return in words what was refused, why, and the ways out."""
    lacks = say(
        "This data version has no such figures. "
        "Choose today’s borders ({today}), or the newest figures.",
        today=DIVISION,
    )
    if refused.indicator == ALL:
        none = say(
            "No indicator has figures in the borders of {division}.", division=refused.division
        )
        return f"{none} {lacks}"
    meta = store.indicators[refused.indicator]
    title = say.pick(meta.title)
    what = say(
        "“{title}” has no figures in the borders of {division}.",
        title=title,
        division=refused.division,
    )
    if meta.kind == "count":
        return f"{what} {lacks}"
    return f"{what} {say(_WHY[meta.kind])} {_way_out(store, refused, say)}"


def _way_out(store: Store, refused: NotInBorders, say: Words) -> str:
    """Return what this data version has instead of what is no count."""
    known = division_values(store, refused.division)
    if not known:
        return say("Choose today’s borders ({today}).", today=DIVISION)
    counts = [each for each in counts_behind(store, refused.indicator) if each in known]
    if not counts:
        return say("Choose today’s borders ({today}), or a number of people.", today=DIVISION)
    return say(
        "Choose today’s borders ({today}), or the numbers behind it: {counts}.",
        today=DIVISION,
        counts=say.listing([say.pick(store.indicators[each].title) for each in counts]),
    )
