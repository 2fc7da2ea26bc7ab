"""One fault for each check: how a sound snapshot is spoilt, and what is said of it."""

from collections.abc import Callable

import pandas as pd

from etl.publish import Snapshot
from tests.etl.pipeline import spoilt


def change(table: str, column: str, new: Callable[[pd.Series], object], **where: object):
    """Return a fault to make: `column` of the rows of `table` that fit `where` is made anew."""

    def spoil(snapshot: Snapshot) -> Snapshot:
        frame = snapshot.tables[table].copy()
        rows = pd.Series(True, index=frame.index)
        for name, value in where.items():
            rows &= frame[name].isin(value if isinstance(value, list) else [value])
        assert rows.any(), "the fault is made nowhere"
        frame.loc[rows, column] = new(frame.loc[rows, column])
        return spoilt(snapshot, **{table: frame})

    return spoil


def keep(table: str, condition: str):
    """Return a fault to make: other rows of `table` are gone."""

    def spoil(snapshot: Snapshot) -> Snapshot:
        rows = snapshot.tables[table].query(condition)
        assert len(rows) < len(snapshot.tables[table]), "the fault is made nowhere"
        return spoilt(snapshot, **{table: rows})

    return spoil


def repeat_a_row(snapshot: Snapshot) -> Snapshot:
    counts = snapshot.tables["counts"]
    return spoilt(snapshot, counts=pd.concat([counts, counts.iloc[:1]]))


HASVIK_1985 = {"place": "5616", "year": 1985}
PEOPLE = ["population", "population_summed", "pop_all_ages"]

