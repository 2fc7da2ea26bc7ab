"""Land use and housing profiles: Statistics Norway's "Arealprofiler", one long worksheet.

The delivered sheet is already on today's municipalities: flows and shares of merged ones were
recomputed from their parts. Two holes are not told in it and are mended here, see `_with_holes`.
"""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from etl.contract import DIVISION, Status
from etl.sources.deliveries import (
    municipality_codes,
    parse_numbers,
    read_sheet,
    require_unique,
    with_gaps,
)
from etl.tables.model import TIDY_COLUMNS, Delivery, DeliveryError, SourceInfo, Variable, check_tidy

SERIES: Mapping[str, Variable] = {
    "Boliger, gj.avst. sentrumssone. Km": Variable("distance_to_centre_zone_km", "rate"),
    "Boliger, igangs. siste 4 år, gj.avst. sentrumssone. Km": Variable(
        "new_dwellings_distance_to_centre_zone_km", "rate"
    ),
    "Boligenes gj.avst. til arbeidsplassklynger. Km": Variable(
        "distance_to_job_clusters_km", "rate"
    ),
    "Andel som arbeider i hovedsentrum i egen kommune. Prosent": Variable(
        "working_in_main_centre_pct", "rate"
    ),
    "Andel sysselsatte bosatt i egen kommune. Prosent": Variable(
        "working_in_own_municipality_pct", "rate"
    ),
    "Andel bosatte i tettsted. Prosent": Variable("urban_settlement_pct", "rate"),
    "Bosatte per kvadratkilometer tettstedsareal": Variable("urban_density_per_km2", "rate"),
    "Andel leid bolig. Prosent av husholdninger": Variable("rented_pct", "rate"),
    "Andel boliger i blokk. Prosent": Variable("block_pct", "rate"),
    "Andel kommunalt disponerte boliger. Prosent": Variable("municipal_housing_pct", "rate"),
    # Land that housing takes (plots), not floor space: 70 m² in Oslo, 300-700 m² in small places.
    "Boligareal per bosatt. Kvadratmeter": Variable("residential_land_m2", "rate"),
    "Andel husholdninger bestående av eldre minst 67 år. Prosent": Variable(
        "older_households_pct", "rate"
    ),
    "Andel personer i lavinntekthusholdning (EU60). Prosent": Variable("low_income_pct", "rate"),
    "Andel tettstedsbosatte med trygg tilgang til rekreasjonsareal. Prosent": Variable(
        "safe_recreation_pct", "rate"
    ),
    "Andel tettstedsbosatte med trygg tilgang til nærturterreng. Prosent": Variable(
        "safe_walking_terrain_pct", "rate"
    ),
    "Flyttinger innen kommunen per 1 000 innbyggere": Variable("moves_within_per_1000", "rate"),
    "Netto innflytting. Antall personer": Variable("net_migration_profile", "count"),
    "Nye boliger siste 4 år": Variable("new_dwellings_4y", "count"),
    "Andel nye boliger siste 4 år utenfor tettsted": Variable("new_dwellings_rural_pct", "rate"),
    "Andel nye boliger siste 4 år i blokk. Prosent": Variable("new_dwellings_block_pct", "rate"),
    "Nye fritidsbygg siste 4 år": Variable("new_cabins_4y", "count"),
    # Named "last 4 years" in the sheet, yet yearly: Hasvik has 0, 10, 0 in 2020-2022.
    "Omdisponering av dyrket jord siste 4 år. Dekar": Variable("farmland_lost_daa", "count"),
    "Omdisponering av dyrkbar jord siste 4 år. Dekar": Variable("cultivable_lost_daa", "count"),
    "Godkjent nydyrket areal. Dekar": Variable("land_cultivated_daa", "count"),
    "Nedbygd jordbruksareal, årlig gjennomsnitt. Dekar": Variable("farmland_built_daa", "count"),
    "Andel potensielt tilgjengelig strandsoneareal. Prosent": Variable(
        "shore_accessible_pct", "rate"
    ),
}
VARIABLES = tuple(SERIES.values())

