"""What columns are called in words, and what a reader must know of a status."""

from collections.abc import Mapping

from dashboard.files.asked import Asked
from dashboard.files.columns import ENDS, FIGURES, STATUS, figure_names
from dashboard.sheets.parts import interval_heads, measured
from dashboard.text import Words
from dashboard.text.statuses import STATUSES
from etl.contract import Status


def labels(asked: Asked) -> Mapping[str, str]:
    """Return what each column of the file holds, in the order of the columns."""
    say, line = asked.say, _line(asked.say)
    ends = dict(zip(ENDS, interval_heads(say), strict=True))
    if asked.view.shape == "wide":
        for indicator, names in figure_names(asked.rows).items():
            meta = asked.store.indicators[indicator]
            title = say.pick(meta.title)
            told = {end: f"{words}: {title}" for end, words in ends.items()}
            told["value"] = measured(meta, say)
            line |= {name: told[figure] for figure, name in names.items()}
            line[f"{indicator}_{STATUS}"] = f"{title}: {say('Status')}"
        return line
    metas = [asked.store.indicators[each] for each in asked.rows.indicators]
    value = measured(metas[0], say) if len(metas) == 1 else say("Value, in the indicator’s unit")
    return (
        {"indicator": say("Indicator")} | line | {"value": value} | ends | {STATUS: say("Status")}
    )


def decimals(asked: Asked) -> Mapping[str, int]:
    """Return how many decimals the numbers of a column are shown with, where they have any."""
    shown = {each: asked.store.indicators[each].decimals for each in asked.rows.indicators}
    if asked.view.shape == "wide":
        return {
            name: shown[indicator]
            for indicator, names in figure_names(asked.rows).items()
            for name in names.values()
        }
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
