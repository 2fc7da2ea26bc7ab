"""What the show puts on the screen: whole, large enough for the hall, and for everybody."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.decks import title
from tests.drawn_deck import deck, slide

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
#: What has text of its own of less than 28 pixels; only the foot may be smaller.
SMALL = """() => [...document.querySelectorAll('.player .slide *')]
  .filter((each) => !each.closest('.slide-foot, .js-plotly-plot') && !each.closest('[hidden]'))
  .filter((each) => [...each.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
  .filter((each) => parseFloat(getComputedStyle(each).fontSize) < 28)
  .map((each) => each.outerHTML)"""
#: What is cut off, or reaches outside of the slide.
CUT = """() => {
  const whole = document.querySelector('.player .slide');
  const isCut = (each) => getComputedStyle(each).overflow !== 'visible' && each.clientWidth > 1
    && (each.firstElementChild?.offsetHeight > each.clientHeight
      || each.scrollWidth > each.clientWidth);
  const isOut = (each) => {
    const edge = (each.closest('.slide-plot') ?? whole).getBoundingClientRect();
    const { left, right, top, bottom, width } = each.getBoundingClientRect();
    return width > 0 && (left < edge.left - 1 || right > edge.right + 1
      || top < edge.top - 1 || bottom > edge.bottom + 1);
  };
  const isDrawing = (each) => each.closest('svg') !== null && each.tagName !== 'text';
  return [...document.querySelectorAll('.player .slide *')]
    .filter((each) => !each.closest('[hidden]') && !isDrawing(each))
    .filter((each) => isOut(each) || (!each.closest('svg') && isCut(each)))
    .map((each) => each.outerHTML.slice(0, 200));
}"""


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1280, 720), (1024, 768)])
def test_nothing_is_cut_and_all_is_large_enough_for_the_hall(show, width, height):
    told = deck()
    page = show(told, window=(width, height))
    for each in told["slides"]:
        expect(title(page)).to_have_text(each["title"])
        expect(page.locator(".player .slide")).to_have_count(1)
        if each["body"]["type"] == "Plot":
            expect(page.locator(".player .scatterlayer .trace").first).to_be_visible()
        assert page.evaluate(SMALL) == []
        assert page.evaluate(CUT) == [], each["title"]
        edge = page.locator(".player .slide").bounding_box()
        assert edge["width"] == pytest.approx(min(width, height * 16 / 9), abs=1)
        page.keyboard.press("PageDown")


def test_long_words_find_room(show):
    told = slide(
        "En lang tittel " * 13, {"type": "Prose", "points": ["Et langt punkt. " * 9] * 4},
        note="Et langt notat. " * 37, remarks=["Et tegn betyr noe. " * 20],
    )  # fmt: skip
    page = show(deck(told))
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_show_is_for_everybody(show, theme):
    told = deck(theme=theme)
    page = show(told, window=(1280, 720))
    for each in told["slides"]:
        expect(title(page)).to_have_text(each["title"])
        expect(page.locator(".player .slide")).to_have_count(1)
        found = Axe().run(
            page,
            context={"include": [[".player"]]},
            options={
                "runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
                "rules": {
                    "color-contrast-enhanced": {"enabled": True},
                    "region": {"enabled": False},
                },
            },
        )
        assert found.violations_count == 0, found.generate_report()
        page.keyboard.press("PageDown")
