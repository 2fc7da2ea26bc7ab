"""A build from all sources, and what the next one does with what is new, gone or the same."""

import json
import os
import shutil
import subprocess
import sys

import pandas as pd
import pytest

from dashboard.data.store import Store
from etl.build import CheckFailed, build
from etl.gather import Origins
from etl.publish import differences, read_snapshot
from etl.sources.errors import Unreachable
from etl.sources.http import Patience
from tests.etl.pipeline import ROOT, contents, spoilt

pytestmark = pytest.mark.replay


def quiet(doing: str) -> None:
    """Take no notice of progress."""


class TestFirstBuild:
    def test_it_passes_every_check_and_publishes(self, first_build):
        data, built = first_build
        assert built.is_new
        assert len(built.snapshot.tables["indicators"]) >= 55
        published = read_snapshot(data)
        assert len(published.tables["observations"]) == len(built.snapshot.tables["observations"])
        assert Store.open(data / "published").version == published.manifest["version"]

    def test_what_only_the_live_source_holds_is_noted_and_waits(self, first_build):
        _, built = first_build
        assert built.pending
        assert any("12134" in note and "no such table" in note for note in built.notes)
        assert not set(built.pending) & set(built.snapshot.tables["indicators"]["indicator"])

    def test_nothing_but_raw_answers_and_the_snapshot_is_left(self, first_build):
        data, _ = first_build
        assert {path.name for path in data.iterdir()} == {"published", "raw", ".build.lock"}
        assert not list(data.rglob("*.partial"))

    def test_each_raw_answer_says_how_it_was_asked_for(self, first_build):
        data, _ = first_build
        answers = {path for path in data.glob("raw/ssb/*.json") if ".source" not in path.name}
        assert len(answers) >= 8
        for answer in answers:
            sidecar = json.loads(answer.with_suffix(".source.json").read_text(encoding="utf-8"))
            assert sidecar["request"]["url"].endswith("/data")
            assert sidecar["request"]["body"]["selection"]


class TestNextBuild:
    def test_it_asks_for_no_figures_and_changes_no_byte(self, sources, data):
        before = contents(data)
        sources.server.seen.clear()
        built = build(sources.origins(data), quiet)
        assert sources.asked_for_figures() == []
        assert not built.is_new
        assert contents(data) == before

    def test_made_anew_from_the_same_input_it_has_the_same_bytes(self, sources, data):
        """In a process of its own, where sets have another order, and from the command line."""
        before = contents(data / "published")
        shutil.rmtree(data / "published")
        (data / "raw/last_build.json").unlink()
        origins = sources.origins(data)
        options = {
            "data": data,
            "deliveries": origins.deliveries,
            "ssb-url": origins.ssb_url,
            "klass-url": origins.klass_url,
        }
        arguments = [str(part) for name, value in options.items() for part in (f"--{name}", value)]
        done = subprocess.run(
            [sys.executable, "-m", "etl", "build", *arguments],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": "1", "COLUMNS": "200"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "All checks passed." in done.stdout
        assert "published." in done.stdout
        assert contents(data / "published") == before


class TestNewFigures:
    """SSB revised one figure, and nothing is delivered: one is told, all others stay."""

    @pytest.fixture(scope="class")
    @classmethod
    def rebuilt(cls, sources, first_build, tmp_path_factory):
        folder = tmp_path_factory.mktemp("revised")
        data = shutil.copytree(first_build[0], folder / "data")
        published = data / "published/sources.parquet"
        frame = pd.read_parquet(published)
        is_turnout = frame["source"] == "ssb_turnout"
        frame.assign(retrieved=frame["retrieved"].mask(is_turnout, "2020-02-02")).to_parquet(
            published, index=False
        )
        layer = sources.server.tables["06944"].raw["layers"][0]
        dimensions = sources.server.tables["06944"].dims
        picked = {
            "Region": "5616",
            "HusholdType": "0000",
            "ContentsCode": "InntSkatt",
            "Tid": dimensions["Tid"]["codes"][-1],
        }
        position = sum(
            layer["index"][axis][picked[name]] * layer["stride"][axis]
            for axis, name in enumerate(layer["order"])
        )
        old = layer["values"][position]
        layer["values"][position] = old + 1000
        try:
            with sources.updated("06944"):
                sources.server.seen.clear()
                built = build(sources.origins(data, deliveries=None), quiet)
        finally:
            layer["values"][position] = old
        return data, built, old, sources.asked_for_figures()

    def test_only_the_table_that_was_updated_is_fetched(self, rebuilt):
        _, built, _, asked = rebuilt
        assert asked == ["06944"]
        assert built.is_new

    def test_the_revision_is_told_and_nothing_else(self, rebuilt):
        data, _, old, _ = rebuilt
        changes = read_snapshot(data).tables["changes"]
        row = changes[changes["indicator"] == "median_income_after_tax"].iloc[0]
        assert (row["place"], row["old"], row["new"], row["kind"]) == (
            "5616",
            old,
            old + 1000,
            "revised",
        )
        assert set(changes["place"]) == {"5616"}
        assert set(changes["kind"]) == {"revised"}

    def test_all_else_stays_as_it_was(self, rebuilt, first_build):
        before, after = read_snapshot(first_build[0]), read_snapshot(rebuilt[0])
        lines = {line.partition(":")[0]: line for line in differences(before, after)}
        assert set(lines) == {"observations", "counts", "sources"}
        assert ": 1 rows only in the old, 1 only in the new" in lines["counts"]
        assert ": 1 rows only in the old, 1 only in the new" in lines["sources"]

    def test_what_was_not_delivered_keeps_the_day_it_came_and_is_noted(self, rebuilt):
        data, built, _, _ = rebuilt
        row = read_snapshot(data).tables["sources"].set_index("source").loc["ssb_turnout"]
        assert row["retrieved"] == "2020-02-02"
        assert (
            "ssb_turnout/kv_deltakelse.csv is not delivered; its figures stay as last published"
            in built.notes
        )

    def test_the_new_day_of_the_table_is_told(self, rebuilt):
        data, _, _, _ = rebuilt
        assert read_snapshot(data).manifest["sources"]["ssb_06944"] == "2099-01-01"


class TestBadResult:
    def test_a_failed_check_publishes_nothing_and_names_each_fault(
        self, sources, data, monkeypatch
    ):
        right = read_snapshot(data)
        places, indicators = right.tables["places"], right.tables["indicators"]
        wrong = spoilt(right, places=places.assign(county="03"), indicators=indicators.iloc[1:])
        monkeypatch.setattr("etl.check.LEAST_INDICATORS", len(indicators))
        monkeypatch.setattr("etl.build.harmonised_counts", lambda *_: right.tables["counts"])
        monkeypatch.setattr("etl.build.assemble", lambda *_: wrong)
        (data / "raw/last_build.json").unlink()
        before = contents(data)
        with pytest.raises(CheckFailed, match="2 checks failed; nothing was published") as told:
            build(sources.origins(data, deliveries=None), quiet)
        assert {fault.check for fault in told.value.faults} == {"coverage", "places"}
        assert contents(data) == before

    def test_no_connection_at_all_keeps_the_snapshot(self, data):
        before = contents(data / "published")
        nobody = "http://127.0.0.1:9"
        origins = Origins(data, ssb_url=nobody, klass_url=nobody, patience=Patience(1, 2, 0, 0))
        with pytest.raises(Unreachable, match="the connection broke"):
            build(origins, quiet)
        assert contents(data / "published") == before
