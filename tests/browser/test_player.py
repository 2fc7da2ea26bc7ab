"""The show: led by keys with the network cut, read from the back of the hall, and honest."""

from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests import drawn_deck
from tests.drawn_deck import deck, plot, poll, slide

pytestmark = pytest.mark.browser

WORDS = tuple(slide(f"Nr. {n}", {"type": "Prose", "points": [f"Punkt {n}"]}) for n in range(1, 13))
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


@pytest.fixture
def show(visit):
    """Show a deck from the presenter's page, as a button there does."""

    def shown(told: dict, at: int = 0, window: tuple[int, int] | None = None) -> Page:
        page = visit(f"/presenter?theme={told['theme']}")
        if window:  # a browser that gives no full screen
            page.evaluate("() => { Element.prototype.requestFullscreen = undefined; }")
            page.set_viewport_size({"width": window[0], "height": window[1]})
        page.evaluate(
            """([deck, at]) => {
              const button = document.createElement('button');
              button.id = 'begin';
              button.textContent = 'Vis';
              window.counted = [];
              const onCount = (...all) => window.counted.push(all);
              button.onclick = () => player.show(deck, at, { onCount });
              document.querySelector('main').append(button);
            }""",
            [told, at],
        )
        page.locator("#begin").click()
        expect(title(page)).to_have_text(told["slides"][at]["title"])
        return page

    return shown


def title(page: Page):
    return page.locator(".player .slide-title").last


def test_all_slides_are_shown_with_the_network_cut(show):
    told = deck()
    page = show(told)
    page.context.set_offline(True)
    for each in told["slides"]:
        expect(title(page)).to_have_text(each["title"])
        if each["body"]["type"] == "Plot":
            expect(page.locator(".slide .scatterlayer .trace")).not_to_have_count(0)
        if each["body"]["type"] == "CountryMap":
            expect(page.locator(".slide .map-land path[d^=M]")).to_have_count(4)
        page.keyboard.press("PageDown")
    expect(page.locator(".slide-number").last).to_have_text("10 / 10")


def test_keys_and_remotes_go_on_and_back(show):
    page = show(deck(*WORDS))
    for number, key in enumerate(("ArrowRight", "ArrowDown", "Space", "Enter", "PageDown"), 2):
        page.keyboard.press(key)
        expect(title(page)).to_have_text(f"Nr. {number}")
    for number, key in zip(
        (5, 4, 3, 2), ("ArrowLeft", "ArrowUp", "Backspace", "PageUp"), strict=True
    ):
        page.keyboard.press(key)
        expect(title(page)).to_have_text(f"Nr. {number}")


def test_keys_go_to_the_ends_and_no_further(show):
    page = show(deck(*WORDS), at=4)
    page.keyboard.press("End")
    page.keyboard.press("PageDown")
    expect(title(page)).to_have_text("Nr. 12")
    page.keyboard.press("Home")
    page.keyboard.press("PageUp")
    expect(title(page)).to_have_text("Nr. 1")


def test_a_number_and_enter_go_to_that_slide(show):
    page = show(deck(*WORDS))
    for key in ("1", "1", "Enter"):
        page.keyboard.press(key)
    expect(title(page)).to_have_text("Nr. 11")


def test_the_screen_is_covered_until_the_next_key_which_does_nothing_else(show):
    page = show(deck(*WORDS))
    cover = page.locator(".player-blank")
    for key, colour in (("b", "rgb(0, 0, 0)"), (".", "rgb(0, 0, 0)"), ("w", "rgb(255, 255, 255)")):
        page.keyboard.press(key)
        expect(cover).to_have_css("background-color", colour)
        page.keyboard.press("PageDown")
        expect(cover).to_be_hidden()
        expect(title(page)).to_have_text("Nr. 1")


def test_the_key_that_begins_a_show_on_remotes_does_not_load_the_page_anew(show):
    page = show(deck(*WORDS), at=4)
    page.keyboard.press("F5")
    expect(title(page)).to_have_text("Nr. 1")


def test_escape_leaves_full_screen_then_the_show_and_focus_is_where_it_was(show):
    page = show(deck(*WORDS))
    expect(page.locator(".player-screen")).to_be_focused()
    page.wait_for_function("document.fullscreenElement !== null")
    page.keyboard.press("Escape")
    page.wait_for_function("document.fullscreenElement === null")
    expect(title(page)).to_have_text("Nr. 1")
    page.keyboard.press("Escape")
    expect(page.locator(".player")).to_have_count(0)
    expect(page.locator("#begin")).to_be_focused()


def test_each_slide_is_told_to_those_who_listen(show):
    page = show(deck(*WORDS))
    page.keyboard.press("PageDown")
    expect(page.locator(".player [aria-live=polite]").first).to_have_text("Lysbilde 2 av 12: Nr. 2")


def test_keys_are_listed(show):
    page = show(deck(*WORDS))
    page.keyboard.press("?")
    expect(page.locator(".player-help")).to_contain_text("Vindu med notater")
    page.keyboard.press("?")
    expect(page.locator(".player-help")).to_be_hidden()


def test_a_finger_turns_the_slides(show):
    page = show(deck(*WORDS), at=4)
    for kind, x in (("pointerdown", 300), ("pointerup", 100)):
        page.locator(".player-screen").dispatch_event(
            kind, {"pointerType": "touch", "clientX": x, "clientY": 200}
        )
    expect(title(page)).to_have_text("Nr. 6")


