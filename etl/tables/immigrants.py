"""Immigrants living in each municipality, from IMDi."""

from pathlib import Path

import pandas as pd

from etl.contract import Text
from etl.tables.imdi import read_stacked, tidy_histories
from etl.tables.model import Delivery, SourceInfo, Variable, check_tidy

VARIABLES = (Variable("immigrants", "count"),)
_WANTED = {"immigrants": ("Innvandringsgrunn: Alle", "Kjønn: Alle", "Enhet: Personer")}


def read(path: Path) -> pd.DataFrame:
    """Return immigrants of all reasons and both sexes, by municipality and year, on 1 January."""
    return check_tidy(tidy_immigrants(read_stacked(path, 4, _WANTED)), path.name, VARIABLES)


def tidy_immigrants(cells: pd.DataFrame) -> pd.DataFrame:
    """Return the cells of the file as tidy rows."""
    return tidy_histories(cells, "imdi_immigrants")


DELIVERY = Delivery(
    source=SourceInfo(
        id="imdi_immigrants",
        publisher="IMDi",
        table="Befolkning etter innvandringsgrunn",
        title="Innvandrere etter innvandringsgrunn og kjønn, kommuner, 2006–2021",
        url="https://www.imdi.no/tall-og-statistikk/",
        licence="NLOD 2.0",
        mirror="evensrii/Telemark@2f2c2110",
        note=Text(
            nb=(
                "IMDis uttrekk av tall fra Statistisk sentralbyrå. Filen sier ikke hvilken dag "
                "som er talt; summene er de samme som 1. januar, på noen få personer nær (800 "
                "106 mot 800 094 i 2021)."
            ),
            nn=(
                "Uttrekket til IMDi av tal frå Statistisk sentralbyrå. Fila seier ikkje kva dag "
                "som er tald; summane er dei same som 1. januar, på nokre få personar nær (800 "
                "106 mot 800 094 i 2021)."
            ),
            en=(
                "IMDi’s export of Statistics Norway’s figures. The file does not name the day "
                "counted; the sums are those of 1 January but for a few persons (800,106 "
                "against 800,094 in 2021)."
            ),
        ),
    ),
    path="imdi_immigrants/befolkning_innvandringsgrunn alle kommuner.csv",
    variables=VARIABLES,
    read=read,
)
