"""The slides of Mål: places against targets, and the ranks that follow from the weights."""

from collections.abc import Mapping, Sequence

import numpy as np

from dashboard.data.composite import GOALS, Composite, composites
from dashboard.data.goals import Judged, Standing, judge_all, reached_by
from dashboard.data.selection import chosen
from dashboard.data.store import Store
from dashboard.figures.palette import PALETTES, Palette
from dashboard.figures.rank_spans import rank_spans_figure
from dashboard.link import weights_of
from dashboard.slides import parts
from dashboard.slides.slide import (
    Absent,
    Cell,
    Definition,
    Native,
    Plot,
    Series,
    Slide,
    Table,
    Tone,
)
from dashboard.text import Words, goal_headline, goal_ranks, goal_words
from dashboard.text.case import opening
from dashboard.text.goals import GOALS as GOAL_NAMES
from dashboard.view import View

Row = tuple[Cell, ...]

#: So many places fit beside each other on a slide, and so many targets under each other.
_MOST_PLACES, _MOST_TARGETS = 4, 10
_TONES: Mapping[Standing, Tone] = {
    Standing.REACHED: "good",
    Standing.NOT_REACHED: "bad",
    Standing.UNSURE: "quiet",
    Standing.UNKNOWN: "quiet",
}


def goals(store: Store, view: View, say: Words) -> Slide:
    """Return where places stand: target by target of one goal, or how many of each goal."""
    judged = judge_all(store, view.goal)
    every = (view.place,) if view.place else chosen(view)
    places = every[:_MOST_PLACES]
    rows = [store.place_index[place] for place in places]
    shown = judged[:_MOST_TARGETS]
    make = _by_target if view.goal else _by_goal
    names = [store.places[place].name for place in places]
    counts = [
        (store.places[place].name, *reached_by(judged, store.place_index[place])) for place in every
    ]
    indicators = [each.target.indicator for each in judged]
    return Slide(
        title=goal_headline.title(judged, counts, say),
        subtitle=say(GOAL_NAMES[view.goal]) if view.goal in GOAL_NAMES else say("All goals"),
        body=make(store, shown if view.goal else judged, rows, names, say)
        if judged
        else Absent((say("No targets are set for this goal."),)),
        told=_told(judged, rows, counts, say) if judged else (),
        remarks=(
            *goal_words.reading(say)[:-1],
            *goal_headline.cut(len(places), len(every), say),
        ),
        source=parts.source(store, indicators, say),
        sources=parts.sources(store, indicators, say),
        definitions=_definitions(store, judged, say),
        query=view.to_query(store),
        dated=parts.dated(store, say),
    )


def ranks(store: Store, view: View, say: Words) -> Slide:
    """Return the ranks of the chosen places, with all the doubt there is."""
    judged = judge_all(store)
    everyone = composites(tuple(store.places), judged, weights_of(view.importance, GOALS))
    found = {place: everyone[place] for place in chosen(view) if place in everyone}
    names = {place: store.places[place].name for place in chosen(view)}
    absent = tuple(
        say("{place}: too few targets can be judged for a rank.", place=name)
        for place, name in names.items()
        if place not in everyone
    )
    n, palette = len(everyone), PALETTES[view.theme]
    nothing = say("Choose a municipality to see where it ranks.")
    sentences = tuple(
        goal_ranks.sentence(names[place], each, n, say) for place, each in found.items()
    )
    main = goal_ranks.title(say)
    indicators = [each.target.indicator for each in judged]
    return Slide(
        title=goal_headline.ranks_title(names, found, n, say),
        subtitle=goal_ranks.weights_told(view, say),
        body=Plot(
            parts.fitted(lambda canvas: rank_spans_figure(found, names, n, say, palette, canvas)),
            " ".join([f"{main}.", *sentences]),
            _spans(found, names, palette, say),
        )
        if found
        else Absent(absent or (nothing,)),
        told=sentences,
        remarks=(goal_ranks.marks(say), goal_ranks.method(say), *absent) if found else (),
        source=say("Source: own calculation from published figures.")
        + f" {parts.source(store, indicators, say)}",
        sources=(
            say("Source: own calculation from published figures."),
            *parts.sources(store, indicators, say),
        ),
        definitions=_definitions(store, judged, say),
        query=view.to_query(store),
        dated=parts.dated(store, say),
    )


