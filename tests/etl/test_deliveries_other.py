"""Files from NAV, Udir, IMDi, KDD, Nkom and NIBR: what good and faulty ones give."""

import gzip
import json
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import Workbook

from etl.sources.deliveries import read_sheet
from etl.tables import (
    ba_regions,
    broadband,
    district_figures,
    education,
    immigrants,
    need_index,
    numbering,
    refugees,
    school_points,
    unemployment,
)
from etl.tables.model import DeliveryError

DELIVERIES = (
    broadband.DELIVERY,
    district_figures.DELIVERY,
    education.DELIVERY,
    immigrants.DELIVERY,
    refugees.DELIVERY,
    school_points.DELIVERY,
    unemployment.DELIVERY,
    *need_index.DELIVERIES,
)


def workbook(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def text(path: Path, lines: list[str], encoding: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding=encoding)
    return path


def figures(tidy: pd.DataFrame, variable: str) -> dict[tuple[str, int], float]:
    rows = tidy[tidy["variable"] == variable]
    return dict(zip(zip(rows["code"], rows["year"], strict=True), rows["value"], strict=True))


def statuses(tidy: pd.DataFrame, variable: str) -> dict[tuple[str, int], str]:
    rows = tidy[tidy["variable"] == variable]
    return dict(zip(zip(rows["code"], rows["year"], strict=True), rows["status"], strict=True))


def divisions(tidy: pd.DataFrame) -> dict[tuple[str, int], int]:
    return dict(zip(zip(tidy["code"], tidy["year"], strict=True), tidy["division"], strict=True))


class TestNumbers:
    @pytest.mark.parametrize(
        ("code", "year", "expected"),
        [
            ("0301", 2012, 2012),
            ("0104", 2020, 2019),
            ("3002", 2015, 2020),
            ("1601", 2019, 2017),
            ("5001", 2015, 2018),
            ("5061", 2018, 2019),
            ("1903", 2012, 2013),
            ("3901", 2023, 2023),
        ],
    )
    def test_a_number_is_told_in_the_nearest_year_it_was_in_use(self, code, year, expected):
        told = numbering.division(pd.Series([code]), pd.Series([year]))
        assert told.tolist() == [expected]

    @pytest.mark.replay
    def test_every_municipality_of_klass_is_in_use_in_its_years(self, shared):
        """What this module says agrees with KLASS in every year of the delivered files."""
        with gzip.open(shared / "replay" / "klass" / "131_codes.json.gz") as file:
            versions = pd.DataFrame(json.load(file)["versions"])
        for year in range(2005, 2024):
            day = f"{year}-01-01"
            is_valid = (versions["validFrom"] <= day) & (
                versions["validTo"].isna() | (versions["validTo"] > day)
            )
            codes = versions.loc[is_valid & (versions["code"] < "9900"), "code"]
            in_use = numbering.in_use(codes, pd.Series(year, codes.index))
            assert in_use.all(), (year, codes[~in_use].tolist())


IMMIGRANTS_HEADINGS = [
    "Region;Navn" + ";Innvandringsgrunn: Alle" * 6 + ";Innvandringsgrunn: Flyktninger",
    ";;Kjønn: Kvinner" + ";Kjønn: Alle" * 6,
    ";;Enhet: Personer" + ";Enhet: Personer" * 4 + ";Enhet: Prosent;Enhet: Personer",
    ";;År: 2018;År: 2016;År: 2017;År: 2018;År: 2020;År: 2018;År: 2018",
]


class TestImmigrants:
    def read(self, folder, rows, headings=IMMIGRANTS_HEADINGS, encoding="latin-1"):
        return immigrants.read(text(folder / "imdi.csv", [*headings, *rows], encoding))

    def test_all_reasons_and_both_sexes_are_read_and_nothing_else(self, tmp_path):
        tidy = self.read(tmp_path, ["K3001;Halden;1;10;20;30;40;100;2"])
        assert figures(tidy, "immigrants") == {
            ("3001", 2016): 10,
            ("3001", 2017): 20,
            ("3001", 2018): 30,
            ("3001", 2020): 40,
        }
        assert set(tidy["division"]) == {2020}

    def test_a_merged_place_is_told_by_its_parts_until_the_merger(self, tmp_path):
        tidy = self.read(
            tmp_path,
            [
                "K0104;Moss (t.o.m. 2019);1;10;20;30;;100;2",
                "K0136;Rygge (t.o.m. 2019);1;1;2;3;;100;2",
                "K3002;Moss (f.o.m. 2020);;;;;40;;",
            ],
        )
        assert divisions(tidy) == {
            ("0104", 2016): 2019,
            ("0104", 2017): 2019,
            ("0104", 2018): 2019,
            ("0136", 2016): 2019,
            ("0136", 2017): 2019,
            ("0136", 2018): 2019,
            ("3002", 2020): 2020,
        }

    def test_all_parts_of_holmestrand_are_told_in_the_division_of_2017(self, tmp_path):
        tidy = self.read(
            tmp_path,
            [
                "K0702;Holmestrand (t.o.m. 2017);;1;1;;;;",
                "K0713;Sande (Vestfold) (t.o.m. 2019);;1;1;1;;;",
                "K0715;Holmestrand (f.o.m. 2018, t.o.m. 2019);;;;2;;;",
                "K3802;Holmestrand (f.o.m. 2020);;;;;3;;",
            ],
        )
        by_year = tidy.groupby("year")["division"].agg(set).to_dict()
        assert by_year == {2016: {2017}, 2017: {2017}, 2018: {2019}, 2020: {2020}}

    def test_trondheims_number_of_2017_is_told_as_its_number_of_2018(self, tmp_path):
        tidy = self.read(
            tmp_path,
            ["K1601;Trondheim (t.o.m. 2019);;5;6;;;;", "K5001;Trondheim (f.o.m. 2020);;;;7;9;;"],
        )
        assert divisions(tidy) == {
            ("5001", 2016): 2019,
            ("5001", 2017): 2019,
            ("5001", 2018): 2019,
            ("5001", 2020): 2020,
        }

    def test_a_municipality_that_grew_under_its_number_is_told_as_it_was(self, tmp_path):
        tidy = self.read(
            tmp_path, ["K1103;Stavanger;;;;50;70;;", "K1141;Finnøy (t.o.m. 2019);;;;5;;;"]
        )
        assert divisions(tidy) == {
            ("1103", 2018): 2019,
            ("1141", 2018): 2019,
            ("1103", 2020): 2020,
        }

    def test_an_empty_cell_of_a_living_municipality_is_a_gap(self, tmp_path):
        tidy = self.read(tmp_path, ["K3039;Flå;;;2;;4;;"])
        assert statuses(tidy, "immigrants") == {
            ("3039", 2017): "normal",
            ("3039", 2018): "missing",
            ("3039", 2020): "normal",
        }

    @pytest.mark.parametrize(
        ("rows", "headings", "encoding", "message"),
        [
            (["K0301;Oslo;1;1;1;1;1;1;mange"], None, "latin-1", None),
            (["K0301;Oslo;1;mange;1;1;1;1;1"], None, "latin-1", "'mange' is not a number"),
            (["K301;Oslo;1;1;1;1;1;1;1"], None, "latin-1", "not a municipality code"),
            (
                ["K0301;Oslo;;1;1;1;1;;", "K0301;Oslo;;1;1;1;1;;"],
                None,
                "latin-1",
                "rows 5, 6 share",
            ),
            (["K0301;Ålesund;1;1;1;1;1;1;1"], None, "utf-8", "saved as UTF-8"),
            (
                ["K0301;Oslo;1;1;1;1;1;1;1"],
                [line.replace("Alle", "Samtlige") for line in IMMIGRANTS_HEADINGS],
                "latin-1",
                "no column under Innvandringsgrunn: Alle",
            ),
            (
                ["K0301;Oslo;1;1;1;1;1;1;1"],
                ["Kommune" + IMMIGRANTS_HEADINGS[0][6:], *IMMIGRANTS_HEADINGS[1:]],
                "latin-1",
                "expected 'Region' and 'Navn'",
            ),
        ],
    )
    def test_a_fault_is_named_where_it_stands(self, tmp_path, rows, headings, encoding, message):
        if message is None:
            assert len(self.read(tmp_path, rows)) == 4
            return
        with pytest.raises(DeliveryError, match=message):
            self.read(tmp_path, rows, headings or IMMIGRANTS_HEADINGS, encoding)


class TestEducation:
    HEADINGS = [
        "Region;Navn"
        + ";Utdanningsnivå: alle" * 2
        + ";Utdanningsnivå: Universitet og høgskole" * 2,
        ";;" + ";".join(["Bakgrunn: Hele befolkningen"] * 4),
        ";;" + ";".join(["Kjønn: Alle"] * 4),
        ";;" + ";".join(["Enhet: Personer"] * 4),
        ";;År: 2013;År: 2014;År: 2013;År: 2014",
    ]

    def test_higher_education_has_a_break_in_2014(self, tmp_path):
        path = text(tmp_path / "u.csv", [*self.HEADINGS, "K0301;Oslo;10;10;4;5"], "latin-1")
        tidy = education.read(path)
        assert figures(tidy, "higher_education_persons") == {("0301", 2013): 4, ("0301", 2014): 5}
        assert statuses(tidy, "higher_education_persons")["0301", 2014] == "break"
        assert statuses(tidy, "education_total")["0301", 2014] == "normal"


class TestRefugees:
    HEADING = "Enhet;År;Kommunenummer;Kommune;Bosetting;Antall"

    def read(self, folder, rows, heading=HEADING):
        return refugees.read(text(folder / "r.csv", [heading, *rows], "latin-1"))

    def test_persons_settled_are_read_and_a_zero_is_a_zero(self, tmp_path):
        tidy = self.read(
            tmp_path,
            [
                "Personer;2012;0301;;Faktisk bosetting;7",
                "Personer;2012;0301;;Vedtak om bosetting;9",
                "Prosent;2012;0301;;Faktisk bosetting;77",
                "Personer;2013;0301;Oslo;Faktisk bosetting;0",
            ],
        )
        assert figures(tidy, "refugees_settled") == {("0301", 2012): 7, ("0301", 2013): 0}

    def test_a_point_is_missing_a_colon_suppressed_and_2023_provisional(self, tmp_path):
        tidy = self.read(
            tmp_path,
            [
                "Personer;2021;0301;Oslo;Faktisk bosetting;.",
                "Personer;2022;0301;Oslo;Faktisk bosetting;:",
                "Personer;2023;0301;Oslo;Faktisk bosetting;3",
                "Personer;2021;1103;Stavanger;Faktisk bosetting;1",
            ],
        )
        assert statuses(tidy, "refugees_settled") == {
            ("0301", 2021): "missing",
            ("0301", 2022): "suppressed",
            ("0301", 2023): "provisional",
            ("1103", 2021): "normal",
        }

    def test_a_number_out_of_use_has_no_row(self, tmp_path):
        tidy = self.read(
            tmp_path,
            [
                "Personer;2015;0102;;Faktisk bosetting;.",
                "Personer;2016;0706;Sandefjord (t.o.m. 2016);Faktisk bosetting;5",
                "Personer;2016;0710;;Faktisk bosetting;.",
                "Personer;2017;0706;Sandefjord (t.o.m. 2016);Faktisk bosetting;.",
                "Personer;2017;0710;;Faktisk bosetting;6",
                "Personer;2017;9999;;Faktisk bosetting;2",
                "Personer;2017;2111;;Faktisk bosetting;2",
            ],
        )
        assert figures(tidy, "refugees_settled") == {("0706", 2016): 5, ("0710", 2017): 6}

    def test_all_parts_of_heim_are_told_in_the_division_of_2017(self, tmp_path):
        tidy = self.read(
            tmp_path,
            [
                "Personer;2018;1571;Halsa (t.o.m. 2019);Faktisk bosetting;5",
                "Personer;2018;1612;Hemne (t.o.m. 2019);Faktisk bosetting;6",
            ],
        )
        assert set(tidy["division"]) == {2017}

    @pytest.mark.parametrize(
        ("rows", "message"),
        [
            (["Personer;2018;0301;;Bosatt;5"], "no rows with Enhet = 'Personer'"),
            (["Personer;2018;301;;Faktisk bosetting;5"], "not a municipality code"),
            (["Personer;2018;0301;;Faktisk bosetting;fem"], "'fem' is not a number"),
            (["Personer;;0301;;Faktisk bosetting;5"], "the year is empty"),
            (["Personer;2018;0301;;Faktisk bosetting;5"] * 2, "rows 2, 3 share"),
        ],
    )
    def test_a_fault_is_named_where_it_stands(self, tmp_path, rows, message):
        with pytest.raises(DeliveryError, match=message):
            self.read(tmp_path, rows)

    def test_a_renamed_column_is_named(self, tmp_path):
        with pytest.raises(DeliveryError, match="missing column 'Antall'"):
            self.read(tmp_path, ["a;b;c;d;e;f"], self.HEADING.replace("Antall", "Tall"))


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


@pytest.mark.parametrize("delivery", DELIVERIES, ids=lambda delivery: delivery.source.id)
def test_a_missing_file_is_not_read_as_nothing(tmp_path, delivery):
    with pytest.raises(FileNotFoundError):
        delivery.read(tmp_path / delivery.path)


def test_sources_are_told_apart_and_say_who_publishes_them():
    sources = [delivery.source for delivery in DELIVERIES] + [ba_regions.SOURCE]
    assert len({source.id for source in sources}) == len(sources)
    for source in sources:
        assert source.publisher
        assert source.licence or "No licence is stated" in source.note.en
        assert source.url.startswith("https://")
        assert "@" in source.mirror


@pytest.mark.replay
class TestDeliveredFiles:
    def delivered(self, shared, delivery):
        return delivery.read(shared / "deliveries" / delivery.path)

    def total(self, tidy, variable, year):
        rows = tidy[(tidy["variable"] == variable) & (tidy["year"] == year)]
        return rows["value"].sum()

    def test_immigrants_sum_to_the_country(self, shared):
        tidy = self.delivered(shared, immigrants.DELIVERY)
        # Statistics Norway: 790,497 and 800,094 on 1 January; IMDi's are off by a few persons.
        assert self.total(tidy, "immigrants", 2020) == pytest.approx(790_497, abs=20)
        assert self.total(tidy, "immigrants", 2021) == pytest.approx(800_094, abs=20)
        assert figures(tidy, "immigrants")["3012", 2006] == 44

    def test_education_has_every_municipality_of_each_year(self, shared):
        tidy = self.delivered(shared, education.DELIVERY)
        rows = tidy[tidy["variable"] == "education_total"].groupby("year").size()
        assert rows.loc[[2012, 2017, 2018, 2020]].tolist() == [428, 426, 422, 356]
        assert figures(tidy, "education_total")["3001", 2011] == 14_402
        assert figures(tidy, "higher_education_persons")["3012", 2020] == 150
        # Trondheim, 91,633 in 2018, is not lost in 2019, when IMDi changes its number.
        assert figures(tidy, "education_total")["5001", 2019] == 93_245

    def test_refugees_have_every_municipality_of_each_year(self, shared):
        tidy = self.delivered(shared, refugees.DELIVERY)
        rows = tidy.groupby("year").size()
        assert rows.to_dict() == {
            **dict.fromkeys((2012, 2013, 2014, 2015, 2016), 428),
            2017: 426,
            2018: 422,
            2019: 422,
            **dict.fromkeys((2020, 2021, 2022, 2023), 356),
        }
        assert figures(tidy, "refugees_settled")["0709", 2016] == 102
        assert self.total(tidy, "refugees_settled", 2022) == 31_253

    def test_pupils_sum_to_the_country_but_for_the_suppressed(self, shared):
        tidy = self.delivered(shared, school_points.DELIVERY)
        country = {2016: 60_679, 2017: 58_360, 2018: 57_727, 2019: 58_750, 2020: 59_245}
        for year, pupils in country.items():
            assert pupils - 100 < self.total(tidy, "pupils", year) <= pupils
        assert figures(tidy, "school_points")["4203", 2021] == 42.3
        assert figures(tidy, "pupils")["0101", 2016] == 341

    def test_the_population_beside_the_jobs_is_the_countrys(self, shared):
        path = shared / "deliveries" / district_figures.DELIVERY.path
        population = read_sheet(path, ("B06-O", "B16-O"), sheet="Ark1").astype("int64").sum()
        assert population.tolist() == [4_640_219, 5_213_985]
        tidy = self.delivered(shared, district_figures.DELIVERY)
        assert self.total(tidy, "jobs_place_of_work", 2005) == 2_290_464
        assert figures(tidy, "jobs_place_of_work")["0121", 2015] == 233

    def test_the_unemployed_sum_to_the_country_but_for_the_suppressed(self, shared):
        tidy = self.delivered(shared, unemployment.DELIVERY)
        monthly = (74143, 64439, 58368, 53785, 47142, 47104, 48066, 47934, 46011, 45406)
        country = sum(monthly) / 10
        assert country - 300 < self.total(tidy, "unemployed_mean", 2022) < country
        assert figures(tidy, "unemployment_pct")["0301", 2022] == pytest.approx(2.31)
        assert tidy.groupby("variable").size().tolist() == [356] * 4

    def test_every_municipality_has_a_need_index_or_a_gap_and_a_place_in_or_out_of_robek(
        self, shared
    ):
        for delivery in need_index.DELIVERIES:
            assert len(self.delivered(shared, delivery)) == 357
        robek = self.delivered(shared, need_index.DELIVERIES[-1])
        assert robek["value"].sum() == 27
        index = self.delivered(shared, need_index.DELIVERIES[1])
        assert figures(index, "need_index")["3222", 2026] == 0.9551

    def test_357_municipalities_lie_in_159_labour_market_regions(self, shared):
        table = ba_regions.read(shared / "deliveries" / ba_regions.PATH)
        assert len(table) == 357
        assert table["ba_region"].nunique() == 159

    def test_broadband_has_every_municipality_of_2019(self, shared):
        tidy = self.delivered(shared, broadband.DELIVERY)
        assert tidy.groupby("variable").size().tolist() == [422, 422]
        assert figures(tidy, "broadband_100mbit_pct")["0301", 2013] == pytest.approx(
            94.78, abs=0.01
        )
