"""Which municipality became which: paths from the codes of one year to those of another.

Counts move along these paths (`etl.harmonise`); what a path can't say is marked, never guessed.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pandas as pd

from etl.contract import DIVISION

#: Codes of the classification that are no municipality: Svalbard, the shelf, abroad, unknown.
NON_MUNICIPAL = re.compile(r"2[1-9]\d\d|99\d\d")

#: Columns of a crosswalk. `weight` is the part of the old code's people that the new code has:
#: 1 where nothing was divided, NaN where a division's parts are not known.
COLUMNS = ("old_code", "new_code", "weight")

#: Divisions before 1994, which SSB's code list does not reach: SSB's summed population (07459,
#: 1986–1991) carries the whole of Varteig (0114) to Sarpsborg, though a part went to Rakkestad.
WHOLE_BEFORE_1994: Mapping[tuple[str, str], str] = {("0114", "1992"): "0105"}


class UnknownMunicipality(ValueError):
    """A code has no municipality behind it on the day it is said to be valid."""


@dataclass(frozen=True, slots=True)
class Division:
    """An old municipality that became part of several new ones on 1 January of `year`."""

    old: str
    year: int
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Municipalities:
    """All municipality codes with their years, and every change between them.

    Parameters
    ----------
    codes : code, name, valid_from, valid_to (exclusive) as KLASS gives them.
    changes : old_code, new_code, date.
    groups : code → the 2024 code that SSB's summed list puts it under; codes it can't place are
        not in it.
    shares : (old code, year, new code) → part of the old one's people, for divisions.
    people : (code, year) → population on 1 January, to share merged ones out when going back.
    """

    codes: pd.DataFrame
    changes: pd.DataFrame
    groups: Mapping[str, str] = field(default_factory=dict)
    shares: Mapping[tuple[str, int, str], float] = field(default_factory=dict)
    people: Mapping[tuple[str, int], float] = field(default_factory=dict)
    _steps: Mapping[int, Mapping[str, tuple[str, ...]]] = field(init=False)
    _names: dict[int, dict[str, str]] = field(init=False, default_factory=dict)
    _crosswalks: dict[tuple[int, int], pd.DataFrame] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_steps", _yearly_steps(self.changes))

    def valid(self, year: int) -> frozenset[str]:
        """Return the municipalities that exist on 1 January of `year`."""
        return frozenset(self.names(year))

    def names(self, year: int) -> dict[str, str]:
        """Return the name of each municipality on 1 January of `year`."""
        if year not in self._names:
            day = date(year, 1, 1).isoformat()
            starts, ends = self.codes["valid_from"].fillna(""), self.codes["valid_to"].fillna("")
            in_force = self.codes[(starts <= day) & ((ends == "") | (ends > day))]
            self._names[year] = {
                code: name
                for code, name in zip(in_force["code"], in_force["name"], strict=True)
                if not is_non_municipal(code)
            }
        return self._names[year]

    def steps(self, year: int) -> Mapping[str, tuple[str, ...]]:
        """Return old code → new codes for the changes of 1 January of `year`.

        A municipality that goes on under its code keeps its people: a border that was adjusted is
        not a division.
        """
        return self._steps.get(year, {})

    def divisions(self, first: int, last: int) -> list[Division]:
        """Return the divisions after 1 January of `first`, up to that of `last`."""
        found = []
        for year in range(first + 1, last + 1):
            for old, new in self.steps(year).items():
                if len(new) > 1:
                    found.append(Division(old, year, new))
        return found

    def crosswalk(self, source: int, target: int) -> pd.DataFrame:
        """Return the paths from the codes of 1 January `source` to those of `target`.

        One row per code it comes from and goes to (`COLUMNS`). Where SSB's list says where a code
        belongs today, and the changes allow it, that is the path; else a division is shared out.
        Going back in time, a municipality made of several is shared out by their last known
        population; where one of these is unknown, so are the weights of all. One made of a single
        other goes back whole. One that has been divided since is shared out as it was then, for a
        part may be what it was before. Weights of a code add up to 1, so sums are kept.
        """
        key = (source, target)
        if key not in self._crosswalks:
            paths = self._forward if source <= target else self._backward
            self._crosswalks[key] = pd.DataFrame(
                sorted(paths(source, target)), columns=list(COLUMNS)
            ).astype({"old_code": "str", "new_code": "str", "weight": "float64"})
        return self._crosswalks[key]

    def reached(self, code: str, target: int) -> frozenset[str]:
        """Return the codes of 1 January `target` that a code ever in force leads to by changes."""
        at = {code}
        for year in range(self.first_year(code) + 1, target + 1):
            steps = self.steps(year)
            at = {new for old in at for new in steps.get(old, (old,))}
        return frozenset(at)

    def first_year(self, code: str) -> int:
        """Return the first year with the newest municipality that had `code`."""
        starts = self.codes.loc[self.codes["code"] == code, "valid_from"].fillna("0001")
        return int(max(starts, default="0001")[:4])

    def _forward(self, source: int, target: int) -> list[tuple[str, str, float]]:
        changed = {old for year in range(source + 1, target + 1) for old in self.steps(year)}
        codes = sorted(self.valid(source))
        unchanged = [(code, code, 1.0) for code in codes if code not in changed]
        return unchanged + [
            (code, new, weight)
            for code in codes
            if code in changed
            for new, weight in self._walk(code, source, target).items()
        ]

    def _backward(self, source: int, target: int) -> list[tuple[str, str, float]]:
        """Go back at once where nothing is shared out, else by what is a municipality today."""
        paths = self._backward_at_once(source, target)
        if source == DIVISION:
            return paths
        onward = self.crosswalk(source, DIVISION).groupby("old_code")
        homes = self.crosswalk(DIVISION, target).groupby("old_code")
        shared = {code for code, _, weight in paths if weight != 1}
        found = [path for path in paths if path[0] not in shared]
        for code in sorted(shared):
            weights: dict[str, float] = {}
            for _, place, part in onward.get_group(code).itertuples(index=False):
                for _, old, share in homes.get_group(place).itertuples(index=False):
                    weights[old] = weights.get(old, 0) + part * share
            found += [(code, old, weight) for old, weight in weights.items()]
        return found

    def _backward_at_once(self, source: int, target: int) -> list[tuple[str, str, float]]:
        last = max(year for year in range(target, source) if self.valid(year) == self.valid(target))
        parts = [
            (new, old, weight * self.people.get((old, last), float("nan")))
            for old, new, weight in self._forward(last, source)
        ]
        n_parts = Counter(new for new, _, _ in parts)
        whole: dict[str, float] = {}
        for new, _, people in parts:
            whole[new] = whole.get(new, 0) + people
        return [
            (new, old, 1.0 if n_parts[new] == 1 else people / whole[new])
            for new, old, people in parts
        ]

    def _walk(self, code: str, source: int, target: int) -> dict[str, float]:
        at = {code: 1.0}
        for year in range(source + 1, target + 1):
            steps, moved = self.steps(year), dict[str, float]()
            if at.keys().isdisjoint(steps):
                continue
            for old, weight in at.items():
                new = self._choose(code, old, steps.get(old, (old,)), year)
                for part, share in new.items():
                    moved[part] = moved.get(part, 0) + weight * share
            at = moved
        return at

    def _choose(self, origin: str, old: str, new: tuple[str, ...], year: int) -> dict[str, float]:
        """Share `old` out between its successors; whole to one where SSB's list says so.

        The list speaks of the code that the figures stand under (`origin`). It places the divided
        municipality itself only where the other parts are not whole municipalities made of it.
        """
        if len(new) == 1:
            return {new[0]: 1.0}
        today = self.groups.get(origin)
        if today is not None and (origin != old or today not in new):
            leading = [part for part in new if today in self._descendants(part, year)]
            if len(leading) == 1:
                return {leading[0]: 1.0}
        return {part: self.shares.get((old, year, part), float("nan")) for part in new}

    def _descendants(self, code: str, year: int) -> set[str]:
        at = {code}
        for later in range(year + 1, DIVISION + 1):
            steps = self.steps(later)
            at = {new for old in at for new in steps.get(old, (old,))}
        return at


def is_non_municipal(code: str) -> bool:
    """Whether a code of the classification is no municipality."""
    return NON_MUNICIPAL.fullmatch(code) is not None


def _yearly_steps(changes: pd.DataFrame) -> dict[int, dict[str, tuple[str, ...]]]:
    """Return year → old code → new codes, for changes on 1 January of each year."""
    elsewhen = changes.loc[~changes["date"].str.endswith("-01-01"), "date"]
    if len(elsewhen):
        raise ValueError(
            f"KLASS has changes inside a year ({elsewhen.iloc[0]}); figures of that year can't be "
            "moved by their code alone"
        )
    steps: dict[int, dict[str, tuple[str, ...]]] = {}
    real = changes[(changes["old_code"] != "") & (changes["new_code"] != "")]
    successors: dict[tuple[str, str], set[str]] = {}
    for day, old, new in zip(real["date"], real["old_code"], real["new_code"], strict=True):
        successors.setdefault((day, old), set()).add(new)
    for (day, old), codes in sorted(successors.items()):
        whole = WHOLE_BEFORE_1994.get((old, day[:4]))
        parts = (old,) if old in codes else (whole,) if whole else tuple(sorted(codes))
        steps.setdefault(int(day[:4]), {})[old] = parts
    return steps
