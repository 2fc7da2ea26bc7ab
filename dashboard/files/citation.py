"""How to cite the rows of a file: CITATION.cff (1.2.0) and BibTeX, with what is behind them."""

import json
import re
from collections.abc import Iterator, Sequence

from dashboard.data.records import Source
from dashboard.files.asked import Asked
from dashboard.text import Words

_LATEX = re.compile(r"[&%$#_{}~^\\]")
_LATEX_FOR = {
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
}


def title(asked: Asked) -> str:
    """Return what the rows are called where they are cited."""
    say = asked.say
    return say("Bygdepuls: figures of how rural Norway is doing")


def cff(asked: Asked, sources: Sequence[Source]) -> str:
    """Return the file; a source that figures were taken from is a reference."""
    say = asked.say
    lines = (
        "cff-version: 1.2.0",
        _line("message", say("Please cite these figures, and the sources they are from.")),
        "type: dataset",
        _line("title", title(asked)),
        "authors:",
        "  - name: Bygdepuls",
        _line("version", asked.store.version),
        _line("date-released", f"{asked.built:%Y-%m-%d}"),
        _line("url", asked.page),
        *(("references:",) if sources else ()),
        *(line for source in sources for line in _reference(source, say)),
    )
    return "\n".join(lines) + "\n"


def bibtex(asked: Asked, sources: Sequence[Source]) -> str:
    """Return an entry for the rows, and one for each source."""
    say, version = asked.say, asked.store.version
    note = say("Data version {version}", version=version)
    entries = [
        _entry(
            f"bygdepuls-{version}", title(asked), "Bygdepuls", asked.built.year, asked.page, note
        ),
        *(
            _entry(
                source.source,
                f"{source.table}: {source.title}",
                source.publisher,
                int((source.updated or source.retrieved)[:4]),
                source.url,
                source.licence,
            )
            for source in sources
        ),
    ]
    return "\n".join(entries)


def _reference(source: Source, say: Words) -> Iterator[str]:
    yield "  - type: data"
    yield _line("    title", source.title)
    yield "    authors:"
    yield _line("      - name", source.publisher)
    if source.url.startswith("http"):
        yield _line("    url", source.url)
    yield _line("    date-accessed", source.retrieved)
    if source.updated:
        yield _line("    date-published", source.updated)
    if source.licence:
        yield _line(
            "    notes",
            say("{table}. Licence: {licence}.", table=source.table, licence=source.licence),
        )


def _line(key: str, text: str) -> str:
    """Return a line of YAML: a text in JSON is one in YAML, whatever letters it has."""
    return f"{key}: {json.dumps(text, ensure_ascii=False)}"


def _entry(key: str, title: str, author: str, year: int, url: str, note: str) -> str:
    fields = {
        "title": f"{{{_latex(title)}}}",
        "author": f"{{{_latex(author)}}}",
        "year": str(year),
        "url": re.sub(r"[{}\\]", "", url),
        "note": _latex(note),
    }
    told = "".join(f"  {name} = {{{text}}},\n" for name, text in fields.items() if text)
    return f"@misc{{{key},\n{told}}}\n"


def _latex(text: str) -> str:
    return _LATEX.sub(lambda found: _LATEX_FOR.get(found[0], f"\\{found[0]}"), text)
