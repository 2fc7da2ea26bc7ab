"""What the data page says of the rows before they are taken along: how many, and of what kind."""

from dataclasses import replace

import numpy as np
from dash import html
from dash.development.base_component import Component

from dashboard.data.division import NotInBorders
from dashboard.data.rows import Rows, rows, wanted
from dashboard.data.store import Store
from dashboard.text import Words, mark
from dashboard.text.borders import refusal
from dashboard.text.case import opening
from dashboard.text.statuses import STATUSES
from dashboard.view import View
from etl.contract import Status

#: What is counted: of one, and of all other numbers.
_NOUNS = {
    "rows": (mark("1 row"), mark("{n} rows")),
    "lines": (mark("1 line"), mark("{n} lines")),
    "indicators": (mark("1 indicator"), mark("{n} indicators")),
    "places": (mark("1 municipality"), mark("{n} municipalities")),
    "years": (mark("1 year"), mark("{n} years")),
    "figures": (mark("1 figure"), mark("{n} figures")),
    "estimates": (mark("1 of them estimated"), mark("{n} of them estimated")),
    "gaps": (mark("1 gap"), mark("{n} gaps")),
}
_NO_GAPS = mark("no gaps")


def counted(noun: str, n: int, say: Words) -> str:
    """Return a number with its noun."""
    one, many = _NOUNS[noun]
    return say(one) if n == 1 else say(many, n=say.number(n))


def sentence(found: Rows, say: Words) -> str:
    """Return in one sentence how many rows there are, what they are of, and what they hold."""
    met = found.met
    gaps = sum(n for status, n in met.items() if not status.has_value)
    figures = counted("figures", len(found) - gaps, say)
    if estimates := met.get(Status.ESTIMATED, 0):
        figures += f" ({counted('estimates', estimates, say)})"
    years = int(len(np.unique(found.year)))
    return say(
        "{rows} of {indicators}, {places} and {years}: {figures} and {gaps}.",
        rows=counted("rows", len(found), say),
        indicators=counted("indicators", len(np.unique(found.indicator)), say),
        places=counted("places", len(np.unique(found.place)), say),
        years=counted("years", years, say),
        figures=figures,
        gaps=counted("gaps", gaps, say) if gaps else say(_NO_GAPS),
    )


def by_status(found: Rows, say: Words) -> Component:
    """Return how many rows have each status."""
    return html.Dl(
        [
            html.Div([html.Dt(opening(say(STATUSES[status]))), html.Dd(say.number(n))])
            for status, n in found.met.items()
        ],
        className="data-counts",
    )


def rows_or_refusal(store: Store, view: View, say: Words) -> tuple[Rows, str]:
    """Return the rows, and why there can be none in the borders that are asked for, if so."""
    try:
        return rows(store, view), ""
    except NotInBorders as refused:
        none = rows(store, replace(view, division="2024")).taken(slice(0, 0))
        return none, refusal(store, refused, say)


def why_empty(store: Store, view: View, say: Words) -> tuple[str, str]:
    """Return why no row fits, and what to do about it."""
    if not wanted(store, view):
        return (
            say("No municipality meets all the filters at once."),
            say("Remove one of these filters of municipalities."),
        )
    if view.where and len(rows(store, replace(view, where=(), sort=()))):
        return (
            say("No row meets the filters of the columns."),
            say("Remove the filter of a column, or empty its field in the table."),
        )
    if view.status and len(rows(store, replace(view, where=(), status=(), sort=()))):
        return (
            say("No row of these municipalities and years has the chosen status."),
            say("Choose another status, or remove the filter."),
        )
    return (
        say("There are no figures in these years."),
        say("Choose other years, or remove the filter."),
    )


def wide_lines(found: Rows) -> int:
    """Return how many lines the rows make in a wide file: one for each place and year."""
    return int(len(np.unique(found.place.astype(np.int64) * 10_000 + found.year)))


def wide_columns(found: Rows) -> int:
    """Return how many columns a wide file has: place, name, year, and those of each indicator."""
    return 3 + 2 * len(found.indicators) + 2 * len(found.with_interval)
