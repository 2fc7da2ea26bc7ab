import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    "path",
    [
        "/utvikling?indicator=population&places=5616&lang=en",
        "/kart?indicator=population&lang=en",
        "/mal?lang=en",
        "/?lang=en",
        "/data?lang=en",
        "/sammenlign?chart=heat&among=chosen&places=5007,5006&lang=en",
        "/sted/5616?lang=en",
    ],
)
def test_each_figure_has_a_text_about_it_with_link_version_and_source(visit, path):
    page = visit(path)
    page.locator("button.report:visible").first.click()
    form = page.get_by_role("dialog", name="Is a figure wrong?")
    text = form.get_by_label("Your text").input_value()
    version = page.evaluate("document.getElementById('correction').dataset.version")
    assert f"Data version: {version}" in text
    assert f"data={version}" in text
    assert page.url.split("?")[0] in text
    assert "Source:" in text
    assert "{" not in text
    assert text.count("\n") > 5
    form.get_by_label("Your text").fill("Wrong & odd: æøå = 2")
    mail = form.get_by_role("link", name="Open in e-mail").get_attribute("href")
    assert mail.startswith("mailto:?subject=A%20figure%20in%20Bygdepuls")
    assert "&body=Wrong%20%26%20odd%3A%20%C3%A6%C3%B8%C3%A5%20%3D%202" in mail
    page.keyboard.press("Escape")
    expect(form).to_have_count(0)


def test_a_key_figure_is_told_with_its_place_year_and_value(visit):
    page = visit("/sted/5616?lang=nn&open=told-population")
    page.locator("[data-fold=told-population] button.report").click()
    text = page.get_by_role("dialog").get_by_label("Teksten din").input_value()
    assert "Hasvik: " in text
    assert "2026" in text


def test_the_text_can_be_copied(visit):
    page = visit("/utvikling?places=5616&lang=nb")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Er et tall feil?").first.click()
    form = page.get_by_role("dialog")
    form.get_by_role("button", name="Kopier teksten").click()
    expect(form.get_by_role("status")).to_have_text("Teksten er kopiert.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == form.get_by_label("Teksten din").input_value()
