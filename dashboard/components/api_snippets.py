"""Code that gets the rows of a call, to copy: one block for each tool."""

from dash import html
from dash.development.base_component import Component

from dashboard.api.snippets import snippets
from dashboard.components.attributes import aria, data
from dashboard.text import Words


def code_blocks(url: str, say: Words) -> Component:
    """Return the code of each tool for a call's whole address, with a button to copy it."""
    return html.Div(
        [_block(tool, code, say) for tool, code in snippets(url).items()], className="snippets"
    )


def _block(tool: str, code: str, say: Words) -> Component:
    label = say("Code in {tool}", tool=tool)
    return html.Div(
        [
            html.Div(
                [
                    html.Span(tool, className="control-label"),
                    html.Button(
                        [say("Copy"), html.Span(f": {label}", className="visually-hidden")],
                        type="button",
                        className="button",
                        **data(
                            copies=say("The text is copied."),
                            failed=say("Press Ctrl+C or ⌘C to copy the marked text."),
                        ),
                    ),
                    html.Span(role="status", className="copied"),
                ],
                className="snippet-head",
            ),
            html.Pre(html.Code(code), tabIndex="0", role="region", lang="en", **aria(label=label)),
        ],
        className="snippet",
    )
