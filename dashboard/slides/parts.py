"""What slides have in common: sources, definitions, and which figures of which day."""

from collections.abc import Iterable

from dashboard.data.store import Store
from dashboard.sheets import parts
from dashboard.slides.slide import Definition
from dashboard.text import Words


def sources(store: Store, indicators: Iterable[str], say: Words) -> tuple[str, ...]:
    """Return the source lines of some indicators, each once, with dates and licences."""
    return parts.sources(store, indicators, say)


def dated(store: Store, say: Words) -> str:
    """Return which data version the figures are of, and how new its newest source is."""
    return "Bygdepuls. " + say(
        "Data version {version}, newest source of {date}.",
        version=store.version,
        date=say.date(str(store.manifest["data_date"])),
    )


def definitions(store: Store, indicators: Iterable[str], say: Words) -> tuple[Definition, ...]:
    """Return what the indicators are and how not to read them."""
    return tuple(
        Definition(say.pick(meta.title), say.pick(meta.definition), say.pick(meta.caution))
        for meta in (store.indicators[each] for each in dict.fromkeys(indicators))
    )
