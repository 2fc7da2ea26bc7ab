"""ARIA and data attributes, which Dash takes as loose keyword arguments."""

from typing import Any


def aria(**states: str) -> dict[str, Any]:
    """Return `aria-…` attributes; an empty text leaves the attribute out."""
    return {f"aria-{name}": value for name, value in states.items() if value}


def data(**values: str) -> dict[str, Any]:
    """Return `data-…` attributes."""
    return {f"data-{name}": value for name, value in values.items()}
