"""The map in a real browser: one request a thing, none for a year, all of it by keyboard."""

import re
from urllib.parse import urlsplit

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from dashboard.text import words
from tests.browser.maps import CHANGE, at, place_path, slide

pytestmark = pytest.mark.browser

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def test_all_municipalities_are_drawn_once(open_map, published):
    page = open_map()
    assert page.locator("path.place").count() == len(published.places) == 357


def test_years_and_play_ask_the_server_for_nothing(open_map, seen):
    page = open_map(f"?indicator={CHANGE}")
    page.wait_for_timeout(2500)  # the part that saves pictures comes a moment after the map
    before = len(seen)
    slide(page, 0)
    expect(page.locator(".year-now")).to_have_text("1985")
    page.get_by_role("button", name=re.compile("Spill av")).click()
    expect(page.locator(".year-now")).to_have_text(re.compile(r"19(8[7-9]|9\d)"))
    page.get_by_role("button", name="Stopp").click()
    page.wait_for_timeout(600)
    # Chromium looks its icon up again, in its cache, when the address changes.
    assert [url for url in seen[before:] if "/assets/icon" not in url] == []


def test_a_loaded_indicator_goes_on_without_the_network(open_map):
    page = open_map(f"?indicator={CHANGE}")
    page.context.set_offline(True)
    slide(page, 3)
    expect(page.locator("h1")).to_contain_text("1988")
    page.context.set_offline(False)


def test_an_indicator_that_cannot_be_fetched_offers_another_try(page, host, open_map):
    page = open_map(f"?indicator={CHANGE}")
    page.evaluate(
        "() => { window.fetch = async () => { throw new TypeError('Failed to fetch'); }; }"
    )
    page.locator("select.indicator").select_option("share_65plus")
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.get_by_role("button", name="Prøv igjen")).to_be_visible()


def test_hover_tells_the_published_value(open_map, published):
    page = open_map(f"?indicator={CHANGE}&year=2020")
    place_path(page, published, "3451").hover(force=True)
    value = at(published, CHANGE, "3451", 2020)
    expected = words("nb").quantity(value, 1, "%").replace("\N{NO-BREAK SPACE}", " ")
    shown = page.locator(".tip-value").inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert shown == expected
    assert page.locator(".tip strong").inner_text() == published.places["3451"].name


def test_the_title_and_its_sentence_agree_with_the_figures(open_map, published):
    page = open_map(f"?indicator={CHANGE}&year=2020")
    matrix = published.place_values[CHANGE]
    column = np.round(matrix.value[:, matrix.years.tolist().index(2020)], 1)
    sentence = page.locator(".map-sentence").inner_text().replace("\N{NO-BREAK SPACE}", " ")
    say = words("nb")
    ends = (np.nanmax(column), np.nanmin(column))
    high, low = (say.quantity(end, 1, "%").replace("\N{NO-BREAK SPACE}", " ") for end in ends)
    assert re.search(rf"Høyest i [^(]+ \({high}\), lavest i [^(]+ \({low}\)", sentence)
    above, below = int((column > 0).sum()), int((column < 0).sum())
    known = int(np.isfinite(column).sum())
    assert f"{above} av {known} kommuner ligger over 0, {below} under." in sentence


def test_the_link_follows_what_is_on_screen(open_map, host, page):
    open_map(f"?indicator={CHANGE}")
    slide(page, 0)
    expect(page).to_have_url(re.compile("year=1985"))
    page.reload()
    expect(page.locator(".year-now")).to_have_text("1985")


