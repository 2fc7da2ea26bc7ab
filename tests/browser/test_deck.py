"""The presenter's deck: pinned on any page, arranged by hand or by keys, kept, and handed over."""

import json
import re
from random import Random

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser

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


@pytest.fixture
def arranged(visit):
    """Open the presenter's page with these decks in the browser."""

    def open_with(*decks: dict[str, object]) -> Page:
        page = visit("/om")
        state = json.dumps({"shape": 1, "open": 0, "decks": decks})
        page.evaluate(f"text => localStorage.setItem('{KEY}', text)", state)
        return visit("/presenter")

    return open_with


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/kart?indicator=share_65plus", "map"),
        ("/utvikling?places=5636", "trends"),
        ("/sted/5636", "figures"),
        ("/sted/5636", "ages"),
        ("/sammenlign?chart=rank", "rank"),
        ("/mal", "goals"),
    ],
)
def test_a_view_is_pinned_from_each_page_and_counted_on_the_way_to_the_deck(visit, path, kind):
    page = visit(path)
    page.locator(f"#{kind}-pin").click()
    expect(page.locator(".toast")).to_contain_text("Festet som lysbilde 1")
    told(page, page.locator(".toast p").inner_text())
    (slide,) = slides(page)
    assert slide["kind"] == kind
    assert slide["query"].startswith("?indicator=")
    assert page.evaluate("document.documentElement.style.getPropertyValue('--pins')") == '"1"'


def test_the_map_is_pinned_with_the_place_that_was_opened_on_it(visit):
    page = visit("/kart")
    page.get_by_role("combobox", name="Finn en kommune").fill("Nesseby")
    page.keyboard.press("Enter")
    expect(page.locator(".map-card h2")).to_contain_text("Nesseby")
    page.locator("#map-pin").click()
    assert "place=5636" in slides(page)[0]["query"]


@pytest.mark.parametrize("path", ["/kart", "/utvikling?places=5636", "/sted/5636"])
def test_a_pin_is_marked_and_draws_nothing_anew(visit, path):
    page = visit(path)
    pin = page.locator("[data-pin]").first
    pin.evaluate("each => { each.dataset.same = 'yes'; }")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for _ in range(2):
        pin.click()
    expect(pin).to_have_class(re.compile("is-pinned"))
    page.wait_for_load_state("networkidle")
    assert (pin.get_attribute("data-same"), asked) == ("yes", [])


def test_a_pin_tells_which_of_the_presentations_it_went_to(arranged, visit):
    arranged(deck(TEXT, title="Møtet i mai"))
    page = visit("/utvikling?places=5636")
    page.locator("#trends-pin").click()
    told(page, "Festet som lysbilde 2 i «Møtet i mai».")


def test_a_pin_is_undone_although_another_came_after_it(visit):
    page = visit("/utvikling?places=5636")
    page.locator("#trends-pin").click()
    page.evaluate(
        f"""later => {{
          const kept = JSON.parse(localStorage.getItem('{KEY}'));
          kept.decks[0].slides.push(later);
          localStorage.setItem('{KEY}', JSON.stringify(kept));
        }}""",
        OLDER,
    )
    page.get_by_role("button", name="Angre").click()
    assert slides(page) == [OLDER]


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


def test_by_tab_one_comes_from_the_pin_to_undoing_it_and_back(visit):
    page = visit("/utvikling?places=5636")
    page.locator("#trends-pin").press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Angre")).to_be_focused()
    page.keyboard.press("Enter")
    told(page, "Lysbildet er tatt bort igjen.")
    assert slides(page) == []
    expect(page.locator("#trends-pin")).to_be_focused()


def test_what_is_said_of_a_pin_leads_to_its_card(visit):
    page = visit("/utvikling?places=5636&lang=nn")
    page.locator("#trends-pin").click()
    page.get_by_role("link", name="Opne presentasjonen").click()
    expect(page.locator(".pin-card")).to_have_count(1)
    expect(page.locator(".toast")).to_have_count(0)
    expect(page.locator(".pin-card .slide-frame")).to_contain_text("Nesseby")


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


def drag(page: Page, one: int, onto: int) -> None:
    start = page.locator(".pin-grip").nth(one).bounding_box()
    end = page.locator(".pin-card").nth(onto).bounding_box()
    page.mouse.move(start["x"] + 5, start["y"] + 5)
    page.mouse.down()
    page.mouse.move(end["x"] + 20, end["y"] + 30)


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


def link(page: Page) -> str:
    """Return the link to the deck; the clipboard is refused here, so that it is shown."""
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    page.locator("#deck-link").click()
    return page.get_by_label("Kopier den herfra:").input_value()


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
