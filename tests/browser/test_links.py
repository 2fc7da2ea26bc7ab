"""A deep link shows the same to whoever opens it, with a browser that has never been here."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settle

pytestmark = pytest.mark.browser

WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
LINKS = {
    "overview": "/?lang=nn&theme=dark",
    "map": "/kart?indicator=share_65plus&year=2015&versus=2005&place=5616&centrality=4,5,6",
    "trends": "/utvikling?indicator=population&places=5616,5007&lines=district,peers&from=1986"
    "&base=2000&layout=grid&lang=en",
    "place": "/sted/5616?year=2020&base=2010&weights=size.3,age.0&open=place-growth-table,compared",
    "goals": "/mal?places=5007,5006&goal=work&importance=work.3,places.0&open=more_in_work",
    "compare": "/sammenlign?chart=rank&indicator=young_adults&step=change&from=2015&county=50",
    "about": "/om?lang=nn&open=indicators-work",
}


def on_screen(page: Page) -> str:
    page.wait_for_function("!document.querySelector('.drawn-later:empty, .card:empty')")
    settle(page)
    return page.locator("main").inner_text()


@pytest.mark.parametrize("name", LINKS)
def test_a_deep_link_is_restored_in_a_fresh_browser(visit, afresh, name):
    page = visit(LINKS[name])
    shown, address = on_screen(page), page.url
    assert "data=" in address
    assert page.locator("#notes").inner_text() == ""
    fresh = afresh(address)
    assert on_screen(fresh) == shown
    assert fresh.url == address


@pytest.mark.parametrize("name", ["Utvikling", "Mål", "Sammenlign"])
def test_the_place_that_is_open_is_the_first_to_be_compared(visit, name):
    page = visit("/kart?place=5616")
    page.get_by_role("link", name=name, exact=True).click()
    expect(page.locator("button.chip")).to_have_text([re.compile("Hasvik")])


def test_places_that_were_chosen_stay_whichever_is_open(visit):
    page = visit("/kart?place=5616&places=5636")
    page.get_by_role("link", name="Utvikling", exact=True).click()
    expect(page.locator("button.chip")).to_have_text([re.compile("Nesseby")])


def test_what_the_reader_unfolds_is_in_the_link_and_no_step_back(visit):
    page = visit("/utvikling?places=5616")
    table = page.locator("details[data-fold$='-table']")
    steps = page.evaluate("history.length")
    table.locator("summary").click()
    page.wait_for_url("**open=*")
    page.reload()
    settle(page)
    assert table.get_attribute("open") is not None
    page.get_by_role("button", name="Logaritmisk").click()
    page.wait_for_url("**scale=log**")
    assert "open=" in page.url
    table.locator("summary").click()
    page.wait_for_url(lambda url: "open=" not in url)
    assert page.evaluate("history.length") == steps + 1


def test_a_fold_of_one_page_is_not_carried_to_another(visit):
    page = visit("/om?open=indicators-work")
    page.get_by_role("link", name="Utvikling", exact=True).click()
    page.wait_for_url("**/utvikling**")
    settle(page)
    assert "open=" not in page.url


def test_a_fold_that_room_opens_is_in_the_link_where_the_reader_said_otherwise(visit, afresh):
    def is_open(page: Page) -> bool:
        return page.locator("#map-filters[open]").count() == 1

    def press(page: Page, said: str) -> None:
        page.locator("#map-filters > summary").click()
        page.wait_for_url(lambda url: f"&{said}" in url or ("&open=" not in url and not said))

    wide = visit("/kart")
    phone = afresh(wide.url, viewport=PHONE)
    assert (is_open(wide), is_open(phone)) == (True, False)
    assert "open=" not in wide.url + phone.url
    press(wide, "open=-map-filters")
    press(phone, "open=map-filters")
    for link, fold in ((wide.url, "-map-filters"), (phone.url, "map-filters")):
        for viewport in (WIDE, PHONE):
            page = afresh(link, viewport=viewport)
            assert page.url.endswith(f"&open={fold}")
            assert is_open(page) is (fold == "map-filters")
    press(wide, "")
    press(phone, "")
    assert (is_open(wide), is_open(phone)) == (True, False)
    phone.set_viewport_size(WIDE)
    phone.wait_for_selector("#map-filters[open]")


def test_options_that_cannot_be_unfolded_by_hand_are_never_folded(visit, page):
    page.set_viewport_size({"width": 900, "height": 800})
    visit("/utvikling?open=-trends-options")
    shown = page.locator("#trends-fold[open]")
    assert shown.count() == 0
    page.set_viewport_size(WIDE)
    shown.wait_for()
    assert "open=-trends-options" in page.url
