"""The heat table in words: who is better placed, and which quarter a figure is in."""

from collections.abc import Sequence

from dashboard.data import quarters
from dashboard.data.quarters import Cell, Difference, Line
from dashboard.data.store import Store
from dashboard.text import MISSING, Words, mark
from dashboard.text.compare_words import limits, signed
from dashboard.text.goals import GOALS
from dashboard.text.statuses import status_word
from dashboard.view import View
from etl.contract import Status

PAIR = 2

QUARTERS = (
    mark("lowest quarter"),
    mark("second lowest quarter"),
    mark("second highest quarter"),
    mark("highest quarter"),
)

STANDINGS = {
    "best": mark("favourable"),
    "good": mark("rather favourable"),
    "weak": mark("rather unfavourable"),
    "weakest": mark("unfavourable"),
}

#: The standings that a table of few words tells.
ENDS = ("best", "weakest")


def title(view: View, lines: Sequence[Line], names: Sequence[str], say: Words) -> str:
    """Return the finding: who is better placed on how many indicators.

    Counted are those with a direction, and with figures for all: a gap is no bad figure.
    """
    what = subject(view, say)
    counted = [line for line in lines if line.meta.better != "neutral" and _is_whole(line)]
    if len(names) == 1:
        return say("{indicator}: {places}", indicator=what, places=names[0])
    if len(names) == PAIR:
        found = [each.better for line in counted if (each := quarters.difference(line))]
        return say(
            "{subject}: {first} is better placed on {n}, {second} on {m} of {all} indicators",
            subject=what,
            first=names[0],
            second=names[1],
            n=found.count(0),
            m=found.count(1),
            all=len(counted),
        )
    good = [
        sum(_standing(line, column) in ("best", "good") for line in counted)
        for column in range(len(names))
    ]
    first = [name for name, n in zip(names, good, strict=True) if n == max(good)]
    return say(
        "{subject}: {place} is most often in the favourable half ({n} of {all} indicators)",
        subject=what,
        place=say.listing(first),
        n=max(good),
        all=len(counted),
    )


def subject(view: View, say: Words) -> str:
    """Return the goal whose indicators are compared, or that they are a few of each."""
    return say(GOALS[view.goal]) if view.goal in GOALS else say("A few of each goal")


def subtitle(store: Store, view: View, say: Words) -> str:
    """Return what the figures mean, and who is compared."""
    meant = say("Each figure, and the quarter of all municipalities it is in")
    limit = limits(store, view, say) if view.among == "peers" else []
    return " · ".join([meant, *limit])


def _is_whole(line: Line) -> bool:
    return all(cell.quarter is not None for cell in line.cells)


def _standing(line: Line, column: int) -> str:
    quarter = line.cells[column].quarter
    return "" if quarter is None else quarters.standing(quarter, line.meta)


def quarter_words(line: Line, cell: Cell, say: Words) -> tuple[str, str]:
    """Return which quarter a figure is in, and how favourable that is; empty where unknown."""
    if cell.quarter is None:
        return "", ""
    standing = STANDINGS.get(quarters.standing(cell.quarter, line.meta))
    return say(QUARTERS[cell.quarter - 1]), say(standing) if standing else ""


def reading(names: Sequence[str], say: Words) -> str:
    """Return how the finding in the title is counted."""
    if len(names) == PAIR:
        return say(
            "One counts as better placed only where the indicator has a direction and the "
            "intervals of the two do not overlap. Indicators without a figure for both are left "
            "out of the title."
        )
    return say(
        "Only indicators with a direction have a favourable half. In the title those count that "
        "have figures for all the municipalities shown."
    )


def row_name(line: Line, say: Words) -> str:
    """Return an indicator in short, with its unit and the year of its figures."""
    about = ", ".join(filter(None, (say.pick(line.meta.unit), str(line.year))))
    return f"{say.pick(line.meta.short)} ({about})"


def plain_cell(line: Line, cell: Cell, say: Words) -> str:
    """Return a figure with what must be known of it in words: the ends, an estimate, a gap."""
    if cell.quarter is None:
        return MISSING
    told = [say.number(cell.value, line.meta.decimals)]
    standing = quarters.standing(cell.quarter, line.meta)
    if standing in ENDS:
        told.append(say(STANDINGS[standing]))
    if cell.status is Status.ESTIMATED:
        told.append(status_word(cell.status, say))
    return " · ".join(told)


def plain_difference(line: Line, names: Sequence[str], say: Words) -> str:
    """Return how the first place differs from the second, and who is better placed."""
    found = quarters.difference(line)
    if found is None:
        return MISSING
    told = signed(say, found.value, line.meta.decimals)
    return " · ".join(filter(None, (told, difference_note(found, names, say))))


def difference_note(found: Difference, names: Sequence[str], say: Words) -> str:
    """Return what must be known of a difference; empty where neither high nor low is better."""
    if found.value == 0:
        return say("the same")
    if not found.is_sure:
        return say("may be chance")
    return "" if found.better is None else say("better: {place}", place=names[found.better])


def plain_remarks(lines: tuple[int, int], places: tuple[int, int], say: Words) -> tuple[str, ...]:
    """Return what the words of the cells mean, and how many are shown of how many."""
    found = [
        say("Favourable and unfavourable: the best and the worst quarter of all municipalities."),
        say("A dash means that there is no figure."),
    ]
    if lines[0] < lines[1]:
        found.append(say("{n} of {all} indicators are shown.", n=lines[0], all=lines[1]))
    if places[0] < places[1]:
        found.append(say("{n} of {all} municipalities are shown.", n=places[0], all=places[1]))
    return tuple(found)
