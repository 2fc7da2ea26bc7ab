"""The download menu in a real browser: files arrive, open, and hold what is on screen."""

import re
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}


def saved(page: Page, menu: str, kind: str, folder: Path) -> Path:
    """Press a format of a menu; return the file under the name the browser gave it."""
    group = page.locator(f"[aria-labelledby={menu}-download]")
    with page.expect_download() as download:
        group.get_by_text(kind, exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def printed(value: float) -> str:
    return f"{value:,}".replace(",", "\N{NO-BREAK SPACE}").replace("-", "−")


def test_a_workbook_of_a_place_equals_the_table_beside_it(visit, tmp_path):
    page = visit("/sted/5616?from=2010")
    card = page.locator("#place-growth-card")
    card.locator(".unfolds > summary").click()
    head, *body = (row.locator("th, td").all_inner_texts() for row in card.locator("tr").all())
    shown = {
        (part, int(year)): cell
        for year, *cells in body
        for part, cell in zip(head[1:], cells, strict=True)
    }
    path = saved(page, "growth", "XLSX", tmp_path)
    assert path.name == "bygdepuls-growth-hasvik.xlsx"
    _, *rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    assert {(part, year): printed(value) for part, year, value, _ in rows} == shown


@pytest.mark.parametrize(
    ("path", "menu", "told"),
    [
        ("/sammenlign?chart=heat&places=5007,5006", "heat", ["Namsos", "Valgdeltakelse"]),
        ("/mal?places=5616,4636", "goals", ["Hasvik", "Folketallet", "Ikke nådd"]),
    ],
)
def test_a_table_is_saved_as_a_picture(visit, tmp_path, path, menu, told):
    page = visit(path)
    drawn = saved(page, menu, "SVG", tmp_path).read_text(encoding="utf-8")
    for part in (*told, "Kilde: Statistisk sentralbyrå", "Bygdepuls"):
        assert part in drawn
    assert page.locator(".for-picture").count() == 0
    assert saved(page, menu, "PNG", tmp_path).read_bytes().startswith(b"\x89PNG")


def test_every_chart_of_a_place_offers_all_formats_in_one_row_of_large_buttons(visit, page):
    page.set_viewport_size(PHONE)
    visit("/sted/5616")
    for chart in ("ages", "growth", "industries"):
        menu = page.locator(f"[aria-labelledby={chart}-download]")
        expect(menu.locator(".button:not(.pin)")).to_have_text(["PNG", "SVG", "CSV", "XLSX"])
        boxes = [each.bounding_box() for each in menu.locator(".button").all()]
        assert len({box["y"] for box in boxes}) == 1
        assert all(box["height"] >= 44 and box["width"] >= 44 for box in boxes)


def test_a_picture_is_as_high_as_the_chart_and_what_is_written_around_it(visit, tmp_path):
    page = visit("/sammenlign?chart=rank&indicator=employment_rate")
    drawn_freely = "(plot) => plot?.layout && plot.layout.height === undefined"
    page.wait_for_function(f"({drawn_freely})(document.querySelector('.js-plotly-plot'))")
    drawn = saved(page, "rank", "SVG", tmp_path).read_text(encoding="utf-8")
    height = int(re.search(r'height="(\d+)"', drawn)[1])
    assert height > page.locator(".js-plotly-plot").bounding_box()["height"]
    told = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", drawn))
    for part in (
        page.locator("main h1").inner_text().split()[-1],
        "Tabellen har alle.",
        "dataversjon",
    ):
        assert part in told
