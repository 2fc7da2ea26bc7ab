"""What the indicators of a file are: the codebook, for machines and for people."""

import csv
import io
from collections.abc import Iterator

from dashboard.data.export import harmless
from dashboard.files.asked import Asked
from dashboard.text import Words, mark
from dashboard.text.changes import KINDS

HEAD = (
    "indicator",
    "title",
    "definition",
    "unit",
    "kind",
    "better",
    "decimals",
    "caution",
    "sources",
    "first_year",
    "last_year",
)
_BETTER = {
    "higher": mark("higher is better"),
    "lower": mark("lower is better"),
    "neutral": mark("neither high nor low is better"),
}


def codebook(asked: Asked) -> Iterator[tuple[str | int, ...]]:
    """Give a line for each indicator of the rows: codes as codes, texts in the language."""
    pick = asked.say.pick
    for indicator in asked.rows.indicators:
        meta, coverage = asked.store.indicators[indicator], asked.store.coverage[indicator]
        yield (
            indicator,
            pick(meta.title),
            pick(meta.definition),
            pick(meta.unit),
            meta.kind,
            meta.better,
            meta.decimals,
            pick(meta.caution),
            ";".join(coverage.sources),
            coverage.first_year,
            coverage.last_year,
        )


def codebook_csv(asked: Asked) -> str:
    """Return the codebook as CSV."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEAD)
    for line in codebook(asked):
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in line])
    return written.getvalue()


def in_words(line: tuple[str | int, ...], say: Words) -> tuple[str | int, ...]:
    """Return a line of the codebook with its kind and direction in words."""
    told = dict(zip(HEAD, line, strict=True))
    told["kind"], told["better"] = say(KINDS[str(told["kind"])]), say(_BETTER[str(told["better"])])
    return tuple(told.values())


def heads(say: Words) -> tuple[str, ...]:
    """Return the codebook's heads in words."""
    return (
        say("Code"),
        say("Indicator"),
        say("Definition"),
        say("Unit"),
        say("Kind of figure"),
        say("Direction"),
        say("Decimals"),
        say("Worth knowing"),
        say("Sources"),
        say("First year"),
        say("Last year"),
    )
