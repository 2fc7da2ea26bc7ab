import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from dashboard.__main__ import main
from dashboard.data.store import STATUSES, SnapshotError, Store
from etl.contract import Status
from tests.dashboard import factories


def test_a_place_matrix_has_a_row_for_each_place_and_a_column_for_each_year(store):
    matrix = store.place_values["population"]
    assert matrix.units == tuple(factories.PLACES)
    assert matrix.years.tolist() == [2018, 2019, 2020, 2021]
    assert matrix.value[store.place_index["5433"]].tolist() == [1000, 980, 960, 940]


def test_a_gap_is_nan_and_keeps_its_reason(store):
    matrix = store.place_values["population"]
    row = store.place_index["5610"]
    assert np.isnan(matrix.value[row, 2])
    assert STATUSES[matrix.status[row, 2]] is Status.MISSING


def test_an_indicator_that_skips_years_has_only_its_own(store):
    assert store.place_values["turnout"].years.tolist() == [2019, 2021]


def test_the_age_pyramid_has_women_before_men_and_the_young_before_the_old(tmp_path):
    ages = factories.ages({"5433": 1.0})
    is_old_man = (ages["sex"] == "m") & (ages["age"] == 90) & (ages["year"] == 2021)
    folder = factories.snapshot(
        tmp_path / "published", age_sex=ages.assign(persons=ages["persons"].mask(is_old_man, 7.0))
    )
    pyramid = Store.open(folder).age_sex
    row = pyramid.places.index("5433")
    assert pyramid.years.tolist() == [2018, 2019, 2020, 2021]
    assert (pyramid.ages[0], pyramid.ages[-1]) == (0, 90)
    assert pyramid.persons[row, 3, 1].tolist() == [1.0] * 18 + [7.0]
    assert pyramid.persons[row, 3, 0].sum() == 19


def test_an_age_group_without_a_figure_keeps_its_reason(store):
    pyramid = store.age_sex
    divided, unsaid = (pyramid.places.index(place) for place in ("1508", "0301"))
    assert np.isnan(pyramid.persons[[divided, unsaid]]).all()
    assert STATUSES[pyramid.status[divided, 0, 0, 0]] is Status.AMBIGUOUS
    assert STATUSES[pyramid.status[unsaid, 0, 0, 0]] is Status.MISSING


def test_a_trend_is_found_by_indicator_and_place(store):
    falling = store.trends["population", "5433"]
    assert (falling.verdict, falling.slope, falling.n) == ("falling", -20.0, 11)
    assert store.trends["turnout", "5433"].p is None


def test_targets_stand_in_order(store):
    assert [row.target for row in store.targets] == [
        "population_grows",
        "some_old",
        "turnout_like_country",
    ]
    growth, within, _ = store.targets
    assert (growth.base_year, growth.target_year, growth.tolerance) == (2018, None, None)
    assert (within.value, within.tolerance, within.name.nn) == (12.0, 2.0, "Target some_old nn")


def test_figures_cannot_be_changed(store):
    with pytest.raises(ValueError, match="read-only"):
        store.place_values["population"].value[0, 0] = 0
    with pytest.raises(ValueError, match="read-only"):
        store.age_sex.persons[0, 0, 0, 0] = 0
    with pytest.raises(TypeError):
        store.indicators["population"] = None


def test_metadata_speaks_all_languages(store):
    assert store.indicators["share_65plus"].title.nn == "Share 65plus nn"
    assert [source.table for source in store.sources_of("population")] == ["07459"]


@pytest.mark.parametrize(
    "name", ["observations", "indicators", "treated", "age_sex", "trends", "targets"]
)
def test_a_missing_table_is_named_with_the_way_out(tmp_path, name):
    folder = factories.snapshot(tmp_path / "published")
    (folder / f"{name}.parquet").unlink()
    with pytest.raises(
        SnapshotError, match=rf"{name}\.parquet: .*python -m etl build.*git checkout"
    ):
        Store.open(folder)


def test_a_table_that_is_not_parquet_is_named(tmp_path):
    folder = factories.snapshot(tmp_path / "published")
    (folder / "places.parquet").write_text("half a file")
    with pytest.raises(SnapshotError, match=r"places\.parquet: the table can't be read"):
        Store.open(folder)


def test_a_lost_column_is_named(tmp_path):
    folder = factories.snapshot(tmp_path / "published")
    import pandas as pd

    pd.read_parquet(folder / "areas.parquet").drop(columns="kind").to_parquet(
        folder / "areas.parquet"
    )
    with pytest.raises(SnapshotError, match=r"areas\.parquet: the table lacks the columns kind"):
        Store.open(folder)


def test_a_figure_for_an_unknown_place_is_an_error(tmp_path):
    strange = factories.observations("population", {"9999": (1, 2, 3, 4)})
    folder = factories.snapshot(tmp_path / "published", observations=strange)
    with pytest.raises(SnapshotError, match=r"observations\.parquet: '9999' is not known"):
        Store.open(folder)


def test_a_broken_manifest_is_named(tmp_path):
    folder = factories.snapshot(tmp_path / "published")
    (folder / "manifest.json").write_text("{", encoding="utf-8")
    with pytest.raises(SnapshotError, match=r"manifest\.json: not JSON"):
        Store.open(folder)
    (folder / "manifest.json").write_text(json.dumps({"version": "1"}), encoding="utf-8")
    with pytest.raises(SnapshotError, match="lacks data_date, built, code_version"):
        Store.open(folder)


def test_the_published_snapshot_opens():
    published = Path(__file__).parents[2] / "data" / "published"
    store = Store.open(published)
    assert len(store.places) == 357
    assert set(store.place_values) == set(store.indicators)


def test_the_snapshot_is_read_without_pandas(tmp_path):
    """The dashboard's own packages do without it, and importing it takes a second."""
    folder = factories.snapshot(tmp_path / "published")
    program = (
        "import sys; from pathlib import Path; from dashboard.data.store import Store; "
        f"Store.open(Path({str(folder)!r})); assert 'pandas' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[2])


def test_a_broken_snapshot_is_told_in_one_line_that_says_the_way_out(tmp_path, monkeypatch):
    snapshot = factories.snapshot(tmp_path)
    (snapshot / "trends.parquet").write_bytes(b"xx")
    monkeypatch.setattr("sys.argv", ["dashboard", "--data", str(snapshot)])
    with pytest.raises(SystemExit, match=r"trends\.parquet: .*git checkout"):
        main()
