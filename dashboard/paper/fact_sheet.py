"""A municipality on two pages: what lies on the council's table."""

from html import escape
from urllib.parse import urlencode, urljoin

from dashboard.data.goals import Standing, judge_all, reached_by
from dashboard.data.profile import INDUSTRIES, KeyFigure, key_figures
from dashboard.data.queries import UNCERTAIN
from dashboard.data.store import Store
from dashboard.deck.pdf import can_print
from dashboard.document import NAME
from dashboard.link import Theme
from dashboard.paper import figures
from dashboard.paper.page import Paper, page
from dashboard.text import Words
from dashboard.text.findings import finding_sentences, municipality
from dashboard.text.goal_words import STANDING_WORDS
from dashboard.text.goals import GOALS
from dashboard.text.place_facts import facts
from dashboard.text.sources import source_words, sources_behind
from dashboard.text.summaries import profile_summary
from dashboard.view import View
from etl.contract import Goal

#: Key figures of each goal in the tables, and what is told of each in sentences.
_ROWS = 6
_TOLD: dict[Goal, str] = {
    "freedom": "share_20_39",
    "work": "employed_change_5y",
    "services": "distance_to_centre_zone",
    "places": "turnout",
}
_SIGNS = {
    Standing.REACHED: "●",
    Standing.UNSURE: "◐",
    Standing.NOT_REACHED: "○",
    Standing.UNKNOWN: "–",
}
#: Follows the year of a figure that is not final, or not counted directly.
_DOUBT = "*"
#: From this length on a name is set smaller.
_LONG = 18


def fact_sheet(store: Store, view: View, host: str, theme: Theme | None, say: Words) -> str:
    """Return the page of `view.place`; `host` is the site's address, which links begin with."""
    place = store.places[view.place]
    asked = urlencode({"lang": say.language, "data": view.version})
    back = urljoin(host, f"/sted/{view.place}?{asked}")
    by_goal = {goal: key_figures(store, view, goal)[:_ROWS] for goal in GOALS}
    sheets = _first(store, view, by_goal, say) + _second(store, view, by_goal, back, say)
    paper = Paper(
        title=say("Fact sheet: {place}", place=place.name),
        sheets=sheets,
        root="../",
        back=back,
        pdf=f"{view.place}.pdf?{asked}" if can_print() else "",
    )
    return page(paper, theme, say)


def _first(store: Store, view: View, by_goal: dict[Goal, tuple[KeyFigure, ...]], say: Words) -> str:
    place = store.places[view.place]
    known = "".join(
        f"<li>{escape(name)}: {escape(fact)}</li>" for name, fact in facts(place, say).items()
    )
    other = f'<p class="other">{escape(place.name_other.replace(";", " · "))}</p>'
    size = " long" if len(place.name) > _LONG else ""
    tables = "".join(
        _table(store, view, goal, found, say) for goal, found in by_goal.items() if found
    )
    return f"""<article class="sheet{size}">
<header class="head"><div><p class="kicker">{escape(say("Fact sheet"))} · {NAME}</p>
<h1>{escape(place.name)}</h1>{other if place.name_other else ""}</div>
<ul class="facts">{known}</ul></header>
<p class="lede">{escape(" ".join(profile_summary(store, view.place, say)))}</p>
{figures.people(store, view, say)}
<section><h2>{escape(say("Key figures"))}</h2>
<p class="about">{escape(_reading(by_goal, say))}</p><div class="pair">{tables}</div></section>
{_foot(1, "", say)}
</article>
"""


