"""The frame: navigation, language, theme and address in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import settle

pytestmark = pytest.mark.browser


def test_pages_open_without_reloading_and_carry_the_view(visit):
    page = visit("/utvikling?places=5616")
    page.evaluate("window.stays = true")
    page.get_by_role("link", name="Kart").first.click()
    page.wait_for_url("**/kart?*")
    assert "places=5616" in page.url
    assert page.evaluate("window.stays")
    expect(page).to_have_title(re.compile("Folketall.* · Kart · Bygdepuls"))


def test_back_returns_to_the_page_before(visit):
    page = visit("/om")
    page.get_by_role("link", name="Utvikling").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Folketall")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Om tallene")


def test_a_language_is_chosen_written_and_remembered(visit, host):
    page = visit("/om")
    page.get_by_role("link", name="NN – norsk nynorsk").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Om tala")
    assert page.evaluate("document.documentElement.lang") == "nn"
    assert "lang=nn" in page.url
    page.goto(f"{host}/om")
    settle(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Om tala")


def test_a_theme_is_chosen_written_and_remembered(visit, host):
    page = visit("/om")
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_role("link", name="Mørkt utseende").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate(paper) != light
    assert "theme=dark" in page.url
    page.goto(f"{host}/om")
    settle(page)
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.get_by_role("link", name="Lyst utseende")).to_be_visible()


def test_the_first_visit_follows_the_machine(visit):
    page = visit("/om")
    page.emulate_media(color_scheme="dark")
    page.reload()
    settle(page)
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_the_keyboard_reaches_content_first(visit):
    page = visit("/om")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Gå til innholdet")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")


def test_the_keyboard_turns_the_page_and_lands_in_it(visit):
    page = visit("/om")
    link = page.get_by_role("link", name="Utvikling").first
    link.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Folketall")
    expect(page.locator("main")).to_be_focused()


def test_an_unknown_address_leads_on(visit):
    page = visit("/om")
    answer = page.request.get(page.url.replace("/om", "/nowhere"))
    assert answer.status == 404


def test_no_chart_code_where_there_is_no_chart(visit):
    page = visit("/om")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(each => each.name)")
    assert not [name for name in loaded if "plotly" in name]


def test_on_a_phone_pages_and_languages_are_in_a_menu(visit, page):
    page.set_viewport_size({"width": 390, "height": 844})
    visit("/om")
    menu, button = page.locator("#menu"), page.get_by_role("button", name="Meny")
    assert not menu.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert menu.is_visible()
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert button.evaluate("button => button === document.activeElement")
    button.click()
    menu.get_by_role("link", name="English").click()
    page.get_by_role("heading", name="About the figures").wait_for()
    assert not menu.is_visible()
