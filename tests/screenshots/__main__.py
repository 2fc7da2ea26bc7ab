"""`python -m tests.screenshots`: take the readme's pictures of the real app on the snapshot."""

import logging
import sys
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Literal

from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.data.store import Store
from tests.browser.conftest import CHROMIUM, FLAGS, PUBLISHED, settle

FOLDER = Path(__file__).parent / "images"


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: the file's name, the address, the window, and the browser's theme."""

    name: str
    path: str
    width: int
    height: int
    theme: Literal["light", "dark"] = "light"


PICTURES = (
    Picture("map", "/kart", 1280, 800),
    Picture("map-dark", "/kart?indicator=share_65plus", 1280, 800, "dark"),
    Picture("trends", "/utvikling", 1280, 1000),
    Picture("map-phone", "/kart", 390, 844),
    Picture("trends-phone", "/utvikling", 390, 844, "dark"),
)


def main() -> None:
    """Serve the snapshot, and write each picture to `images`."""
    if CHROMIUM is None:
        sys.exit("Pictures need Chromium; on Debian: apt-get install chromium")
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, create_app(Store.open(PUBLISHED)).server, threaded=True)
    Thread(target=server.serve_forever, daemon=True).start()
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for picture in PICTURES:
            take(browser, f"http://127.0.0.1:{server.server_port}", picture)
        browser.close()
    server.shutdown()


def take(browser: Browser, host: str, picture: Picture) -> None:
    """Open a page as a reader would and keep what the window shows."""
    size = {"width": picture.width, "height": picture.height}
    context = browser.new_context(viewport=size, color_scheme=picture.theme)
    page = context.new_page()
    page.goto(host + picture.path)
    settle(page)
    page.wait_for_timeout(500)
    page.screenshot(path=FOLDER / f"{picture.name}.png")
    context.close()


if __name__ == "__main__":
    main()
