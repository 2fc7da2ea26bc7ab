"""Every figure of a few municipalities, back to the raw answer or delivered cell it came from.

Nothing of the pipeline is used on the way but the readers of delivered files: raw answers are
indexed here, predecessors are followed through KLASS's own answer, formulas are written out anew.
"""

import inspect
import json
import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from etl.indicators.catalogue import CATALOGUE
from etl.publish import read_snapshot
from etl.tables.registry import API_TABLES, DELIVERIES

pytestmark = pytest.mark.replay

#: Renumbered twice; merged of four, then renumbered; merged of three; of a divided one.
PLACES = {"5616": "Hasvik", "5530": "Senja", "4631": "Alver", "1580": "Haram"}
TODAY = 2024
AGES = {
    "pop_0": (0, 0),
    "pop_0_15": (0, 15),
    "pop_16_24": (16, 24),
    "pop_20_39": (20, 39),
    "pop_20_64": (20, 64),
    "pop_15_74": (15, 74),
    "pop_65plus": (65, 105),
    "pop_80plus": (80, 105),
    "pop_all_ages": (0, 105),
    "women_20_39": (20, 39),
    "men_20_39": (20, 39),
}
INDUSTRIES = {
    "employed_residents": "00-99",
    "employed_primary": "01-03",
    "employed_manufacturing": "10-33",
    "employed_public_admin": "84",
    "employed_education": "85",
    "employed_health": "86-88",
}
FLOWS = {
    "population": "Folkemengde",
    "natural_increase": "Fodselsoverskudd",
    "net_migration": "Nettoinnflytting",
}
INCOME = {"median_income_after_tax": "InntSkatt", "households": "AntallHushold"}
JOBS = {"jobs_total": "00-99", "jobs_aquaculture": "03.2"}
RATES = {
    variable.id
    for table in (*API_TABLES, *DELIVERIES)
    for variable in table.variables
    if variable.kind == "rate"
}
SOURCE_OF = {
    variable.id: table.source.id
    for tables in (API_TABLES, DELIVERIES)
    for table in tables
    if not getattr(table, "is_live_only", False)
    for variable in table.variables
}


class RawAnswer:
    """A raw JSON-stat answer: cells by their codes."""

    def __init__(self, path: Path) -> None:
        self.content = json.loads(path.read_text(encoding="utf-8"))
        self.position = {
            name: self.content["dimension"][name]["category"]["index"]
            for name in self.content["id"]
        }

    def cell(self, **codes: str) -> float | None:
        """Return the value under `codes`; None where there is none, or no such code."""
        offset = 0
        for name, size in zip(self.content["id"], self.content["size"], strict=True):
            if codes[name] not in self.position[name]:
                return None
            offset = offset * size + self.position[name][codes[name]]
        return self.content["value"][offset]

    def years(self) -> list[str]:
        return list(self.position["Tid"])


