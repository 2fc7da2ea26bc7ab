"""Reading the register: every fault is told at once, where it stands, with what to do."""

import csv

import pytest

from etl import contract
from etl.contract import LANGUAGES
from etl.register import RegisterError, load_register, programmes_of_place, tracked_places
from etl.register.vocabulary import Confidence, Reach, Role, State, Theme

PLACES = ("0301", "1111", "2222")
INDICATORS = ("jobs", "income")


def texts(*names, word="text"):
    return {f"{name}_{language}": f"{word} {language}" for name in names for language in LANGUAGES}


def nothing(*names):
    return {f"{name}_{language}": "" for name in names for language in LANGUAGES}


YEARS = {"first_year": "2006", "last_year": "2010", "is_year_certain": "true"}
SOURCE = {"source": "https://example.org/a", "note": ""}


def rows():
    """One sound row for each file; tests change a cell and see what is said about it."""
    return {
        "programmes.csv": {
            "programme": "alpha",
            "part_of": "",
            "is_followed": "true",
            "owner": "Owner",
            **YEARS,
            **texts("name", "summary"),
            **nothing("finding"),
            "n_municipalities": "2",
            "budget": "2007: 50; (2008: 20)",
            **SOURCE,
        },
        "places.csv": {
            "tracked_id": "village",
            "place": "1111",
            "name": "Village",
            "longitude": "10.5",
            "latitude": "60.5",
            "is_point_certain": "true",
            "point_source": "",
            "programme": "alpha",
            "role": "main_project",
            **YEARS,
            **texts("theme", "summary"),
            "source_title": "Book",
            "url": "",
            "note": "",
        },
        "projects.csv": {
            "project": "bridge",
            "title": "Bridge",
            "programme": "alpha",
            "places": "0301;2222",
            "reach": "local",
            **YEARS,
            "budget_nok": "1000",
            "confidence": "verified",
            "state": "granted",
            "theme": "youth",
            **texts("goal"),
            **nothing("result"),
            "partners": "",
            "source_title": "Book",
            **SOURCE,
        },
        "treated.csv": {
            "place": "2222",
            "programme": "alpha",
            "unit": "bridge",
            **YEARS,
            "confidence": "verified",
            "role": "grantee",
            **SOURCE,
        },
        "success_factors.csv": {
            "factor": "luck",
            "position": "1",
            **texts("name", "question", "evidence"),
            "source": "Book",
        },
        "methods.csv": {
            "method": "walk",
            "position": "1",
            **texts("name", "use_when"),
            "example_place": "Village",
            "places": "1111",
            **SOURCE,
        },
        "goals.csv": {
            "goal": "work",
            "sub_goal": "jobs",
            "position": "1",
            **texts("name", "sub_name"),
            "indicators": "jobs;income",
            **SOURCE,
        },
        "targets.csv": {
            "target": "more_jobs",
            "goal": "work",
            "sub_goal": "jobs",
            "position": "1",
            "indicator": "jobs",
            "kind": "level",
            "value": "-0.5",
            "base_year": "",
            "target_year": "2030",
            "direction": "at_least",
            "tolerance": "",
            **texts("name", "reason", "note"),
            "is_ours": "true",
            "source": "",
        },
    }


class Folder:
    """A register folder whose sound rows can be changed, doubled or written in another way."""

    def __init__(self, path):
        self.path = path
        self.tables = {file: [row] for file, row in rows().items()}

    def change(self, file, **cells):
        self.tables[file][0] |= cells
        return self

    def add(self, file, **cells):
        self.tables[file].append(rows()[file] | cells)
        return self

    def write(self):
        for file, table in self.tables.items():
            with (self.path / file).open("w", encoding="utf-8", newline="") as stream:
                writer = csv.DictWriter(stream, list(table[0]))
                writer.writeheader()
                writer.writerows(table)
        return self

    def load(self):
        return load_register(self.write().path, PLACES, INDICATORS)

    def faults(self):
        with pytest.raises(RegisterError) as caught:
            load_register(self.path, PLACES, INDICATORS)
        return [str(fault) for fault in caught.value.faults]


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path)


def test_a_sound_register_becomes_the_tables_of_the_contract(folder):
    register = folder.load()
    assert list(register.tracked) == list(contract.TRACKED.columns)
    assert list(register.goals) == list(contract.GOALS.columns)
    assert register.programmes["first_year"].tolist() == [2006]
    assert register.tracked[["longitude", "latitude"]].iloc[0].tolist() == [10.5, 60.5]
    assert register.tracked[["x", "y"]].isna().all(axis=None)


def test_an_empty_year_is_a_gap_and_not_a_zero(folder):
    register = folder.change("treated.csv", first_year="").load()
    assert register.treated["first_year"].isna().tolist() == [True]


def test_truths_are_read_as_spreadsheets_write_them(folder):
    register = folder.change("treated.csv", is_year_certain="FALSE").load()
    assert register.treated["is_year_certain"].tolist() == [False]


