"""The people of a place by age, in words: how many are old, and what can't be told."""

import numpy as np

from dashboard.data.pyramid import MEN, WOMEN, Pyramid
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.view import View

#: Whose source and definition stand under the pyramid.
SOURCE = "share_65plus"
#: The groups from 65 on.
_OLD = 65


def title(store: Store, view: View, shown: Pyramid, say: Words) -> str:
    """Return how many are old, now and then."""
    now, then = (_share_of_old(shown, year.share, say) for year in (shown.now, shown.then))
    told = {"place": store.places[view.place].name, "now": now, "year": shown.now.year}
    if shown.now.year == shown.then.year:
        return say("{place}: {now} are 65 or older in {year}", **told)
    return say(
        "{place}: {now} are 65 or older in {year}, against {then} in {base}",
        then=then,
        base=shown.then.year,
        **told,
    )


def subtitle(shown: Pyramid, say: Words) -> str:
    """Return what the bars measure, and which year is which."""
    return say(
        "Per cent of all residents · filled: {year} · outlined: {base}",
        year=shown.now.year,
        base=shown.then.year,
    )


def remarks(store: Store, shown: Pyramid, say: Words) -> tuple[str, ...]:
    """Return of which day the figures are, what the axis is, and what can't be told."""
    return (
        say("Figures of 1 January. The axis is the same in every year."),
        *doubts(store, shown, say),
    )


def alternative(main: str, say: Words) -> str:
    """Return the chart in words."""
    return say("Age pyramid.") + f" {main}."


def doubts(store: Store, shown: Pyramid, say: Words) -> tuple[str, ...]:
    """Return which years can't be told, and that figures are estimated."""
    found = []
    if shown.years[0] > int(store.age_sex.years[0]):
        found.append(
            say(
                "Ages before {year} can’t be told for today’s borders.",
                year=shown.years[0],
            )
        )
    if shown.now.is_estimated or shown.then.is_estimated:
        found.append(say("Some figures are estimated, since borders have changed."))
    return tuple(found)


def sexes(say: Words) -> dict[int, str]:
    """Return the name of each row of a year's persons, in the order of the table."""
    return {MEN: say("Men"), WOMEN: say("Women")}


def age_labels(ages: tuple[int, ...], say: Words) -> list[str]:
    """Return '0–4', '5–9' and so on; the last group has no upper end."""
    groups = [f"{low}–{high - 1}" for low, high in zip(ages, ages[1:], strict=False)]
    return [*groups, say("{age} and over", age=ages[-1])]


def _share_of_old(shown: Pyramid, share: np.ndarray, say: Words) -> str:
    old = np.array(shown.ages) >= _OLD
    return say.quantity(float(share[:, old].sum()), 1, "%")
