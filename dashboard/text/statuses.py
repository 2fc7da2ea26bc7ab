"""What a status says of a figure or a gap: a word for charts and sheets, and one for filters."""

from dashboard.text import Words, mark
from etl.contract import Status

#: What a reader must know of a figure or a gap, in a word; an ordinary figure has none.
STATUS_WORDS = {
    "provisional": mark("provisional"),
    "estimated": mark("estimated"),
    "break": mark("break in the series"),
    "ambiguous": mark("cannot be compared over border changes"),
    "suppressed": mark("withheld to protect privacy"),
    "not_applicable": mark("not applicable"),
    "missing": mark("missing"),
}
#: What each status means, where a reader chooses among all.
STATUSES: dict[Status, str] = {
    Status.NORMAL: mark("final figure"),
    Status.PROVISIONAL: mark("provisional figure"),
    Status.BREAK: mark("break in the series"),
    Status.ESTIMATED: mark("estimated for these borders"),
    Status.AMBIGUOUS: mark("can't be recalculated to these borders"),
    Status.SUPPRESSED: mark("withheld to protect privacy"),
    Status.NOT_APPLICABLE: mark("not applicable here"),
    Status.MISSING: mark("missing from the source"),
}


def status_word(status: Status, say: Words) -> str:
    """Return what a reader must know of a figure or a gap; empty for an ordinary figure."""
    return say(STATUS_WORDS[status]) if status in STATUS_WORDS else ""
