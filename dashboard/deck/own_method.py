"""The slide of a way of getting people involved, as the register describes it."""

from dashboard.data.register import Method
from dashboard.data.store import Store
from dashboard.deck.deck import Pin
from dashboard.slides.slide import Absent, Prose, Slide
from dashboard.text import Words, mark

#: What those who will use a method must agree on; the sheet has room to write each down.
TO_AGREE_ON = (
    mark("What do we want to know, and what can still be changed?"),
    mark("Whom must we reach, and who is easily left out?"),
    mark("Who is in charge, and who helps?"),
    mark("When and where?"),
    mark("What does it take: time, room, money?"),
    mark("How do we tell people what came of it?"),
)


def method(pin: Pin, store: Store, say: Words) -> Slide:
    """Return when to use the method that the pin names, where it was used, and what to agree on."""
    found = store.methods.get(pin.subject)
    if found is None:
        hint = say("There is no such method in the register. Choose one from the list.")
        return Slide(title=say("Getting people involved"), subtitle="", body=Absent((hint,)))
    agree = " ".join(say(question) for question in TO_AGREE_ON[:3])
    return Slide(
        title=say.pick(found.name),
        subtitle=say("Getting people involved"),
        body=Prose(
            (
                say.pick(found.use_when),
                say("Used in: {places}.", places=found.example_place),
                agree,
            )
        ),
        remarks=remarks(found, say),
        source=" ".join(sources(found.source, say)),
        sources=sources(found.source, say),
    )


def remarks(found: Method, say: Words) -> tuple[str, ...]:
    """Return what the register notes about the example, if anything."""
    return (say("The register’s note, in English: {note}", note=found.note),) if found.note else ()


def sources(joined: str, say: Words) -> tuple[str, ...]:
    """Return a line for each source of a row in the register, where they are joined by ' ; '."""
    return tuple(f"{say('Source:')} {each}" for each in parts(joined))


def parts(joined: str) -> tuple[str, ...]:
    """Return each address or name of a row's sources."""
    return tuple(filter(None, (each.strip() for each in joined.split(" ; "))))
