"""No page breaks WCAG 2.2 AA as axe-core tests it: each page, theme and language."""

from itertools import cycle

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from dashboard.pages import PAGES
from etl.contract import LANGUAGES

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
#: Axe describes every node that it is asked to tell of, at two thirds of its cost: violations only.
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
PATHS = [page.PATH for page in PAGES]
#: Each page in both themes, each time in another language: words do not change colours.
LOOKS = [
    (path, LANGUAGES[(at + turn) % len(LANGUAGES)], theme)
    for at, path in enumerate(PATHS)
    for turn, theme in enumerate(("light", "dark"))
]
#: A desk, and 320 pixels: a small phone, and what is left of 1280 at 400 % zoom.
WINDOWS = {"desk": (1280, 720), "phone or zoomed": (320, 256)}
STATES = (
    "/utvikling?layout=grid&places=5616,5636",
    "/utvikling?places=&lines=",
    "/mal?places=5616&importance=work.3",
    "/utvikling?indicator=happiness&places=5616",
    "/utvikling?indicator=share_65plus&places=5616&lines=norway,district,county",
    "/sammenlign?chart=rank&step=change&indicator=young_adults&places=5616",
    "/sammenlign?chart=heat&goal=services&places=5007,5006",
)


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=OPTIONS)
    return [
        f"{rule['id']}: {node['html'][:160]} {node['any'][0]['message'] if node['any'] else ''}"
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize(("path", "language", "theme"), LOOKS)
def test_each_page_in_both_themes_and_each_window(visit, path, language, theme):
    page = visit(f"{path}?lang={language}&theme={theme}")
    for name, (width, height) in WINDOWS.items():
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(300)  # a chart redraws for its new room
        page.wait_for_load_state("networkidle")
        assert violations(page) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


@pytest.mark.parametrize(
    ("path", "theme"), list(zip(STATES, cycle(["light", "dark"]), strict=False))
)
def test_each_state_of_a_page(visit, path, theme):
    assert violations(visit(f"{path}{'&' if '?' in path else '?'}theme={theme}")) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_open_finder_and_an_open_table(visit, theme):
    page = visit(f"/utvikling?theme={theme}")
    page.locator(".unfolds > summary").click()
    page.locator("#trends-indicator").click()
    page.wait_for_selector(".finder-panel [role=option]")
    assert violations(page) == []
