"""The deck kept, in links and files, shown without the server, and made ready."""

import json
from random import Random

import pytest
from playwright.sync_api import expect

from tests.browser.decks import (
    BLOCKED,
    KEY,
    LINES,
    OLDER,
    POLL,
    TEXT,
    UNKNOWN,
    deck,
    kept,
    link,
    slides,
    titles,
    told,
)
from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser


def test_a_link_opens_the_same_deck_elsewhere_and_is_kept_only_when_asked(arranged, afresh):
    page = arranged(deck(LINES, {**TEXT, "speaker": "Æ, ø og å"}, {**POLL, "marks": {}}))
    address = link(page)
    assert "#deck=" in address
    assert len(address) < 1000
    there = afresh(address)
    bar = there.locator(".presenter-offer")
    expect(bar).to_contain_text("«Møtet». Antall lysbilder: 3.")
    assert slides(there) == []
    bar.get_by_role("button", name="Ta vare på den").click()
    expect(there.locator(".pin-card")).to_have_count(3)
    assert slides(there) == [LINES, {**TEXT, "speaker": "Æ, ø og å"}, POLL]
    assert "#" not in there.url


def test_a_deck_in_a_link_is_looked_at_without_keeping_it(arranged, afresh):
    there = afresh(link(arranged(deck(TEXT))))
    there.get_by_role("button", name="Bare se").click()
    expect(there.locator("dialog.player")).to_contain_text("Flere boliger")
    there.keyboard.press("Escape")
    assert slides(there) == []


