"""The page about the API: code that is copied whole, problems that lead to what they mean."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_code_is_copied_as_it_stands(visit):
    page = visit("/api?lang=en&places=5616")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    block = page.locator(".snippet").first
    block.get_by_role("button").click()
    expect(block.get_by_role("status")).to_have_text("The text is copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("import pandas as pd")
    assert "places=5616" in copied


def test_the_type_of_a_problem_leads_to_what_it_means(visit):
    page = visit("/api?lang=en#problem-invalid-value")
    expect(page.locator("#problem-invalid-value")).to_be_focused()
    expect(page.locator("#problem-invalid-value")).to_be_in_viewport()
