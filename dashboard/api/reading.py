"""Reading a call strictly: what pages forgive is a problem here, and it is named."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any
from urllib.parse import parse_qsl, urlencode

from dashboard.api.calls import ROOT, unbounded
from dashboard.api.parameters import FEW, PAGING, PARAMETERS, Parameter, Schema
from dashboard.api.problems import Problem
from dashboard.data.store import Store
from dashboard.data.versions import Versions
from dashboard.link import LATEST, PARSERS, NotUnderstoodError
from dashboard.view import View

#: A call that names every municipality and every indicator is half as long.
LONGEST = 8_000
#: Of a text that was not understood, so much is told back.
_TOLD = 60
_WHOLE = re.compile(r"-?[0-9]{1,12}")


@dataclass(frozen=True, slots=True)
class Call:
    """A call that was understood: of which of the snapshots, as a view, and what no view holds.

    `view` bounds nothing that the call does not; `own` has the parameters that views lack, `said`
    what the call says of its subject: all but version and page.
    """

    versions: Versions
    store: Store
    view: View
    own: Mapping[str, Any]
    said: Mapping[str, str]

    @property
    def names_version(self) -> bool:
        """Whether the answer can never change."""
        return self.view.version != LATEST

    def pinned(self, **more: object) -> str:
        """Return a query that says the same of this data version for good, and `more`."""
        return "?" + urlencode({**self.said, "data": self.store.version, **more}, safe=",")


def read(query: bytes, versions: Versions, names: Sequence[str], needed: str = "") -> Call:
    """Return what a query asks for; `names` are the parameters it may have.

    Raises
    ------
    Problem : the query is too long, or says anything that is not declared.
    """
    if len(query) > LONGEST:
        detail = f"The query has {len(query)} characters; {LONGEST} are read."
        raise Problem("too-long", detail, {"allowed": f"at most {LONGEST} characters"})
    said = _said(query, names)
    if needed and needed not in said:
        raise Problem(
            "missing-parameter",
            f"The parameter '{needed}' is needed here.",
            {"parameter": needed} | _allowed(PARAMETERS[needed], versions.newest),
        )
    store = _store(said.get("data", LATEST), versions)
    values = {name: _value(PARAMETERS[name], text, store) for name, text in said.items()}
    _check_together(said, values)
    fields: dict[str, Any] = {
        PARSERS[name][0]: value for name, value in values.items() if name in PARSERS
    }
    return Call(
        versions,
        store,
        replace(unbounded(store), **{"version": LATEST} | fields),
        {name: value for name, value in values.items() if name not in PARSERS},
        {name: said[name] for name in names if name in said and name not in ("data", *PAGING)},
    )


def _store(version: str, versions: Versions) -> Store:
    """Return the snapshot of a version; only what has the form of one is looked for."""
    _value(PARAMETERS["data"], version, versions.newest)
    store = versions.newest if version == LATEST else versions.kept(version)
    if store is None:
        raise Problem(
            "not-found",
            f"There is no data version '{version}'.",
            {"parameter": "data", "allowed": [*versions.manifests, LATEST]},
        )
    return store


def _said(query: bytes, names: Sequence[str]) -> dict[str, str]:
    pairs = parse_qsl(query.decode("utf-8", "replace"), keep_blank_values=True)
    said: dict[str, str] = {}
    for name, text in pairs:
        if name not in names:
            near = get_close_matches(name[:_TOLD], names, 3)
            raise Problem(
                "unknown-parameter",
                f"There is no parameter '{told(name)}' here." + _meant(near),
                {"parameter": told(name), "allowed": list(names)},
            )
        if name in said:
            detail = f"The parameter '{name}' is said more than once; part values by commas."
            raise Problem("repeated-parameter", detail, {"parameter": name, "allowed": "once"})
        said[name] = text
    return said


def _value(parameter: Parameter, text: str, store: Store) -> object:
    """Return the value of a parameter, held to its schema and then read as pages read it."""
    schema = parameter.schema(store)
    parts = text.split(",") if parameter.is_list else [text]
    if parameter.is_list and len(parts) > parameter.most:
        raise Problem(
            "invalid-value",
            f"'{parameter.name}' has {len(parts)} values; {parameter.most} are the most.",
            {"parameter": parameter.name, "allowed": f"at most {parameter.most} values"},
        )
    for part in parts:
        if not _fits(part, schema):
            raise _not_allowed(parameter, part, store)
    if parameter.name not in PARSERS:
        return (
            int(text)
            if schema["type"] == "integer"
            else (tuple(parts) if parameter.is_list else text)
        )
    try:
        return PARSERS[parameter.name][1](text, store)
    except NotUnderstoodError:
        raise _not_allowed(parameter, text, store) from None


def _fits(text: str, schema: Schema) -> bool:
    if schema["type"] == "integer":
        is_whole = _WHOLE.fullmatch(text) is not None
        return is_whole and schema["minimum"] <= int(text) <= schema["maximum"]
    if "enum" in schema:
        return text in schema["enum"]
    return len(text) <= schema["maxLength"] and re.fullmatch(schema["pattern"], text) is not None


def _not_allowed(parameter: Parameter, text: str, store: Store) -> Problem:
    met = f"'{told(text)}'" if text else "An empty text"
    near = _near(parameter, text, store)
    return Problem(
        "invalid-value",
        f"{met} is no value of '{parameter.name}'." + _meant(list(near.values())),
        {"parameter": parameter.name}
        | _allowed(parameter, store)
        | ({"nearest": list(near)} if near else {}),
    )


def _allowed(parameter: Parameter, store: Store) -> dict[str, object]:
    schema = parameter.schema(store)
    if schema["type"] == "integer":
        return {"allowed": f"a whole number from {schema['minimum']} to {schema['maximum']}"}
    if "pattern" in schema:
        return {"allowed": parameter.form}
    if parameter.listed and len(schema["enum"]) > FEW:
        return {"allowed": f"a code of {ROOT}/{parameter.listed}"}
    return {"allowed": schema["enum"]}


def _near(parameter: Parameter, text: str, store: Store) -> dict[str, str]:
    """Return the codes that may have been meant, each with the name it is told by."""
    sought = text[:_TOLD].casefold()
    if parameter.listed == "places":
        names = {code: f"{code} ({row.name})" for code, row in store.places.items()}
        by_name = {row.name.casefold(): code for code, row in store.places.items()}
        found = [by_name[name] for name in get_close_matches(sought, by_name, 3, 0.7)]
        return {code: names[code] for code in found or get_close_matches(sought, names, 3, 0.7)}
    codes = parameter.schema(store).get("enum", [])
    return {code: code for code in get_close_matches(sought, codes, 3)}


def _check_together(said: dict[str, str], values: dict[str, Any]) -> None:
    for name in said:
        needs = PARAMETERS[name].needs
        if needs and needs not in said:
            raise Problem(
                "missing-parameter",
                f"'{name}' means nothing without '{needs}'.",
                {"parameter": needs, "allowed": f"together with '{name}'"},
            )
    if {"from", "to"} <= said.keys() and values["from"] > values["to"]:
        raise Problem(
            "invalid-value",
            f"The last year, {values['to']}, is before the first, {values['from']}.",
            {"parameter": "to", "allowed": f"a year from {values['from']} on"},
        )


def _meant(near: list[str]) -> str:
    return f" Did you mean {' or '.join(near)}?" if near else ""


def told(text: str) -> str:
    """Return a text as it can be told back: short, in letters that can be seen."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)[
        :_TOLD
    ]
