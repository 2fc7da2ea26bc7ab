"""People by age and sex on 1 January: SSB table 07459, summed by SSB to today's municipalities."""

import pandas as pd

from etl.contract import AGES, SEXES
from etl.sources.pxweb import Pick, Query
from etl.tables.model import ApiTable, SourceInfo, Variable
from etl.tables.reshape import sums_of_today

#: Variable → first age, last age, sexes. Age 105 stands for 105 and over.
AGE_GROUPS: dict[str, tuple[int, int, str]] = {
    "pop_0": (0, 0, "12"),
    "pop_0_15": (0, 15, "12"),
    "pop_16_24": (16, 24, "12"),
    "pop_20_39": (20, 39, "12"),
    "pop_20_64": (20, 64, "12"),
    "pop_15_74": (15, 74, "12"),
    "pop_65plus": (65, 105, "12"),
    "pop_80plus": (80, 105, "12"),
    "pop_all_ages": (0, 105, "12"),
    "women_20_39": (20, 39, "2"),
    "men_20_39": (20, 39, "1"),
}
#: Variable → sex and lowest age of a five-year group; the last one is open.
FIVE_YEAR_GROUPS: dict[str, tuple[str, int]] = {
    f"pop_{sex}_from_{age}": (sex, age) for sex in SEXES for age in AGES
}
_SEX = {"2": "f", "1": "m"}
SUMMED_TOTAL = "population_summed"
FIRST_YEAR_BY_AGE = "2005"


def tidy_population(frames: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return age groups from 2005 and SSB's own totals from 1986, all in today's codes.

    Each cell by age goes into the groups that indicators need and into its five-year group.
    """
    totals, ages = frames["07459_total"], frames["07459_age"]
    age = ages["Alder"].map(lambda code: int(code.rstrip("+"))).astype("int16")
    sex = ages["Kjonn"]
    groups = [
        sums_of_today(ages[chosen], pd.Series(name, index=ages.index[chosen], dtype="str"))
        for name, (first, last, sexes) in AGE_GROUPS.items()
        for chosen in [age.between(first, last) & sex.isin(list(sexes))]
    ]
    groups.append(sums_of_today(ages, _five_year_group(age, sex)))
    total = sums_of_today(totals, pd.Series(SUMMED_TOTAL, index=totals.index, dtype="str"))
    return pd.concat([total, *groups], ignore_index=True)


def _five_year_group(age: pd.Series, sex: pd.Series) -> pd.Series:
    """Return the variable that each cell is a part of."""
    names = pd.Index(list(FIVE_YEAR_GROUPS))
    position = sex.map({code: SEXES.index(name) for code, name in _SEX.items()}).astype("int16")
    group = position * len(AGES) + (age // 5).clip(upper=len(AGES) - 1)
    return pd.Series(pd.Categorical.from_codes(group.astype("int16"), names), index=age.index)


_REGION = Pick("Region", codelist="agg_KommSummer")
_PERSONS = Pick("ContentsCode", codes=("Personer1",))

TABLE = ApiTable(
    source=SourceInfo(
        id="ssb_07459",
        publisher="Statistisk sentralbyrå",
        table="07459",
        title="Befolkning, etter region, kjønn og alder, 1. januar",
        url="https://www.ssb.no/statbank/table/07459",
        licence="CC BY 4.0",
    ),
    queries=(
        Query("07459_total", "07459", (_REGION, _PERSONS, Pick("Tid"))),
        Query(
            "07459_age",
            "07459",
            (
                _REGION,
                Pick("Kjonn", codes=("1", "2")),
                Pick("Alder"),
                _PERSONS,
                Pick("Tid", first=FIRST_YEAR_BY_AGE),
            ),
        ),
    ),
    variables=tuple(
        Variable(name, "count") for name in (SUMMED_TOTAL, *AGE_GROUPS, *FIVE_YEAR_GROUPS)
    ),
    tidy=tidy_population,
    is_summed_by_ssb=True,
)
