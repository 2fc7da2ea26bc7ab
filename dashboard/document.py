"""The HTML document around the app: language, theme and title before the first paint."""

import json
import os
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path

from dashboard.text import mark, words
from etl.contract import LANGUAGES, Language

NAME = "Bygdepuls"
ASSETS = Path(__file__).parent / "assets"
_FONT = "fonts/source-sans-3-latin-wght-normal.woff2"
#: The environment variable with the address that corrections are written to; none is named without.
CORRECT_TO = "BYGDEPULS_CORRECT_TO"
TAGLINE = mark("How rural Norway is doing")

#: Runs before the first paint: the remembered language and theme, and where Plotly's small bundle
#: lies (the renderer would otherwise fetch the full one, thrice as large).
_FIRST_SCRIPT = """
(() => {
  const root = document.documentElement, asked = new URLSearchParams(location.search);
  const recall = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const dark = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  root.dataset.theme = asked.get("theme") || recall("theme") || dark;
  root.lang = asked.get("lang") || recall("lang") || "nb";
  Object.defineProperty(window, "_dashPlotlyJSURL", { get: () => "%s", set: () => {} });
})();
"""


def asset_url(path: str) -> str:
    """Return the address of a file in assets; it changes when the file does."""
    return f"/assets/{path}?m={(ASSETS / path).stat().st_mtime_ns}"


def _preload(url: str) -> str:
    """Return what lets the browser fetch a script, module or style sheet early."""
    name = url.partition("?")[0]
    if name.endswith(".mjs"):
        return f'<link rel="modulepreload" href="{url}">'
    return (
        f'<link rel="preload" as="{"style" if name.endswith(".css") else "script"}" href="{url}">'
    )


def language_of(query: Mapping[str, str]) -> Language:
    """Return the language a link asks for; bokmål if none."""
    return next((each for each in LANGUAGES if each == query.get("lang")), "nb")


def html(
    parts: Mapping[str, str],
    title: str,
    query: Mapping[str, str],
    path: str,
    own: Mapping[str, Sequence[str]],
) -> str:
    """Return the document; `parts` are Dash's, `title` an English message, `query` the link's.

    `own` are the addresses of what each page alone needs, by the page's path: `assets/own.js`
    fetches them when the page is opened.
    """
    say = words(language_of(query))
    theme = "dark" if query.get("theme") == "dark" else "light"
    no_script = say("Bygdepuls needs JavaScript to draw maps and charts.")
    return f"""<!doctype html>
<html lang="{say.language}" data-theme="{theme}">
<head>
{parts["metas"]}
<meta name="color-scheme" content="light dark">
<meta name="correct-to" content="{escape(os.environ.get(CORRECT_TO, ""))}">
<meta name="description" content="{escape(say(TAGLINE))}">
<title>{escape(say(title))} · {NAME}</title>
<link rel="alternate" type="application/atom+xml" title="{escape(say("What has changed"))}" \
href="/changes.atom?lang={say.language}">
<link rel="icon" type="image/svg+xml" href="{asset_url("icon.svg")}">
<link rel="preload" as="font" type="font/woff2" crossorigin href="/assets/{_FONT}">
<script>{_FIRST_SCRIPT % asset_url("vendor/plotly/plotly-cartesian.min.js")}</script>
{"".join(map(_preload, own.get(path, ())))}
{parts["css"]}
</head>
<body>
{parts["app_entry"]}
<noscript><p class="no-script">{escape(no_script)}</p></noscript>
{parts["config"]}
<script id="own" type="application/json">{json.dumps(own)}</script>
{parts["scripts"]}
{parts["renderer"]}
</body>
</html>"""
