"""ARIA and data attributes, which Dash takes as loose keyword arguments."""

from typing import Any

Attributes = dict[str, Any]


def aria(**states: str) -> Attributes:
    """Return `aria-…` attributes; an empty text leaves the attribute out."""
    return {f"aria-{name}": value for name, value in states.items() if value}


def named(id_: str) -> Attributes:
    """Return the id of what is no control.

    Dash listens for clicks on everything with an id, and screen readers then call it clickable.
    """
    return {"id": id_, "disable_n_clicks": True}


def data(**values: str) -> Attributes:
    """Return `data-…` attributes."""
    return {f"data-{name}": value for name, value in values.items()}
