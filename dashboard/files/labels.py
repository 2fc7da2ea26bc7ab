"""What columns are called in words, and what a reader must know of a status."""

from collections.abc import Mapping

from dashboard.files.asked import Asked
from dashboard.files.columns import FIGURES, STATUS
from dashboard.sheets.parts import interval_heads, measured
from dashboard.text import Words
from dashboard.text.statuses import STATUSES
from etl.contract import Status


def labels(asked: Asked) -> Mapping[str, str]:
    """Return what each column of the file holds, in the order of the columns."""
    say, line = asked.say, _line(asked.say)
    metas = [asked.store.indicators[each] for each in asked.rows.indicators]
    if asked.view.shape == "wide":
        for meta in metas:
            line[meta.id] = measured(meta, say)
            line[f"{meta.id}_{STATUS}"] = f"{say.pick(meta.title)}: {say('Status')}"
        return line
    value = measured(metas[0], say) if len(metas) == 1 else say("Value, in the indicator’s unit")
    lower, upper = interval_heads(say)
    figures = {"value": value, "lower": lower, "upper": upper, "status": say("Status")}
    return {"indicator": say("Indicator")} | line | figures


def decimals(asked: Asked) -> Mapping[str, int]:
    """Return how many decimals the numbers of a column are shown with, where they have any."""
    shown = {each: asked.store.indicators[each].decimals for each in asked.rows.indicators}
    if asked.view.shape == "wide":
        return shown
    return dict.fromkeys(FIGURES, max(shown.values(), default=0))


def status_label(status: Status, say: Words) -> str:
    """Return a status in the words that the page has for it."""
    return say(STATUSES[status])


def _line(say: Words) -> dict[str, str]:
    return {
        "place": say("Municipality number"),
        "place_name": say("Municipality"),
        "year": say("Year"),
    }
