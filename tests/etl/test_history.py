"""Earlier versions: each comes back as it was, hashed to its name, or the fault says what to do."""

import json
import shutil
import zipfile

import pandas as pd
import pytest

from etl import history as etl_history
from etl.contract import GEOMETRY_FILES, MANIFEST, TABLES, table_of
from etl.contract.history import COMES, FOLDER, History, HistoryError
from etl.history import prove, restore
from etl.publish import Snapshot, publish, read_snapshot, recover
from tests.etl.pipeline import contents, redrawn, revised, spoilt, tiny


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    """A data folder after three publications, and a copy of what stood after each."""
    folder = tmp_path_factory.mktemp("three")
    first = tiny(folder / "scratch")
    second = revised(first)
    stood = {}
    for day, snapshot in enumerate((first, second, redrawn(second)), 1):
        publish(folder / "data", snapshot, read_snapshot(folder / "data"), f"2026-03-0{day}")
        version = read_snapshot(folder / "data").manifest["version"]
        stood[version] = shutil.copytree(folder / "data/published", folder / version)
    return folder / "data", stood


@pytest.fixture
def data(three, tmp_path):
    """A copy to spoil."""
    return shutil.copytree(three[0], tmp_path / "data")


def versions(data) -> list[str]:
    return list(History.read(data / "published").manifests)


class TestComingBack:
    def test_every_version_is_known_the_newest_first(self, three):
        data, stood = three
        assert versions(data) == list(stood)[::-1]

    def test_each_comes_back_with_the_same_bytes_and_the_hash_it_is_named_by(self, three, tmp_path):
        data, stood = three
        history = History.read(data / "published")
        for version, folder in stood.items():
            earlier = history.snapshot(version)
            prove(earlier)
            restore(earlier, tmp_path / version)
            was = {name: sha for name, sha in contents(folder).items() if FOLDER not in name}
            assert contents(tmp_path / version) == was

    def test_only_what_differs_is_kept(self, three):
        data, stood = three
        first, second, _ = stood
        kept = {
            version: set(zipfile.ZipFile(data / f"published/{FOLDER}/{version}.zip").namelist())
            for version in (first, second)
        }
        tables = {name.split(".")[0] for name in kept[first]} - {"leads_from", "manifest"}
        assert tables == {"observations", "indicators", "changes"}
        tables = {name.split(".")[0] for name in kept[second]} - {"leads_from", "manifest"}
        assert tables == {"places", "geometry_overview"}

    def test_a_table_that_came_later_was_not_there(self, data, monkeypatch):
        newest = versions(data)[0]
        wishes = table_of("wishes", "place:str wish:str", "place")
        with_wishes = (*TABLES, wishes)
        monkeypatch.setattr("etl.publish.TABLES", with_wishes)
        before = read_snapshot(data)
        wish = pd.DataFrame({"place": ["5433"], "wish": ["hav"]})
        publish(data, spoilt(before, wishes=wish), before, "2026-03-04")
        history = History.read(data / "published")
        assert [table is None for table in history.tables(wishes.filename).values()] == [
            False,
            True,
            True,
            True,
        ]
        assert wishes.filename not in history.snapshot(newest).tables
        for version in history.steps:
            prove(history.snapshot(version))

    def test_a_table_that_went_and_one_that_gained_a_column_come_back(self, data, monkeypatch):
        newest = versions(data)[0]
        before = read_snapshot(data)
        areas = next(table for table in TABLES if table.name == "areas")
        wider = table_of("areas", "area:str since:int16 kind:str n_places:int16", "area")
        monkeypatch.setattr(
            "etl.publish.TABLES",
            tuple(
                wider if table is areas else table for table in TABLES if table.name != "methods"
            ),
        )
        narrow = before.tables["areas"][["area", "kind", "n_places"]].assign(since=2024)
        publish(data, spoilt(before, areas=narrow), before, "2026-03-04")
        history = History.read(data / "published")
        prove(history.snapshot(newest))
        assert history.snapshot(newest).tables["methods.parquet"].num_rows == 0

    def test_a_version_that_comes_again_is_the_newest_and_those_between_stay(self, three, tmp_path):
        data, stood = three
        first, second, third = stood
        again = shutil.copytree(data, tmp_path / "again")
        for version in (first, second, third, first):
            publish(again, read_snapshot_in(stood[version]), read_snapshot(again), "2026-04-01")
            history = History.read(again / "published")
            assert next(iter(history.manifests)) == version
            assert set(history.manifests) == set(stood)
            for earlier in history.steps:
                prove(history.snapshot(earlier))