@dataclass(frozen=True)
class Raw:
    """Everything as it was fetched or delivered."""

    data: Path
    deliveries: Path

    def answer(self, name: str) -> RawAnswer:
        return RawAnswer(self.data / f"raw/ssb/{name}.json")

    @cached_property
    def totals(self) -> RawAnswer:
        return self.answer("07459_total.1")

    @cached_property
    def people_by_age(self) -> dict[str, RawAnswer]:
        parts = [
            self.answer(path.stem) for path in sorted(self.data.glob("raw/ssb/07459_age.?.json"))
        ]
        return {year: part for part in parts for year in part.years()}

    @cached_property
    def flows(self) -> RawAnswer:
        return self.answer("06913.1")

    @cached_property
    def employed(self) -> RawAnswer:
        return self.answer("07984.1")

    @cached_property
    def income(self) -> RawAnswer:
        return self.answer("06944.1")

    @cached_property
    def jobs(self) -> RawAnswer:
        return self.answer("13470.1")

    @cached_property
    def delivered(self) -> Mapping[tuple[str, int], list[tuple[int, str, float | None]]]:
        """By variable and year: division, code and value of each delivered cell."""
        cells: dict[tuple[str, int], list[tuple[int, str, float | None]]] = defaultdict(list)
        for delivery in DELIVERIES:
            tidy = delivery.read(self.deliveries / delivery.path)
            for row in tidy.itertuples():
                value = None if math.isnan(row.value) else row.value
                cells[row.variable, int(row.year)].append((int(row.division), row.code, value))
        return cells

    @cached_property
    def steps(self) -> Mapping[int, list[tuple[str, str]]]:
        """KLASS's changes of code by year: old and new."""
        (path,) = self.data.glob("raw/klass/classifications_131_changes_*02.json")
        steps = defaultdict(list)
        for row in json.loads(path.read_text(encoding="utf-8"))["codeChanges"]:
            steps[int(row["changeOccurred"][:4])].append((row["oldCode"], row["newCode"]))
        return steps

    def parts(self, place: str, year: int) -> dict[str, float]:
        """Return the codes of 1 January `year` that went into `place`, and how much of each."""
        if place == "1580":
            return self.parts_of_haram(year)
        codes = {place}
        for later in range(TODAY, year, -1):
            into = {code: {old for old, new in self.steps[later] if new == code} for code in codes}
            codes = set().union(*(old or {code} for code, old in into.items()))
        return dict.fromkeys(codes, 1.0)

    def parts_of_haram(self, year: int) -> dict[str, float]:
        """Haram was a part of Ålesund for four years, and the share of it that it got back."""
        if year >= TODAY:
            return {"1580": 1.0}
        if year < 2020:
            return {"1534": 1.0}
        haram, alesund = (self.flow("population", code, TODAY) for code in ("1580", "1508"))
        return {"1507": haram / (haram + alesund)}

    def flow(self, variable: str, code: str, year: int) -> float | None:
        return self.flows.cell(Region=code, ContentsCode=FLOWS[variable], Tid=str(year))

    def age_group(self, place: str, year: int, sex: str, age: int) -> float | None:
        """Return the people of one sex from `age` up to the next group; the last one is open."""
        if place == "1580" and 2020 <= year < TODAY:
            return None  # SSB's list gives all of it to Ålesund
        cells = [
            self.people_by_age[str(year)].cell(
                Region=f"K-{place}",
                Kjonn={"f": "2", "m": "1"}[sex],
                Alder="105+" if one == 105 else f"{one:03}",
                ContentsCode="Personer1",
                Tid=str(year),
            )
            for one in range(age, 106 if age == 90 else age + 5)
        ]
        return None if None in cells else sum(cells)

    def cells(self, variable: str, place: str, year: int) -> list[tuple[float | None, float]]:
        """Return the raw cells behind a figure, each with the part of it that the place has."""
        tid = str(year)
        if variable in AGES or variable == "population_summed":
            if place == "1580" and 2020 <= year < TODAY:
                return [(None, 1.0)]  # SSB's list gives all of it to Ålesund
            region = f"K-{place}"
            if variable == "population_summed":
                total = self.totals.cell(Region=region, ContentsCode="Personer1", Tid=tid)
                return [(total, 1.0)]
            sexes = {"w": "2", "m": "1"}.get(variable[0], "12")
            return [
                (
                    self.people_by_age[tid].cell(
                        Region=region,
                        Kjonn=sex,
                        Alder="105+" if age == 105 else f"{age:03}",
                        ContentsCode="Personer1",
                        Tid=tid,
                    ),
                    1.0,
                )
                for age in range(AGES[variable][0], AGES[variable][1] + 1)
                for sex in sexes
            ]
        if variable in JOBS:
            value = self.jobs.cell(
                Region=f"K-{place}",
                NACE2007=JOBS[variable],
                ContentsCode="SysselsatteArb",
                Tid=tid,
            )
            return [(value, 1.0)]
        reads: dict[str, Callable[[str], float | None]] = {}
        for name in FLOWS:
            reads[name] = lambda code: self.flow(variable, code, year)
        for name, industry in INDUSTRIES.items():
            reads[name] = lambda code, industry=industry: self.employed.cell(
                Region=code,
                NACE2007=industry,
                Kjonn="0",
                Alder="15-74",
                ContentsCode="Sysselsatte",
                Tid=tid,
            )
        for name, content in INCOME.items():
            reads[name] = lambda code, content=content: self.income.cell(
                Region=code, HusholdType="0000", ContentsCode=content, Tid=tid
            )
        return [(reads[variable](code), share) for code, share in self.parts(place, year).items()]

    def figure(self, variable: str, place: str, year: int) -> float | None:
        """Return what should be published: a sum of whole and shared parts, or nothing."""
        fetched = {*AGES, *FLOWS, *INDUSTRIES, *INCOME, *JOBS, "population_summed"}
        if variable in fetched:
            return combined(variable, self.cells(variable, place, year))
        known = self.delivered[variable, year]
        for division in sorted({division for division, _, _ in known}, reverse=True):
            values = {code: value for at, code, value in known if at == division}
            parts = self.parts(place, min(division, TODAY))
            found = combined(variable, [(values.get(c), share) for c, share in parts.items()])
            if found is not None:
                return found
        return None


