"""The statistics bank: codes by metadata, queries split, answers kept while they are new."""

import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import product

import pytest
import responses
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.sources import pxweb
from etl.sources.cache import RawCache
from etl.sources.errors import BadAnswer, QueryRefused
from etl.sources.http import Client
from etl.sources.jsonstat import to_frame
from etl.sources.pxweb import ADVICE, Pick, Query, StatBank, resolve, selection, split
from tests.etl import factories

BASE = "http://bank.test/v2"
TABLE = f"{BASE}/tables/07459"
DIMENSIONS = {
    "Region": ["K-0301", "K-3411"],
    "Kjonn": ["1", "2"],
    "ContentsCode": ["Personer1"],
    "Tid": ["2019", "2020", "2021"],
}
QUERY = Query(
    "people",
    "07459",
    (
        Pick("Region", codelist="agg_KommSummer"),
        Pick("Kjonn", codes=("2",)),
        Pick("ContentsCode", codes=("Personer1",)),
        Pick("Tid", first="2020"),
    ),
)


@dataclass
class Bank:
    """A statistics bank that holds one table; each cell is 1, so that sums count cells."""

    dimensions: dict[str, list[str]]
    updated: str = "2025-02-26T07:00:00Z"
    asked: list[str] = field(default_factory=list)
    bodies: list[dict] = field(default_factory=list)
    parameters: dict[str, dict] = field(default_factory=dict)

    def metadata(self) -> dict:
        dataset = factories.dataset(self.dimensions, [])
        region = dataset["dimension"]["Region"]
        region["extension"] = {"codelists": [{"id": "agg_KommSummer"}], "elimination": True}
        dataset["dimension"]["Kjonn"]["extension"] = {"elimination": True}
        return dataset

    def data(self, body: dict) -> dict:
        codes = {each["variableCode"]: each["valueCodes"] for each in body["selection"]}
        n_cells = math.prod(len(each) for each in codes.values())
        return factories.dataset(codes, [1] * n_cells, updated=self.updated)

    def answer(self, request) -> tuple[int, dict, str]:
        path = request.url.split("?")[0]
        what = path.removeprefix(TABLE).strip("/") or "table"
        self.asked.append(what)
        self.parameters[what] = request.params
        if what == "metadata":
            content = self.metadata()
        elif what == "data":
            self.bodies.append(json.loads(request.body))
            content = self.data(self.bodies[-1])
        else:
            content = {"id": "07459", "updated": self.updated}
        return 200, {"Content-Type": "application/json"}, json.dumps(content)


@pytest.fixture
def server():
    with responses.RequestsMock(assert_all_requests_are_fired=False) as mocked:
        yield mocked


@pytest.fixture
def bank(server) -> Bank:
    bank = Bank(dict(DIMENSIONS))
    server.add_callback("GET", TABLE, bank.answer)
    server.add_callback("GET", f"{TABLE}/metadata", bank.answer)
    server.add_callback("POST", f"{TABLE}/data", bank.answer)
    return bank


@pytest.fixture
def stat_bank(tmp_path) -> StatBank:
    return StatBank(BASE, Client(sleep=lambda _: None), RawCache(tmp_path))


def n_cells(fetched: pxweb.Fetched) -> int:
    return sum(len(to_frame(dataset)) for dataset in fetched.datasets())


def refusal(query: Query, metadata: dict | None = None) -> str:
    with pytest.raises(QueryRefused) as refused:
        resolve(query, metadata or Bank(DIMENSIONS).metadata())
    return str(refused.value)


def picking(*picks: Pick) -> Query:
    """Return QUERY with other picks for the dimensions given."""
    others = {pick.dimension: pick for pick in QUERY.picks} | {p.dimension: p for p in picks}
    return replace(QUERY, picks=tuple(others.values()))


# Resolving -------------------------------------------------------------------------------------


def test_all_named_and_first_codes_are_spelled_out():
    resolved = resolve(QUERY, Bank(DIMENSIONS).metadata())
    assert [(pick.dimension, pick.codes) for pick in resolved] == [
        ("Region", ("K-0301", "K-3411")),
        ("Kjonn", ("2",)),
        ("ContentsCode", ("Personer1",)),
        ("Tid", ("2020", "2021")),
    ]


