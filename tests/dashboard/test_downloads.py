"""The figures of every chart as files: both formats alike, equal to what is published, honest."""

import csv
import io
from datetime import datetime

import openpyxl
import pandas as pd
import pytest

from dashboard.app import create_app
from dashboard.data import workbook
from dashboard.data.export import file_name, table_csv
from dashboard.data.sheet import Number, Sheet
from dashboard.data.store import Store
from dashboard.downloads import CHARTS
from tests.browser.conftest import PUBLISHED

TINY = "/v/0123456789abcdef/figures"


@pytest.fixture(scope="module")
def real() -> Store:
    return Store.open(PUBLISHED)


@pytest.fixture(scope="module")
def save(real):
    """Return the cells of a chart's file, read by another reader than the one that wrote it."""
    client = create_app(real).server.test_client()

    def cells(chart: str, query: str, kind: str = "csv") -> list[list[object]]:
        answer = client.get(f"/v/{real.version}/figures/{chart}.{kind}?{query}")
        assert answer.status_code == 200, answer.text
        return read(answer.data, kind)

    return cells


def read(body: bytes, kind: str, page: int = 0) -> list[list[object]]:
    if kind == "csv":
        return list(csv.reader(io.StringIO(body.decode("utf-8"))))
    sheet = openpyxl.load_workbook(io.BytesIO(body)).worksheets[page]
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def published(table: str) -> pd.DataFrame:
    return pd.read_parquet(PUBLISHED / f"{table}.parquet")


def test_every_chart_of_every_page_has_figures():
    assert set(CHARTS) >= {
        *("map", "trends", "scatter", "rank", "heat"),
        *("ages", "growth", "industries", "peers", "goals", "ranks"),
    }


@pytest.mark.parametrize("chart", sorted(CHARTS))
def test_both_formats_hold_the_same_cells(save, chart):
    query = "places=5616,5007&indicator=share_65plus&step=change&lines=norway,peers"
    plain, book = save(chart, query), save(chart, query, "xlsx")
    assert len(set(plain[0])) == len(plain[0])
    assert len(plain) > 1
    for line, row in zip(plain, book, strict=True):
        for text, cell in zip(line, row, strict=True):
            if isinstance(cell, int | float):
                assert float(text) == pytest.approx(cell, rel=1e-12)
            else:
                assert text == (cell or "")


def test_a_map_is_saved_with_its_gaps_and_their_reasons(save):
    rows = save("map", "indicator=median_income_after_tax&year=2015&lang=en", "xlsx")
    found = {row[1]: (row[4], row[-1]) for row in rows[1:]}
    figures = published("observations").query(
        "indicator == 'median_income_after_tax' and year == 2015"
    )
    assert {code: value for code, (value, _) in found.items() if value is not None} == dict(
        figures.dropna(subset="value").set_index("place")["value"]
    )
    assert all(status for value, status in found.values() if value is None)
    assert {row[0] for row in rows[1:]} == {2015}


def test_a_map_of_two_years_is_saved_with_the_change_between_them(save):
    head, *rows = save("map", "indicator=population&year=2020&versus=2010&lang=en", "xlsx")
    assert head[-3:-1] == ["Change 2010–2020 (persons)", "Change 2010–2020 (%)"]
    people = published("observations").query("indicator == 'population' and place == '5616'")
    before, after = (people.set_index("year")["value"][year] for year in (2010, 2020))
    later, earlier = (row for row in rows if row[1] == "5616")
    assert later[-3:-1] == [after - before, pytest.approx(100 * (after / before - 1))]
    assert earlier[-3:-1] == [None, None]


def test_growth_is_births_and_moves_as_published(save):
    rows = save("growth", "place=5616&from=2010&lang=en")
    figures = published("observations").query("place == '5616' and year >= 2010")
    births = figures[figures["indicator"] == "natural_change"].set_index("year")["value"]
    name = rows[1][0]
    assert {int(year): float(value) for each, year, value, _ in rows[1:] if each == name} == dict(
        births
    )


def test_ages_are_persons_as_published(save):
    rows = save("ages", "place=5616&year=2020&base=2010&lang=en")
    persons = published("age_sex").query("place == '5616' and year in (2010, 2020)")["persons"]
    assert sum(int(row[3]) for row in rows[1:]) == persons.sum()
    assert len(rows) - 1 == len(persons)
    assert sum(float(row[4]) for row in rows[1:]) == pytest.approx(200)


def test_a_rank_is_saved_highest_first_and_with_who_is_left_out(save):
    rows = save("rank", "indicator=school_points&lang=en")
    last = published("observations").query("indicator == 'school_points'")
    last = last[last["year"] == last["year"].max()]
    values = [float(row[3]) for row in rows[1:] if row[3]]
    assert values == sorted(last["value"].dropna(), reverse=True)
    assert len(rows) - 1 == len(last) == len(published("places"))
    assert all(row[-1] for row in rows[1:] if not row[3])


def test_an_index_stands_beside_its_figures(client):
    rows = read(
        client.get(
            f"{TINY}/trends.csv?indicator=population&places=5433&base=2018&from=2018&lang=en"
        ).data,
        "csv",
    )
    assert rows[0] == [
        *("Code", "Municipality or area", "Year", "Population en", "Status"),
        "Index, 2018 = 100",
    ]
    assert rows[1:5] == [
        ["5433", "Hasvik", "2018", "1000", "", "100.0"],
        ["5433", "Hasvik", "2019", "980", "", "98.0"],
        ["5433", "Hasvik", "2020", "960", "break in the series", "96.0"],
        ["5433", "Hasvik", "2021", "940", "", "94.0"],
    ]
    assert rows[5][:4] == ["0", "Norway", "2018", "734450"]


