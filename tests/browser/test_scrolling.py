"""Back and Forward return to where the reader was, on pages that are drawn after they come."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import settle

pytestmark = pytest.mark.browser


def top(page: Page) -> int:
    return page.evaluate("Math.round(scrollY)")


def scroll(page: Page, to: int) -> None:
    page.evaluate("to => scrollTo(0, to)", to)
    page.wait_for_timeout(300)
    assert top(page) == to


def at(page: Page, to: int) -> None:
    page.wait_for_function("to => Math.round(scrollY) === to", arg=to)
    settle(page)
    page.wait_for_timeout(300)
    assert top(page) == to


def test_back_forward_and_a_reload_return_to_where_the_reader_was(visit, page):
    page.set_viewport_size({"width": 390, "height": 844})
    visit("/sted/5616")
    scroll(page, 2400)
    page.locator(".footer a[href*='/om?']").evaluate("link => link.click()")
    page.wait_for_url("**/om?**")
    at(page, 0)
    scroll(page, 900)
    page.go_back()
    page.wait_for_url("**/sted/5616**")
    at(page, 2400)
    page.go_forward()
    at(page, 900)
    page.go_back()
    page.wait_for_url("**/sted/5616**")
    at(page, 2400)
    page.reload()
    at(page, 2400)


def test_a_choice_leaves_the_reader_in_place_and_so_does_back(visit):
    page = visit("/mal?places=5007,5006")
    scroll(page, 500)
    page.locator("button[data-query*='importance=']").first.evaluate("one => one.click()")
    page.wait_for_url("**importance=**")
    at(page, 500)
    scroll(page, 1100)
    page.go_back()
    page.wait_for_url(lambda url: "importance=" not in url)
    at(page, 500)
    page.go_forward()
    at(page, 1100)
