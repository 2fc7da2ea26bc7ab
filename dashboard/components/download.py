"""The download menu: a chart's picture and its figures, the same everywhere."""

from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.data.export import file_name
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.view import View


@dataclass(frozen=True, slots=True)
class Download:
    """The figures of a `chart` under a data version, for a view, and what its files are called."""

    chart: str
    version: str
    query: str
    file: str

    def address(self, kind: str) -> str:
        """Return where the figures are as a file of this kind."""
        return f"/v/{self.version}/figures/{self.chart}.{kind}{self.query}"


@dataclass(frozen=True, slots=True)
class Picture:
    """What is written around a chart when it leaves the page."""

    title: str
    subtitle: str
    source: str


def download(store: Store, view: View, chart: str, subject: str) -> Download:
    """Return where the figures of what the view shows are; `subject` is the one of their sheet."""
    return Download(chart, store.version, view.to_query(store), file_name(chart, subject))


def menu(offered: Download, say: Words, picture: Picture | None = None) -> Component:
    """Return the menu; without a picture there are figures alone."""
    label = f"{offered.chart}-download"
    pictures = {"png": "PNG", "svg": "SVG"} if picture else {}
    figures = {"csv": "CSV", "xlsx": "XLSX"}
    about = (
        data(
            title=picture.title,
            subtitle=picture.subtitle,
            source=f"{picture.source} "
            + say("Bygdepuls, data version {version}.", version=offered.version),
            file=offered.file,
        )
        if picture
        else {}
    )
    return html.Div(
        [
            html.Span(say("Download"), className="control-label", id=label),
            *(
                html.Button(
                    name,
                    id=f"{offered.chart}-{kind}",
                    type="button",
                    className="button",
                    **data(save=kind),
                )
                for kind, name in pictures.items()
            ),
            *(
                html.A(
                    name,
                    href=offered.address(kind),
                    download="",
                    className="button",
                )
                for kind, name in figures.items()
            ),
        ],
        className="downloads",
        role="group",
        **aria(labelledby=label),
        **about,
    )
