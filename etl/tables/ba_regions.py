"""Labour-market regions (BA-regioner) of NIBR and TØI: the region of each municipality."""

from pathlib import Path

import pandas as pd

from etl.contract import Text
from etl.sources.deliveries import municipality_codes, read_sheet, require_unique
from etl.tables.model import DeliveryError, SourceInfo

SHEET = "Etter kommune"
PATH = "ba_regions/baregioner_2024.xlsx"
#: The heading says 2020, the numbers are those of 2024 (1508 Ålesund and 1580 Haram apart).
_MUNICIPALITY, _REGION = "Kommune (per 1. januar 2020)", "BA-region"


def read(path: Path) -> pd.DataFrame:
    """Return place (2024), ba_region (three digits) and ba_region_name."""
    return tidy_ba_regions(read_sheet(path, (_MUNICIPALITY, _REGION), SHEET), path.name)


def tidy_ba_regions(rows: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return the municipalities by number; both columns hold a number before a name."""
    places = municipality_codes(rows[_MUNICIPALITY].str.partition(" ")[0], origin)
    require_unique(pd.DataFrame({_MUNICIPALITY: places}), [_MUNICIPALITY], origin)
    regions = rows[_REGION].str.extract(r"^(?P<ba_region>\d{1,3}) (?P<ba_region_name>.+)$")
    unread = rows[_REGION][regions["ba_region"].isna()]
    if not unread.empty:
        raise DeliveryError(
            f"{origin}: row {unread.index[0]}, column '{_REGION}': '{unread.iloc[0]}' is not "
            "a number and a name"
        )
    named = regions.assign(place=places, ba_region=regions["ba_region"].str.zfill(3))
    n_names = named.groupby("ba_region")["ba_region_name"].nunique()
    if (n_names > 1).any():
        raise DeliveryError(f"{origin}: BA-region {n_names.idxmax()} has more than one name")
    columns = ["place", "ba_region", "ba_region_name"]
    return named[columns].sort_values("place").reset_index(drop=True)


SOURCE = SourceInfo(
    id="ba_regions_2020",
    publisher="NIBR og TØI",
    table="BA-regioner 2020",
    title="Inndeling i bo- og arbeidsmarkedsregioner",
    url="https://www.toi.no/",
    licence="",
    mirror="niphr/csdata@59345122",
    note=Text(
        nb=(
            "Laget for KMD med kommunene i 2020; andre har ført den over til kommunenumrene i "
            "2024. Ingen lisens er oppgitt, så inndelingen gjengis med kilde."
        ),
        nn=(
            "Laga for KMD med kommunane i 2020; andre har ført ho over til kommunenummera i "
            "2024. Ingen lisens er oppgitt, så inndelinga blir attgitt med kjelde."
        ),
        en=(
            "Made for KMD with the municipalities of 2020; others have moved it to the numbers "
            "of 2024. No licence is stated, so the division is quoted with its source."
        ),
    ),
)
