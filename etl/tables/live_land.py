"""Land and homes as only the live source has them: area, dwellings, holiday houses, settlements."""

from collections.abc import Callable, Mapping

import pandas as pd

from etl.sources.pxweb import Pick, Query
from etl.tables.live_shapes import (
    CURRENT_REGIONS,
    EVERY_YEAR,
    SUMMED_REGIONS,
    Frames,
    by_contents,
    counts,
    source_of,
    summed,
)
from etl.tables.model import ApiTable
from etl.tables.reshape import sums_of_today

AREA = {"LandArealKm2": "land_area_km2"}
DWELLINGS = {"Fullforte": "dwellings_completed"}
HOLIDAY_HOUSES = {"991": "holiday_houses", "162-163": "year_round_houses_for_holidays"}
SETTLEMENTS = {"Bosatte": "urban_settlement_residents"}


def summed_by(
    query: str, dimension: str, variables: Mapping[str, str]
) -> Callable[[Frames], pd.DataFrame]:
    """Return the tidy step of a table summed by SSB, one variable per code of `dimension`."""

    def tidy(frames: Frames) -> pd.DataFrame:
        cells = summed(frames[query])
        return sums_of_today(cells, cells[dimension].astype("str").map(dict(variables)))

    return tidy


LAND: tuple[ApiTable, ...] = (
    ApiTable(
        source=source_of("11342", "Areal og befolkning, etter region"),
        queries=(
            Query(
                "11342",
                "11342",
                (CURRENT_REGIONS, Pick("ContentsCode", tuple(AREA)), EVERY_YEAR),
            ),
        ),
        variables=counts(*AREA.values()),
        tidy=by_contents("11342", AREA),
        is_live_only=True,
    ),
    ApiTable(
        source=source_of("05940", "Igangsatte og fullførte boliger, etter region"),
        queries=(
            Query(
                "05940",
                "05940",
                (SUMMED_REGIONS, Pick("ContentsCode", tuple(DWELLINGS)), EVERY_YEAR),
            ),
        ),
        variables=counts(*DWELLINGS.values()),
        tidy=summed_by("05940", "ContentsCode", DWELLINGS),
        is_summed_by_ssb=True,
        is_live_only=True,
    ),
    ApiTable(
        source=source_of("03174", "Eksisterende bygningsmasse. Fritidsbygg, etter region"),
        queries=(
            Query(
                "03174",
                "03174",
                (
                    SUMMED_REGIONS,
                    Pick("BygnType", tuple(HOLIDAY_HOUSES), labelled=("hytter", "helårsboliger")),
                    Pick("ContentsCode", ("Fritidshus",)),
                    EVERY_YEAR,
                ),
            ),
        ),
        variables=counts(*HOLIDAY_HOUSES.values()),
        tidy=summed_by("03174", "BygnType", HOLIDAY_HOUSES),
        is_summed_by_ssb=True,
        is_live_only=True,
    ),
    ApiTable(
        source=source_of("04861", "Areal og befolkning i tettsteder, etter region"),
        queries=(
            Query(
                "04861",
                "04861",
                (SUMMED_REGIONS, Pick("ContentsCode", tuple(SETTLEMENTS)), EVERY_YEAR),
            ),
        ),
        variables=counts(*SETTLEMENTS.values()),
        tidy=summed_by("04861", "ContentsCode", SETTLEMENTS),
        is_summed_by_ssb=True,
        is_live_only=True,
    ),
)
