"""How large the self-test is and how long it takes to the first item, by number of items.

    python benchmarks/html.py [10 100 1000]

Prints a row for each number: items, bytes of the file, seconds to render it, milliseconds from
opening the file to the article, and from pressing Start to the first item on the screen (the
median of five openings in headless Chromium without a network).
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))

from quizgen.models import Bank, RenderOptions
from quizgen.renderers.html import render
from tests.banks import sample_bank

OPENINGS = 5
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
# The browser's own clock says when what was drawn could be seen.
_FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1"
_TO_FIRST_ITEM = """() => new Promise((done) => {
    location.hash = "practise";
    setTimeout(() => {
        const start = performance.now();
        document.querySelector(".panel .primary").click();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    }, 100);
})"""


def bank_of(count: int) -> Bank:
    """The sample bank with so many items: its own ones again and again under new ids."""
    bank = sample_bank()
    items = [
        bank.items[i % len(bank.items)].model_copy(update={"id": f"item-{i}"}) for i in range(count)
    ]
    return bank.model_copy(update={"items": tuple(items)})


def openings(browser: Browser, address: str) -> Iterator[tuple[float, float]]:
    """Milliseconds to the article and to the first item, for each fresh opening."""
    for _ in range(OPENINGS):
        context = browser.new_context(offline=True)
        page = context.new_page()
        page.goto(address)
        page.wait_for_timeout(200)
        yield page.evaluate(_FIRST_PAINT), page.evaluate(_TO_FIRST_ITEM)
        context.close()


def main(counts: list[int]) -> None:
    """Prints the table."""
    print(f"{'items':>6} {'bytes':>10} {'render s':>9} {'article ms':>11} {'item ms':>8}")
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=which("chromium"), args=_ARGUMENTS)
        path = Path(folder) / "quiz.html"
        for count in counts:
            bank = bank_of(count)
            start = perf_counter()
            path.write_bytes(render([bank], RenderOptions()))
            seconds = perf_counter() - start
            article, item = (
                median(ms) for ms in zip(*openings(browser, path.as_uri()), strict=True)
            )
            size = path.stat().st_size
            print(f"{count:>6} {size:>10} {seconds:>9.3f} {article:>11.0f} {item:>8.0f}")
        browser.close()


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [10, 100, 1000])
