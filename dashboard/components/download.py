"""The download menu: a chart's picture and its figures, the same everywhere."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import Attributes, aria, data, named
from dashboard.components.correction import report
from dashboard.components.pin import pin
from dashboard.components.shell import lead
from dashboard.data.export import file_name
from dashboard.data.selection import chosen
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.view import View


@dataclass(frozen=True, slots=True)
class Download:
    """The figures of a `chart` under a data version, for a view, and what its files are called.

    `rows` is the query of the rows that the chart is about, on the page of all rows.
    """

    chart: str
    version: str
    query: str
    file: str
    rows: str

    def address(self, kind: str) -> str:
        """Return where the figures are as a file of this kind."""
        return f"/v/{self.version}/figures/{self.chart}.{kind}{self.query}"


@dataclass(frozen=True, slots=True)
class About:
    """What is told of a chart where it leaves the page: what it shows, and its sources."""

    title: str
    subtitle: str
    source: str


def download(store: Store, view: View, chart: str, subject: str) -> Download:
    """Return where the figures of what the view shows are; `subject` is the one of their sheet."""
    rows = replace(view, places=chosen(view)).to_query(store)
    file = file_name(chart, subject)
    return Download(chart, store.version, view.to_query(store), file, rows)


def menu(offered: Download, about: About, say: Words) -> Component:
    """Return the menu of a chart or of a table that can be saved as a picture."""
    told = say("Bygdepuls, data version {version}.", version=offered.version)
    described = data(
        title=about.title,
        subtitle=about.subtitle,
        source=f"{about.source} {told}",
        file=offered.file,
    )
    return _menu(offered, ("png", "svg"), about, say, described)


def figures_menu(offered: Download, about: About, say: Words) -> Component:
    """Return the menu of what has figures alone."""
    return _menu(offered, (), about, say, {})


def _menu(
    offered: Download, pictures: Sequence[str], about: About, say: Words, described: Attributes
) -> Component:
    label = f"{offered.chart}-download"
    return html.Div(
        [
            html.Span(say("Download"), className="control-label", **named(label)),
            *(
                html.Button(
                    kind.upper(),
                    id=f"{offered.chart}-{kind}",
                    type="button",
                    className="button",
                    **data(save=kind),
                )
                for kind in pictures
            ),
            *(
                html.A(
                    kind.upper(),
                    href=offered.address(kind),
                    download="",
                    className="button",
                )
                for kind in ("csv", "xlsx")
            ),
            pin(offered.chart, offered.query, about.title, say),
            lead(say("All figures of this view"), f"/data{offered.rows}", "all-figures"),
            report(about.title, about.source, say),
        ],
        className="downloads",
        role="group",
        **aria(labelledby=label),
        **described,
    )