def test_dimensions_and_codes_come_in_the_tables_order_not_the_querys():
    query = Query(
        "people",
        "07459",
        (
            Pick("Tid", codes=("2021", "2019")),
            Pick("ContentsCode"),
            Pick("Region", codes=("K-3411", "K-0301")),
        ),
    )
    assert [
        (pick.dimension, pick.codes) for pick in resolve(query, Bank(DIMENSIONS).metadata())
    ] == [
        ("Region", ("K-0301", "K-3411")),
        ("ContentsCode", ("Personer1",)),
        ("Tid", ("2019", "2021")),
    ]


def test_a_code_named_twice_is_asked_for_once():
    (years,) = [
        pick
        for pick in resolve(picking(Pick("Tid", ("2020", "2020"))), Bank(DIMENSIONS).metadata())
        if pick.dimension == "Tid"
    ]
    assert years.codes == ("2020",)
    twice = selection([Pick("Tid", ("2020", "2020"))])
    assert twice["selection"][0]["valueCodes"] == ["2020"]


def test_a_dimension_that_can_be_summed_over_may_be_left_out():
    without_sex = replace(QUERY, picks=tuple(p for p in QUERY.picks if p.dimension != "Kjonn"))
    resolved = resolve(without_sex, Bank(DIMENSIONS).metadata())
    assert "Kjonn" not in [pick.dimension for pick in resolved]


def test_an_unknown_dimension_is_named_with_those_there_are():
    said = refusal(picking(Pick("Alder")))
    assert "table 07459 has no dimension 'Alder', only 'Region', 'Kjonn'" in said


def test_an_unknown_code_list_is_named_with_those_there_are():
    said = refusal(picking(Pick("Region", codelist="agg_Fylker")))
    assert "offers no code list 'agg_Fylker' for 'Region', only 'agg_KommSummer'" in said


@pytest.mark.parametrize("pick", [Pick("Kjonn", codes=("3",)), Pick("Kjonn", first="3")])
def test_an_unknown_code_is_named_with_those_there_are(pick):
    said = refusal(picking(pick))
    assert "has no code '3' in 'Kjonn'; it has '1 (label of 1)', '2 (label of 2)'" in said


def test_a_code_that_has_come_to_mean_something_else_is_refused():
    said = refusal(picking(Pick("Kjonn", codes=("2",), labelled=("women",))))
    assert "calls code '2' in 'Kjonn' \"label of 2\", not what the query takes it for" in said


def test_a_dimension_that_must_be_chosen_can_not_be_left_out():
    said = refusal(replace(QUERY, picks=QUERY.picks[:2]))
    assert "wants a choice for 'ContentsCode', which can't be left out" in said
    assert "wants a choice for 'Tid', which can't be left out" in said


def test_all_faults_are_in_one_message_that_says_what_to_change():
    said = refusal(
        Query(
            "people",
            "07459",
            (Pick("Alder"), Pick("Region", codelist="agg_Fylker"), Pick("Kjonn", codes=("3",))),
        )
    )
    for fault in ("'Alder'", "'agg_Fylker'", "'3'", "'ContentsCode'", "'Tid'"):
        assert fault in said
    assert said.endswith("change the query 'people' in etl/tables.")


def test_a_long_list_of_codes_is_cut():
    metadata = Bank(DIMENSIONS | {"Tid": [str(year) for year in range(1986, 2026)]}).metadata()
    said = refusal(picking(Pick("Tid", first="1900")), metadata)
    assert "'1993 (label of 1993)', …" in said
    assert "1994" not in said


# Splitting -------------------------------------------------------------------------------------


def cut(sizes: dict[str, int], max_cells: int) -> list[dict[str, int]]:
    """Return the number of codes of each dimension in each part."""
    picks = [Pick(name, tuple(f"{name}{i}" for i in range(n))) for name, n in sizes.items()]
    return [{pick.dimension: len(pick.codes) for pick in part} for part in split(picks, max_cells)]


def test_what_fits_is_not_split():
    assert cut({"Region": 2, "Tid": 3}, 6) == [{"Region": 2, "Tid": 3}]


def test_years_are_cut_first_though_regions_are_more():
    assert cut({"Region": 10, "Tid": 5}, 20) == [
        {"Region": 10, "Tid": 2},
        {"Region": 10, "Tid": 2},
        {"Region": 10, "Tid": 1},
    ]


