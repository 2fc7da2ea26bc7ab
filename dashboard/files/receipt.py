"""A zip with receipt: the rows, and all it takes to read, cite, check and fetch them again."""

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from dashboard.data.records import Source
from dashboard.files.asked import Asked
from dashboard.files.behind import LICENCES, by_licence, sources_of
from dashboard.files.citation import bibtex, cff, title
from dashboard.files.codebook import codebook_csv
from dashboard.files.datapackage import datapackage
from dashboard.files.formats import Format
from dashboard.files.made import made
from dashboard.files.proof import Proof
from dashboard.files.readme import Section, markdown, sections
from dashboard.sheets.parts import told_sources
from dashboard.text import Words

#: Of files in the zip: as any file that all may read.
_MODE = 0o100644 << 16
_AT_A_TIME = 1 << 20


def write(asked: Asked, format: Format) -> Iterator[bytes]:
    """Give the zip; the same view and data version give the same bytes.

    Raises
    ------
    RefusedError : the format can't hold the rows.
    """
    data = format.write(asked)
    return made(lambda path: _make(asked, format, data, path))


def _make(asked: Asked, format: Format, data: Iterator[bytes], path: Path) -> None:
    folder = path.parent / "receipt"
    folder.mkdir()
    rows = folder / f"bygdepuls.{format.suffix}"
    with rows.open("wb") as file:
        file.writelines(data)
    sources = sources_of(asked, format.more)
    book = _write(folder, "codebook.csv", codebook_csv(asked))
    proofs = {each.name: Proof.of(each) for each in (rows, book)}
    others = {
        "README.md": markdown(
            title(asked), [*sections(asked, sources), _contents(asked, format, rows.name)]
        ),
        "datapackage.json": datapackage(asked, format, proofs, sources),
        "CITATION.cff": cff(asked, sources),
        "citation.bib": bibtex(asked, sources),
        "LICENSE.txt": _licences(asked, sources),
    }
    for name, text in others.items():
        proofs[name] = Proof.of(_write(folder, name, text))
    sums = "".join(f"{proof.sha256}  {name}\n" for name, proof in sorted(proofs.items()))
    _write(folder, "SHA256SUMS", sums)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in (*proofs, "SHA256SUMS"):
            _pack(packed, folder / name, asked)


def _write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _pack(packed: zipfile.ZipFile, path: Path, asked: Asked) -> None:
    """Add a file of the day the figures were made."""
    about = zipfile.ZipInfo(path.name, asked.built.timetuple()[:6])
    about.compress_type, about.external_attr = zipfile.ZIP_DEFLATED, _MODE
    about.create_system = 3  # as on Unix, wherever it is made
    about.file_size = path.stat().st_size
    with path.open("rb") as file, packed.open(about, "w") as held:
        while piece := file.read(_AT_A_TIME):
            held.write(piece)


def _contents(asked: Asked, format: Format, rows: str) -> Section:
    say = asked.say
    return Section(
        say("Files"),
        (
            (
                rows,
                ". ".join(
                    filter(None, (say("the figures"), say(format.note) if format.note else ""))
                ),
            ),
            ("codebook.csv", say("what each indicator is")),
            ("CITATION.cff, citation.bib", say("how to cite the figures and their sources")),
            ("LICENSE.txt", say("the licence of each source")),
            ("datapackage.json", say("all this for machines (Frictionless Data Package)")),
            (
                "SHA256SUMS",
                say("checksums: “sha256sum -c SHA256SUMS” tells whether files are whole"),
            ),
        ),
    )


def _licences(asked: Asked, sources: Sequence[Source]) -> str:
    say = asked.say
    parts = [
        say(
            "Bygdepuls asks nothing of you besides what the sources ask. The figures are worked "
            "on: put into the borders asked for, and computed into shares and rates."
        )
    ]
    for licence, its in by_licence(sources).items():
        parts.append(
            "\n".join([_named(licence, say), *(f"- {told}" for told in told_sources(its, say))])
        )
    return "\n\n".join(parts) + "\n"


def _named(licence: str, say: Words) -> str:
    if not licence:
        return say("The source names no licence")
    return f"{licence} {LICENCES.get(licence, '')}".strip()
