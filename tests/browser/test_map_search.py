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
    expect(page.locator("#map > [aria-live]")).to_contain_text("Tromsø, Troms: ")


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ("Herøy", ["Herøy (Møre og Romsdal)", "Herøy (Nordland)"]),
        ("våler", ["Våler (Østfold)", "Våler (Innlandet)"]),
        ("Divtasvuodna", ["Narvik", "Hamarøy"]),
    ],
)
def test_of_several_places_with_the_name_the_reader_chooses(page_of_map, asked, offered):
    ask(page_of_map, asked)
    choices = page_of_map.get_by_role("search").get_by_role("button")
    expect(choices).to_have_text(offered)
    expect(page_of_map.locator(".map-card")).to_be_hidden()
    choices.last.click()
    expect(page_of_map.locator(".map-card h2")).to_contain_text(offered[-1])


def test_a_name_opens_the_place_that_has_it_or_most_of_it_and_offers_the_others(page_of_map):
    for asked, first, other in (
        ("Bø", "Bø", "Midt-Telemark"),
        ("Sande", "Sande", "Holmestrand"),
        ("Stokke", "Sandefjord", "Tønsberg"),
    ):
        ask(page_of_map, asked)
        expect(page_of_map.locator(".map-card h2")).to_have_text(first)
        search = page_of_map.get_by_role("search")
        expect(search).to_contain_text(f"«{asked}» fører også til:")
        expect(search.get_by_role("button")).to_have_text([other])


def test_a_name_nobody_has_had_is_said_so(page_of_map):
    ask(page_of_map, "Andeby")
    expect(page_of_map.locator(".search-status")).to_contain_text("«Andeby»")
