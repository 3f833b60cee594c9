"""Every state of every item type: nothing for axe to find, nothing wider than a phone."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, ViewportSize, expect

from tests.html.answers import ANSWERS, mark_own
from tests.html.conftest import watch
from tests.html.hands import Mouse
from tests.html.pages import TYPES, axe_faults, item_of, only, sideways, write_page

pytestmark = pytest.mark.browser

Scheme = Literal["light", "dark"]

NARROW = ViewportSize(width=320, height=640)


def _inspect(state: str, sign: Locator, faults: dict[str, object]) -> None:
    """Notes the faults of the page once the sign of the state can be seen."""
    expect(sign).to_be_visible()
    found = axe_faults(sign.page)
    if found:
        faults[state] = found
    if sideways(sign.page) > 0:
        faults[f"{state}, width"] = sideways(sign.page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", TYPES)
def test_no_state_has_a_fault(browser: Browser, tmp_path: Path, kind: str, scheme: Scheme) -> None:
    """Asked, answered, marked wrong and right, in practise, test, review and results."""
    context = browser.new_context(
        offline=True, reduced_motion="reduce", viewport=NARROW, color_scheme=scheme, locale="en-GB"
    )
    watched = watch(context.new_page())
    page, hands, item = watched.page, Mouse(watched.page), item_of(kind)
    faults: dict[str, object] = {}
    page.goto(write_page(tmp_path, [only(item)]))
    start = page.get_by_role("button", name="Start", exact=True)
    check = page.get_by_role("button", name="Check")
    page.locator(".term").first.click()
    _inspect("read", page.locator(".definition"), faults)
    page.get_by_role("link", name="Practise").click()
    _inspect("practise", start, faults)
    start.click()
    _inspect("asked", check, faults)
    if kind != "ordering":
        check.click()
        _inspect("answer first", page.locator(".needed:not(:empty)"), faults)
    ANSWERS[kind](hands, item, False)
    _inspect("answered", check, faults)
    check.click()
    _inspect("marked wrong", page.locator(".feedback"), faults)
    mark_own(hands, False)
    if kind == "essay":
        hands.choose(page.locator(".self-marks label.choice").first)
    page.get_by_role("button", name="Finish").click()
    page.locator("summary").first.click()
    _inspect("results", page.locator("details[open] .feedback"), faults)
    page.locator("summary").first.click()
    page.get_by_role("button", name="Review the missed question").click()
    review = page.get_by_role("button", name="Start the review")
    _inspect("review", review, faults)
    review.click()
    ANSWERS[kind](hands, item, True)
    check.click()
    mark_own(hands, True)
    _inspect("marked right", page.locator(".verdict.is-right"), faults)
    page.get_by_role("button", name="Finish").click()
    page.get_by_role("link", name="Test").click()
    page.locator("#pick-minutes").select_option("5")
    page.get_by_role("button", name="Take the test").click()
    page.get_by_role("button", name="Flag for later").click()
    _inspect("test", page.locator(".flag[aria-pressed=true]"), faults)
    page.locator(".sheet").get_by_role("button", name="Hand in").click()
    _inspect("dialog", page.locator("dialog[open]"), faults)

    assert {} == faults
    assert [] == watched.complaints
    context.close()
