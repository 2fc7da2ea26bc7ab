"""The profile of a place in a real browser: whole for each kind of place, and it can be turned."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

#: Three charts are drawn anew; on a busy machine that takes a while.
DRAWN = 60_000


@pytest.mark.parametrize(
    ("code", "name", "told"),
    [
        ("5616", "Hasvik", "Breivikbotn"),
        ("1508", "Ålesund", "2024: Ålesund ble delt."),
        ("1580", "Haram", "2024: Haram ble skilt ut fra Ålesund."),
        ("0301", "Oslo", "mest sentral (klasse 1 av 6)"),
    ],
)
def test_a_profile_is_whole(visit, code, name, told):
    page = visit(f"/sted/{code}")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page.locator(".key-figure")).not_to_have_count(0)
    expect(page.locator("#place-ages-graph .main-svg").first).to_be_attached()
    expect(page.locator("#place-growth-graph .main-svg").first).to_be_attached()
    expect(page.locator("#place-industries-graph .main-svg").first).to_be_attached()
    expect(page.locator(".place")).to_contain_text(told)


def test_a_code_of_the_past_is_told_of_and_leads_on(visit):
    page = visit("/sted/5433")
    expect(page.locator("#notes")).to_contain_text("Det finnes ingen kommune «5433» i dag.")


def test_without_a_code_the_first_chosen_place_is_shown(visit):
    page = visit("/sted?places=5636")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nesseby")


def test_without_any_place_one_is_asked_for(visit):
    page = visit("/sted?places=")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hvilken kommune?")
    page.locator("#place-finder").click()
    page.get_by_role("combobox").last.fill("hasvik")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hasvik")
    assert "/sted/5616?" in page.url


def test_the_year_of_the_pyramid_is_in_the_address(visit):
    page = visit("/sted/5616")
    page.locator("#place-now-range").focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**year=2025**")
    expect(page.locator("#place-ages-card h2")).to_contain_text("2025", timeout=DRAWN)
    expect(page.locator("#place-now-range")).to_be_focused()
    page.locator("#place-then").select_option("2010")
    page.wait_for_url("**base=2010**")
    expect(page.locator("#place-ages-card h2")).to_contain_text("mot 20,1 % i 2010", timeout=DRAWN)


def test_growth_starts_where_it_is_asked_to(visit):
    page = visit("/sted/5616")
    page.locator("#place-from").select_option("2010")
    page.wait_for_url("**from=2010**")
    expect(page.locator("#place-growth-card h2")).to_contain_text("siden 2010", timeout=DRAWN)


def test_weights_change_who_is_alike(visit):
    page = visit("/sted/5616")
    names = page.locator(".peer-name a")
    expect(names).to_have_count(8)
    before = names.all_inner_texts()
    page.locator("#place-weight-industry-3").click()
    page.wait_for_url("**weights=industry.3**")
    expect(page.locator("#place-weight-industry-3")).to_have_attribute(
        "aria-pressed", "true", timeout=DRAWN
    )
    expect(names).not_to_have_text(before, timeout=DRAWN)


def test_without_weights_nobody_is_alike(visit):
    nothing = ",".join(
        f"{group}.0" for group in ("size", "centrality", "age", "industry", "distance")
    )
    page = visit(f"/sted/5616?weights={nothing}")
    expect(page.locator("#place-peers-card .hint")).to_be_visible()
    expect(page.locator(".peers")).to_have_count(0)


def test_a_key_figure_leads_to_its_development(visit):
    page = visit("/sted/5616")
    page.get_by_role("link", name="Valgdeltakelse").click()
    page.wait_for_url("**/utvikling?indicator=turnout&places=5616**")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hasvik")


def test_a_figure_is_read_in_words_and_the_link_keeps_it(visit):
    page = visit("/sted/5616")
    fold = page.locator("details[data-fold='told-turnout']")
    expect(fold.locator(".told")).to_be_hidden()
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(fold.locator(".told")).to_contain_text("I Hasvik kommune stemte")
    page.wait_for_url("**open=told-turnout**")


def test_another_municipality_is_shown_as_the_last_one_was(visit):
    page = visit("/sted/5616")
    page.locator("#place-then").select_option("2010")
    page.wait_for_url("**base=2010**")
    page.locator("#place-finder").click()
    page.get_by_role("combobox").last.fill("utsira")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sted/1151**base=2010**")
    expect(page.locator("#place-ages-card h2")).to_contain_text("i 2010", timeout=DRAWN)
