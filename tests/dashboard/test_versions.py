"""Earlier versions are shown as they were, to those who ask; what can't be shown is told."""

import gc
import json
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest

from dashboard.app import create_app
from dashboard.components import ids
from dashboard.data import versions as data_versions
from dashboard.data.earlier import write
from dashboard.data.store import Store
from dashboard.data.tables import SnapshotError
from dashboard.data.versions import Versions
from etl.contract import Earlier, History
from tests.dashboard.callbacks import fire
from tests.etl.pipeline import three_versions

#: People in Solund in 2018, in the first version and since.
OLD, NEW = 800, 801


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    return three_versions(tmp_path_factory.mktemp("versions")) / "published"


@pytest.fixture(scope="module")
def names(published):
    """The versions from the first to the newest."""
    return list(History.read(published).manifests)[::-1]


@pytest.fixture(scope="module")
def app(published):
    return create_app(Store.open(published))


@pytest.fixture
def client(app):
    return app.server.test_client()


@pytest.fixture
def versions(published):
    return Versions(Store.open(published))


@pytest.fixture
def spoilt(published, tmp_path):
    return shutil.copytree(published, tmp_path / "published")


def people(store: Store) -> float:
    matrix = store.place_values["population"]
    return matrix.value[matrix.units.index("4636"), 0]


def opened(app, search, path="/om"):
    address = {"path": path, "search": search, "lang": "en", "theme": "light"}
    page = fire(app, f"{ids.ROOT}.children", {f"{ids.ADDRESS}.data": address}, "address.data")
    return json.dumps(page, ensure_ascii=False)


def card(app, version):
    query = f"?indicator=population&places=4636&measure=value&data={version}"
    inputs = {f"{ids.ROOM}.data": "wide", f"{ids.VIEW}.data": query}
    return json.dumps(fire(app, "trends-card.children", inputs, f"{ids.VIEW}.data"))


class TestStores:
    def test_each_version_has_its_own_figures(self, versions, names):
        first, second, third = names
        assert [people(versions.kept(name)) for name in names] == [OLD, NEW, NEW]
        assert [versions.kept(name).version for name in names] == [first, second, third]
        assert versions.kept(third) is versions.newest

    @pytest.mark.parametrize("asked", ["", "?data=latest", "?data=ffff", "?data=../..", "?data="])
    def test_a_link_that_names_no_known_version_gets_the_newest(self, versions, asked):
        assert versions.asked(asked) is versions.newest

    def test_a_version_is_made_once_for_all_who_ask_at_a_time(self, versions, names):
        with ThreadPoolExecutor(8) as readers:
            stores = set(map(id, readers.map(versions.kept, [names[0]] * 8)))
        assert len(stores) == 1

    def test_the_one_asked_for_longest_ago_is_let_go_with_its_files(
        self, versions, names, monkeypatch
    ):
        monkeypatch.setattr(data_versions, "KEPT", 1)
        folder = versions.kept(names[0]).folder
        assert folder.exists()
        versions.kept(names[1])
        gc.collect()
        assert not folder.exists()

    def test_what_a_version_did_not_have_yet_is_empty(self, published, names, tmp_path):
        whole = History.read(published).snapshot(names[0])
        tables = {
            name: table.drop_columns(["note_nn"]) if name == "sources.parquet" else table
            for name, table in whole.tables.items()
            if name != "target_trends.parquet"
        }
        write(Earlier(whole.manifest, tables, whole.geometry), tmp_path)
        store = Store.open(tmp_path)
        assert not store.target_trends
        assert store.sources["ssb_07459"].note.nn == ""
        assert people(store) == OLD


class TestLinks:
    def test_a_frozen_link_shows_the_figures_of_its_version_and_the_way_to_the_newest(
        self, app, names
    ):
        first, _, newest = names
        page = opened(app, f"?data={first}&lang=en")
        told = f"You see data version {first[:8]} of 1 March 2026; the newest is {newest[:8]}."
        assert told in page
        assert f'"data-set": "data={newest}"' in page
        drawn = {version: card(app, version) for version in (first, newest)}
        assert rf"\"{OLD}\"" in drawn[first]
        assert rf"\"{OLD}\"" not in drawn[newest]
        assert f"/v/{first}/figures/trends.csv" in drawn[first]

    def test_the_newest_version_has_no_such_note(self, app, names):
        assert "You see data version" not in opened(app, f"?data={names[-1]}&lang=en")

    def test_files_and_documents_of_a_version_stay_what_they_were(self, client, names):
        for version, value in zip(names, (OLD, NEW, NEW), strict=True):
            rows = client.get(f"/v/{version}/figures/trends.csv?indicator=population&places=4636")
            assert rows.status_code == 200
            assert f",{value}," in rows.text
            document = client.get(f"/v/{version}/matrix/population.json").json
            assert document["values"][document["places"].index("4636")][0] == value
            picture = client.get(f"/v/{version}/geometry/overview.json")
            assert picture.json == ({"new": 1} if version == names[-1] else {})
            assert "immutable" in picture.headers["Cache-Control"]

    def test_an_unknown_version_leads_to_the_newest(self, client, names):
        answer = client.get("/v/ffff/matrix/population.json")
        assert (answer.status_code, answer.location) == (
            307,
            f"/v/{names[-1]}/matrix/population.json",
        )
        assert client.get(f"/v/{names[0]}/matrix/happiness.json").status_code == 404


class TestFaults:
    def test_a_version_of_another_shape_is_told_and_the_newest_shown(
        self, published, names, monkeypatch
    ):
        def refuse(*_):
            raise SnapshotError(published, "the table lacks the columns year")

        monkeypatch.setattr(data_versions, "write", refuse)
        page = opened(create_app(Store.open(published)), f"?data={names[0]}&lang=en")
        assert "is kept, but these pages can’t show it" in page
        assert f"you see version {names[-1]}" in page

    def test_damage_to_what_is_kept_costs_earlier_versions_alone(self, spoilt, names):
        (spoilt / f"history/{names[0]}.zip").write_bytes(b"PK")
        page = opened(create_app(Store.open(spoilt)), f"?data={names[0]}&lang=en")
        assert f"This link was made with data version {names[0]}" in page


def test_the_api_tells_no_version_of_those_that_came_after_it(client, names):
    told = [
        [row["version"] for row in client.get(f"/api/v1/versions?data={name}").json["rows"]]
        for name in names
    ]
    assert told == [names[:1], names[1::-1], names[::-1]]
