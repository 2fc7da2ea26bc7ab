"""Whole addresses, as programs outside the browser need them."""

from urllib.parse import urljoin

from flask import has_request_context, request


def whole(path: str) -> str:
    """Return the address of a path on the host that was asked; the path itself if none was."""
    return urljoin(request.host_url, path) if has_request_context() else path
