"""Ways through a page that several tests take."""

from playwright.sync_api import Page, expect


def take_test(page: Page, minutes: str = "0") -> None:
    """Starts the test with so many minutes; 0: without a clock."""
    page.get_by_role("link", name="Test").click()
    page.locator("#pick-minutes").select_option(minutes)
    page.get_by_role("button", name="Take the test").click()


def hand_in(page: Page) -> None:
    """Hands the test in and confirms it; the results are there."""
    page.locator(".palette").get_by_role("button", name="Hand in").click()
    page.locator("dialog").get_by_role("button", name="Hand in").click()
    expect(page.locator(".results")).to_be_visible()


def some_results(page: Page) -> None:
    """A test on the first item, answered right, and all others left open."""
    take_test(page)
    page.get_by_text("London", exact=True).click()
    hand_in(page)
