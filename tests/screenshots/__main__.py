"""`python -m tests.screenshots`: pictures of the real app, for the readme and of every page."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from dashboard.app import create_app
from dashboard.data.store import Store
from dashboard.link import Theme
from dashboard.pages import PAGES
from tests.browser.conftest import CHROMIUM, FLAGS, PUBLISHED, settle
from tests.serving import serving

FOLDER = Path(__file__).parent / "images"
#: Pictures to look at; not in git.
GALLERY = Path(__file__).parents[2] / "screenshots"


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: the file's name, the address, the window, and the browser's theme.

    `deck` is the address of a ready deck that the browser has, `slide` the number of the one shown.
    """

    name: str
    path: str
    width: int
    height: int
    theme: Theme = "light"
    deck: str = ""
    slide: int = 0


README = (
    Picture("front", "/", 1280, 800),
    Picture("place", "/sted/5616", 1280, 1000),
    Picture("goals", "/mal", 1280, 1000),
    Picture(
        "compare",
        "/sammenlign?chart=rank&indicator=young_adults&centrality=4,5,6&step=change&from=2015",
        1280,
        1000,
    ),
    Picture("map", "/kart", 1280, 800),
    Picture("map-dark", "/kart?indicator=share_65plus", 1280, 800, "dark"),
    Picture("trends", "/utvikling", 1280, 1000),
    Picture("data", "/data?indicators=young_adults,jobs_place_of_work&county=56", 1280, 1000),
    Picture("presenter", "/presenter", 1280, 1000, deck="/deck/ready/place/5616"),
    Picture("slide", "/presenter", 1280, 720, deck="/deck/ready/place/5616", slide=2),
    Picture("map-phone", "/kart", 390, 844),
    Picture("trends-phone", "/utvikling", 390, 844, "dark"),
)
#: Windows of a phone, a desk and a projector.
WINDOWS = {"phone": (390, 844), "desk": (1280, 900), "projector": (1920, 1080)}
THEMES: tuple[Theme, ...] = ("light", "dark")


def every_page() -> Iterator[Picture]:
    """Yield each page in each theme and window."""
    for page in PAGES:
        name = page.PATH.strip("/") or "front"
        for theme in THEMES:
            for window, (width, height) in WINDOWS.items():
                yield Picture(f"{name}-{window}-{theme}", page.PATH, width, height, theme)


def main() -> None:
    """Serve the snapshot; write the readme's pictures to `images`, all pages to `screenshots`."""
    if CHROMIUM is None:
        sys.exit("Pictures need Chromium; on Debian: apt-get install chromium")
    jobs = [(FOLDER, picture) for picture in README]
    jobs += [(GALLERY, picture) for picture in every_page()]
    for folder in (FOLDER, GALLERY):
        folder.mkdir(exist_ok=True)
    app = create_app(Store.open(PUBLISHED))
    with serving(app) as host, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for folder, picture in jobs:
            take(browser, host, folder, picture)
        browser.close()


def take(browser: Browser, host: str, folder: Path, picture: Picture) -> None:
    """Open a page as a reader would and keep what the window shows."""
    size = {"width": picture.width, "height": picture.height}
    context = browser.new_context(viewport=size, color_scheme=picture.theme)
    page = context.new_page()
    if picture.deck:
        decks = {"shape": 1, "open": 0, "decks": [page.request.get(host + picture.deck).json()]}
        kept = json.dumps(["bygdepuls.decks", json.dumps(decks)])
        page.add_init_script(f"localStorage.setItem(...{kept})")
    page.goto(host + picture.path)
    settle(page)
    if picture.slide:
        page.get_by_role("button", name=f"Vis fra lysbilde {picture.slide}", exact=True).click()
        page.locator(".player-screen.is-quiet").wait_for()
    page.wait_for_timeout(500)
    page.screenshot(path=folder / f"{picture.name}.png")
    context.close()


if __name__ == "__main__":
    main()