def _by_target(
    store: Store, judged: Sequence[Judged], rows: Sequence[int], names: Sequence[str], say: Words
) -> Table:
    """Return a row for each target; of one place with what is aimed at, of several beside all."""
    if len(rows) == 1:
        head = (say("Target"), say("What is aimed at"), names[0], say("Where it stands"))
        return Table(head, tuple(_alone(store, each, rows[0], say) for each in judged))
    return Table(
        (say("Target"), *names, say("All municipalities")),
        tuple(
            (
                Cell(say.pick(each.target.name)),
                *(_standing(store, each, row, say) for row in rows),
                _everyone(each, say),
            )
            for each in judged
        ),
    )


def _alone(store: Store, judged: Judged, row: int, say: Words) -> Row:
    standing = judged.at(row)
    return (
        Cell(say.pick(judged.target.name)),
        Cell(goal_words.aim(store, judged, say), "quiet"),
        Cell(goal_words.figure(store, judged, row, say)),
        Cell(say(goal_words.STANDING_WORDS[standing]), _TONES[standing]),
    )


def _standing(store: Store, judged: Judged, row: int, say: Words) -> Cell:
    standing = judged.at(row)
    word = say(goal_words.STANDING_WORDS[standing])
    if not np.isfinite(judged.value[row]):
        return Cell(word, _TONES[standing])
    return Cell(f"{goal_words.figure(store, judged, row, say)} · {word}", _TONES[standing])


def _everyone(judged: Judged, say: Words) -> Cell:
    tally = judged.tally(np.ones(len(judged.standing), dtype=bool))
    n = sum(tally.values()) - tally[Standing.UNKNOWN]
    if not n:
        return Cell(say("no one can be judged"), "quiet")
    told = say("{n} of {all} reached it").format(
        n=say.number(tally[Standing.REACHED]), all=say.number(n)
    )
    return Cell(told, "quiet")


def _by_goal(
    _store: Store, judged: Sequence[Judged], rows: Sequence[int], names: Sequence[str], say: Words
) -> Table:
    """Return a row for each goal, with how many of its targets are reached."""
    groups = [
        (say(name), [each for each in judged if each.target.goal == goal])
        for goal, name in GOAL_NAMES.items()
    ]
    groups = [*((name, found) for name, found in groups if found), (say("All goals"), list(judged))]
    if not rows:
        head = (say("Goal"), say("Reached in at least half of the municipalities"))
        return Table(
            head,
            tuple(
                (Cell(name), Cell(_part(goal_headline.common(found), len(found), say)))
                for name, found in groups
            ),
        )
    return Table(
        (say("Goal"), *names),
        tuple(
            (Cell(name), *(Cell(_part(*reached_by(found, row), say)) for row in rows))
            for name, found in groups
        ),
    )


def _part(n: int, known: int, say: Words) -> str:
    return say("{n} of {all} targets", n=n, all=known)


def _told(
    judged: Sequence[Judged],
    rows: Sequence[int],
    counts: Sequence[tuple[str, int, int]],
    say: Words,
) -> tuple[str, ...]:
    if len(rows) == 1:
        return (goal_words.summary(judged, rows[0], say),)
    each = (say("{place}: {n} of {all}", place=name, n=n, all=known) for name, n, known in counts)
    return (" · ".join(each),) if counts else ()


def _definitions(store: Store, judged: Sequence[Judged], say: Words) -> tuple[Definition, ...]:
    """Return what is aimed at and why, with how not to read the figures."""
    return tuple(
        Definition(
            say.pick(each.target.name),
            f"{opening(goal_words.aim(store, each, say))}. {say.pick(each.target.reason)}",
            say.pick(store.indicators[each.target.indicator].caution),
        )
        for each in judged
    )


def _spans(
    found: Mapping[str, Composite], names: Mapping[str, str], palette: Palette, say: Words
) -> Native:
    """Return the best and the worst rank of each place, and the one with the weights chosen."""
    series = (
        (say("Best"), palette.areas[1], [float(each.best) for each in found.values()]),
        (
            say("Your weights"),
            palette.lines[0],
            [each.now.middle if each.now else None for each in found.values()],
        ),
        (say("Worst"), palette.areas[3], [float(each.worst) for each in found.values()]),
    )
    return Native(
        kind="bar",
        categories=tuple(names[place] for place in found),
        series=tuple(
            Series(name, tuple(values), colour, colour != palette.lines[0])
            for name, colour, values in series
        ),
        decimals=0,
        unit="",
        x_title=say("number 1 is best"),
    )
