"""Files from NAV, Udir, KDD, Nkom and NIBR: what good and faulty ones give."""

import json

import pytest

from etl.tables import (
    ba_regions,
    broadband,
    district_figures,
    need_index,
    school_points,
    unemployment,
)
from etl.tables.model import DeliveryError
from tests.etl.delivered import figures, statuses, text, workbook


class TestSchoolPoints:
    YEARS = ("2015-16", "2016-17", "2017-18", "2018-19", "2019-20", "2020-21")

    def read(self, folder, municipalities, rename=None):
        """Each municipality is a number and six pairs of points and pupils."""
        columns = [
            f"{year}.Alle eierformer.Begge kjønn.{measure}"
            for year in self.YEARS
            for measure in ("Grunnskolepoeng", "Antall elever")
        ]
        headings = ["EnhetNivaa", "Fylkekode", "Kommunekode", *columns]
        rows = [[3, int(str(code)[:-2] or 0), code, *cells] for code, cells in municipalities]
        sheet = [[(rename or {}).get(name, name) for name in headings], *rows]
        return school_points.read(workbook(folder / "p.xlsx", {"a": sheet}))

    def test_a_school_year_is_told_by_its_last_year(self, tmp_path):
        tidy = self.read(tmp_path, [(301, [41.5, 10] * 6)])
        assert figures(tidy, "school_points")["0301", 2016] == 41.5
        assert figures(tidy, "pupils")["0301", 2021] == 10

    def test_a_renumbered_municipality_is_told_once_a_year(self, tmp_path):
        tidy = self.read(
            tmp_path, [(101, [41, 5] * 4 + [None, None] * 2), (3001, [41, 5] * 4 + [42, 6] * 2)]
        )
        assert figures(tidy, "pupils") == {
            ("0101", 2016): 5,
            ("0101", 2017): 5,
            ("0101", 2018): 5,
            ("0101", 2019): 5,
            ("3001", 2020): 6,
            ("3001", 2021): 6,
        }

    def test_a_star_is_suppressed_and_svalbard_is_left_out(self, tmp_path):
        tidy = self.read(tmp_path, [(1151, ["*", "*"] * 6), (2100, [40, 9] * 6)])
        assert set(tidy["code"]) == {"1151"}
        assert set(tidy["status"]) == {"suppressed"}

    @pytest.mark.parametrize(
        ("municipalities", "message"),
        [
            ([(301, ["god", 10] + [40, 10] * 5)], "'god' is not a number"),
            ([(30100, [40, 10] * 6)], "not a municipality code"),
            ([(301, [40, 10] * 6), (301, [40, 10] * 6)], "share Kommunekode '0301'"),
        ],
    )
    def test_a_fault_is_named_where_it_stands(self, tmp_path, municipalities, message):
        with pytest.raises(DeliveryError, match=message):
            self.read(tmp_path, municipalities)

    def test_a_renamed_column_is_named(self, tmp_path):
        with pytest.raises(DeliveryError, match="missing column 'Kommunekode'"):
            self.read(tmp_path, [(301, [40, 10] * 6)], {"Kommunekode": "Kommunenr"})


class TestDistrictFigures:
    def read(self, folder, rows, headings=("Kommunenavn", "S05-O", "S15-O"), sheet="Ark1"):
        return district_figures.read(
            workbook(folder / "d.xlsx", {sheet: [list(headings), *map(list, rows)]})
        )

    def test_jobs_of_2015_stand_after_a_break(self, tmp_path):
        tidy = self.read(tmp_path, [("0101 Halden", 10, 12)])
        assert figures(tidy, "jobs_place_of_work") == {("0101", 2005): 10, ("0101", 2015): 12}
        assert statuses(tidy, "jobs_place_of_work")["0101", 2015] == "break"

    @pytest.mark.parametrize(
        ("rows", "message"),
        [
            ([("0101 Halden", 10, "tolv")], "'tolv' is not a number"),
            ([("Halden", 10, 12)], "'Halden' is not a municipality code"),
            ([("0101 Halden", 10, 12), ("0101 Halden", 10, 12)], "rows 2, 3 share"),
        ],
    )
    def test_a_fault_is_named_where_it_stands(self, tmp_path, rows, message):
        with pytest.raises(DeliveryError, match=message):
            self.read(tmp_path, rows)

    def test_a_renamed_column_or_sheet_is_named(self, tmp_path):
        row = [("0101 Halden", 10, 12)]
        with pytest.raises(DeliveryError, match="missing column 'S15-O'"):
            self.read(tmp_path, row, ("Kommunenavn", "S05-O", "S15"))
        with pytest.raises(DeliveryError, match="no sheet 'Ark1'"):
            self.read(tmp_path, row, sheet="Sheet1")


