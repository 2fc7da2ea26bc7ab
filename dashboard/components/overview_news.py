"""What has changed: the sources updated last, the data version, and figures new or revised."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.shell import route
from dashboard.components.what_changed import SECTION
from dashboard.data.overview import newest_sources
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.view import View

_NEWEST = 5


def news(store: Store, view: View, say: Words) -> Component:
    """Return the newest sources with their dates, and what became of the figures."""
    rows = [
        html.Li(
            [
                html.Span(say.date(source.updated), className="news-date"),
                html.A(source.title, href=source.url) if source.url else source.title,
                html.Span(f"{source.publisher} {source.table}".strip(), className="news-source"),
            ]
        )
        for source in newest_sources(store, _NEWEST)
    ]
    return html.Section(
        [
            html.H2(say("What has changed")),
            html.P(
                [
                    _revised(store, say),
                    " ",
                    say(
                        "Data version {version}, newest source of {date}.",
                        version=store.version[:8],
                        date=say.date(str(store.manifest["data_date"])),
                    ),
                ],
                className="section-lede",
            ),
            html.H3(say("Sources updated last")),
            html.Ul(rows, className="news"),
            html.Div(
                [
                    route(
                        say("Change by change"),
                        f"/data{view.to_query(store)}#{SECTION}",
                        "button",
                    ),
                    route(
                        say("All sources, methods and licences"),
                        "/om" + view.to_query(store),
                        "button",
                    ),
                ],
                className="news-ways",
            ),
        ],
        className="news-section",
    )


def _revised(store: Store, say: Words) -> str:
    if "compared_with" not in store.manifest:
        return ""
    before = store.manifest["compared_with"]
    if before is None:
        return say("These are the first figures; there are none before them to compare with.")
    return say(
        "Since version {before}, {new} figures are new, {revised} revised and {removed} removed.",
        before=before[:8],
        **{
            kind: say.number(store.revisions.get(kind, 0)) for kind in ("new", "revised", "removed")
        },
    )
