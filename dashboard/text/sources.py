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
    day = _day(source, say)
    rest = (f", {day}" if day else "") + (f" ({source.licence})" if source.licence else "")
    return say("Source:") + " " + source.publisher + ", ", _table(source, say), rest + "."


def source_text(store: Store, indicator: str, say: Words) -> str:
    """Return the source lines of an indicator as plain text, for a saved picture."""
    return " ".join(source_words(source, say) for source in store.sources_of(indicator)[:2])


def brief_sources(sources: Iterable[Source], say: Words) -> str:
    """Return all sources in one line: each publisher once, tables of one day together.

    Like 'Sources: SSB, tables 06913 and 07459 (updated 24 February 2026), CC BY 4.0; Udir, …'.
    """
    by_publisher: dict[tuple[str, str], dict[str, list[str]]] = {}
    for each in sources:
        days = by_publisher.setdefault((each.publisher, each.licence), {})
        days.setdefault(_day(each, say), []).append(_table(each, say))
    told = [
        ", ".join(
            filter(
                None,
                (
                    publisher,
                    *(
                        say.listing(tables) + (f" ({day})" if day else "")
                        for day, tables in days.items()
                    ),
                    licence,
                ),
            )
        )
        for (publisher, licence), days in by_publisher.items()
    ]
    if not told:
        return ""
    count = sum(len(tables) for days in by_publisher.values() for tables in days.values())
    return (say("Source:") if count == 1 else say("Sources:")) + " " + "; ".join(told) + "."


def _table(source: Source, say: Words) -> str:
    table = source.table or source.title
    return say("table {table}", table=table) if table.isdigit() else table


def _day(source: Source, say: Words) -> str:
    if source.updated:
        return say("updated {date}", date=say.date(source.updated))
    if source.retrieved:
        return say("fetched {date}", date=say.date(source.retrieved))
    return ""
