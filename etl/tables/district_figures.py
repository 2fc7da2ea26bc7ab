"""Jobs by place of work in 2005 and 2015, from the figures behind KMD's district index."""

from pathlib import Path

import pandas as pd

from etl.contract import Status, Text
from etl.sources.deliveries import municipality_codes, read_sheet, require_unique, tidy_columns
from etl.tables.model import Delivery, SourceInfo, Variable, check_tidy

VARIABLES = (Variable("jobs_place_of_work", "count"),)
DIVISION = 2016
_SHEET = "Ark1"
#: 2015 is the first year of Statistics Norway's new source of employment.
_BREAK = 2015
_JOBS = {"S05-O": 2005, "S15-O": _BREAK}


def read(path: Path) -> pd.DataFrame:
    """Return jobs by municipality of the workplace, fourth quarter."""
    rows = read_sheet(path, ("Kommunenavn", *_JOBS), sheet=_SHEET)
    return check_tidy(tidy_district_figures(rows, path.name), path.name, VARIABLES)


def tidy_district_figures(rows: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return one row per municipality and year; names are written '0101 Halden'."""
    numbers = rows["Kommunenavn"].str.partition(" ")[0].rename("Kommunenavn")
    codes = municipality_codes(numbers, origin)
    require_unique(pd.DataFrame({"Kommunenavn": codes}), ["Kommunenavn"], origin)
    parts = [
        tidy_columns(
            rows.assign(code=codes, year=year, division=DIVISION),
            {column: "jobs_place_of_work"},
            origin,
        )
        for column, year in _JOBS.items()
    ]
    tidy = pd.concat(parts, ignore_index=True)
    is_broken = (tidy["year"] == _BREAK) & tidy["value"].notna()
    return tidy.assign(status=tidy["status"].mask(is_broken, Status.BREAK.value))


DELIVERY = Delivery(
    source=SourceInfo(
        id="kmd_district_figures_2016",
        publisher="KMD",
        table="Distriktsindeksen",
        title="Tallgrunnlag til distriktsindeksen: sysselsatte etter arbeidssted, 2005 og 2015",
        url="https://www.regjeringen.no/no/tema/kommuner-og-regioner/",
        licence="NLOD 2.0",
        mirror="oystess/valg_analyser@5eb9e544",
        note=Text(
            nb=(
                "En arbeidsbok uten tittel og kilde. Kolonnene S05 og S15 leses som sysselsatte "
                "etter arbeidssted: Summene er 2 290 464 og 2 568 610, nær tallet på "
                "sysselsatte i landet de årene, og folketallene ved siden av er de samme som "
                "Statistisk sentralbyrå har for 1. januar 2006 og 2016. Sysselsettingen i 2015 har "
                "en annen kilde enn i 2005."
            ),
            nn=(
                "Ei arbeidsbok utan tittel og kjelde. Kolonnane S05 og S15 blir lesne som "
                "sysselsette etter arbeidsstad: Summane er 2 290 464 og 2 568 610, nær talet på "
                "sysselsette i landet dei åra, og folketala ved sida av er like dei Statistisk "
                "sentralbyrå har for 1. januar 2006 og 2016. Sysselsetjinga i 2015 har ei anna "
                "kjelde enn i 2005."
            ),
            en=(
                "A workbook without title or source. Columns S05 and S15 are read as persons at "
                "work by place of work: they sum to 2,290,464 and 2,568,610, near the country’s "
                "employed of those years, and the populations beside them equal Statistics "
                "Norway’s of 1 January 2006 and 2016. Employment in 2015 has another source "
                "than in 2005."
            ),
        ),
    ),
    path="district_figures_2016/distriktstall.xlsx",
    variables=VARIABLES,
    read=read,
)