_COLUMNS = ("statistikkvariabel", "kommunenr", "år", "verdi")
#: Reported by municipalities in KOSTRA: what nobody could report stands as 0 in the sheet.
_REPORTED = ("farmland_lost_daa", "cultivable_lost_daa", "land_cultivated_daa")
#: Made in 2020 from parts of divided municipalities: nobody reported for them before.
_FORMED_2020 = ("1806", "1875", "5055", "5056", "5059")
#: One municipality in 2020-2023, when its figures stand under the first code.
_JOINED, _JOINED_YEARS = ("1508", "1580"), (2020, 2023)


def read(path: Path) -> pd.DataFrame:
    """Return the declared series of the delivered workbook as a tidy table."""
    return tidy_profiles(read_sheet(path, _COLUMNS), path.name)


def tidy_profiles(sheet: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return the declared series as a tidy table; other series of the sheet are left out.

    Raises
    ------
    DeliveryError : a declared series is not in the sheet; faulty codes, years or numbers.
    """
    absent = sorted(set(SERIES) - set(sheet["statistikkvariabel"]))
    if absent:
        raise DeliveryError(f"{origin}: no rows for '{absent[0]}'; was the series renamed?")
    sheet = sheet.assign(kommunenr=municipality_codes(sheet["kommunenr"], origin))
    rows = sheet[sheet["statistikkvariabel"].isin(list(SERIES))]
    require_unique(rows, ("statistikkvariabel", "kommunenr", "år"), origin)
    values, statuses = parse_numbers(rows["verdi"], origin)
    years, _ = parse_numbers(rows["år"], origin, marks={})
    tidy = pd.DataFrame(
        {
            "variable": rows["statistikkvariabel"].map({k: v.id for k, v in SERIES.items()}),
            "code": rows["kommunenr"],
            "division": DIVISION,
            "year": years.astype("int16"),
            "value": values,
            "status": statuses,
        }
    )
    full = _with_holes(with_gaps(tidy[list(TIDY_COLUMNS)], set(sheet["kommunenr"])))
    return check_tidy(full, origin, VARIABLES)


def _with_holes(tidy: pd.DataFrame) -> pd.DataFrame:
    """Return `tidy` with `ambiguous` where a figure is another municipality's, or nobody's.

    Reported areas are 0 for municipalities that did not exist yet; and in 2020-2023 the first of
    two joined municipalities carries the figure of both unless the second has one of its own. A
    place without any shore has no share of it: `not_applicable`.
    """
    is_reported = tidy["variable"].isin(_REPORTED)
    is_joined = tidy["code"].isin(_JOINED) & tidy["year"].between(*_JOINED_YEARS)
    occasion = pd.MultiIndex.from_frame(tidy[["variable", "year"]])
    second_has_value = (tidy["code"] == _JOINED[1]) & tidy["value"].notna()
    is_split = occasion.isin(occasion[second_has_value])
    ambiguous = is_reported & tidy["code"].isin(_FORMED_2020) & (tidy["year"] < 2020)
    ambiguous |= is_joined & is_reported
    ambiguous |= is_joined & ~is_split & tidy["value"].notna()
    is_shore = tidy["variable"] == "shore_accessible_pct"
    coastal = set(tidy.loc[is_shore & tidy["value"].notna(), "code"])
    return tidy.assign(
        value=tidy["value"].mask(ambiguous),
        status=tidy["status"]
        .mask(ambiguous, Status.AMBIGUOUS.value)
        .mask(is_shore & ~tidy["code"].isin(coastal), Status.NOT_APPLICABLE.value),
    )


DELIVERY = Delivery(
    source=SourceInfo(
        id="ssb_arealprofiler",
        publisher="Statistisk sentralbyrå",
        table="Arealprofiler",
        title="Arealprofiler for kommunene 2015–2024",
        url="https://www.ssb.no/natur-og-miljo/areal/statistikk/arealbruk-og-arealressurser",
        licence="CC BY 4.0",
        mirror="evensrii/Telemark@2f2c2110",
    ),
    path="ssb_arealprofiler/Uttrekk_arealprofiler_AlleKommuner_AlleÅr.xlsx",
    variables=VARIABLES,
    read=read,
)
