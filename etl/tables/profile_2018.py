"""A profile of the 422 municipalities of 2018: area, centrality, finances and work (SSB).

Population in the file is that of 1 January 2019; it serves only to recognise municipalities.
"""

from pathlib import Path

import pandas as pd

from etl.sources.deliveries import municipality_codes, read_csv, require_unique, tidy_columns
from etl.tables.model import Delivery, SourceInfo, Variable, check_tidy

YEAR = 2018
VARIABLES = (
    Variable("area_km2", "count"),
    Variable("urban_share_2018", "rate"),
    Variable("centrality_2018", "rate"),
    Variable("gross_income_2018_nok", "rate"),
    Variable("net_result_pct", "rate"),
    Variable("municipal_debt_pct", "rate"),
    Variable("free_revenue_nok", "rate"),
    Variable("employment_rate_2018_pct", "rate"),
    Variable("establishments", "count"),
)

_MEASURES = {
    "area_km2": "area_km2",
    "share_urban": "urban_share_2018",
    "centrality": "centrality_2018",
    "ave_income": "gross_income_2018_nok",
    "muni_net": "net_result_pct",
    "muni_debt": "municipal_debt_pct",
    "muni_free_rev": "free_revenue_nok",
    "employment": "employment_rate_2018_pct",
    "virksomheter": "establishments",
}
_NAMES = ("kommune_nr", "kommune", "population")


def read(path: Path) -> pd.DataFrame:
    """Return the delivered file as a tidy table."""
    return tidy_profile(read_csv(path, (*_NAMES, *_MEASURES)), path.name)


def read_names(path: Path) -> pd.DataFrame:
    """Return code, name and population (text, 1 January 2019) of each municipality of 2018."""
    frame = read_csv(path, _NAMES)
    require_unique(frame, ("kommune_nr",), path.name)
    codes = municipality_codes(frame["kommune_nr"], path.name, is_padded=False)
    return pd.DataFrame(
        {"code": codes, "name": frame["kommune"], "population": frame["population"]}
    ).reset_index(drop=True)


def tidy_profile(frame: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return the profile as a tidy table."""
    require_unique(frame, ("kommune_nr",), origin)
    codes = municipality_codes(frame["kommune_nr"], origin, is_padded=False)
    coded = frame.assign(code=codes, division=YEAR, year=YEAR)
    return check_tidy(tidy_columns(coded, _MEASURES, origin), origin, VARIABLES)


DELIVERY = Delivery(
    source=SourceInfo(
        id="ssb_profile_2018",
        publisher="Statistisk sentralbyrå",
        table="KOSTRA m.m.",
        title="Kommuneprofil 2018",
        url="https://www.ssb.no/offentlig-sektor/kostra",
        licence="CC BY 4.0",
        mirror="harrall/coverage-ml@40f2e0cf",
    ),
    path="ssb_profile_2018/2018_muni_all.csv",
    variables=VARIABLES,
    read=read,
)
