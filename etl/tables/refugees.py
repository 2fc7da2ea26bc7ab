"""Refugees settled in each municipality during the year, from IMDi."""

from pathlib import Path

import pandas as pd

from etl.contract import Status, Text
from etl.sources.deliveries import (
    MARKS,
    municipality_codes,
    parse_numbers,
    read_csv,
    require_unique,
)
from etl.tables.imdi import ENCODING, name_span
from etl.tables.model import Delivery, DeliveryError, SourceInfo, Variable, check_tidy
from etl.tables.numbering import division

VARIABLES = (Variable("refugees_settled", "count"),)
#: The file was made during this year: its figures are not the whole year's.
UNFINISHED = 2023
_COLUMNS = ("Enhet", "År", "Kommunenummer", "Kommune", "Bosetting", "Antall")
_SETTLED = {"Enhet": "Personer", "Bosetting": "Faktisk bosetting"}
#: IMDi keeps Trøndelag's numbers of 2017 through 2019. Halsa became part of Heim with some of these
#: municipalities, and all parts of a place must be told in the same division.
_HALSA, _OLD_NUMBERS = "1571", 2017
_NOT_MUNICIPALITIES = r"2[12]\d\d|9999"
#: IMDi's '.' says that no figure is given; in 2012, 2013, 2015 and 2023 zeros are printed as 0.
_MARKS = {**MARKS, ".": Status.MISSING}


def read(path: Path) -> pd.DataFrame:
    """Return refugees settled by municipality and year."""
    rows = read_csv(path, _COLUMNS, ENCODING, ";")
    return check_tidy(tidy_refugees(rows, path.name), path.name, VARIABLES)


def tidy_refugees(rows: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return the rows of persons settled, for municipalities that existed in the year."""
    is_settled = (rows[list(_SETTLED)] == pd.Series(_SETTLED)).all(axis=1)
    if not is_settled.any():
        wanted = ", ".join(f"{name} = '{value}'" for name, value in _SETTLED.items())
        raise DeliveryError(f"{origin}: no rows with {wanted}; were the words changed?")
    settled = rows[is_settled]
    require_unique(settled, ["År", "Kommunenummer"], origin)
    codes = municipality_codes(settled["Kommunenummer"], origin)
    values, statuses = parse_numbers(settled["Antall"], origin, marks=_MARKS)
    years, year_statuses = parse_numbers(settled["År"], origin)
    if (year_statuses != Status.NORMAL).any():
        raise DeliveryError(f"{origin}: row {years.index[years.isna()][0]}: the year is empty")
    year = years.astype("int64")
    first, last = name_span(codes.map(_names(settled)))
    has_figures = codes.isin(codes[values.notna()])
    exists = has_figures & year.between(first, last) & ~codes.str.fullmatch(_NOT_MUNICIPALITIES)
    divisions = division(codes, year).mask(codes == _HALSA, year.clip(upper=_OLD_NUMBERS))
    is_early_gap = values.isna() & (divisions > year)
    begins = year[values.notna()].min()
    is_unfinished = (year == UNFINISHED) & values.notna()
    tidy = pd.DataFrame(
        {
            "variable": "refugees_settled",
            "code": codes,
            "division": divisions,
            "year": year,
            "value": values,
            "status": statuses.mask(is_unfinished, Status.PROVISIONAL.value),
        }
    )
    return tidy[exists & ~is_early_gap & (year >= begins)].reset_index(drop=True)


def _names(rows: pd.DataFrame) -> pd.Series:
    """Return the name of each number: it stands on some of its rows only."""
    return rows.groupby("Kommunenummer")["Kommune"].max()


DELIVERY = Delivery(
    source=SourceInfo(
        id="imdi_refugees",
        publisher="IMDi",
        table="Bosatte og anmodede",
        title="Anmodning, vedtak og faktisk bosetting av flyktninger, kommuner",
        url="https://www.imdi.no/tall-og-statistikk/",
        licence="NLOD 2.0",
        mirror="evensrii/Telemark@2f2c2110",
        note=Text(
            nb=(
                "IMDis uttrekk. 2023 gjelder bare en del av året. Et punktum i filen leses som "
                "manglende tall, selv om det ofte står for kommuner som ikke ble bedt om å "
                "bosette noen; «:» er et tall som er holdt tilbake."
            ),
            nn=(
                "Uttrekket til IMDi. 2023 gjeld berre ein del av året. Eit punktum i fila blir "
                "lese som manglande tal, sjølv om det ofte står for kommunar som ikkje vart "
                "bedne om å busetje nokon; «:» er eit tal som er halde tilbake."
            ),
            en=(
                "IMDi’s export. 2023 holds only part of the year. A full stop in the file is read "
                "as missing, though it often stands for municipalities that were not asked to "
                "settle anyone; “:” is suppressed."
            ),
        ),
    ),
    path="imdi_refugees/Figur1_bosatt_anmodede.csv",
    variables=VARIABLES,
    read=read,
)
