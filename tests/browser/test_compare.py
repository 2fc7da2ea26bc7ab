"""The comparison in a real browser: it answers what readers ask, with the published figures."""

import re

import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PUBLISHED

pytestmark = pytest.mark.browser


def published(indicator: str) -> pd.DataFrame:
    """The figures as published, a row for each place and a column for each year."""
    rows = pd.read_parquet(PUBLISHED / "observations.parquet")
    return rows[rows["indicator"] == indicator].pivot_table("value", "place", "year")


def heading(page: Page):
    return page.get_by_role("heading", level=1)


def test_which_district_municipalities_gained_young_adults_since_2015(visit):
    figures = published("young_adults")
    places = pd.read_parquet(PUBLISHED / "places.parquet").set_index("place")
    districts = places[places["centrality_class"].isin([4, 5, 6])]
    both = figures.loc[figures.index.isin(districts.index), [2015, 2026]].dropna()
    gained = both[both[2026] > both[2015]]
    first = places.loc[(both[2026] / both[2015]).idxmax(), "name"]

    page = visit(
        "/sammenlign?chart=rank&indicator=young_adults&centrality=4,5,6&step=change"
        "&from=2015&to=2026"
    )
    expect(heading(page)).to_contain_text(
        f"oppgang i {len(gained)} av {len(both)} distriktskommuner fra 2015 til 2026"
    )
    page.locator(".unfolds > summary").click()
    rows = page.locator(".long-table tbody tr")
    expect(rows).to_have_count(len(both))
    expect(rows.first).to_contain_text(first)


def test_namsos_against_steinkjer_on_work_and_services(visit):
    page = visit("/sammenlign?chart=heat&goal=work&places=5007,5006")
    for goal, indicator, title in (
        ("work", "employment_rate", "15–74 år i arbeid"),
        ("services", "school_points", "Grunnskolepoeng"),
    ):
        page.locator("#compare-goal").select_option(goal)
        page.wait_for_url(f"**goal={goal}**")
        both = published(indicator).loc[["5007", "5006"]].dropna(axis=1).iloc[:, -1].round(1)
        row = page.locator(".heat tbody tr", has_text=title)
        values = row.locator(".heat-value")
        expect(values).to_have_count(3)
        shown = values.all_inner_texts()
        namsos, steinkjer, apart = (
            float(text.replace(",", ".").replace("−", "-")) for text in shown
        )
        assert (namsos, steinkjer) == (both["5007"], both["5006"])
        assert apart == pytest.approx(namsos - steinkjer)
        better = "Namsos" if namsos > steinkjer else "Steinkjer"
        expect(row).to_contain_text(f"gunstigst: {better}")
    expect(heading(page)).to_contain_text("Likeverdig tjenestetilbud")


def test_the_year_of_a_scatter_is_chosen_by_the_slider_and_written(visit):
    page = visit("/sammenlign?indicator=share_65plus&against=employment_rate&places=5007")
    slider = page.get_by_role("slider", name="År")
    expect(slider).to_have_attribute("aria-valuetext", "2025")
    slider.press("Home")
    page.wait_for_url("**year=2008**")
    expect(page.locator(".subtitle")).to_contain_text("2008")
    expect(slider).to_be_focused()


def test_a_chart_is_chosen_and_carries_places_and_filters(visit):
    page = visit("/sammenlign?county=50&places=5007")
    page.get_by_role("button", name="Rangering").click()
    page.wait_for_url("**chart=rank**")
    expect(page.locator(".subtitle")).to_contain_text("Trøndelag")
    page.get_by_role("button", name="Tabell", exact=True).click()
    expect(page.locator(".heat thead")).to_contain_text("Namsos")


def test_a_place_stands_with_its_peers(visit):
    peers = pd.read_parquet(PUBLISHED / "peers.parquet")
    page = visit("/sammenlign?chart=rank&indicator=share_65plus&places=5007")
    page.get_by_role("button", name="Lignende").click()
    page.wait_for_url("**among=peers**")
    page.locator(".unfolds > summary").click()
    expect(page.locator(".long-table tbody tr")).to_have_count(
        int((peers["place"] == "5007").sum()) + 1
    )


def test_csv_holds_the_rows_on_screen(visit):
    page = visit("/sammenlign?chart=rank&indicator=share_65plus&county=18")
    with page.expect_download() as saved:
        page.get_by_role("link", name="CSV").click()
    assert saved.value.suggested_filename == "bygdepuls-rank-share_65plus.csv"
    lines = saved.value.path().read_text(encoding="utf-8").splitlines()
    of = int(re.search(r"av (\d+) kommuner", heading(page).inner_text()).group(1))
    assert len(lines) == of + 1
