"""Which municipality of today SSB's summed code list puts each older code under."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from etl.sources.deliveries import read_sheet, require_unique
from etl.tables.model import Delivery, SourceInfo

CODELIST = "agg_KommSummer"


def read(path: Path) -> pd.DataFrame:
    """Return one row per code: code, place; codes that the list can't place are left out."""
    frame = read_sheet(path, ("GRUPPEKODE", "KODE"))
    require_unique(frame, ("KODE",), path.name)
    return tidy_groups(dict(zip(frame["KODE"], frame["GRUPPEKODE"], strict=True)))


def groups_of_codelist(codelist: Mapping[str, Any]) -> pd.DataFrame:
    """Return the same from the code list as SSB's API gives it; empty where it does not say."""
    return tidy_groups(
        {
            str(code): str(group["code"])
            for group in codelist.get("values", [])
            for code in group.get("valueMap", [])
        }
    )


def tidy_groups(group_of_code: Mapping[str, str]) -> pd.DataFrame:
    """Return the codes whose group is a municipality (`K.3101`), not a rest (`K.Rest`, `K.23`)."""
    groups = pd.DataFrame(
        {"code": list(group_of_code), "group": list(group_of_code.values())}, dtype="str"
    )
    place = groups["group"].str.extract(r"^K[-_.](\d{4})$")[0]
    is_municipality = groups["code"].str.fullmatch(r"\d{4}")
    return groups.assign(place=place)[is_municipality].dropna(subset="place")[["code", "place"]]


DELIVERY = Delivery(
    source=SourceInfo(
        id="ssb_kommsummer",
        publisher="Statistisk sentralbyrå",
        table=CODELIST,
        title="Kommuner 2024, sammenslåtte tidsserier",
        url="https://www.ssb.no/offentlig-sektor/kommunekatalog",
        licence="CC BY 4.0",
        mirror="lauriejh/regtools@cb9fcb08",
    ),
    path="ssb_kommsummer_groups/kommuner-1994-2024.xlsx",
    variables=(),
    read=read,
)