def test_the_window_of_notes_tells_what_to_say_and_leads_the_show(show):
    first = slide("Først", {"type": "Prose", "points": ["a"]}, speaker="Snakk rolig.")
    page = show(deck(first, *WORDS))
    with page.expect_popup() as opened:
        page.keyboard.press("n")
    notes = opened.value
    expect(notes.locator(".speaker")).to_have_text("Snakk rolig.")
    expect(notes.locator("main")).to_contain_text("Loppa hadde 12 i 2022.")
    expect(notes.locator(".next")).to_have_text("Neste: Nr. 1")
    expect(notes.locator(".time")).to_contain_text("siden start")
    notes.keyboard.press("PageDown")
    expect(title(page)).to_have_text("Nr. 1")
    expect(notes.locator(".speaker")).to_have_text("Ingen notater til dette lysbildet.")
    notes.get_by_text("Neste lysbilde").click()
    expect(title(page)).to_have_text("Nr. 2")


def test_a_window_that_the_browser_stops_is_told(show):
    page = show(deck(*WORDS))
    page.evaluate("window.open = () => null")
    page.keyboard.press("n")
    expect(page.locator(".player-said")).to_contain_text("stoppet vinduet")


def test_answers_are_counted_by_keys_and_buttons(show):
    page = show(deck(slide("Spørsmål", poll(2, 0), kind="poll"), *WORDS))
    counts = page.locator(".slide-poll-count")
    page.keyboard.press("2")
    page.keyboard.press("2")
    page.keyboard.press("Shift+1")
    expect(counts).to_have_text(["1", "2"])
    page.get_by_role("button", name="Ett til: Svar 1").click()
    expect(counts).to_have_text(["2", "2"])
    expect(page.locator(".slide-poll-told")).to_contain_text("4 svar")
    assert page.evaluate("window.counted") == [[0, 1, 1], [0, 1, 2], [0, 0, 1], [0, 0, 2]]
    page.keyboard.press("PageDown")
    page.keyboard.press("PageUp")
    expect(counts).to_have_text(["2", "2"])


def test_no_answer_is_counted_below_none(show):
    page = show(deck(slide("Spørsmål", poll(0, 3), kind="poll")))
    page.keyboard.press("Shift+1")
    page.keyboard.press("9")
    expect(page.locator(".slide-poll-count")).to_have_text(["0", "3"])
    assert page.evaluate("window.counted") == []


def axes(page: Page) -> list:
    return page.evaluate(
        """() => {
          const { xaxis, yaxis } = document.querySelector('.player .js-plotly-plot')._fullLayout;
          return [xaxis.range, yaxis.range];
        }"""
    )


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_a_chart_grows_into_the_next_on_the_same_axes(show, motion):
    one, two = (
        plot(("Loppa", (10, 11, 12))),
        plot(("Loppa", (10, 11, 12)), ("Hasvik", (30, 35, 41))),
    )
    page = show(deck(slide("En", one), slide("To", two, morphs=True)))
    page.emulate_media(reduced_motion=motion)
    traces = page.locator(".player .scatterlayer .trace")
    expect(traces).to_have_count(1)
    before = axes(page)
    assert before == [[2019.9, 2022.1], [9, 42]]
    page.evaluate("document.querySelector('.player .js-plotly-plot').dataset.same = 'yes'")
    page.keyboard.press("PageDown")
    expect(title(page)).to_have_text("To")
    expect(traces).to_have_count(2)
    expect(page.locator(".player .js-plotly-plot")).to_have_attribute("data-same", "yes")
    expect(page.locator(".player .annotation-text")).to_have_text(["Loppa", "Hasvik"])
    assert axes(page) == before


def test_charts_that_do_not_grow_keep_their_own_axes(show):
    page = show(
        deck(slide("En", plot(("Loppa", (10, 11, 12)))), slide("To", plot(("Oslo", (90,) * 3))))
    )
    expect(page.locator(".player .scatterlayer .trace")).to_have_count(1)
    assert axes(page)[1] == [9, 13]


def test_the_pointer_finds_the_year_it_points_at_however_the_slide_is_scaled(show):
    page = show(deck(slide("En", plot(("Loppa", (10, 11, 12))))))
    point = page.locator(".player .scatterlayer .point").nth(1)
    expect(point).to_be_visible()
    box = point.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".player .hoverlayer .legendtitletext")).to_have_text("2021")


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


def test_tools_are_hidden_until_the_mouse_moves_or_they_have_focus(show):
    page = show(deck(*WORDS))
    tools = page.locator(".player-tools")
    expect(tools).to_have_css("opacity", "0")
    page.mouse.move(300, 300)
    page.mouse.move(340, 320)
    expect(tools).to_have_css("opacity", "1")


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


def test_slides_beside_each_other_draw_themselves(visit):
    page = visit("/presenter")
    page.evaluate(
        """(deck) => {
          const room = document.createElement('div');
          room.style.width = '480px';
          room.append(...deck.slides.map((slide) => player.framed(slide, deck)));
          document.querySelector('main').append(room);
        }""",
        deck(),
    )
    expect(page.locator(".slide-frame .scatterlayer")).to_have_count(2)
    expect(page.locator(".slide-frame .map-land path[d^=M]")).to_have_count(12)
    assert page.locator(".slide").first.bounding_box()["width"] == pytest.approx(480)


def test_a_page_prints_the_deck_alone_when_all_of_it_is_drawn(visit):
    page = visit("/presenter")
    page.evaluate(
        """(deck) => {
          const count = (what) => document.querySelectorAll(`.slide-paper ${what}`).length;
          window.print = () => {
            window.printed = ['.slide-frame', '.scatterlayer', '.map-land path[d^=M]'].map(count);
            dispatchEvent(new Event('afterprint'));
          };
          return player.print(deck);
        }""",
        deck(),
    )
    assert page.evaluate("window.printed") == [10, 2, 12]
    expect(page.locator(".slide-paper")).to_have_count(0)
