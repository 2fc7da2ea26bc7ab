"""SSB's statistics bank, PxWebApi v2: codes resolved by metadata, queries split, answers kept."""

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from etl.sources.cache import RawCache, Sidecar, sha256
from etl.sources.errors import BadAnswer, QueryRefused
from etl.sources.http import Answer, Client, require_json
from etl.sources.jsonstat import codes_of, labels_of, to_frame

LIVE_URL = "https://data.ssb.no/api/pxwebapi/v2"
#: The server's limit; empty cells count.
MAX_CELLS = 800_000
ALL = "*"

#: What the server means by each `title`, and what to do. Its `status` numbers can't be trusted.
ADVICE: Mapping[str, str] = {
    "Non-existent table": "has no such table; look for its successor on ssb.no/statbank",
    "Non-existent variable": "has no such dimension; compare the query with the table's metadata",
    "Non-existent value": "does not know one of the codes; compare them with the table's metadata",
    "Non-existent codelist": "has no such code list; choose one that its metadata offers",
    "Missing selection for mandantory variable": "wants a choice for every mandatory dimension",
    "Illegal selection expression": "does not understand an expression in the query",
    "Too many cells selected": "was asked for too many cells at once; split the query further",
}


@dataclass(frozen=True, slots=True)
class Pick:
    """What is asked of one dimension: all codes, named codes, or the codes from one on.

    `labelled` holds a pattern for each named code: the source's own label must match it, so that a
    code which has come to mean something else is refused.
    """

    dimension: str
    codes: tuple[str, ...] = (ALL,)
    codelist: str = ""
    first: str = ""
    labelled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """A question to one table. Dimensions that are not picked are summed over by the server."""

    name: str
    table: str
    picks: tuple[Pick, ...]


@dataclass(frozen=True, slots=True)
class Fetched:
    """The whole answer to a query: its parts as published and what is known of each."""

    bodies: tuple[bytes, ...]
    sidecars: tuple[Sidecar, ...]

    def datasets(self) -> list[dict[str, Any]]:
        """Return the parts as JSON-stat data sets."""
        return [json.loads(body) for body in self.bodies]

    @property
    def updated(self) -> str:
        """When the source last changed the table (UTC)."""
        return max(sidecar.updated for sidecar in self.sidecars)


@dataclass(frozen=True, slots=True)
class StatBank:
    """A statistics bank at an address, with a client to ask and a cache to remember."""

    base_url: str
    client: Client
    cache: RawCache

    def fetch(self, query: Query) -> Fetched:
        """Return the answer to `query`; asks for figures only where the table was updated.

        Raises
        ------
        QueryRefused : the table, a dimension or a code does not exist; the message says which.
        BadAnswer : the answer is not what was asked for.
        Unreachable : no answer after several tries.
        """
        kept = self._kept(query)
        if kept and kept.updated == self.updated(query.table):
            return kept
        metadata = self.metadata(query)
        parts = split(resolve(query, metadata), MAX_CELLS)
        bodies = [self._data(query, part) for part in parts]
        for number, (body, part) in enumerate(zip(bodies, parts, strict=True), start=1):
            self.cache.write(
                _part_name(query, number), body, self._sidecar(query, part, len(parts), body)
            )
        fresh = self._kept(query)
        if fresh is None:
            raise BadAnswer(f"table {query.table}: the answer could not be kept on disk")
        return fresh

    def updated(self, table: str) -> str:
        """Return when the table was last changed, as the server writes it."""
        answer = self.client.get(f"{self.base_url}/tables/{table}", {"lang": "no"})
        return str(_accepted(answer, table).get("updated", ""))

    def metadata(self, query: Query) -> dict[str, Any]:
        """Return the table's dimensions and codes, seen through the query's code lists."""
        lists = {
            f"codelist[{pick.dimension}]": pick.codelist for pick in query.picks if pick.codelist
        }
        url = f"{self.base_url}/tables/{query.table}/metadata"
        return _accepted(self.client.get(url, {"lang": "no", **lists}), query.table)

    def codelist(self, codelist: str) -> dict[str, Any]:
        """Return a code list; `values[].valueMap` holds what each code sums, where it sums."""
        url = f"{self.base_url}/codelists/{codelist}"
        return _accepted(self.client.get(url, {"lang": "no"}), codelist)

    def _data(self, query: Query, part: Sequence[Pick]) -> bytes:
        url = f"{self.base_url}/tables/{query.table}/data"
        parameters = {"lang": "no", "outputFormat": "json-stat2"}
        answer = self.client.post(url, parameters, selection(part))
        dataset = _accepted(answer, query.table)
        for pick in part:
            if pick.dimension not in dataset.get("dimension", {}):
                raise BadAnswer(f"table {query.table}: the answer lacks '{pick.dimension}'")
            if codes_of(dataset, pick.dimension) != list(pick.codes):
                raise BadAnswer(
                    f"table {query.table}: the answer has other codes of '{pick.dimension}' "
                    "than were asked for; fetch it again"
                )
        to_frame(dataset)
        return answer.body

    def _sidecar(self, query: Query, part: Sequence[Pick], n_parts: int, body: bytes) -> Sidecar:
        dataset = json.loads(body)
        return Sidecar(
            request={
                "url": f"{self.base_url}/tables/{query.table}/data",
                "query": _plain(query),
                "body": selection(part),
                "n_parts": n_parts,
            },
            retrieved=datetime.now(UTC).date().isoformat(),
            updated=str(dataset.get("updated", "")),
            sha256=sha256(body),
            note="; ".join(_mirrors(dataset)),
        )

    def _kept(self, query: Query) -> Fetched | None:
        """Return the answer in the cache, where it is whole and to this very query."""
        first = self.cache.read(_part_name(query, 1))
        if first is None or first[1].request.get("query") != _plain(query):
            return None
        if not str(first[1].request["url"]).startswith(self.base_url):
            return None
        numbers = range(2, int(first[1].request["n_parts"]) + 1)
        others = [self.cache.read(_part_name(query, number)) for number in numbers]
        whole = [first, *(part for part in others if part is not None)]
        if len(whole) != 1 + len(others) or len({part[1].updated for part in whole}) > 1:
            return None
        return Fetched(tuple(part[0] for part in whole), tuple(part[1] for part in whole))