def test_a_link_that_was_cut_opens_what_is_left_of_it_and_says_so(arranged):
    many = [{**TEXT, "title": f"Nummer {n}", "note": f"{n * 7919} {n * 104729}"} for n in range(30)]
    page = arranged(deck(*many), deck(LINES, title="En annen"))
    address = link(page)
    page.goto(address[: len(address) * 2 // 3])
    bar = page.locator(".presenter-offer")
    expect(bar).to_contain_text("Den er kuttet: Det som kommer etter lysbilde")
    bar.get_by_role("button", name="Ta vare på den").click()
    found = titles(page)
    assert 0 < len(found) < 30
    assert found == [f"Nummer {n}" for n in range(len(found))]
    assert [each["title"] for each in kept(page)["decks"]] == ["Møtet", "En annen", "Møtet"]


@pytest.mark.parametrize("held", ["", "rubbish", "%%%", "q1YqSyxSslIqycxN"])
def test_a_link_that_can_not_be_read_is_said_and_takes_nothing_away(arranged, host, held):
    page = arranged(deck(TEXT))
    page.goto(f"{host}/presenter#deck={held}")
    expect(page.locator(".presenter-offer")).to_contain_text("Lenken er ødelagt")
    page.get_by_role("button", name="La den være").click()
    expect(page.locator(".presenter-offer")).to_be_hidden()
    assert titles(page) == ["Hva vi vil"]


def test_a_deck_too_long_for_a_link_is_said_with_what_to_do(arranged):
    letters = Random(1).choices("abcdefghijklmnopqrstuvwxyzæøå", k=30_000)
    told = ["".join(letters[start : start + 3000]) for start in range(0, 30_000, 3000)]
    page = arranged(deck(*({**TEXT, "speaker": text} for text in told)))
    page.locator("#deck-link").click()
    expect(page.locator(".presenter-told")).to_contain_text("Gjør notatene kortere")


def test_a_deck_is_saved_as_a_file_and_opened_from_it(arranged, tmp_path):
    page = arranged(deck(LINES, TEXT, title="Møte i Nesseby"))
    with page.expect_download() as coming:
        page.locator("#deck-save").click()
    assert coming.value.suggested_filename == "bygdepuls-møte-i-nesseby.json"
    path = tmp_path / "deck.json"
    coming.value.save_as(path)
    page.locator("input[type=file]").set_input_files(path)
    expect(page.locator(".presenter-offer")).to_contain_text("Filen inneholder")
    page.get_by_role("button", name="Ta vare på den").click()
    assert slides(page) == [LINES, TEXT]
    path.write_text("not a deck", encoding="utf-8")
    page.locator("input[type=file]").set_input_files(path)
    expect(page.locator(".presenter-offer")).to_contain_text("Filen inneholder ingen presentasjon")


def test_powerpoint_is_downloaded(arranged):
    page = arranged(deck(LINES))
    with page.expect_download() as coming:
        page.locator("[data-file=pptx]").click()
    assert coming.value.suggested_filename.endswith(".pptx")
    expect(page.locator(".presenter-told")).to_have_text("PowerPoint er laget og lastet ned.")


def test_a_kind_from_another_version_is_kept_and_does_not_shift_the_others(arranged):
    page = arranged(deck(UNKNOWN, TEXT))
    card = page.locator(".pin-card")
    expect(card.first).to_contain_text("Lysbilder av denne typen kan ikke tegnes her.")
    expect(card.last.locator(".slide-frame")).to_contain_text("Flere boliger")
    page.get_by_role("button", name="Vis fra lysbilde 2").click()
    expect(page.locator("dialog.player")).to_contain_text("Flere boliger")
    page.keyboard.press("Escape")
    assert slides(page) == [UNKNOWN, TEXT]


def test_a_browser_that_keeps_nothing_is_told_of_and_the_deck_works(page, visit):
    page.add_init_script(BLOCKED)
    visit("/utvikling?places=5636")
    page.locator("#trends-pin").click()
    expect(page.locator(".toast")).to_contain_text("bare til siden lukkes")
    page.get_by_role("link", name="Åpne presentasjonen").click()
    expect(page.locator(".pin-card")).to_have_count(1)
    expect(page.locator(".presenter-kept")).to_contain_text("Nettleseren lagrer ikke noe")


def test_decks_that_are_damaged_are_put_aside_before_anything_is_kept_over_them(visit):
    page = visit("/om")
    page.evaluate(f"localStorage.setItem('{KEY}', '{{\"decks\": [')")
    page = visit("/presenter")
    page.get_by_role("button", name="Egen tekst").click()
    assert len(slides(page)) == 1
    assert page.evaluate(f"localStorage.getItem('{KEY}.damaged')") == '{"decks": ['


def test_without_the_server_the_deck_is_shown_as_it_was_drawn_last(afresh, host):
    page = afresh(f"{host}/presenter")
    page.get_by_role("button", name="Egen tekst").click()
    page.keyboard.type("Uten nett")
    expect(page.locator(".slide-frame")).to_contain_text("Uten nett")
    page.context.set_offline(True)
    page.locator("#deck-show").click()
    expect(page.locator("dialog.player")).to_contain_text("Uten nett")
    page.wait_for_function("document.fullscreenElement !== null")
    page.keyboard.press("Escape")  # leaves full screen, and then the show
    page.wait_for_function("document.fullscreenElement === null")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.player")).to_have_count(0)
    expect(page.locator(".presenter-told")).to_contain_text("slik de sist ble tegnet")
    page.get_by_label("Tittel på lysbildet").fill("Noe nytt")
    expect(page.locator(".presenter-state")).to_contain_text("Er du uten nett?", timeout=15_000)
    assert titles(page) == ["Noe nytt"]


@pytest.mark.parametrize("which", ["place/5636", "programme/blest"])
def test_one_choice_gives_a_ready_deck(arranged, which):
    page = arranged(deck(TEXT))
    ready = json.dumps({"shape": 1, **deck(LINES, OLDER, title="Hvordan går det i Nesseby?")})
    page.route(f"**/deck/ready/{which}?*", lambda route: route.fulfill(body=ready))
    page.locator(".presenter-ready > summary").click()
    if which.startswith("place"):
        page.get_by_role("combobox", name="Finn en kommune").fill("Nesseby")
        page.keyboard.press("Enter")
    else:
        page.locator("[data-ready=blest]").click()
    expect(page.locator(".pin-card")).to_have_count(2)
    told(page, "«Hvordan går det i Nesseby?» er laget. Endre den som du vil.")
    assert [each["title"] for each in kept(page)["decks"]] == [
        "Møtet",
        "Hvordan går det i Nesseby?",
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_deck_breaks_no_rule_of_accessibility(arranged, visit, theme):
    arranged(deck(LINES, TEXT, POLL, UNKNOWN), deck(TEXT))
    page = visit(f"/presenter?theme={theme}")
    page.locator(".pin-more > summary").first.click()
    page.get_by_role("button", name="Slett lysbilde 2").click()
    for width, height in ((1280, 720), (320, 640)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_load_state("networkidle")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_methods_card_leads_to_the_sheet_of_the_method_that_is_chosen(arranged):
    page = arranged(deck({"kind": "method", "subject": "public_meeting"}))
    sheet = page.get_by_role("link", name="Skriv ut metodearket")
    expect(sheet).to_have_attribute("href", "/deck/method/public_meeting?lang=nb")
    page.get_by_label("Metode").select_option("Spørreundersøkelse")
    sheet.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Spørreundersøkelse")
