"""What the presenter says to each slide of a ready deck: from the figures, with a caution."""

from collections.abc import Iterable

from dashboard.data.goals import Standing, judge_all, reached_by
from dashboard.data.store import Store
from dashboard.text import Words
from dashboard.text.case import opening
from dashboard.text.findings import finding_sentences, municipality
from dashboard.text.goal_words import STANDING_WORDS, reading


def told(store: Store, place: str, indicators: Iterable[str], say: Words) -> str:
    """Return a paragraph for each indicator that the place has a figure of, and the cautions."""
    known = [each for each in indicators if has_figure(store, each, place)]
    said = [" ".join(finding_sentences(store, each, place, say)) for each in known]
    cautions = (caution(store, each, say) for each in known)
    return paragraphs(*said, *dict.fromkeys(cautions))


def caution(store: Store, indicator: str, say: Words) -> str:
    """Return how not to read an indicator."""
    text = say.pick(store.indicators[indicator].caution)
    return f"{say('Read with care:')} {text}" if text else ""


def goals(store: Store, place: str, say: Words) -> str:
    """Return how many targets a place has reached, which stand where, and how to read that."""
    judged, row = judge_all(store), store.place_index[place]
    reached, known = reached_by(judged, row)
    name = municipality(store.places[place], say)
    first = say(
        "Targets reached: {n} of the {all} that {place} can be judged by.",
        n=reached,
        all=known,
        place=name,
    )
    by_standing = {
        standing: [say.pick(each.target.name) for each in judged if each.at(row) is standing]
        for standing in Standing
    }
    listed = (
        f"{opening(say(STANDING_WORDS[standing]))}: {'; '.join(names)}."
        for standing, names in by_standing.items()
        if names
    )
    return paragraphs(first, *listed, *reading(say))


def has_figure(store: Store, indicator: str, place: str) -> bool:
    """Whether the newest year of an indicator has a figure for the place."""
    if indicator not in store.indicators:
        return False
    newest = store.place_values[indicator].value[store.place_index[place], -1]
    return bool(newest == newest)


def paragraphs(*texts: str) -> str:
    """Return the texts under each other, without those that are empty."""
    return "\n\n".join(filter(None, texts))