def test_a_gap_is_empty_and_says_why(client):
    query = "indicator=population&places=5610&lines=&measure=value&lang=en"
    rows = read(client.get(f"{TINY}/trends.xlsx?{query}").data, "xlsx")
    assert rows[3] == ["5610", "Kárášjohka - Karasjok", 2020, None, "missing"]


def test_targets_are_saved_for_the_chosen_places_and_goal(client):
    rows = read(client.get(f"{TINY}/goals.csv?places=5433&goal=work&lang=en").data, "csv")
    assert {row[0] for row in rows[1:]} == {"Work where people live"}
    row = dict(zip(rows[0], rows[1], strict=True))
    told = ("Value", "What is aimed at", "Margin, negative if not reached", "Where it stands")
    assert [row[name] for name in told] == ["940", "1000", "-60", "not reached"]
    assert (row["Trend"], row["Change a year"]) == ("falling", "-20.0")


def test_the_trend_of_a_target_that_follows_the_country_is_that_of_the_difference(client):
    rows = read(client.get(f"{TINY}/goals.csv?places=4636&goal=places&lang=en").data, "csv")
    row = dict(zip(rows[0], rows[1], strict=True))
    assert (row["Trend"], row["Change a year"]) == ("rising against the country", "0.5")


def test_the_workbook_says_what_it_is_and_where_it_comes_from(client):
    answer = client.get(f"{TINY}/trends.xlsx?indicator=population&places=5433&lang=en")
    about = " ".join(str(cell) for row in read(answer.data, "xlsx", 1) for cell in row)
    for part in (
        "Population en: Hasvik",
        "Definition of population. en",
        "Caution about population. en",
        "Statistisk sentralbyrå, table 07459, updated 25 February 2026 (CC BY 4.0)",
        "Data version 0123456789abcdef",
        "http://localhost/utvikling?indicator=population&places=5433&lang=en&data=",
    ):
        assert part in about
    again = client.get(f"{TINY}/trends.xlsx?indicator=population&places=5433&lang=en")
    assert again.data == answer.data


def test_the_data_page_is_ready_to_work_with(client):
    book = openpyxl.load_workbook(
        io.BytesIO(client.get(f"{TINY}/map.xlsx?indicator=share_65plus&lang=nb").data)
    )
    figures = book.worksheets[0]
    assert book.sheetnames == ["Tall", "Om tallene"]
    assert (figures.freeze_panes, figures.auto_filter.ref) == ("A2", "A1:H7")
    assert (figures["E2"].value, figures["E2"].number_format) == (16, "#,##0.0")


def test_a_name_is_never_a_formula():
    names = ["=1+1", "+47", "-1", "@SUM(A1)", "https://ssb.no", "0301"]
    rows = tuple((name, Number(-1.5, 1)) for name in names)
    sheet = Sheet("x", "=T", "", ("=A1", "n"), rows, (), ())
    lines = read(table_csv(sheet).encode(), "csv")
    assert [row[0] for row in lines] == [
        *("'=A1", "'=1+1", "'+47", "'-1", "'@SUM(A1)", "https://ssb.no", "0301")
    ]
    assert {row[1] for row in lines[1:]} == {"-1.5"}
    body = workbook.workbook(sheet, ("=f", "a"), [("", "=1")], datetime(2026, 3, 1))
    cells = next(openpyxl.load_workbook(io.BytesIO(body)).worksheets[0].iter_cols())
    assert [(cell.value, cell.data_type) for cell in cells] == [
        (name, "s") for name in ("=A1", *names)
    ]


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("share_65plus", "bygdepuls-map-share_65plus"),
        ("Kárášjohka - Karasjok", "bygdepuls-map-karasjohka-karasjok"),
        ("Sør-Aurdal", "bygdepuls-map-sor-aurdal"),
        ("", "bygdepuls-map"),
    ],
)
def test_files_are_named_in_plain_letters(subject, name):
    assert file_name("map", subject) == name


def test_what_stands_under_a_version_never_changes(client):
    answer = client.get(f"{TINY}/map.csv?indicator=share_65plus")
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename=bygdepuls-map-share_65plus.csv"
    )
    assert not answer.data.startswith(b"\xef\xbb\xbf")


def test_an_old_version_leads_to_the_newest_figures_of_the_same_view(client):
    answer = client.get("/v/before/figures/map.csv?indicator=turnout&year=2019")
    assert answer.status_code == 307
    assert answer.headers["Location"] == f"{TINY}/map.csv?indicator=turnout&year=2019"


@pytest.mark.parametrize(
    "path", ["happiness.csv", "map.pdf", "ages.csv?place=1508", "heat.csv?places="]
)
def test_what_is_not_there_is_a_problem_document(client, path):
    answer = client.get(f"{TINY}/{path}")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert path.partition("?")[0] in answer.json["detail"]


def test_values_that_are_not_known_fall_back_as_on_the_page(client):
    odd = client.get(f"{TINY}/map.csv?indicator=happiness&year=x&data=old")
    assert odd.data == client.get(f"{TINY}/map.csv").data