def test_a_project_gets_its_themes_label_in_every_language(folder):
    project = folder.load().projects.iloc[0]
    assert [project[f"theme_{name}"] for name in LANGUAGES] == ["Ungdom", "Ungdom", "Young people"]


def test_blank_rows_are_skipped_and_rows_keep_the_number_a_spreadsheet_shows(folder):
    folder.write()
    path = folder.path / "treated.csv"
    header, row = path.read_text(encoding="utf-8").splitlines()
    path.write_text(f"{header}\n\n{row.replace('2222', '9')}\n", encoding="utf-8")
    assert folder.faults()[0].startswith("treated.csv, row 3, column 'place': '9'")


@pytest.mark.parametrize(
    ("file", "cells", "expected"),
    [
        ("treated.csv", {"place": "301"}, "not a municipality of 2024; did you mean 0301?"),
        ("treated.csv", {"place": "2223"}, "not a municipality of 2024; did you mean 2222?"),
        ("projects.csv", {"places": "0301;2222;7"}, "'7' is not a municipality of 2024"),
        ("projects.csv", {"places": "0301;2222;0301"}, "'0301' stands twice"),
        ("treated.csv", {"first_year": "about 2006"}, "is not a year; write four digits"),
        ("treated.csv", {"first_year": "2006.0"}, "is not a year; write four digits"),
        ("treated.csv", {"last_year": "2005"}, "is before the first year, 2006"),
        ("places.csv", {"programme": "alfa"}, "not a known programme"),
        ("programmes.csv", {"part_of": "beta"}, "not a known programme"),
        ("treated.csv", {"unit": "brigde"}, "tracked place or project; did you mean bridge?"),
        ("treated.csv", {"confidence": "sure"}, "use one of inferred, uncertain, verified"),
        ("places.csv", {"role": "main project"}, "did you mean main_project?"),
        ("projects.csv", {"theme": "roads"}, "is not a known theme"),
        ("projects.csv", {"budget_nok": "1 000"}, "is not a whole number"),
        ("programmes.csv", {"budget": "50 million"}, "write million kroner by year"),
        ("programmes.csv", {"first_year": ""}, "column 'first_year': is empty"),
        ("programmes.csv", {"is_followed": "yes"}, "write true or false"),
        ("places.csv", {"tracked_id": "My village"}, "use a-z, 0-9 and underscore"),
        ("places.csv", {"latitude": "10.5"}, "are latitude and longitude swa"),
        ("places.csv", {"latitude": "60,5"}, "is not a decimal degree"),
        ("places.csv", {"latitude": ""}, "column 'latitude': is empty while the other coordinate"),
        ("places.csv", {"url": "www.example.org"}, "is not a link; begin with http:// or https://"),
        (
            "treated.csv",
            {"source": "Book ; ftp://example.org"},
            "'ftp://example.org' is not a link",
        ),
        ("places.csv", {"summary_nn": ""}, "column 'summary_nn': is empty; write something"),
        ("projects.csv", {"result_nb": "Ferdig"}, "column 'result_en': is empty while another"),
        ("goals.csv", {"goal": "fun"}, "use one of freedom, places, services, work"),
    ],
    ids=lambda value: value if isinstance(value, str) else "-".join(value),
)
def test_a_wrong_cell_is_named_with_what_to_do(folder, file, cells, expected):
    folder.change(file, **cells).write()
    faults = [fault for fault in folder.faults() if expected in fault]
    assert len(faults) == 1
    assert faults[0].startswith(f"{file}, row 2, column ")


def test_every_fault_of_every_file_is_told_at_once(folder):
    folder.change("treated.csv", place="9999", confidence="sure").change("goals.csv", position="x")
    assert len(folder.write().faults()) == 4, "the place is also not one of the project's places"


def test_a_doubled_key_says_where_it_stands_already(folder):
    folder.add("places.csv", name="Another").write()
    assert folder.faults() == [
        "places.csv, row 3, column 'tracked_id': 'village': stands in row 2 too; keep one of them"
    ]


def test_a_participation_agrees_with_its_project(folder):
    folder.add("programmes.csv", programme="beta").change(
        "treated.csv", programme="beta", place="1111"
    ).write()
    assert [fault.split(", ")[2].split(":")[0] for fault in folder.faults()] == [
        "column 'programme'",
        "column 'place'",
    ]


def test_a_project_that_was_only_applied_for_treats_nobody(folder):
    folder.change("projects.csv", state="applied").write()
    assert "no grant is confirmed" in folder.faults()[0]


def test_a_missing_column_and_an_extra_one_are_both_named(folder):
    cells = rows()["methods.csv"]
    cells["notes"] = cells.pop("note")
    folder.tables["methods.csv"] = [cells]
    assert folder.write().faults() == [
        "methods.csv, row 1, column 'note': the column is missing; add it, empty if need be",
        "methods.csv, row 1, column 'notes': no such column; remove it or mend its name",
    ]


