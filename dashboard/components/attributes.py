"""ARIA and data attributes, which Dash takes as loose keyword arguments."""

from typing import Any

Attributes = dict[str, Any]


def aria(**states: str) -> Attributes:
    """Return `aria-…` attributes; an empty text leaves the attribute out."""
    return {f"aria-{name}": value for name, value in states.items() if value}


def data(**values: str) -> Attributes:
    """Return `data-…` attributes."""
    return {f"data-{name}": value for name, value in values.items()}
