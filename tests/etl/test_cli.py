"""The command line: what it tells, and its exit code."""

import json
import shutil

import pytest
from typer.testing import CliRunner

from etl.__main__ import app
from etl.build import CheckFailed
from etl.check import Fault
from etl.publish import publish, read_snapshot, single_build
from tests.etl.pipeline import ROOT, contents, spoilt, three_versions, tiny

DAY = "2026-03-01"


@pytest.fixture
def run(monkeypatch):
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.chdir(ROOT)

    def invoke(*arguments: object):
        return CliRunner().invoke(app, [str(argument) for argument in arguments])

    return invoke


@pytest.fixture
def two(tmp_path):
    """Two data folders that differ in one figure of Hasvik."""
    for name, people in (("old", 1000), ("new", 2000)):
        publish(tmp_path / name, tiny(tmp_path / "scratch", people), None, DAY)
    return tmp_path / "old", tmp_path / "new"


class TestHelp:
    def test_without_a_command_it_lists_them(self, run):
        told = run()
        for command in ("build", "fetch", "check", "status", "diff", "history", "at"):
            assert f" {command} " in told.output
        assert "Fetch municipal statistics" in told.output

    @pytest.mark.parametrize(
        ("command", "words"),
        [
            ("build", ["A fault anywhere leaves the last snapshot untouched", "--deliveries"]),
            ("build", ["BYGDEPULS_SSB_URL", "BYGDEPULS_KLASS_URL", "BYGDEPULS_DELIVERIES"]),
            ("fetch", ["without publishing anything", "--ssb-url"]),
            ("check", ["every fault in one report", "--data"]),
            ("status", ["what is doubtful in it"]),
            ("diff", ["exit code 1 where anything does", "--old", "--new"]),
        ],
    )
    def test_each_command_explains_itself(self, run, command, words):
        told = run(command, "--help")
        assert told.exit_code == 0
        text = " ".join(told.output.split())
        for said in words:
            assert said in text


class TestStatus:
    def test_it_tells_version_indicators_doubt_and_what_waits(self, run, committed):
        told = run("status")
        assert told.exit_code == 0
        assert f"Snapshot {committed.manifest['version']}, built" in told.output
        lines = [line.split("│")[1:-1] for line in told.output.splitlines() if "│" in line]
        cells = [[cell.strip() for cell in line] for line in lines]
        assert ["population", "1980–2026", "357", "ssb_06913"] in cells
        doubt = [row[:3] for row in cells]
        assert ["5055 Heim", "estimated", "1980–2019"] in doubt
        assert ["1580 Haram", "estimated", "2020–2023"] in doubt
        assert "declared, without figures here" in told.output

    def test_each_indicator_is_listed(self, run, committed):
        told = run("status").output
        assert all(indicator in told for indicator in committed.tables["indicators"]["indicator"])

    @pytest.mark.parametrize("command", ["status", "check", "diff"])
    def test_no_snapshot_is_told_with_what_to_do(self, run, tmp_path, command):
        option = "--old" if command == "diff" else "--data"
        told = run(command, option, tmp_path)
        assert told.exit_code == 1
        assert told.stderr == (
            f"Stopped: no snapshot in {tmp_path}; run 'python -m etl build' first\n"
        )


class TestCheck:
    def test_the_snapshot_in_git_passes(self, run):
        told = run("check")
        assert (told.exit_code, told.output) == (0, "All checks passed.\n")

    def test_every_fault_is_in_the_report(self, run, committed, tmp_path):
        data = tmp_path / "data"
        places, sources = committed.tables["places"], committed.tables["sources"]
        wrong = spoilt(
            committed,
            places=places.assign(county="03"),
            sources=sources[sources["source"] != "ssb_turnout"],
        )
        publish(data, wrong, None, DAY)
        told = run("check", "--data", data)
        assert told.exit_code == 1
        assert "2 faults" in told.output
        assert "357 places in 1 counties" in told.output
        assert "no source row for 'ssb_turnout'" in told.output


class TestDiff:
    def test_two_folders_that_differ(self, run, two):
        told = run("diff", "--old", two[0], "--new", two[1])
        assert told.exit_code == 1
        assert "observations: 1 rows only in the old, 1 only in the new, such as {" in told.output
        assert "'place': '5433'" in told.output

    def test_two_folders_that_hold_the_same(self, run, two):
        told = run("diff", "--old", two[0], "--new", two[0])
        assert (told.exit_code, told.output) == (0, "The two snapshots hold the same.\n")

    def test_one_folder_tells_what_its_snapshot_changed(self, run, two):
        old, new = two
        publish(old, read_snapshot(new), read_snapshot(old), DAY)
        told = run("diff", "--old", old)
        assert told.exit_code == 0
        (row,) = [line for line in told.output.splitlines() if "population" in line]
        assert [cell.strip() for cell in row.split("│")[1:-1]] == ["population", "0", "1", "0"]

    def test_first_figures_have_none_before_them(self, run, two):
        told = run("diff", "--old", two[0])
        assert told.output == "There are no figures before these to compare with.\n"


