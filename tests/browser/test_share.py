"""A link for every view, in two kinds: with these figures, or with the newest."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

FROZEN, LATEST = "Lenke til disse tallene", "Lenke til de nyeste tallene"


def copied(page, kind: str) -> str:
    page.get_by_text("Kopier lenke").click()
    page.get_by_role("button", name=kind).click()
    expect(page.locator("#share-status")).to_contain_text("Lenken er kopiert.")
    return page.evaluate("navigator.clipboard.readText()")


@pytest.fixture
def opened(visit, context, host):
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=host)
    return visit("/utvikling?indicator=share_65plus&places=5616,5007")


def test_a_link_to_these_figures_names_their_version(opened):
    asked = parse_qs(urlsplit(copied(opened, FROZEN)).query)
    assert asked["indicator"] == ["share_65plus"]
    assert len(asked["data"][0]) > 8


def test_a_link_that_follows_opens_without_a_word_about_versions(opened, context):
    link = copied(opened, LATEST)
    assert parse_qs(urlsplit(link).query)["data"] == ["latest"]
    fresh = context.new_page()
    fresh.goto(link)
    expect(fresh.locator("main h1")).to_contain_text("65 år")
    expect(fresh.locator("#notes")).to_be_empty()


def test_where_the_clipboard_is_closed_the_link_is_shown(opened):
    opened.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    opened.get_by_text("Kopier lenke").click()
    opened.get_by_role("button", name=FROZEN).click()
    expect(opened.get_by_role("textbox", name="Kopier den herfra")).to_have_value(opened.url)
    opened.keyboard.press("Escape")
    expect(opened.get_by_role("button", name=FROZEN)).to_be_hidden()
