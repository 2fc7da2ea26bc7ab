"""SSB's classifications, KLASS: municipality codes, their changes, and correspondences."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pandas as pd

from etl.sources.cache import RawCache, Sidecar, sha256
from etl.sources.errors import BadAnswer, SourceError
from etl.sources.http import Client, require_json

LIVE_URL = "https://data.ssb.no/api/klass/v1"
MUNICIPALITIES = 131
#: KLASS does not say when a classification last changed; municipalities change once a year.
FRESH_DAYS = 30


class NoCorrespondence(SourceError):
    """KLASS holds no correspondence between the two classifications for the period."""


@dataclass(frozen=True, slots=True)
class Klass:
    """KLASS at an address, with a client to ask and a cache to remember."""

    base_url: str
    client: Client
    cache: RawCache

    def codes(self, classification: int, first: date, last: date) -> pd.DataFrame:
        """Return one row per code and period: code, name, valid_from, valid_to (exclusive).

        `last` is included, though KLASS itself leaves out the day that `to` names.
        """
        content = self._ask(
            f"classifications/{classification}/codes",
            {"from": first.isoformat(), "to": _day_after(last).isoformat()},
        )
        rows = [
            (
                row["code"],
                row["name"],
                row.get("validFromInRequestedRange") or row.get("validFrom"),
                row.get("validToInRequestedRange") or row.get("validTo"),
            )
            for row in content["codes"]
        ]
        return pd.DataFrame(rows, columns=["code", "name", "valid_from", "valid_to"], dtype="str")

    def codes_at(self, classification: int, day: date) -> pd.DataFrame:
        """Return one row per code in force on `day`: code, name, notes."""
        content = self._ask(f"classifications/{classification}/codesAt", {"date": day.isoformat()})
        rows = [(row["code"], row["name"], row.get("notes") or "") for row in content["codes"]]
        return pd.DataFrame(rows, columns=["code", "name", "notes"], dtype="str")

    def changes(self, classification: int, first: date, last: date) -> pd.DataFrame:
        """Return one row per change: old_code, old_name, new_code, new_name, date.

        Holds changes of name alone too (same code on both sides). An empty old code is a new unit,
        an empty new code one that ended.
        """
        content = self._ask(
            f"classifications/{classification}/changes",
            {"from": first.isoformat(), "to": _day_after(last).isoformat()},
        )
        rows = [
            tuple(
                row.get(key) or ""
                for key in ("oldCode", "oldName", "newCode", "newName", "changeOccurred")
            )
            for row in content["codeChanges"]
        ]
        columns = ["old_code", "old_name", "new_code", "new_name", "date"]
        return pd.DataFrame(rows, columns=columns, dtype="str")

    def correspondence(self, source: int, target: int, day: date) -> pd.DataFrame:
        """Return one row per pair in force on `day`: source_code, target_code, target_name.

        KLASS answers some pairs only by date and some only by period: both are asked.

        Raises
        ------
        NoCorrespondence : neither spelling has any pair.
        """
        path, target_id = f"classifications/{source}", str(target)
        spellings: tuple[tuple[str, dict[str, str]], ...] = (
            ("correspondsAt", {"date": day.isoformat()}),
            ("corresponds", {"from": day.isoformat(), "to": _day_after(day).isoformat()}),
        )
        for endpoint, period in spellings:
            try:
                query = {"targetClassificationId": target_id, **period}
                items = self._ask(f"{path}/{endpoint}", query).get("correspondenceItems", [])
            except NoCorrespondence:
                continue
            if items:
                rows = [(i["sourceCode"], i["targetCode"], i.get("targetName", "")) for i in items]
                columns = ["source_code", "target_code", "target_name"]
                return pd.DataFrame(rows, columns=columns, dtype="str").drop_duplicates()
        raise NoCorrespondence(
            f"KLASS has no correspondence from {source} to {target} on {day}; "
            "use the delivered list of regions instead"
        )

    def _ask(self, path: str, query: Mapping[str, str]) -> dict[str, Any]:
        name = "klass/" + "_".join([path.replace("/", "_"), *query.values()])
        kept = self.cache.read(name)
        if kept and _age_days(kept[1]) < FRESH_DAYS and self._is_from_here(kept[1]):
            return dict(json.loads(kept[0]))
        answer = self.client.get(f"{self.base_url}/{path}", {"language": "nb", **query})
        if answer.status == 404:
            raise NoCorrespondence(f"KLASS does not hold {path} for {dict(query)}")
        body = require_json(answer)
        if answer.status != 200:
            raise BadAnswer(f"KLASS {path}: answered {answer.status} to {dict(query)}")
        try:
            content = json.loads(body)
        except ValueError as error:
            raise BadAnswer(f"KLASS {path}: the answer is cut; fetch it again") from error
        request = {"url": f"{self.base_url}/{path}", "query": dict(query)}
        today = datetime.now(UTC).date().isoformat()
        self.cache.write(name, body, Sidecar(request, today, "", sha256(body)))
        return dict(content)

    def _is_from_here(self, sidecar: Sidecar) -> bool:
        return str(sidecar.request["url"]).startswith(self.base_url)


def _age_days(sidecar: Sidecar) -> int:
    return (datetime.now(UTC).date() - date.fromisoformat(sidecar.retrieved)).days


def _day_after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)
