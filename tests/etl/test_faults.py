"""Bad input: each fault is told in one sentence, and the last good snapshot stands."""

import shutil
from dataclasses import replace

import openpyxl
import pytest

from dashboard.data.store import Store
from etl.build import build
from etl.crosswalk import UnknownMunicipality
from etl.gather import gather, read_delivery, refresh
from etl.publish import read_snapshot
from etl.reference import REFERENCE_PATHS
from etl.register import RegisterError, load_register
from etl.sources.cache import RawCache, Sidecar, sha256
from etl.sources.deliveries import DeliveryAbsent, find_delivery
from etl.sources.errors import BadAnswer, QueryRefused, SourceError, Unreachable
from etl.sources.http import Client, Patience
from etl.tables import ba_regions, boundaries, centrality, kommsummer, regions
from etl.tables.model import DeliveryError
from etl.tables.registry import DELIVERIES
from tests.etl.pipeline import HASTE, ROOT, contents, delivered_copy, no_file_above

BY_ID = {delivery.source.id: delivery for delivery in DELIVERIES}
TURNOUT, COMPONENTS = BY_ID["ssb_turnout"], BY_ID["ssb_population_components"]
IMMIGRANTS, UNEMPLOYED = BY_ID["imdi_immigrants"], BY_ID["nav_hl060_2022"]
READERS = {delivery.path: delivery.read for delivery in DELIVERIES} | {
    boundaries.PATH: boundaries.build_geometry,
    regions.DELIVERY.path: regions.read,
    centrality.DELIVERY.path: centrality.read,
    ba_regions.PATH: ba_regions.read,
    kommsummer.DELIVERY.path: kommsummer.read,
}
WEB_PAGE = "<!DOCTYPE html><html><body>Logg inn for å hente filen</body></html>"


def refused(origins, fault: type[Exception]) -> str:
    """Build, expect `fault`, and see that nothing moved; return what was said."""
    published, raw = origins.data / "published", origins.data / "raw"
    before, kept = contents(published), contents(raw)
    with pytest.raises(fault) as told:
        build(origins, lambda doing: None)
    assert contents(published) == before
    assert contents(raw) == kept, "a bad answer took the place of a good one"
    assert Store.open(published).version == read_snapshot(origins.data).manifest["version"]
    assert {path.name for path in origins.data.iterdir()} == {"published", "raw", ".build.lock"}
    return str(told.value)


@pytest.mark.replay
class TestAnswersThatMayPass:
    """What is cured by asking again does not stop a build."""

    @pytest.mark.parametrize("fault", ["429:every=2", "503:first=2", "slow:0.01"])
    def test_the_build_asks_again_and_gets_everything(self, sources, data, fault):
        tables = ("07984", "13470", "06944")
        with sources.updated(*tables), sources.faulty(fault):
            sources.server.seen.clear()
            inputs = refresh(sources.origins(data), Client(HASTE), None, lambda doing: None)
        asked = sources.asked_for_figures()
        assert set(asked) == set(tables)
        assert len(asked) > len(tables) or fault.startswith("slow")
        updated = {
            table.source.id: {answer.updated[:4] for answer in answers}
            for table, answers in inputs.answers
        }
        assert {updated[f"ssb_{table}"].pop() for table in tables} == {"2099"}


@pytest.mark.replay
class TestAnswersThatDoNot:
    """SSB has new figures of a table, and what it answers is of no use."""

    @pytest.mark.parametrize(
        ("fault", "error", "said"),
        [
            ("429:every=1", Unreachable, ["07984", "answered 429, 3 times in a row", "Try again"]),
            ("503:first=9", Unreachable, ["07984", "answered 503, 3 times in a row", "Try again"]),
            ("truncate:07984", Unreachable, ["07984", "the connection broke"]),
            ("drop:07984", Unreachable, ["07984", "the connection broke"]),
            ("html:07984", BadAnswer, ["07984", "other than JSON", "try again later"]),
            ("shape:07984", BadAnswer, ["Sysselsatte", "but 'size' says", "fetch it again"]),
            (
                "code:07984",
                QueryRefused,
                ["table 07984 has no code 'Sysselsatte'", "'SysselsatteX (", "change the query"],
            ),
        ],
    )
    def test_the_build_stops_and_says_so(self, sources, data, fault, error, said):
        with sources.updated("07984"), sources.faulty(fault):
            message = refused(sources.origins(data), error)
        for words in said:
            assert words in message

    def test_no_answer_in_time(self, sources, data):
        impatient = Patience(0.05, attempts=2, first_wait_s=0, longest_wait_s=0)
        with sources.faulty("slow:0.3"):
            message = refused(sources.origins(data, patience=impatient), Unreachable)
        assert "no answer within 0.05 s, 2 times in a row" in message

    def test_a_table_that_is_no_more(self, sources, data, monkeypatch):
        monkeypatch.delitem(sources.server.tables, "07984")
        message = refused(sources.origins(data), QueryRefused)
        assert message.startswith("SSB 07984: the server has no such table; look for its successor")

    def test_too_many_cells(self, sources, data, replay, monkeypatch):
        monkeypatch.setattr(replay, "MAX_CELLS", 1000)
        with sources.updated("07984"):
            message = refused(sources.origins(data), QueryRefused)
        assert message == "SSB 07984: the server was asked for too many cells at once; " + (
            "split the query further."
        )

    def test_the_next_build_mends_it(self, sources, data):
        with sources.updated("13470"):
            with sources.faulty("shape:13470"):
                refused(sources.origins(data), BadAnswer)
            inputs = refresh(sources.origins(data), Client(HASTE), None, lambda doing: None)
        assert "2099" in [answers[0].updated[:4] for _, answers in inputs.answers]

    def test_half_an_answer_on_disk_is_fetched_anew(self, sources, data):
        body = data / "raw/ssb/13470.1.json"
        body.write_bytes(body.read_bytes()[:500])
        sources.server.seen.clear()
        refresh(sources.origins(data), Client(HASTE), None, lambda doing: None)
        assert sources.asked_for_figures() == ["13470"]