def test_arrow_keys_walk_to_a_neighbour_and_enter_opens_it(open_map, published):
    page = open_map(f"?indicator={CHANGE}")
    place_path(page, published, "0301").focus()
    page.keyboard.press("ArrowUp")
    label = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert label.startswith(("Lunner", "Nittedal"))
    assert "%" in label
    page.keyboard.press("Enter")
    card = page.get_by_role("region", name="Valgt kommune")
    expect(card.get_by_role("heading")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == label


def test_tab_leads_from_the_control_before_straight_to_a_place(open_map):
    page = open_map()
    page.locator(".map-head select").focus()
    page.keyboard.press("Tab")
    expect(page.locator("path.place").first).to_be_focused()


def test_plus_keeps_the_place_that_has_focus_in_sight(open_map, published):
    page = open_map()
    place = place_path(page, published, "5610")
    place.focus()
    for _ in range(3):
        page.keyboard.press("+")
        page.wait_for_timeout(500)
    stage, box = page.locator(".stage").bounding_box(), place.bounding_box()
    for start, size in (("x", "width"), ("y", "height")):
        assert 0 < box[start] + box[size] / 2 - stage[start] < stage[size]


def test_every_municipality_can_be_reached_by_arrow_keys(open_map):
    page = open_map()
    reached = page.evaluate(
        """async () => {
          const version = JSON.parse(document.getElementById("map").dataset.config).version;
          const { next } = await import("/assets/map/walk.mjs");
          const { decode } = await import("/assets/map/topology.mjs");
          const answer = await fetch(`/v/${version}/geometry/overview.json`);
          const { places } = decode(await answer.json());
          const byId = new Map(places.map((place) => [place.id, place]));
          const seen = new Set(["0301"]), waiting = ["0301"];
          while (waiting.length) {
            const from = byId.get(waiting.pop());
            for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
              const to = next(key, from, places, byId)?.id;
              if (to && !seen.has(to)) { seen.add(to); waiting.push(to); }
            }
          }
          return seen.size;
        }"""
    )
    assert reached == 357


def test_the_card_leads_to_the_places_development(open_map):
    page = open_map("?place=4631")
    page.get_by_role("link", name="Se utviklingen").click()
    expect(page).to_have_url(re.compile(r"/utvikling\?.*places=4631"))


def test_zooming_in_brings_finer_outlines_and_out_the_coarse(open_map):
    page = open_map()
    page.locator("path.place").first.focus()
    for _ in range(3):
        page.keyboard.press("+")
        page.wait_for_timeout(500)
    expect(page.locator(".map-svg")).to_have_attribute("data-geometry", "detail")
    page.keyboard.press("0")
    expect(page.locator(".map-svg")).to_have_attribute("data-geometry", "overview")


def test_filters_grey_out_the_rest_and_say_how_many_are_left(open_map, published):
    page = open_map(f"?indicator={CHANGE}")
    page.get_by_label("Fylke").select_option("56")
    left = sum(place.county == "56" for place in published.places.values())
    expect(page.locator(".filter-count")).to_contain_text(f"{left} av 357")
    assert page.locator("path.place.dimmed").count() == 357 - left
    expect(page).to_have_url(re.compile("county=56"))
    page.get_by_role("button", name="Vis alle").click()
    assert page.locator("path.place.dimmed").count() == 0


def test_gaps_are_hatched_and_counted_with_their_reason(open_map, published):
    page = open_map("?indicator=median_income_after_tax&year=2015")
    matrix = published.place_values["median_income_after_tax"]
    column = matrix.value[:, matrix.years.tolist().index(2015)]
    gaps = int(np.isnan(column).sum())
    hatched = page.locator('path.place[data-c="gap"]')
    assert hatched.count() == gaps > 0
    assert "map-hatch" in hatched.first.evaluate("path => getComputedStyle(path).fill")
    expect(page.locator(".legend-gaps")).to_contain_text(f"{gaps} kommuner uten tall")


def test_the_histogram_counts_every_known_value_once_and_brushes(open_map, published):
    page = open_map(f"?indicator={CHANGE}&year=2020")
    bars = page.locator(".bar")
    counts = [
        int(re.search(r": (\d+) kommuner", bar.get_attribute("title")).group(1))
        for bar in bars.all()
    ]
    assert sum(counts) == 357 - page.locator('path.place[data-c="gap"]').count()
    bars.first.click()
    assert page.locator("path.place:not(.dimmed)").count() == counts[0]


def test_counts_are_circles_and_never_colour_the_land(open_map, published):
    page = open_map("?indicator=population")
    assert page.locator("circle.circle").count() >= 350
    assert page.locator('path.place[data-c^="s"], path.place[data-c^="d"]').count() == 0


def test_the_colour_of_a_value_is_the_same_in_all_years(open_map):
    page = open_map("?indicator=share_65plus")
    limits = page.locator(".limits").inner_text()
    slide(page, 0)
    assert page.locator(".limits").inner_text() == limits


def test_tracked_places_lie_on_top_and_can_be_hidden(open_map, published):
    page = open_map()
    marks = page.locator(".marks .site-mark")
    assert marks.count() == sum(row.x is not None for row in published.tracked)
    blest = page.get_by_role("checkbox", name=re.compile("BLEST"))
    blest.uncheck()
    shown = sum(mark.is_visible() for mark in marks.all())
    assert shown == sum(row.programme != "blest" for row in published.tracked)


def test_the_table_holds_the_year_shown(open_map, published):
    page = open_map(f"?indicator={CHANGE}&year=2020")
    page.get_by_text("Vis som tabell").click()
    expect(page.locator(".twin tbody tr")).to_have_count(357)
    cell = page.locator('.twin tr[data-place="5616"] td.number').first.inner_text()
    assert cell == words("nb").number(at(published, CHANGE, "5616", 2020), 1)


def test_on_a_phone_the_card_of_a_place_covers_nothing_that_cannot_be_scrolled_clear(open_map):
    page = open_map("?place=5616", 390, 844)
    card = page.locator(".map-card")
    expect(card).to_be_visible()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    foot = page.locator("footer").bounding_box()
    assert foot["y"] + foot["height"] <= card.bounding_box()["y"] + 1  # pixels are whole
    page.locator("#map-pin").focus()
    pin = page.locator("#map-pin").bounding_box()
    assert pin["y"] + pin["height"] <= card.bounding_box()["y"]


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_scrolls_only_downwards(open_map, width):
    page = open_map("", width, 844)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    expect(page.get_by_text("Last ned")).to_be_visible()


@pytest.mark.parametrize(
    "query",
    [
        f"?theme=light&place=5616&brush={CHANGE},-5,0&zoom=2,0.7,0.2",
        "?theme=dark&indicator=population&place=5616",
    ],
)
def test_axe_finds_nothing(open_map, query):
    page = open_map(query)
    page.get_by_text("Vis som tabell").click()
    page.evaluate("document.querySelectorAll('main details').forEach((one) => one.open = true)")
    found = Axe().run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]})
    assert [(one["id"], one["nodes"][0]["html"]) for one in found.response["violations"]] == []


