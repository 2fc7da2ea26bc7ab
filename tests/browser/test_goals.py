"""The goals page in a real browser: it opens with figures, weighs, filters, and fits a phone."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
#: Two redraws of the whole page after each other, in milliseconds.
PATIENCE = 15_000


def test_it_opens_with_targets_and_ranks(visit):
    page = visit("/mal?places=5616,4636")
    expect(page.get_by_role("columnheader", name="Hasvik")).to_be_visible()
    assert page.locator(".goal-matrix tbody tr:not(.goal-group)").count() >= 10
    expect(page.locator("#goals-rank-graph .scatterlayer .trace").first).to_be_attached()
    expect(page.locator(".goal-sentences li")).to_have_count(2)


def test_weights_move_the_rank_and_stand_in_the_address(visit):
    page = visit("/mal?places=5616")
    told = page.locator(".goal-sentences li")
    expect(told).to_contain_text("Samme plass som med like vekter")
    page.locator("#goals-weight-services-3").click()
    page.wait_for_url("**importance=services.3**")
    expect(told).to_contain_text("fra nr.")
    expect(page.locator("#goals-weight-services-3")).to_be_focused()
    page.go_back()
    expect(told).to_contain_text("Samme plass som med like vekter")


def test_one_goal_is_shown_and_written_in_the_address(visit):
    page = visit("/mal?places=5616,4636")
    page.locator("#goals-goal").select_option("services")
    page.wait_for_url("**goal=services**")
    expect(page.locator(".goal-group")).to_have_text(["Likeverdig tjenestetilbud"])


def test_a_place_is_opened_in_detail_and_closed_again(visit):
    page = visit("/mal?places=5616,4636")
    page.locator("#goals-open-5616").click()
    expect(page.get_by_role("heading", level=2).first).to_have_text("Hasvik: mål for mål")
    page.locator(".goal-origin > summary").first.click()
    expect(page.locator(".goal-origin p").first).to_be_visible()
    page.locator("#goals-all").click()
    expect(page.locator(".goal-matrix")).to_be_visible(timeout=PATIENCE)


def test_a_phone_has_cards_with_the_name_of_each_place(visit, page):
    page.set_viewport_size(PHONE)
    visit("/mal?places=5616,4636")
    cell = page.locator(".goal-matrix td").first
    assert "Hasvik" in cell.evaluate("each => getComputedStyle(each, '::before').content")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
