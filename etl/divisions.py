"""Additive figures in the municipalities of earlier years, and what these are called.

They come from the sources by the same way as today's: moved by `etl.harmonise`, then by the
formulas of the catalogue. Where a municipality has to be shared out, its people, households and
jobs go by population and are `estimated`. Land does not follow people: it is `ambiguous` there.
"""

from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from etl.contract import DIVISION, DIVISION_OBSERVATIONS, DIVISIONS
from etl.crosswalk import Municipalities
from etl.derive import complete, derive, panel_of
from etl.gather import Figures, Gathered
from etl.harmonise import harmonise, mark_divided
from etl.indicators.catalogue import CATALOGUE
from etl.indicators.model import Indicator
from etl.indicators.units import HOUSEHOLDS, PERSONS
from etl.places import norwegian
from etl.publish import Snapshot

EARLIER = tuple(division for division in DIVISIONS if division != DIVISION)
#: The units of what goes with people where a municipality is shared out.
SHARED_OUT = (PERSONS, HOUSEHOLDS)
ADDITIVE = tuple(indicator for indicator in CATALOGUE if indicator.meta.kind == "count")


def in_division(
    figures: Figures, municipalities: Municipalities, division: int = DIVISION
) -> pd.DataFrame:
    """Return the figures in the municipalities of 1 January `division`: see `harmonise`.

    Every municipality has a row in every year that a variable has.
    """
    tidy = figures.tidy
    if figures.is_summed_by_ssb:
        tidy = mark_divided(tidy, municipalities, division)
    moved = harmonise(tidy, figures.variables, municipalities, division)
    return complete(moved, municipalities.valid(division))


def division_places(municipalities: Municipalities) -> pd.DataFrame:
    """Return one row per municipality of each earlier division, with the places it went to."""
    alone = set(municipalities.codes["name"])
    rows = []
    for division in EARLIER:
        names = municipalities.names(division)
        paths = municipalities.crosswalk(division, DIVISION)
        for code, places in paths.groupby("old_code")["new_code"]:
            rows.append((division, code, norwegian(names[str(code)], alone), ";".join(places)))
    return pd.DataFrame(rows, columns=["division", "code", "name", "places"])


def division_observations(gathered: Gathered, previous: Snapshot | None) -> pd.DataFrame:
    """Return the additive indicators in each earlier division.

    Those that rest on what was not gathered are as last published.
    """
    made = [one for one in ADDITIVE if gathered.kept.isdisjoint(one.formula.variables)]
    parts = _followed(gathered.figures, gathered.municipalities, made)
    frames = []
    for division in EARLIER:
        counts = pd.concat([in_division(figures, paths, division) for figures, paths in parts])
        frames.append(derive(made, panel_of(counts)).assign(division=division))
    if previous is not None:
        before = previous.tables[DIVISION_OBSERVATIONS.name]
        kept = {one.meta.id for one in ADDITIVE} - {one.meta.id for one in made}
        frames.append(before[before["indicator"].isin(kept)])
    return pd.concat(frames, ignore_index=True)[list(DIVISION_OBSERVATIONS.columns)]


def _followed(
    figures: Iterable[Figures], municipalities: Municipalities, indicators: Iterable[Indicator]
) -> list[tuple[Figures, Municipalities]]:
    """Return the figures behind the indicators, with the municipalities that each can follow.

    Without shares and people what is divided has no weight.
    """
    behind: dict[bool, set[str]] = {True: set(), False: set()}
    for indicator in indicators:
        behind[indicator.meta.unit in SHARED_OUT].update(indicator.formula.variables)
    whole_only = replace(municipalities, shares={}, people={})
    return [
        (replace(source, tidy=source.tidy[is_wanted]), paths)
        for source in figures
        for variables, paths in ((behind[True], municipalities), (behind[False], whole_only))
        for is_wanted in [source.tidy["variable"].isin(variables)]
        if is_wanted.any()
    ]