FAULTS = {
    "a row twice": ("shape", repeat_a_row, "2 rows share a key"),
    "a column too many": (
        "shape",
        lambda snapshot: spoilt(snapshot, areas=snapshot.tables["areas"].assign(more=1)),
        "areas: unknown column 'more'",
    ),
    "a gap without a reason": (
        "values",
        change("observations", "value", lambda old: None, indicator="population", **HASVIK_1985),
        "observations: value and status disagree: 1 rows",
    ),
    "a suppressed figure with a value": (
        "values",
        change("counts", "status", lambda old: "suppressed", variable="population", **HASVIK_1985),
        "counts: value and status disagree: 1 rows",
    ),
    "a status that is none": (
        "values",
        change("observations", "status", lambda old: "ok", indicator="population", **HASVIK_1985),
        "observations: value and status disagree: 1 rows",
    ),
    "a share of 101 per cent": (
        "values",
        change(
            "observations",
            ["value", "upper"],
            lambda old: 101,
            indicator="share_65plus",
            place="5616",
            year=2020,
        ),
        "a share lies outside 0–100: 1 rows",
    ),
    "a value outside its interval": (
        "values",
        change(
            "observations",
            "lower",
            lambda old: 99.0,
            indicator="share_65plus",
            place="5616",
            year=2020,
        ),
        "a value lies outside its own interval: 1 rows",
    ),
    "a place too few": (
        "places",
        keep("places", "place != '5616'"),
        "figures of a place that is none: 5616",
    ),
    "a county too few": (
        "places",
        change("places", "county", lambda old: "55", county="56"),
        "357 places in 14 counties",
    ),
    "a person too many in Oslo": (
        "totals",
        change("counts", "value", lambda old: old + 1, variable=PEOPLE, place="0301", year=2024),
        "population of 0 in 2024 is 5550204.0, not 5550203",
    ),
    "an age that is lost": (
        "ages",
        change(
            "counts",
            "value",
            lambda old: old - 3,
            variable="pop_all_ages",
            place="5616",
            year=2020,
        ),
        "ages of 5616 add up to -3 against the population in 2020",
    ),
    "an age group that is lost": (
        "age_sex",
        keep("age_sex", "not (year == 2020 and sex == 'f' and age == 30)"),
        "5616 has 37 groups of age and sex in 2020, not 38",
    ),
    "a man of thirty counted twice": (
        "age_sex",
        change("age_sex", "persons", lambda old: old + 1, year=2020, sex="m", age=30),
        "persons by age and sex of 5616 add up to +1 against the population in 2020",
    ),
    "an age group without a reason for its gap": (
        "values",
        change("age_sex", "persons", lambda old: None, year=2020, sex="m", age=30),
        "age_sex: value and status disagree: 1 rows",
    ),
    "a target on nothing": (
        "targets",
        change("targets", "indicator", lambda old: "dreams", target="population_grows"),
        "population_grows is set on 'dreams', which has no figures",
    ),
    "a target that follows a country without a figure": (
        "targets",
        change("targets", "kind", lambda old: "norway", target="income_grows"),
        "income_grows needs the country's figure of 'median_income_change_10y' in 2024",
    ),
    "a target that counts from a year without figures": (
        "targets",
        change("targets", "base_year", lambda old: 1999, target="young_adults_kept"),
        "young_adults_kept counts from 1999; 'young_adults' has 2005–2026",
    ),
    "a target without trends": (
        "target_trends",
        keep("target_trends", "target != 'income_grows'"),
        "income_grows has no trends",
    ),
    "a trend that is not that of the measure": (
        "target_trends",
        change("target_trends", "verdict", lambda old: "none", target="income_grows", place="5616"),
        "income_grows is none in 5616, median_income_change_10y is ",
    ),
    "a place among its own peers": (
        "peers",
        change("peers", "peer", lambda old: "5616", place="5616", rank=1),
        "5616 is its own peer",
    ),
    "a merger that earlier borders don't undo": (
        "divisions",
        change(
            "division_observations",
            "value",
            lambda old: old + 1,
            division=2018,
            indicator="population",
            place="1263",
            year=2022,
        ),
        "population around 1263 of 2018 in 2022",
    ),
    "another figure of a municipality that is the same": (
        "divisions",
        change(
            "division_observations",
            "status",
            lambda old: "estimated",
            division=2013,
            indicator="population",
            place="2015",
            year=2000,
        ),
        "population around 2015 of 2013 in 2000",
    ),
    "a place that comes from nowhere": (
        "divisions",
        keep("divisions", "not (division == 2020 and code == '5433')"),
        "5616 comes from no municipality of 2020",
    ),
    "a merger that lost someone": (
        "population_against_ssb",
        change(
            "counts",
            "value",
            lambda old: old + 1,
            variable="population_summed",
            place="5530",
            year=1990,
        ),
        "population of 5530 in 1990: 06913 merged gives -1 against 07459",
    ),
    "a known difference that is no more": (
        "population_against_ssb",
        change(
            "counts",
            "value",
            lambda old: old.iloc[0],
            variable=["population", "population_summed"],
            place="3442",
            year=2001,
        ),
        "the known difference ('3442', 2001) is no more; take it off the list",
    ),
    "a tenth of a place gone in a year": (
        "jumps",
        change(
            "counts", "value", lambda old: (0.9 * old).round(), variable="population", **HASVIK_1985
        ),
        "population of 5616 changes by",
    ),
    "people from nowhere": (
        "remainders",
        change(
            "observations",
            "value",
            lambda old: 400.0,
            indicator="population_remainder",
            **HASVIK_1985,
        ),
        "of the population of 5616 came or went unexplained in 1985",
    ),
    "a part left out of a merger": (
        "reforms",
        change(
            "counts",
            "value",
            lambda old: 1.2 * old,
            variable="employed_residents",
            place="5530",
            year=[2018, 2019],
        ),
        "employed residents of 5530 change by",
    ),
    "a year's moves miscounted": (
        "profiles",
        change(
            "counts",
            "value",
            lambda old: old + 4,
            variable="net_migration_profile",
            place="5616",
            year=2019,
        ),
        "net migration of 5616 in 2019 is -4",
    ),
    "a year's births miscounted": (
        "components",
        change(
            "counts",
            "value",
            lambda old: old + 2,
            variable="natural_increase",
            place="5616",
            year=2015,
        ),
        "natural_increase of 5616 2011–2025 is +2 against the delivered sum",
    ),
    "too few indicators": (
        "coverage",
        keep("indicators", "position < 50 or indicator == 'population_remainder'"),
        "indicators, not 55",
    ),
    "a promised indicator that is not there": (
        "coverage",
        keep("indicators", "indicator != 'net_migration'"),
        "net_migration is not there",
    ),
    "a late first year": (
        "coverage",
        change("indicators", "first_year", lambda old: 1986, indicator="population"),
        "population covers 1986–2026 and 357 places, not 1980–2026 and 357",
    ),
    "an early last year": (
        "coverage",
        change("indicators", "last_year", lambda old: 2024, indicator="employed_residents"),
        "employed_residents covers 2008–2024",
    ),
    "a place without figures": (
        "coverage",
        change("indicators", "n_places", lambda old: 356, indicator="natural_change"),
        "natural_change covers 1980–2025 and 356 places",
    ),
    "nobody at home": (
        "coverage",
        change("observations", "value", lambda old: 0.0, indicator="population", **HASVIK_1985),
        "a population of zero: 1 rows",
    ),
    "figures from nowhere": (
        "provenance",
        change("counts", "source", lambda old: "hearsay", variable="population", **HASVIK_1985),
        "no source row for 'hearsay'",
    ),
    "an indicator of no source": (
        "provenance",
        change("indicators", "sources", lambda old: old + ";rumour", indicator="turnout"),
        "no source row for 'rumour'",
    ),
}
