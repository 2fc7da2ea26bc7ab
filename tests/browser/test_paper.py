"""What is printed: fact sheets are two pages of A4 with all on them, and fit any screen."""

import re
from urllib.parse import urljoin

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
#: How far below its sheet's lower margin the last line lies, and how far content is too wide.
OVERFLOW = """[...document.querySelectorAll(".sheet")].map((sheet) => {
  const margin = parseFloat(getComputedStyle(sheet).paddingBottom);
  const bottom = sheet.getBoundingClientRect().bottom - margin;
  const last = sheet.lastElementChild.getBoundingClientRect().bottom;
  return Math.max(last - bottom, sheet.scrollWidth - sheet.clientWidth);
})"""


def open_sheet(page, address: str):
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return page


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("5616", "nb"),
        ("0301", "nn"),
        ("4626", "en"),
        ("1515", "en"),
        ("5612", "nn"),
        ("1580", "nb"),
    ],
)
def test_a_fact_sheet_fills_two_pages_of_a4_and_no_more(page, host, code, language):
    open_sheet(page, f"{host}/faktaark/{code}?lang={language}")
    assert all(each < 1 for each in page.evaluate(OVERFLOW))
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 2
    width, height = map(float, re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed).groups())
    assert (width, height) == pytest.approx((595, 842), abs=1)


def test_a_method_sheet_fills_one_page(page, host):
    open_sheet(page, f"{host}/deck/method/public_meeting?lang=nn")
    assert all(each < 1 for each in page.evaluate(OVERFLOW))
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


@pytest.mark.parametrize(("code", "language"), [("5616", "nb"), ("1580", "nn"), ("0301", "en")])
def test_the_server_prints_the_same_two_pages_in_our_own_type(page, host, code, language):
    open_sheet(page, f"{host}/faktaark/{code}?lang={language}&theme=dark")
    link = page.get_by_role("link", name="PDF")
    printed = page.request.get(urljoin(page.url, link.get_attribute("href")))
    assert printed.headers["content-type"] == "application/pdf"
    assert len(re.findall(rb"/Type\s*/Page\b", printed.body())) == 2
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed.body())
    assert [tuple(map(float, each)) for each in boxes] == [pytest.approx((595, 842), abs=1)] * 2
    type_used = set(re.findall(rb"/FontName /\w+\+(\w+)", printed.body()))
    assert {b"SourceSans3", b"SourceSerif4"} <= type_used


@pytest.mark.parametrize("path", ["/faktaark/5616", "/deck/method/children_build"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_sheets_are_accessible_on_any_screen(page, host, path, theme, width):
    page.set_viewport_size({"width": width, "height": 800})
    open_sheet(page, f"{host}{path}?theme={theme}")
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    assert [(rule["id"], node["html"][:120]) for rule in found for node in rule["nodes"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_profile_leads_to_the_fact_sheet_and_back(visit):
    page = visit("/sted/5616?lang=nn")
    page.get_by_role("link", name="Faktaark (2 sider, til utskrift)").click()
    page.wait_for_url("**/faktaark/5616?**lang=nn**")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hasvik")
    page.get_by_role("link", name="Tilbake til Bygdepuls").click()
    page.wait_for_url("**/sted/5616?**lang=nn**")
