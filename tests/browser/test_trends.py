"""The trends page in a real browser: each control does what it says, and says it in the address."""

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

NARROW = {"width": 390, "height": 844}


def pick(page: Page, finder: str, text: str) -> None:
    page.locator(f"#{finder}").click()
    page.get_by_role("combobox").last.fill(text)
    page.keyboard.press("Enter")


def pressed(page: Page) -> Locator:
    return page.locator(".controls [aria-pressed=true]")


def test_it_opens_with_something_to_see(visit):
    page = visit("/utvikling")
    expect(page.locator("#trends-graph .scatterlayer .trace").first).to_be_attached()
    expect(page.locator(".subtitle")).to_contain_text("Indeks")


def test_only_the_small_chart_code_is_fetched(visit):
    page = visit("/utvikling")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(each => each.name)")
    plotly = [name for name in loaded if "plotly" in name]
    assert len(plotly) == 1
    assert "plotly-cartesian" in plotly[0]


def test_another_indicator_is_chosen_and_written_in_the_address(visit):
    page = visit("/utvikling?places=5616")
    pick(page, "trends-indicator", "65 år")
    expect(page.get_by_role("heading", level=1)).to_contain_text("65")
    page.wait_for_url("**indicator=share_65plus**")
    expect(pressed(page)).to_have_text(["Norge", "Tall", "Lineær", "Samlet"])


def test_a_place_is_found_by_another_name_and_removed_again(visit):
    page = visit("/utvikling?places=5616")
    pick(page, "trends-places", "unjarg")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hasvik og Nesseby")
    page.get_by_role("button", name="Fjern Hasvik").click()
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("Hasvik")
    assert "places=5636" in page.url


def test_back_undoes_a_choice(visit):
    page = visit("/utvikling?places=5616,5636")
    page.get_by_role("button", name="Distriktskommuner").click()
    expect(page.locator(".subtitle")).to_contain_text("distriktskommuner")
    page.get_by_role("button", name="Fjern Hasvik").click()
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("Hasvik")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hasvik")
    expect(page.get_by_role("button", name="Distriktskommuner")).to_have_attribute(
        "aria-pressed", "true"
    )


def test_a_link_opens_what_was_mailed(visit):
    page = visit("/utvikling?places=5616&lines=norway,district&measure=value&scale=log&layout=grid")
    expect(pressed(page)).to_have_text(
        ["Norge", "Distriktskommuner", "Tall", "Logaritmisk", "Hver for seg"]
    )
    expect(page.locator(".subtitle")).to_contain_text("logaritmisk skala")


def test_years_and_index_year_are_chosen(visit):
    page = visit("/utvikling?places=5616")
    page.locator("#trends-base").select_option("2000")
    expect(page.locator(".subtitle")).to_contain_text("Indeks, 2000 = 100")
    page.locator("#trends-first").select_option("1990")
    expect(page.locator(".subtitle")).to_contain_text("1990–2026")
    assert "base=2000" in page.url
    assert "from=1990" in page.url


def test_the_table_holds_the_figures_of_the_chart(visit):
    page = visit("/utvikling?places=5616&measure=value&lines=&from=2025")
    page.locator(".unfolds > summary").click()
    cells = page.locator(".unfolds tbody tr").first.locator("th, td").all_inner_texts()
    shown = page.evaluate(
        "document.querySelector('#trends-graph .js-plotly-plot').data.find(each => each.name).y"
    )
    assert cells[0] == "2026"
    assert cells[1].replace("\N{NO-BREAK SPACE}", "") == str(shown[-1])


def test_the_chart_is_saved_as_a_picture_with_title_and_source(visit, tmp_path):
    page = visit("/utvikling?places=5616")
    with page.expect_download() as saved:
        page.get_by_role("button", name="SVG").click()
    picture = tmp_path / "chart.svg"
    saved.value.save_as(picture)
    drawn = picture.read_text(encoding="utf-8")
    assert saved.value.suggested_filename == "bygdepuls-trends-population.svg"
    for part in ("Folketall: Hasvik", "Kilde: Statistisk sentralbyrå", "06913"):
        assert part in drawn


def test_a_phone_folds_the_options_away(visit, page):
    page.set_viewport_size(NARROW)
    visit("/utvikling?places=5616")
    expect(page.get_by_role("button", name="Logaritmisk")).to_be_hidden()
    page.locator("#trends-fold > summary").click()
    expect(page.get_by_role("button", name="Logaritmisk")).to_be_visible()


def test_everything_is_reached_by_keyboard(visit):
    page = visit("/utvikling?places=5616,5636")
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "(document.activeElement.closest('[id]')?.id || '') + '|' +"
                "document.activeElement.innerText + '|' + document.activeElement.tagName"
            )
        )
        if "Tallene som tabell" in reached[-1]:
            break
    path = "\n".join(reached)
    for stop in ("trends-indicator", "trends-places", "Hasvik", "Nesseby", "CSV", "PNG", "SVG"):
        assert stop in path
    assert "SUMMARY" in reached[-1]


def test_a_finder_is_used_by_keyboard_alone(visit):
    page = visit("/utvikling?places=5616")
    page.locator("#trends-indicator").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("valg")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("Folketall")
    expect(page.locator("#trends-indicator")).to_be_focused()


def test_the_keyboard_stays_where_it_was_after_a_choice(visit):
    page = visit("/utvikling?places=5616,5636")
    page.locator("#trends-scale-log").press("Enter")
    expect(page.locator(".subtitle")).to_contain_text("logaritmisk skala")
    expect(page.locator("#trends-scale-log")).to_be_focused()
    page.locator("#trends-remove-5636").press("Enter")
    expect(page.locator("#trends-remove-5636")).to_have_count(0)
    expect(page.locator("#trends-places")).to_be_focused()


def test_a_finder_says_when_nothing_is_found_and_closes(visit):
    page = visit("/utvikling?places=5616")
    page.locator("#trends-places").click()
    page.get_by_role("combobox").last.fill("Atlantis")
    expect(page.locator(".finder-panel [role=status]")).to_have_text("Ingen treff")
    page.keyboard.press("Escape")
    expect(page.locator(".finder-panel")).to_have_count(0)
    expect(page.locator("#trends-places")).to_be_focused()


def test_the_peers_band_is_drawn_named_and_in_the_table(visit):
    page = visit("/utvikling?places=5616&lines=norway&measure=index")
    page.get_by_role("button", name="Kommuner som ligner Hasvik").click()
    expect(page.locator(".remarks")).to_contain_text("fra nedre til øvre kvartil")
    expect(page.locator("#trends-graph .scatterlayer .fills path").first).to_be_attached()
    page.locator(".unfolds > summary").click()
    expect(page.locator(".unfolds thead")).to_contain_text("øvre kvartil")
    assert "lines=norway,peers" in page.url
