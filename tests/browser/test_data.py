"""The data page: choose, count, sort, filter, take along; nothing of it weighs on other pages."""

import csv
import re

import pyarrow.parquet as pq
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PUBLISHED, settle
from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser

SUBTITLE = "#data-head .subtitle"
FIRST_ROW = ".ag-row[row-index='0']"


def header(page, column):
    return page.locator(f".ag-header-cell[col-id={column}] .ag-header-cell-label")


def field(page, name):
    return page.get_by_role("textbox", name=name)


def published(wanted):
    """The published rows that meet `wanted`, straight from the file."""
    table = pq.read_table(PUBLISHED / "observations.parquet")
    return [row for row in table.to_pylist() if wanted(row)]


def names():
    """All that each place is or was called, its present name first."""
    columns = ["place", "name", "name_other", "former_names"]
    rows = pq.read_table(PUBLISHED / "places.parquet", columns=columns).to_pylist()
    return {row["place"]: [row["name"], row["name_other"], row["former_names"]] for row in rows}


def test_choices_sorting_and_filters_are_in_the_link_and_in_the_file(visit, browser, host):
    page = visit("/data?lang=nb")
    chosen = ("Vadsø", "Vardø", "Alta")
    for name in chosen:
        page.locator("#data-places").click()
        page.keyboard.type(name)
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name=f"Fjern {name}")).to_be_visible()
    page.locator("#data-from").select_option("2020")
    page.wait_for_url("**from=2020**")
    header(page, "value").click()
    page.wait_for_url("**sort=value**")
    header(page, "value").click()
    page.wait_for_url("**sort=-value**")
    field(page, "Kommune").fill("va")
    page.wait_for_url("**where=place_name.has.va**")

    known = names()
    expected = sorted(
        published(
            lambda row: (
                row["indicator"] == "population"
                and known[row["place"]][0] in chosen
                and row["year"] >= 2020
                and any("va" in name.lower() for name in known[row["place"]])
            )
        ),
        key=lambda row: (-row["value"], row["place"], row["year"]),
    )
    places = {row["place"] for row in expected}
    told = f"{len(expected)} rader: 1 indikator, {len(places)} kommuner"
    expect(page.locator(SUBTITLE)).to_contain_text(told)
    first = expected[0]
    expect(page.locator(FIRST_ROW)).to_contain_text(known[first["place"]][0])

    with browser.new_context(base_url=host) as other:
        fresh = other.new_page()
        fresh.goto(page.url)
        settle(fresh)
        expect(fresh.locator(SUBTITLE)).to_contain_text(told)
        expect(field(fresh, "Kommune")).to_have_value("va")
        expect(fresh.locator(FIRST_ROW)).to_contain_text(str(first["year"]))
        expect(fresh.locator("[role=columnheader][col-id=value]")).to_have_attribute(
            "aria-sort", "descending"
        )

    with page.expect_download() as coming:
        page.get_by_role("link", name=f"Last ned {len(expected)} rader som CSV").click()
    with coming.value.path().open(encoding="utf-8") as file:
        saved = list(csv.DictReader(file))
    assert [(row["place"], int(row["year"]), float(row["value"])) for row in saved] == [
        (row["place"], row["year"], row["value"]) for row in expected
    ]
    expect(page.locator("#data-progress")).to_contain_text("Lagret")


def test_a_filter_that_is_lifted_leaves_the_grid_too(visit):
    page = visit("/data?where=place_name.has.nes&sort=-value&lang=nb")
    expect(field(page, "Kommune")).to_have_value("nes")
    page.get_by_role("button", name="Fjern Kommune inneholder").click()
    expect(field(page, "Kommune")).to_have_value("")
    page.go_back()
    expect(field(page, "Kommune")).to_have_value("nes")
    page.get_by_role("button", name="Fjern alle filtre").click()
    expect(page.locator("#data-limits li")).to_have_count(0)
    expect(field(page, "Kommune")).to_have_value("")
    assert "sort=-value" in page.url


@pytest.mark.parametrize(
    ("language", "typed", "bound", "shown"),
    [
        ("nb", "1 000,5", "1000.5", "1000,5"),
        ("nb", "−3,25", "-3.25", "-3,25"),
        ("nb", "1000.5", "1000.5", "1000,5"),
        ("en", "10,000.5", "10000.5", "10000.5"),
    ],
)
def test_a_number_is_typed_as_the_language_writes_it(visit, afresh, language, typed, bound, shown):
    page = visit(f"/data?lang={language}")
    name = {"nb": "Verdi", "en": "Value"}[language]
    field(page, name).press_sequentially(typed)
    page.wait_for_url(f"**where=value.ge.{bound}&**")
    expect(field(page, name)).to_have_value(typed)
    expect(field(afresh(page.url), name)).to_have_value(shown)


