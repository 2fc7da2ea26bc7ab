"""How a title, a unit or a name of the data is written, alone and inside a sentence."""

#: Symbols of units are written alike everywhere.
_SYMBOLS = ("km", "m²")


def opening(text: str) -> str:
    """Return `text` as it opens a line: with a capital, unless it opens with a unit's symbol."""
    return text if text.startswith(_SYMBOLS) else text[:1].upper() + text[1:]


def inside(title: str) -> str:
    """Return a title as it stands inside a sentence; names in capitals stay."""
    return title if title[:2].isupper() else title[:1].lower() + title[1:]


def short_name(programme: str) -> str:
    """Return the first part of a name like "BLEST – what it was about"."""
    return programme.split(" – ")[0]