class TestUnemployment:
    SPRING = ("Januar", "Februar", "Mars", "April", "Mai")
    AUTUMN = ("Juni", "Juli", "August", "September", "Oktober")

    def read(self, folder, persons, per_cent, period="Januar - oktober 2022"):
        def sheet(rows):
            above = [[None, "Kilde: NAV"], [None], [None], [None], [None]]
            return [
                *above,
                [None, period],
                [None, "Oslo"],
                [None, None, *self.SPRING, *self.AUTUMN],
            ] + [[None, label, *cells] for label, cells in rows]

        return unemployment.read(
            workbook(
                folder / "n.xlsx",
                {
                    "3. Kommune Antall": sheet(persons),
                    "4. Kommune Prosent av arbeidsst": sheet(per_cent),
                },
            )
        )

    def test_means_and_extremes_of_ten_months(self, tmp_path):
        rising = list(range(1, 11))
        rows = [("I alt Oslo", rising), ("0301 Oslo", rising), ("2100 Svalbard", rising)]
        tidy = self.read(tmp_path, rows, [("0301 Oslo", [1.0] * 9 + [2.0])])
        assert dict(zip(tidy["variable"], tidy["value"], strict=True)) == pytest.approx(
            {
                "unemployed_mean": 5.5,
                "unemployment_pct": 1.1,
                "unemployment_highest_month_pct": 2.0,
                "unemployment_lowest_month_pct": 1.0,
            }
        )
        assert set(tidy["code"]) == {"0301"}

    def test_one_suppressed_month_suppresses_the_year(self, tmp_path):
        hidden = [("1151 Utsira", [4] * 9 + ["*"])]
        tidy = self.read(tmp_path, hidden, hidden)
        assert set(tidy["status"]) == {"suppressed"}
        assert tidy["value"].isna().all()

    def test_one_empty_month_is_a_gap(self, tmp_path):
        empty = [("1151 Utsira", [4] * 9 + [None])]
        assert set(self.read(tmp_path, empty, empty)["status"]) == {"missing"}

    def test_another_period_stops_the_build(self, tmp_path):
        rows = [("0301 Oslo", [1] * 10)]
        with pytest.raises(DeliveryError, match="missing column 'Januar - oktober 2022'"):
            self.read(tmp_path, rows, rows, period="Januar - oktober 2023")

    @pytest.mark.parametrize(
        ("rows", "message"),
        [
            ([("301 Oslo", [1] * 10)], "'301' is not a municipality code"),
            ([("0301 Oslo", ["mange"] * 10)], "'mange' is not a number"),
            ([("0301 Oslo", [1] * 10), ("0301 Oslo", [1] * 10)], "rows 9, 10 share"),
            ([("I alt Oslo", [1] * 10)], "no row begins with a municipality's number"),
        ],
    )
    def test_a_fault_is_named_where_it_stands(self, tmp_path, rows, message):
        with pytest.raises(DeliveryError, match=message):
            self.read(tmp_path, rows, rows)


class TestBroadband:
    HEADING = "knr,knr_old,Navn,basic_2001,100S_2013,100A_2013"

    def read(self, folder, lines, encoding="utf-8"):
        return broadband.read(text(folder / "b.csv", lines, encoding))

    def test_shares_become_per_cent(self, tmp_path):
        tidy = self.read(tmp_path, [self.HEADING, "301,301,Oslo,0.5,0.1,0.25"])
        assert figures(tidy, "broadband_100mbit_pct") == {("0301", 2013): 25}
        assert figures(tidy, "broadband_basic_pct") == {("0301", 2001): 50}

    @pytest.mark.parametrize(
        ("lines", "message"),
        [
            ([HEADING, "301,301,Oslo,0.5,0.1,25"], "expected a share between 0 and 1"),
            ([HEADING, "301,301,Oslo,0.5,0.1,alle"], "'alle' is not a number"),
            ([HEADING, "Oslo,301,Oslo,0.5,0.1,0.2"], "'Oslo' is not a municipality code"),
            ([HEADING, *["301,301,Oslo,0.5,0.1,0.2"] * 2], "rows 2, 3 share"),
            (["knr,Navn,basic_2001", "301,Oslo,0.5"], "missing column '100A_2013'"),
        ],
    )
    def test_a_fault_is_named_where_it_stands(self, tmp_path, lines, message):
        with pytest.raises(DeliveryError, match=message):
            self.read(tmp_path, lines)

    def test_another_encoding_is_named(self, tmp_path):
        with pytest.raises(DeliveryError, match="not utf-8"):
            self.read(tmp_path, [self.HEADING, "1120,1120,Hå,0,0,0"], "latin-1")