def test_all_rows_can_be_scrolled_to_the_last(visit):
    page = visit("/data?indicators=all&lang=nb")
    n = pq.read_metadata(PUBLISHED / "observations.parquet").num_rows
    page.evaluate("document.querySelector('.ag-body-viewport').scrollTop = 1e9")
    last = page.locator(f".ag-row[row-index='{n - 1}']")
    expect(last.locator("[col-id=year]")).to_have_text(re.compile(r"\d{4}"))


def test_places_are_chosen_by_drawing_and_by_a_click(visit):
    page = visit("/data?county=56&open=data-map&lang=nb")
    drawing = page.locator("#data-map svg")
    expect(drawing.locator(".within")).to_have_count(18)
    box = drawing.bounding_box()
    corners = ((0, 0), (1, 0), (1, 1), (0, 1))
    x, y = (box["x"] + 2, box["y"] + 2)
    page.mouse.move(x, y)
    page.mouse.down()
    for right, down in corners:
        page.mouse.move(x + right * (box["width"] - 4), y + down * (box["height"] - 4), steps=4)
    page.mouse.up()
    expect(drawing.locator(".chosen")).to_have_count(18)
    expect(page.locator("#data-map-told")).to_have_text("Valgt: 18 kommuner.")
    assert "places=5601,5603," in page.url
    drawing.locator("[data-place='5610']").click()
    expect(drawing.locator(".chosen")).to_have_count(17)
    assert "5610" not in page.url
    drawing.locator("[data-place='5546']").click()
    drawing.locator("[data-place='5610']").click()
    expect(drawing.locator(".chosen")).to_have_count(18)
    assert "5546" not in page.url


def leap(page, **steps):
    for direction, n in steps.items():
        for _ in range(n):
            page.keyboard.press(f"Shift+Arrow{direction}")


def test_places_are_chosen_with_the_keyboard(visit):
    page = visit("/data?county=56&open=data-map&lang=nb")
    drawing, heard = page.locator("#data-map svg"), page.locator("#data-map [role=status]")
    expect(drawing.locator(".within")).to_have_count(18)
    page.locator("summary", has_text="Velg på kart").focus()
    page.keyboard.press("Tab")
    expect(drawing).to_be_focused()
    expect(drawing.locator(".cross")).to_be_visible()
    expect(heard).not_to_be_empty()
    leap(page, Up=8, Left=8)
    page.keyboard.press("Enter")
    leap(page, Down=8, Right=8)
    expect(heard).to_have_text("Kommuner i rammen: 18")
    page.keyboard.press("Escape")
    expect(heard).to_have_text("Rammen er avbrutt.")
    assert "places=&" in page.url
    page.keyboard.press("Enter")
    leap(page, Up=8, Left=8)
    page.keyboard.press("Enter")
    expect(heard).to_have_text("Kommuner lagt til: 18")
    expect(drawing.locator(".chosen")).to_have_count(18)
    expect(drawing).to_be_focused()
    assert "places=5601,5603," in page.url
    leap(page, Down=3, Right=4)
    [name] = re.findall(r"^(.*), valgt$", heard.inner_text())
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(heard).to_have_text(f"Tatt ut: {name}")
    expect(drawing.locator(".chosen")).to_have_count(17)


def test_a_refusal_is_told_in_words(page, host):
    page.goto(f"{host}/data?lang=nb")
    settle(page)
    problem = '{"title": "Too many rows", "detail": "Choose CSV instead.", "status": 413}'
    answer = {"status": 413, "content_type": "application/problem+json", "body": problem}
    page.route("**/api/v1/observations.csv*", lambda route: route.fulfill(**answer))
    page.locator("#data-save").click()
    expect(page.locator("#data-progress")).to_contain_text("Too many rows")
    expect(page.locator("#data-progress")).to_contain_text("Choose CSV instead.")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_states_of_the_page_break_no_rule(visit, theme):
    page = visit(f"/data?theme={theme}&indicators=all&where=value.ge.1&places=5616&open=data-map")
    page.wait_for_selector("#data-map path")
    page.locator(".ag-floating-filter-button-button").first.click()
    page.wait_for_selector(".ag-filter")
    assert violations(page) == []


def test_the_grid_weighs_on_no_other_page(visit):
    page = visit("/om")
    loaded = "performance.getEntriesByType('resource').map(each => each.name).join()"
    assert "ag_grid" not in page.evaluate(loaded)
    assert "/data/" not in page.evaluate(loaded)
    page.get_by_role("link", name="Data", exact=True).first.click()
    page.wait_for_selector(FIRST_ROW)
    assert "ag_grid" in page.evaluate(loaded)
