"""What stands on the page for those who hear it."""

from dash import html
from dash.development.base_component import Component


def pause(sign: str = ", ") -> Component:
    """Return a sign out of sight: what stands apart to the eye is else read as one word."""
    return html.Span(sign, className="visually-hidden")
