"""What can be taken along from the map: pictures and figures."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.maps import CHANGE

pytestmark = pytest.mark.browser


def take_along(page: Page, kind: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("group", name="Last ned").get_by_text(kind, exact=True).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def test_the_map_can_be_taken_along(open_map, published, tmp_path):
    page = open_map(f"?indicator={CHANGE}&year=2020")
    picture, drawing, figures, book = (
        take_along(page, kind, tmp_path) for kind in ("PNG", "SVG", "CSV", "XLSX")
    )
    assert picture.name == f"bygdepuls-{CHANGE}-2020.png"
    text = drawing.read_text(encoding="utf-8")
    assert text.count('id="k2020-') == 357
    assert "<title>Karasjok · Kárášjohka</title>" in text
    assert all(source.table in text for source in published.sources_of(CHANGE))
    assert "oklch" not in text
    assert len(figures.read_text(encoding="utf-8").splitlines()) == 358
    assert book.read_bytes().startswith(b"PK")


def test_two_years_are_taken_along_together(open_map, tmp_path):
    page = open_map(f"?indicator={CHANGE}&year=2006&county=56")
    page.get_by_role("button", name="Sammenlign med et annet år").click()
    expect(page.locator(".year-now")).to_have_text(["2006", "1996"])
    drawing = take_along(page, "SVG", tmp_path)
    text = drawing.read_text(encoding="utf-8")
    assert drawing.stem == f"bygdepuls-{CHANGE}-2006-1996"
    assert text.count('id="k2006-') == text.count('id="k1996-') == 357
    assert text.count(">2006</text>") == text.count(">1996</text>") == 1
    lines = take_along(page, "CSV", tmp_path).read_text(encoding="utf-8").splitlines()[1:]
    assert [line[:4] for line in lines] == ["2006"] * 18 + ["1996"] * 18
