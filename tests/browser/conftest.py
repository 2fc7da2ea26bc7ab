"""The real app on the published figures, in the machine's own Chromium, cut off from the world."""

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.data.store import Store
from tests.browser.decks import KEY, title

PUBLISHED = Path(__file__).parents[2] / "data" / "published"
#: The one made to run without a window is quickest: the others draw their own buttons all the same.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), None)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

Visit = Callable[[str], Page]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    if CHROMIUM is None:
        pytest.skip("needs Chromium; Debian: apt-get install chromium")
    return browser_type_launch_args | {"executable_path": CHROMIUM, "args": FLAGS}


@pytest.fixture(scope="session")
def host() -> Iterator[str]:
    """The app in a process of its own, as a user runs it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "dashboard", "--data", str(PUBLISHED), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as app:
        for _ in range(300):
            if _answers(port):
                break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
        app.terminate()


def _answers(port: int) -> bool:
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture(scope="session")
def base_url(host: str) -> str:
    return host


@pytest.fixture
def visit(page: Page, host: str) -> Iterator[Visit]:
    """Open a path and wait until it is drawn. Errors and requests to other hosts fail the test."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(f"script: {error}"))
    page.on(
        "console",
        lambda line: faults.append(f"console: {line.text}") if line.type == "error" else None,
    )
    page.on(
        "request",
        lambda request: (
            faults.append(f"left the host: {request.url}")
            if urlsplit(request.url).scheme.startswith("http") and not request.url.startswith(host)
            else None
        ),
    )

    def open_path(path: str) -> Page:
        page.goto(host + path)
        settle(page)
        return page

    yield open_path
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="session")
def published() -> Store:
    return Store.open(PUBLISHED)


@pytest.fixture
def seen(page: Page) -> list[str]:
    """Every address the page asks for."""
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    return requests


@pytest.fixture
def open_map(page: Page, visit, seen):
    def open_(query: str = "", width: int = 1280, height: int = 800) -> Page:
        page.set_viewport_size({"width": width, "height": height})
        visit(f"/kart{query}")
        expect(page.locator("#map")).to_have_attribute("data-state", "ready")
        return page

    return open_


@pytest.fixture
def afresh(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open an address in a browser that has never been here, with what else its page has."""
    opened = []

    def open_address(address: str, **context: object) -> Page:
        opened.append(browser.new_context(**context))
        page = opened[-1].new_page()
        page.goto(address)
        settle(page)
        return page

    yield open_address
    for context in opened:
        context.close()


def settle(page: Page) -> None:
    """Wait until the page is there and asks for nothing more."""
    page.wait_for_selector("main h1")
    page.wait_for_load_state("networkidle")


@pytest.fixture
def arranged(visit):
    """Open the presenter's page with these decks in the browser."""

    def open_with(*decks: dict[str, object]) -> Page:
        page = visit("/om")
        state = json.dumps({"shape": 1, "open": 0, "decks": decks})
        page.evaluate(f"text => localStorage.setItem('{KEY}', text)", state)
        return visit("/presenter")

    return open_with


@pytest.fixture
def show(visit):
    """Show a deck from the presenter's page, as a button there does."""

    def shown(told: dict, at: int = 0, window: tuple[int, int] | None = None) -> Page:
        page = visit(f"/presenter?theme={told['theme']}")
        if window:  # a browser that gives no full screen
            page.evaluate("() => { Element.prototype.requestFullscreen = undefined; }")
            page.set_viewport_size({"width": window[0], "height": window[1]})
        page.evaluate(
            """([deck, at]) => {
              const button = document.createElement('button');
              button.id = 'begin';
              button.textContent = 'Vis';
              window.counted = [];
              const onCount = (...all) => window.counted.push(all);
              button.onclick = () => player.show(deck, at, { onCount });
              document.querySelector('main').append(button);
            }""",
            [told, at],
        )
        page.locator("#begin").click()
        expect(title(page)).to_have_text(told["slides"][at]["title"])
        return page

    return shown
