"""The presenter's deck, arranged by hand or by keys."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.decks import LINES, OLDER, POLL, TEXT, deck, drag, kept, slides, titles, told

pytestmark = pytest.mark.browser


def test_a_card_shows_the_sentence_that_stands_on_the_slide_until_another_is_written(arranged):
    page = arranged(deck(LINES, TEXT, POLL))
    notes = page.locator(".pin-note textarea")
    expect(notes.first).to_have_attribute("placeholder", re.compile("Nesseby"))
    for note in (notes.nth(1), notes.nth(2)):
        expect(note).to_have_attribute("placeholder", "")


def test_a_ready_deck_is_seen_from_its_first_slide(arranged):
    page = arranged(deck(*[TEXT] * 12))
    page.locator(".presenter-ready > summary").click()
    page.locator("[data-ready='blest']").click()
    expect(page.locator("#told")).to_contain_text("er laget")
    expect(page.locator(".pin-card").first).to_be_in_viewport()


def test_a_card_shows_the_title_that_the_view_gives_itself_until_another_is_written(arranged):
    page = arranged(deck(LINES))
    title = page.get_by_label("Tittel på lysbildet")
    expect(title).to_have_attribute("placeholder", re.compile("Nesseby"))
    title.fill("Vi blir færre")
    page.get_by_label("Kommentar på lysbildet").fill("Men ikke så fort")
    page.locator(".pin-more > summary").click()
    page.get_by_label("Talenotater").fill("Spør salen")
    expect(page.locator(".slide-frame")).to_contain_text("Vi blir færre")
    page.reload()
    expect(title).to_have_value("Vi blir færre")
    (slide,) = slides(page)
    assert (slide["note"], slide["speaker"]) == ("Men ikke så fort", "Spør salen")


def test_a_title_is_read_whole_and_has_no_lines_of_its_own(arranged):
    page = arranged(deck(LINES))
    field = page.get_by_label("Tittel på lysbildet")
    field.fill("Et ord til")
    low = field.bounding_box()["height"]
    field.press("Enter")
    expect(field).to_have_value("Et ord til")
    field.fill("En tittel på\nto linjer")
    expect(field).to_have_value("En tittel på to linjer")
    field.fill("En tittel som er så lang at den ikke får plass på en linje " * 3)
    assert field.bounding_box()["height"] > low
    assert field.evaluate("(each) => each.scrollHeight - each.clientHeight") <= 1


def test_an_empty_deck_needs_no_chart_code(visit):
    page = visit("/presenter")
    expect(page.locator(".slides-add")).to_be_visible()
    loaded = page.evaluate("performance.getEntriesByType('resource').map(each => each.name)")
    assert not [name for name in loaded if "plotly" in name]


def test_a_slide_grows_out_of_the_one_before_and_the_first_of_none(arranged):
    page = arranged(deck(LINES, OLDER))
    grows = page.get_by_label("Glir over fra lysbildet foran")
    expect(grows.first).to_be_hidden()
    grows.last.check()
    assert [each.get("morphs", False) for each in slides(page)] == [False, True]


def test_slides_are_moved_by_keys_the_focus_stays_and_it_is_said(arranged):
    page = arranged(deck(LINES, OLDER, TEXT))
    page.get_by_role("button", name="Flytt lysbilde 3 opp").press("Enter")
    told(page, "Lysbilde 3 er nå nummer 2.")
    assert titles(page) == ["trends", "Hva vi vil", "trends"]
    expect(page.get_by_role("button", name="Flytt lysbilde 2 opp")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    told(page, "Lysbilde 1 står der det sto.")
    assert titles(page) == ["Hva vi vil", "trends", "trends"]


def test_slides_are_moved_by_dragging(arranged):
    page = arranged(deck(LINES, OLDER, TEXT))
    page.set_viewport_size({"width": 1280, "height": 1400})
    drag(page, 2, 0)
    expect(page.locator(".pin-card").first).to_have_class(re.compile("drop-before"))
    page.mouse.up()
    told(page, "Lysbilde 3 er nå nummer 1.")
    assert titles(page) == ["Hva vi vil", "trends", "trends"]


def test_escape_lets_go_of_what_is_dragged(arranged):
    page = arranged(deck(LINES, OLDER, TEXT))
    page.set_viewport_size({"width": 1280, "height": 1400})
    drag(page, 2, 0)
    page.keyboard.press("Escape")
    page.mouse.up()
    assert titles(page) == ["trends", "trends", "Hva vi vil"]


def test_a_copy_lies_after_its_slide_and_is_its_own(arranged):
    page = arranged(deck(TEXT, LINES))
    page.get_by_role("button", name="Kopier lysbilde 1").click()
    title = page.get_by_label("Tittel på lysbildet").nth(1)
    expect(title).to_be_focused()
    title.fill("En annen")
    assert titles(page) == ["Hva vi vil", "En annen", "trends"]


def test_a_deleted_slide_comes_back_by_undoing(arranged):
    page = arranged(deck(LINES, TEXT))
    page.get_by_role("button", name="Slett lysbilde 2").click()
    told(page, "Lysbilde 2 er slettet.")
    assert titles(page) == ["trends"]
    page.get_by_role("button", name="Angre").click()
    assert titles(page) == ["trends", "Hva vi vil"]


def test_the_last_slide_deleted_leaves_what_teaches_and_ready_decks(arranged):
    page = arranged(deck(TEXT))
    page.get_by_role("button", name="Slett lysbilde 1").click()
    expect(page.get_by_role("heading", name="Ingenting er festet ennå")).to_be_visible()
    expect(page.get_by_role("heading", name="Hvordan går det i en kommune?")).to_be_visible()
    expect(page.locator("#deck-show")).to_be_hidden()


def test_slides_of_ones_own_are_written(arranged):
    page = arranged(deck(LINES))
    page.get_by_role("button", name="Spørsmål til salen").click()
    page.keyboard.type("Hva betyr mest?")
    page.get_by_label("Svar 1", exact=True).fill("Jobb")
    page.get_by_label("Antall som ga svar 1").fill("4")
    page.get_by_role("button", name="Legg til et svar").click()
    page.keyboard.type("Venner")
    page.get_by_role("button", name="Fjern svar 2").click()
    expect(page.get_by_label("Svar 2", exact=True)).to_be_focused()
    asked = slides(page)[1]
    assert asked["title"] == "Hva betyr mest?"
    assert asked["options"] == [{"text": "Jobb", "count": 4}, {"text": "Venner", "count": 0}]
    page.get_by_role("button", name="Egen tekst").click()
    page.get_by_label("Punkter, ett på hver linje").fill("Flere boliger\nFlere barn")
    expect(page.locator(".slide-frame").last).to_contain_text("Flere barn")


def test_decks_are_made_named_copied_chosen_deleted_and_brought_back(arranged):
    page = arranged(deck(TEXT, title="Kommunestyret"))
    page.get_by_role("button", name="Lag ny").click()
    page.get_by_label("Navn på presentasjonen").fill("Ungdomsrådet")
    assert [each["title"] for each in kept(page)["decks"]] == ["Kommunestyret", "Ungdomsrådet"]
    page.get_by_role("combobox", name="Presentasjon").select_option("Kommunestyret (1)")
    expect(page.locator(".pin-card")).to_have_count(1)
    page.get_by_role("button", name="Lag kopi").click()
    expect(page.get_by_label("Navn på presentasjonen")).to_have_value("Kommunestyret (kopi)")
    page.get_by_role("button", name="Slett", exact=True).click()
    told(page, "Presentasjonen «Kommunestyret (kopi)» er slettet.")
    assert len(kept(page)["decks"]) == 2
    page.get_by_role("button", name="Angre").click()
    expect(page.get_by_label("Navn på presentasjonen")).to_have_value("Kommunestyret (kopi)")
    assert len(kept(page)["decks"]) == 3


def test_another_tab_is_followed(arranged, host):
    page = arranged(deck(TEXT))
    other = page.context.new_page()
    other.goto(f"{host}/utvikling?places=5636")
    other.locator("#trends-pin").click()
    expect(page.locator(".pin-card")).to_have_count(2)
    told(page, "Presentasjonen ble endret i en annen fane.")
    other.close()
