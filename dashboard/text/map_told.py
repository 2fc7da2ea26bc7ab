"""The map in words, for slides: who is highest and lowest, how many rose, and what is left out."""

from dataclasses import dataclass

import numpy as np

from dashboard.data.classes import Classes
from dashboard.data.mapped import Mapped
from dashboard.data.store import STATUSES, Store
from dashboard.text import Words
from dashboard.text.case import opening
from dashboard.text.compare_words import absent, group, limits, outside
from dashboard.text.headline import amount, in_year, names, shortest
from dashboard.view import View
from etl.contract import IndicatorMeta


@dataclass(frozen=True, slots=True)
class Told:
    """What the sentences are made from."""

    store: Store
    view: View
    meta: IndicatorMeta
    mapped: Mapped
    classes: Classes
    say: Words

    def name(self, row: int) -> str:
        """Return the place of a row by name."""
        return self.store.places[self.mapped.places[row]].name

    def value(self, row: int) -> float:
        """Return the figure of a row in the year shown."""
        return float(self.mapped.values[row, self.mapped.at])


def headline(told: Told) -> str:
    """Return how many rose between two years, lie above the middle, or who is at the ends."""
    return shortest(*(_headline(told, name) for name in names(told.meta, told.say)))


def _headline(told: Told, name: str) -> str:
    say, shown, order = told.say, told.mapped, told.mapped.order()
    when = in_year(name, shown.year)
    if shown.versus is not None and (steps := shown.steps()).size:
        first, last = shown.span
        return say(
            "{indicator}: up in {n} of {all} {group} from {first} to {last}",
            indicator=name,
            n=int((steps > 0).sum()),
            all=steps.size,
            group=group(told.view, say),
            first=shown.years[first],
            last=shown.years[last],
        )
    if len(order) < 2:
        return when
    middle = told.classes.middle
    if middle is not None:
        column = shown.values[order, shown.at]
        return say(
            "{indicator}: above {middle} in {n} of {all} {group}",
            indicator=when,
            middle=limit(middle, say),
            n=int((column > middle).sum()),
            all=len(order),
            group=group(told.view, say),
        )
    high, low = (told.value(row) for row in (order[0], order[-1]))
    if high == told.value(order[1]) or low == told.value(order[-2]):
        return say(
            "{indicator}: from {low} to {high} in {all} {group}",
            indicator=when,
            low=amount(low, told.meta, say),
            high=amount(high, told.meta, say),
            all=len(order),
            group=group(told.view, say),
        )
    return say(
        "{indicator}: highest {high} ({most}), lowest {low} ({least})",
        indicator=when,
        high=told.name(order[0]),
        most=amount(high, told.meta, say),
        low=told.name(order[-1]),
        least=amount(low, told.meta, say),
    )


def subtitle(told: Told) -> str:
    """Return what is measured, the years, and which places are shown."""
    say, shown = told.say, told.mapped
    years = [shown.years[at] for at in dict.fromkeys(shown.span)]
    parts = [
        opening(say.pick(told.meta.unit)),
        "–".join(map(str, years)),
        *limits(told.store, told.view, say),
    ]
    return " · ".join(filter(None, parts))


def sentences(told: Told) -> tuple[str, ...]:
    """Return the ends, the middle, and how figures moved, as under the map of the page."""
    say, shown, order = told.say, told.mapped, told.mapped.order()
    if not order:
        return (say("There are no figures for the municipalities shown this year."),)
    if len(order) == 1:
        only = amount(told.value(order[0]), told.meta, say)
        return (say("{name} has {value}.", name=told.name(order[0]), value=only),)
    column = shown.values[order, shown.at]
    found = [
        say(
            "Highest in {high} ({high_value}), lowest in {low} ({low_value}).",
            **_end(told, "high", float(column[0])),
            **_end(told, "low", float(column[-1])),
        )
    ]
    middle = told.classes.middle
    if middle is None:
        half = amount(float(np.sort(column)[len(order) // 2]), told.meta, say)
        found.append(say("Half of the municipalities have {value} or more.", value=half))
    else:
        found.append(
            say(
                "{above} of {n} municipalities lie above {middle}, {below} below.",
                above=int((column > middle).sum()),
                below=int((column < middle).sum()),
                n=len(order),
                middle=limit(middle, say),
            )
        )
    if shown.versus is not None and (steps := shown.steps()).size:
        first, last = shown.span
        found.append(
            say(
                "From {first} to {last} the figure rose in {up} of {n} municipalities and fell in "
                "{down}.",
                first=shown.years[first],
                last=shown.years[last],
                up=int((steps > 0).sum()),
                down=int((steps < 0).sum()),
                n=steps.size,
            )
        )
    return tuple(found)


def remarks(told: Told) -> tuple[str, ...]:
    """Return what the signs mean, and who is not shown."""
    say, shown, store = told.say, told.mapped, told.store
    matrix = store.place_values[told.meta.id]
    gaps = {
        place: STATUSES[matrix.status[store.place_index[place], shown.at]]
        for place, value in zip(shown.places, shown.values[:, shown.at], strict=True)
        if not np.isfinite(value)
    }
    found = [
        say("The area of each circle shows the figure.") if told.meta.kind == "count" else "",
        absent(store, gaps, say),
    ]
    if len(shown.places) < len(store.places):
        found.append(
            say(
                "{n} of {all} municipalities are shown.",
                n=len(shown.places),
                all=len(store.places),
            )
        )
        found.append(outside(store, told.view, say))
    if told.view.zoom:
        found.append(
            say("The map shows a part of the country; the words are of the whole selection.")
        )
    if told.view.brush:
        found.append(say("On the page some classes were greyed out; here all are shown."))
    return tuple(filter(None, found))


def class_labels(classes: Classes, say: Words) -> tuple[str, ...]:
    """Return what each class of colour holds."""
    ends = classes.limits
    if not ends:
        return (say("All values"),)
    between = (
        say("{low} to {high}", low=limit(low, say), high=limit(high, say))
        for low, high in zip(ends, ends[1:], strict=False)
    )
    return (
        say("below {high}", high=limit(ends[0], say)),
        *between,
        say("{low} and above", low=limit(ends[-1], say)),
    )


def side_labels(classes: Classes, say: Words) -> tuple[str, ...]:
    """Return what the colours of circles tell; without a middle one colour is enough."""
    if classes.middle is None:
        return (say("All values"),)
    told = limit(classes.middle, say)
    return say("below {high}", high=told), say("above {low}", low=told)


def limit(value: float, say: Words) -> str:
    """Return a limit between classes, with no more decimals than it needs."""
    decimals = next(n for n in range(5) if n == 4 or round(value, n) == round(value, 4))
    return say.number(value, decimals)


def _end(told: Told, end: str, value: float) -> dict[str, str]:
    """Return who has the highest or lowest figure, and how many share it."""
    say = told.say
    who = [row for row in told.mapped.order() if told.value(row) == value]
    name = told.name(who[0])
    if len(who) > 1:
        name = say("{name} and {n} more", name=name, n=len(who) - 1)
    return {end: name, f"{end}_value": amount(value, told.meta, say)}
