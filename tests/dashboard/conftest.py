"""A store and an app on the tiny snapshot, made once."""

from pathlib import Path

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.data.store import Store
from tests.dashboard import factories


@pytest.fixture(scope="session")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return factories.snapshot(tmp_path_factory.mktemp("published"))


@pytest.fixture(scope="session")
def store(snapshot: Path) -> Store:
    return Store.open(snapshot)


@pytest.fixture(scope="session")
def app(store: Store) -> Dash:
    return create_app(store)


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    return app.server.test_client()
