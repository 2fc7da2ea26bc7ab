"""Where figures come from, in a line for each source."""

from collections.abc import Iterable

from dashboard.data.records import Source
from dashboard.data.store import Store
from dashboard.text import Words


def sources_behind(store: Store, indicators: Iterable[str]) -> tuple[Source, ...]:
    """Return the sources of several indicators, each once."""
    found = {source.source: source for each in indicators for source in store.sources_of(each)}
    return tuple(found.values())


def source_words(source: Source, say: Words) -> str:
    """Return publisher, table, date and licence, like 'Source: SSB, table 07459, updated …'."""
    return "".join(source_parts(source, say))


def source_parts(source: Source, say: Words) -> tuple[str, str, str]:
    """Return what stands before the table's name, the name itself, and what follows it."""
    table = source.table or source.title
    if table.isdigit():
        table = say("table {table}", table=table)
    rest = ""
    if source.updated:
        rest += ", " + say("updated {date}", date=say.date(source.updated))
    elif source.retrieved:
        rest += ", " + say("fetched {date}", date=say.date(source.retrieved))
    if source.licence:
        rest += f" ({source.licence})"
    return say("Source:") + " " + source.publisher + ", ", table, rest + "."


def source_text(store: Store, indicator: str, say: Words) -> str:
    """Return the source lines of an indicator as plain text, for a saved picture."""
    return " ".join(source_words(source, say) for source in store.sources_of(indicator)[:2])
