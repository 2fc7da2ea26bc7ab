"""Finding a place on the map by any name that it has or had."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

#: What is asked for, and what it is called today.
NAMES = {
    "Lindås": "Alver",
    "Lenvik": "Senja",
    "Jondal": "Ullensvang",
    "Skodje": "Ålesund",
    "Guovdageaidnu": "Kautokeino",
    "Unjárga": "Nesseby",
    "karasjohka": "Karasjok",
    "Gáivuotna - Kåfjord": "Kåfjord",
    "Divtasvuodna": "Narvik",
    "Herøy (Nordland)": "Herøy",
    "tromso": "Tromsø",
}


@pytest.fixture
def page_of_map(visit) -> Page:
    page = visit("/kart")
    expect(page.locator("#map")).to_have_attribute("data-state", "ready")
    return page


def ask(page: Page, name: str) -> None:
    page.get_by_role("combobox", name="Finn en kommune").fill(name)
    page.keyboard.press("Enter")


def test_a_place_is_found_by_any_of_its_names(page_of_map):
    page = page_of_map
    for asked, today in NAMES.items():
        ask(page, asked)
        expect(page.locator(".map-card h2")).to_contain_text(today)
    expect(page.locator(".map-svg")).to_have_class(re.compile("is-zoomed"))
    expect(page).to_have_url(re.compile("place=5501"))


def test_a_divided_municipality_leads_to_each_of_its_parts(page_of_map):
    ask(page_of_map, "Tysfjord")
    search = page_of_map.get_by_role("search")
    expect(search).to_contain_text("«Tysfjord» fører også til:")
    search.get_by_role("button", name="Hamarøy").click()
    expect(page_of_map).to_have_url(re.compile("place=1875"))


def test_a_name_nobody_has_had_is_said_so(page_of_map):
    ask(page_of_map, "Andeby")
    expect(page_of_map.locator(".search-status")).to_contain_text("«Andeby»")
