"""Pinned on any page: told, counted, undone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.decks import KEY, OLDER, TEXT, deck, slides, told

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/kart?indicator=share_65plus", "map"),
        ("/utvikling?places=5636", "trends"),
        ("/sted/5636", "figures"),
        ("/sted/5636", "ages"),
        ("/sammenlign?chart=rank", "rank"),
        ("/mal", "goals"),
    ],
)
def test_a_view_is_pinned_from_each_page_and_counted_on_the_way_to_the_deck(visit, path, kind):
    page = visit(path)
    page.locator(f"#{kind}-pin").click()
    expect(page.locator(".toast")).to_contain_text("Festet som lysbilde 1")
    told(page, page.locator(".toast p").inner_text())
    (slide,) = slides(page)
    assert slide["kind"] == kind
    assert slide["query"].startswith("?indicator=")
    assert page.evaluate("document.documentElement.style.getPropertyValue('--pins')") == '"1"'


def test_the_map_is_pinned_with_the_place_that_was_opened_on_it(visit):
    page = visit("/kart")
    page.get_by_role("combobox", name="Finn en kommune").fill("Nesseby")
    page.keyboard.press("Enter")
    expect(page.locator(".map-card h2")).to_contain_text("Nesseby")
    page.locator("#map-pin").click()
    assert "place=5636" in slides(page)[0]["query"]


@pytest.mark.parametrize("path", ["/kart", "/utvikling?places=5636", "/sted/5636"])
def test_a_pin_is_marked_and_draws_nothing_anew(visit, path):
    page = visit(path)
    pin = page.locator("[data-pin]").first
    pin.evaluate("each => { each.dataset.same = 'yes'; }")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for _ in range(2):
        pin.click()
    expect(pin).to_have_class(re.compile("is-pinned"))
    page.wait_for_load_state("networkidle")
    assert (pin.get_attribute("data-same"), asked) == ("yes", [])


def test_a_pin_tells_which_of_the_presentations_it_went_to(arranged, visit):
    arranged(deck(TEXT, title="Møtet i mai"))
    page = visit("/utvikling?places=5636")
    page.locator("#trends-pin").click()
    told(page, "Festet som lysbilde 2 i «Møtet i mai».")


def test_a_pin_is_undone_although_another_came_after_it(visit):
    page = visit("/utvikling?places=5636")
    page.locator("#trends-pin").click()
    page.evaluate(
        f"""later => {{
          const kept = JSON.parse(localStorage.getItem('{KEY}'));
          kept.decks[0].slides.push(later);
          localStorage.setItem('{KEY}', JSON.stringify(kept));
        }}""",
        OLDER,
    )
    page.get_by_role("button", name="Angre").click()
    assert slides(page) == [OLDER]


def test_by_tab_one_comes_from_the_pin_to_undoing_it_and_back(visit):
    page = visit("/utvikling?places=5636")
    page.locator("#trends-pin").press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Angre")).to_be_focused()
    page.keyboard.press("Enter")
    told(page, "Lysbildet er tatt bort igjen.")
    assert slides(page) == []
    expect(page.locator("#trends-pin")).to_be_focused()


def test_what_is_said_of_a_pin_leads_to_its_card(visit):
    page = visit("/utvikling?places=5636&lang=nn")
    page.locator("#trends-pin").click()
    page.get_by_role("link", name="Opne presentasjonen").click()
    expect(page.locator(".pin-card")).to_have_count(1)
    expect(page.locator(".toast")).to_have_count(0)
    expect(page.locator(".pin-card .slide-frame")).to_contain_text("Nesseby")