def test_a_file_in_another_encoding_says_how_to_save_it(folder):
    folder.write()
    (folder.path / "goals.csv").write_bytes("goal;næring".encode("latin-1"))
    assert folder.faults() == [
        "goals.csv: is not UTF-8; in the spreadsheet, save as 'CSV UTF-8 (comma delimited)'"
    ]


def test_the_mark_that_spreadsheets_put_before_utf8_is_no_fault(folder):
    folder.write()
    path = folder.path / "goals.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(load_register(folder.path, PLACES, INDICATORS).goals) == 1


def test_semicolons_between_cells_are_told_apart_from_missing_columns(folder):
    folder.write()
    (folder.path / "goals.csv").write_text("goal;sub_goal;position\nwork;jobs;1\n")
    assert folder.faults() == ["goals.csv, row 1: cells are parted by semicolons; save with commas"]


def test_a_comma_outside_quotes_is_told_as_such(folder):
    folder.write()
    with (folder.path / "goals.csv").open("a") as stream:
        stream.write("work,jobs,and more\n")
    assert "row 3: has 3 cells" in folder.faults()[0]


def test_a_missing_file_is_told(folder):
    folder.write()
    (folder.path / "goals.csv").unlink()
    assert folder.faults()[0].startswith("goals.csv: the file is not in ")


def test_an_unknown_indicator_is_a_warning_and_stops_nothing(folder):
    register = folder.load()
    assert register.unknown_indicators({"jobs"}) == [
        "goals.csv: 'income' of work/jobs is not an indicator"
    ]


def test_a_network_counts_for_its_programme_too(folder):
    folder.add("programmes.csv", programme="towns", part_of="alpha")
    folder.change("projects.csv", programme="towns").change("treated.csv", programme="towns")
    assert programmes_of_place(folder.load()).to_dict() == {"2222": "alpha;towns"}


@pytest.mark.parametrize("cells", [{"confidence": "uncertain"}, {"role": "county_wide"}], ids=str)
def test_an_uncertain_or_county_wide_part_says_nothing_about_the_municipality(folder, cells):
    register = folder.change("treated.csv", **cells).load()
    assert programmes_of_place(register).empty
    assert tracked_places(register) == {"1111"}


def test_tracked_places_have_a_point_or_took_part_in_a_followed_programme(folder):
    assert tracked_places(folder.load()) == {"1111", "2222"}
    assert tracked_places(folder.change("programmes.csv", is_followed="false").load()) == {"1111"}


@pytest.mark.parametrize("words", [Role, Confidence, State, Reach, Theme])
def test_every_word_of_a_closed_set_has_a_label_in_three_languages(words):
    for word in words:
        assert all(getattr(word.label, language) for language in LANGUAGES)


# targets.csv -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cells", "column", "advice"),
    [
        ({"goal": "places"}, "goal", "'jobs' is a sub-goal of 'work' in goals.csv"),
        ({"sub_goal": "job"}, "sub_goal", "did you mean jobs?"),
        ({"indicator": "incomes"}, "indicator", "is not a known indicator; did you mean income?"),
        ({"kind": "dream"}, "kind", "is not a known kind of target; use one of growth, level,"),
        ({"direction": "up"}, "direction", "is not a known direction; use one of at_least,"),
        ({"value": "1,5"}, "value", "is not a number; write for example -2.5"),
        ({"value": ""}, "value", "is empty; write something"),
        ({"kind": "growth"}, "base_year", "stands exactly where kind is growth"),
        ({"base_year": "2020"}, "base_year", "stands exactly where kind is growth"),
        ({"direction": "within"}, "tolerance", "stands exactly where direction is within"),
        ({"tolerance": "5"}, "tolerance", "stands exactly where direction is within"),
        ({"direction": "within", "tolerance": "-5"}, "tolerance", "is below zero"),
        ({"is_ours": "false"}, "source", "say who has this aim, or make is_ours true"),
        (nothing("reason"), "reason_nb", "say why we propose this target"),
        ({"reason_nn": ""}, "reason_nn", "is empty while another language has the text"),
        ({"source": "www.example.org"}, "source", "is not a link"),
    ],
)
def test_a_target_that_does_not_hold_together(folder, cells, column, advice):
    (fault,) = folder.change("targets.csv", **cells).write().faults()
    assert fault.startswith(f"targets.csv, row 2, column '{column}'")
    assert advice in fault


def test_a_target_that_others_have_needs_no_reason(folder):
    folder.change("targets.csv", is_ours="FALSE", source="Ministry", **nothing("reason"))
    assert folder.load().targets["is_ours"].tolist() == [False]


def test_a_sound_target_becomes_numbers(folder):
    folder.change("targets.csv", kind="growth", base_year="2020", direction="within", tolerance="3")
    target = folder.load().targets.iloc[0]
    assert (target["value"], target["base_year"], target["target_year"]) == (-0.5, 2020, 2030)
    assert target["tolerance"] == 3
