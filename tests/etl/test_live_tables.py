"""Live-only tables: cells become figures that add up, and queries fit the tables' metadata."""

from dataclasses import replace
from itertools import product

import pandas as pd
import pytest

from etl.contract import DIVISION, LANGUAGES
from etl.indicators import jobs, live, places, services, settlement
from etl.sources.errors import QueryRefused
from etl.sources.pxweb import ALL, Pick, Query, resolve
from etl.tables import live as live_tables
from etl.tables.live_kostra import REGION
from etl.tables.live_shapes import municipal, summed, whole_years
from etl.tables.model import check_tidy
from etl.tables.registry import API_TABLES, DELIVERIES

BY_QUERY = {query.name: table for table in live_tables.TABLES for query in table.queries}
BY_ID = {indicator.meta.id: indicator for indicator in live.INDICATORS}


def cells(values: dict[tuple[str, ...], float], *dimensions: str) -> pd.DataFrame:
    """Return a frame as the statistics bank's answers give it: categories, value and status."""
    frame = pd.DataFrame(list(values), columns=list(dimensions)).astype("category")
    status = ["missing" if pd.isna(value) else "normal" for value in values.values()]
    return frame.assign(value=list(values.values()), status=status)


def tidy(query: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the tidy figures of a table from the cells of its one query, checked."""
    table = BY_QUERY[query]
    return check_tidy(table.tidy({query: frame}), query, table.variables)


def figures(tidied: pd.DataFrame) -> dict[tuple[str, str, int], float]:
    keys = zip(tidied["variable"], tidied["code"], tidied["year"], strict=True)
    return dict(zip(keys, tidied["value"], strict=True))


def metadata(query: Query, **labels: str) -> dict:
    """Return metadata in which all that the query names exists, with labels that fit."""
    dimensions = {}
    for pick in query.picks:
        names = dict(zip(pick.codes, pick.labelled, strict=False))
        codes = [code for code in (*pick.codes, pick.first) if code not in {ALL, ""}]
        codes = codes or ["5501"]
        dimensions[pick.dimension] = {
            "category": {
                "index": {code: position for position, code in enumerate(codes)},
                "label": {
                    code: labels.get(code, LABELS.get(names.get(code, ""), code)) for code in codes
                },
            },
            "extension": {"codelists": [{"id": pick.codelist}] if pick.codelist else []},
        }
    return {"dimension": dimensions}


#: A label that each pattern in the queries fits.
LABELS = {
    "^(?!.*(i alt|alle))": "Andre husholdninger",
    "aleneboende": "Aleneboende",
    "^par med små barn": "Par med små barn (yngste barn 0-5 år)",
    "^mor/far med små barn": "Mor/far med små barn (yngste barn 0-5 år)",
    "MMMM|hovedalternativ": "Hovedalternativet (MMMM)",
    "alle|i alt": "Alle næringer",
    "jordbruk|fiske": "Jordbruk, skogbruk og fiske",
    "i alt": "Utdanningsnivå i alt",
    "grunnskole": "Grunnskolenivå",
    "hytter": "Hytter, sommerhus og lignende fritidsbygg",
    "helårsboliger": "Helårsboliger og våningshus benyttet som fritidsbolig",
    "^frie inntekter per innbygger": "Frie inntekter per innbygger (kr)",
    "netto driftsresultat": "Netto driftsresultat i prosent av brutto driftsinntekter",
    "per innbygger": "Beløp per innbygger (kr)",
    "netto lånegjeld": "Netto lånegjeld",
    "andel barn 1.5 år.*barnehage": "Andel barn 1-5 år i barnehage (prosent)",
    "barn.*per årsverk": "Barn per årsverk grunnbemanning (antall)",
    "gruppestørrelse": "Gruppestørrelse 2 (antall)",
    "80": "Andel innbyggere 80 år og over på sykehjem (prosent)",
}

QUERIES = [query for table in live_tables.TABLES for query in table.queries]


class TestDeclarations:
    def test_all_are_live_only(self):
        assert all(table.is_live_only for table in live_tables.TABLES)

    def test_variables_are_made_by_no_other_table(self):
        live_ids = [variable.id for table in live_tables.TABLES for variable in table.variables]
        others = {
            variable.id
            for table in (*API_TABLES, *DELIVERIES)
            if table not in live_tables.TABLES
            for variable in table.variables
        }
        assert len(set(live_ids)) == len(live_ids)
        assert not set(live_ids) & others

    def test_sources_and_queries_have_names_of_their_own(self):
        queries = [query.name for table in API_TABLES for query in table.queries]
        sources = [table.source.id for table in (*API_TABLES, *DELIVERIES)]
        live_sources = [table.source.id for table in live_tables.TABLES]
        assert len(set(queries)) == len(queries)
        assert all(sources.count(source) == 1 for source in live_sources)

    def test_summed_by_ssb_is_what_asks_for_the_summed_list(self):
        for table in live_tables.TABLES:
            lists = {pick.codelist for query in table.queries for pick in query.picks}
            assert ("agg_KommSummer" in lists) == table.is_summed_by_ssb

    @pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
    def test_each_pattern_stands_for_one_code(self, query):
        for pick in query.picks:
            assert len(pick.labelled) in {0, len(pick.codes)}


class TestQueries:
    @pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
    def test_resolves_against_metadata_that_fits(self, query):
        resolved = resolve(query, metadata(query))
        assert {pick.dimension for pick in resolved} == {pick.dimension for pick in query.picks}
        assert all(ALL not in pick.codes for pick in resolved)

    @pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
    def test_a_renamed_content_is_refused(self, query):
        content = next(pick for pick in query.picks if pick.dimension == "ContentsCode")
        renamed = replace(content, codes=("Renamed",), labelled=())
        others = tuple(pick for pick in query.picks if pick is not content)
        with pytest.raises(QueryRefused, match=content.codes[0]):
            resolve(query, metadata(replace(query, picks=(*others, renamed))))

    def test_a_code_that_means_something_else_is_refused_with_the_labels_there_are(self):
        (query,) = (query for query in QUERIES if query.name == "12134")
        with pytest.raises(QueryRefused, match="Langsiktig gjeld") as refusal:
            resolve(query, metadata(query, KOSAGD230000="Langsiktig gjeld"))
        assert "Frie inntekter per innbygger" in str(refusal.value)

    def test_a_total_among_the_household_types_is_refused(self):
        (query,) = (query for query in QUERIES if query.name == "06070")
        with pytest.raises(QueryRefused, match="Alle husholdninger"):
            resolve(query, metadata(query, **{"000": "Alle husholdninger"}))

    def test_labels_are_matched_whatever_their_case(self):
        query = Query("q", "1", (Pick("ContentsCode", ("A",), labelled=("debt",)),))
        assert resolve(query, metadata(query, A="Net DEBT"))[0].codes == ("A",)

    def test_an_uneliminable_dimension_left_out_is_refused(self):
        (query,) = (query for query in QUERIES if query.name == "05940")
        answer = metadata(query)
        answer["dimension"]["Byggeareal"] = {"category": {"index": {"01": 0}}}
        with pytest.raises(QueryRefused, match="Byggeareal"):
            resolve(query, answer)


class TestShapes:
    REGIONS = ("K-5501", "K-Rest", "0", "F-55", "EAK", "EKG01", "1234u", "0101", "5501")

    def test_plain_codes_are_kept_without_the_sums_beside_them(self):
        frame = cells({(region,): 1 for region in self.REGIONS}, "Region")
        assert municipal(frame)["Region"].tolist() == ["0101", "5501"]

    def test_summed_codes_are_kept_without_the_rest_that_has_no_place(self):
        frame = cells({(region,): 1 for region in self.REGIONS}, "Region")
        assert summed(frame)["Region"].tolist() == ["K-5501"]

    def test_a_year_without_all_its_quarters_is_left_out(self):
        quarters = [f"2024K{quarter}" for quarter in range(1, 5)]
        frame = cells({(period,): 1 for period in ["2023K4", *quarters, "2025K1"]}, "Tid")
        assert whole_years(frame)["Tid"].tolist() == ["2024"] * 4

    def test_a_table_by_year_has_whole_years(self):
        frame = cells({("2023",): 1, ("2024",): 2}, "Tid")
        assert whole_years(frame)["Tid"].tolist() == ["2023", "2024"]


class TestTables:
    def test_births_of_four_quarters_are_summed(self):
        periods = [*(f"2024K{quarter}" for quarter in range(1, 5)), "2025K1"]
        contents = ("Fodte2", "Tilflytting7", "Fraflytting8")
        values = dict.fromkeys(product(("K-5501", "K-Rest"), contents, periods), 2.0)
        tidied = tidy("01222", cells(values, "Region", "ContentsCode", "Tid"))
        assert figures(tidied) == {
            ("births", "5501", 2024): 8,
            ("moved_in_domestic", "5501", 2024): 8,
            ("moved_out_domestic", "5501", 2024): 8,
        }
        assert set(tidied["division"]) == {DIVISION}

    def test_a_year_with_a_missing_quarter_is_missing(self):
        periods = [f"2024K{quarter}" for quarter in range(1, 5)]
        contents = ("Fodte2", "Tilflytting7", "Fraflytting8")
        values = dict.fromkeys(product(("K-5501",), contents, periods), 2.0)
        values["K-5501", "Fodte2", "2024K3"] = float("nan")
        tidied = tidy("01222", cells(values, "Region", "ContentsCode", "Tid"))
        births = tidied[tidied["variable"] == "births"]
        assert births["value"].isna().all()
        assert births["status"].tolist() == ["missing"]

    def test_households_are_the_sum_of_all_types(self):
        types = [f"{number:03}" for number in range(11)]
        values = {("K-5501", kind, "Husholdninger", "2025"): 10.0 for kind in types}
        tidied = tidy("06070", cells(values, "Region", "HushType", "ContentsCode", "Tid"))
        assert figures(tidied) == {
            ("households_all_types", "5501", 2025): 110,
            ("households_one_person", "5501", 2025): 10,
            ("households_small_children", "5501", 2025): 20,
        }

    def test_the_projection_is_an_estimate_dated_by_its_start(self):
        ages = ("079", "080", "105+")
        values = {("5501", sex, age, "Personer", "2050"): 1.0 for sex in ("1", "2") for age in ages}
        tidied = tidy("14746", cells(values, "Region", "Kjonn", "Alder", "ContentsCode", "Tid"))
        assert figures(tidied) == {
            ("projected_population_2050", "5501", 2026): 6,
            ("projected_80plus_2050", "5501", 2026): 4,
        }
        assert set(tidied["status"]) == {"estimated"}

    def test_jobs_break_in_2015(self):
        values = {
            ("K-5501", industry, "SysselsatteArb", year): 7.0
            for industry in ("00-99", "01-03")
            for year in ("2014", "2015")
        }
        tidied = tidy("13470_all_years", cells(values, "Region", "NACE2007", "ContentsCode", "Tid"))
        status = tidied.set_index(["variable", "year"])["status"]
        assert status["jobs_all", 2014] == "normal"
        assert status["jobs_all", 2015] == "break"

    def test_the_balance_stands_in_the_codes_of_each_year(self):
        values = {
            (region, "0", "15-74", content, year): 5.0
            for region, year in (("1902", "2019"), ("5401", "2020"))
            for content in ("SysselBosted", "SysselArbsted")
        }
        tidied = tidy("11618", cells(values, "Region", "Kjonn", "Alder", "ContentsCode", "Tid"))
        assert (tidied["division"] == tidied["year"]).all()
        assert figures(tidied)["workers_by_workplace", "1902", 2019] == 5

    def test_bankruptcies_of_four_quarters_are_summed(self):
        values = {
            ("5501", "_T", "Konkurser", f"2025K{quarter}"): float(quarter)
            for quarter in range(1, 5)
        }
        tidied = tidy("14729", cells(values, "Region", "NACE2025", "ContentsCode", "Tid"))
        assert figures(tidied) == {("bankruptcies", "5501", 2025): 10}
        assert tidied["division"].tolist() == [2025]

    def test_sick_leave_is_the_fourth_quarter_and_no_mean(self):
        values = {
            ("5501", "0", "Sykefraversprosent", f"2024K{quarter}"): float(quarter)
            for quarter in range(1, 5)
        }
        tidied = tidy("12451", cells(values, "Region", "Kjonn", "ContentsCode", "Tid"))
        assert figures(tidied) == {("sick_leave_4th_quarter_pct", "5501", 2024): 4}

    def test_schooling_is_persons_by_level(self):
        values = {
            ("5501", "00", "0", "Personer", "2024"): 100.0,
            ("5501", "01", "0", "Personer", "2024"): 25.0,
        }
        tidied = tidy("09429", cells(values, "Region", "Nivaa", "Kjonn", "ContentsCode", "Tid"))
        assert figures(tidied) == {
            ("residents_16plus", "5501", 2024): 100,
            ("basic_education_only", "5501", 2024): 25,
        }

    def test_holiday_houses_are_apart_from_homes_used_for_holidays(self):
        values = {
            ("K-5501", "991", "Fritidshus", "2026"): 30.0,
            ("K-5501", "162-163", "Fritidshus", "2026"): 4.0,
        }
        tidied = tidy("03174", cells(values, "Region", "BygnType", "ContentsCode", "Tid"))
        assert figures(tidied) == {
            ("holiday_houses", "5501", 2026): 30,
            ("year_round_houses_for_holidays", "5501", 2026): 4,
        }

    @pytest.mark.parametrize(
        ("query", "content", "variable"),
        [
            ("05940", "Fullforte", "dwellings_completed"),
            ("04861", "Bosatte", "urban_settlement_residents"),
        ],
    )
    def test_a_table_by_content_is_summed_by_ssb(self, query, content, variable):
        values = {("K-5501", content, "2024"): 3.0, ("K-Rest", content, "2024"): 9.0}
        tidied = tidy(query, cells(values, "Region", "ContentsCode", "Tid"))
        assert figures(tidied) == {(variable, "5501", 2024): 3}

    @pytest.mark.parametrize(
        ("query", "content", "variable"),
        [
            ("09588", "Nettoinnvandring", "net_immigration"),
            ("11342", "LandArealKm2", "land_area_km2"),
            ("13556", "BosatteProsent", "neet_15_29_pct"),
        ],
    )
    def test_current_codes_stand_in_the_division_of_their_year(self, query, content, variable):
        values = {("5501", content, "2024"): 3.0, ("5501", content, "2023"): float("nan")}
        tidied = tidy(query, cells(values, "Region", "ContentsCode", "Tid"))
        assert figures(tidied)[variable, "5501", 2024] == 3
        assert tidied.set_index("year")["status"][2023] == "missing"
        assert (tidied["division"] == tidied["year"]).all()

    @pytest.mark.parametrize("query", ["12134", "12137", "13502", "12255", "12293"])
    def test_key_figures_are_rates_of_municipalities_only(self, query):
        table = BY_QUERY[query]
        (contents,) = (pick for pick in table.queries[0].picks if pick.dimension == "ContentsCode")
        values = dict.fromkeys(
            product(("5501", "EAK", "EKG01", "5503"), contents.codes, ("2024",)), 1.5
        )
        tidied = tidy(query, cells(values, REGION, "ContentsCode", "Tid"))
        assert set(tidied["code"]) == {"5501", "5503"}
        assert {variable.kind for variable in table.variables} == {"rate"}


class TestIndicators:
    def test_ids_are_unique_among_all(self):
        others = {
            indicator.meta.id
            for module in (settlement, jobs, services, places)
            for indicator in module.INDICATORS
        }
        assert len(BY_ID) == len(live.INDICATORS)
        assert not set(BY_ID) & others

    def test_each_needs_declared_variables_and_one_that_only_the_live_source_has(self):
        declared = {
            variable.id for table in (*API_TABLES, *DELIVERIES) for variable in table.variables
        }
        live_ids = {variable.id for table in live_tables.TABLES for variable in table.variables}
        for indicator in live.INDICATORS:
            assert set(indicator.formula.variables) <= declared
            assert set(indicator.formula.variables) & live_ids

    def test_every_live_variable_is_shown(self):
        used = {name for indicator in live.INDICATORS for name in indicator.formula.variables}
        for table in live_tables.TABLES:
            assert {variable.id for variable in table.variables} <= used

    @pytest.mark.parametrize("indicator", live.INDICATORS, ids=lambda indicator: indicator.meta.id)
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_words_are_written_and_fit(self, indicator, language):
        for field in ("unit", "title", "short", "definition", "caution"):
            text = getattr(getattr(indicator.meta, field), language)
            assert text
            assert text == text.strip()
            assert "  " not in text
        assert len(getattr(indicator.meta.short, language)) <= 32
        definition = getattr(indicator.meta.definition, language)
        assert definition.endswith(".")
        assert getattr(indicator.meta.caution, language).endswith(".")
        assert any(name in definition for name in ("SSB", "Statistisk", "Statistics Norway"))

    @pytest.mark.parametrize("indicator", live.INDICATORS, ids=lambda indicator: indicator.meta.id)
    def test_the_definition_names_its_table(self, indicator):
        tables = {
            table.source.table
            for table in live_tables.TABLES
            for variable in table.variables
            if variable.id in indicator.formula.variables
        }
        for language in LANGUAGES:
            definition = getattr(indicator.meta.definition, language)
            assert all(table in definition for table in tables)

    def test_no_interval_is_claimed_for_a_projection(self):
        index = pd.MultiIndex.from_tuples([("5501", 2026)], names=["place", "year"])
        panel = {
            name: pd.DataFrame({"value": value, "status": "estimated"}, index=index)
            for name, value in (
                ("projected_80plus_2050", [20.0]),
                ("projected_population_2050", [80.0]),
                ("population", [100.0]),
            )
        }
        for name, expected in (
            ("projected_80plus_share_2050", 25),
            ("projected_population_2050", 80),
        ):
            row = BY_ID[name].formula.compute(panel).iloc[0]
            assert row["value"] == expected
            assert row["status"] == "estimated"
            assert pd.isna(row["lower"])
