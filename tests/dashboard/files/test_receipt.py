import csv
import hashlib
import html
import io
import json
import zipfile
from dataclasses import replace
from urllib.parse import urlparse

import frictionless
import pytest
import yaml
from markdown_it import MarkdownIt

from dashboard.files import receipt
from dashboard.files.filters import filters
from dashboard.files.formats import FORMATS
from dashboard.files.refused import RefusedError
from etl.contract import Status


@pytest.fixture
def unpack(tmp_path):
    """Return a function that unpacks the receipt of some rows, and gives its folder."""

    def unpack(asked, kind="csv"):
        packed = b"".join(receipt.write(asked, FORMATS[kind]))
        zipfile.ZipFile(io.BytesIO(packed)).extractall(tmp_path)
        return tmp_path

    return unpack


@pytest.mark.parametrize("kind", FORMATS)
def test_every_file_is_the_one_that_was_summed(ask, unpack, kind):
    folder = unpack(ask(places=("5433",)), kind)
    lines = (folder / "SHA256SUMS").read_text().splitlines()
    sums = {name: checksum for checksum, _, name in (line.partition("  ") for line in lines)}
    assert set(sums) == {each.name for each in folder.iterdir()} - {"SHA256SUMS"}
    for name, checksum in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == checksum
    assert (folder / f"bygdepuls.{kind}").read_bytes()


@pytest.mark.parametrize(
    ("kind", "shape"), [("csv", "long"), ("csv", "wide"), ("parquet", "long"), ("sav", "wide")]
)
def test_the_receipt_is_a_data_package(ask, unpack, kind, shape):
    folder = unpack(ask(shape=shape), kind)
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert [each["path"] for each in described["resources"]] == [
        f"bygdepuls.{kind}",
        "codebook.csv",
    ]


def test_a_row_changed_by_hand_is_no_longer_the_package(ask, unpack):
    folder = unpack(ask())
    rows = folder / "bygdepuls.csv"
    rows.write_bytes(rows.read_bytes().replace(b"960", b"961"))
    assert not frictionless.validate(str(folder / "datapackage.json")).valid


def test_the_same_view_is_the_same_bytes(ask):
    first, second = (b"".join(receipt.write(ask(), FORMATS["csv"])) for _ in range(2))
    assert first == second


def test_the_codebook_tells_what_each_indicator_is(ask, store, unpack):
    asked = ask(indicators=("population", "share_65plus"), lang="nb")
    lines = (unpack(asked) / "codebook.csv").read_text(encoding="utf-8").splitlines()
    book = {line["indicator"]: line for line in csv.DictReader(lines)}
    assert set(book) == {"population", "share_65plus"}
    for indicator, line in book.items():
        meta, coverage = store.indicators[indicator], store.coverage[indicator]
        assert (line["title"], line["caution"]) == (meta.title.nb, meta.caution.nb)
        assert (line["first_year"], line["last_year"]) == (
            str(coverage.first_year),
            str(coverage.last_year),
        )


def test_the_citation_has_what_the_standard_asks_for(ask, store, unpack):
    folder = unpack(ask())
    cited = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["cff-version"] == "1.2.0"
    assert cited["type"] == "dataset"
    assert cited["version"] == store.version
    assert cited["date-released"] == store.manifest["built"]
    for each in (cited, *cited["references"]):
        assert each["title"]
        assert all(author["name"] for author in each["authors"])
        assert urlparse(each.get("url", "https://example.org")).netloc
    bibtex = (folder / "citation.bib").read_text(encoding="utf-8")
    assert bibtex.count("@misc{") == 1 + len(cited["references"])


def test_the_read_me_counts_what_the_rows_hold(ask, published, unpack):
    asked = ask()
    told = (unpack(asked) / "README.md").read_text(encoding="utf-8")
    statuses = [status for _, status in published.values()]
    gaps = sum(value is None for value, _ in published.values())
    assert f"- **Rows**: {len(published)}\n" in told
    assert f"- **of these without a figure**: {gaps}\n" in told
    assert f"- **missing from the source (missing)**: {statuses.count('missing')}\n" in told
    assert f"- **estimated for these borders (estimated)**: {statuses.count('estimated')}\n" in told
    suppressed = statuses.count(Status.SUPPRESSED)
    assert f"- **withheld to protect privacy (suppressed)**: {suppressed}\n" in told
    assert asked.page in told
    assert asked.call in told


def test_the_read_me_tells_the_filters_in_words(ask, unpack):
    chosen = {
        "county": ("56",),
        "first_year": 2019,
        "where": ("value.ge.800", "place_name.has.lop"),
        "sort": ("-year", "place_name"),
        "lang": "nb",
    }
    told = (unpack(ask(**chosen)) / "README.md").read_text(encoding="utf-8")
    for line in (
        "- **Fylke**: Finnmark\n",
        "- **År**: fra 2019\n",
        "- **Vilkår**: Verdi ≥ 800\n",
        "- **Vilkår**: Kommune inneholder «lop»\n",
        "- **Rekkefølge**: År, synkende; Kommune\n",
    ):
        assert line in told


