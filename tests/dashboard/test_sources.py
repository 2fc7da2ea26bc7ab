from dataclasses import replace

from dashboard.data.records import Source
from dashboard.text import words
from dashboard.text.sources import brief_sources
from etl.contract import Text

SAY = words("nb")
PEOPLE = Source(
    source="ssb_1",
    publisher="SSB",
    table="06913",
    title="Befolkning",
    url="https://example.org",
    licence="CC BY 4.0",
    updated="2026-02-24",
    retrieved="2026-03-01",
    sha256="",
    mirror="",
    note=Text("", "", ""),
)


def with_table(source, table):
    return replace(source, table=table)


def test_one_source_is_told_with_its_day_and_licence():
    assert brief_sources([PEOPLE], SAY) == (
        "Kilde: SSB, tabell 06913 (oppdatert 24. februar 2026), CC BY 4.0."
    )


def test_a_publisher_is_named_once_and_tables_of_one_day_stand_together():
    later = replace(PEOPLE, table="07984", updated="2026-03-12")
    assert brief_sources([PEOPLE, with_table(PEOPLE, "07459"), later], SAY) == (
        "Kilder: SSB, tabell 06913 og tabell 07459 (oppdatert 24. februar 2026), "
        "tabell 07984 (oppdatert 12. mars 2026), CC BY 4.0."
    )


def test_another_publisher_or_licence_is_told_for_itself():
    other = replace(PEOPLE, publisher="Udir", table="Grunnskole", updated="", licence="NLOD 2.0")
    assert brief_sources([PEOPLE, other], SAY) == (
        "Kilder: SSB, tabell 06913 (oppdatert 24. februar 2026), CC BY 4.0; "
        "Udir, Grunnskole (hentet 1. mars 2026), NLOD 2.0."
    )


def test_nothing_is_told_of_no_sources():
    assert brief_sources([], SAY) == ""
