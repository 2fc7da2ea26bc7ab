"""What a screen reader says: heard once with Orca in Chromium, held here."""

import pytest
from playwright.sync_api import expect

from dashboard.pages import PAGES

pytestmark = pytest.mark.browser

CALLED_CLICKABLE = """[...document.querySelectorAll("main *, footer *, #told")]
    .filter((each) => each instanceof HTMLElement && each.onclick)
    .filter((each) => !each.matches("button, a, select"))
    .map((each) => each.outerHTML.slice(0, 80))"""
SAID_TWICE = """[...document.querySelectorAll("a[title], button[title]")]
    .filter((each) => each.ariaLabel && each.title)
    .map((each) => each.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("path", [*(page.PATH for page in PAGES), "/sted/5616"])
def test_only_controls_are_called_clickable_and_nothing_is_said_twice(visit, path):
    page = visit(path)
    assert page.evaluate(CALLED_CLICKABLE) == []
    assert page.evaluate(SAID_TWICE) == []


def test_what_stands_apart_is_not_read_as_one_word(visit):
    page = visit("/")
    text = page.locator(".brand").evaluate("(brand) => brand.textContent")
    assert text == "Bygdepuls, Slik går det i distriktene"
    place = page.locator(".programme-lists a", has_text="Berkåk")
    assert place.evaluate("(link) => link.textContent") == "Berkåk, Rennebu"


def test_a_page_that_is_opened_is_told_by_its_name_and_the_first_is_not(visit):
    page = visit("/")
    told = page.locator("#told")
    expect(told).to_be_empty()
    page.locator(".nav a[href*='/om?']").click()
    expect(told).to_have_text("Om tallene · Bygdepuls")


def test_figure_and_distance_of_a_target_are_not_read_as_one_number(visit):
    page = visit("/mal?places=5007,5006")
    cell = page.locator("td:has(> .goal-value)").first
    parts = cell.locator("> span").evaluate_all("(all) => all.map((each) => each.textContent)")
    assert len(parts) > 2
    assert all(part.startswith(", ") for part in parts[1:]), parts


def test_a_finder_is_called_by_its_label_and_what_is_chosen(visit):
    page = visit("/utvikling")
    finder = page.get_by_role("button", name="Indikator: Folketall", exact=True)
    expect(finder).to_have_attribute("aria-haspopup", "listbox")


def test_a_place_that_is_opened_on_the_map_by_keyboard_is_told(visit):
    page = visit("/kart?lang=en")
    page.locator("#map path[tabindex='0']").first.focus()
    page.keyboard.press("Enter")
    name = page.get_by_role("region", name="Chosen place").get_by_role("heading").inner_text()
    expect(page.locator("#told")).to_contain_text(name)
    expect(page.locator("#told")).to_contain_text("%")
