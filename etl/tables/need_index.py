"""From KDD: the expenditure-need index of the grant system, and the register ROBEK."""

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pandas as pd

from etl.contract import Status, Text
from etl.sources.deliveries import (
    find_delivery,
    municipality_codes,
    require_known,
    require_unique,
    with_gaps,
)
from etl.tables.model import Delivery, DeliveryError, SourceInfo, Variable, check_tidy

NEED_INDEX = (Variable("need_index", "rate"),)
ROBEK = (Variable("robek", "rate"),)
DIVISION, ROBEK_YEAR = 2024, 2026
#: Utsira and Modalen, which the files of the index leave out.
LEFT_OUT = frozenset({"1151", "4629"})
_INDEX_2025, _INDEX_2026 = "dki-2025.json", "dki-2026.json"
_TOTAL = "samlet"


def read_need_index(path: Path) -> pd.DataFrame:
    """Return the index of one year: 1 is the country, and more is a costlier municipality."""
    content = _load(path, ("år", "kommuner"))
    return check_tidy(tidy_need_index(content, path.name), path.name, NEED_INDEX)


def read_robek(path: Path) -> pd.DataFrame:
    """Return 1 for municipalities in the register and 0 for the others: the register is complete.

    The municipalities are those of the index file beside it.
    """
    beside = find_delivery(path.parents[1], f"{path.parent.name}/{_INDEX_2026}")
    index = _load(beside, ("kommuner",))
    rows = _load(path, ("kommuner",))["kommuner"]
    municipalities = LEFT_OUT | set(index["kommuner"])
    return check_tidy(tidy_robek(rows, municipalities, path.name), path.name, ROBEK)


def tidy_need_index(content: dict[str, Any], origin: str) -> pd.DataFrame:
    """Return one row per municipality; where the file details sectors, the total it states."""
    entries = pd.Series(content["kommuner"], name="kommuner")
    values = {str(code): _index(str(code), entry, origin) for code, entry in entries.items()}
    tidy = pd.DataFrame(
        {
            "variable": "need_index",
            "code": municipality_codes(pd.Series(list(values), name="kommuner"), origin),
            "division": DIVISION,
            "year": content["år"],
            "value": pd.Series(list(values.values()), dtype="float64"),
        }
    )
    has_value = tidy["value"].notna()
    status = has_value.map({True: Status.NORMAL.value, False: Status.MISSING.value})
    return with_gaps(tidy.assign(status=status), LEFT_OUT | set(tidy["code"]))


def tidy_robek(
    rows: list[dict[str, Any]], municipalities: Collection[str], origin: str
) -> pd.DataFrame:
    """Return one row for each of the `municipalities`."""
    listed = pd.DataFrame(rows)
    if "kommunenummer" not in listed:
        raise DeliveryError(f"{origin}: no 'kommunenummer' in 'kommuner'; was it renamed?")
    codes = municipality_codes(listed["kommunenummer"], origin)
    require_unique(listed, ["kommunenummer"], origin)
    require_known(codes, municipalities, origin)
    everyone = pd.Series(sorted(municipalities))
    return pd.DataFrame(
        {
            "variable": "robek",
            "code": everyone,
            "division": DIVISION,
            "year": ROBEK_YEAR,
            "value": everyone.isin(codes).astype("float64"),
            "status": Status.NORMAL.value,
        }
    )


def _index(code: str, entry: object, origin: str) -> float | None:
    """Return a number, or the total that an object states; None where it states none."""
    number = entry.get(_TOTAL) if isinstance(entry, dict) else entry
    if number is None or (isinstance(number, int | float) and not isinstance(number, bool)):
        return number
    raise DeliveryError(f"{origin}: municipality {code}: '{number}' is not a number")


def _load(path: Path, keys: tuple[str, ...]) -> dict[str, Any]:
    """Return a JSON object that has the `keys`."""

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        repeated = sorted({name for name in names if names.count(name) > 1})
        if repeated:
            raise DeliveryError(f"{path.name}: '{repeated[0]}' is given twice; keep one of them")
        return dict(pairs)

    try:
        content = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=unique)
    except UnicodeDecodeError as error:
        raise DeliveryError(f"{path.name}: not UTF-8; save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        raise DeliveryError(f"{path.name}: line {error.lineno}: not JSON: {error.msg}") from error
    absent = [key for key in keys if not isinstance(content, dict) or key not in content]
    if absent:
        raise DeliveryError(f"{path.name}: missing '{absent[0]}'; was it renamed?")
    return dict(content)


def _index_delivery(year: int, filename: str) -> Delivery:
    return Delivery(
        source=SourceInfo(
            id=f"kdd_need_index_{year}",
            publisher="KDD",
            table=f"Grønt hefte {year}, tabell A-k",
            title=f"Utgiftsbehovet i kommunene, samlet delkostnadsindeks {year}",
            url="https://www.regjeringen.no/no/tema/kommuner-og-regioner/kommuneokonomi/",
            licence="NLOD 2.0",
            mirror="vegard1104/kommunebarometer@3aa9c7d2",
            note=Text(
                nb=(
                    "Lest av andre fra tabellen til KDD; Utsira og Modalen er utelatt der. For "
                    "Lørenskog viser filen sektorene, og summen den oppgir, er brukt."
                ),
                nn=(
                    "Lese av andre frå tabellen til KDD; Utsira og Modalen er utelatne der. For "
                    "Lørenskog viser fila sektorane, og summen ho oppgir, er brukt."
                ),
                en=(
                    "Read from KDD’s table by others; Utsira and Modalen are left out there. "
                    "For Lørenskog the file details sectors, and the total it states is used."
                ),
            ),
        ),
        path=f"kmd_need_index/{filename}",
        variables=NEED_INDEX,
        read=read_need_index,
    )


DELIVERIES = (
    _index_delivery(2025, _INDEX_2025),
    _index_delivery(2026, _INDEX_2026),
    Delivery(
        source=SourceInfo(
            id="kdd_robek_2026",
            publisher="KDD",
            table="ROBEK",
            title="Kommuner i Register om betinget godkjenning og kontroll, 25. april 2026",
            url="https://www.regjeringen.no/no/tema/kommuner-og-regioner/kommunedata/robek-2/kommuner-som-er-oppfort-i-registeret/id415422/",
            licence="NLOD 2.0",
            mirror="vegard1104/kommunebarometer@3aa9c7d2",
            note=Text(
                nb=(
                    "Lest av andre fra nettsiden til KDD 25. april 2026. Registeret er "
                    "fullstendig: En kommune som ikke står der, får 0."
                ),
                nn=(
                    "Lese av andre frå nettsida til KDD 25. april 2026. Registeret er "
                    "fullstendig: Ein kommune som ikkje står der, får 0."
                ),
                en=(
                    "Read from KDD’s page by others on 25 April 2026. The register is complete: "
                    "a municipality that is not on it gets 0."
                ),
            ),
        ),
        path="kmd_need_index/robek.json",
        variables=ROBEK,
        read=read_robek,
    ),
)
