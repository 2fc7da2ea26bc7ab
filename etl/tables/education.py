"""Persons with higher education among those aged 30–66, from IMDi."""

from pathlib import Path

import pandas as pd

from etl.contract import Status, Text
from etl.tables.imdi import read_stacked, tidy_histories
from etl.tables.model import Delivery, SourceInfo, Variable, check_tidy

VARIABLES = (Variable("higher_education_persons", "count"), Variable("education_total", "count"))
BREAK_YEAR = 2014
_ALL = ("Bakgrunn: Hele befolkningen", "Kjønn: Alle", "Enhet: Personer")
_WANTED = {
    "higher_education_persons": ("Utdanningsnivå: Universitet og høgskole", *_ALL),
    "education_total": ("Utdanningsnivå: alle", *_ALL),
}


def read(path: Path) -> pd.DataFrame:
    """Return persons with university or college education, and all persons, aged 30–66."""
    return check_tidy(tidy_education(read_stacked(path, 5, _WANTED)), path.name, VARIABLES)


def tidy_education(cells: pd.DataFrame) -> pd.DataFrame:
    """Return the cells of the file as tidy rows, with the break of 2014.

    That year the unknown fell from 94,620 to 12,419 persons, and most of them turned out educated.
    """
    tidy = tidy_histories(cells, "imdi_education")
    is_break = (
        (tidy["variable"] == "higher_education_persons")
        & (tidy["year"] == BREAK_YEAR)
        & tidy["value"].notna()
    )
    return tidy.assign(status=tidy["status"].mask(is_break, Status.BREAK.value))


DELIVERY = Delivery(
    source=SourceInfo(
        id="imdi_education",
        publisher="IMDi",
        table="Utdanningsnivå",
        title="Befolkningen etter utdanningsnivå, innvandrerbakgrunn og kjønn, kommuner, 2011–2020",
        url="https://www.imdi.no/tall-og-statistikk/",
        licence="NLOD 2.0",
        mirror="evensrii/Telemark@2f2c2110",
        note=Text(
            nb=(
                "IMDis uttrekk av tall fra Statistisk sentralbyrå. Filen sier ikke hvilken "
                "aldersgruppe det gjelder; summene er like befolkningen 30–66 år ved slutten av "
                "året (Halden 2011: 14 402 i begge)."
            ),
            nn=(
                "Uttrekket til IMDi av tal frå Statistisk sentralbyrå. Fila seier ikkje kva "
                "aldersgruppe det gjeld; summane er like folkemengda 30–66 år ved slutten av "
                "året (Halden 2011: 14 402 i begge)."
            ),
            en=(
                "IMDi’s export of Statistics Norway’s figures. The file does not name the age "
                "group; the totals equal the population aged 30–66 at the end of the year "
                "(Halden 2011: 14,402 in both)."
            ),
        ),
    ),
    path="imdi_education/utdanningsnivå_alle_fylker_2020.csv",
    variables=VARIABLES,
    read=read,
)
