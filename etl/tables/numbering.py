"""When municipality numbers were in use, for files that print old and new numbers side by side.

The first two digits are the county; numbers ended and began with the county reforms of 2018, 2020
and 2024. The few numbers that differ from their county's are listed. KLASS 131 has full histories;
this is what delivered files of 2005–2023 need to say which division a number belongs to.
"""

import pandas as pd

_ALWAYS, _STILL = 1980, 9999
_UNTIL_2019 = ("01", "02", "04", "05", "06", "07", "08", "09", "10", "12", "14", "19", "20")
#: County digits: first and last year whose 1 January saw them in use.
_COUNTIES = (
    dict.fromkeys(_UNTIL_2019, (_ALWAYS, 2019))
    | dict.fromkeys(("16", "17"), (_ALWAYS, 2017))
    | {"50": (2018, _STILL)}
    | dict.fromkeys(("30", "38", "54"), (2020, 2023))
    | dict.fromkeys(("34", "42", "46"), (2020, _STILL))
)
_EXCEPTIONS = {
    "0710": (2017, 2019),  # Sandefjord with Stokke and Andebu
    "0712": (2018, 2019),  # Larvik with Lardal
    "0715": (2018, 2019),  # Holmestrand with Hof
    "0729": (2018, 2019),  # Færder
    "1567": (_ALWAYS, 2018),  # Rindal, until it moved to Trøndelag
    "1901": (_ALWAYS, 2012),  # Harstad, until it took in Bjarkøy
    "1903": (2013, 2019),  # Harstad with Bjarkøy
    "1915": (_ALWAYS, 2012),  # Bjarkøy
    "5055": (2020, _STILL),  # Heim
    "5056": (2020, _STILL),  # Hitra with part of Snillfjord
    "5057": (2020, _STILL),  # Ørland with Bjugn
    "5058": (2020, _STILL),  # Åfjord with Roan
    "5059": (2020, _STILL),  # Orkland
    "5060": (2020, _STILL),  # Nærøysund
    "5061": (2019, _STILL),  # Rindal in Trøndelag
}


def in_use(codes: pd.Series, years: pd.Series) -> pd.Series:
    """Return whether each number was in use on 1 January of its year."""
    first, last = _spans(codes)
    return years.between(first, last)


def division(codes: pd.Series, years: pd.Series) -> pd.Series:
    """Return the year nearest to each row's year on whose 1 January its number was in use."""
    first, last = _spans(codes)
    return years.clip(first, last)


def _spans(codes: pd.Series) -> tuple[pd.Series, pd.Series]:
    spans = [_EXCEPTIONS.get(code) or _COUNTIES.get(code[:2], (_ALWAYS, _STILL)) for code in codes]
    first = pd.Series([span[0] for span in spans], codes.index)
    last = pd.Series([span[1] for span in spans], codes.index)
    return first, last
