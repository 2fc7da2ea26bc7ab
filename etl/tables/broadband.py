"""Share of households that could get broadband: basic in 2001, 100 Mbit/s in 2013."""

from pathlib import Path

import pandas as pd

from etl.contract import Text
from etl.sources.deliveries import municipality_codes, read_csv, require_unique, tidy_columns
from etl.tables.model import Delivery, DeliveryError, SourceInfo, Variable, check_tidy

VARIABLES = (
    Variable("broadband_100mbit_pct", "rate"),
    Variable("broadband_basic_pct", "rate"),
)
#: Rindal has the number it got on 1 January 2019.
DIVISION = 2019
_YEARS = {"100A_2013": ("broadband_100mbit_pct", 2013), "basic_2001": ("broadband_basic_pct", 2001)}


def read(path: Path) -> pd.DataFrame:
    """Return coverage by municipality, per cent of households."""
    rows = read_csv(path, ("knr", *_YEARS))
    return check_tidy(tidy_broadband(rows, path.name), path.name, VARIABLES)


def tidy_broadband(rows: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return the shares of the file, between 0 and 1, in per cent."""
    codes = municipality_codes(rows["knr"], origin, is_padded=False)
    require_unique(pd.DataFrame({"knr": codes}), ["knr"], origin)
    parts = []
    for column, (variable, year) in _YEARS.items():
        wide = rows.assign(code=codes, year=year, division=DIVISION)
        parts.append(tidy_columns(wide, {column: variable}, origin))
    tidy = pd.concat(parts, ignore_index=True)
    beyond = tidy[tidy["value"].notna() & ~tidy["value"].between(0, 1)]
    if not beyond.empty:
        row = beyond.iloc[0]
        raise DeliveryError(
            f"{origin}: municipality {row['code']}: {row['variable']} is {row['value']}, "
            "expected a share between 0 and 1"
        )
    return tidy.assign(value=100 * tidy["value"])


DELIVERY = Delivery(
    source=SourceInfo(
        id="nkom_broadband_2001_2013",
        publisher="Nkom",
        table="Bredbåndsdekning",
        title="Bredbåndsdekning i kommunene, 2001 og 2013",
        url="https://nkom.no/statistikk",
        licence="NLOD 2.0",
        mirror="harrall/coverage-ml@40f2e0cf",
        note=Text(
            nb=(
                "Satt sammen av andre fra myndighetenes dekningsundersøkelser, uten at "
                "kolonnene er forklart. 100A leses som 100 Mbit/s ned uansett fart opp, for "
                "tallet er aldri lavere enn 100S, som leses som 100 Mbit/s begge veier. Full "
                "dekning på Utsira i 2013 ser rart ut."
            ),
            nn=(
                "Sett saman av andre frå dekningsundersøkingane til styresmaktene, utan at "
                "kolonnane er forklarte. 100A blir lesen som 100 Mbit/s ned uansett fart opp, "
                "for talet er aldri lågare enn 100S, som blir lesen som 100 Mbit/s begge vegar. "
                "Full dekning på Utsira i 2013 ser rart ut."
            ),
            en=(
                "Compiled by others from the authorities’ coverage surveys, without an "
                "explanation of the columns. 100A is read as 100 Mbit/s downstream at any "
                "upstream speed, because it is never below 100S, read as 100 Mbit/s both ways. "
                "Utsira’s full coverage in 2013 looks odd."
            ),
        ),
    ),
    path="broadband_2001_2013/hist_coverage.csv",
    variables=VARIABLES,
    read=read,
)
