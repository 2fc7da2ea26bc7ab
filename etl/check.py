"""Is the result right? One report of every fault; a single one keeps the snapshot from publishing."""

from collections.abc import Mapping
from dataclasses import dataclass

from etl.crosswalk import Municipalities
from etl.publish import Snapshot

N_PLACES = 357
N_COUNTIES = 15
LEAST_INDICATORS = 55

#: Figures that Statistics Norway has published as totals, to compare with our sums.
#: (table 07459 and its daily releases)
KNOWN_TOTALS: Mapping[tuple[str, str, int], int] = {
    ("population", "0", 2024): 5_550_203,
    ("population", "0", 2026): 5_627_400,
    ("population", "0301", 2024): 717_710,
}

#: Where merging 06913 ourselves does not give SSB's summed 07459, and why.
KNOWN_DIFFERENCES: Mapping[tuple[str, int], str] = {
    ("3442", 2001): "3 persons stand in Østre Toten in 06913 and in Vestre Toten in 07459",
    ("3443", 2001): "3 persons stand in Østre Toten in 06913 and in Vestre Toten in 07459",
    ("4645", 1990): "a border adjustment in Sunnfjord dated a year apart in the two tables",
    ("4646", 1990): "a border adjustment in Sunnfjord dated a year apart in the two tables",
    ("4647", 1990): "a border adjustment in Sunnfjord dated a year apart in the two tables",
}

#: Largest change of a municipality's population in a year, in per cent, that needs no explanation.
LARGEST_JUMP = 8.0
KNOWN_JUMPS: Mapping[tuple[str, int], str] = {}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: which check, and in words what was found."""

    check: str
    message: str


def run_checks(snapshot: Snapshot, municipalities: Municipalities) -> list[Fault]:
    """Return every fault of a snapshot; none means that it may be published."""
    return []
