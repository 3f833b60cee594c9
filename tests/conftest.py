"""What all tests share."""

from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, expect, sync_playwright

# The machine's speed is no property of the code, and a failure must come again.
settings.register_profile(
    "quizgen", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("quizgen")

_PATIENCE = 30_000
"""Milliseconds, as for all else that playwright waits for: a busy machine may need them."""
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium: the system's, or else the one that playwright brought."""
    expect.set_options(timeout=_PATIENCE)
    with sync_playwright() as playwright:
        names = ("chromium", "chromium-browser", "google-chrome")
        path = next(filter(None, map(which, names)), playwright.chromium.executable_path)
        if not Path(path).is_file():
            pytest.skip("there is no Chromium")
        found = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield found
        found.close()
