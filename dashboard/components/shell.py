"""The frame around every page: header, navigation, language, theme, notes and footer."""

from collections.abc import Sequence
from dataclasses import replace
from types import ModuleType

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import document
from dashboard.components import correction, ids, pin
from dashboard.components.attributes import Attributes, aria, data, named
from dashboard.components.spoken import pause
from dashboard.data.store import Store
from dashboard.link import LATEST, Theme
from dashboard.text import Words
from dashboard.view import Note, View
from etl.contract import Language

_LANGUAGES: dict[Language, str] = {"nb": "norsk bokmål", "nn": "norsk nynorsk", "en": "English"}


def frame(
    content: Component,
    view: View,
    notes: Sequence[Note],
    say: Words,
    store: Store,
    newest: Store,
    navigation: Sequence[ModuleType],
    path: str,
) -> Component:
    """Return the whole document body for one page; `store` may be an earlier one than `newest`."""
    return html.Div(
        [
            dcc.Store(id=ids.VIEW, data=view.to_query(store)),
            html.A(say("Skip to content"), href="#content", className="skip-link"),
            _header(view, say, store, navigation, path),
            html.Main(
                [_notes([_earlier(store, newest, view, say, path), *_told(notes, say)]), content],
                className="page",
                tabIndex="-1",
                **named("content"),
            ),
            _footer(view, say, store),
            correction.words(store, say),
            pin.words(say),
        ],
        className="shell",
        lang=say.language,
    )


def route(
    content: str | Component | Sequence[Component | str | None],
    href: str,
    style: str = "",
    more: Attributes | None = None,
) -> Component:
    """Return a link within the site: it opens without reloading and carries the view along."""
    return html.A(content, href=href, className=style, **data(route=""), **(more or {}))


def lead(content: str | Sequence[Component], href: str, style: str = "") -> Component:
    """Return a link within the site to a view of its own: it opens as written."""
    return html.A(content, href=href, className=style, **data(route="own"))


def _header(
    view: View, say: Words, store: Store, navigation: Sequence[ModuleType], path: str
) -> Component:
    query = view.to_query(store)
    brand = [
        html.Span(document.NAME, className="brand-name"),
        html.Span([pause(), say(document.TAGLINE)], className="brand-tagline"),
    ]
    pages = [
        route(
            say(page.NAV),
            page.PATH + query,
            "nav-link",
            aria(current="page" if _is_open(page.PATH, path) else "")
            | (data(compares="") if getattr(page, "COMPARES_PLACES", False) else {}),
        )
        for page in navigation
        if hasattr(page, "NAV")
    ]
    return html.Header(
        html.Div(
            [
                route(brand, "/" + query, "brand"),
                html.Div(
                    [
                        html.Nav(pages, className="nav", **aria(label=say("Pages"))),
                        _languages(view, say, store, path),
                    ],
                    className="menu",
                    **named("menu"),
                ),
                html.Div(
                    [_share(store, say), _theme(view, say, store, path)], className="switches"
                ),
                html.Button(
                    [
                        html.Span(className="icon icon-menu", **aria(hidden="true")),
                        html.Span(say("Menu")),
                    ],
                    type="button",
                    className="switch menu-open",
                    **aria(expanded="false", controls="menu"),
                ),
            ],
            className="header-inner",
        ),
        className="header",
    )


def _is_open(page: str, path: str) -> bool:
    return path.rstrip("/") == page.rstrip("/") or (page != "/" and path.startswith(f"{page}/"))


def _share(store: Store, say: Words) -> Component:
    """Return the two kinds of link to copy: with these figures, or with the newest."""
    kinds = {
        store.version: (
            say("Link to these figures"),
            say("Holds the data version; tells the reader when figures have changed since."),
        ),
        LATEST: (
            say("Link to the newest figures"),
            say("Always opens with the newest figures."),
        ),
    }
    return html.Details(
        [
            html.Summary(
                [
                    html.Span(className="icon icon-link", **aria(hidden="true")),
                    html.Span(say("Copy link"), className="share-name"),
                ],
                className="switch share-open",
            ),
            html.Div(
                [
                    *(
                        html.Button(
                            [html.Strong(name), html.Span([pause(": "), text])],
                            type="button",
                            **data(share=version),
                        )
                        for version, (name, text) in kinds.items()
                    ),
                    html.P(
                        role="status",
                        **named("share-status"),
                        **data(
                            copied=say("The link is copied."),
                            failed=say("Copy it from here:"),
                        ),
                    ),
                ],
                className="share-menu",
            ),
        ],
        className="share",
    )


def _languages(view: View, say: Words, store: Store, path: str) -> Component:
    links = [
        route(
            html.Span(language.upper(), title=name),
            path + replace(view, lang=language).to_query(store),
            "switch",
            {"id": f"lang-{language}", "lang": language, "hrefLang": language}
            | data(set=f"lang={language}")
            | aria(label=f"{language.upper()} – {name}")
            | aria(current="true" if language == view.lang else ""),
        )
        for language, name in _LANGUAGES.items()
    ]
    return html.Nav(links, className="languages", **aria(label=say("Language")))


def _theme(view: View, say: Words, store: Store, path: str) -> Component:
    other: Theme = "light" if view.theme == "dark" else "dark"
    label = say("Light theme") if other == "light" else say("Dark theme")
    return route(
        html.Span(className=f"icon icon-{other}", title=label, **aria(hidden="true")),
        path + replace(view, theme=other).to_query(store),
        "switch theme-switch",
        {"id": "theme"} | data(set=f"theme={other}") | aria(label=label),
    )


def _notes(notes: Sequence[Component | None]) -> Component:
    return html.Div(notes, **named("notes"), **aria(live="polite"))


def _told(notes: Sequence[Note], say: Words) -> list[Component]:
    return [html.P(say(note.message, **note.values), className="note") for note in notes]


def _earlier(store: Store, newest: Store, view: View, say: Words, path: str) -> Component | None:
    """Return the note that these are not the newest figures, and the way to those."""
    if store is newest:
        return None
    told = say(
        "You see data version {version} of {date}; the newest is {newest}.",
        version=store.version[:8],
        date=say.date(str(store.manifest["built"])),
        newest=newest.version[:8],
    )
    query = replace(view, version=newest.version).to_query(store)
    way = route(
        say("See the newest figures"), path + query, more=data(set=f"data={newest.version}")
    )
    return html.P([told, " ", way], className="note")


def _footer(view: View, say: Words, store: Store) -> Component:
    return html.Footer(
        html.Div(
            [
                html.P(
                    say(
                        "Figures updated {date} · data version {version}",
                        date=say.date(str(store.manifest["data_date"])),
                        version=store.version[:8],
                    )
                ),
                html.P(
                    [
                        route(say("Sources, methods and licences"), "/om" + view.to_query(store)),
                        route(say("Figures for programs (API)"), "/api" + view.to_query(store)),
                        html.Span(
                            say("Code under the MIT licence, figures under their sources’ terms")
                        ),
                    ],
                    className="footer-links",
                ),
            ],
            className="footer-inner",
        ),
        className="footer",
    )
