"""One build from replayed sources for all tests of the pipeline, and the snapshot in git."""

import shutil
from pathlib import Path
from threading import Thread

import pytest

from etl.build import Built, build
from etl.publish import Snapshot, read_snapshot
from tests.etl.pipeline import ROOT, Sources


@pytest.fixture(scope="session")
def committed() -> Snapshot:
    """The snapshot in git, which the dashboard shows."""
    snapshot = read_snapshot(ROOT / "data")
    assert snapshot is not None
    return snapshot


@pytest.fixture(scope="session")
def sources(shared, replay):
    server = replay.make_server()
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Sources(server, shared / "deliveries")
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def first_build(sources, tmp_path_factory) -> tuple[Path, Built]:
    """A data folder that was empty, and what the build from all sources came to."""
    data = tmp_path_factory.mktemp("build") / "data"
    return data, build(sources.origins(data), lambda doing: None)


@pytest.fixture
def data(first_build, tmp_path) -> Path:
    """A copy of the built data folder, to be spoilt."""
    return shutil.copytree(first_build[0], tmp_path / "data")
