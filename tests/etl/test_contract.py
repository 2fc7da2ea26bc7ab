"""The contract: tables take the promised shape, and every fault is told at once."""

import pandas as pd
import pytest

from etl.contract import (
    GEOMETRY_FILES,
    LANGUAGES,
    OBSERVATIONS,
    PLACES,
    TABLES,
    IndicatorMeta,
    SchemaError,
    Status,
    Table,
    Text,
    meta_columns,
    standing,
)

FIGURES = Table(
    "figures",
    {"place": "str", "year": "int16", "value": "float64", "note": "str"},
    ("place", "year"),
    frozenset({"value"}),
)


def figures(**columns: list[object]) -> pd.DataFrame:
    rows = {"place": ["1101", "0301"], "year": [2024, 2024], "value": [1, None], "note": ["", "b"]}
    return pd.DataFrame(rows | columns)


class TestConform:
    def test_types_order_and_sorting_are_the_contract_s(self):
        frame = FIGURES.conform(figures()[["note", "value", "year", "place"]])
        assert list(frame) == ["place", "year", "value", "note"]
        assert {name: str(kind) for name, kind in frame.dtypes.items()} == FIGURES.columns
        assert list(frame["place"]) == ["0301", "1101"]
        assert list(frame.index) == [0, 1]

    def test_the_frame_itself_is_left_alone(self):
        frame = figures()
        FIGURES.conform(frame)
        pd.testing.assert_frame_equal(frame, figures())

    def test_conforming_twice_is_conforming_once(self):
        once = FIGURES.conform(figures())
        pd.testing.assert_frame_equal(FIGURES.conform(once), once)

    def test_every_missing_and_unknown_column_is_named(self):
        frame = figures(extra=[1, 2], more=[1, 2]).drop(columns=["year", "note"])
        with pytest.raises(SchemaError) as told:
            FIGURES.conform(frame)
        assert str(told.value) == (
            "figures: missing column 'year'; missing column 'note'; "
            "unknown column 'extra'; unknown column 'more'"
        )

    def test_empty_cells_and_shared_keys_are_told_together(self):
        with pytest.raises(SchemaError) as told:
            FIGURES.conform(figures(place=["0301", "0301"], note=[None, "b"]))
        assert str(told.value) == (
            "figures: column 'note' has 1 empty cells; 2 rows share a key, for example "
            "{'place': '0301', 'year': 2024}"
        )

    def test_a_cell_may_be_empty_where_the_contract_says_so(self):
        assert FIGURES.conform(figures(value=[None, None]))["value"].isna().all()

    def test_a_year_that_is_no_number_is_refused(self):
        with pytest.raises(ValueError, match="2024–25"):
            FIGURES.conform(figures(year=["2024–25", "2024"]))

    def test_an_empty_table_has_its_columns_and_types(self):
        frame = OBSERVATIONS.conform(pd.DataFrame(columns=list(OBSERVATIONS.columns)))
        assert {name: str(kind) for name, kind in frame.dtypes.items()} == OBSERVATIONS.columns

    def test_codes_keep_their_leading_zero(self):
        assert list(FIGURES.conform(figures())["place"])[0] == "0301"


class TestTables:
    @pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
    def test_key_and_nullable_columns_are_columns(self, table):
        assert set(table.key) <= set(table.columns)
        assert table.nullable <= set(table.columns)
        assert not table.nullable & set(table.key)
        assert table.filename == f"{table.name}.parquet"

    def test_no_two_files_share_a_name(self):
        names = [*(table.filename for table in TABLES), *GEOMETRY_FILES]
        assert len(names) == len(set(names))

    @pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
    def test_a_text_in_one_language_is_there_in_all(self, table):
        endings = tuple(f"_{language}" for language in LANGUAGES)
        stems = {name[:-3] for name in table.columns if name.endswith(endings)}
        assert {f"{stem}{ending}" for stem in stems for ending in endings} <= set(table.columns)

    def test_codes_are_text_everywhere(self):
        codes = {"place", "area", "county", "old_code", "example_place", "economic_region"}
        kinds = {table.columns[name] for table in TABLES for name in codes & set(table.columns)}
        assert kinds == {"str"}
        assert PLACES.columns["centrality_class"] == "Int8"


class TestStatus:
    def test_four_carry_a_value_and_four_say_why_there_is_none(self):
        carrying = {status.value for status in Status if status.has_value}
        assert carrying == {"normal", "provisional", "break", "estimated"}
        assert len(Status) == 8

    def test_each_has_its_own_sdmx_code(self):
        codes = {status.value: status.sdmx for status in Status}
        assert len(set(codes.values())) == len(Status)
        assert (codes["normal"], codes["missing"], codes["suppressed"]) == ("A", "O", "Q")


class TestMeta:
    def test_texts_are_spread_over_the_languages(self):
        words = Text("personer", "personar", "persons")
        meta = IndicatorMeta(
            "population", "freedom", "people", "count", words, 0, "neutral", *[words] * 4
        )
        row = meta_columns(meta)
        assert row["indicator"] == "population"
        assert (row["unit_nb"], row["unit_nn"], row["unit_en"]) == (
            "personer",
            "personar",
            "persons",
        )
        assert "id" not in row
        assert "unit" not in row


class TestStanding:
    @pytest.mark.parametrize(
        ("folders", "stands"),
        [
            (("published",), "published"),
            (("published", "published.new"), "published"),
            (("published", "published.old"), "published"),
            (("published.old", "published.new"), "published.old"),
            (("published.new",), "published"),
            ((), "published"),
        ],
    )
    def test_the_old_stands_until_the_new_is_in_place(self, tmp_path, folders, stands):
        for folder in folders:
            (tmp_path / folder).mkdir()
        assert standing(tmp_path / "published") == tmp_path / stands
