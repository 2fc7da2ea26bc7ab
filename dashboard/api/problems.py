"""Problems: every refusal is a document that names what was wrong and the way out (RFC 9457)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from flask import Response

from dashboard.text import mark

MIMETYPE = "application/problem+json"
#: Where a kind of problem is explained.
EXPLAINED = "/api#problem-"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem; `title` is the same wherever it is met, `way_out` what to do about it."""

    status: int
    title: str
    way_out: str


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "unknown-parameter": Kind(
            400,
            mark("Unknown parameter"),
            mark("Use the parameters of the collection alone; the answer lists them."),
        ),
        "repeated-parameter": Kind(
            400,
            mark("Repeated parameter"),
            mark("Say each parameter once, with several values parted by commas."),
        ),
        "missing-parameter": Kind(
            400,
            mark("Missing parameter"),
            mark("Add the parameter that the answer names."),
        ),
        "bad-request": Kind(
            400,
            mark("Not understood"),
            mark("See that the address and the headers are whole and plain."),
        ),
        "not-found": Kind(
            404,
            mark("Not found"),
            mark("See which collections, formats and data versions there are."),
        ),
        "not-published": Kind(
            404,
            mark("Not published"),
            mark("These figures are not part of this data version: nothing is left out silently."),
        ),
        "method-not-allowed": Kind(
            405,
            mark("Method not allowed"),
            mark("Ask with GET or HEAD: nothing here can be changed."),
        ),
        "not-acceptable": Kind(
            406,
            mark("No such format"),
            mark("Accept one of the formats that the answer lists, or put its suffix on the path."),
        ),
        "too-long": Kind(
            414,
            mark("Too long"),
            mark("Ask for all and filter afterwards, or split the call."),
        ),
        "unsupported-media-type": Kind(
            415,
            mark("Calls have no body"),
            mark("Put what you ask for in the address."),
        ),
        "invalid-value": Kind(
            422,
            mark("Value not allowed"),
            mark("Choose among the values, or within the bounds, that the answer names."),
        ),
        "not-offered": Kind(
            422,
            mark("Not offered in this form"),
            mark("Choose another format, fewer rows or other borders, as the answer says."),
        ),
        "internal-error": Kind(
            500,
            mark("Something went wrong here"),
            mark("The fault is ours. Try again, and tell us if it stays."),
        ),
    }
)


@dataclass(eq=False)
class Problem(Exception):
    """A call that can't be answered; `more` are members beside the ones all problems have."""

    kind: str
    detail: str
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def document(self) -> dict[str, Any]:
        """What is sent."""
        kind = KINDS[self.kind]
        return {
            "type": EXPLAINED + self.kind,
            "title": kind.title,
            "status": kind.status,
            "detail": self.detail,
            **self.more,
        }

    def response(self) -> Response:
        """Return the answer; it is not kept by anyone."""
        return _answer(self.document)


def without_kind(status: int, title: str, detail: str) -> Response:
    """Return a problem that isn't of the API, and that `detail` alone explains."""
    return _answer({"type": "about:blank", "title": title, "status": status, "detail": detail})


def _answer(problem: Mapping[str, Any]) -> Response:
    body = json.dumps(problem, ensure_ascii=False)
    answer = Response(body, problem["status"], mimetype=MIMETYPE)
    answer.headers["Cache-Control"] = "no-store"
    return answer
