"""Municipal facts of 2018 from SSB's "Kommunefakta" pages: library loans and debt per inhabitant.

The delivered file was scraped: municipalities are named by the page's address, not by code, and a
few rows are scrambled. The pages also show life expectancy, of the county: not read here.
"""

import re
import unicodedata
from pathlib import Path

import pandas as pd

from etl.contract import Status
from etl.sources.deliveries import MARKS, find_delivery, read_csv, require_unique, tidy_columns
from etl.tables import profile_2018
from etl.tables.model import Delivery, DeliveryError, SourceInfo, Variable, check_tidy

YEAR = 2018
VARIABLES = (
    Variable("library_loans", "count"),
    Variable("operating_result_pct", "rate"),
    Variable("debt_per_inhabitant_nok", "rate"),
)

_MEASURES = {
    "Bøker lånt årlig": "library_loans",
    "Driftsresultat i prosent": "operating_result_pct",
    "Lånegjeld per innbygger": "debt_per_inhabitant_nok",
}
_LAST = "Driftsutgifter per innbygger"
_COLUMNS = ("Kommune", "Folketall", *_MEASURES, _LAST)
#: Border changes at the turn of the year are within this share of the population.
_TOLERANCE = 0.05
_MARKS = {**MARKS, "N/A": Status.MISSING, "—": Status.MISSING}


def read(path: Path) -> pd.DataFrame:
    """Return the delivered file as a tidy table; codes come from the profile of 2018 beside it."""
    names = profile_2018.read_names(find_delivery(path.parent.parent, profile_2018.DELIVERY.path))
    return tidy_facts(read_csv(path, _COLUMNS), names, path.name)


def tidy_facts(frame: pd.DataFrame, names: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return the facts as a tidy table.

    A row whose last cell is empty lost a cell on the way and is shifted: nothing in it can be read.
    A cell of web page instead of a number is empty too.
    """
    require_unique(frame, ("Kommune",), origin)
    coded = frame.assign(code=match_names(frame, names, origin), division=YEAR, year=YEAR)
    is_shifted = frame[_LAST].str.strip() == ""
    for column in _MEASURES:
        unread = is_shifted | frame[column].str.startswith("<")
        coded[column] = frame[column].mask(unread, "")
    tidy = tidy_columns(coded, _MEASURES, origin, decimal=",", thousands=" ", marks=_MARKS)
    return check_tidy(tidy, origin, VARIABLES)


def match_names(frame: pd.DataFrame, names: pd.DataFrame, origin: str) -> pd.Series:
    """Return the code of each page by its name, and check it by the population both files give.

    Raises
    ------
    DeliveryError : a page with no municipality of that name, or with several, or of another size.
    """
    by_slug = names.assign(slug=[slug(name) for name in names["name"]]).set_index("slug")
    codes = []
    for row, (page, population) in frame[["Kommune", "Folketall"]].iterrows():
        found = by_slug[by_slug.index == page]
        if found.empty:
            found = by_slug[[_is_longer(page, other) for other in by_slug.index]]
        if len(found) != 1:
            raise DeliveryError(
                f"{origin}: row {row}: '{page}' names {len(found)} municipalities of {YEAR}; "
                "write the name as on the page of the municipality"
            )
        expected = int(found["population"].iloc[0])
        if population.isdigit() and abs(int(population) - expected) > _TOLERANCE * expected:
            raise DeliveryError(
                f"{origin}: row {row}: '{page}' has {population} inhabitants, "
                f"{found['name'].iloc[0]} has {expected}; is it another place?"
            )
        codes.append(str(found["code"].iloc[0]))
    return pd.Series(codes, index=frame.index, dtype="str")


def slug(name: str) -> str:
    """Return a name as in the address of its page: 'Bø (Nordland)' is 'bo-nordland'."""
    letters = name.lower().replace("æ", "ae").replace("ø", "o").replace("å", "a")
    plain = "".join(
        letter
        for letter in unicodedata.normalize("NFD", letters)
        if not unicodedata.combining(letter)
    )
    return re.sub(r"[^a-z]+", "-", plain).strip("-")


def _is_longer(one: str, other: str) -> bool:
    """Whether one name is the other with something added, such as a name in Sámi or Kven."""
    return one.startswith(f"{other}-") or other.startswith(f"{one}-")


DELIVERY = Delivery(
    source=SourceInfo(
        id="ssb_kommunefakta_2018",
        publisher="Statistisk sentralbyrå",
        table="Kommunefakta",
        title="Kommunefakta 2018: bibliotek og økonomi",
        url="https://www.ssb.no/kommunefakta",
        licence="CC BY 4.0",
        mirror="eirsture/Kommunefakta---SSB@c400354d",
    ),
    path="ssb_kommunefakta_2018/kommunedata_SSB.csv",
    variables=VARIABLES,
    read=read,
)