class TestNeedIndexAndRobek:
    def written(self, folder, name, content):
        path = folder / name
        path.write_text(json.dumps(content), encoding="utf-8")
        return path

    def test_a_detailed_municipality_gives_the_total_it_states(self, tmp_path):
        municipalities = {"0301": 0.9, "3222": {"skole": 0.8, "samlet": 0.95}, "1103": {"skole": 1}}
        path = self.written(tmp_path, "dki.json", {"år": 2026, "kommuner": municipalities})
        tidy = need_index.read_need_index(path)
        assert statuses(tidy, "need_index") == {
            ("0301", 2026): "normal",
            ("1103", 2026): "missing",
            ("1151", 2026): "missing",
            ("3222", 2026): "normal",
            ("4629", 2026): "missing",
        }
        assert figures(tidy, "need_index")["3222", 2026] == 0.95

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            ('{"år": 2026, "kommuner": {"301": 1.0}}', "'301' is not a municipality code"),
            (
                '{"år": 2026, "kommuner": {"0301": "høy"}}',
                "municipality 0301: 'høy' is not a number",
            ),
            ('{"år": 2026, "kommuner": {"0301": 1, "0301": 2}}', "'0301' is given twice"),
            ('{"år": 2026, "municipalities": {}}', "missing 'kommuner'"),
            ('{"år": 2026,', "line 1: not JSON"),
        ],
    )
    def test_a_fault_is_named_where_it_stands(self, tmp_path, content, message):
        path = tmp_path / "dki.json"
        path.write_text(content, encoding="utf-8")
        with pytest.raises(DeliveryError, match=message):
            need_index.read_need_index(path)

    def test_another_encoding_is_named(self, tmp_path):
        path = tmp_path / "dki.json"
        path.write_text('{"år": 2026, "kommuner": {}}', encoding="latin-1")
        with pytest.raises(DeliveryError, match="not UTF-8"):
            need_index.read_need_index(path)

    def robek(self, folder, listed):
        index = {"0301": 1.0, "5626": 1.5}
        self.written(folder, "dki-2026.json", {"år": 2026, "kommuner": index})
        rows = [{"kommunenummer": code} for code in listed]
        return need_index.read_robek(self.written(folder, "robek.json", {"kommuner": rows}))

    def test_who_is_not_in_the_complete_register_gets_zero(self, tmp_path):
        assert figures(self.robek(tmp_path, ["5626"]), "robek") == {
            ("0301", 2026): 0,
            ("1151", 2026): 0,
            ("4629", 2026): 0,
            ("5626", 2026): 1,
        }

    @pytest.mark.parametrize(
        ("listed", "message"),
        [
            (["5626", "5626"], "share kommunenummer '5626'"),
            (["9998"], "unknown municipality: '9998'"),
            (["626"], "not a municipality code"),
        ],
    )
    def test_a_faulty_register_stops_the_build(self, tmp_path, listed, message):
        with pytest.raises(DeliveryError, match=message):
            self.robek(tmp_path, listed)

    def test_a_renamed_key_is_named(self, tmp_path):
        self.written(tmp_path, "dki-2026.json", {"kommuner": {"0301": 1.0}})
        path = self.written(tmp_path, "robek.json", {"kommuner": [{"nummer": "0301"}]})
        with pytest.raises(DeliveryError, match="no 'kommunenummer'"):
            need_index.read_robek(path)


class TestBaRegions:
    def read(self, folder, rows, headings=("Kommune (per 1. januar 2020)", "BA-region")):
        sheets = {"Etter kommune": [list(headings), *map(list, rows)]}
        return ba_regions.read(workbook(folder / "ba.xlsx", sheets))

    def test_numbers_and_names_come_apart(self, tmp_path):
        rows = [("3201 Bærum", "5 Oslo/Bærum"), ("0301 Oslo", "05 Oslo/Bærum")]
        assert self.read(tmp_path, rows).to_dict("list") == {
            "place": ["0301", "3201"],
            "ba_region": ["005", "005"],
            "ba_region_name": ["Oslo/Bærum", "Oslo/Bærum"],
        }

    @pytest.mark.parametrize(
        ("rows", "message"),
        [
            ([("0301 Oslo", "Oslo")], "'Oslo' is not a number and a name"),
            ([("Oslo", "05 Oslo")], "'Oslo' is not a municipality code"),
            ([("0301 Oslo", "05 Oslo"), ("0301 Oslo", "05 Oslo")], "rows 2, 3 share"),
            ([("0301 Oslo", "05 Oslo"), ("3201 Bærum", "05 Asker")], "more than one name"),
        ],
    )
    def test_a_fault_is_named_where_it_stands(self, tmp_path, rows, message):
        with pytest.raises(DeliveryError, match=message):
            self.read(tmp_path, rows)

    def test_a_renamed_column_is_named(self, tmp_path):
        with pytest.raises(DeliveryError, match="missing column 'BA-region'"):
            self.read(tmp_path, [("0301 Oslo", "05 Oslo")], ("Kommune (per 1. januar 2020)", "BA"))