def combined(variable: str, cells: list[tuple[float | None, float]]) -> float | None:
    """Return the sum of counts; a rate only where one whole municipality is behind it."""
    if any(value is None for value, _ in cells):
        return None
    if variable in RATES and (len(cells) > 1 or cells[0][1] != 1):
        return None
    return sum(value * share for value, share in cells)


Figure = Callable[..., float | None]


def written_out(formula: Callable[..., Any]) -> Figure:
    """Return the formula's arithmetic on `at(variable, year)`, which gives None where a gap is."""
    name = formula.__qualname__.split(".")[0]
    given = inspect.getclosurevars(formula).nonlocals
    return lambda at, year: ARITHMETIC[name](at, year, **given)


def over(part: float, whole: float, per: float) -> float | None:
    return per * part / whole if whole > 0 else None


def growth(at: Figure, year: int, variable: str, years: int) -> float | None:
    before = at(variable, year - years)
    return over(at(variable, year) - before, before, 100)


def concentration(at: Figure, year: int, names: tuple[str, ...]) -> float | None:
    *parts, whole = (at(name, year) for name in names)
    groups = [*parts, whole - sum(parts)]
    return sum((group / whole) ** 2 for group in groups) if whole > 0 else None


ARITHMETIC: Mapping[str, Figure] = {
    "value_of": lambda at, year, variable: at(variable, year),
    "share_of": lambda at, year, part, whole: over(at(part, year), at(whole, year), 100),
    "ratio": lambda at, year, part, other, per: over(at(part, year), at(other, year), per),
    "per_1000": lambda at, year, events, population: over(
        at(events, year), at(population, year), 1000
    ),
    "net_per_1000": lambda at, year, net, population: over(
        at(net, year), at(population, year), 1000
    ),
    "difference": lambda at, year, variable, other: at(variable, year) - at(other, year),
    "change_pct": growth,
    "change_pct_since_break": lambda at, year, variable, years, break_year: (
        growth(at, year, variable, years)
        if not year - years < break_year <= year
        else at("a figure across a break", year)
    ),
    "balance_mean_per_1000": lambda at, year, balance, population, years: over(
        sum(at(balance, year - back) for back in range(years)),
        sum(at(population, year - back) for back in range(years)),
        1000,
    ),
    "remainder": lambda at, year, stock, names: (
        at(stock, year + 1) - at(stock, year) - sum(at(flow, year) for flow in names[1:])
    ),
    "share_of_next_stock": lambda at, year, part, whole: over(
        at(part, year), at(whole, year + 1), 100
    ),
    "share_of_rest": lambda at, year, names: over(
        at(names[-1], year) - sum(at(name, year) for name in names[:-1]), at(names[-1], year), 100
    ),
    "concentration": concentration,
}


class Gap(Exception):
    """A part of the arithmetic has no value."""


@pytest.fixture(scope="module")
def snapshot(first_build):
    return read_snapshot(first_build[0])


@pytest.fixture(scope="module")
def raw(first_build, sources):
    return Raw(first_build[0], sources.deliveries)


def rows_of(snapshot, table: str, place: str) -> Iterator[Any]:
    return snapshot.tables[table].query("place == @place").itertuples()


