"""Municipal elections since 1987: eligible voters, votes cast and turnout (SSB 09475).

The file was moved to today's codes by its author. Where that went wrong the counts are of another
area: half the country under Nordkapp, a neighbour twice, a neighbour not at all. All other places
are within a few per cent of the population aged 18 or over (SSB 07459).
"""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from etl.contract import DIVISION, Status
from etl.sources.deliveries import (
    municipality_codes,
    parse_numbers,
    read_csv,
    require_unique,
    tidy_columns,
    with_gaps,
)
from etl.tables.model import Delivery, DeliveryError, SourceInfo, Variable, check_tidy

VARIABLES = (
    Variable("eligible_voters", "count"),
    Variable("votes_cast", "count"),
    Variable("turnout_pct", "rate"),
)

_MEASURES = {
    "stemmeberettigede": "eligible_voters",
    "avgitte_stemmer": "votes_cast",
    "valgdeltakelse_prosent": "turnout_pct",
}
_COLUMNS = ("kom2024", "aar", *_MEASURES)
#: Elections (first, last) whose rows under these codes are of another area.
_OTHER_AREA: Mapping[tuple[int, int], str] = {
    # Vang by Hamar, merged in 1992, stands under its namesake in Valdres.
    (1987, 1987): "3403 3454",
    # Skjerstad, which went to Bodø in 2005, is counted in Fauske.
    (1987, 2003): "1804 1841",
    # Mergers and divisions of 2020 with a part at the wrong neighbour.
    (1987, 2015): (
        "1576 1577 1806 1875 3903 3905 4205 4225 4640 4642 4646 4647 4650 5006 5007 5020 5053 5054 "
        "5055 5056 5058 5059"
    ),
    # Up to half the voters of the country.
    (2007, 2015): "5603 5620",
    # A third of the country; and two municipalities that were one that year.
    (2019, 2019): "5622 1508 1580",
}


def read(path: Path) -> pd.DataFrame:
    """Return the delivered file as a tidy table."""
    return tidy_turnout(read_csv(path, _COLUMNS), path.name)


def tidy_turnout(frame: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return elections as a tidy table; rows of another area are `ambiguous`."""
    years, _ = parse_numbers(frame["aar"], origin, marks={})
    coded = frame.assign(
        code=municipality_codes(frame["kom2024"], origin),
        division=DIVISION,
        year=years.astype("int16"),
    )
    require_unique(coded, ("kom2024", "aar"), origin)
    tidy = with_gaps(tidy_columns(coded, _MEASURES, origin), set(coded["code"]))
    counts = tidy.pivot(index=["code", "year"], columns="variable", values="value")
    impossible = counts[counts["votes_cast"] > counts["eligible_voters"]]
    if not impossible.empty:
        code, year = impossible.index[0]
        raise DeliveryError(f"{origin}: more votes than voters in {code}, {year}; correct the row")
    other = pd.Series(False, index=tidy.index)
    for (first, last), codes in _OTHER_AREA.items():
        other |= tidy["code"].isin(codes.split()) & tidy["year"].between(first, last)
    clean = tidy.assign(
        value=tidy["value"].mask(other), status=tidy["status"].mask(other, Status.AMBIGUOUS.value)
    )
    return check_tidy(clean, origin, VARIABLES)


DELIVERY = Delivery(
    source=SourceInfo(
        id="ssb_turnout",
        publisher="Statistisk sentralbyrå",
        table="09475",
        title="Valgdeltakelse ved kommunestyrevalg 1987–2023",
        url="https://www.ssb.no/statbank/table/09475",
        licence="CC BY 4.0",
        mirror="oystess/valg_analyser@a7e5944c",
    ),
    path="ssb_turnout/kv_deltakelse.csv",
    variables=VARIABLES,
    read=read,
)