def _table(store: Store, view: View, goal: Goal, found: tuple[KeyFigure, ...], say: Words) -> str:
    rows = "".join(_row(store, figure, say) for figure in found)
    name = store.places[view.place].name.partition(" (")[0].split(" - ")[0]
    heads = "".join(
        f'<th scope="col">{escape(head)}</th>' for head in (name, say("Norway"), say("Year"))
    )
    first = f"<td></td>{heads}"
    return (
        f"<table><caption>{escape(say(GOALS[goal]))}</caption><thead><tr>{first}</tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


def _row(store: Store, figure: KeyFigure, say: Words) -> str:
    meta = store.indicators[figure.indicator]
    unit = say.pick(meta.unit)
    short = unit if unit in ("%", "km") else ""
    name = say.pick(meta.short)
    told = name if short or not unit or meta.kind in ("index", "count") else f"{name}, {unit}"
    return (
        f'<tr><th scope="row">{escape(told)}</th>'
        f'<td class="own-figure">{escape(say.quantity(figure.value, meta.decimals, short))}</td>'
        f'<td class="there">{escape(say.quantity(figure.norway, meta.decimals, short))}</td>'
        f'<td class="year">{figure.year}{_DOUBT if figure.status in UNCERTAIN else ""}</td></tr>'
    )


def _reading(by_goal: dict[Goal, tuple[KeyFigure, ...]], say: Words) -> str:
    """Return what the signs in the tables mean: a dash, and a star where there is one."""
    told = [say("The newest figure of each kind. A dash: no such figure for the country.")]
    if any(each.status in UNCERTAIN for found in by_goal.values() for each in found):
        told.append(say("A star: provisional or estimated."))
    return " ".join(told)


def _second(
    store: Store,
    view: View,
    by_goal: dict[Goal, tuple[KeyFigure, ...]],
    link: str,
    say: Words,
) -> str:
    place = store.places[view.place]
    used = ["population", "share_65plus", INDUSTRIES[0]]
    used += [figure.indicator for found in by_goal.values() for figure in found]
    used += [*_TOLD.values(), *(target.indicator for target in store.targets)]
    known = [each for each in dict.fromkeys(used) if each in store.indicators]
    return f"""<article class="sheet">
<header class="head"><p class="running">{escape(place.name)}</p>
<p class="kicker">{escape(say("Fact sheet"))} · {NAME}</p></header>
<div class="pair">{figures.ages(store, view, say)}{figures.industries(store, view, say)}</div>
{_said(store, view, say)}
{_targets(store, view, say)}
{_foot(2, _sources(store, known, link, say), say)}
</article>
"""


def _said(store: Store, view: View, say: Words) -> str:
    parts = "".join(
        f"<div><h3>{escape(say(GOALS[goal]))}</h3><p>"
        f"{escape(' '.join(finding_sentences(store, indicator, view.place, say)))}</p></div>"
        for goal, indicator in _TOLD.items()
        if indicator in store.indicators
    )
    head = escape(say("What the figures say"))
    return f'<section class="said"><h2>{head}</h2><div class="pair">{parts}</div></section>'


def _targets(store: Store, view: View, say: Words) -> str:
    judged, row = judge_all(store), store.place_index[view.place]
    if not judged:
        return ""
    reached, known = reached_by(judged, row)
    title = say(
        "Targets reached: {n} of the {all} that {place} can be judged by.",
        n=reached,
        all=known,
        place=municipality(store.places[view.place], say),
    ).rstrip(".")
    items = "".join(
        f'<li class="{standing}"><span class="sign" aria-hidden="true">{_SIGNS[standing]}</span>'
        f"<span>{escape(say.pick(each.target.name))} "
        f"<em>({escape(say(STANDING_WORDS[standing]))})</em></span></li>"
        for standing in Standing
        for each in judged
        if each.at(row) is standing
    )
    about = say("Where each target comes from, and why, is told on the page Goals.")
    return (
        f'<section><h2>{escape(title)}</h2><p class="about">{escape(about)}</p>'
        f'<ul class="targets">{items}</ul></section>'
    )


def _sources(store: Store, used: list[str], link: str, say: Words) -> str:
    lines = "".join(
        f"<li>{escape(source_words(each, say).removeprefix(say('Source:') + ' '))}</li>"
        for each in sources_behind(store, used)
    )
    version = say(
        "Data version {version}, newest source of {date}.",
        version=store.version,
        date=say.date(str(store.manifest["data_date"])),
    )
    here = f'<a href="{escape(link)}">{escape(link)}</a>'
    return f"<ul aria-label='{escape(say('Sources'))}'>{lines}</ul><p>{escape(version)} {here}</p>"


def _foot(number: int, content: str, say: Words) -> str:
    told = escape(say("Page {n} of {all}", n=number, all=2))
    return f'<footer class="foot"><span class="number">{told}</span>{content}</footer>'
