"""The meeting pack: opened from a folder in a browser that reaches nothing, and printed."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.api.documents import outline_document
from dashboard.data.store import Store
from dashboard.deck.deck import Deck
from dashboard.deck.pack import pack
from dashboard.deck.pdf import pdf
from dashboard.text import words
from tests.browser.conftest import CHROMIUM, PUBLISHED
from tests.drawn_deck import deck, every_kind, plot, slide

pytestmark = pytest.mark.browser
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")


@pytest.fixture(scope="module")
def packed() -> bytes:
    drawn = deck()
    address = next(each["body"]["outline"] for each in every_kind() if "outline" in each["body"])
    outlines = {address: outline_document(Store.open(PUBLISHED), "outline.json")}
    return pack(Deck("Folkemøte", "nb", "light", ()), drawn, outlines, b"", words("nb"))


@pytest.fixture(scope="module")
def folder(packed, tmp_path_factory) -> Path:
    room = tmp_path_factory.mktemp("pack")
    with zipfile.ZipFile(io.BytesIO(packed)) as files:
        files.extractall(room)
    return room / "bygdepuls-deck-folkemote"


@pytest.fixture
def neighbour() -> Iterator[tuple[str, list[str]]]:
    """A host on this machine, and the paths that it has been asked for."""
    asked: list[str] = []

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as host:
        Thread(target=host.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{host.server_port}", asked
        host.shutdown()


def sheets(paper: bytes) -> list[tuple[float, float]]:
    """Return width and height of each page of a PDF."""
    found = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", paper)
    return [(float(width), float(height)) for width, height in found]


@pytest.fixture
def opened(browser: Browser, folder: Path) -> Iterator[Callable[[], Page]]:
    """Open the folder's page without a network; errors and requests for more fail the test."""
    context = browser.new_context(offline=True, reduced_motion="reduce")
    faults: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(f"script: {error}"))
    page.on("console", lambda line: faults.append(f"{line.type}: {line.text}"))
    page.on(
        "request",
        lambda request: faults.append(request.url) if not is_own(request.url) else None,
    )

    def is_own(address: str) -> bool:
        return address.startswith((folder.as_uri(), "data:", "blob:"))

    def open_page() -> Page:
        page.goto((folder / "index.html").as_uri())
        expect(page.locator(".slide-frame .map-land path[d^=M]")).to_have_count(12)
        expect(page.locator(".slide-frame .scatterlayer")).to_have_count(2)
        return page

    yield open_page
    context.close()
    assert not faults, "\n".join(faults)


def test_all_slides_stand_under_each_other_each_with_its_link(opened):
    page = opened()
    expect(page.locator(".slide-title")).to_have_text([each["title"] for each in every_kind()])
    expect(page.locator(".pack-slide > p a").first).to_have_attribute(
        "href", "https://bygdepuls.example/utvikling?places=5614"
    )


def test_our_own_type_is_used(opened):
    page = opened()
    assert page.evaluate("document.fonts.check('600 56px \"Source Serif 4\"')")
    assert page.evaluate("[...document.fonts].some((font) => font.status === 'loaded')")


def test_the_show_runs_from_the_folder_with_notes(opened):
    page = opened()
    page.get_by_role("button", name="Vis i fullskjerm").click()
    for each in every_kind():
        expect(page.locator(".player .slide-title")).to_have_text(each["title"])
        if each["speaker"]:
            with page.expect_popup() as window:
                page.keyboard.press("n")
            expect(window.value.locator(".speaker")).to_have_text(each["speaker"])
        page.keyboard.press("PageDown")


def test_the_map_is_as_alive_as_on_the_page(opened):
    page = opened()
    colour = page.locator(".map-land path").nth(0)
    before = colour.get_attribute("style")
    page.locator(".map-years input").first.fill("0")
    expect(page.locator(".map-year").first).to_have_text("2020")
    page.locator(".map-land path").nth(2).dispatch_event("pointerover")
    expect(page.locator(".map-tip").first).to_have_text("Stryn: 20\N{NO-BREAK SPACE}personer")
    assert before == colour.get_attribute("style")  # under 10 both years


def test_paper_has_a_slide_a_page_across(opened):
    pages = sheets(opened().pdf(prefer_css_page_size=True))
    assert len(pages) == len(every_kind())
    assert all(width / height == pytest.approx(16 / 9, abs=0.01) for width, height in pages)


@needs_chromium
def test_the_server_prints_the_same(packed):
    assert len(sheets(pdf(packed))) == len(every_kind())


@needs_chromium
def test_bars_of_one_pattern_are_printed_as_one_picture():
    body = plot(("Loppa", (20.0,)))
    trace = {"type": "bar", "x": [2020, 2021, 2022], "y": [12, 16, 20]}
    body["figure"]["layout"]["yaxis"]["range"] = [0, 24]
    body["figure"]["data"] = [trace | {"marker": {"pattern": {"shape": "/"}}}]
    packed = pack(
        Deck("Søyler", "nb", "light", ()), deck(slide("Søyler", body)), {}, None, words("nb")
    )
    assert len(re.findall(rb"/Subtype /Image[^>]*/ColorSpace /DeviceRGB", pdf(packed))) == 1


@needs_chromium
def test_what_is_printed_on_the_server_reaches_no_host(neighbour):
    address, asked = neighbour
    page = f'<img src="{address}/picture.png"><script src="{address}/script.js"></script>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as files:
        files.writestr("folder/index.html", f"<!doctype html>{page}<p>Ord</p>")
    assert len(sheets(pdf(file.getvalue()))) == 1
    assert asked == []


def test_a_page_opened_without_its_folder_says_what_to_do(browser, folder, tmp_path):
    (tmp_path / "index.html").write_bytes((folder / "index.html").read_bytes())
    page = browser.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    expect(page.locator("body")).to_contain_text("Pakk ut hele mappen")
    page.close()
