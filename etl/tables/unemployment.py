"""Registered unemployed, January–October 2022, from NAV: mean, highest and lowest month."""

from pathlib import Path

import pandas as pd

from etl.contract import Status, Text
from etl.sources.deliveries import municipality_codes, parse_numbers, read_sheet, require_unique
from etl.tables.model import TIDY_COLUMNS, Delivery, DeliveryError, SourceInfo, Variable, check_tidy

VARIABLES = (
    Variable("unemployed_mean", "count"),
    Variable("unemployment_pct", "rate"),
    Variable("unemployment_highest_month_pct", "rate"),
    Variable("unemployment_lowest_month_pct", "rate"),
)
YEAR, DIVISION = 2022, 2020
_FILE = "Telemark 202210_HL060 Helt ledige. Fylke og kommune. Tidsserie maaned.xlsx"
_PERIOD = "Januar - oktober 2022"
_PERSONS, _PER_CENT = "3. Kommune Antall", "4. Kommune Prosent av arbeidsst"
_PERIOD_ROWS, _HEADING_ROWS = 5, 7
_SVALBARD = "2100"
#: The column of names has no heading.
_NAME = "Unnamed: 1"
_SPRING = ("Januar", "Februar", "Mars", "April", "Mai")
_AUTUMN = ("Juni", "Juli", "August", "September", "Oktober")
_MONTHS = (*_SPRING, *_AUTUMN)


def read(path: Path) -> pd.DataFrame:
    """Return the unemployed of ten months, persons and per cent of the labour force."""
    persons, per_cent = (_months(path, sheet) for sheet in (_PERSONS, _PER_CENT))
    return check_tidy(tidy_unemployment(persons, per_cent, path.name), path.name, VARIABLES)


def tidy_unemployment(persons: pd.DataFrame, per_cent: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return means and extremes over the months; a month that is suppressed suppresses them all."""
    numbers, shares = _by_month(persons, origin), _by_month(per_cent, origin)
    parts = [
        _summary(numbers, "unemployed_mean", "mean"),
        _summary(shares, "unemployment_pct", "mean"),
        _summary(shares, "unemployment_highest_month_pct", "max"),
        _summary(shares, "unemployment_lowest_month_pct", "min"),
    ]
    return pd.concat(parts, ignore_index=True)


def _months(path: Path, sheet: str) -> pd.DataFrame:
    read_sheet(path, (_PERIOD,), sheet, _PERIOD_ROWS)
    return read_sheet(path, (_NAME, *_MONTHS), sheet, _HEADING_ROWS)


def _by_month(rows: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return code, month, value and status of the rows whose name begins with a number."""
    labels = rows[_NAME].str.strip().rename("Kommune")
    is_municipality = labels.str.match(r"\d") & ~labels.str.startswith(_SVALBARD)
    if not is_municipality.any():
        raise DeliveryError(f"{origin}: no row begins with a municipality's number")
    codes = municipality_codes(labels[is_municipality].str.partition(" ")[0], origin)
    require_unique(pd.DataFrame({"Kommune": codes}), ["Kommune"], origin)
    parts = []
    for month in _MONTHS:
        values, statuses = parse_numbers(rows.loc[is_municipality, month], origin)
        parts.append(pd.DataFrame({"code": codes, "value": values, "status": statuses}))
    return pd.concat(parts, ignore_index=True)


def _summary(cells: pd.DataFrame, variable: str, statistic: str) -> pd.DataFrame:
    """Return the statistic over the months of each municipality, or why there is none."""
    by_code = cells.groupby("code")
    lacks = {status: _any_is(cells, status) for status in (Status.SUPPRESSED, Status.MISSING)}
    status = pd.Series(Status.NORMAL.value, by_code.size().index)
    for reason, is_so in lacks.items():
        status = status.mask(is_so, reason.value)
    value = by_code["value"].agg(statistic).where(status == Status.NORMAL.value)
    tidy = pd.DataFrame({"value": value, "status": status}).rename_axis("code").reset_index()
    tidy = tidy.assign(variable=variable, division=DIVISION, year=YEAR)
    return tidy[list(TIDY_COLUMNS)]


def _any_is(cells: pd.DataFrame, status: Status) -> pd.Series:
    return (cells["status"] == status.value).groupby(cells["code"]).any()


DELIVERY = Delivery(
    source=SourceInfo(
        id="nav_hl060_2022",
        publisher="NAV",
        table="HL060",
        title="Helt ledige, kommuner, januar–oktober 2022",
        url="https://www.nav.no/no/nav-og-samfunn/statistikk/arbeidssokere-og-stillinger-statistikk/helt-ledige",
        licence="CC BY 4.0",
        mirror="evensrii/Telemark@2f2c2110",
        note=Text(
            nb=(
                "NAVs arbeidsbok fra oktober 2022. «*» er færre enn fire personer. November og "
                "desember er ikke med i filen."
            ),
            nn=(
                "Arbeidsboka til NAV frå oktober 2022. «*» er færre enn fire personar. November "
                "og desember er ikkje med i fila."
            ),
            en=(
                "NAV’s workbook of October 2022. “*” is fewer than four persons. November and "
                "December are not in the file."
            ),
        ),
    ),
    path=f"nav_unemployment/{_FILE}",
    variables=VARIABLES,
    read=read,
)
