"""The show: led by keys with the network cut, read from the back of the hall, and honest."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.decks import title
from tests.drawn_deck import WORDS, deck, plot, poll, slide

pytestmark = pytest.mark.browser


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


def test_tools_are_hidden_until_the_mouse_moves_or_they_have_focus(show):
    page = show(deck(*WORDS))
    tools = page.locator(".player-tools")
    expect(tools).to_have_css("opacity", "0")
    page.mouse.move(300, 300)
    page.mouse.move(340, 320)
    expect(tools).to_have_css("opacity", "1")


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
