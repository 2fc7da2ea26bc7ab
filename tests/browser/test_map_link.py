"""What is on the map is in its link: the part in view, brushed classes, hidden marks."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

CHANGE = "population_change_5y"
#: Longer than the map waits before it writes its link.
REST_MS = 700


@pytest.fixture
def open_map(visit):
    def open_(query: str = "") -> Page:
        page = visit(f"/kart{query}")
        drawn(page)
        return page

    return open_


def drawn(page: Page) -> None:
    expect(page.locator("#map")).to_have_attribute("data-state", "ready")


def land(page: Page) -> list[float]:
    """Where the land lies and how large it is drawn: x, y, scale."""
    found = page.locator(".land").first.get_attribute("transform")
    return [float(number) for number in re.findall(r"-?[\d.]+", found)]


def steps(page: Page) -> int:
    return page.evaluate("history.length")


def first_row(page: Page) -> str:
    return page.locator(".twin tbody tr").first.inner_text()


def zoom_in(page: Page) -> None:
    page.get_by_role("button", name="Zoom inn").click()
    page.wait_for_timeout(REST_MS + 500)


def test_a_link_opens_the_same_part_of_the_country(open_map):
    page = open_map(f"?indicator={CHANGE}&zoom=6,0.3,0.6&year=2020")
    middle = page.evaluate(
        """() => {
          const box = document.querySelector(".map-svg").getBoundingClientRect();
          const land = document.querySelector(".land").getScreenCTM().inverse();
          return new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(land);
        }"""
    )
    width, height = page.evaluate(
        """async () => {
          const { version } = JSON.parse(document.getElementById("map").dataset.config);
          const answer = await fetch(`/v/${version}/geometry/overview.json`);
          return (await answer.json()).viewBox.slice(2);
        }"""
    )
    assert middle["x"] / width == pytest.approx(0.3, abs=0.001)
    assert middle["y"] / height == pytest.approx(0.6, abs=0.001)


def test_zoom_brush_and_marks_are_restored_in_a_fresh_browser(open_map, afresh):
    page = open_map(f"?indicator={CHANGE}&year=2020")
    page.locator(".map-svg").hover(position={"x": 400, "y": 300})
    page.mouse.wheel(0, -600)
    page.locator(".bar").nth(1).click()
    page.locator(".bar").nth(3).focus()
    page.keyboard.press("Shift+Enter")
    page.get_by_role("checkbox", name=re.compile("BLEST")).uncheck()
    page.mouse.move(5, 5)
    for part in (f"brush={CHANGE},-5,0", "unmarked=blest", "zoom="):
        expect(page).to_have_url(re.compile(part))
    fresh = afresh(page.url)
    drawn(fresh)
    assert parse_qs(urlsplit(fresh.url).query) == parse_qs(urlsplit(page.url).query)
    assert land(fresh) == pytest.approx(land(page), abs=2)
    assert land(fresh)[2] > land(open_map())[2]
    pressed = fresh.locator(".bar").evaluate_all("bars => bars.map((bar) => bar.ariaPressed)")
    assert [i for i, state in enumerate(pressed) if state == "true"] == [1, 2, 3]
    expect(fresh.get_by_role("checkbox", name=re.compile("BLEST"))).not_to_be_checked()


def test_a_brush_shows_the_places_in_its_interval(open_map):
    page = open_map(f"?indicator={CHANGE}&year=2020&brush={CHANGE},,0")
    known = page.locator("path.place:not(.dimmed)")
    losses = page.locator('path.place:is([data-c="d0"],[data-c="d1"],[data-c="d2"],[data-c="d3"])')
    assert known.count() == losses.count() > 50
    page.locator(".legend").get_by_role("button", name="Vis alle").click()
    expect(page.locator(".bar").first).to_be_focused()
    assert page.locator("path.place.dimmed").count() == 0
    expect(page).not_to_have_url(re.compile("brush="))


def test_a_drag_over_the_legend_brushes_its_classes(open_map):
    page = open_map(f"?indicator={CHANGE}&year=2020")
    first, last = (page.locator(".bar").nth(i).bounding_box() for i in (4, 7))
    page.mouse.move(first["x"] + 5, first["y"] + 50)
    page.mouse.down()
    page.mouse.move(last["x"] + 5, last["y"] + 50, steps=8)
    page.mouse.up()
    expect(page.locator('.bar[aria-pressed="true"]')).to_have_count(4)
    expect(page).to_have_url(re.compile(rf"brush={CHANGE},0,(&|$)"))


def test_another_indicator_lets_the_brush_go(open_map):
    page = open_map(f"?indicator={CHANGE}&year=2020&brush={CHANGE},,0")
    page.locator("select.indicator").select_option("share_65plus")
    expect(page.locator("h1")).to_contain_text("65")
    assert page.locator("path.place.dimmed").count() == 0
    expect(page).not_to_have_url(re.compile("brush="))


def test_moving_about_is_one_step_and_back_shows_the_whole_country(open_map):
    page = open_map(f"?indicator={CHANGE}&year=2020")
    page.wait_for_timeout(REST_MS)
    whole, before, address = land(page), steps(page), page.url
    for _ in range(3):
        zoom_in(page)
    box = page.locator(".map-svg").bounding_box()
    page.mouse.move(box["x"] + 300, box["y"] + 300)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 250, steps=10)
    page.mouse.up()
    page.wait_for_timeout(REST_MS)
    expect(page).to_have_url(re.compile("zoom="))
    assert steps(page) == before + 1
    page.go_back()
    expect(page).to_have_url(address)
    expect(page.locator(".map-svg.is-zoomed")).to_have_count(0)
    assert land(page) == whole


def test_arriving_at_the_map_is_one_step(visit):
    page = visit("/om")
    before = steps(page)
    page.get_by_role("link", name="Kart", exact=True).click()
    drawn(page)
    expect(page).to_have_url(re.compile("year="))
    page.wait_for_timeout(REST_MS)
    assert steps(page) == before + 1
    page.go_back()
    expect(page).to_have_url(re.compile("/om"))


@pytest.mark.parametrize("odd", ["zoom=far", f"brush={CHANGE},0,0.1", "order=colour"])
def test_what_the_map_does_not_know_is_told(open_map, odd):
    page = open_map(f"?indicator={CHANGE}&{odd}")
    expect(page.locator("#notes")).to_contain_text(odd.split("=")[1])
    assert odd not in page.url


def test_how_the_table_is_sorted_is_one_step_and_in_the_link(open_map, afresh):
    page = open_map(f"?indicator={CHANGE}&year=2020&open=map-table")
    page.wait_for_timeout(REST_MS)
    before, highest = steps(page), first_row(page)
    head = page.locator(".twin").get_by_role("button", name="Kommune")
    head.press("Enter")
    expect(page).to_have_url(re.compile("order=name"))
    expect(page.locator(".twin tbody th").first).to_have_text("Alstahaug")
    expect(head).to_be_focused()
    assert steps(page) == before + 1
    fresh = afresh(page.url)
    expect(fresh.locator("th[aria-sort=ascending]")).to_have_text("Kommune")
    assert first_row(fresh) == first_row(page) != highest
    page.go_back()
    expect(page).not_to_have_url(re.compile("order="))
    expect(page.locator("th[aria-sort=descending]")).to_have_count(1)
    assert first_row(page) == highest