class TestHistory:
    def test_versions_are_listed_and_an_earlier_one_is_written_whole(self, run, tmp_path):
        data = three_versions(tmp_path)
        listed = run("history", "--data", data).output.splitlines()
        rows = [line.split() for line in listed if "2026-03-0" in line]
        assert [row[3] for row in rows] == ["2026-03-03", "2026-03-02", "2026-03-01"]
        first = rows[-1][1]
        told = run("at", first, "--to", tmp_path / "then", "--data", data)
        assert told.output.startswith(f"Version {first} stands in")
        assert json.loads((tmp_path / "then/manifest.json").read_text())["version"] == first
        again = run("at", first, "--to", tmp_path / "then", "--data", data)
        assert (again.exit_code, "exists already" in again.output) == (1, True)

    @pytest.mark.parametrize("asked", ["ffff", "../.."])
    def test_an_unknown_version_is_told_with_those_there_are(self, run, two, tmp_path, asked):
        told = run("at", asked, "--to", tmp_path / "then", "--data", two[0])
        assert told.exit_code == 1
        assert f"version {asked} is not kept in" in told.output
        assert not (tmp_path / "then").exists()


class TestRefusals:
    @pytest.mark.parametrize("command", ["build", "fetch"])
    def test_a_second_build_is_refused(self, run, two, command):
        before = contents(two[0] / "published")
        with single_build(two[0]):
            told = run(command, "--data", two[0])
        assert told.exit_code == 1
        assert told.stderr == (
            f"Stopped: another build is at work in {two[0]}; wait until it has ended, then try "
            "again\n"
        )
        assert contents(two[0] / "published") == before

    @pytest.mark.replay
    def test_a_source_that_fails_is_one_sentence(self, run, sources, data):
        shutil.rmtree(data / "raw/ssb")
        origins = sources.origins(data)
        urls = ("--ssb-url", origins.ssb_url, "--klass-url", origins.klass_url)
        before = contents(data / "published")
        with sources.faulty("html:06913"):
            told = run("build", "--data", data, *urls)
        assert told.exit_code == 1
        assert told.stderr.startswith("Stopped: http://127.0.0.1")
        assert "answered with something other than JSON" in told.stderr
        assert told.stderr.count("\n") == 1
        assert contents(data / "published") == before

    def test_a_failed_check_is_a_report(self, run, two, monkeypatch):
        def fail(origins, progress):
            raise CheckFailed([Fault("places", "356 places"), Fault("ages", "3 lost")])

        monkeypatch.setattr("etl.__main__.build", fail)
        told = run("build", "--data", two[0])
        assert told.exit_code == 1
        assert "2 faults" in told.stdout
        assert "356 places" in told.stdout
        assert "3 lost" in told.stdout
        assert told.stderr == "Stopped: 2 checks failed; nothing was published\n"


@pytest.mark.replay
class TestAtWork:
    def test_a_build_with_nothing_new_says_so(self, run, sources, data):
        origins = sources.origins(data)
        urls = ("--ssb-url", origins.ssb_url, "--klass-url", origins.klass_url)
        told = run("build", "--data", data, "--deliveries", sources.deliveries, *urls)
        assert told.exit_code == 0
        assert "the same as before; nothing was written" in told.stdout
        assert "declared indicators have no figures yet (see status)" in told.stdout
        assert "no such table" in told.stdout

    def test_fetching_publishes_nothing(self, run, sources, tmp_path):
        origins = sources.origins(tmp_path)
        urls = ("--ssb-url", origins.ssb_url, "--klass-url", origins.klass_url)
        one = tmp_path / "delivered"
        one.mkdir()
        for name in ("ssb_kommsummer_groups", "ssb_turnout"):
            (one / name).symlink_to(sources.deliveries / name)
        told = run("fetch", "--data", tmp_path / "data", "--deliveries", one, *urls)
        assert told.exit_code == 0
        assert "6 sources at hand after" in told.stdout
        assert not (tmp_path / "data/published").exists()
        assert (tmp_path / "data/raw/ssb/06913.1.json").exists()
