"""Decks for the presenter's page, and what the browser keeps of them."""

import json

from playwright.sync_api import Page, expect

KEY = "bygdepuls.decks"
LINES = {"kind": "trends", "query": "?indicator=population&places=5636"}
OLDER = {"kind": "trends", "query": "?indicator=share_65plus&places=5636"}
TEXT = {"kind": "prose", "title": "Hva vi vil", "note": "Flere boliger\nFlere barn"}
POLL = {"kind": "poll", "title": "Hva betyr mest?", "options": [{"text": "Jobb", "count": 3}]}
UNKNOWN = {"kind": "hologram", "query": "?a=b"}
BLOCKED = (
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
)


def deck(*slides: dict[str, object], title: str = "Møtet") -> dict[str, object]:
    return {"title": title, "slides": list(slides)}


def kept(page: Page) -> dict[str, object]:
    return json.loads(page.evaluate(f"localStorage.getItem('{KEY}')"))


def slides(page: Page) -> list[dict[str, object]]:
    state = kept(page)
    return state["decks"][state["open"]]["slides"]


def titles(page: Page) -> list[str]:
    return [each.get("title", each["kind"]) for each in slides(page)]


def told(page: Page, text: str) -> None:
    expect(page.locator("#told")).to_have_text(text)


def drag(page: Page, one: int, onto: int) -> None:
    start = page.locator(".pin-grip").nth(one).bounding_box()
    end = page.locator(".pin-card").nth(onto).bounding_box()
    page.mouse.move(start["x"] + 5, start["y"] + 5)
    page.mouse.down()
    page.mouse.move(end["x"] + 20, end["y"] + 30)


def link(page: Page) -> str:
    """Return the link to the deck; the clipboard is refused here, so that it is shown."""
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    page.locator("#deck-link").click()
    return page.get_by_label("Kopier den herfra:").input_value()


def title(page: Page):
    return page.locator(".player .slide-title").last
