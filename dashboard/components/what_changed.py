"""What changed from version to version: in sentences, then figure by figure, text by text."""

from collections.abc import Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import data, named
from dashboard.components.shell import lead
from dashboard.components.tables import Line, TextCell, long_table
from dashboard.data.changes import Changed, Release, Revision
from dashboard.data.store import NORWAY, Store
from dashboard.data.versions import Versions
from dashboard.link import AreaLine
from dashboard.text import MISSING, Words
from dashboard.text.changes import KINDS, PARTS, heading, sentences
from dashboard.view import View
from etl.contract import Text

#: The section in a page, and the part of it that is drawn from the view.
SECTION, DRAWN = "what-changed", "what-changed-versions"
FEED = "/changes.atom"
_LINES: dict[str, AreaLine] = {NORWAY: "norway", "D": "district", "C": "central"}


def section(say: Words) -> Component:
    """Return the section before its versions are drawn into it."""
    return html.Section(
        [
            html.H2(say("What has changed")),
            html.P(
                [
                    say(
                        "Each time figures or descriptions change, they get a new data version. "
                        "Earlier versions are kept, and links to them still show the same figures."
                    ),
                    " ",
                    html.A(
                        say("Follow the changes (Atom feed)"), href=f"{FEED}?lang={say.language}"
                    ),
                ],
                className="measure",
            ),
            html.Div(className="drawn-later", **named(DRAWN)),
        ],
        className="what-changed",
        **named(SECTION),
    )


def what_changed(store: Store, versions: Versions, view: View, say: Words) -> list[Component]:
    """Return the versions, the newest in full and those before it folded; `store` is on screen."""
    newest, *earlier = versions.releases
    return [
        html.Div([html.H3(heading(newest, say)), *_told(store, versions, newest, view, say)]),
        *(
            html.Details(
                [
                    html.Summary(heading(release, say)),
                    *_told(store, versions, release, view, say),
                ],
                className="unfolds",
                **data(fold=f"changes-{release.version}"),
            )
            for release in earlier
        ),
    ]


def _told(
    store: Store, versions: Versions, release: Release, view: View, say: Words
) -> list[Component | None]:
    return [
        html.P(" ".join(sentences(release, say)), className="measure"),
        _seen(store, release, view, say),
        _figures(versions.newest, release, view, say) if release.figures else None,
        _rewritten(versions.newest, release, say) if release.rewritten else None,
    ]


def _seen(store: Store, release: Release, view: View, say: Words) -> Component:
    """Return whether this version is on screen, else the way to it."""
    if release.version == store.version:
        return html.P(say("You see this version now."), className="source")
    query = View(view.indicator, view.places, lang=view.lang, theme=view.theme)
    link = _link("/", query, release.version, store)
    return html.P(lead(say("See this version"), link))


def _figures(store: Store, release: Release, view: View, say: Words) -> Component:
    head = [say("Indicator"), say("New"), say("Revised"), say("Removed"), say("Largest revisions")]
    rows: list[Sequence[TextCell]] = [
        [
            say.pick(release.indicators[changed.indicator].title),
            *(say.number(n) if n else MISSING for n in _numbers(changed)),
            _largest(store, release, changed, view, say),
        ]
        for changed in release.figures
    ]
    title = say("Figures changed in version {version}", version=release.version[:8])
    return html.Details(
        [html.Summary(say("Indicator by indicator")), long_table(title, head, rows)],
        className="unfolds",
        **data(fold=f"figures-{release.version}"),
    )


def _numbers(changed: Changed) -> tuple[int, int, int]:
    return changed.new, changed.revised, changed.removed


def _largest(store: Store, release: Release, changed: Changed, view: View, say: Words) -> TextCell:
    """Return the largest revisions that can be seen in figures as they are printed."""
    lines = [_revision(store, release, changed, each, view, say) for each in changed.largest]
    if seen := [line for line in lines if line]:
        return {"lines": seen}
    return say("by less than the decimals show") if lines else MISSING


def _revision(
    store: Store, release: Release, changed: Changed, revision: Revision, view: View, say: Words
) -> Line:
    """Return a figure before and now, each with the way to where it is shown."""
    indicator = release.indicators[changed.indicator]
    old, new = (say.number(value, indicator.decimals) for value in (revision.old, revision.new))
    if old == new:
        return ()
    with_unit = say.quantity(revision.new, indicator.decimals, say.pick(indicator.unit))
    shown = _shown(store, changed.indicator, revision.place, view)
    return (
        f"{_name(store, revision.place, say)} {revision.year}: ",
        {"text": old, "href": _link("/utvikling", shown, str(release.before), store)},
        " → ",
        {"text": with_unit, "href": _link("/utvikling", shown, release.version, store)},
    )


def _name(store: Store, unit: str, say: Words) -> str:
    if unit in store.places:
        return store.places[unit].name
    return say.pick(store.areas[unit].name) if unit in store.areas else unit


def _shown(store: Store, indicator: str, unit: str, view: View) -> View:
    """Return the view that draws the figures of a place or an area."""
    known = indicator if indicator in store.indicators else view.indicator
    plain = View(known, (unit,), lang=view.lang, theme=view.theme)
    if unit in store.places:
        return plain
    if unit in _LINES:
        return View(known, lines=(_LINES[unit],), lang=view.lang, theme=view.theme)
    in_county = tuple(code for code, place in store.places.items() if place.county == unit)
    return View(known, in_county[:1], lines=("county",), lang=view.lang, theme=view.theme)


def _link(path: str, view: View, version: str, store: Store) -> str:
    return path + replace(view, version=version).to_query(store)


def _rewritten(store: Store, release: Release, say: Words) -> Component:
    read = [each for each in release.rewritten if say.pick(each.old) != say.pick(each.new)]
    told = {each.indicator for each in read}
    others = {each.indicator: each for each in release.rewritten if each.indicator not in told}
    titles = {name: say.pick(each.title) for name, each in release.indicators.items()}
    rows = [
        [
            titles[each.indicator],
            say(PARTS[each.part]),
            *(_read(store, each.part, text, say) for text in (each.old, each.new)),
        ]
        for each in read
    ]
    title = say("Descriptions changed in version {version}", version=release.version[:8])
    head = [say("Indicator"), say("What"), say("Before"), say("Now")]
    elsewhere = "; ".join(titles[name] for name in others)
    return html.Details(
        [
            html.Summary(say("Descriptions before and now")),
            long_table(title, head, rows) if rows else None,
            html.P(say("Only in other languages: {names}.", names=elsewhere), className="source")
            if others
            else None,
        ],
        className="unfolds rewritten",
        **data(fold=f"words-{release.version}"),
    )


def _read(store: Store, part: str, told: Text, say: Words) -> str:
    """Return a part of an indicator as a reader knows it, codes in words."""
    text = say.pick(told)
    if part == "kind":
        return say(KINDS[text]) if text in KINDS else text
    return (_sources(store, text) if part == "sources" else text) or MISSING


def _sources(store: Store, codes: str) -> str:
    found = (store.sources.get(code) for code in codes.replace(",", " ").split())
    return ", ".join(f"{each.publisher} {each.table}".strip() for each in found if each) or codes
