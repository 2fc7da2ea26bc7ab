"""A ready deck on how one municipality is doing: ten slides that any presenter can start from."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from dashboard.data.profile import GROWTH, INDUSTRIES, KEY_INDICATORS
from dashboard.data.pyramid import pyramid
from dashboard.data.store import Store
from dashboard.deck import ready_notes as notes
from dashboard.deck.deck import Deck, Option, Pin
from dashboard.text import Words, mark, place_growth, place_industries, place_peers
from dashboard.text.findings import municipality
from dashboard.text.goals import GOALS
from dashboard.text.summaries import profile_summary
from dashboard.view import View
from etl.contract import Goal

#: How many years back the long lines go.
_YEARS = 25
#: How many of a goal's key indicators are told of to the slide that shows the first.
_SAID: Mapping[Goal, int] = {"freedom": 1, "work": 2, "services": 3, "places": 2}
_ANSWERS = (
    mark("More people moving in"),
    mark("More young people staying or coming back"),
    mark("More jobs to choose between"),
    mark("Services close to home"),
    mark("Good places to meet"),
    mark("Something else"),
)


def ready_place(store: Store, code: str, say: Words) -> Deck:
    """Return ten slides on a municipality: people, work, services, the place, goals, a question.

    A slide whose figures the place lacks shows others of the same goal, or says that there are
    none; titles are left to the slides.
    """
    view = replace(View.default(store), places=(code,), place=code, lang=say.language)
    name = municipality(store.places[code], say)
    return Deck(
        title=_title(store, code, say),
        lang=say.language,
        theme="light",
        pins=(
            _short(store, code, say),
            _trend(store, view, "freedom", say),
            _growth(store, view, say),
            _ages(store, view, say),
            _trend(store, view, "work", say),
            _industries(store, view, say),
            _beside_peers(store, view, "services", say),
            _trend(store, view, "places", say),
            _goals(store, view, say),
            Pin(
                "poll",
                title=say("What matters most for {place} in the next ten years?", place=name),
                options=tuple(Option(say(answer)) for answer in _ANSWERS),
                speaker=say(
                    "Let people answer by a show of hands, and type in how many. The answers are "
                    "the room’s own and say nothing of those who are not here."
                ),
            ),
        ),
    )


def _title(store: Store, code: str, say: Words) -> str:
    return say("How is {place} doing?", place=municipality(store.places[code], say))


def _short(store: Store, code: str, say: Words) -> Pin:
    summary = profile_summary(store, code, say)
    none = say("There are no figures that sum up the municipality in this data version.")
    aim = say(
        "The figures say how things are, not why. Ask the room what they recognise, and what is "
        "missing."
    )
    return Pin(
        "prose",
        title=say("{place} in brief", place=store.places[code].name),
        note="\n".join(summary or (none,)),
        speaker=aim,
    )


def _trend(store: Store, view: View, goal: Goal, say: Words) -> Pin:
    """Return the first key indicator of a goal as lines, beside Norway and similar places."""
    known = [each for each in KEY_INDICATORS[goal] if _has_years(store, each, view.place)]
    if not known:
        return _plain(goal, say)
    lasting = replace(view, indicator=known[0], lines=("norway", "peers"))
    last = int(store.place_values[known[0]].years[-1])
    first = max(last - _YEARS, int(store.place_values[known[0]].years[0]))
    return Pin(
        "trends",
        query=replace(lasting, first_year=first).to_query(store),
        speaker=notes.paragraphs(
            notes.told(store, view.place, known[: _SAID[goal]], say), _alike(store, view, say)
        ),
    )


def _growth(store: Store, view: View, say: Words) -> Pin:
    if place_growth.tell(store, view, say) is None:
        return _plain("freedom", say)
    told = notes.told(store, view.place, ("natural_change_5y", "net_migration_5y"), say)
    return Pin(
        "growth",
        query=replace(view, indicator=GROWTH[0]).to_query(store),
        speaker=notes.paragraphs(told, place_growth.about_remainder(store, say)),
    )


def _ages(store: Store, view: View, say: Words) -> Pin:
    if pyramid(store, view) is None:
        return _plain("freedom", say)
    told = notes.told(store, view.place, ("share_65plus", "share_20_39", "share_0_15"), say)
    return Pin("ages", query=view.to_query(store), speaker=told)


def _industries(store: Store, view: View, say: Words) -> Pin:
    if place_industries.tell(store, view, say) is None:
        return _plain("work", say)
    newest = {
        each: float(store.place_values[each].value[store.place_index[view.place], -1])
        for each in INDUSTRIES[:-1]
    }
    largest = max(newest, key=lambda each: np.nan_to_num(newest[each]))
    told = notes.told(store, view.place, (largest, "industry_concentration"), say)
    return Pin("industries", query=replace(view, indicator=largest).to_query(store), speaker=told)


def _beside_peers(store: Store, view: View, goal: Goal, say: Words) -> Pin:
    """Return the first key indicator of a goal for the place and those most like it, in order."""
    known = [each for each in KEY_INDICATORS[goal] if notes.has_figure(store, each, view.place)]
    if not known:
        return _plain(goal, say)
    shown = replace(view, indicator=known[0], chart="rank", among="peers")
    return Pin(
        "rank",
        query=shown.to_query(store),
        speaker=notes.paragraphs(
            notes.told(store, view.place, known[: _SAID[goal]], say), _alike(store, view, say)
        ),
    )


def _alike(store: Store, view: View, say: Words) -> str:
    return f"{place_peers.title(store, view, say)}: {place_peers.meaning(say)}"


def _goals(store: Store, view: View, say: Words) -> Pin:
    if not store.targets:
        return _plain("freedom", say)
    told = notes.goals(store, view.place, say)
    return Pin("goals", query=view.to_query(store), speaker=told)


def _plain(goal: Goal, say: Words) -> Pin:
    """Return a slide that says that there is nothing to show."""
    note = say("There are no figures on this for the municipality in this data version.")
    return Pin("prose", title=say(GOALS[goal]), note=note)


def _has_years(store: Store, indicator: str, place: str) -> bool:
    """Whether a place has a newest figure, and an earlier one to draw a line from."""
    if not notes.has_figure(store, indicator, place):
        return False
    values: Sequence[float] = store.place_values[indicator].value[store.place_index[place]]
    return int(np.isfinite(values).sum()) > 1
