"""Today's municipalities: names, county, regions, centrality, and the reforms behind them."""

from collections import Counter
from collections.abc import Collection, Mapping

import pandas as pd

from etl.areas import members
from etl.contract import DIVISION
from etl.crosswalk import Municipalities
from etl.known import BORDER_MOVES

#: Class of Statistics Norway's centrality index from which the ministry speaks of districts.
FIRST_DISTRICT_CLASS = 4
FIRST_REFORM_YEAR = 1980


def place_names(municipalities: Municipalities) -> pd.DataFrame:
    """Return place, name, name_other and former_names.

    KLASS writes all official names in one ('Guovdageaidnu - Kautokeino'). `name` is the part that
    once stood alone, which is the Norwegian one; the rest, in Sámi and Kven, is `name_other`.
    `former_names` are those of the municipalities that went into the place.
    """
    rows = []
    for place, official in sorted(municipalities.names(DIVISION).items()):
        parts = official.split(" - ")
        history = _history(municipalities, place)
        name = norwegian(official, history)
        others = [part for part in parts if part != name]
        former = sorted(history - set(parts) - {official})
        rows.append((place, name, ";".join(others), ";".join(former)))
    return pd.DataFrame(rows, columns=["place", "name", "name_other", "former_names"])


def norwegian(official: str, known: Collection[str]) -> str:
    """Return the first part of a double name that stands alone among the `known` ones."""
    parts = official.split(" - ")
    return next((part for part in parts if part in known), parts[0])


def reforms(municipalities: Municipalities) -> pd.DataFrame:
    """Return one row per place, year and code that its figures came from until that year's reform.

    `share` is the part of the old one's people that the place has; `kind` is division (it has a
    part), merger (the old one went together with others), renumbered, or border (people came or
    went with a moved border; the place goes on). New names are no reform.
    """
    rows = []
    for year in range(FIRST_REFORM_YEAR + 1, DIVISION + 1):
        steps, names = municipalities.steps(year), municipalities.names(year - 1)
        paths = municipalities.crosswalk(year - 1, DIVISION)
        changed = paths[paths["old_code"].isin(set(steps))]
        moved = list(zip(changed["new_code"], changed["old_code"], changed["weight"], strict=True))
        together = Counter((place, new) for place, old, _ in moved for new in steps[old])
        n_later = municipalities.crosswalk(year, DIVISION).groupby("old_code")["new_code"].size()
        for place, old, share in moved:
            new = steps[old]
            if share != 1 and len(new) > 1:
                kind = "division"
            elif new == (old,) and together[place, old] == 1:
                continue
            elif any(together[place, code] > 1 or n_later[code] > 1 for code in new) and share == 1:
                kind = "merger"
            else:
                kind = "renumbered"
            rows.append((place, year, old, names.get(old, old), share, kind))
    now = municipalities.names(DIVISION)
    rows += [
        (place, year, place, now[place], 1.0, "border")
        for place, year in BORDER_MOVES
        if place in now
    ]
    columns = ["place", "year", "old_code", "old_name", "share", "kind"]
    return pd.DataFrame(rows, columns=columns).drop_duplicates(["place", "year", "old_code"])


def places_table(
    names: pd.DataFrame,
    regions: pd.DataFrame,
    centrality: pd.DataFrame,
    ba_regions: pd.DataFrame,
    area_km2: Mapping[str, float],
    programmes: Mapping[str, str],
    tracked: frozenset[str],
) -> pd.DataFrame:
    """Return one row per municipality with all that is known of where it lies."""
    merged = (
        names.merge(regions, how="left", on="place")
        .merge(centrality, how="left", on="place")
        .merge(ba_regions, how="left", on="place")
    )
    return merged.assign(
        is_district=merged["centrality_class"] >= FIRST_DISTRICT_CLASS,
        area_km2=merged["place"].map(dict(area_km2)).round(1),
        is_tracked=merged["place"].isin(tracked),
        programmes=merged["place"].map(dict(programmes)).fillna(""),
    )


def areas_table(places: pd.DataFrame) -> pd.DataFrame:
    """Return one row per area that figures are made for, with its name in three languages."""
    named = {
        "0": ("country", "Hele landet", "Heile landet", "Norway"),
        "D": (
            "centrality",
            "Distriktskommuner (sentralitet 4–6)",
            "Distriktskommunar (sentralitet 4–6)",
            "District municipalities (centrality 4–6)",
        ),
        "C": (
            "centrality",
            "Sentrale kommuner (sentralitet 1–3)",
            "Sentrale kommunar (sentralitet 1–3)",
            "Central municipalities (centrality 1–3)",
        ),
    }
    county_names = dict(zip(places["county"], places["county_name"], strict=True))
    rows = []
    for area, inside in members(places).items():
        name = county_names.get(area, "")
        kind, nb, nn, en = named.get(area, ("county", name, name, name))
        rows.append((area, kind, nb, nn, en, len(inside)))
    columns = ["area", "kind", "name_nb", "name_nn", "name_en", "n_places"]
    return pd.DataFrame(rows, columns=columns)


def _history(municipalities: Municipalities, place: str) -> set[str]:
    """Return the names of all codes that lead to `place`, and the place's own earlier names."""
    leading = {place}
    for year in range(DIVISION, FIRST_REFORM_YEAR, -1):
        steps = municipalities.steps(year)
        leading |= {old for old, new in steps.items() if not leading.isdisjoint(new)}
    codes = municipalities.codes
    return set(codes.loc[codes["code"].isin(leading), "name"])