def test_geometry_figures_and_places_are_asked_for_once(open_map, seen):
    page = open_map(f"?indicator={CHANGE}")
    page.locator("select.indicator").select_option("share_65plus")
    expect(page.locator("h1")).to_contain_text("65")
    page.locator("select.indicator").select_option(CHANGE)
    expect(page.locator("h1")).to_contain_text("fem år")
    documents = [urlsplit(url).path.split("/", 3)[3] for url in seen if "/v/" in url]
    assert sorted(documents) == [
        "geometry/overview.json",
        f"matrix/{CHANGE}.json",
        "matrix/share_65plus.json",
        "places/nb.json",
    ]


def test_what_is_chosen_survives_a_change_of_language(open_map):
    page = open_map("?place=5616&county=56")
    page.wait_for_timeout(600)
    page.get_by_role("link", name="Norsk nynorsk").click()
    expect(page.locator("h1")).to_contain_text("Folketalsendring")
    expect(page.locator(".map-card h2")).to_have_text("Hasvik")
    expect(page.locator(".filter-count")).to_contain_text("18 av 357 kommunar")


def test_on_a_phone_the_card_leaves_its_place_in_sight(open_map, published):
    page = open_map("", 390, 844)
    place_path(page, published, "4601").dispatch_event("click")
    expect(page.locator(".map-card h2")).to_have_text("Bergen")
    page.wait_for_timeout(800)
    place = place_path(page, published, "4601").bounding_box()
    assert 0 <= place["y"] + place["height"] / 2 <= page.locator(".map-card").bounding_box()["y"]
