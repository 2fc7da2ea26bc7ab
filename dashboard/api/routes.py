"""The API's routes: which resource, in which format, and how every refusal is told."""

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse

from dashboard.api import openapi
from dashboard.api.answers import EXPOSED, answer, plain
from dashboard.api.calls import ROOT
from dashboard.api.problems import Problem
from dashboard.api.reading import read, told
from dashboard.api.resource import Resource
from dashboard.api.resources import ABSENT, RESOURCES
from dashboard.data.versions import Versions

UNDER = "/api/"
#: How long a browser may remember what pages of other sites are allowed, in seconds.
_REMEMBERED = "86400"
_KINDS = {404: "not-found", 405: "method-not-allowed", 413: "too-long", 414: "too-long"}


def register_routes(server: Flask, versions: Versions) -> None:
    """Add the routes to `server`, and what holds of every answer under `UNDER`."""
    newest = versions.newest

    @server.get(ROOT, strict_slashes=False)
    def root() -> Response:
        return plain(openapi.root(newest, request.host_url), newest.version)

    @server.get(f"{ROOT}/openapi.json")
    def described() -> Response:
        return plain(openapi.document(newest), newest.version)

    @server.get(f"{ROOT}/<name>")
    def resource(name: str) -> Response:
        return _answer(versions, name)

    @server.get(f"{UNDER}<path:path>")
    def unknown(path: str) -> Response:
        raise _not_here(path)

    @server.before_request
    def refuse_what_is_no_call() -> Response | None:
        if not request.path.startswith(UNDER) or request.method not in ("GET", "HEAD"):
            return None
        if not request.host:  # it is the beginning of every address in an answer
            return Problem("bad-request", "The header Host names no host.").response()
        if request.content_length or "chunked" in request.headers.get("Transfer-Encoding", ""):
            return Problem("unsupported-media-type", "A call is its address alone.").response()
        return None

    @server.after_request
    def open_to_all(response: Response) -> Response:
        if request.path.startswith(UNDER):
            response.headers["Access-Control-Allow-Origin"] = "*"
            response.headers["Access-Control-Expose-Headers"] = ", ".join(EXPOSED)
            if request.method == "OPTIONS":
                response.headers["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
                response.headers["Access-Control-Allow-Headers"] = "Accept, If-None-Match"
                response.headers["Access-Control-Max-Age"] = _REMEMBERED
        return response

    @server.errorhandler(Problem)
    def refuse(problem: Problem) -> Response:
        return problem.response()

    @server.errorhandler(HTTPException)
    def refuse_as_documents(error: HTTPException) -> HTTPException | BaseResponse:
        return _told(error) if request.path.startswith(UNDER) else error


def _answer(versions: Versions, name: str) -> Response:
    stem, dot, suffix = name.partition(".")
    if stem in ABSENT:
        raise Problem("not-published", ABSENT[stem])
    resource = RESOURCES.get(stem)
    if resource is None:
        raise _not_here(f"v1/{name}")
    if dot and suffix not in resource.formats:
        detail = f"'{stem}' has no such format."
        allowed = list(resource.formats)
        raise Problem("not-found", detail, {"parameter": "suffix", "allowed": allowed})
    chosen = suffix or _accepted(resource)
    call = read(request.query_string, versions, resource.accepts(chosen), resource.needed)
    made = answer(resource, call, chosen)
    if not dot:
        made.vary.add("Accept")
    return made


def _accepted(resource: Resource) -> str:
    """Return the suffix of the format that the asker likes best."""
    by_type: dict[str, str] = {}
    for suffix, mimetype in resource.formats.items():
        by_type.setdefault(mimetype, suffix)
    if not request.accept_mimetypes:
        return "json"
    best = request.accept_mimetypes.best_match(by_type)
    if best is None:
        detail = f"'{resource.name}' has none of the formats that Accept names."
        raise Problem("not-acceptable", detail, {"parameter": "Accept", "allowed": list(by_type)})
    return by_type[best]


def _not_here(path: str) -> Problem:
    detail = f"There is nothing at '{UNDER}{told(path)}'."
    return Problem("not-found", detail, {"allowed": [f"{ROOT}/{name}" for name in RESOURCES]})


def _told(error: HTTPException) -> BaseResponse:
    """Return one of the server's own refusals as a problem, with the headers it needs."""
    if error.code is not None and error.code < 400:
        return error.get_response()
    is_ours = error.code is None or error.code >= 500
    kind = _KINDS.get(error.code or 500, "internal-error" if is_ours else "bad-request")
    if kind == "method-not-allowed":
        allowed = ("GET", "HEAD", "OPTIONS")
        detail = f"{request.method} is not allowed here."
        refusal = Problem(kind, detail, {"allowed": list(allowed)}).response()
        refusal.headers["Allow"] = ", ".join(allowed)
        return refusal
    told_of = "This answer could not be made." if is_ours else "The call can't be read."
    return Problem(kind, told_of).response()
