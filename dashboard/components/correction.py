"""The correction channel: who thinks a figure is wrong gets a text about it, to send."""

import json

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import data, named
from dashboard.data.store import Store
from dashboard.text import Words

#: Where the words of the form lie, for the browser to make it when it is first asked for.
WORDS = "correction"


def report(what: str, source: str, say: Words) -> Component:
    """Return the button on a figure: `what` it shows, and the line that names its source."""
    return html.Button(
        [say("Is a figure wrong?"), html.Span(f" {what}", className="visually-hidden")],
        type="button",
        className="report",
        **data(what=what, source=source),
    )


def words(store: Store, say: Words) -> Component:
    """Return the words of the form, out of sight; `assets/correction.js` makes it of them."""
    text = [
        say("I think that a figure in Bygdepuls is wrong."),
        "",
        say("What it shows: {what}"),
        say("Link: {link}"),
        say("Data version: {version}", version=store.version),
        "{source}",
        "",
        say("What I think is right, and where that is from:"),
        "",
    ]
    told = {
        "title": say("Is a figure wrong?"),
        "lead": say(
            "Write what you think is right. Nothing is sent from here: copy the text, or open it "
            "in your e-mail program. Figures are corrected where they come from, so their source "
            "is named."
        ),
        "label": say("Your text"),
        "subject": say("A figure in Bygdepuls: {what}"),
        "text": "\n".join(text),
        "copy": say("Copy the text"),
        "copied": say("The text is copied."),
        "failed": say("Press Ctrl+C or ⌘C to copy the marked text."),
        "mail": say("Open in e-mail"),
        "close": say("Close"),
    }
    content = json.dumps(told, ensure_ascii=False)
    return html.Div(hidden=True, **named(WORDS), **data(words=content, version=store.version))
