"""Are the tables beside the indicators right? Ages, peers, what targets rest on, their trends."""

import pandas as pd

from etl.areas import COUNTRY
from etl.contract import AGES, N_PEERS_PUBLISHED, SEXES
from etl.publish import Snapshot


def check_age_sex(snapshot: Snapshot) -> list[str]:
    """Find places and years without all their groups, and groups that do not add up to everyone.

    A place with a gap in one group has no sum to compare.
    """
    n_groups = len(SEXES) * len(AGES)
    groups = snapshot.tables["age_sex"].groupby(["place", "year"], as_index=False)["persons"]
    sums = groups.agg(["size", "count", "sum"]).set_axis(
        ["place", "year", "size", "count", "persons"], axis=1
    )
    people = snapshot.tables["counts"].query("variable == 'population'")
    both = sums.merge(people[["place", "year", "value"]], how="left", on=["place", "year"])
    both["gap"] = (both["persons"] - both["value"]).where(both["count"] == n_groups)
    return [
        f"{row['place']} has {row['size']} groups of age and sex in {row['year']}, not {n_groups}"
        for row in both[both["size"] != n_groups].to_dict("records")
    ] + [
        f"persons by age and sex of {row['place']} add up to {row['gap']:+.0f} against the "
        f"population in {row['year']}"
        for row in both[both["gap"].abs() > 0.5].to_dict("records")
    ]


def check_targets(snapshot: Snapshot) -> list[str]:
    """Find targets on an indicator, a country's figure or a base year that was not published."""
    tables = snapshot.tables
    indicators = tables["indicators"].set_index("indicator")
    areas = tables["area_observations"]
    country = areas[(areas["area"] == COUNTRY) & areas["value"].notna()]
    newest = country.groupby("indicator")["year"].max()
    faults = []
    for target in tables["targets"].to_dict("records"):
        name, indicator = target["target"], target["indicator"]
        if indicator not in indicators.index:
            faults.append(f"{name} is set on '{indicator}', which has no figures")
            continue
        first, last = indicators.loc[indicator, ["first_year", "last_year"]]
        if target["kind"] == "norway" and newest.get(indicator) != last:
            faults.append(f"{name} needs the country's figure of '{indicator}' in {last}")
        if pd.notna(target["base_year"]) and not first <= target["base_year"] <= last:
            faults.append(
                f"{name} counts from {target['base_year']:.0f}; '{indicator}' has {first}–{last}"
            )
    return faults


def check_target_trends(snapshot: Snapshot) -> list[str]:
    """Find targets without trends, and trends unlike those of the indicator.

    Only where places are held to the country is a target judged by another measure.
    """
    tables = snapshot.tables
    trends = tables["target_trends"]
    known = set(trends["target"])
    faults = [
        f"{target} has no trends" for target in tables["targets"]["target"] if target not in known
    ]
    own = tables["targets"].query("kind != 'norway'")[["target", "indicator"]]
    both = trends.merge(own, on="target").merge(tables["trends"], on=["indicator", "place"])
    unlike = both[both["verdict_x"] != both["verdict_y"]]
    return faults + [
        f"{row['target']} is {row['verdict_x']} in {row['place']}, {row['indicator']} is "
        f"{row['verdict_y']}"
        for row in unlike.to_dict("records")
    ]


def check_peers(snapshot: Snapshot) -> list[str]:
    """Find places without all their peers, peers of themselves, and peers not by distance."""
    peers = snapshot.tables["peers"]
    places = set(snapshot.tables["peer_values"]["place"])
    due = min(N_PEERS_PUBLISHED, len(places) - 1)
    n_peers = peers.groupby("place").size().reindex(sorted(places), fill_value=0)
    faults = [f"{place} has {n} peers, not {due}" for place, n in n_peers[n_peers != due].items()]
    own = peers[peers["place"] == peers["peer"]]
    faults += [f"{place} is its own peer" for place in own["place"]]
    steps = peers.sort_values(["place", "rank"]).groupby("place")["distance"].diff()
    faults += [
        f"{place}: peers are not by distance" for place in peers["place"][steps < 0].unique()
    ]
    variables = set(snapshot.tables["peer_variables"]["variable"])
    named = set(";".join([*peers["alike"], *peers["differs"]]).split(";")) - {""}
    faults += [f"{name} is a reason and no variable" for name in sorted(named - variables)]
    faults += [f"{peer} is a peer and no place" for peer in sorted(set(peers["peer"]) - places)]
    faults += [
        f"stability of {row['peer']} for {row['place']} is {row['stability']}"
        for row in peers[~peers["stability"].between(0, 1)].to_dict("records")
    ]
    values = snapshot.tables["peer_values"]
    unlike = values[values["value"].notna() != values["score"].notna()]
    faults += [
        f"{row['place']} has a figure without a score, or a score without one, in {row['variable']}"
        for row in unlike.to_dict("records")
    ]
    return faults
