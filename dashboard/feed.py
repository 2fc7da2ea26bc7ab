"""The Atom feed (RFC 4287) of what changed: an entry for each data version."""

from collections.abc import Iterable
from urllib.parse import urljoin
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from flask import Flask, Response, request

from dashboard import document
from dashboard.components.what_changed import FEED, SECTION
from dashboard.data.changes import Release
from dashboard.data.versions import Versions
from dashboard.link import LATEST
from dashboard.text import Words, words
from dashboard.text.changes import heading, sentences

MIMETYPE = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"
#: The page that has the section of what changed.
_PAGE = "/data"


def register_routes(server: Flask, versions: Versions) -> None:
    """Add the route to `server`."""

    @server.get(FEED)
    def changes() -> Response:
        say = words(document.language_of(request.args))
        response = Response(feed(versions.releases, request.host_url, say), mimetype=MIMETYPE)
        response.headers["Cache-Control"] = "no-cache"
        response.add_etag()
        response.make_conditional(request)
        return response


def feed(releases: Iterable[Release], host: str, say: Words) -> bytes:
    """Return the feed of a site; what identifies it and its entries is the same wherever it is."""
    told = tuple(releases)
    root = Element("feed", {"xmlns": _ATOM, "xml:lang": say.language})
    _text(root, "id", _identity(say.language))
    _text(root, "title", f"{document.NAME}: {say('What has changed')}")
    _text(root, "subtitle", say(document.TAGLINE))
    _text(root, "updated", _moment(told[0].built))
    SubElement(root, "link", rel="self", type=MIMETYPE, href=_address(host, say))
    SubElement(root, "link", rel="alternate", type="text/html", href=_page(host, LATEST, say))
    _text(SubElement(root, "author"), "name", document.NAME)
    for release in told:
        _entry(root, release, host, say)
    ElementTree.indent(root, " ")
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def _entry(root: Element, release: Release, host: str, say: Words) -> None:
    entry = SubElement(root, "entry")
    _text(entry, "id", _identity(f"{say.language}/{release.version}"))
    _text(entry, "title", heading(release, say))
    _text(entry, "updated", _moment(release.built))
    SubElement(
        entry, "link", rel="alternate", type="text/html", href=_page(host, release.version, say)
    )
    _text(entry, "summary", " ".join(sentences(release, say)))


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _identity(of: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'bygdepuls/changes/{of}')}"


def _moment(built: str) -> str:
    """Return a moment as Atom has it; a day begins at midnight."""
    return built if "T" in built else f"{built}T00:00:00Z"


def _address(host: str, say: Words) -> str:
    return urljoin(host, f"{FEED}?lang={say.language}")


def _page(host: str, version: str, say: Words) -> str:
    query = f"lang={say.language}&open=changes-{version}&data={LATEST}"
    return urljoin(host, f"{_PAGE}?{query}#{SECTION}")
