"""The figures of every chart as files: CSV and XLSX, under the data version like all figures."""

from datetime import datetime
from types import ModuleType
from urllib.parse import urljoin

from flask import Flask, Response, request
from werkzeug.wrappers import Response as BaseResponse

from dashboard.api.documents import IMMUTABLE, newest, not_found
from dashboard.data.export import file_name, table_csv
from dashboard.data.sheet import Sheet
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.data.workbook import workbook
from dashboard.pages import PAGES
from dashboard.text import Words, words
from dashboard.view import View

_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
#: The page that shows each chart.
CHARTS: dict[str, ModuleType] = {
    chart: page for page in PAGES for chart in getattr(page, "FIGURES", ())
}


def register_routes(server: Flask, versions: Versions) -> None:
    """Add the route to `server`."""

    @server.get("/v/<version>/figures/<chart>.<any(csv, xlsx):kind>")
    def figures(version: str, chart: str, kind: str) -> BaseResponse:
        path = f"figures/{chart}.{kind}"
        page = CHARTS.get(chart)
        if page is None:
            return not_found(path)
        store = versions.kept(version)
        if store is None:
            return newest(versions.newest, path)
        view, _ = View.from_query(request.query_string.decode(), store, page.default(store))
        say = words(view.lang)
        sheet = page.FIGURES[chart](store, view, say)
        if sheet is None:
            return not_found(path)
        link = urljoin(request.host_url, page.PATH + view.to_query(store))
        body = table_csv(sheet).encode() if kind == "csv" else _workbook(store, sheet, link, say)
        return _file(body, kind, file_name(chart, sheet.subject))


def _workbook(store: Store, sheet: Sheet, link: str, say: Words) -> bytes:
    names = say("Figures"), say("About the figures")
    made = datetime.fromisoformat(store.manifest["built"]).replace(tzinfo=None)
    return workbook(sheet, names, _about(store, sheet, link, say), made)


def _about(store: Store, sheet: Sheet, link: str, say: Words) -> list[tuple[str, str]]:
    version = say(
        "Data version {version}, newest source of {date}.",
        version=store.version,
        date=say.date(str(store.manifest["data_date"])),
    )
    rows = [
        (say("What it shows"), sheet.title),
        ("", sheet.subtitle),
        *_labelled(say("Worth knowing"), sheet.notes),
        *_labelled(say("Sources"), sheet.sources),
        (say("Taken from"), f"Bygdepuls. {version}"),
        (say("Link to these figures"), link),
    ]
    return [(label, text) for label, text in rows if text]


def _labelled(label: str, texts: tuple[str, ...]) -> list[tuple[str, str]]:
    known = [text for text in texts if text]
    return list(zip([label] + [""] * len(known), known, strict=False))


def _file(body: bytes, kind: str, name: str) -> BaseResponse:
    response = Response(body, mimetype=_TYPES[kind])
    response.headers["Content-Disposition"] = f"attachment; filename={name}.{kind}"
    response.headers["Cache-Control"] = IMMUTABLE
    response.add_etag()
    return response.make_conditional(request)
