"""The page around what is printed: a document of A4 sheets that also reads well on a screen."""

from html import escape
from pathlib import Path
from urllib.parse import urljoin

from dashboard.document import NAME
from dashboard.link import Theme
from dashboard.text import Words

_STYLE = Path(__file__).parent / "paper.css"
_FONTS = ("source-sans-3-latin-wght-normal", "source-serif-4-latin-wght-normal")


def page(title: str, sheets: str, back: str, host: str, theme: Theme | None, say: Words) -> str:
    """Return the document; `back` is where the reader came from, without a theme the device's."""
    chosen = f' data-theme="{theme}"' if theme else ""
    fonts = "".join(_font(name, host) for name in _FONTS)
    return f"""<!doctype html>
<html lang="{say.language}"{chosen}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{escape(title)} · {NAME}</title>
<link rel="icon" type="image/svg+xml" href="{escape(urljoin(host, "/assets/icon.svg"))}">
<style>
{fonts}{_STYLE.read_text(encoding="utf-8")}
</style>
</head>
<body>
<nav class="tools" aria-label="{escape(say("The sheet"))}">
<a href="{escape(back)}">{escape(say("Back to Bygdepuls"))}</a>
<button type="button" onclick="print()">{escape(say("Print, or save as PDF"))}</button>
</nav>
<main>
{sheets}
</main>
</body>
</html>
"""


def _font(name: str, host: str) -> str:
    family = "Source Serif 4" if "serif" in name else "Source Sans 3"
    address = urljoin(host, f"/assets/fonts/{name}.woff2")
    return (
        f'@font-face{{font-family:"{family}";src:url("{escape(address)}") format("woff2");'
        "font-weight:200 900}\n"
    )
