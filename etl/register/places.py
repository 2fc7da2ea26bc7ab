"""What the register says about a municipality: its programmes, and whether it is tracked."""

import pandas as pd

from etl.register.load import Register
from etl.register.rules import SEPARATOR
from etl.register.vocabulary import Confidence, Role


def programmes_of_place(register: Register) -> pd.Series:
    """Return each municipality's programmes, ';'-joined in the order of their first year.

    A network counts for its programme too. Left out are uncertain participations and schemes that
    covered a whole county, which say nothing about the single municipality.
    """
    pairs = _participations(register)[["place", "programme"]]
    parents = register.programmes.loc[
        register.programmes["part_of"] != "", ["programme", "part_of"]
    ]
    within = pairs.merge(parents, on="programme").drop(columns="programme")
    pairs = pd.concat([pairs, within.rename(columns={"part_of": "programme"})]).drop_duplicates()
    order = register.programmes[["programme", "first_year"]]
    sorted_pairs = pairs.merge(order, on="programme").sort_values(
        ["place", "first_year", "programme"]
    )
    return sorted_pairs.groupby("place")["programme"].agg(SEPARATOR.join)


def tracked_places(register: Register) -> frozenset[str]:
    """Return the municipalities with a tracked place, or with a part in a followed programme."""
    followed = register.programmes.loc[register.programmes["is_followed"], "programme"]
    participations = _participations(register)
    taking_part = participations.loc[participations["programme"].isin(followed), "place"]
    return frozenset(register.tracked["place"]) | frozenset(taking_part)


def _participations(register: Register) -> pd.DataFrame:
    treated = register.treated
    return treated[
        (treated["confidence"] != Confidence.UNCERTAIN) & (treated["role"] != Role.COUNTY_WIDE)
    ]
