"""The keyboard's place and the history's entries: both survive that a page is drawn anew."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import settle

pytestmark = pytest.mark.browser


def test_a_year_typed_slowly_in_a_list_is_chosen_once_and_by_enter(visit):
    page = visit("/utvikling?places=5616,5007")
    years = page.get_by_label("Fra", exact=True)
    address, steps = page.url, page.evaluate("history.length")
    years.focus()
    page.keyboard.type("1986", delay=700)
    assert page.url == address
    page.keyboard.press("Enter")
    page.wait_for_url("**from=1986**")
    assert page.evaluate("history.length") == steps + 1
    settle(page)
    expect(years).to_have_value("1986")
    expect(years).to_be_focused()


def test_what_the_keyboard_leaves_in_a_list_is_chosen_and_the_pointer_waits_for_nothing(visit):
    page = visit("/kart?indicator=population_change_5y")
    county = page.get_by_label("Fylke")
    address = page.url
    county.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(600)
    assert page.url == address
    page.keyboard.press("Tab")
    page.wait_for_url("**county=**", timeout=1000)
    address = page.url
    county.click()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url != address, timeout=1000)


def test_more_letters_than_one_leave_the_focus_in_the_list(visit):
    page = visit("/sammenlign?chart=rank&step=change")
    classes = page.get_by_label("Sentralitet")
    classes.focus()
    page.keyboard.type("Distrikt", delay=120)
    page.wait_for_url("**centrality=**")
    settle(page)
    expect(classes).to_be_focused()


def test_a_slider_that_is_moved_on_and_on_is_one_step_back(visit):
    page = visit("/sammenlign?indicator=share_65plus&against=population&year=2010")
    slider = page.locator(".slider input")
    address, steps, first = page.url, page.evaluate("history.length"), slider.input_value()
    page.clock.set_fixed_time("2026-01-01")
    for year in ("2011", "2012", "2013"):
        slider.press("ArrowRight")
        page.wait_for_url(f"**year={year}**")
    assert page.evaluate("history.length") == steps + 1
    page.go_back()
    page.wait_for_url(address)
    expect(slider).to_have_value(first)
    slider.press("ArrowRight")
    page.wait_for_url("**year=2011**")
    page.go_back()
    page.wait_for_url(address)


def test_back_undoes_language_and_theme_and_the_focus_stays(visit):
    page = visit("/sammenlign")
    root = page.locator("html")
    page.locator("#lang-nn").press("Enter")
    expect(root).to_have_attribute("lang", "nn")
    expect(page.locator("#lang-nn")).to_be_focused()
    page.locator("#theme").press("Enter")
    expect(root).to_have_attribute("data-theme", "dark")
    expect(page.locator("#theme")).to_be_focused()
    page.go_back()
    expect(root).to_have_attribute("data-theme", "light")
    expect(root).to_have_attribute("lang", "nn")
    page.go_back()
    expect(root).to_have_attribute("lang", "nb")
    expect(page.locator("#theme")).to_be_focused()
    page.locator(".nav a[href*='/om?']").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Om tallene")
    page.go_back()
    page.wait_for_url("**/sammenlign**")
    expect(page.locator("main")).to_be_focused()


def test_a_place_opened_from_the_table_of_targets_is_left_where_it_was_opened(visit):
    page = visit("/mal?places=5007,5006")
    page.locator("#goals-open-5007").press("Enter")
    expect(page.locator("#goals-all")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#goals-open-5007")).to_be_focused()


def test_what_a_choice_leads_to_is_told_and_nothing_before(visit):
    page = visit("/utvikling?places=5616,5007")
    expect(page.locator(".card .framed")).to_be_visible()
    expect(page.locator("#told")).to_be_empty()
    page.get_by_label("Fra", exact=True).select_option("2000")
    page.wait_for_url("**from=2000**")
    settle(page)
    expect(page.locator("#told")).to_contain_text(page.locator("main h1").inner_text())


def test_the_tab_is_named_by_what_is_on_screen(visit):
    page = visit("/sted/5616")
    expect(page).to_have_title("Hasvik · Sted · Bygdepuls")
    page.locator(".nav a[href*='/om?']").click()
    expect(page).to_have_title("Om tallene · Bygdepuls")