@pytest.mark.parametrize(
    ("lang", "one", "more", "years"),
    [
        ("en", "class 5", "classes 5 and 6", "up to and including 2019"),
        ("nb", "klasse 5", "klassene 5 og 6", "til og med 2019"),
        ("nn", "klasse 5", "klassane 5 og 6", "til og med 2019"),
    ],
)
def test_classes_and_years_are_told_in_whole_words(ask, lang, one, more, years):
    told = [text for _, text in filters(ask(centrality=("5", "6"), last_year=2019, lang=lang))]
    assert {more, years} <= set(told)
    assert one in [text for _, text in filters(ask(centrality=("5",), lang=lang))]


@pytest.mark.parametrize("sought", ["*_[](<", "a *b* c", "_b_ __c__", "`x` ~~y~~", "&lt; \\*"])
def test_a_text_that_is_sought_is_shown_as_typed(ask, unpack, sought):
    folder = unpack(ask(where=(f"place_name.has.{sought}",)))
    shown = MarkdownIt("gfm-like", {"linkify": False}).render(
        (folder / "README.md").read_text(encoding="utf-8")
    )
    assert f"contains “{html.escape(sought, quote=False)}”" in shown


def test_addresses_and_names_of_columns_in_the_read_me_are_whole(ask, unpack):
    asked = ask(shape="wide")
    text = (unpack(asked) / "README.md").read_text(encoding="utf-8")
    assert f"<{asked.page}>" in text
    assert "share_65plus_status" in text


def test_places_asked_for_in_other_borders_are_said_to_be_those_of_today(ask):
    told = dict(filters(ask(division="2018", county=("56",))))["Borders"]
    assert told.startswith("the municipalities of 2018.")
    assert "asked of today’s (2024)" in told
    assert dict(filters(ask(division="2018")))["Borders"] == "the municipalities of 2018"
    assert dict(filters(ask(county=("56",))))["Borders"] == "the municipalities of 2024"


def test_what_is_told_of_indicators_is_said_to_be_of_todays_borders(ask, unpack):
    for division, heading in (
        ("2024", "## Worth knowing\n"),
        ("2018", "## Worth knowing of the figures in today’s borders\n"),
    ):
        told = (unpack(ask(division=division)) / "README.md").read_text(encoding="utf-8")
        assert heading in told


def test_likeness_that_is_weighed_otherwise_is_told_by_group(ask, unpack):
    asked = ask(peers="5433", weights=("size.2", "distance.0"))
    told = (unpack(asked) / "README.md").read_text(encoding="utf-8")
    assert "- **Weights**: Size 2, Centrality 1, Age 1, Industries 1, Distances 0\n" in told


def test_all_indicators_are_as_many_as_there_are_in_the_borders_asked_for(ask):
    asked = ask()
    fewer = replace(asked, rows=replace(asked.rows, indicators=("population",)))
    assert dict(filters(fewer))["Indicators"] == "all 1"


def test_one_year_is_no_span(ask, unpack):
    asked = ask(indicators=("population",), first_year=2019, last_year=2019)
    told = (unpack(asked) / "README.md").read_text(encoding="utf-8")
    assert "Years: 2019.\n" in told
    assert "- **Years**: 2019\n" in told


def test_licences_name_every_source(ask, store, unpack):
    told = (unpack(ask()) / "LICENSE.txt").read_text(encoding="utf-8")
    behind = {each.source: each for id in store.indicators for each in store.sources_of(id)}
    assert behind
    for source in behind.values():
        assert source.publisher in told
        assert source.licence in told


def test_nothing_found_is_a_receipt_that_says_so(ask, unpack):
    folder = unpack(ask(where=("year.gt.2090",)))
    assert frictionless.validate(str(folder / "datapackage.json")).valid
    assert "the table is empty" in (folder / "README.md").read_text(encoding="utf-8")


def test_what_a_format_refuses_is_refused_before_the_zip(ask):
    with pytest.raises(RefusedError):
        receipt.write(ask(division="2013"), FORMATS["geojson"])


def test_letters_that_mean_something_to_latex_and_yaml_are_held(ask, store, unpack):
    name = '50 % {of} "a" & b_c: \\d'
    odd = {key: replace(each, publisher=name) for key, each in store.sources.items()}
    folder = unpack(ask(replace(store, sources=odd), indicators=("population",)))
    cited = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert {each["authors"][0]["name"] for each in cited["references"]} == {name}
    told = r'{50 \% \{of\} "a" \& b\_c: \textbackslash{}d}'
    assert told in (folder / "citation.bib").read_text(encoding="utf-8")
