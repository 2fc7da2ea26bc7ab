"""The sources behind the rows of a file, and the licences these came under."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from dashboard.data.records import Source
from dashboard.files.asked import Asked
from dashboard.text import Words
from dashboard.text.sources import sources_behind

#: Where each licence of the sources stands in full.
LICENCES: Mapping[str, str] = MappingProxyType(
    {
        "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
        "NLOD 2.0": "https://data.norge.no/nlod/en/2.0",
    }
)
#: Whence the outlines of municipalities are.
BORDERS = "kartverket_boundaries"


def sources_of(asked: Asked, more: Iterable[str] = ()) -> tuple[Source, ...]:
    """Return each source once, and those that a format takes `more` from."""
    store = asked.store
    found = sources_behind(store, asked.rows.indicators)
    return (*found, *(store.sources[each] for each in more if each in store.sources))


def by_licence(sources: Iterable[Source]) -> Mapping[str, list[Source]]:
    """Return the sources under each licence."""
    found: dict[str, list[Source]] = {}
    for source in sources:
        found.setdefault(source.licence, []).append(source)
    return found


SOURCE_HEAD = (
    "source",
    "publisher",
    "table",
    "title",
    "updated",
    "retrieved",
    "licence",
    "url",
)


def source_cells(source: Source) -> tuple[str, ...]:
    """Return what a table of sources says of one."""
    return tuple(getattr(source, name) for name in SOURCE_HEAD)


def source_heads(say: Words) -> tuple[str, ...]:
    """Return the heads of a table of sources in words."""
    return (
        say("Code"),
        say("Publisher"),
        say("Table"),
        say("Title"),
        say("Updated"),
        say("Fetched"),
        say("Licence"),
        say("Address"),
    )
