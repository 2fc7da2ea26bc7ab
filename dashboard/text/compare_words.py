"""What the charts of the comparison share in words: who is compared, and who is left out."""

from collections.abc import Mapping

from dashboard.data.selection import CENTRAL, DISTRICT, filtered, one_place
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.text.statuses import STATUS_WORDS
from dashboard.view import View
from etl.contract import IndicatorMeta, Status

_NAMED = 6


def group(view: View, say: Words) -> str:
    """Return what the places compared are called, in the plural, after a number."""
    if view.among == "all" and view.centrality == DISTRICT:
        return say("district municipalities")
    if view.among == "all" and view.centrality == CENTRAL:
        return say("central municipalities")
    return say("municipalities")


def limits(store: Store, view: View, say: Words) -> list[str]:
    """Return the filters in words, those already in the name of the group left out."""
    if view.among == "peers" and (place := one_place(view)):
        name = store.places[place].name
        return [say("{place} and the municipalities most like it", place=name)]
    if view.among != "all":
        return []
    counties = {row.county: row.county_name for row in store.places.values()}
    parts = [counties[county] for county in view.county]
    if view.centrality and view.centrality not in (DISTRICT, CENTRAL):
        parts.append(say("centrality {classes}", classes=say.listing(list(view.centrality))))
    parts += [say.pick(store.programmes[each].name) for each in view.programme]
    if view.size:
        parts.append(say("fewer than {n} residents", n=say.number(int(view.size))))
    return parts


def absent(store: Store, left_out: Mapping[str, Status], say: Words) -> str:
    """Return who has no figures and why; many are counted by reason. Empty if nobody is."""
    reasons: dict[Status, list[str]] = {}
    for place, status in left_out.items():
        reasons.setdefault(status, []).append(store.places[place].name)
    told = [
        f"{say.listing(names) if len(names) <= _NAMED else say.number(len(names))} "
        f"({say(STATUS_WORDS[status])})"
        for status, names in reasons.items()
    ]
    return say("Left out, without figures: {places}.", places="; ".join(told)) if told else ""


def outside(store: Store, view: View, say: Words) -> str:
    """Return which chosen places the filters leave out. Empty if none, or no filter holds."""
    if view.among != "all":
        return ""
    inside = filtered(store, view)
    names = [store.places[place].name for place in view.places if place not in inside]
    return say("Left out by the filter: {places}.", places=say.listing(names)) if names else ""


def signed(say: Words, value: float, decimals: int, unit: str = "") -> str:
    """Return a change with plus or minus; nothing before zero."""
    told = say.quantity(value, decimals, unit)
    return f"+{told}" if round(value, decimals) > 0 else told


def change_unit(meta: IndicatorMeta, say: Words) -> str:
    """Return what a difference is counted in: between two percentages, percentage points."""
    is_percentage = meta.unit.en.startswith(("%", "per cent of"))
    return say("percentage points") if is_percentage else say.pick(meta.unit)


def change_words(meta: IndicatorMeta, say: Words) -> str:
    """Return the head of a column of differences."""
    unit = change_unit(meta, say)
    return say("Change, {unit}", unit=unit) if unit else say("Change")
