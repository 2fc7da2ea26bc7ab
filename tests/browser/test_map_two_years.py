"""Two years side by side on the map."""

import re

import pytest
from playwright.sync_api import expect

from dashboard.text import words
from tests.browser.maps import CHANGE, at, place_path

pytestmark = pytest.mark.browser


def test_the_table_of_two_years_holds_the_change_and_is_sorted_by_it(open_map, published):
    page = open_map("?indicator=population&year=2020&versus=2010")
    page.get_by_text("Vis som tabell").click()
    table = page.locator(".twin table")
    heads = ["2020", "2010", "Endring 2010–2020 (personer)", "Endring 2010–2020 (%)"]
    expect(table.get_by_role("columnheader")).to_have_text(
        ["Kommune", "Fylke", *heads, "Status 2020", "Status 2010"]
    )
    say = words("nb")
    before, after = (at(published, "population", "0301", year) for year in (2010, 2020))
    table.get_by_role("button", name="(personer)").click(click_count=2)
    cells = table.locator("tbody tr").first.locator("td.number")
    told = [say.number(after), say.number(before), "+" + say.number(after - before)]
    told.append("+" + say.number(100 * (after / before - 1), 1))
    expect(cells).to_have_text(told)


def test_a_link_opens_two_years_side_by_side(open_map, published, seen):
    page = open_map(f"?indicator={CHANGE}&year=2006&versus=2026&place=5616")
    expect(page.locator(".year-now")).to_have_text(["2006", "2026"])
    expect(page.locator("h1")).to_contain_text("2006 og 2026")
    card = page.get_by_role("region", name="Valgt kommune")
    say = words("nb")
    before, after = (at(published, CHANGE, "5616", year) for year in (2006, 2026))
    for value in (before, after):
        expect(card).to_contain_text(say.quantity(value, 1, "%"))
    step = round(after, 1) - round(before, 1)
    expect(card).to_contain_text("+" + say.quantity(step, 1, "prosentpoeng"))
    assert sum("/matrix/" in url for url in seen) == 1


def test_two_maps_share_pointer_and_view_until_one_is_closed(open_map, published):
    page = open_map(f"?indicator={CHANGE}&year=2020")
    page.get_by_role("button", name="Sammenlign med et annet år").click()
    expect(page.locator(".year-now")).to_have_text(["2020", "2010"])
    expect(page).to_have_url(re.compile("versus=2010"))
    expect(page.locator(".year-slider").last).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#map > [aria-live]")).to_contain_text("2020 og 2011")
    place_path(page, published, "3451").hover(force=True)
    expect(page.locator(".tip strong")).to_have_text([published.places["3451"].name] * 2)
    page.locator("button[aria-label='Zoom inn']").click()
    page.wait_for_timeout(600)
    first, second = page.locator(".land").evaluate_all(
        "groups => groups.map((group) => group.getAttribute('transform').split('scale')[1])"
    )
    assert first == second
    page.get_by_role("button", name="Lukk det andre kartet").click()
    expect(page.locator(".year-now")).to_have_count(1)
    expect(page).not_to_have_url(re.compile("versus"))
