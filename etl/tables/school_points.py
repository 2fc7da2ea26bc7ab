"""Mean final marks of lower secondary school, and the pupils behind them, from Udir."""

from pathlib import Path

import pandas as pd

from etl.contract import Text
from etl.sources.deliveries import municipality_codes, read_sheet, require_unique, tidy_columns
from etl.tables.model import (
    TIDY_COLUMNS,
    Delivery,
    DeliveryError,
    SourceInfo,
    Variable,
    check_tidy,
)
from etl.tables.numbering import in_use

VARIABLES = (Variable("school_points", "rate"), Variable("pupils", "count"))
_MUNICIPALITY = "3"
_SVALBARD = "21"
_SCHOOL_YEARS = ("2015-16", "2016-17", "2017-18", "2018-19", "2019-20", "2020-21")
_MEASURES = {
    "school_points": "{}.Alle eierformer.Begge kjønn.Grunnskolepoeng",
    "pupils": "{}.Alle eierformer.Begge kjønn.Antall elever",
}
_COLUMNS = ("EnhetNivaa", "Fylkekode", "Kommunekode") + tuple(
    column.format(year) for year in _SCHOOL_YEARS for column in _MEASURES.values()
)


def read(path: Path) -> pd.DataFrame:
    """Return school points and pupils by municipality and the school year's last year."""
    return check_tidy(
        tidy_school_points(read_sheet(path, _COLUMNS), path.name), path.name, VARIABLES
    )


def tidy_school_points(rows: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return the municipality rows as tidy rows, each under the number of its year.

    A municipality that was only renumbered stands under both numbers with the same history: the
    number in use when the school year ended is kept. An empty cell is a number not in use.
    """
    municipalities = rows[rows["EnhetNivaa"] == _MUNICIPALITY]
    if municipalities.empty:
        raise DeliveryError(f"{origin}: no rows with EnhetNivaa = {_MUNICIPALITY} (municipality)")
    codes = municipality_codes(municipalities["Kommunekode"], origin, is_padded=False)
    is_mainland = ~codes.str.startswith(_SVALBARD)
    municipalities, codes = municipalities[is_mainland], codes[is_mainland]
    require_unique(pd.DataFrame({"Kommunekode": codes}), ["Kommunekode"], origin)
    parts = []
    for school_year in _SCHOOL_YEARS:
        year = _last_year(school_year)
        wide = municipalities.assign(code=codes, year=year, division=year)
        columns = {column.format(school_year): name for name, column in _MEASURES.items()}
        has_pupils = (wide[list(columns)] != "").any(axis=1)
        parts.append(tidy_columns(wide[has_pupils], columns, origin))
    tidy = pd.concat(parts, ignore_index=True)
    return tidy.loc[in_use(tidy["code"], tidy["year"]), list(TIDY_COLUMNS)].reset_index(drop=True)


def _last_year(school_year: str) -> int:
    return 2000 + int(school_year.partition("-")[2])


DELIVERY = Delivery(
    source=SourceInfo(
        id="udir_school_points",
        publisher="Udir",
        table="Grunnskolepoeng",
        title="Grunnskolepoeng og antall elever, kommuner, skoleårene 2015-16 til 2020-21",
        url="https://www.udir.no/tall-og-forskning/statistikk/statistikk-grunnskole/grunnskolekarakterer/",
        licence="NLOD 2.0",
        mirror="evensrii/Telemark@2f2c2110",
        note=Text(
            nb=(
                "Utdanningsdirektoratets uttrekk 21. juni 2022, alle eierformer, begge kjønn. "
                "Det var ikke eksamen i 2020 og 2021, så poengene de årene bygger bare på "
                "standpunktkarakterer. «*» er et tall som er holdt tilbake."
            ),
            nn=(
                "Uttrekket til Utdanningsdirektoratet 21. juni 2022, alle eigarformer, begge "
                "kjønn. Det var ikkje eksamen i 2020 og 2021, så poenga dei åra byggjer berre "
                "på standpunktkarakterar. «*» er eit tal som er halde tilbake."
            ),
            en=(
                "The Directorate for Education’s export of 21 June 2022, all owners, both "
                "sexes. There were no examinations in 2020 and 2021: the points of these years "
                "rest on coursework marks alone. “*” is suppressed."
            ),
        ),
    ),
    path="udir_school_points/Grunnskolepoeng Udir.xlsx",
    variables=VARIABLES,
    read=read,
)
