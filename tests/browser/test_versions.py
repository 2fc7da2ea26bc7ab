"""What changed, and a link with an earlier data version, which shows the figures of then."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

#: The first who asks for an earlier version waits until it is made anew.
MADE_MS = 20_000

_REVISION = re.compile(r".+ (?P<year>\d{4}): (?P<old>\S+) → (?P<new>[^\s%]+)")


def test_a_revised_figure_is_shown_as_it_was_and_as_it_is(visit):
    page = visit("/data")
    section = page.locator("#what-changed")
    section.get_by_role("heading", level=3).wait_for()
    section.evaluate("node => node.querySelectorAll('details').forEach((each) => each.open = true)")
    revision = section.locator("td div", has=page.locator("a")).first
    told = _REVISION.match(revision.inner_text())
    year, old, new = told["year"], told["old"], told["new"]

    revision.locator("a").first.click()
    expect(page.locator("#notes")).to_contain_text("Du ser dataversjon", timeout=MADE_MS)
    figures = page.locator("#trends-card tr").filter(has=page.get_by_role("rowheader", name=year))
    page.get_by_text("Tallene som tabell").click()
    expect(figures).to_contain_text(old)

    page.get_by_role("link", name="Se de nyeste tallene").click()
    expect(page.locator("#notes")).to_be_empty()
    expect(figures).to_contain_text(new)
    page.go_back()
    expect(page.locator("#notes")).to_contain_text("Du ser dataversjon")
    expect(figures).to_contain_text(old)


def test_the_map_of_an_earlier_version_fetches_its_figures(visit, host):
    page = visit("/data")
    page.locator("#what-changed").locator("summary").last.click()
    page.locator("#what-changed").get_by_role("link", name="Se denne versjonen").last.click()
    expect(page.locator("#notes")).to_contain_text("Du ser dataversjon", timeout=MADE_MS)
    version = re.search(r"data=(\w+)", page.url)[1]
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    page.get_by_role("navigation", name="Sider").get_by_role("link", name="Kart").click()
    expect(page.locator("#map h1")).to_be_visible()
    page.wait_for_load_state("networkidle")
    documents = [url.removeprefix(f"{host}/v/") for url in fetched if "/v/" in url]
    assert documents
    assert {each.split("/")[0] for each in documents} == {version}
    expect(page.locator("#notes")).to_contain_text("Du ser dataversjon")


def test_a_link_to_the_section_lands_there(visit):
    page = visit("/data?lang=en#what-changed")
    expect(page.get_by_role("heading", name="What has changed")).to_be_in_viewport()
