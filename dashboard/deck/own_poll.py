"""The slide of a question to the room, with how many gave each answer."""

from dashboard.data.store import Store
from dashboard.deck.deck import Pin
from dashboard.slides.slide import Absent, Answer, Poll, Slide
from dashboard.text import Words, mark
from dashboard.text.one import counted

_ANSWERED = mark("{n} answers were given in the room.")


def poll(pin: Pin, _store: Store, say: Words) -> Slide:
    """Return the answers and their counts in the presenter's order; those without text fall out."""
    answers = tuple(Answer(each.text, each.count) for each in pin.options if each.text)
    return Slide(
        title=say("What do you think?"),
        subtitle=say("A question to the room"),
        body=Poll(answers)
        if answers
        else Absent((say("The question has no answers to choose from yet. Write at least two."),)),
        told=told(sum(answer.count for answer in answers), say) if answers else (),
    )


def told(answered: int, say: Words) -> tuple[str, ...]:
    """Return how many answered, and that it is no statistic; before anyone has, only the latter."""
    number = say.number(answered)
    many = counted(_ANSWERED, number, say, n=number)
    counts = (many,) if answered else ()
    return (*counts, say("The room’s own count, not statistics."))
