"""The page around what is printed: a document of A4 sheets that also reads well on a screen."""

from dataclasses import dataclass
from html import escape
from pathlib import Path

from dashboard.document import NAME
from dashboard.link import Theme
from dashboard.text import Words

_STYLE = Path(__file__).parent / "paper.css"
#: Where the site's own type lies, seen from its root.
FONTS = tuple(
    f"assets/fonts/{name}.woff2"
    for name in ("source-sans-3-latin-wght-normal", "source-serif-4-latin-wght-normal")
)


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed, and how one gets on from it.

    `root` leads from the page to the site's root, so that a folder that lies as the site does will
    do as well. `back` is where the reader came from, `pdf` where the page is as PDF, if anywhere.
    """

    title: str
    sheets: str
    root: str
    back: str
    pdf: str = ""


def page(paper: Paper, theme: Theme | None, say: Words) -> str:
    """Return the document; without a theme it has the device's."""
    chosen = f' data-theme="{theme}"' if theme else ""
    fonts = "".join(_font(paper.root + path) for path in FONTS)
    pdf = f'<a href="{escape(paper.pdf)}">{escape(say("PDF"))}</a>\n' if paper.pdf else ""
    return f"""<!doctype html>
<html lang="{say.language}"{chosen}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{escape(paper.title)} · {NAME}</title>
<link rel="icon" type="image/svg+xml" href="{paper.root}assets/icon.svg">
<style>
{fonts}{_STYLE.read_text(encoding="utf-8")}
</style>
</head>
<body>
<nav class="tools" aria-label="{escape(say("The sheet"))}">
<a href="{escape(paper.back)}">{escape(say("Back to Bygdepuls"))}</a>
{pdf}<button type="button" onclick="print()">{escape(say("Print, or save as PDF"))}</button>
</nav>
<main>
{paper.sheets}
</main>
</body>
</html>
"""


def _font(address: str) -> str:
    family = "Source Serif 4" if "serif" in address else "Source Sans 3"
    return (
        f'@font-face{{font-family:"{family}";src:url("{address}") format("woff2");'
        "font-weight:200 900}\n"
    )
