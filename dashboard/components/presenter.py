"""What the presenter's page says in the browser, where a deck is arranged and shown."""

from dashboard.text import Words, mark

_SENTENCES: dict[str, str] = {
    "show": mark("Show"),
    "powerpoint": mark("PowerPoint"),
    "nothing": mark("Nothing is pinned yet. Choose “Pin” under a chart or the map."),
    "drawing": mark("The slides are being drawn …"),
    "failed": mark("The slides could not be drawn. Are you offline?"),
    "slide": mark("Slide {n} of {all}"),
}


def presenter_words(say: Words) -> dict[str, str]:
    """Return everything that is said, in one language."""
    return {key: say(message) for key, message in _SENTENCES.items()}
