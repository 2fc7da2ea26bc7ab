"""The meeting pack: a folder that shows the deck anywhere, without server and internet."""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from dashboard.data.export import file_name
from dashboard.deck.deck import Deck
from dashboard.document import ASSETS, NAME
from dashboard.text import Words

#: The player's scripts, in the order that they build on each other.
PLAYER = (
    "player-parts.js",
    "player-bodies.js",
    "player-plot.js",
    "map.js",
    "player-slide.js",
    "player-notes.js",
    "player.js",
)
_PLOTLY = "vendor/plotly/plotly-cartesian.min.js"
_SCRIPTS = ("data.js", _PLOTLY, *(f"presenter/{each}" for each in PLAYER), "presenter/pack.js")
_STYLES = ("presenter/player.css", "presenter/pack.css")
_LICENCES = (
    "vendor/plotly/LICENSE",
    "fonts/LICENSE-source-sans-3",
    "fonts/LICENSE-source-serif-4",
)
_FONTS = (
    "fonts/source-sans-3-latin-wght-normal.woff2",
    "fonts/source-sans-3-latin-ext-wght-normal.woff2",
    "fonts/source-serif-4-latin-wght-normal.woff2",
)
#: What the page may do: run what lies beside it, and reach nothing else.
_POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; "
    "font-src 'self' file:; img-src 'self' file: data: blob:; base-uri 'none'; form-action 'none'"
)
#: Of a file's or folder's name, which other folders' names are put before.
MOST_LETTERS = 60
#: The same deck gives the same bytes.
_WHEN = (1980, 1, 1, 0, 0, 0)


def pack(
    deck: Deck,
    drawn: Mapping[str, Any],
    outlines: Mapping[str, Any],
    powerpoint: bytes | None,
    say: Words,
) -> bytes:
    """Return the zip file; `outlines` has those that the drawn deck's maps name, by address.

    The PowerPoint is None where none is wanted.
    """
    folder = file_name("deck", deck.title[:MOST_LETTERS])
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in _files(deck, drawn, outlines, powerpoint, say):
            info = zipfile.ZipInfo(f"{folder}/{name}", _WHEN)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            packed.writestr(info, content)
    return file.getvalue()


def _files(
    deck: Deck,
    drawn: Mapping[str, Any],
    outlines: Mapping[str, Any],
    powerpoint: bytes | None,
    say: Words,
) -> Iterator[tuple[str, bytes | str]]:
    content = {"deck": drawn, "outlines": outlines}
    data = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    yield "index.html", _page(deck, say)
    yield "data.js", f"window.BYGDEPULS = {data};\n"
    if powerpoint is not None:
        yield f"{file_name('deck', deck.title[:MOST_LETTERS])}.pptx", powerpoint
    yield f"{say('read-me')}.txt", _read_me(deck, drawn["slides"], powerpoint is not None, say)
    for name in (*_SCRIPTS[1:], *_STYLES, *_FONTS, *_LICENCES):
        yield name, (ASSETS / name).read_bytes()


def _page(deck: Deck, say: Words) -> str:
    title = escape(deck.title or say("Presentation"))
    styles = "\n".join(f'<link rel="stylesheet" href="{each}">' for each in _STYLES)
    scripts = "\n".join(f'<script src="{each}"></script>' for each in _SCRIPTS)
    alone = say("Do you see only this? Unpack the whole folder, then open index.html in it.")
    return f"""<!doctype html>
<html lang="{deck.lang}" data-theme="{deck.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<title>{title}</title>
{styles}
</head>
<body>
<p>{escape(alone)}</p>
{scripts}
</body>
</html>
"""


def _read_me(
    deck: Deck, slides: Sequence[Mapping[str, Any]], has_powerpoint: bool, say: Words
) -> str:
    """Return what lies in the folder, and for each slide whence its figures are."""
    how = [
        say(
            "Unpack the whole folder, and open index.html in a browser: it needs neither internet "
            "nor a program of its own."
        ),
        say("“{show}” shows the slides; the key ? tells the others.", show=say("Show full screen")),
    ]
    if has_powerpoint:
        how.append(say("The PowerPoint has the same slides, with charts that can be edited."))
    lines = [deck.title or say("Presentation"), "", *how, "", say("Slides and sources")]
    for number, slide in enumerate(slides, 1):
        told = (*slide["sources"], slide["dated"], slide["link"])
        lines += ["", f"{number}. {slide['title']}", *(f"   {each}" for each in told if each)]
    lines += [
        "",
        say("Licences"),
        "",
        say("The figures are under the licences named with each source; name the source."),
        say("{name}’s own code is under the MIT licence.", name=NAME),
        say("Plotly.js is under the MIT licence: {file}.", file=_LICENCES[0]),
        say(
            "Source Sans 3 and Source Serif 4 are under the SIL Open Font License: {files}.",
            files=", ".join(_LICENCES[1:]),
        ),
    ]
    return "\r\n".join(lines) + "\r\n"
