"""Natural increase and net migration summed over 2011-2025, for checks (SSB 06913)."""

from pathlib import Path

import pandas as pd

from etl.contract import DIVISION, Status
from etl.sources.deliveries import (
    municipality_codes,
    parse_numbers,
    read_csv,
    require_unique,
    tidy_columns,
)
from etl.tables.model import Delivery, DeliveryError, SourceInfo, Variable, check_tidy

#: Sums are booked on the last year of the fifteen; populations on their own 1 January.
FIRST_YEAR, LAST_YEAR, END_YEAR = 2011, 2025, 2026
VARIABLES = (
    Variable("natural_increase_15y", "count"),
    Variable("net_migration_15y", "count"),
    Variable("is_comparable_15y", "rate"),
    Variable("population_2011", "count"),
    Variable("population_2026", "count"),
)

_MEASURES = {
    LAST_YEAR: {
        "fodselsoverskudd_sum": "natural_increase_15y",
        "nettoinnflytting_sum": "net_migration_15y",
        "sammenlignbar": "is_comparable_15y",
    },
    FIRST_YEAR: {"folkemengde_start": "population_2011"},
    END_YEAR: {"folkemengde_slutt": "population_2026"},
}
_COLUMNS = ("kommunenummer", "aar_start", "aar_slutt", "aar_uten_folketall") + tuple(
    column for columns in _MEASURES.values() for column in columns
)


def read(path: Path) -> pd.DataFrame:
    """Return the delivered file as a tidy table."""
    return tidy_components(read_csv(path, _COLUMNS), path.name)


def tidy_components(frame: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return sums and populations as a tidy table.

    Municipalities that did not exist in every year have 0 for what is not known: `ambiguous`.
    """
    require_unique(frame, ("kommunenummer",), origin)
    period = frame[["aar_start", "aar_slutt"]].drop_duplicates().to_numpy().tolist()
    if period != [[str(FIRST_YEAR), str(END_YEAR)]]:
        raise DeliveryError(f"{origin}: the period is {period}, expected {FIRST_YEAR}-{END_YEAR}")
    flags = {"true": "1", "false": "0"}
    coded = frame.assign(
        code=municipality_codes(frame["kommunenummer"], origin),
        division=DIVISION,
        sammenlignbar=frame["sammenlignbar"].replace(flags),
    )
    tidy = pd.concat(
        [
            tidy_columns(coded.assign(year=year), columns, origin)
            for year, columns in _MEASURES.items()
        ],
        ignore_index=True,
    )
    years_without, _ = parse_numbers(frame["aar_uten_folketall"], origin, marks={})
    partial = tidy["code"].isin(list(coded.loc[years_without > 0, "code"])) & tidy["variable"].isin(
        ["natural_increase_15y", "net_migration_15y", "population_2011"]
    )
    clean = tidy.assign(
        value=tidy["value"].mask(partial),
        status=tidy["status"].mask(partial, Status.AMBIGUOUS.value),
    )
    return check_tidy(clean, origin, VARIABLES)


DELIVERY = Delivery(
    source=SourceInfo(
        id="ssb_population_components",
        publisher="Statistisk sentralbyrå",
        table="06913",
        title="Folketallsendringer 2011–2025, summert",
        url="https://www.ssb.no/statbank/table/06913",
        licence="CC BY 4.0",
        mirror="gjermundbae/statman@c898c7bc",
    ),
    path="ssb_population_components_2011_2025/befolkningsvekst_kommune.csv",
    variables=VARIABLES,
    read=read,
)
