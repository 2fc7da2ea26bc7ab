"""What the player says: on slides, in the show, in the window of notes and in the pack."""

from dashboard.text import Words, mark

_SENTENCES: dict[str, str] = {
    "show": mark("Show full screen"),
    "show_of": mark("Presentation"),
    "slide_told": mark("Slide {n} of {all}: {title}"),
    "next": mark("Next slide"),
    "previous": mark("Previous slide"),
    "ends": mark("First and last slide"),
    "jump": mark("Go to the slide with that number"),
    "black": mark("Black screen"),
    "white": mark("White screen"),
    "full": mark("Full screen, on and off"),
    "no_full": mark("The browser does not allow full screen here."),
    "notes": mark("Window with notes"),
    "blocked": mark(
        "The browser stopped the window with notes. Allow pop-up windows from this page, and "
        "press N again."
    ),
    "keys": mark("Keys"),
    "count": mark("Questions: one answer more, or one fewer"),
    "end": mark("End the show"),
    "play": mark("Play the years"),
    "pause": mark("Pause"),
    "year": mark("Year"),
    "no_figure": mark("No figure"),
    "more": mark("One more: {answer}"),
    "fewer": mark("One fewer: {answer}"),
    "answered_one": mark("1 answer, counted here in the room. This is no statistic."),
    "answered": mark("{n} answers, counted here in the room. This is no statistic."),
    "no_notes": mark("No notes to this slide."),
    "told": mark("What the figures say"),
    "coming": mark("Next: {title}"),
    "last": mark("This is the last slide."),
    "time": mark("{now} · {since} since the start"),
    "print": mark("Print, or save as PDF"),
    "open": mark("Open on the web"),
}


def player_words(say: Words) -> dict[str, str]:
    """Return everything that is said, in one language."""
    return {key: say(message) for key, message in _SENTENCES.items()}
