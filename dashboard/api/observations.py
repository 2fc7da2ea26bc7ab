"""The API's observations: rows in every format, by the same filters as the page's."""

from urllib.parse import urljoin

from flask import Flask, Response, request

from dashboard.api.documents import IMMUTABLE
from dashboard.data.rows import rows
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.files.asked import Asked
from dashboard.files.formats import FORMATS
from dashboard.text import words
from dashboard.view import View

PATH = "/api/v1/observations"


def register_routes(server: Flask, versions: Versions) -> None:
    """Add the route to `server`."""

    @server.get(f"{PATH}.<any({', '.join(FORMATS)}):suffix>")
    def observations(suffix: str) -> Response:
        query = request.query_string.decode()
        store = versions.asked(query)
        view, _ = View.from_query(query, store, most=len(store.places))
        asked = _asked(store, view, suffix)
        made = FORMATS[suffix]
        response = Response(made.write(asked), mimetype=made.mimetype)
        response.headers["Content-Disposition"] = f"attachment; filename=bygdepuls.{suffix}"
        response.headers["Cache-Control"] = IMMUTABLE
        return response


def _asked(store: Store, view: View, suffix: str) -> Asked:
    query = view.to_query(store)
    page, call = (urljoin(request.host_url, path) for path in ("/data", f"{PATH}.{suffix}"))
    return Asked(store, view, rows(store, view), words(view.lang), page + query, call + query)
