"""The slide of the room's own judgement of what makes projects succeed."""

from urllib.parse import urlsplit

from dashboard.data.register import SuccessFactor
from dashboard.data.store import Store
from dashboard.deck.deck import BEST_MARK, Pin
from dashboard.deck.own_method import parts
from dashboard.slides.slide import Cell, Definition, Slide, Table, Tone
from dashboard.text import Words
from dashboard.text.case import inside

_GOOD, _BAD = 4, 2
_FULL, _EMPTY = "●", "○"


def factors(pin: Pin, store: Store, say: Words) -> Slide:
    """Return each factor with its mark; one without was not discussed, which is no low mark."""
    every = tuple(store.success_factors.values())
    marks = {each.factor: pin.marks[each.factor] for each in every if each.factor in pin.marks}
    return Slide(
        title=say("What makes projects succeed: how are we doing?"),
        subtitle=say("Marks from 1 (weak) to {best} (strong)", best=BEST_MARK),
        body=Table(
            head=(say("Success factor"), say("The room’s mark")),
            rows=tuple(
                (Cell(say.pick(each.name), "strong"), _mark(marks.get(each.factor), say))
                for each in every
            ),
        ),
        told=_told(every, marks, say),
        source=_source(every, say),
        definitions=tuple(
            Definition(
                say.pick(each.name), f"{say.pick(each.question)} {say.pick(each.evidence)}", ""
            )
            for each in every
        ),
    )


def _mark(given: int | None, say: Words) -> Cell:
    if given is None:
        return Cell(say("not discussed"), "quiet")
    tone: Tone = "good" if given >= _GOOD else "bad" if given <= _BAD else ""
    told = say("{n} of {best}", n=given, best=BEST_MARK)
    return Cell(f"{_FULL * given}{_EMPTY * (BEST_MARK - given)} {told}", tone)


def _told(every: tuple[SuccessFactor, ...], marks: dict[str, int], say: Words) -> tuple[str, ...]:
    own = say("The room’s own judgement, not statistics.")
    if not marks:
        return (own,)
    weakest = [
        say.pick(each.name) for each in every if marks.get(each.factor) == min(marks.values())
    ]
    told = [say("{n} of {all} factors were discussed.", n=len(marks), all=len(every))]
    if min(marks.values()) < max(marks.values()):
        lowest = say.listing([weakest[0], *map(inside, weakest[1:])])
        told.append(say("Lowest mark: {factors}.", factors=lowest))
    return (*told, own)


def _source(every: tuple[SuccessFactor, ...], say: Words) -> str:
    """Return whose evaluations the factors are drawn from: by site, since there are many pages."""
    sites = dict.fromkeys(
        urlsplit(part).netloc.removeprefix("www.") or part
        for each in every
        for part in parts(each.source)
    )
    return (
        say("Source:")
        + " "
        + say(
            "evaluations at {sites}; each factor’s links are in the register.",
            sites=say.listing(list(sites)),
        )
    )
