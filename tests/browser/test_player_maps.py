"""Maps in the show: found, told, played and seen near."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests import drawn_deck
from tests.browser.decks import title
from tests.drawn_deck import WORDS, deck, slide

pytestmark = pytest.mark.browser


def test_a_municipality_says_its_name_and_figure_and_that_there_is_none(show):
    page = show(deck(slide("Kart", drawn_deck.country())))
    tip = page.locator(".map-tip")
    page.locator(".map-land path").nth(2).dispatch_event("pointerover")
    expect(tip).to_have_text("Stryn: 25\N{NO-BREAK SPACE}personer")
    page.locator(".map-land path").nth(1).dispatch_event("pointerover")
    expect(tip).to_have_text("Hasvik: Ingen tall")
    expect(page.locator(".map-land path").nth(1)).to_have_attribute(
        "style", 'fill: url("#hatch-1");'
    )


def test_a_part_of_the_country_seen_near_fills_the_map_with_what_is_in_its_middle(show):
    far = show(deck(slide("Kart", drawn_deck.country()))).locator(".map-land path").nth(2)
    small = far.bounding_box()
    middle = (0.1343, 0.7068)  # Stryn, as shares of the picture
    page = show(deck(slide("Kart", drawn_deck.country(zoom=[6, *middle]))))
    large = page.locator(".map-land path").nth(2).bounding_box()
    room = page.locator(".map-picture svg").bounding_box()
    assert large["width"] > 4 * small["width"]
    for start, size in (("x", "width"), ("y", "height")):
        inside = room[start] + room[size] / 2
        assert large[start] < inside < large[start] + large[size]


def test_land_outside_the_filters_is_there_and_says_nothing(show):
    page = show(deck(slide("Kart", drawn_deck.country())))
    expect(page.locator(".map-land path")).to_have_count(len(drawn_deck.PLACES))
    rest = page.locator(".map-rest")
    assert rest.bounding_box()["height"] > page.viewport_size["height"] / 2
    assert rest.evaluate("(land) => getComputedStyle(land).pointerEvents") == "none"


def test_names_of_neighbours_on_a_map_keep_apart(show):
    near = ("0301", "3201", "3203", "3205", "3207", "3212", "3214", "3301")
    rows = {"places": near, "names": near, "ringed": near, "values": [[1, 2, 3]] * len(near)}
    page = show(deck(slide("Kart", drawn_deck.country(**rows))))
    expect(page.locator(".map-names text")).to_have_count(len(near))
    boxes = [each.bounding_box() for each in page.locator(".map-names text").all()]
    tops = sorted((box["y"], box["x"], box["x"] + box["width"]) for box in boxes)
    for above, below in pairwise(tops):
        apart = below[0] - above[0] > 12 * page.viewport_size["width"] / 1920
        assert apart or below[1] > above[2] or above[1] > below[2]


def test_the_figure_under_the_pointer_is_of_the_year_that_is_shown(show):
    page = show(deck(slide("Kart", drawn_deck.country())))
    tip = page.locator(".map-tip")
    page.locator(".map-land path").nth(2).dispatch_event("pointerover")
    before = tip.inner_text()
    page.locator(".map-years input").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".map-year")).to_have_text("2022")
    expect(tip).not_to_have_text(before)


def test_a_held_slider_moves_the_year_and_a_remote_still_the_slide(show):
    page = show(deck(slide("Kart", drawn_deck.country()), *WORDS))
    page.locator(".map-years input").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".map-year")).to_have_text("2022")
    expect(title(page)).to_have_text("Kart")
    page.keyboard.press("PageDown")
    expect(title(page)).to_have_text("Nr. 1")


def test_years_are_played_to_the_last(show):
    page = show(deck(slide("Kart", drawn_deck.country(at=0))))
    expect(page.locator(".map-year")).to_have_text("2020")
    page.keyboard.press("p")
    expect(page.locator(".map-year")).to_have_text("2022")
    expect(page.get_by_role("button", name="Spill av årene")).to_be_visible()


def test_a_map_grows_into_another_year_of_the_same(show):
    page = show(
        deck(
            slide("Før", drawn_deck.country(at=0)),
            slide("Nå", drawn_deck.country(at=2), morphs=True),
        )
    )
    page.evaluate("document.querySelector('.map-picture').dataset.same = 'yes'")
    page.keyboard.press("PageDown")
    expect(page.locator(".map-year")).to_have_text("2022")
    expect(page.locator(".map-picture")).to_have_attribute("data-same", "yes")
