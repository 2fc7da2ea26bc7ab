"""What a reader of a file must know, in the chosen language: for the receipt and the workbook."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dashboard.data.records import Source
from dashboard.files.asked import Asked
from dashboard.files.filters import filters
from dashboard.files.labels import labels, status_label
from dashboard.sheets.parts import told_sources
from dashboard.text import Words
from dashboard.text.about import METHODS
from dashboard.text.borders import note
from etl.contract import DIVISION, Status

#: What Markdown, and what GitHub adds to it, may take for more than a letter; not an underscore
#: between letters, nor the "&" of an address.
_MARKUP = re.compile(r"[\\`*\[\]<$~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and under it texts or pairs of a word and its text."""

    heading: str
    texts: tuple[str | tuple[str, str], ...]


def sections(asked: Asked, sources: Sequence[Source]) -> tuple[Section, ...]:
    """Return all there is to say of the rows."""
    say = asked.say
    return (
        Section(say("What this is"), _what(asked)),
        Section(say("What was asked for"), filters(asked)),
        Section(say("Columns"), tuple(labels(asked).items())),
        Section(say("Figures and gaps"), counts(asked)),
        Section(say("How to read statuses and intervals"), _methods(asked)),
        Section(_worth_knowing(asked), _cautions(asked)),
        Section(say("Sources"), told_sources(sources, say)),
        Section(say("The way back"), _way_back(asked)),
    )


def counts(asked: Asked) -> tuple[tuple[str, str], ...]:
    """Return how many rows there are, and how many with each status, in words."""
    say, met = asked.say, asked.rows.met
    gaps = sum(n for status, n in met.items() if not status.has_value)
    return (
        (say("Rows"), say.number(len(asked.rows))),
        (say("of these without a figure"), say.number(gaps)),
        *((_status(status, say), say.number(met.get(status, 0))) for status in Status),
    )


def _status(status: Status, say: Words) -> str:
    return f"{status_label(status, say)} ({status.value})"


def _what(asked: Asked) -> tuple[str, ...]:
    rows, say, manifest = asked.rows, asked.say, asked.store.manifest
    version = say(
        "Data version {version}, newest source of {date}.",
        version=asked.store.version,
        date=say.date(str(manifest["data_date"])),
    )
    if not len(rows):
        return (say("No figures meet all that was asked for, so the table is empty."), version)
    first, last = int(rows.year.min()), int(rows.year.max())
    told = say(
        "Figures of how rural Norway is doing, from Bygdepuls. Indicators: {indicators}. "
        "Municipalities: {places}. Years: {years}.",
        indicators=say.number(len(set(rows.indicator.tolist()))),
        places=say.number(len(set(rows.place.tolist()))),
        years=f"{first}–{last}" if first < last else first,
    )
    return told, version


def _methods(asked: Asked) -> tuple[str, ...]:
    told = dict(METHODS)
    return (
        _borders(asked),
        asked.say(told["A gap has a reason"]),
        asked.say(told["Breaks and provisional figures"]),
        asked.say(told["Small municipalities"]),
    )


def _borders(asked: Asked) -> str:
    if asked.view.division != str(DIVISION):
        return note(int(asked.view.division), asked.say)
    told, n = dict(METHODS)["Today’s municipalities, back in time"], len(asked.store.places)
    return asked.say(told, n=asked.say.number(n), division=DIVISION)


def _worth_knowing(asked: Asked) -> str:
    """Return the heading of what is told of indicators as they are in today's borders."""
    say = asked.say
    if asked.view.division != str(DIVISION):
        return say("Worth knowing of the figures in today’s borders")
    return say("Worth knowing")


def _cautions(asked: Asked) -> tuple[tuple[str, str], ...]:
    metas = (asked.store.indicators[each] for each in asked.rows.indicators)
    pick = asked.say.pick
    return tuple((pick(meta.title), pick(meta.caution)) for meta in metas if pick(meta.caution))


def _way_back(asked: Asked) -> tuple[tuple[str, str], ...]:
    say = asked.say
    return (say("Link to these figures"), asked.page), (say("API call"), asked.call)


def labelled(told: Iterable[Section]) -> list[tuple[str, str]]:
    """Return sections as labels and texts, the heading before the first of each."""
    return [
        (section.heading if at == 0 else "", each if isinstance(each, str) else ": ".join(each))
        for section in told
        for at, each in enumerate(section.texts)
    ]


def as_typed(text: str) -> str:
    """Return a text that Markdown shows letter by letter; an address stays one to follow."""
    return f"<{text}>" if text.startswith("http") else _MARKUP.sub(r"\\\g<0>", text)


def markdown(title: str, told: Iterable[Section]) -> str:
    """Return sections as Markdown."""
    parts = [f"# {title}"]
    for section in told:
        parts.append(f"## {section.heading}")
        texts = [
            as_typed(each) if isinstance(each, str) else f"- **{each[0]}**: {as_typed(each[1])}"
            for each in section.texts
        ]
        is_list = section.texts and not isinstance(section.texts[0], str)
        parts.append(("\n" if is_list else "\n\n").join(texts))
    return "\n\n".join(parts) + "\n"
