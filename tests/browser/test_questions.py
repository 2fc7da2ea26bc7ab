"""Three questions, asked as their askers would from the front page; answers counted anew here."""

import re
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

PUBLISHED = Path(__file__).parents[2] / "data" / "published"
HASVIK, NAMSOS, STEINKJER = "5616", "5007", "5006"
FIRST, LAST = 1986, 2026


def figures(indicator: str, year: int) -> dict[str, float]:
    """Each place's published figure of a year, straight from the file; gaps are left out."""
    rows = pq.read_table(
        PUBLISHED / "observations.parquet",
        filters=[("indicator", "=", indicator), ("year", "=", year)],
    ).to_pylist()
    return {row["place"]: row["value"] for row in rows if row["value"] is not None}


def plain(text: str) -> str:
    return re.sub(r"[\s\u00a0]+", " ", text)


def find(page: Page, opener, name: str) -> None:
    """Choose `name` in the list that `opener` opens."""
    opener.click()
    page.locator(".finder-panel input").fill(name)
    page.locator(".finder-panel [role=option]").first.wait_for()
    page.keyboard.press("Enter")


def cell(page: Page, year: int, column: str) -> float:
    """The number in the table twin at a year and under a heading."""
    heads = [plain(each) for each in page.locator(".framed thead th").all_text_contents()]
    row = page.locator(".framed tbody tr").filter(has=page.get_by_text(str(year), exact=True))
    cells = row.first.locator("th, td").all_text_contents()
    return float(cells[heads.index(column)].replace(",", "."))


def test_how_is_hasvik_doing_since_1986_against_places_like_it(visit):
    page = visit("/")
    find(page, page.locator("main .finder").first, "Hasvik")
    page.wait_for_url(f"**/sted/{HASVIK}*")
    page.get_by_role("link", name="Se utviklingen").first.click()
    page.wait_for_url("**/utvikling*")
    page.get_by_role("button", name="Kommuner som ligner Hasvik", exact=True).click()
    page.get_by_label("Fra", exact=True).select_option(str(FIRST))
    expect(page.locator("main h1")).to_contain_text("Hasvik")
    expect(page.locator(".framed .subtitle")).to_contain_text(f"{FIRST} = 100")
    page.locator(".unfolds > summary").click()

    then, now = figures("population", FIRST), figures("population", LAST)
    assert cell(page, LAST, "Hasvik") == round(100 * now[HASVIK] / then[HASVIK], 1)
    peers = pq.read_table(
        PUBLISHED / "peers.parquet", filters=[("place", "=", HASVIK), ("rank", "<=", 8)]
    )["peer"].to_pylist()
    middle = np.median([100 * now[peer] / then[peer] for peer in peers if peer in then])
    assert cell(page, LAST, "Kommuner som ligner Hasvik: median") == pytest.approx(
        middle, abs=0.051
    )


def test_which_district_municipalities_gained_young_adults_since_2015(visit):
    page = visit("/")
    page.get_by_role("link", name="Sammenlign").click()
    page.wait_for_url("**/sammenlign*")
    page.get_by_role("button", name="Rangering").click()
    find(page, page.get_by_role("button", name=re.compile("^Indikator")), "Unge voksne, 20–39")
    page.get_by_role("button", name="Endringen").click()
    page.get_by_label("Fra", exact=True).select_option("2015")
    page.get_by_label("Sentralitet").select_option(label="Distrikt (4–6)")
    then, now = figures("young_adults", 2015), figures("young_adults", LAST)
    places = pq.read_table(PUBLISHED / "places.parquet").to_pylist()
    known = {
        row["place"]: row["name"]
        for row in places
        if row["is_district"] and row["place"] in then and row["place"] in now
    }
    gained = [place for place in known if now[place] > then[place]]
    expect(page.locator("main h1")).to_contain_text(
        f"oppgang i {len(gained)} av {len(known)} distriktskommuner fra 2015 til {LAST}"
    )
    most = max(known, key=lambda place: now[place] / then[place])
    told = page.locator("figure [role=img]").first.get_attribute("aria-label")
    assert f"Høyest: {known[most]}, +{now[most] - then[most]:.0f} " in plain(told)


@pytest.mark.parametrize(
    ("goal", "title", "indicator", "year", "decimals"),
    [
        ("work", "Arbeid der folk bor", "employment_rate", 2025, 1),
        ("services", "Likeverdig tjenestetilbud", "safe_recreation_access", 2024, 0),
    ],
)
def test_namsos_against_steinkjer(visit, goal, title, indicator, year, decimals):
    page = visit("/")
    page.get_by_role("link", name="Sammenlign").click()
    page.wait_for_url("**/sammenlign*")
    page.get_by_role("button", name="Tabell").click()
    chips = page.locator(".chips button")
    while chips.count():
        left = chips.count()
        chips.first.click()
        expect(chips).to_have_count(left - 1)
    for name in ("Namsos", "Steinkjer"):
        find(page, page.get_by_role("button", name=re.compile("^Kommuner")), name)
        expect(page.locator(".chips").get_by_text(name)).to_be_visible()
    page.get_by_label("Hovedmål", exact=True).select_option(goal)
    expect(page.locator("main h1")).to_contain_text(title)
    expect(page.locator("main h1")).to_contain_text("Namsos")
    of_year = figures(indicator, year)
    name = pq.read_table(PUBLISHED / "indicators.parquet", filters=[("indicator", "=", indicator)])[
        "title_nb"
    ][0].as_py()
    row = page.locator("main tbody tr").filter(has_text=name).first
    shown = [plain(each) for each in row.locator("td").all_text_contents()]
    for place, text in zip((NAMSOS, STEINKJER), shown, strict=False):
        assert text.startswith(f"{of_year[place]:.{decimals}f}".replace(".", ","))
