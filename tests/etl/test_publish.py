"""Publishing: whole or not at all, the same contents never twice, and what changed is told."""

import json
import os
import pickle
import subprocess
import sys
from dataclasses import replace

import pytest

from dashboard.data.store import Store
from etl.contract import GEOMETRY_FILES, TABLES, TRENDS, SchemaError, standing
from etl.publish import (
    BuildRunning,
    PublishError,
    changes,
    differences,
    publish,
    read_snapshot,
    recover,
    single_build,
)
from etl.sources.cache import sha256
from tests.etl.pipeline import ROOT, contents, no_file_above, spoilt, tiny

DAY = "2026-03-01"
NEW_PEOPLE = 2000


@pytest.fixture
def old(tmp_path):
    return tiny(tmp_path / "scratch")


@pytest.fixture
def new(tmp_path):
    return tiny(tmp_path / "scratch", people=NEW_PEOPLE)


@pytest.fixture
def data(tmp_path, old):
    """A data folder in which the old snapshot stands."""
    publish(tmp_path / "data", old, None, DAY)
    return tmp_path / "data"


@pytest.fixture(scope="module")
def killed(tmp_path_factory):
    """Data folders of publishing processes, killed one file operation later each."""
    folder = tmp_path_factory.mktemp("killed")
    old, new = (tiny(folder / "scratch", people) for people in (1000, NEW_PEOPLE))
    publish(folder / "data", old, None, DAY)
    old = read_snapshot(folder / "data")
    (folder / "snapshots.pickle").write_bytes(pickle.dumps((old, new)))
    command = [sys.executable, "-m", "tests.etl.interrupted", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=120)
    by_age = sorted(folder.glob("killed-*"), key=lambda path: int(path.name.split("-")[1]))
    return [path / "data" for path in by_age]


class TestContents:
    def test_what_is_published_is_read_back_and_gives_the_same_bytes(self, data, old, tmp_path):
        read = read_snapshot(data)
        assert read.manifest["version"] == old.version()
        publish(tmp_path / "again", read, None, DAY)
        assert contents(tmp_path / "again") == contents(data)

    def test_no_snapshot_is_not_an_error(self, tmp_path):
        assert read_snapshot(tmp_path) is None

    def test_a_table_that_is_new_in_the_contract_is_empty_before_the_next_build(self, data):
        (data / "published/trends.parquet").unlink()
        trends = read_snapshot(data).tables["trends"]
        assert trends.empty
        assert list(trends) == list(TRENDS.columns)

    def test_the_manifest_has_rows_and_hash_of_every_file(self, data):
        files = json.loads((data / "published/manifest.json").read_text())["files"]
        assert set(files) == {table.filename for table in TABLES} | set(GEOMETRY_FILES)
        for name, facts in files.items():
            assert facts["sha256"] == sha256((data / "published" / name).read_bytes())
        assert files["places.parquet"]["rows"] == 6

    def test_the_same_contents_give_the_same_bytes_in_any_order(self, data, old, tmp_path):
        shuffled = {
            name: table.sample(frac=1, random_state=1) for name, table in old.tables.items()
        }
        publish(tmp_path / "twice", spoilt(old, **shuffled), None, DAY)
        assert contents(tmp_path / "twice/published") == contents(data / "published")

    def test_unchanged_contents_are_not_written_again(self, data, old):
        times = {path: path.stat().st_mtime_ns for path in (data / "published").iterdir()}
        assert publish(data, old, read_snapshot(data), "2027-01-01") is False
        assert {path: path.stat().st_mtime_ns for path in (data / "published").iterdir()} == times

    def test_when_a_figure_was_fetched_is_not_content(self, data, old):
        later = old.tables["sources"].assign(
            retrieved="2027-01-01", sha256="f" * 64, mirror="again"
        )
        assert publish(data, spoilt(old, sources=later), read_snapshot(data), DAY) is False

    @pytest.mark.parametrize(
        ("table", "column", "value"),
        [
            ("observations", "value", 5.0),
            ("observations", "status", "estimated"),
            ("counts", "n_predecessors", 2),
            ("places", "name", "Ny"),
            ("sources", "updated", "2027-01-01"),
            ("tracked", "summary_nn", "Hamna"),
            ("tracked", "note", "Years are not certain"),
        ],
    )
    def test_any_content_changes_the_version(self, old, table, column, value):
        frame = old.tables[table].copy()
        frame.loc[0, column] = value
        assert spoilt(old, **{table: frame}).version() != old.version()

    def test_a_picture_changes_the_version(self, old):
        redrawn = replace(old, geometry={**old.geometry, GEOMETRY_FILES[1]: b"[]"})
        assert redrawn.version() != old.version()

    def test_a_table_that_breaks_the_contract_is_not_published(self, data, new):
        before = contents(data)
        keyless = new.tables["places"].assign(place="0301")
        with pytest.raises(SchemaError, match="places: 6 rows share a key"):
            publish(data, spoilt(new, places=keyless), read_snapshot(data), DAY)
        assert contents(data) == before


