"""Centrality of today's municipalities: SSB's index (0-1000) and class (1-6). A reference table."""

from pathlib import Path

import pandas as pd

from etl.sources.deliveries import municipality_codes, parse_numbers, read_csv, require_unique
from etl.tables.model import Delivery, DeliveryError, SourceInfo

_COLUMNS = ("kommunenummer", "sent_indeks", "sent_klasse")


def read(path: Path) -> pd.DataFrame:
    """Return place, centrality_index and centrality_class, one row per place."""
    return tidy_centrality(read_csv(path, _COLUMNS), path.name)


def tidy_centrality(frame: pd.DataFrame, origin: str) -> pd.DataFrame:
    """Return the reference table; an index or class out of its range is a fault of the file."""
    require_unique(frame, ("kommunenummer",), origin)
    index, _ = parse_numbers(frame["sent_indeks"], origin, marks={})
    grade, _ = parse_numbers(frame["sent_klasse"], origin, marks={})
    outside = frame[~index.between(0, 1000) | ~grade.between(1, 6)]
    if not outside.empty:
        raise DeliveryError(
            f"{origin}: row {outside.index[0]}: index 0-1000 and class 1-6 expected, "
            f"found '{outside['sent_indeks'].iloc[0]}' and '{outside['sent_klasse'].iloc[0]}'"
        )
    return pd.DataFrame(
        {
            "place": municipality_codes(frame["kommunenummer"], origin),
            "centrality_index": index.astype("int16"),
            "centrality_class": grade.astype("int8"),
        }
    ).reset_index(drop=True)


DELIVERY = Delivery(
    source=SourceInfo(
        id="ssb_centrality_2024",
        publisher="Statistisk sentralbyrå",
        table="KLASS 128",
        title="Sentralitetsindeksen 2024",
        url="https://www.ssb.no/klass/klassifikasjoner/128",
        licence="CC BY 4.0",
        mirror="oystess/valg_analyser@a93766d",
    ),
    path="ssb_centrality_2024/sentralitet_2024_indeks_TRANSCRIBED.csv",
    variables=(),
    read=read,
)
