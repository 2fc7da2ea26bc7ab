"""A tiny valid snapshot: six municipalities, four indicators, figures one can add in the head."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from etl import contract
from etl.contract import LANGUAGES, Status

YEARS = (2018, 2019, 2020, 2021)
PLACES = {
    "0301": ("Oslo", "03", "Oslo", 1, False, False),
    "1508": ("Ålesund", "15", "Møre og Romsdal", 2, False, False),
    "4636": ("Solund", "46", "Vestland", 6, True, True),
    "5433": ("Hasvik", "56", "Finnmark", 6, True, True),
    "5610": ("Kárášjohka - Karasjok", "56", "Finnmark", 6, True, False),
    "5636": ("Loppa", "56", "Finnmark", 6, True, True),
}
AREAS = {"0": "country", "D": "district", "C": "central", "56": "county", "46": "county"}


def snapshot(folder: Path, **replaced: pd.DataFrame) -> Path:
    """Write the tables, manifest and no geometry into `folder`; `replaced` tables win."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = _tables() | replaced
    for table in contract.TABLES:
        frame = _filled(tables.get(table.name, pd.DataFrame()), table)
        table.conform(frame).to_parquet(folder / table.filename, index=False)
    manifest = {
        "version": "0123456789abcdef",
        "compared_with": None,
        "data_date": "2026-02-25",
        "built": "2026-03-01",
        "code_version": "test",
        "sources": {},
    }
    (folder / contract.MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    return folder


def _filled(frame: pd.DataFrame, table: contract.Table) -> pd.DataFrame:
    """Return `frame` with a plain value in every column it does not speak of."""
    plain = {"str": "", "bool": True}
    absent = [name for name in table.columns if name not in frame]
    values = {
        name: None if name in table.nullable else plain.get(table.columns[name], 0)
        for name in absent
    }
    return frame.assign(**values)


def texts(name: str, text: str) -> dict[str, str]:
    return {f"{name}_{language}": f"{text} {language}" for language in LANGUAGES}


def observations(
    indicator: str,
    values: Mapping[str, Sequence[float | None]],
    years: Sequence[int] = YEARS,
    status: Mapping[tuple[str, int], Status] | None = None,
    unit: str = "place",
    spread: float | None = None,
) -> pd.DataFrame:
    """One row per place and year; `None` is missing, `spread` the half width of the interval."""
    rows = []
    for place, series in values.items():
        for year, value in zip(years, series, strict=True):
            known = Status.MISSING if value is None else Status.NORMAL
            half = None if spread is None or value is None else spread
            rows.append(
                {
                    "indicator": indicator,
                    unit: place,
                    "year": year,
                    "value": value,
                    "lower": None if half is None else value - half,
                    "upper": None if half is None else value + half,
                    "status": str((status or {}).get((place, year), known)),
                }
            )
    return pd.DataFrame(rows)


def indicator_row(
    indicator: str,
    position: int,
    goal: str,
    kind: str,
    unit: str,
    decimals: int = 0,
    **more: object,
) -> dict[str, object]:
    row: dict[str, object] = {
        "indicator": indicator,
        "position": position,
        "goal": goal,
        "theme": "people",
        "kind": kind,
        "decimals": decimals,
        "better": "neutral",
        "sources": "ssb_07459",
        "variables": "population",
        "first_year": YEARS[0],
        "last_year": YEARS[-1],
        "n_years": len(YEARS),
        "n_places": len(PLACES),
    }
    for name, text in (
        ("title", indicator.replace("_", " ").capitalize()),
        ("short", indicator.replace("_", " ")),
        ("definition", f"Definition of {indicator}."),
        ("caution", f"Caution about {indicator}."),
    ):
        row |= texts(name, text)
    row |= {f"unit_{language}": unit for language in LANGUAGES}
    return row | more


def trend(indicator: str, place: str, verdict: str, **more: object) -> dict[str, object]:
    """A verdict on four figures; `more` columns win."""
    row = {"n": 4, "first_year": YEARS[0], "last_year": YEARS[-1], "slope": None, "p": None}
    return row | {"indicator": indicator, "place": place, "verdict": verdict} | more


def target_trend(target: str, place: str, verdict: str, **more: object) -> dict[str, object]:
    """A verdict on the measure of a target; `more` columns win."""
    row = trend("", place, verdict, **more) | {"target": target}
    del row["indicator"]
    return row


def target(
    name: str, position: int, indicator: str, kind: str, value: float, **more: object
) -> dict[str, object]:
    """A target of ours on the work goal, to be reached from below; `more` columns win."""
    row: dict[str, object] = {
        "target": name,
        "goal": "work",
        "sub_goal": "jobs",
        "position": position,
        "indicator": indicator,
        "kind": kind,
        "value": value,
        "direction": "at_least",
        "is_ours": True,
        "source": "",
    }
    return row | texts("name", f"Target {name}") | texts("reason", f"Reason of {name}") | more


def ages(persons: Mapping[str, float | None], years: Sequence[int] = YEARS) -> pd.DataFrame:
    """As many `persons` of each sex in every age group and year; `None` is ambiguous."""
    return pd.DataFrame(
        [
            {
                "place": place,
                "year": year,
                "sex": sex,
                "age": age,
                "persons": number,
                "status": (Status.AMBIGUOUS if number is None else Status.NORMAL).value,
            }
            for place, number in persons.items()
            for year in years
            for sex in contract.SEXES
            for age in contract.AGES
        ]
    )


POPULATION = {
    "0301": (670000, 680000, 690000, 700000),
    "1508": (60000, 60500, 61000, 61500),
    "4636": (800, 790, 780, 770),
    "5433": (1000, 980, 960, 940),
    "5610": (2700, 2650, None, 2600),
    "5636": (950, 940, 900, 880),
}
SHARE = dict.fromkeys(PLACES, (10.0, 12.0, 14.0, 16.0))


def _tables() -> dict[str, pd.DataFrame]:
    return {
        "observations": pd.concat(
            [
                observations("broadband", {"5433": (50.0,), "0301": (99.0,)}, years=(2019,)),
                observations("population", POPULATION, status={("5433", 2020): Status.BREAK}),
                observations(
                    "share_65plus", SHARE, spread=2.0, status={("5433", 2021): Status.PROVISIONAL}
                ),
                observations(
                    "turnout", {"5433": (70.0, None), "4636": (80.0, 82.0)}, years=(2019, 2021)
                ),
            ]
        ),
        "area_observations": pd.concat(
            [
                observations(
                    "population",
                    {"0": (734450, 744910, 756240, 766420), "D": (5450, 5360, 5240, 5190)},
                    unit="area",
                ),
                observations("share_65plus", {"0": (10.0, 11.0, 12.0, 13.0)}, unit="area"),
            ]
        ),
        "indicators": pd.DataFrame(
            [
                indicator_row("population", 1, "freedom", "count", ""),
                indicator_row("share_65plus", 2, "freedom", "share", "%", 1),
                indicator_row("turnout", 3, "places", "share", "%", 1, first_year=2019),
                indicator_row(
                    "broadband", 4, "services", "share", "%", first_year=2019, last_year=2019
                ),
            ]
        ),
        "places": pd.DataFrame([_place(code, *facts) for code, facts in PLACES.items()]),
        "areas": pd.DataFrame(
            [
                {"area": area, "kind": kind, "n_places": 6} | texts("name", kind)
                for area, kind in AREAS.items()
            ]
        ),
        "reforms": pd.DataFrame(
            [
                {
                    "place": "1508",
                    "year": 2020,
                    "old_code": "1504",
                    "old_name": "Ålesund",
                    "share": 1.0,
                    "kind": "merger",
                }
            ]
        ),
        "sources": pd.DataFrame(
            [
                {
                    "source": "ssb_07459",
                    "publisher": "Statistisk sentralbyrå",
                    "table": "07459",
                    "title": "Population",
                    "url": "https://www.ssb.no/statbank/table/07459",
                    "licence": "CC BY 4.0",
                    "updated": "2026-02-25",
                    "retrieved": "2026-03-01",
                    "sha256": "0" * 64,
                    "mirror": "",
                    **texts("note", ""),
                }
            ]
        ),
        "tracked": pd.DataFrame(
            [
                _tracked("solund-hardbakke", "4636", "Hardbakke", 2007, True),
                _tracked("hasvik-breivikbotn", "5433", "Breivikbotn", 2006, False),
                _tracked("loppa-oksfjord", "5636", "Øksfjord", 2006, True),
            ]
        ),
        "programmes": pd.DataFrame(
            [
                {
                    "programme": "blest",
                    "owner": "Husbanken",
                    "first_year": 2006,
                    "last_year": 2010,
                    "n_municipalities": 20,
                    "budget": "",
                    "source": "evaluation",
                }
                | texts("name", "BLEST")
                | texts("finding", "Finding")
            ]
        ),
        "age_sex": ages({"1508": None, "5433": 25.0, "5636": 20.0}),
        "trends": pd.DataFrame(
            [
                trend("population", "5433", "falling", n=11, slope=-20.0, p=0.001),
                trend("population", "4636", "unclear", n=11, slope=-1.0, p=0.2),
                trend("turnout", "5433", "too_few"),
            ]
        ),
        "target_trends": pd.DataFrame(
            [
                target_trend("population_grows", "5433", "falling", n=11, slope=-20.0, p=0.001),
                target_trend("turnout_like_country", "4636", "rising", n=11, slope=0.5, p=0.01),
            ]
        ),
        "targets": pd.DataFrame(
            [
                target("turnout_like_country", 3, "turnout", "norway", 0, goal="places"),
                target("population_grows", 1, "population", "growth", 0, base_year=2018),
                target("some_old", 2, "share_65plus", "level", 12, direction="within", tolerance=2),
            ]
        ),
        **peers({"population": ("size", (9.0, 5.0, 1.0, 1.2, 1.6, 1.1))}),
        "treated": pd.DataFrame(
            [
                {
                    "place": "5433",
                    "programme": "blest",
                    "unit": "Breivikbotn",
                    "first_year": 2018,
                    "last_year": 2019,
                    "is_year_certain": False,
                    "confidence": "verified",
                    "role": "main",
                    "source": "evaluation",
                }
            ]
        ),
    }


def peers(variables: Mapping[str, tuple[str, Sequence[float]]]) -> dict[str, pd.DataFrame]:
    """Return what places are compared by: each variable's group, and a score for each place."""
    likeness = [
        {"place": place, "rank": rank, "peer": peer, "distance": float(rank)}
        for place in PLACES
        for rank, peer in enumerate([each for each in PLACES if each != place], 1)
    ]
    return {
        "peer_variables": pd.DataFrame(
            [
                {"variable": variable, "position": position, "group": group}
                | texts("name", variable)
                | texts("unit", "unit")
                for position, (variable, (group, _)) in enumerate(variables.items())
            ]
        ),
        "peer_values": pd.DataFrame(
            [
                {"place": place, "variable": variable, "year": 2021, "value": score, "score": score}
                for variable, (_, scores) in variables.items()
                for place, score in zip(PLACES, scores, strict=True)
            ]
        ),
        "peers": pd.DataFrame(likeness),
    }


def _place(
    code: str,
    name: str,
    county: str,
    county_name: str,
    centrality: int,
    district: bool,
    tracked: bool,
) -> dict[str, object]:
    return {
        "place": code,
        "name": name,
        "name_other": "Ákŋoluokta" if code == "5433" else "",
        "county": county,
        "county_name": county_name,
        "economic_region": county + "1",
        "economic_region_name": county_name,
        "ba_region": None,
        "centrality_index": 1000 - 100 * centrality,
        "centrality_class": centrality,
        "is_district": district,
        "area_km2": 100.0,
        "former_names": "Sørøysund" if code == "5433" else "",
        "is_tracked": tracked,
        "programmes": "blest" if tracked else "",
    }


def _tracked(
    tracked_id: str, place: str, name: str, first: int, certain: bool
) -> dict[str, object]:
    return (
        {
            "tracked_id": tracked_id,
            "place": place,
            "name": name,
            "longitude": 22.0,
            "latitude": 70.0,
            "x": 0.5,
            "y": 0.5,
            "programme": "blest",
            "role": "main",
            "first_year": first,
            "last_year": 2010,
            "is_year_certain": certain,
            "url": "",
        }
        | texts("theme", "Theme")
        | texts("summary", "Summary")
    )