class TestChanges:
    def test_the_first_snapshot_changed_nothing(self, data):
        assert read_snapshot(data).tables["changes"].empty

    def test_new_revised_and_removed_figures_are_told_apart(self, old):
        before = old.tables["observations"].query("indicator == 'population' and place == '5433'")
        before = before[["indicator", "place", "year", "value"]].reset_index(drop=True)
        before["value"] = [1.0, 2.0, 3.0, None]
        after = before.assign(value=[1.0, 2.5, None, 4.0])
        found = changes(before, after).set_index("year")
        assert found["kind"].to_dict() == {2019: "revised", 2020: "removed", 2021: "new"}
        assert tuple(found.loc[2019, ["old", "new"]]) == (2.0, 2.5)

    def test_a_row_that_is_gone_is_removed_and_one_that_came_is_new(self, old):
        rows = old.tables["observations"].query("indicator == 'population' and place == '5433'")
        assert set(changes(rows, rows.iloc[:0])["kind"]) == {"removed"}
        assert set(changes(rows.iloc[:0], rows)["kind"]) == {"new"}

    def test_the_new_snapshot_says_what_it_changed(self, data, new):
        publish(data, new, read_snapshot(data), DAY)
        (row,) = read_snapshot(data).tables["changes"].to_dict("records")
        assert (row["indicator"], row["place"], row["year"]) == ("population", "5433", 2018)
        assert (row["kind"], row["new"]) == ("revised", NEW_PEOPLE)

    def test_the_manifest_names_the_version_it_is_compared_with(self, data, old, new):
        assert read_snapshot(data).manifest["compared_with"] is None
        publish(data, new, read_snapshot(data), DAY)
        assert read_snapshot(data).manifest["compared_with"] == old.version()

    def test_a_build_that_makes_no_difference_keeps_the_changes_of_the_last_that_did(
        self, data, new
    ):
        publish(data, new, read_snapshot(data), DAY)
        before = contents(data)
        assert publish(data, new, read_snapshot(data), "2027-01-01") is False
        assert contents(data) == before
        assert len(read_snapshot(data).tables["changes"]) == 1

    def test_a_build_that_changes_words_alone_keeps_what_figures_changed_last(self, data, old, new):
        publish(data, new, read_snapshot(data), DAY)
        places = new.tables["places"].copy()
        places.loc[0, "name"] = "Ny"
        assert publish(data, spoilt(new, places=places), read_snapshot(data), DAY)
        assert len(read_snapshot(data).tables["changes"]) == 1
        assert read_snapshot(data).manifest["compared_with"] == old.version()

    def test_figures_of_areas_are_told_like_those_of_places(self, data, old):
        areas = old.tables["area_observations"].copy()
        areas.loc[0, "value"] = 7.0
        publish(data, spoilt(old, area_observations=areas), read_snapshot(data), DAY)
        (row,) = read_snapshot(data).tables["changes"].to_dict("records")
        assert (row["place"], row["new"], row["kind"]) == (areas.loc[0, "area"], 7, "revised")

    def test_differences_name_table_rows_and_an_example(self, old, new):
        lines = differences(old, new)
        assert [line.partition(":")[0] for line in lines] == ["observations", "counts"]
        for line in lines:
            assert ": 1 rows only in the old, 1 only in the new, such as {" in line
            assert "'place': '5433'" in line

    def test_differences_name_a_picture(self, old):
        redrawn = replace(old, geometry={**old.geometry, GEOMETRY_FILES[0]: b"[]"})
        assert differences(old, redrawn) == [f"{GEOMETRY_FILES[0]} differs"]


class TestInterrupted:
    def test_wherever_a_process_is_killed_one_whole_snapshot_stands(self, killed):
        old, new = contents(killed[0] / "published"), contents(killed[-1] / "published")
        assert old != new
        stand = [contents(standing(data / "published")) for data in killed]
        assert all(found in (old, new) for found in stand)
        assert stand == sorted(stand, key=lambda found: found == new), "new, once it stands, stays"

    def test_the_dashboard_opens_between_the_two_steps_of_a_swap(self, killed):
        cut = [data for data in killed if not (data / "published").exists()]
        assert cut, "no process was killed between the two steps"
        for data in cut:
            assert Store.open(data / "published").version == read_snapshot(data).manifest["version"]

    def test_the_next_build_clears_up(self, killed):
        old, new = contents(killed[0] / "published"), contents(killed[-1] / "published")
        for data in killed:
            with single_build(data):
                assert contents(data / "published") in (old, new)
                assert {path.name for path in data.iterdir()} <= {"published", ".build.lock"}

    def test_recovering_twice_changes_nothing(self, data):
        before = contents(data)
        recover(data)
        recover(data)
        assert contents(data) == before


class TestFullDisk:
    def test_the_old_snapshot_stands_and_nothing_is_left_behind(self, data, new):
        before = contents(data)
        with no_file_above(4000), pytest.raises(PublishError) as told:
            publish(data, new, read_snapshot(data), DAY)
        assert contents(data) == before
        assert Store.open(data / "published").version == read_snapshot(data).manifest["version"]
        assert f"could not be written to {data}: File too large" in str(told.value)
        assert "The one before it is untouched; make room on the disk" in str(told.value)

    def test_a_folder_that_cannot_be_swapped_is_left_as_it_was(self, data, new, monkeypatch):
        def refuse(folder):
            raise OSError(28, os.strerror(28))

        before = contents(data)
        monkeypatch.setattr("etl.publish._sync", refuse)
        with pytest.raises(PublishError, match="No space left on device"):
            publish(data, new, read_snapshot(data), DAY)
        assert contents(data) == before


class TestTwoBuilds:
    def test_the_second_is_refused_at_once(self, tmp_path):
        told = pytest.raises(BuildRunning, match=f"another build is at work in {tmp_path}; wait")
        with single_build(tmp_path), told, single_build(tmp_path):
            pytest.fail("two builds at once")

    def test_the_folder_is_free_when_the_first_has_ended(self, tmp_path):
        for _ in range(2):
            with single_build(tmp_path):
                pass

    def test_the_folder_is_free_after_a_build_that_failed(self, tmp_path):
        with pytest.raises(ZeroDivisionError), single_build(tmp_path):
            raise ZeroDivisionError
        with single_build(tmp_path):
            pass
