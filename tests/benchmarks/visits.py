"""What a first visit to each page brings: bytes on the wire, requests, and work for the browser."""

from collections.abc import Iterator

from dash import Dash
from playwright.sync_api import Browser, sync_playwright

from dashboard.pages import PAGES
from dashboard.pages import map as map_page
from tests.benchmarks.row import Row
from tests.browser.conftest import CHROMIUM, FLAGS, settle
from tests.serving import serving

#: Thousands of bytes, compressed; a page with charts brings the library that draws them.
CHARTS_KB, MAP_KB = 1100, 600


def visit_rows(app: Dash) -> Iterator[Row]:
    """Open each page in a browser that has never been here."""
    if CHROMIUM is None:
        yield Row("First visit", "skipped: no Chromium here")
        return
    with serving(app) as host, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for page in PAGES:
            budget = MAP_KB if page is map_page else CHARTS_KB
            yield from _visit(browser, host, page.PATH, budget)
        browser.close()


def _visit(browser: Browser, host: str, path: str, budget_kb: int) -> Iterator[Row]:
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    page = context.new_page()
    inside = context.new_cdp_session(page)
    inside.send("Network.enable")
    inside.send("Performance.enable", {"timeDomain": "threadTicks"})
    weights: list[float] = []
    inside.on("Network.loadingFinished", lambda loaded: weights.append(loaded["encodedDataLength"]))
    page.goto(host + path)
    settle(page)
    metrics = {
        each["name"]: each["value"] for each in inside.send("Performance.getMetrics")["metrics"]
    }
    context.close()
    fetched = [weight for weight in weights if weight]  # pictures within a style sheet weigh none
    yield Row(f"First visit of {path}", f"{sum(fetched) / 1000:.0f} kB", f"{budget_kb} kB")
    yield Row(f"First visit of {path}: requests", str(len(fetched)))
    yield Row(f"First visit of {path}: the browser's work", f"{metrics['TaskDuration']:.1f} s")
