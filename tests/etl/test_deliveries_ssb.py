"""Delivered SSB files: what a good one gives, and what a faulty one is told."""

from pathlib import Path

import pandas as pd
import pytest

from etl.contract import Status
from etl.sources.deliveries import (
    DeliveryAbsent,
    find_delivery,
    municipality_codes,
    parse_numbers,
    read_csv,
    read_sheet,
    require_known,
    require_unique,
    with_gaps,
)
from etl.tables import (
    arealprofiler,
    centrality,
    debt_income,
    kommunefakta,
    population_components,
    profile_2018,
    regions,
    turnout,
)
from etl.tables.model import DeliveryError

FIGURES = (
    arealprofiler,
    debt_income,
    kommunefakta,
    population_components,
    profile_2018,
    turnout,
)
TURNOUT_HEADER = "kom2024,aar,stemmeberettigede,avgitte_stemmer,valgdeltakelse_prosent\n"


def written(folder: Path, text: str, encoding: str = "utf-8", name: str = "a.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def cell(tidy: pd.DataFrame, variable: str, code: str, year: int) -> tuple[float, str]:
    row = tidy[(tidy["variable"] == variable) & (tidy["code"] == code) & (tidy["year"] == year)]
    assert len(row) == 1
    return row["value"].item(), row["status"].item()


class TestOpening:
    def test_a_csv_is_text_indexed_by_row_in_the_file(self, tmp_path):
        frame = read_csv(
            written(tmp_path, "\ufeffkode,tall,mer\n0301,007,x\n\n1101,2,y\n"), ("kode", "tall")
        )
        assert frame.to_dict("index") == {
            2: {"kode": "0301", "tall": "007"},
            4: {"kode": "1101", "tall": "2"},
        }

    def test_a_sheet_keeps_leading_zeros_and_skips_title_rows(self, tmp_path):
        path = tmp_path / "a.xlsx"
        pd.DataFrame([["kode", "tall"], ["0301", 7]]).to_excel(
            path, header=["Tittel", ""], index=False, sheet_name="Ark"
        )
        frame = read_sheet(path, ("kode", "tall"), sheet="Ark", skip_rows=1)
        assert frame.to_dict("index") == {3: {"kode": "0301", "tall": "7"}}

    def test_a_renamed_column_is_told_with_the_columns_found(self, tmp_path):
        with pytest.raises(
            DeliveryError, match=r"a.csv: missing column 'tall'; .*'kode', 'antall'"
        ):
            read_csv(written(tmp_path, "kode,antall\n0301,1\n"), ("kode", "tall"))

    def test_another_separator_shows_as_one_column(self, tmp_path):
        with pytest.raises(DeliveryError, match="the file has 'kode;tall'"):
            read_csv(written(tmp_path, "kode;tall\n0301;1\n"), ("kode", "tall"))

    def test_latin_1_for_utf_8_names_the_line_and_the_cure(self, tmp_path):
        with pytest.raises(
            DeliveryError, match="line 2 is not utf-8-sig; save the file as 'CSV UTF-8'"
        ):
            read_csv(written(tmp_path, "navn\nVærøy\n", "latin-1"), ("navn",))

    def test_utf_8_for_latin_1_does_not_pass_as_gibberish(self, tmp_path):
        with pytest.raises(DeliveryError, match="saved as UTF-8, expected latin-1"):
            read_csv(written(tmp_path, "navn\nVærøy\n"), ("navn",), encoding="latin-1")

    def test_a_row_with_too_many_cells_is_no_table(self, tmp_path):
        with pytest.raises(DeliveryError, match="not a table separated by ','"):
            read_csv(written(tmp_path, "kode,tall\n0301,1,2\n"), ("kode", "tall"))

    def test_headings_without_rows_are_told(self, tmp_path):
        with pytest.raises(DeliveryError, match="no rows below the headings"):
            read_csv(written(tmp_path, "kode,tall\n"), ("kode", "tall"))

    def test_a_web_page_named_xlsx_is_told(self, tmp_path):
        with pytest.raises(DeliveryError, match="not an Excel workbook"):
            read_sheet(written(tmp_path, "<html></html>", name="a.xlsx"), ("kode",))

    def test_another_sheet_name_is_told_with_the_sheets_found(self, tmp_path):
        path = tmp_path / "a.xlsx"
        pd.DataFrame({"kode": ["0301"]}).to_excel(path, index=False, sheet_name="Ark2")
        with pytest.raises(DeliveryError, match="no sheet 'Ark1'; the sheets are 'Ark2'"):
            read_sheet(path, ("kode",), sheet="Ark1")

    def test_no_folder_is_an_absent_delivery(self, tmp_path):
        with pytest.raises(DeliveryAbsent, match="no folder 'mappe'"):
            find_delivery(tmp_path, "mappe/a.csv")

    def test_a_folder_without_the_file_is_a_fault(self, tmp_path):
        written(tmp_path, "x", name="b.csv")
        with pytest.raises(
            DeliveryError, match=r"has 'b.csv'; rename the delivered file to 'a.csv'"
        ):
            find_delivery(tmp_path.parent, f"{tmp_path.name}/a.csv")


class TestNumbers:
    @pytest.mark.parametrize(
        ("text", "value"),
        [("1 234,5", 1234.5), ("-2,7", -2.7), ("\u22123", -3), ("1\u00a0000", 1000), ("0", 0)],
    )
    def test_norwegian_numbers(self, text, value):
        values, statuses = parse_numbers(pd.Series([text]), "a", decimal=",", thousands=" ")
        assert values.tolist() == [value]
        assert statuses.tolist() == ["normal"]

    def test_marks_are_gaps_with_a_reason_and_never_zero(self):
        values, statuses = parse_numbers(pd.Series(["..", "*", ":", ".", ""]), "a")
        assert values.isna().all()
        assert statuses.tolist() == [
            "missing",
            "suppressed",
            "suppressed",
            "not_applicable",
            "missing",
        ]

    def test_text_for_a_number_names_row_column_and_value(self):
        column = pd.Series(["1", "ukjent"], index=[2, 3], name="tall")
        with pytest.raises(DeliveryError, match=r"a.csv: row 3, column 'tall': 'ukjent' is not"):
            parse_numbers(column, "a.csv")

    def test_a_decimal_point_where_commas_are_declared_is_not_a_thousand(self):
        with pytest.raises(DeliveryError, match=r"'1.234' is not a number"):
            parse_numbers(pd.Series(["1.234"], name="tall"), "a", decimal=",")


class TestCodes:
    def test_codes_written_as_numbers_get_their_zero_when_declared(self):
        assert municipality_codes(pd.Series(["301"]), "a", is_padded=False).tolist() == ["0301"]

    def test_a_lost_leading_zero_is_told(self):
        with pytest.raises(DeliveryError, match=r"row 2, .*'301' is not .*leading zeros lost"):
            municipality_codes(pd.Series(["301"], index=[2], name="kode"), "a")

    def test_an_unknown_municipality_is_told(self):
        with pytest.raises(DeliveryError, match="row 5: unknown municipality: '9999'"):
            require_known(pd.Series(["0301", "9999"], index=[4, 5]), {"0301"}, "a")

    def test_a_double_key_names_both_rows(self):
        frame = pd.DataFrame({"kode": ["0301", "1101", "0301"]}, index=[2, 3, 4])
        with pytest.raises(DeliveryError, match="rows 2, 4 share kode '0301'; keep one"):
            require_unique(frame, ("kode",), "a")

    def test_a_code_left_out_of_a_year_is_missing(self):
        tidy = pd.DataFrame(
            {
                "variable": ["v", "v", "v"],
                "code": ["0001", "0002", "0001"],
                "division": 2024,
                "year": [2020, 2020, 2021],
                "value": [1.0, 2.0, 3.0],
                "status": "normal",
            }
        )
        full = with_gaps(tidy, {"0001", "0002"})
        assert len(full) == 4
        assert full[full["value"].isna()][["code", "year", "status"]].to_numpy().tolist() == [
            ["0002", 2021, "missing"]
        ]


class TestArealprofiler:
    @staticmethod
    def sheet(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
        fill = [(name, "0301", "2022", "5") for name in arealprofiler.SERIES]
        return pd.DataFrame(
            [*fill, *rows], columns=["statistikkvariabel", "kommunenr", "år", "verdi"]
        )

    def test_a_place_left_out_is_missing(self):
        tidy = arealprofiler.tidy_profiles(
            self.sheet(("Nye boliger siste 4 år", "5616", "2022", "8")), "a"
        )
        assert cell(tidy, "new_dwellings_4y", "5616", 2022) == (8, "normal")
        assert cell(tidy, "new_cabins_4y", "5616", 2022)[1] == Status.MISSING

    def test_one_figure_for_two_joined_municipalities_is_ambiguous(self):
        tidy = arealprofiler.tidy_profiles(
            self.sheet(
                ("Andel boliger i blokk. Prosent", "1508", "2022", "20"),
                ("Andel boliger i blokk. Prosent", "1508", "2024", "24"),
                ("Nye boliger siste 4 år", "1508", "2022", "9"),
                ("Nye boliger siste 4 år", "1580", "2022", "1"),
            ),
            "a",
        )
        assert cell(tidy, "block_pct", "1508", 2022)[1] == Status.AMBIGUOUS
        assert cell(tidy, "block_pct", "1508", 2024) == (24, "normal")
        assert cell(tidy, "new_dwellings_4y", "1508", 2022) == (9, "normal")

    def test_zero_reported_by_nobody_is_not_zero(self):
        name = "Omdisponering av dyrket jord siste 4 år. Dekar"
        tidy = arealprofiler.tidy_profiles(
            self.sheet((name, "5059", "2019", "0"), (name, "5059", "2020", "0")), "a"
        )
        assert cell(tidy, "farmland_lost_daa", "5059", 2019)[1] == Status.AMBIGUOUS
        assert cell(tidy, "farmland_lost_daa", "5059", 2020) == (0, "normal")

    def test_a_renamed_series_is_told(self):
        sheet = self.sheet().replace("Nye boliger siste 4 år", "Nye boliger")
        with pytest.raises(DeliveryError, match="no rows for 'Nye boliger siste 4 år'"):
            arealprofiler.tidy_profiles(sheet, "a")

    def test_a_figure_given_twice_is_told(self):
        with pytest.raises(DeliveryError, match="keep one of them"):
            arealprofiler.tidy_profiles(
                self.sheet(("Nye boliger siste 4 år", "0301", "2022", "5")), "a"
            )


class TestTurnout:
    def test_an_election(self, tmp_path):
        tidy = turnout.read(written(tmp_path, TURNOUT_HEADER + "5616,2023,800,600,75.0\n"))
        assert cell(tidy, "eligible_voters", "5616", 2023) == (800, "normal")
        assert cell(tidy, "votes_cast", "5616", 2023) == (600, "normal")
        assert cell(tidy, "turnout_pct", "5616", 2023) == (75, "normal")

    def test_voters_of_half_the_country_are_not_nordkapp(self, tmp_path):
        rows = "5620,2015,2417711,1440341,59.57\n5620,2019,2587,1500,58.0\n"
        tidy = turnout.read(written(tmp_path, TURNOUT_HEADER + rows))
        assert cell(tidy, "eligible_voters", "5620", 2015)[1] == Status.AMBIGUOUS
        assert cell(tidy, "eligible_voters", "5620", 2019) == (2587, "normal")

    def test_more_votes_than_voters_is_told(self, tmp_path):
        with pytest.raises(DeliveryError, match="more votes than voters in 5616, 2023"):
            turnout.read(written(tmp_path, TURNOUT_HEADER + "5616,2023,8,600,75.0\n"))


def test_means_of_two_joined_municipalities_are_ambiguous(tmp_path):
    text = "kom2024,Gjeld,Brutto,gjeldsgrad\n1508,3,2,1.5\n5616,1,2,0.5\n"
    tidy = debt_income.read(written(tmp_path, text))
    assert cell(tidy, "debt_ratio", "1508", 2021)[1] == Status.AMBIGUOUS
    assert cell(tidy, "debt_ratio", "5616", 2021) == (0.5, "normal")


class TestKommunefakta:
    NAMES = pd.DataFrame(
        {
            "code": ["1815", "0821", "1903"],
            "name": ["Bø (Nordland)", "Bø (Telemark)", "Harstad - Hárstták"],
            "population": ["2616", "6630", "24820"],
        }
    )
    COLUMNS = (
        "Kommune",
        "Folketall",
        "Bøker lånt årlig",
        "Driftsresultat i prosent",
        "Lånegjeld per innbygger",
        "Driftsutgifter per innbygger",
    )

    def facts(self, *rows: tuple[str, ...]) -> pd.DataFrame:
        frame = pd.DataFrame(rows, columns=self.COLUMNS)
        return kommunefakta.tidy_facts(frame, self.NAMES, "a")

    @pytest.mark.parametrize(
        ("name", "slug"),
        [("Bø (Nordland)", "bo-nordland"), ("Kárásjohka - Karasjok", "karasjohka-karasjok")],
    )
    def test_names_as_in_the_address_of_the_page(self, name, slug):
        assert kommunefakta.slug(name) == slug

    def test_namesakes_are_kept_apart_and_sami_names_may_be_left_out(self):
        tidy = self.facts(
            ("bo-telemark", "6630", "6 214", "1,5", "27 390", "1"),
            ("bo-nordland", "2616", "100", "—", "2", "1"),
            ("harstad", "N/A", "N/A", "N/A", "N/A", "N/A"),
        )
        assert cell(tidy, "library_loans", "0821", 2018) == (6214, "normal")
        assert cell(tidy, "operating_result_pct", "0821", 2018) == (1.5, "normal")
        assert cell(tidy, "library_loans", "1815", 2018) == (100, "normal")
        assert cell(tidy, "operating_result_pct", "1815", 2018)[1] == Status.MISSING
        assert cell(tidy, "library_loans", "1903", 2018)[1] == Status.MISSING

    def test_a_shifted_row_and_a_scrap_of_web_page_are_missing(self):
        tidy = self.facts(
            ("bo-telemark", "6630", "10,6", "79,3", "87 628", ""),
            ("bo-nordland", "2616", "100", "<a href>12</a>", "2", "1"),
        )
        assert cell(tidy, "library_loans", "0821", 2018)[1] == Status.MISSING
        assert cell(tidy, "operating_result_pct", "1815", 2018)[1] == Status.MISSING

    def test_an_unknown_name_is_told(self):
        with pytest.raises(DeliveryError, match="'bo' names 2 municipalities"):
            self.facts(("bo", "6630", "1", "1", "1", "1"))

    def test_a_name_with_another_population_is_told(self):
        with pytest.raises(DeliveryError, match="is it another place"):
            self.facts(("bo-nordland", "6630", "1", "1", "1", "1"))


def test_centrality_outside_its_range_is_told(tmp_path):
    text = "kommunenummer,sent_indeks,sent_klasse\n0301,1001,1\n"
    with pytest.raises(DeliveryError, match="row 2: index 0-1000"):
        centrality.read(written(tmp_path, text))


def test_counties_are_named_as_areas():
    row = {
        "kommune_kode": "5616",
        "kommune_navn": "Hasvik",
        "oekonomiskregion_kode": "56001",
        "oekonomiskregion_navn": "Vest-Finnmark",
        "fylke_kode": "5600",
        "fylke_navn": "Finnmark fylkeskommune - Finnmárkku fylkkagielda",
        "sentralitetsklasse": "06",
    }
    table = regions.tidy_regions(pd.DataFrame([row]), "a")
    assert table.iloc[0][["county", "county_name", "centrality_class"]].tolist() == [
        "56",
        "Finnmark",
        6,
    ]


def test_what_a_new_municipality_did_not_have_is_not_zero():
    frame = pd.DataFrame(
        {
            "kommunenummer": ["5055"],
            "aar_start": "2011",
            "aar_slutt": "2026",
            "aar_uten_folketall": "9.0",
            "fodselsoverskudd_sum": "-134.0",
            "nettoinnflytting_sum": "248.0",
            "sammenlignbar": "false",
            "folkemengde_start": "0",
            "folkemengde_slutt": "6075",
        }
    )
    tidy = population_components.tidy_components(frame, "a")
    assert cell(tidy, "population_2011", "5055", 2011)[1] == Status.AMBIGUOUS
    assert cell(tidy, "natural_increase_15y", "5055", 2025)[1] == Status.AMBIGUOUS
    assert cell(tidy, "population_2026", "5055", 2026) == (6075, "normal")


@pytest.fixture(scope="module")
def delivered(request) -> dict[str, pd.DataFrame]:
    """Every SSB delivery, read once."""
    root = request.getfixturevalue("shared") / "deliveries"
    modules = (*FIGURES, centrality, regions)
    return {
        module.__name__.rpartition(".")[2]: module.read(find_delivery(root, module.DELIVERY.path))
        for module in modules
    }


@pytest.mark.replay
class TestDelivered:
    @pytest.mark.parametrize(
        ("table", "variable", "code", "year", "value"),
        [
            ("arealprofiler", "new_dwellings_4y", "5616", 2024, 2),
            ("arealprofiler", "moves_within_per_1000", "5616", 2015, 69),
            ("arealprofiler", "farmland_lost_daa", "5616", 2021, 10),
            ("arealprofiler", "low_income_pct", "5616", 2022, 13.8),
            ("turnout", "votes_cast", "5616", 1987, 755),
            ("turnout", "eligible_voters", "5616", 2023, 793),
            ("debt_income", "debt_ratio", "5616", 2021, 0.873),
            ("profile_2018", "establishments", "2015", 2018, 58),
            ("profile_2018", "net_result_pct", "2015", 2018, 6.1),
            ("kommunefakta", "library_loans", "2015", 2018, 414),
            ("kommunefakta", "debt_per_inhabitant_nok", "2015", 2018, 54941),
            ("population_components", "net_migration_15y", "5616", 2025, 93),
        ],
    )
    def test_figures_of_hasvik(self, delivered, table, variable, code, year, value):
        assert cell(delivered[table], variable, code, year) == (value, "normal")

    @pytest.mark.parametrize(
        ("table", "places"),
        [
            ("arealprofiler", 357),
            ("turnout", 357),
            ("debt_income", 356),
            ("kommunefakta", 422),
            ("profile_2018", 422),
            ("population_components", 357),
        ],
    )
    def test_places(self, delivered, table, places):
        assert delivered[table]["code"].nunique() == places

    @pytest.mark.parametrize(
        ("variable", "first", "last", "years"),
        [
            ("distance_to_centre_zone_km", 2019, 2024, 6),
            ("urban_settlement_pct", 2015, 2023, 9),
            ("low_income_pct", 2018, 2022, 5),
            ("new_dwellings_4y", 2019, 2024, 6),
            ("working_in_own_municipality_pct", 2019, 2022, 4),
            ("safe_recreation_pct", 2022, 2024, 2),
            ("shore_accessible_pct", 2000, 2024, 10),
        ],
    )
    def test_years_of_the_profiles(self, delivered, variable, first, last, years):
        tidy = delivered["arealprofiler"]
        found = sorted(tidy.loc[tidy["variable"] == variable, "year"].unique())
        assert (found[0], found[-1], len(found)) == (first, last, years)

    def test_turnout_is_votes_over_voters_as_published(self, delivered):
        table = delivered["turnout"].pivot(
            index=["code", "year"], columns="variable", values="value"
        )
        counted = 100 * table["votes_cast"] / table["eligible_voters"]
        rounding = (100 / table["eligible_voters"]).clip(lower=0.051)  # a tenth, or one vote
        assert ((counted - table["turnout_pct"]).abs() <= rounding)[counted.notna()].all()

    def test_voters_change_little_between_two_elections(self, delivered):
        """Vik is let off in 1987: in 1992 it was given villages of a neighbour."""
        tidy = delivered["turnout"]
        voters = tidy[tidy["variable"] == "eligible_voters"].pivot(
            index="code", columns="year", values="value"
        )
        step = voters / voters.shift(-1, axis=1)
        step = step.drop(index="4639")
        assert step.min(axis=None) > 0.8
        assert step.max(axis=None) < 1.25

    def test_classes_agree_with_the_regions(self, delivered):
        both = delivered["centrality"].merge(delivered["regions"], on="place", suffixes=("", "_r"))
        assert len(both) == 357
        assert (both["centrality_class"] == both["centrality_class_r"]).all()

    def test_regions_cover_15_counties(self, delivered):
        assert delivered["regions"]["county_name"].nunique() == 15

    def test_every_municipality_of_2018_has_its_facts(self, delivered):
        facts = delivered["kommunefakta"]
        loans = facts[facts["variable"] == "library_loans"]
        assert set(loans["code"]) == set(delivered["profile_2018"]["code"])
        assert loans["value"].notna().sum() == 416
