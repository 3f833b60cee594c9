"""Pages without a network that note what they do."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page


class Watched(NamedTuple):
    """A page with all that it asked for and complained about."""

    page: Page
    requests: list[str]
    complaints: list[str]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser context of its own, offline, in which nothing moves."""
    found = browser.new_context(
        offline=True, reduced_motion="reduce", has_touch=True, locale="en-GB"
    )
    yield found
    found.close()


@pytest.fixture
def watched(context: BrowserContext) -> Watched:
    """A new page whose requests, errors and warnings are noted."""
    return watch(context.new_page())


@pytest.fixture
def tab(context: BrowserContext, tmp_path: Path) -> Callable[[str], Watched]:
    """Opens an address in a tab of its own, from a page that stays.

    All its tabs are of one process, which knows at once what any of them has kept. Tabs of several
    learn it from the browser, late when the machine is busy.
    """
    path = tmp_path / "home.html"
    path.write_text("<!doctype html><title>Home</title>", encoding="utf-8")
    home = context.new_page()
    home.goto(path.as_uri())

    def opened(address: str) -> Watched:
        with home.expect_popup() as popup:
            home.evaluate("() => void open('about:blank')")
        found = watch(popup.value)
        found.page.goto(address)
        return found

    return opened


def watch(page: Page) -> Watched:
    """The page, watched from now on."""
    found = Watched(page, [], [])
    found.page.on("request", lambda request: found.requests.append(request.url))
    found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
    found.page.on("console", lambda message: found.complaints.append(message.text))
    found.page.on("dialog", lambda dialog: found.complaints.append(dialog.message))
    return found