def same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)


def known(value: float) -> float | None:
    return None if math.isnan(value) else value


@pytest.mark.parametrize("place", PLACES, ids=PLACES.values())
def test_every_count_is_the_sum_of_raw_cells(snapshot, raw, place):
    counts = list(rows_of(snapshot, "counts", place))
    apart = [
        (row.variable, row.year, row.value, row.status, found)
        for row in counts
        for found in [raw.figure(row.variable, place, row.year)]
        if not same(known(row.value), found)
    ]
    assert sum(known(row.value) is not None for row in counts) > 500
    assert apart == []


@pytest.mark.parametrize("place", PLACES, ids=PLACES.values())
def test_every_age_group_is_the_sum_of_raw_cells(snapshot, raw, place):
    rows = list(rows_of(snapshot, "age_sex", place))
    apart = [
        (row.year, row.sex, row.age, row.persons, found)
        for row in rows
        for found in [raw.age_group(place, row.year, row.sex, row.age)]
        if known(row.persons) != found
    ]
    assert sum(known(row.persons) is not None for row in rows) > 100
    assert apart == []


@pytest.mark.parametrize("place", PLACES, ids=PLACES.values())
def test_every_observation_is_its_formula_on_those_counts(snapshot, place):
    people = {"population", "natural_increase", "net_migration", "employed_residents"}
    counts = {
        (row.variable, row.year): row.value
        for row in rows_of(snapshot, "counts", place)
        # A share, by population, of what another municipality had is told of people alone.
        if row.status != "estimated" or row.n_predecessors > 1 or row.variable in people
    }
    formulas = {
        indicator.meta.id: written_out(indicator.formula.compute) for indicator in CATALOGUE
    }

    def at(variable: str, year: int) -> float:
        value = counts.get((variable, year), math.nan)
        if math.isnan(value):
            raise Gap
        return value

    def computed(indicator: str, year: int) -> float | None:
        try:
            return formulas[indicator](at, year)
        except Gap:
            return None

    observations = list(rows_of(snapshot, "observations", place))
    apart = [
        (row.indicator, row.year, row.value, row.status, found)
        for row in observations
        for found in [computed(row.indicator, row.year)]
        if not same(known(row.value), found)
    ]
    assert sum(known(row.value) is not None for row in observations) > 600
    assert apart == []


def test_every_formula_is_written_out_here():
    used = {indicator.formula.compute.__qualname__.split(".")[0] for indicator in CATALOGUE}
    assert used == set(ARITHMETIC)


def test_every_count_names_the_source_that_declares_it(snapshot):
    pairs = snapshot.tables["counts"][["variable", "source"]].drop_duplicates()
    told = pairs.groupby("variable")["source"].agg(set).to_dict()
    several = {"need_index": {"kdd_need_index_2025", "kdd_need_index_2026"}}
    assert told == {name: several.get(name, {SOURCE_OF[name]}) for name in told}


def test_an_indicator_names_exactly_the_sources_of_its_variables(snapshot):
    pairs = snapshot.tables["counts"][["variable", "source"]].drop_duplicates()
    sources = pairs.groupby("variable")["source"].agg(set).to_dict()
    for row in snapshot.tables["indicators"].itertuples():
        behind = set().union(*(sources[variable] for variable in row.variables.split(";")))
        assert row.sources.split(";") == sorted(behind), row.indicator


def test_every_source_row_leads_to_what_was_fetched_or_delivered(snapshot, raw):
    for row in snapshot.tables["sources"].itertuples():
        assert row.url.startswith("https://")
        assert row.licence or row.note_en
        assert len(row.retrieved) == 10
        assert len(row.sha256) == 64 or row.source == "ssb_klass_131"


@pytest.mark.parametrize("place", PLACES, ids=PLACES.values())
def test_reforms_tell_every_predecessor(snapshot, raw, place):
    told = {row.old_code: row.share for row in rows_of(snapshot, "reforms", place)}
    ever = {
        code: part for year in range(1980, TODAY) for code, part in raw.parts(place, year).items()
    }
    ever.pop(place, None)
    assert told == pytest.approx(ever)
