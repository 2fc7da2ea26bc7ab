"""Mean debt and gross income of taxpayers, and the debt ratio, in 2021 (SSB 05946)."""

from pathlib import Path

import pandas as pd

from etl.contract import DIVISION, Status
from etl.sources.deliveries import municipality_codes, read_csv, require_unique, tidy_columns
from etl.tables.model import Delivery, SourceInfo, Variable, check_tidy

YEAR = 2021
VARIABLES = (
    Variable("debt_mean_nok", "rate"),
    Variable("gross_income_mean_nok", "rate"),
    Variable("debt_ratio", "rate"),
)

_MEASURES = {
    "Gjeld": "debt_mean_nok",
    "Brutto": "gross_income_mean_nok",
    "gjeldsgrad": "debt_ratio",
}
_COLUMNS = ("kom2024", *_MEASURES)
#: Ålesund with Haram, one municipality in 2021: its means stand under this code and are of both.
_JOINED = "1508"


def read(path: Path) -> pd.DataFrame:
    """Return the delivered file as a tidy table."""
    return tidy_debt_income(read_csv(path, _COLUMNS), path.name)


def tidy_debt_income(frame: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return means of one year as a tidy table."""
    require_unique(frame, ("kom2024",), origin)
    codes = municipality_codes(frame["kom2024"], origin)
    coded = frame.assign(code=codes, division=DIVISION, year=YEAR)
    tidy = tidy_columns(coded, _MEASURES, origin)
    joined = tidy["code"] == _JOINED
    clean = tidy.assign(
        value=tidy["value"].mask(joined), status=tidy["status"].mask(joined, Status.AMBIGUOUS.value)
    )
    return check_tidy(clean, origin, VARIABLES)


DELIVERY = Delivery(
    source=SourceInfo(
        id="ssb_debt_income_2021",
        publisher="Statistisk sentralbyrå",
        table="05946",
        title="Gjeld og bruttoinntekt, gjennomsnitt per skattyter, 2021",
        url="https://www.ssb.no/statbank/table/05946",
        licence="CC BY 4.0",
        mirror="oystess/valg_analyser@a7e5944c",
    ),
    path="ssb_debt_income_2021/gjeld_2021.csv",
    variables=VARIABLES,
    read=read,
)