def test_the_longest_dimension_is_cut_where_one_year_is_too_much():
    assert cut({"Kjonn": 2, "Region": 10, "Tid": 1}, 8) == [
        {"Kjonn": 2, "Region": 4, "Tid": 1},
        {"Kjonn": 2, "Region": 4, "Tid": 1},
        {"Kjonn": 2, "Region": 2, "Tid": 1},
    ]


def test_a_table_without_years_is_cut_along_its_longest_dimension():
    assert cut({"Region": 4, "Kjonn": 2}, 4) == [{"Region": 2, "Kjonn": 2}] * 2


def test_parts_keep_the_code_list():
    picks = [Pick("Region", ("K-0301", "K-3411"), "agg_KommSummer")]
    assert {part[0].codelist for part in split(picks, 1)} == {"agg_KommSummer"}


def cells_of(picks: Sequence[Pick]) -> list[tuple[str, ...]]:
    return list(product(*(pick.codes for pick in picks)))


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(st.sampled_from("ABCD") | st.just("Tid"), st.integers(1, 7), min_size=1),
    st.integers(1, 60),
)
def test_parts_hold_every_cell_once_and_none_is_too_large(sizes, max_cells):
    picks = [Pick(name, tuple(f"{name}{i}" for i in range(n))) for name, n in sizes.items()]
    parts = split(picks, max_cells)
    assert max(len(cells_of(part)) for part in parts) <= max_cells
    assert Counter(cell for part in parts for cell in cells_of(part)) == Counter(cells_of(picks))


# Fetching --------------------------------------------------------------------------------------


def test_metadata_is_asked_for_first_through_the_code_list(bank, stat_bank):
    stat_bank.fetch(QUERY)
    assert bank.asked == ["metadata", "data"]
    assert bank.parameters["metadata"] == {"lang": "no", "codelist[Region]": "agg_KommSummer"}


def test_the_body_names_code_list_and_every_code(bank, stat_bank):
    stat_bank.fetch(QUERY)
    assert bank.parameters["data"] == {"lang": "no", "outputFormat": "json-stat2"}
    assert bank.bodies == [
        {
            "selection": [
                {
                    "variableCode": "Region",
                    "codelist": "agg_KommSummer",
                    "valueCodes": ["K-0301", "K-3411"],
                },
                {"variableCode": "Kjonn", "valueCodes": ["2"]},
                {"variableCode": "ContentsCode", "valueCodes": ["Personer1"]},
                {"variableCode": "Tid", "valueCodes": ["2020", "2021"]},
            ]
        }
    ]


def test_a_refused_query_is_never_sent(bank, stat_bank):
    with pytest.raises(QueryRefused):
        stat_bank.fetch(picking(Pick("Kjonn", codes=("3",))))
    assert bank.asked == ["metadata"]


def test_a_large_query_is_fetched_in_parts(bank, stat_bank, monkeypatch):
    monkeypatch.setattr(pxweb, "MAX_CELLS", 2)
    fetched = stat_bank.fetch(QUERY)
    assert [body["selection"][3]["valueCodes"] for body in bank.bodies] == [["2020"], ["2021"]]
    assert n_cells(fetched) == 4


def test_the_sidecar_tells_how_it_was_asked(bank, stat_bank):
    (sidecar,) = stat_bank.fetch(QUERY).sidecars
    assert sidecar.request["url"] == f"{TABLE}/data"
    assert sidecar.request["body"] == bank.bodies[0]
    assert sidecar.updated == bank.updated


def test_the_second_fetch_asks_only_whether_the_table_is_new(bank, stat_bank):
    first = stat_bank.fetch(QUERY)
    bank.asked.clear()
    assert stat_bank.fetch(QUERY) == first
    assert bank.asked == ["table"]


def test_an_updated_table_is_fetched_again(bank, stat_bank):
    stat_bank.fetch(QUERY)
    bank.asked.clear()
    bank.updated = "2026-02-25T07:00:00Z"
    assert stat_bank.fetch(QUERY).updated == "2026-02-25T07:00:00Z"
    assert bank.asked == ["table", "metadata", "data"]


def test_a_changed_query_is_fetched_again(bank, stat_bank):
    stat_bank.fetch(QUERY)
    bank.asked.clear()
    assert n_cells(stat_bank.fetch(picking(Pick("Tid")))) == 6
    assert bank.asked == ["metadata", "data"]