class TestFullDisk:
    def test_an_answer_that_cannot_be_kept_is_told_and_the_kept_one_stands(self, tmp_path):
        cache, small = RawCache(tmp_path), b"{}"
        sidecar = Sidecar({"url": "http://localhost"}, "2026-03-01", "2026-02-25", sha256(small))
        cache.write("ssb/a", small, sidecar)
        before = contents(tmp_path)
        with no_file_above(1000), pytest.raises(SourceError) as told:
            cache.write("ssb/a", b"1" * 5000, sidecar)
        assert contents(tmp_path) == before
        assert "could not be kept in" in str(told.value)
        assert "make room on the disk" in str(told.value)


def rewritten(path, old: str, new: str, encoding: str = "utf-8", written_as: str = "") -> None:
    text = path.read_bytes().decode(encoding)
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode(written_as or encoding))


def first_row(path) -> str:
    return path.read_text(encoding="utf-8-sig").splitlines()[1]


@pytest.mark.replay
class TestDeliveredFiles:
    """A delivered file that is not as declared: file, place in it, and what to do."""

    @pytest.fixture
    def delivered(self, shared, tmp_path):
        def copy(delivery):
            return delivered_copy(shared / "deliveries", tmp_path / "delivered", delivery.path)

        return copy

    def told(self, delivery, path) -> str:
        with pytest.raises(DeliveryError) as error:
            read_delivery(delivery, path)
        return str(error.value)

    def test_a_renamed_column(self, delivered):
        path = delivered(TURNOUT)
        rewritten(path, "stemmeberettigede", "stemmeberettiga")
        message = self.told(TURNOUT, path)
        assert message.startswith(f"{path.name}: missing column 'stemmeberettigede'; the file has")
        assert "'stemmeberettiga'" in message
        assert message.endswith("Was it renamed, or does the table start in another row?")

    def test_a_missing_column(self, delivered):
        path = delivered(TURNOUT)
        rows = [line.split(",") for line in path.read_text().splitlines()]
        place = rows[0].index("avgitte_stemmer")
        path.write_text("\n".join(",".join([*row[:place], *row[place + 1 :]]) for row in rows))
        assert "missing column 'avgitte_stemmer'" in self.told(TURNOUT, path)

    def test_a_renamed_heading_in_a_workbook(self, delivered):
        path = delivered(UNEMPLOYED)
        book = openpyxl.load_workbook(path)
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value == "Mars":
                        cell.value = "mars"
        book.save(path)
        assert "missing column 'Mars'" in self.told(UNEMPLOYED, path)

    def test_a_renamed_sheet(self, delivered):
        path = delivered(UNEMPLOYED)
        book = openpyxl.load_workbook(path)
        book["3. Kommune Antall"].title = "Kommuner"
        book.save(path)
        message = self.told(UNEMPLOYED, path)
        assert "no sheet '3. Kommune Antall'; the sheets are" in message
        assert "'Kommuner'" in message

    def test_latin_1_where_utf_8_was_agreed(self, delivered):
        path = delivered(COMPONENTS)
        rewritten(path, "kommune", "kommune", written_as="latin-1")
        message = self.told(COMPONENTS, path)
        assert "is not utf-8" in message
        assert message.endswith("save the file as 'CSV UTF-8' in Excel")

    def test_utf_8_where_latin_1_was_agreed(self, delivered):
        path = delivered(IMMIGRANTS)
        rewritten(path, "Region", "Region", "latin-1", written_as="utf-8")
        assert "saved as UTF-8, expected" in self.told(IMMIGRANTS, path)

    def test_a_row_that_stands_twice(self, delivered):
        path = delivered(TURNOUT)
        rewritten(path, first_row(path), f"{first_row(path)}\n{first_row(path)}")
        message = self.told(TURNOUT, path)
        assert message == (
            f"{path.name}: rows 2, 3 share kom2024 '0301', aar '1987'; keep one of them"
        )

    def test_text_where_a_number_belongs(self, delivered):
        path = delivered(TURNOUT)
        rewritten(path, "277787", "mange")
        message = self.told(TURNOUT, path)
        assert "row 2, column 'avgitte_stemmer': 'mange' is not a number" in message
        assert message.endswith("put a number there, or leave the cell empty")

    def test_a_code_without_its_leading_zero(self, delivered):
        path = delivered(TURNOUT)
        rewritten(path, "0301", "301")
        message = self.told(TURNOUT, path)
        assert "row 2, column 'kom2024': '301' is not a municipality code" in message
        assert "leading zeros lost?" in message

    def test_a_renamed_file(self, delivered):
        path = delivered(TURNOUT)
        path.rename(path.with_name("valg.csv"))
        with pytest.raises(DeliveryError) as told:
            find_delivery(path.parents[1], TURNOUT.path)
        assert f"the folder has 'valg.csv'; rename the delivered file to '{path.name}'" in str(
            told.value
        )

    def test_no_folder(self, tmp_path):
        with pytest.raises(DeliveryAbsent, match="no folder 'ssb_turnout'"):
            find_delivery(tmp_path, TURNOUT.path)

    def test_every_reference_file_has_a_reader_here(self):
        assert set(REFERENCE_PATHS) <= set(READERS)

    @pytest.mark.parametrize("path", READERS)
    @pytest.mark.parametrize("content", [WEB_PAGE, ""], ids=["web page", "empty"])
    def test_something_else_under_the_file_s_name(self, shared, tmp_path, path, content):
        for delivery in (shared / "deliveries").iterdir():
            if delivery.is_dir():
                (tmp_path / delivery.name).symlink_to(delivery)
        (tmp_path / path).parent.unlink()
        file = delivered_copy(shared / "deliveries", tmp_path, path)
        file.write_text(content, encoding="utf-8")
        with pytest.raises(DeliveryError) as told:
            READERS[path](file)
        assert file.name in str(told.value)


