"""The trends page in a real browser: each control does what it says, and says it in the address."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

NARROW = {"width": 390, "height": 844}


def pick(page: Page, dropdown: str, text: str, option: str) -> None:
    page.locator(f"#{dropdown}").click()
    page.get_by_role("searchbox").fill(text)
    page.locator(".dash-dropdown-option", has_text=option).first.click()
    page.keyboard.press("Escape")


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
    pick(page, "trends-indicator", "65", "65")
    expect(page.get_by_role("heading", level=1)).to_contain_text("65")
    page.wait_for_url("**indicator=share_65plus**")
    expect(page.get_by_role("radio", name="Tall")).to_be_checked()


def test_a_place_is_found_by_another_name_and_removed_again(visit):
    page = visit("/utvikling?places=5616")
    pick(page, "trends-places", "Unjárg", "Nesseby")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hasvik og Nesseby")
    page.get_by_role("button", name="Fjern Hasvik").click()
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("Hasvik")
    assert "places=5636" in page.url


def test_back_undoes_a_choice(visit):
    page = visit("/utvikling?places=5616,5636")
    page.get_by_role("checkbox", name="Distriktskommuner").check()
    expect(page.locator(".subtitle")).to_contain_text("distriktskommuner")
    page.wait_for_timeout(1100)
    page.get_by_role("button", name="Fjern Hasvik").click()
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("Hasvik")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hasvik")
    expect(page.get_by_role("checkbox", name="Distriktskommuner")).to_be_checked()


def test_a_link_opens_what_was_mailed(visit):
    page = visit("/utvikling?places=5616&lines=norway,district&measure=value&scale=log&layout=grid")
    expect(page.get_by_role("radio", name="Logaritmisk")).to_be_checked()
    expect(page.get_by_role("radio", name="Hver for seg")).to_be_checked()
    expect(page.get_by_role("radio", name="Tall")).to_be_checked()
    expect(page.locator(".subtitle")).to_contain_text("logaritmisk skala")


def test_years_and_index_year_are_chosen(visit):
    page = visit("/utvikling?places=5616")
    page.locator("#trends-base").click()
    page.locator(".dash-dropdown-option", has_text="2000").click()
    expect(page.locator(".subtitle")).to_contain_text("Indeks, 2000 = 100")
    page.locator("#trends-first").click()
    page.locator(".dash-dropdown-option", has_text="1990").click()
    expect(page.locator(".subtitle")).to_contain_text("1990–2026")
    assert "base=2000" in page.url
    assert "from=1990" in page.url


def test_the_table_holds_the_figures_of_the_chart(visit):
    page = visit("/utvikling?places=5616&measure=value&lines=&from=2025")
    page.locator(".twin > summary").click()
    cells = page.locator(".twin tbody tr").first.locator("th, td").all_inner_texts()
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
    assert saved.value.suggested_filename == "bygdepuls-population.svg"
    for part in ("Folketall: Hasvik", "Kilde: Statistisk sentralbyrå", "06913"):
        assert part in drawn


def test_csv_is_a_plain_link(visit):
    page = visit("/utvikling?places=5616")
    with page.expect_download() as saved:
        page.get_by_role("link", name="CSV").click()
    assert saved.value.suggested_filename == "population.csv"


def test_a_phone_folds_the_options_away(visit, page):
    page.set_viewport_size(NARROW)
    visit("/utvikling?places=5616")
    expect(page.get_by_role("radio", name="Logaritmisk")).to_be_hidden()
    page.locator("#trends-options > summary").click()
    expect(page.get_by_role("radio", name="Logaritmisk")).to_be_visible()


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


def test_a_dropdown_is_used_by_keyboard_alone(visit):
    page = visit("/utvikling?places=5616")
    page.locator("#trends-indicator").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("turnout" if page.url.endswith("en") else "valg")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", level=1)).not_to_contain_text("Folketall")