def read_snapshot_in(published) -> Snapshot:
    """Return the snapshot of a folder that has another name than a data folder's."""
    tables = {table.name: pd.read_parquet(published / table.filename) for table in TABLES}
    return Snapshot(tables, {name: (published / name).read_bytes() for name in GEOMETRY_FILES})


class TestBound:
    def test_the_oldest_go_first(self, data, monkeypatch):
        first, second, third = versions(data)[::-1]
        monkeypatch.setattr(etl_history, "MOST_VERSIONS", 2)
        before = read_snapshot(data)
        publish(data, tiny(data / "scratch", people=5), before, "2026-03-04")
        assert versions(data)[1:] == [third, second]

    def test_however_much_it_takes_the_one_before_is_kept(self, data, monkeypatch):
        third = versions(data)[0]
        monkeypatch.setattr(etl_history, "MOST_BYTES", 1)
        publish(data, tiny(data / "scratch", people=5), read_snapshot(data), "2026-03-04")
        assert versions(data)[1:] == [third]


class TestFaults:
    def test_a_step_that_is_gone_is_named_by_the_one_that_needs_it(self, data):
        first, second, _ = versions(data)[::-1]
        (data / f"published/{FOLDER}/{second}.zip").unlink()
        told = f"{first}.zip leads back from version {second}, and nothing leads to that. Restore"
        with pytest.raises(HistoryError, match=told):
            History.read(data / "published")

    def test_a_damaged_step_is_named_and_nothing_is_published(self, data):
        _, second, _ = versions(data)[::-1]
        path = data / f"published/{FOLDER}/{second}.zip"
        path.write_bytes(path.read_bytes()[:-200])
        before = contents(data)
        with pytest.raises(HistoryError, match=f"{second}.zip is damaged .* as with 'git checkout"):
            publish(data, tiny(data / "scratch", people=5), read_snapshot(data), "2026-03-04")
        shutil.rmtree(data / "scratch", ignore_errors=True)
        assert contents(data) == before
        recover(data)
        assert contents(data) == before

    def test_a_step_with_other_rows_is_told_by_its_hash(self, data):
        first = versions(data)[-1]
        path = data / f"published/{FOLDER}/{first}.zip"
        with zipfile.ZipFile(path) as kept:
            members = {name: kept.read(name) for name in kept.namelist()}
        lost = next(name for name in members if name.startswith("observations"))
        del members[lost]
        members.pop(f"observations.{COMES}", None)
        with zipfile.ZipFile(path, "w") as kept:
            for name, content in members.items():
                kept.writestr(name, content)
        with pytest.raises(HistoryError, match=f"version {first} comes back as another"):
            prove(History.read(data / "published").snapshot(first))

    def test_a_snapshot_that_is_not_what_it_is_named_is_not_kept_as_that(self, data):
        manifest = json.loads((data / "published" / MANIFEST).read_text())
        manifest["version"] = "0" * 12
        shutil.rmtree(data / "published" / FOLDER)
        (data / "published" / MANIFEST).write_text(json.dumps(manifest))
        with pytest.raises(HistoryError, match="version 000000000000 comes back as another"):
            publish(data, tiny(data / "scratch", people=5), read_snapshot(data), "2026-03-04")
        assert read_snapshot(data).manifest["version"] == "0" * 12
        assert not (data / "published.new").exists()

    def test_a_version_that_is_not_kept_is_told_with_those_that_are(self, data):
        with pytest.raises(HistoryError, match=f"not kept in .*; these are: {versions(data)[0]}"):
            History.read(data / "published").snapshot("../../etc")
