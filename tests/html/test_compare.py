"""How typed words are held against the key: cases that a teacher can read and extend."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page, expect

from quizgen.renderers.html_files import Files
from tests.banks import sample_bank
from tests.html.conftest import Watched
from tests.html.pages import write_page

pytestmark = pytest.mark.browser

CASES: list[list[Any]] = yaml.safe_load(
    (Path(__file__).parent / "compare.yaml").read_text(encoding="utf-8")
)


def _compare(page: Page, case: list[Any]) -> str:
    """How the page's own module judges a case; empty: it does not fit."""
    modules = Files().modules("js/compare.js")
    how: str = page.evaluate(
        f"""([given, key, accept]) => {{
            {modules}
            const {{ compare, articleWords }} = modules["js/compare.js"];
            const others = articleWords(modules["js/data.js"].items[0]).filter((w) => w !== key);
            const found = compare(given, key, accept, "en", others);
            return found.fits ? found.how : "";
        }}""",
        case[:3],
    )
    return how


def test_typed_answers_fit_as_the_table_says(watched: Watched, tmp_path: Path) -> None:
    """Case, accents, small slips and listed wordings pass and are told apart; others do not."""
    watched.page.goto(write_page(tmp_path, [sample_bank()]))
    found = [[*case[:3], _compare(watched.page, case)] for case in CASES]

    assert found == CASES


def test_a_slip_is_counted_and_shown(watched: Watched, tmp_path: Path) -> None:
    """The learner reads how the word is spelt."""
    page = watched.page
    page.goto(write_page(tmp_path, [sample_bank()]) + "#practise")
    page.get_by_role("button", name="Start", exact=True).click()
    for _ in range(4):
        page.get_by_role("button", name="Show the answer").click()
        page.get_by_role("button", name="Next").click()
    page.locator(".gap").nth(0).fill("ukrain")
    page.locator(".gap").nth(1).fill("nato")
    page.get_by_role("button", name="Check").click()

    expect(page.locator(".verdict")).to_contain_text("Right.")
    expect(page.locator(".note")).to_have_text(
        [
            "Gap 1 counts as right: mind the spelling: Ukraine.",
            "Gap 2 counts as right: mind the capitals: NATO.",
        ]
    )
