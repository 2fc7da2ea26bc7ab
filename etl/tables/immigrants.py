"""Immigrants living in each municipality, from IMDi."""

from pathlib import Path

import pandas as pd

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
        note=(
            "IMDi's export of figures that Statistics Norway makes, through the public repository "
            "evensrii/Telemark@2f2c2110. The file does not name the day counted; the sums are "
            "those of 1 January but for a few persons (800,106 against 800,094 in 2021)."
        ),
    ),
    path="imdi_immigrants/befolkning_innvandringsgrunn alle kommuner.csv",
    variables=VARIABLES,
    read=read,
)
