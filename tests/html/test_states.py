"""Every state of every item type: nothing for axe to find, nothing wider than a phone."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.html.answers import ANSWERS, mark_own
from tests.html.conftest import watch
from tests.html.hands import Mouse
from tests.html.pages import TYPES, axe_faults, item_of, only, sideways, write_page

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]

NARROW = ViewportSize(width=320, height=640)


def _inspect(page: Page, state: str, faults: dict[str, object]) -> None:
    found = axe_faults(page)
    if found:
        faults[state] = found
    if sideways(page) > 0:
        faults[f"{state}, width"] = sideways(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", TYPES)
def test_no_state_has_a_fault(browser: Browser, tmp_path: Path, kind: str, scheme: Scheme) -> None:
    """Asked, answered, marked wrong and right, in practise, test, review and results."""
    context = browser.new_context(
        offline=True, reduced_motion="reduce", viewport=NARROW, color_scheme=scheme, locale="en-GB"
    )
    watched = watch(context)
    page, hands, item = watched.page, Mouse(watched.page), item_of(kind)
    faults: dict[str, object] = {}
    page.goto(write_page(tmp_path, [only(item)]))
    page.locator(".term").first.click()
    _inspect(page, "read", faults)
    page.get_by_role("link", name="Practise").click()
    _inspect(page, "practise", faults)
    page.get_by_role("button", name="Start", exact=True).click()
    _inspect(page, "asked", faults)
    if kind != "ordering":
        page.get_by_role("button", name="Check").click()
        _inspect(page, "answer first", faults)
    ANSWERS[kind](hands, item, False)
    _inspect(page, "answered", faults)
    page.get_by_role("button", name="Check").click()
    _inspect(page, "marked wrong", faults)
    mark_own(hands, False)
    if kind == "essay":
        page.locator(".self-marks label.choice").first.click()
    page.get_by_role("button", name="Finish").click()
    page.locator("summary").first.click()
    _inspect(page, "results", faults)
    page.locator("summary").first.click()
    page.get_by_role("button", name="Review the missed question").click()
    _inspect(page, "review", faults)
    page.get_by_role("button", name="Start the review").click()
    ANSWERS[kind](hands, item, True)
    page.get_by_role("button", name="Check").click()
    mark_own(hands, True)
    _inspect(page, "marked right", faults)
    page.get_by_role("button", name="Finish").click()
    page.get_by_role("link", name="Test").click()
    page.locator("#pick-minutes").select_option("5")
    page.get_by_role("button", name="Take the test").click()
    page.get_by_role("button", name="Flag for later").click()
    _inspect(page, "test", faults)
    page.locator(".sheet").get_by_role("button", name="Hand in").click()
    _inspect(page, "dialog", faults)

    assert {} == faults
    assert [] == watched.complaints
    context.close()
