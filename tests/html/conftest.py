"""Pages without a network that note what they do."""

from collections.abc import Iterator
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
    return watch(context)


def watch(context: BrowserContext) -> Watched:
    """A page of the context, watched."""
    found = Watched(context.new_page(), [], [])
    found.page.on("request", lambda request: found.requests.append(request.url))
    found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
    found.page.on("console", lambda message: found.complaints.append(message.text))
    found.page.on("dialog", lambda dialog: found.complaints.append(dialog.message))
    return found
