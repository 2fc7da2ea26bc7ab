"""Files from IMDi: what good and faulty ones give."""

import gzip
import json

import pandas as pd
import pytest

from etl.tables import education, immigrants, numbering, refugees
from etl.tables.model import DeliveryError
from tests.etl.delivered import divisions, figures, statuses, text


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