def test_an_answer_from_another_address_is_fetched_again(bank, stat_bank):
    stat_bank.fetch(QUERY)
    body, sidecar = stat_bank.cache.read("ssb/people.1")
    foreign = sidecar.request | {"url": "http://elsewhere.test/tables/07459/data"}
    stat_bank.cache.write("ssb/people.1", body, replace(sidecar, request=foreign))
    bank.asked.clear()
    stat_bank.fetch(QUERY)
    assert bank.asked == ["metadata", "data"]


@pytest.mark.parametrize("name", ["people.1.json", "people.1.source.json", "people.2.json"])
def test_a_damaged_cache_is_fetched_again(bank, stat_bank, monkeypatch, name):
    monkeypatch.setattr(pxweb, "MAX_CELLS", 2)
    stat_bank.fetch(QUERY)
    bank.asked.clear()
    file = stat_bank.cache.folder / "ssb" / name
    file.write_bytes(file.read_bytes()[:-9])
    assert n_cells(stat_bank.fetch(QUERY)) == 4
    assert bank.asked == ["metadata", "data", "data"]


def test_parts_of_different_days_are_fetched_again(bank, stat_bank, monkeypatch):
    monkeypatch.setattr(pxweb, "MAX_CELLS", 2)
    stat_bank.fetch(QUERY)
    body, sidecar = stat_bank.cache.read("ssb/people.2")
    stat_bank.cache.write("ssb/people.2", body, replace(sidecar, updated="2024-01-01"))
    bank.asked.clear()
    stat_bank.fetch(QUERY)
    assert bank.asked == ["metadata", "data", "data"]


def test_nothing_is_kept_where_a_later_part_is_bad(bank, stat_bank, monkeypatch):
    monkeypatch.setattr(pxweb, "MAX_CELLS", 2)
    good = bank.data
    bank.data = lambda body: good(body) if len(bank.bodies) == 1 else good(body) | {"value": []}
    with pytest.raises(BadAnswer):
        stat_bank.fetch(QUERY)
    assert list(stat_bank.cache.folder.rglob("*.json")) == []


def test_an_answer_with_other_codes_is_refused(bank, stat_bank):
    good = bank.data

    def renamed(body):
        dataset = good(body)
        dataset["dimension"]["Tid"]["category"]["index"] = {"2020": 0, "2022": 1}
        return dataset

    bank.data = renamed
    with pytest.raises(BadAnswer, match="07459: the answer has other codes of 'Tid'.*fetch it"):
        stat_bank.fetch(QUERY)


def test_an_answer_without_a_dimension_is_refused(bank, stat_bank):
    bank.data = lambda _: factories.dataset({"Tid": ["2020", "2021"]}, [1, 1])
    with pytest.raises(BadAnswer, match="the answer lacks 'Region'"):
        stat_bank.fetch(QUERY)


@pytest.mark.parametrize("title", ADVICE)
def test_each_refusal_of_the_server_is_told_in_one_sentence(server, stat_bank, title):
    # The status in the body differs from that of the answer: the title is what counts.
    server.get(TABLE, status=400, json={"type": "Parameter error", "title": title, "status": 404})
    with pytest.raises(QueryRefused) as refused:
        stat_bank.updated("07459")
    assert str(refused.value) == f"SSB 07459: the server {ADVICE[title]}."


def test_an_unknown_refusal_is_quoted_with_its_detail(server, stat_bank):
    server.get(TABLE, status=403, json={"title": "Closed", "detail": "until 08:15"})
    with pytest.raises(QueryRefused, match=r"answered 403 'Closed' \(until 08:15\)\."):
        stat_bank.updated("07459")


@pytest.mark.parametrize(
    ("body", "kind", "said"),
    [
        ("<html>404</html>", "text/html", "something other than JSON"),
        ('{"label": "Peop', "application/json", "cut or not JSON; fetch it again"),
    ],
    ids=["web page", "cut"],
)
def test_what_is_not_json_is_refused(server, stat_bank, body, kind, said):
    server.get(TABLE, body=body, content_type=kind)
    with pytest.raises(BadAnswer, match=said):
        stat_bank.updated("07459")


def test_a_code_list_tells_what_each_code_sums(server, stat_bank):
    url = f"{BASE}/codelists/agg_KommSummer"
    server.get(url, json={"values": [{"code": "K-3411", "valueMap": ["0412", "3411"]}]})
    values = stat_bank.codelist("agg_KommSummer")["values"]
    assert values == [{"code": "K-3411", "valueMap": ["0412", "3411"]}]
