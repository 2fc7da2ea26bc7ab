"""The overview in a real browser: it leads to places, indicators and map, without chart code."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def test_the_front_door_is_the_overview_and_needs_no_chart_code(visit):
    page = visit("/")
    expect(page).to_have_title("Oversikt · Bygdepuls")
    expect(page.locator(".goal-panel")).to_have_count(4)
    expect(page.locator(".findings li")).to_have_count(3)
    loaded = page.evaluate("performance.getEntriesByType('resource').map(each => each.name)")
    assert not [name for name in loaded if "plotly" in name]


@pytest.mark.parametrize(("typed", "code"), [("Sørøysund", "5603"), ("unjarg", "5636")])
def test_a_municipality_is_found_by_a_name_it_had_or_has(visit, typed, code):
    page = visit("/")
    page.locator("#overview-find").click()
    page.get_by_role("combobox").last.fill(typed)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/sted/{code}?*")


def test_an_indicator_leads_to_its_development_in_districts_and_centres(visit):
    page = visit("/")
    page.get_by_role("link", name="Andel innbyggere 20–39 år").click()
    page.wait_for_url("**/utvikling?indicator=share_20_39**")
    chips = page.locator(".chips")
    for name in ("Norge", "Distriktskommuner", "Sentrale kommuner"):
        expect(chips).to_contain_text(name)


def test_the_small_map_is_drawn_and_leads_to_the_large_one(visit):
    page = visit("/")
    picture = page.locator("img.country")
    assert picture.evaluate("image => image.complete && image.naturalWidth") > 0
    picture.click()
    page.wait_for_url("**/kart?*")