@pytest.mark.replay
class TestWholeBuilds:
    """The same faults met by a build: nothing is published."""

    def test_a_renamed_column(self, sources, data, tmp_path):
        folder = tmp_path / "delivered"
        path = delivered_copy(sources.deliveries, folder, TURNOUT.path)
        rewritten(path, "stemmeberettigede", "stemmeberettiga")
        message = refused(sources.origins(data, deliveries=folder), DeliveryError)
        assert f"{path.name}: missing column 'stemmeberettigede'" in message

    def test_a_renamed_file(self, sources, data, tmp_path):
        folder = tmp_path / "delivered"
        path = delivered_copy(sources.deliveries, folder, TURNOUT.path)
        path.rename(path.with_name("valg.csv"))
        message = refused(sources.origins(data, deliveries=folder), DeliveryError)
        assert "rename the delivered file" in message

    def test_an_unknown_municipality(self, sources, data, tmp_path):
        folder = tmp_path / "delivered"
        path = delivered_copy(sources.deliveries, folder, TURNOUT.path)
        rewritten(path, "\n0301,1987", "\n8888,1987")
        message = refused(sources.origins(data, deliveries=folder), UnknownMunicipality)
        assert "8888 on 1 January 2024" in message
        assert "correct" in message

    def test_a_register_row_with_an_unknown_municipality(self, sources, data, tmp_path):
        register = shutil.copytree(ROOT / "data/register", tmp_path / "register")
        rewritten(register / "places.csv", ",5616,Breivikbotn", ",2015,Breivikbotn")
        origins = sources.origins(data, deliveries=None, register=register)
        message = refused(origins, RegisterError)
        assert "places.csv, row 6, column 'place': '2015'" in message

    def test_a_file_that_needs_another_delivery(self, sources, data, tmp_path):
        folder = tmp_path / "delivered"
        delivered_copy(sources.deliveries, folder, BY_ID["ssb_kommunefakta_2018"].path)
        origins = sources.origins(data, deliveries=folder)
        previous = read_snapshot(data)
        inputs = refresh(origins, Client(HASTE), previous, lambda doing: None)
        gathered = gather(replace(inputs, answers=inputs.answers[:1]), lambda doing: None)
        assert "library_loans" in gathered.kept
        assert "no folder 'ssb_profile_2018'" in gathered.notes[-1]

    def test_nothing_delivered_and_nothing_published_before(self, sources, data):
        shutil.rmtree(data / "published")
        origins = sources.origins(data, deliveries=None)
        with pytest.raises(DeliveryError, match=r"--deliveries"):
            build(origins, lambda doing: None)
        assert not (data / "published").exists()


def test_a_register_row_with_an_unknown_municipality(tmp_path, committed):
    register = shutil.copytree(ROOT / "data/register", tmp_path / "register")
    rewritten(register / "places.csv", ",5616,Breivikbotn", ",2015,Breivikbotn")
    with pytest.raises(RegisterError, match="places.csv, row 6, column 'place': '2015'"):
        load_register(
            register,
            set(committed.tables["places"]["place"]),
            set(committed.tables["indicators"]["indicator"]),
        )
