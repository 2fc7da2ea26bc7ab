"""Economic region, county and centrality class of today's municipalities: a reference table."""

from pathlib import Path

import pandas as pd

from etl.sources.deliveries import municipality_codes, parse_numbers, read_sheet, require_unique
from etl.tables.model import Delivery, DeliveryError, SourceInfo

_COLUMNS = (
    "kommune_kode",
    "kommune_navn",
    "oekonomiskregion_kode",
    "oekonomiskregion_navn",
    "fylke_kode",
    "fylke_navn",
    "sentralitetsklasse",
)


def read(path: Path) -> pd.DataFrame:
    """Return place, name, region and county (codes and names) and class, one row per place."""
    return tidy_regions(read_sheet(path, _COLUMNS), path.name)


def tidy_regions(frame: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return the reference table with two-digit county codes and counties named as areas.

    The sheet names the county's administration ("Rogaland fylkeskommune", in Sámi and Kven too);
    the area's name is what stands before that word.
    """
    require_unique(frame, ("kommune_kode",), origin)
    places = municipality_codes(frame["kommune_kode"], origin)
    grade, _ = parse_numbers(frame["sentralitetsklasse"], origin, marks={})
    counties = municipality_codes(frame["fylke_kode"], origin).str[:2]
    outside = frame[(counties != places.str[:2]) | ~grade.between(1, 6)]
    if not outside.empty:
        raise DeliveryError(
            f"{origin}: row {outside.index[0]}: municipality, county and class disagree: "
            f"{outside.iloc[0].to_dict()}"
        )
    return pd.DataFrame(
        {
            "place": places,
            "name": frame["kommune_navn"].str.strip(),
            "economic_region": frame["oekonomiskregion_kode"].str.strip(),
            "economic_region_name": frame["oekonomiskregion_navn"].str.strip(),
            "county": counties,
            "county_name": frame["fylke_navn"].str.replace(
                r"\s(fylkes)?kommune\b.*", "", regex=True
            ),
            "centrality_class": grade.astype("int8"),
        }
    ).reset_index(drop=True)


DELIVERY = Delivery(
    source=SourceInfo(
        id="ssb_regions_2024",
        publisher="Statistisk sentralbyrå",
        table="KLASS 108, 128, 131",
        title="Økonomiske regioner, fylker og sentralitetsklasser 2024",
        url="https://www.ssb.no/klass/klassifikasjoner/108",
        licence="CC BY 4.0",
        mirror="rogfk-stat-og-analyse/Boligbehov@79fd30af",
    ),
    path="ssb_regions_2024/geografiske_referansekoder_2024.xlsx",
    variables=(),
    read=read,
)
