"""A browser without a network, and pages that note what they do."""

from collections.abc import Iterator
from shutil import which
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

_CHROMIUM = which("chromium") or which("chromium-browser") or which("google-chrome")
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class Watched(NamedTuple):
    """A page with all that it asked for and complained about."""

    page: Page
    requests: list[str]
    complaints: list[str]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium."""
    if _CHROMIUM is None:
        pytest.skip("there is no Chromium")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=_CHROMIUM, args=_ARGUMENTS)
        yield found
        found.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser context of its own, offline, in which nothing moves."""
    found = browser.new_context(
        offline=True, reduced_motion="reduce", has_touch=True, locale="en-GB"
    )
    found.set_default_timeout(5000)
    yield found
    found.close()


@pytest.fixture
def watched(context: BrowserContext) -> Watched:
    """A new page whose requests, errors and warnings are noted."""
    return watch(context)


def watch(context: BrowserContext) -> Watched:
    """A page of the context, watched."""
    found = Watched(context.new_page(), [], [])
    found.page.on("request", lambda request: found.requests.append(request.url))
    found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
    found.page.on("console", lambda message: found.complaints.append(message.text))
    found.page.on("dialog", lambda dialog: found.complaints.append(dialog.message))
    return found
