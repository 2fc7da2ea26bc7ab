"""The register that is in the project: complete, in three languages, and true to its facts."""

import csv
import gzip
import json
import re
from pathlib import Path

import pandas as pd
import pytest

from etl import contract
from etl.contract import LANGUAGES
from etl.indicators.catalogue import CATALOGUE
from etl.register import load_register, programmes_of_place
from etl.register.layout import Known, layouts
from etl.register.vocabulary import Role

ROOT = Path(__file__).parents[2]
REGISTER = ROOT / "data" / "register"
INDICATORS = [indicator.meta.id for indicator in CATALOGUE]
FILES = [layout.filename for layout in layouts(Known()).values()]


def codes_in_use():
    """Every municipality code that the register's own files use."""
    for name in FILES:
        with (REGISTER / name).open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                yield from row.get("place", row.get("places", "")).split(";")


@pytest.fixture(scope="module")
def register():
    return load_register(REGISTER, set(codes_in_use()), INDICATORS)


def real_texts(register):
    """Every text of the register: table, row, name of the text, and the three languages."""
    for layout in layouts(Known()).values():
        frame = getattr(register, layout.table.name)
        for name in (*layout.texts, *layout.optional_texts):
            for row in frame.to_dict("records"):
                said = [row[f"{name}_{language}"] for language in LANGUAGES]
                yield layout.filename, row[layout.table.key[0]], name, said


def test_the_real_register_has_no_fault(register):
    assert len(register.tracked) > 0


def test_every_code_of_the_real_register_is_a_municipality_of_today():
    published = ROOT / "data" / "published" / contract.PLACES.filename
    if not published.exists():
        pytest.skip("data/published has no places yet; run python -m etl build")
    load_register(REGISTER, set(pd.read_parquet(published)["place"]), INDICATORS)


def test_every_text_stands_in_all_three_languages_or_in_none(register):
    for where in real_texts(register):
        assert all(where[3]) or not any(where[3]), where


def test_nynorsk_is_written_and_not_copied_from_bokmal(register):
    copied = [where for where in real_texts(register) if len(where[3][0]) > 40]
    assert [where for where in copied if where[3][0] == where[3][1]] == []


def test_english_is_written_and_not_copied_from_norwegian(register):
    long = [where for where in real_texts(register) if len(where[3][2]) > 40]
    assert [where for where in long if where[3][2] in where[3][:2]] == []


def test_every_participation_is_in_a_programme_of_the_register(register):
    assert set(register.treated["programme"]) <= set(register.programmes["programme"])


def test_the_reconstruction_towns_can_be_chosen_as_a_group_of_their_own(register):
    towns = register.tracked.query("programme == 'gjenreisningsbyer'")
    assert sorted(towns["name"]) == ["Kristiansund", "Molde", "Namsos", "Steinkjer", "Åndalsnes"]
    assert set(towns["role"]) == {Role.NETWORK}
    assert programmes_of_place(register)["1539"].startswith("blest;gjenreisningsbyer")


def test_what_is_uncertain_says_why(register):
    unsure = [
        *register.tracked.query("not is_year_certain or not is_point_certain")["note"],
        *register.treated.query("not is_year_certain or confidence != 'verified'")["note"],
        *register.projects.query("not is_year_certain or confidence != 'verified'")["note"],
        *register.programmes.query("not is_year_certain")["note"],
    ]
    assert all(unsure)


def test_every_sub_goal_without_an_indicator_says_so(register):
    assert all(register.goals.query("indicators == ''")["note"])


def sentences(text):
    """The sentences of a text, plain enough to compare: lower case, letters and digits only."""
    parts = re.split(r"(?<=[.;:!?])\s", text)
    plain = (re.sub(r"[^\w]+", " ", part.lower()).strip() for part in parts)
    return {part for part in plain if len(part) > 30}


@pytest.mark.replay
def test_no_sentence_is_copied_from_the_facts_behind_the_register(shared, register):
    facts = set()
    for path in sorted((shared / "register").glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as stream:
            facts |= {
                said for row in csv.reader(stream) for cell in row for said in sentences(cell)
            }
    ours = {
        said
        for *_, name, texts in real_texts(register)
        if name not in {"name", "sub_name"}
        for text in texts
        for said in sentences(text)
    }
    notes = pd.concat([getattr(register, name)["note"] for name in ("tracked", "projects")])
    ours |= {said for note in notes for said in sentences(note)}
    assert ours & facts == set()


@pytest.mark.replay
def test_every_code_was_a_municipality_on_the_first_of_january_2024(shared):
    with gzip.open(shared / "replay" / "klass" / "131_codes.json.gz", "rt") as stream:
        versions = json.load(stream)["versions"]
    of_today = {
        version["code"]
        for version in versions
        if version["validFrom"] <= "2024-01-01" < (version["validTo"] or "9999")
    }
    load_register(REGISTER, of_today - {"9999"}, INDICATORS)


@pytest.mark.replay
def test_every_code_follows_from_the_code_of_its_time(shared, register):
    """A tracked place's municipality is what its code of the time became."""
    with (shared / "register" / "changes.csv").open(encoding="utf-8-sig", newline="") as stream:
        became = {
            row["code_old"]: row["final_code_2024"].split(";") for row in csv.DictReader(stream)
        }
    with (shared / "register" / "places.csv").open(encoding="utf-8-sig", newline="") as stream:
        then = {
            row["place_id"].replace("-", "_"): row["municipality_code_then"]
            for row in csv.DictReader(stream)
        }
    for row in register.tracked.itertuples():
        code = then[row.tracked_id]
        assert row.place in became.get(code, [code]), row.tracked_id


@pytest.mark.replay
def test_codes_years_budgets_and_links_of_projects_are_those_of_the_facts(shared, register):
    facts = {}
    for name in ("projects.csv", "projects_more.csv"):
        with (shared / "register" / name).open(encoding="utf-8-sig", newline="") as stream:
            facts |= {row["project_id"].replace("-", "_"): row for row in csv.DictReader(stream)}
    assert set(facts) == set(register.projects["project"])
    numbers = ["first_year", "last_year", "budget_nok"]
    for row in register.projects.fillna(dict.fromkeys(numbers, 0)).itertuples():
        fact = facts[row.project]
        assert (row.places, row.source) == (fact["municipalities_2024"], fact["source_url"])
        assert [row.first_year, row.last_year, row.budget_nok] == [
            int(fact[name] or 0) for name in ("start_year", "end_year", "budget_nok")
        ]