def resolve(query: Query, metadata: Mapping[str, Any]) -> tuple[Pick, ...]:
    """Return the query's picks with every code spelled out, in the table's order.

    Raises
    ------
    QueryRefused : all faults at once: dimension, code list and code, and what there is instead.
    """
    dimensions, faults, resolved = metadata.get("dimension", {}), [], []
    for pick in query.picks:
        if pick.dimension not in dimensions:
            faults.append(f"has no dimension '{pick.dimension}', only {_listed(dimensions)}")
            continue
        offered = _codelists(dimensions[pick.dimension])
        if pick.codelist and pick.codelist not in offered:
            faults.append(
                f"offers no code list '{pick.codelist}' for '{pick.dimension}', "
                f"only {_listed(offered)}"
            )
            continue
        labels = labels_of(metadata, pick.dimension)
        unknown = [
            code for code in (*pick.codes, pick.first) if code and code not in {ALL, *labels}
        ]
        if unknown:
            known = [f"{code} ({label})" for code, label in labels.items()]
            faults.append(
                f"has no code {_listed(unknown)} in '{pick.dimension}'; it has {_listed(known)}"
            )
            continue
        faults += [
            f"calls code '{code}' in '{pick.dimension}' \"{labels[code]}\", not what the query "
            f"takes it for ('{pattern}'); it has "
            + _listed([f"{other} ({label})" for other, label in labels.items()])
            for code, pattern in zip(pick.codes, pick.labelled, strict=False)
            if not re.search(pattern, labels[code], re.IGNORECASE)
        ]
        codes = [code for code in labels if ALL in pick.codes or code in pick.codes]
        if pick.first:
            codes = codes[codes.index(pick.first) :]
        resolved.append(Pick(pick.dimension, tuple(codes), pick.codelist))
    picked = {pick.dimension for pick in query.picks}
    faults += [
        f"wants a choice for '{name}', which can't be left out"
        for name, dimension in dimensions.items()
        if name not in picked and not dimension.get("extension", {}).get("elimination")
    ]
    if faults:
        raise QueryRefused(
            f"table {query.table} " + "; and ".join(faults) + ". If SSB has changed the table, "
            f"change the query '{query.name}' in etl/tables."
        )
    return tuple(sorted(resolved, key=lambda pick: list(dimensions).index(pick.dimension)))


def split(picks: Sequence[Pick], max_cells: int) -> list[tuple[Pick, ...]]:
    """Cut a selection into parts of at most `max_cells` cells.

    Cuts years first, since a table grows by years; else the dimension with most codes.
    """
    n_cells = math.prod(len(pick.codes) for pick in picks)
    if n_cells <= max_cells:
        return [tuple(picks)]
    longest = max(range(len(picks)), key=lambda i: (len(picks[i].codes), -i))
    years = next((i for i, pick in enumerate(picks) if pick.dimension == "Tid"), longest)
    position = years if n_cells // len(picks[years].codes) <= max_cells else longest
    codes = picks[position].codes
    step = max(max_cells // (n_cells // len(codes)), 1)
    parts: list[tuple[Pick, ...]] = []
    for start in range(0, len(codes), step):
        cut = Pick(picks[position].dimension, codes[start : start + step], picks[position].codelist)
        parts += split([*picks[:position], cut, *picks[position + 1 :]], max_cells)
    return parts


def selection(picks: Sequence[Pick]) -> dict[str, Any]:
    """Return the body of a data request for resolved picks."""
    chosen = [
        {"variableCode": pick.dimension, "valueCodes": list(dict.fromkeys(pick.codes))}
        | ({"codelist": pick.codelist} if pick.codelist else {})
        for pick in picks
    ]
    return {"selection": chosen}


def _accepted(answer: Answer, subject: str) -> dict[str, Any]:
    """Return the answer's JSON object; raise what its `title` means where it is a refusal."""
    body = require_json(answer)
    try:
        content = json.loads(body)
    except ValueError as error:
        raise BadAnswer(f"{answer.url}: the answer is cut or not JSON; fetch it again") from error
    if answer.status == 200:
        return dict(content)
    title = str(content.get("title", ""))
    advice = ADVICE.get(title, f"answered {answer.status} '{title}'")
    detail = f" ({content['detail']})" if content.get("detail") else ""
    raise QueryRefused(f"SSB {subject}: the server {advice}{detail}.")


def _codelists(dimension: Mapping[str, Any]) -> list[str]:
    return [entry["id"] for entry in dimension.get("extension", {}).get("codelists", [])]


def _mirrors(dataset: Mapping[str, Any]) -> list[str]:
    """Return the public copies (repository@commit) that an answer's notes say it came through."""
    notes = " ".join(dataset.get("note", []))
    return re.findall(r"[\w.-]+/[\w.-]+@[0-9a-f]{7,40}", notes)


def _plain(query: Query) -> dict[str, Any]:
    return dict(json.loads(json.dumps(asdict(query))))


def _part_name(query: Query, number: int) -> str:
    return f"ssb/{query.name}.{number}"


def _listed(names: Sequence[str] | Mapping[str, Any]) -> str:
    shown = [f"'{name}'" for name in list(names)[:8]]
    return ", ".join(shown) + (", …" if len(names) > 8 else "")
