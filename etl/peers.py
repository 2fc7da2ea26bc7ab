"""Places like mine: what they are compared by, how each scores, and who is nearest."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from etl.contract import DIVISION, LANGUAGES, N_PEERS_PUBLISHED, PEER_GROUPS, Status, Text
from etl.similarity import nearest, standardised
from etl.tables import centrality


@dataclass(frozen=True, slots=True)
class PeerVariable:
    """What places are compared by.

    A skewed one is compared by the logarithm of one more than it: from 50,000 twice as many counts
    much the same as from 500. `name` and `unit` are the indicator's where none is given.
    """

    id: str
    group: str
    is_skewed: bool = False
    name: Text | None = None
    unit: Text | None = None
    decimals: int = 0


DENSITY = "people_per_km2"
#: The harmonised figure that density is over.
LAND = "area_km2"
CENTRALITY = "centrality_index"
VARIABLES: tuple[PeerVariable, ...] = (
    PeerVariable("population", "size", is_skewed=True),
    PeerVariable(
        DENSITY,
        "size",
        is_skewed=True,
        name=Text("Innbyggere per km²", "Innbyggjarar per km²", "People per km²"),
        unit=Text("per km²", "per km²", "per km²"),
        decimals=1,
    ),
    PeerVariable(
        CENTRALITY,
        "centrality",
        name=Text("Sentralitetsindeks", "Sentralitetsindeks", "Centrality index"),
        unit=Text("poeng av 1000", "poeng av 1000", "points of 1000"),
    ),
    PeerVariable("share_0_15", "age"),
    PeerVariable("share_20_39", "age"),
    PeerVariable("share_65plus", "age"),
    PeerVariable("women_per_100_men_20_39", "age"),
    PeerVariable("industry_share_primary", "industry", is_skewed=True),
    PeerVariable("industry_share_manufacturing", "industry"),
    PeerVariable("industry_share_public_admin", "industry", is_skewed=True),
    PeerVariable("industry_share_education", "industry"),
    PeerVariable("industry_share_health", "industry"),
    PeerVariable("industry_share_other", "industry"),
    PeerVariable("distance_to_centre_zone", "distance", is_skewed=True),
    PeerVariable("distance_to_job_clusters", "distance", is_skewed=True),
)


def peer_tables(
    observations: pd.DataFrame,
    indicators: pd.DataFrame,
    places: pd.DataFrame,
    counts: pd.DataFrame,
) -> dict[str, pd.DataFrame]:
    """Return the tables peer_variables, peer_values and peers.

    Each variable is taken in its last year. Where a place has no figure that year it is compared by
    the others. Density is over Statistics Norway's land area, which knows the islets that a coast
    drawn small loses.
    """
    land = counts[counts["variable"] == LAND].set_index("place")[["value", "status", "source"]]
    metas = indicators.set_index("indicator")
    known = [each for each in VARIABLES if each.name or each.id in metas.index]
    values = pd.concat(
        [_values(each, observations, places, land) for each in known], ignore_index=True
    )
    wide = values.pivot_table(
        index="place", columns="variable", values="value", dropna=False, observed=False
    )
    wide = wide.reindex(index=sorted(places["place"]), columns=[each.id for each in known])
    compared = wide.to_numpy(dtype=np.float64, copy=True)
    for column, each in enumerate(known):
        if each.is_skewed:
            compared[:, column] = np.log1p(compared[:, column])
    scores = standardised(compared)
    by_cell = pd.DataFrame(scores, index=wide.index, columns=wide.columns).stack()
    key = pd.MultiIndex.from_frame(values[["place", "variable"]])
    values["score"] = by_cell.reindex(key).to_numpy()
    return {
        "peer_variables": pd.DataFrame(
            [_described(each, position, metas, land) for position, each in enumerate(known)]
        ),
        "peer_values": values,
        "peers": _peers(scores, list(wide.index), known),
    }


def _values(
    variable: PeerVariable, observations: pd.DataFrame, places: pd.DataFrame, land: pd.DataFrame
) -> pd.DataFrame:
    """Return place, year, value and status of a variable in its last year."""
    if variable.id == CENTRALITY:
        index = places["centrality_index"].astype("float64")
        status = np.where(index.notna(), Status.NORMAL.value, Status.MISSING.value)
        found = places[["place"]].assign(year=DIVISION, value=index, status=status)
        return found.assign(variable=variable.id)
    indicator = "population" if variable.id == DENSITY else variable.id
    rows = observations[observations["indicator"] == indicator]
    rows = rows[rows["year"] == rows.loc[rows["value"].notna(), "year"].max()]
    latest: pd.DataFrame = rows[["place", "year", "value", "status"]].reset_index(drop=True)
    if variable.id == DENSITY:
        area = latest["place"].map(land["value"])
        has_area = area.notna() & latest["value"].notna()
        latest["value"] = latest["value"] / area
        # A divided place's land is shared out, and so its density is an estimate.
        latest["status"] = latest["place"].map(land["status"]).where(has_area, latest["status"])
    return latest.assign(variable=variable.id)


def _described(
    variable: PeerVariable, position: int, metas: pd.DataFrame, land: pd.DataFrame
) -> dict[str, object]:
    row: dict[str, object] = {
        "variable": variable.id,
        "position": position,
        "group": variable.group,
        "decimals": variable.decimals if variable.name else metas.loc[variable.id, "decimals"],
        "sources": _sources(variable, metas, land),
    }
    for language in LANGUAGES:
        for column, own, theirs in (
            ("name", variable.name, "short"),
            ("unit", variable.unit, "unit"),
        ):
            row[f"{column}_{language}"] = (
                getattr(own, language) if own else metas.loc[variable.id, f"{theirs}_{language}"]
            )
    return row


def _sources(variable: PeerVariable, metas: pd.DataFrame, land: pd.DataFrame) -> str:
    if variable.id == CENTRALITY:
        return centrality.DELIVERY.source.id
    if variable.id == DENSITY:
        return ";".join([str(metas.loc["population", "sources"]), *sorted(set(land["source"]))])
    return str(metas.loc[variable.id, "sources"])


def _peers(scores: np.ndarray, places: list[str], known: list[PeerVariable]) -> pd.DataFrame:
    groups = [each.group for each in known]
    weights = dict.fromkeys(PEER_GROUPS, 1.0)
    rows = []
    for row, place in enumerate(places):
        for rank, each in enumerate(nearest(scores, row, groups, weights, N_PEERS_PUBLISHED), 1):
            rows.append(
                {
                    "place": place,
                    "rank": rank,
                    "peer": places[each.position],
                    "distance": each.distance,
                    "alike": ";".join(known[column].id for column in each.alike),
                    "differs": ";".join(known[column].id for column in each.differs),
                    "stability": each.stability,
                }
            )
    return pd.DataFrame(rows)
