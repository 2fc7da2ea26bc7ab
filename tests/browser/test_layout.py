"""Pages stay still while they load, and fingers hit what they aim at."""

import pytest

from dashboard.pages import PAGES

pytestmark = pytest.mark.browser

PATHS = [page.PATH for page in PAGES]
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 844}
SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
#: Links within sentences and tables are exempt (WCAG 2.2, 2.5.8); so is what lies in the map, whose
#: places are as large as they are, and can all be found by search.
SMALL_TARGETS = """
() => [...document.querySelectorAll("a[href], button, select, input, summary")].filter((each) => {
  const box = each.closest("label")?.getBoundingClientRect() ?? each.getBoundingClientRect();
  const isShown = each.checkVisibility({ visibilityProperty: true }) && box.width > 1;
  const isText = each.matches("a") && each.closest("p, li, td, th, dt, dd, h2, h3, figcaption");
  const isSkip = each.matches(".skip-link");
  return isShown && !isText && !isSkip && box.height < 43.5;
}).map((each) => `${each.outerHTML.slice(0, 120)} is ${each.getBoundingClientRect().height} high`)
"""


@pytest.mark.parametrize("path", PATHS)
def test_nothing_jumps_while_a_page_loads_on_a_desk(visit, page, path):
    page.set_viewport_size(DESK)
    page.add_init_script(SHIFTS)
    visit(path)
    assert page.evaluate("window.shifted") <= 0.1


@pytest.mark.parametrize("path", PATHS)
def test_on_a_phone_nothing_jumps_and_targets_are_44_pixels_high(visit, page, path):
    page.set_viewport_size(PHONE)
    page.add_init_script(SHIFTS)
    visit(path)
    assert page.evaluate("window.shifted") <= 0.1
    assert page.evaluate(SMALL_TARGETS) == []
